"""What the words of a time say by themselves."""

from __future__ import annotations

import pytest
from tests.unit.coding.times.readings import article_of, reading_of

from dateline.coding.times import bare_day, dates, find, month_only, recency, weekday
from dateline.model.statement import TimePhrase


def phrase(text: str) -> TimePhrase:
    """The only phrase of a text."""
    (found,) = find(article_of(text), reading_of(text))
    return found


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("on Monday", (0, 6)), ("last Friday", (1, 13)), ("yesterday", (1, 1)), ("today", (0, 0)),
        ("tomorrow", (-1, -1)),
        ("last week", (1, 13)), ("last December", (1, 456)), ("last year", (1, 731)), ("three days ago", (3, 3)),
        ("on March 26", (0, 365)), ("on March 26, 2024", None), ("next Tuesday", (-13, -1)), ("in 2023", None),
        ("on Friday last week", (3, 9)), ("recent weeks", None), ("the same day", None), ("two hours ago", (0, 1)),
        ("in July last year", (1, 731)),
    ],
)  # fmt: skip
def test_recency(text: str, bounds: tuple[int, int] | None) -> None:
    """Days from the happening to the publication, least and most."""
    assert recency(phrase(text)) == bounds


def test_days_and_months_without_years() -> None:
    """Only what the words leave without a year is bare."""
    assert bare_day(phrase("on March 26")) == (3, 26)
    assert bare_day(phrase("on March 26, 2024")) is None
    assert month_only(phrase("in July")) == 7
    assert month_only(phrase("in July 2023")) is None
    assert month_only(phrase("on July 26")) is None


def test_weekday_and_dating() -> None:
    """Weekdays count from Monday; durations date nothing."""
    assert weekday(phrase("on Sunday")) == 6
    assert weekday(phrase("from Monday to Friday")) is None
    assert dates(phrase("on Sunday"))
    assert not dates(phrase("for two years"))
