"""Quotes and intervals: illegal states cannot be built."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.interval import UNKNOWN, Interval
from dateline.model.span import Quote

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
ENDS = st.one_of(st.none(), DAYS)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any legal interval, open ends among them."""
    one, other = draw(ENDS), draw(ENDS)
    if one is not None and other is not None and one > other:
        one, other = other, one
    return Interval(earliest=one, latest=other)


def test_a_quote_must_have_as_many_characters_as_its_place() -> None:
    """A quote whose words cannot stand at its offsets is not built."""
    with pytest.raises(ValueError, match="cannot stand"):
        Quote(article="a-1", start=3, end=5, text="Niamey")
    with pytest.raises(ValueError, match="cannot stand"):
        Quote(article="a-1", start=5, end=5, text="")


def test_offsets_count_code_points() -> None:
    """Accents, emoji and CJK count as Python counts them."""
    text = "Goïta 🕊 北京\r\nend"
    start = text.index("北京")
    assert Quote(article="a-1", start=start, end=start + 2, text=text[start : start + 2]).text == "北京"


def test_quotes_of_two_articles_never_overlap() -> None:
    """The same offsets in another report are another place."""
    one = Quote(article="a-1", start=0, end=3, text="abc")
    other = Quote(article="a-2", start=0, end=3, text="abc")
    assert not one.overlaps(other)
    assert not one.covers(other)
    assert one.covers(one)


def test_an_interval_cannot_end_before_it_begins() -> None:
    """The illegal order is refused."""
    with pytest.raises(ValueError, match="before it begins"):
        Interval(earliest=date(2024, 3, 2), latest=date(2024, 3, 1))


def test_unknown_is_unknown() -> None:
    """Both ends open is no knowledge, and it overlaps everything."""
    assert not UNKNOWN.known
    assert UNKNOWN.days is None
    assert UNKNOWN.overlaps(Interval(earliest=date(2024, 3, 1), latest=date(2024, 3, 1)))


@given(intervals(), intervals())
def test_overlap_is_symmetric(one: Interval, other: Interval) -> None:
    """Whether two intervals meet does not hang on their order."""
    assert one.overlaps(other) == other.overlaps(one)


@given(intervals(), intervals())
def test_what_lies_within_overlaps(one: Interval, other: Interval) -> None:
    """An interval inside another shares its days with it."""
    if one.within(other):
        assert one.overlaps(other)


@given(DAYS, st.integers(0, 400))
def test_days_are_counted_with_both_ends(first: date, more: int) -> None:
    """One day has length one."""
    assert Interval(earliest=first, latest=first + timedelta(days=more)).days == more + 1
