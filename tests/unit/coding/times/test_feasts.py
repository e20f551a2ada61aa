"""On which days of a year a feast of the Islamic or Jewish calendar can be kept."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.coding.times.readings import article_of, reading_of

from dateline.coding.times import find, normalise
from dateline.coding.times.feasts import feast
from dateline.model.article import Basis
from dateline.model.interval import Interval

REPORT = Interval(earliest=date(2024, 5, 20), latest=date(2024, 5, 20))


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("Ramadan", 2024, "2024-03-10", "2024-04-10"),
        ("Ramadhan", 2024, "2024-03-10", "2024-04-10"),
        ("Eid al-Fitr", 2023, "2023-04-20", "2023-04-24"),
        ("Eid ul Adha", 2023, "2023-06-27", "2023-07-02"),
        ("Tabaski", 2023, "2023-06-27", "2023-06-29"),
        ("Yom Kippur", 1973, "1973-10-05", "1973-10-06"),
        ("Passover", 2024, "2024-04-22", "2024-04-30"),
        ("Hanukkah", 2023, "2023-12-07", "2023-12-15"),
        ("Yom\nKippur", 1973, "1973-10-05", "1973-10-06"),
        ("Eid\nal-Fitr", 2023, "2023-04-20", "2023-04-24"),
        ("Eid al-Fitr", 2033, "2033-01-01", "2033-12-26"),
    ],
)
def test_the_days_of_a_feast(name: str, year: int, first: str, last: str) -> None:
    """A day is left to either side of an Islamic feast; the eve belongs to a Jewish one."""
    assert feast(name, year) == (date.fromisoformat(first), date.fromisoformat(last))


def test_no_table_reaches_so_far() -> None:
    """The Umm al-Qura calendar is tabled from 1924 to 2077."""
    assert feast("Ramadan", 1850) is None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("was freed during Ramadan", "2024-03-10", "2024-04-10"),
        ("was freed on Yom  Kippur 2023", "2023-09-24", "2023-09-25"),
        ("was freed on Eid\u00a0al-Fitr 2023", "2023-04-20", "2023-04-24"),
        ("was freed last Ramadan", "2024-03-10", "2024-04-10"),
        ("was killed on Yom Kippur 2023", "2023-09-24", "2023-09-25"),
        ("was killed before Ramadan", None, "2024-03-11"),
        ("was killed after Passover 2022", "2022-04-22", None),
    ],
)
def test_a_feast_in_a_report(text: str, earliest: str | None, latest: str | None) -> None:
    """Told in the past on 20 May 2024; "before" and "after" leave out no day on which it may have begun or ended."""
    (phrase,) = find(article_of(text), reading_of(text))
    interval = normalise(phrase, REPORT, Basis.STATED).interval
    ends = tuple(day and day.isoformat() for day in (interval.earliest, interval.latest))
    assert ends == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["in the Yom Kippur War", "under the Good Friday Agreement", "on Easter Island", "killed at Eid"]
)
def test_what_is_no_day(text: str) -> None:
    """A war or a pact that has a feast's name, an island, and a name that two feasts share."""
    assert find(article_of(text), reading_of(text)) == ()
