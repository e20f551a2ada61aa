"""Arithmetic on intervals and the view narrowest-agreed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dateline.model.interval import Interval, When
from dateline.weighing.days import Dated, agreed, edtf_of, intersection, interval

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1))
INTERVALS = st.tuples(DAYS, st.integers(0, 500)).map(lambda one: interval(one[0], one[0] + timedelta(days=one[1])))


def _dated(name: str, earliest: date, latest: date) -> Dated:
    return Dated(article=name, statement=f"s-{name}", when=When(interval=interval(earliest, latest), rule="test"))


def test_edtf_of_a_day_a_month_a_year_and_open_ends() -> None:
    """The shortest honest form is chosen."""
    assert edtf_of(date(2024, 3, 1), date(2024, 3, 1)) == "2024-03-01"
    assert edtf_of(date(2024, 2, 1), date(2024, 2, 29)) == "2024-02"
    assert edtf_of(date(2024, 1, 1), date(2024, 12, 31)) == "2024"
    assert edtf_of(date(2024, 3, 2), None) == "2024-03-02/.."
    assert edtf_of(None, date(2024, 3, 2)) == "../2024-03-02"
    assert edtf_of(None, None) is None


@given(INTERVALS, INTERVALS)
def test_intersection_is_symmetric_and_inside_both(one: Interval, other: Interval) -> None:
    """The order of two intervals does not matter, and what they share lies in each."""
    both = intersection(one, other)
    swapped = intersection(other, one)
    assert (both is None) == (not one.overlaps(other))
    if both is not None and swapped is not None:
        assert (both.earliest, both.latest) == (swapped.earliest, swapped.latest)
        assert both.within(one)
        assert both.within(other)


def test_a_month_and_a_day_in_it_agree_on_the_day() -> None:
    """Granularity is no disagreement: the narrower of two that agree is shown, and nothing parts from it."""
    month = _dated("a", date(2023, 7, 1), date(2023, 7, 31))
    day = _dated("b", date(2023, 7, 26), date(2023, 7, 26))
    view, apart = agreed([month, day])
    assert view.interval.is_day
    assert view.interval.earliest == date(2023, 7, 26)
    assert apart == ()


def test_the_days_of_most_articles_win_and_the_others_part() -> None:
    """Two articles against one: the one is named as parting, not dropped silently."""
    view, apart = agreed(
        [
            _dated("a", date(2023, 8, 1), date(2023, 8, 31)),
            _dated("b", date(2023, 7, 1), date(2023, 7, 31)),
            _dated("c", date(2023, 7, 26), date(2023, 7, 26)),
        ]
    )
    assert view.interval.earliest == date(2023, 7, 26)
    assert [one.article for one in apart] == ["a"]


@given(st.lists(INTERVALS, min_size=1, max_size=5))
def test_the_view_does_not_depend_on_the_order(intervals: list[Interval]) -> None:
    """The same statements in another order give the same days."""
    told = [Dated(article=f"a{n}", statement=f"s{n}", when=When(interval=one)) for n, one in enumerate(intervals)]
    assert agreed(told)[0].interval == agreed(told[::-1])[0].interval


@given(st.dates(), st.dates())
def test_edtf_stands_the_ends_of_the_calendar(one: date, other: date) -> None:
    """The first and the last day that a calendar has are days like others."""
    assert edtf_of(min(one, other), max(one, other))
    assert edtf_of(date.min, date.max)
