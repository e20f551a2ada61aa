"""A person's words for a time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.interval import UNKNOWN
from dateline.review import BadValue, read_when


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "edtf"),
    [
        ("2024-03-26", "2024-03-26", "2024-03-26", "2024-03-26"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
        ("2023-12", "2023-12-01", "2023-12-31", "2023-12"),
        ("2023", "2023-01-01", "2023-12-31", "2023"),
        ("2024-03-26..2024-03-28", "2024-03-26", "2024-03-28", "2024-03-26/2024-03-28"),
        ("2023-07 / 2023-08", "2023-07-01", "2023-08-31", "2023-07/2023-08"),
        ("2024-03-26..", "2024-03-26", None, "2024-03-26/.."),
        ("../2024-03", None, "2024-03-31", "../2024-03"),
        ("..2024-03-02", None, "2024-03-02", "../2024-03-02"),
        ("2023-21", "2023-03-01", "2023-05-31", "2023-21"),
        ("2023-07~", "2023-07-01", "2023-07-31", "2023-07~"),
        ("2023-12-XX", "2023-12-01", "2023-12-31", "2023-12-XX"),
    ],
)
def test_a_time_is_read(words: str, earliest: str | None, latest: str | None, edtf: str) -> None:
    """Days, months, years, spans, open ends, and EDTF."""
    interval = read_when(words)
    assert (interval.earliest and interval.earliest.isoformat()) == earliest
    assert (interval.latest and interval.latest.isoformat()) == latest
    assert interval.edtf == edtf


@pytest.mark.parametrize("words", ["", " ", "unknown", "Unknown"])
def test_no_time_at_all(words: str) -> None:
    """Unknown is a value a person can set."""
    assert read_when(words) == UNKNOWN


@pytest.mark.parametrize(
    "words",
    ["Tuesday", "2024-13", "2024-02-30", "2024-03-28..2024-03-26", "..", "/", "2024-00", "24-03-26", "2024-03-26/x",
     "2024-19", "9" * 40],
)  # fmt: skip
def test_what_is_no_time_is_refused(words: str) -> None:
    """With the forms that are as the hint."""
    with pytest.raises(BadValue) as caught:
        read_when(words)
    assert caught.value.hint


@given(st.text(max_size=20))
def test_any_words_are_read_or_refused(words: str) -> None:
    """No words crash it."""
    try:
        interval = read_when(words)
    except BadValue:
        return
    assert interval == UNKNOWN or interval.known


@given(st.dates(), st.dates())
def test_a_span_is_read_as_written(one: date, other: date) -> None:
    """What is stored of a span is read as the same span."""
    low, high = sorted((one, other))
    interval = read_when(f"{low.isoformat()}..{high.isoformat()}")
    assert (interval.earliest, interval.latest) == (low, high)
    assert interval.edtf is not None
    assert read_when(interval.edtf) == interval
