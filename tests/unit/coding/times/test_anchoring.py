"""What time expressions mean in a report of a known, an inferred and an unknown day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.unit.coding.times.readings import article_of, reading_of

from dateline.coding.times import find, normalise
from dateline.model.article import Basis
from dateline.model.interval import UNKNOWN, Interval, When

TUESDAY = Interval(earliest=date(2024, 3, 26), latest=date(2024, 3, 26))
DECEMBER = Interval(earliest=date(2023, 12, 1), latest=date(2023, 12, 31))


def read(text: str, anchor: Interval, tense: str = "past", basis: Basis = Basis.STATED) -> When:
    """The first time of the text, in a clause of this tense."""
    return normalise(replace(find(article_of(text), reading_of(text))[0], tense=tense), anchor, basis)


def ends(when: When) -> tuple[str | None, str | None]:
    """Both ends as written days."""
    low, high = when.interval.earliest, when.interval.latest
    return low.isoformat() if low else None, high.isoformat() if high else None


PAST: list[tuple[str, str | None, str | None, str]] = [
    ("on March 26, 2024", "2024-03-26", "2024-03-26", "2024-03-26"),
    ("on 27 Mar, 2024 09:07 GMT", "2024-03-27", "2024-03-27", "2024-03-27T09:07:00Z"),
    ("on 26/3/2024", "2024-03-26", "2024-03-26", "2024-03-26"),
    ("on March 16", "2024-03-16", "2024-03-16", "2024-03-16"),
    ("on July 26", "2023-07-26", "2023-07-26", "2023-07-26"),
    ("on February 29", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("in July", "2023-07-01", "2023-07-31", "2023-07"),
    ("in March", "2024-03-01", "2024-03-26", "2024-03-01/2024-03-26"),
    ("in 2024", "2024-01-01", "2024-03-26", "2024-01-01/2024-03-26"),
    ("in 2022", "2022-01-01", "2022-12-31", "2022"),
    ("last December", "2023-12-01", "2023-12-31", "2023-12"),
    ("last March", "2023-03-01", "2023-03-31", "2023-03"),
    ("last year", "2023-01-01", "2023-12-31", "2023"),
    ("last month", "2024-02-01", "2024-02-29", "2024-02"),
    ("last week", "2024-03-18", "2024-03-24", "2024-03-18/2024-03-24"),
    ("this week", "2024-03-25", "2024-03-26", "2024-03-25/2024-03-26"),
    ("on Tuesday", "2024-03-26", "2024-03-26", "2024-03-26"),
    ("on Wednesday", "2024-03-20", "2024-03-20", "2024-03-20"),
    ("last Friday", "2024-03-22", "2024-03-22", "2024-03-22"),
    ("last Tuesday", "2024-03-19", "2024-03-19", "2024-03-19"),
    ("Monday night", "2024-03-25", "2024-03-25", "2024-03-25"),
    ("at 09:07 GMT on Tuesday", "2024-03-26", "2024-03-26", "2024-03-26T09:07:00Z"),
    ("yesterday", "2024-03-25", "2024-03-25", "2024-03-25"),
    ("three days ago", "2024-03-23", "2024-03-23", "2024-03-23"),
    ("two weeks ago", "2024-03-11", "2024-03-17", "2024-03-11/2024-03-17"),
    ("three months ago", "2023-12-01", "2023-12-31", "2023-12"),
    ("about two years ago", "2022-01-01", "2022-12-31", "2022~"),
    ("over the past year", "2023-03-26", "2024-03-26", "2023-03-26/2024-03-26"),
    ("in recent weeks", "2023-12-26", "2024-03-26", "2023-12-26/2024-03-26"),
    ("in recent years", None, "2024-03-26", "../2024-03-26"),
    ("earlier this month", "2024-03-01", "2024-03-26", "2024-03-01/2024-03-26"),
    ("at the start of the month", "2024-03-01", "2024-03-10", "2024-03-01/2024-03-10"),
    ("at the end of July", "2023-07-21", "2023-07-31", "2023-07-21/2023-07-31"),
    ("in mid-March", "2024-03-11", "2024-03-20", "2024-03-11/2024-03-20"),
    ("in early 2023", "2023-01-01", "2023-04-30", "2023-01-01/2023-04-30"),
    ("in the first half of 2023", "2023-01-01", "2023-06-30", "2023-01-01/2023-06-30"),
    ("last summer", "2023-06-01", "2023-08-31", "2023-22"),
    ("in the third quarter of 2023", "2023-07-01", "2023-09-30", "2023-35"),
    ("between 3 and 5 May", "2023-05-03", "2023-05-05", "2023-05-03/2023-05-05"),
    ("from December 28 to January 3", "2023-12-28", "2024-01-03", "2023-12-28/2024-01-03"),
    ("from Thursday to Saturday", "2024-03-21", "2024-03-23", "2024-03-21/2024-03-23"),
    ("from March to May 2023", "2023-03-01", "2023-05-31", "2023-03-01/2023-05-31"),
    ("between 2015 and 2019", "2015-01-01", "2019-12-31", "2015-01-01/2019-12-31"),
    ("on Tuesday, March 26", "2024-03-26", "2024-03-26", "2024-03-26"),
    ("in July the previous year", "2023-07-01", "2023-07-31", "2023-07"),
    ("in the 1990s", "1990-01-01", "1999-12-31", "199X"),
    ("in the 20th century", "1900-01-01", "1999-12-31", "19XX"),
    ("at the weekend", "2024-03-23", "2024-03-24", "2024-03-23/2024-03-24"),
    ("on Friday last week", "2024-03-22", "2024-03-22", "2024-03-22"),
    ("at the turn of the year", "2023-12-22", "2024-01-10", "2023-12-22/2024-01-10"),
    ("before March 16", None, "2024-03-15", "../2024-03-15"),
    ("by the end of July", None, "2023-07-31", "../2023-07-31"),
    ("after July 26", "2023-07-27", "2024-03-26", "2023-07-27/2024-03-26"),
    ("since July 26", "2023-07-26", "2023-07-26", "2023-07-26"),
    ("on New Year's Eve", "2023-12-31", "2023-12-31", "2023-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest", "edtf"), PAST)
def test_past_in_a_report_of_one_day(text: str, earliest: str | None, latest: str | None, edtf: str) -> None:
    """Told in the past on Tuesday, 26 March 2024."""
    when = read(text, TUESDAY)
    assert (*ends(when), when.interval.edtf) == (earliest, latest, edtf)
    assert when.evidence == (when.phrase,)


FUTURE: list[tuple[str, str, str | None]] = [
    ("on Wednesday", "2024-03-27", "2024-03-27"),
    ("next Tuesday", "2024-04-02", "2024-04-02"),
    ("in July", "2024-07-01", "2024-07-31"),
    ("in March", "2024-03-26", "2024-03-31"),
    ("on February 1", "2025-02-01", "2025-02-01"),
    ("on March 25", "2024-03-25", "2024-03-25"),
    ("tomorrow", "2024-03-27", "2024-03-27"),
    ("next month", "2024-04-01", "2024-04-30"),
    ("at the end of the month", "2024-03-26", "2024-03-31"),
    ("next year", "2025-01-01", "2025-12-31"),
    ("two weeks from now", "2024-04-08", "2024-04-14"),
    ("in the coming years", "2024-03-26", None),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), FUTURE)
def test_future_in_a_report_of_one_day(text: str, earliest: str, latest: str | None) -> None:
    """Told of what lies ahead on Tuesday, 26 March 2024."""
    assert ends(read(text, TUESDAY, "future")) == (earliest, latest)


def test_without_a_tense_the_near_one_is_meant() -> None:
    """A day without a year and a tense is the next one only where it is close ahead and the latest long gone."""
    assert ends(read("the vote on May 5", TUESDAY, "none")) == ("2024-05-05", "2024-05-05")
    assert ends(read("the vote on November 5", TUESDAY, "none")) == ("2023-11-05", "2023-11-05")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("in July", "XXXX-07"), ("on March 26", "XXXX-03-26"), ("mid-March", "XXXX-03"), ("on Tuesday", None),
     ("last year", None), ("yesterday", None), ("recent weeks", None), ("last December", None), ("last July", None)],
)  # fmt: skip
def test_without_a_report_day_nothing_is_dated(text: str, edtf: str | None) -> None:
    """No anchor: no end is known, and the rule says so."""
    when = read(text, UNKNOWN, basis=Basis.UNKNOWN)
    assert when.interval == Interval(edtf=edtf)
    assert when.rule.endswith(":unanchored")
    assert when.anchor is None


def test_dates_with_years_need_no_report_day() -> None:
    """What the words fix is read without an anchor, and names none."""
    when = read("on March 26, 2024", UNKNOWN)
    assert (ends(when), when.anchor) == (("2024-03-26", "2024-03-26"), None)


def test_a_report_of_several_days_gives_candidates() -> None:
    """ "On Monday" of a report of some day in December 2023 is one of five Mondays."""
    when = read("on Monday", DECEMBER, basis=Basis.INFERRED)
    assert [day.day for day in when.interval.candidates] == [27, 4, 11, 18, 25]
    assert ends(when) == ("2023-11-27", "2023-12-25")
    assert when.interval.edtf == "[2023-11-27,2023-12-04,2023-12-11,2023-12-18,2023-12-25]"
    assert when.anchor == "report inferred between 2023-12-01 and 2023-12-31"
    assert when.rule == "weekday:several-report-days"


def test_candidates_of_the_report_are_used() -> None:
    """Where the report can only be of certain days, only those are read against."""
    days = (date(2023, 12, 4), date(2023, 12, 11))
    when = read("yesterday", Interval(earliest=days[0], latest=days[1], candidates=days))
    assert when.interval.candidates == (date(2023, 12, 3), date(2023, 12, 10))


def test_an_open_report_day_leaves_an_open_end() -> None:
    """A report of on or after a day bounds only the earliest end, one of on or before only the latest."""
    after = read("on Tuesday", Interval(earliest=date(2024, 3, 27)), basis=Basis.INFERRED)
    assert (ends(after), after.anchor) == (("2024-03-26", None), "report inferred on or after 2024-03-27")
    before = read("last month", Interval(latest=date(2024, 3, 27)))
    assert (ends(before), before.anchor) == ((None, "2024-02-29"), "report on or before 2024-03-27")


def test_a_report_of_several_years() -> None:
    """A day without its year keeps its mask, and its few possible days."""
    when = read("on March 16", Interval(earliest=date(2023, 1, 1), latest=date(2024, 12, 31)))
    assert [day.year for day in when.interval.candidates] == [2022, 2023, 2024]


@pytest.mark.parametrize(("text", "rule"), [
    ("the following day", "in-text:unread"), ("two days later", "in-text:unread"), ("the same day", "in-text:unread"),
    ("for two hours", "duration:no-date"), ("every Monday", "set:no-date"), ("at noon", "clock:no-date"),
])  # fmt: skip
def test_what_does_not_date_stays_open(text: str, rule: str) -> None:
    """Times that hang on another time of the text, durations, sets and bare hours give no interval."""
    when = read(text, TUESDAY)
    assert (when.interval, when.rule) == (UNKNOWN, rule)


def test_last_july_can_be_this_years() -> None:
    """The nearest past July is taken, and the rule says that some mean the one before."""
    when = read("last July", Interval(earliest=date(2024, 9, 10), latest=date(2024, 9, 10)))
    assert (ends(when), when.rule) == (("2024-07-01", "2024-07-31"), "last-month-name:this-year-or-last")


def test_mondays_of_a_month() -> None:
    """ "A Monday in December 2023" is one of its Mondays; "the first Monday" is one day."""
    assert [d.day for d in read("a Monday in December 2023", UNKNOWN).interval.candidates] == [4, 11, 18, 25]
    assert ends(read("the first Monday of December 2023", UNKNOWN)) == ("2023-12-04", "2023-12-04")


def test_figures_of_either_order() -> None:
    """ "4/3/2024" is one of two days, save where one of them lies ahead of a report that tells it in the past."""
    assert read("on 4/3/2024", UNKNOWN).interval.candidates == (date(2024, 3, 4), date(2024, 4, 3))
    assert ends(read("on 4/3/2024", TUESDAY)) == ("2024-03-04", "2024-03-04")


FISCAL = [
    ("in fiscal 2022", "2021-01-01", "2023-12-31"), ("in FY22", "2021-01-01", "2023-12-31"),
    ("in fiscal year 2021-22", "2021-01-01", "2022-12-31"), ("the 2022-23 financial year", "2022-01-01", "2023-12-31"),
    ("in the third quarter of fiscal 2022", "2021-01-01", "2023-12-31"),
    ("last fiscal year", "2022-03-27", "2024-03-25"), ("in the current fiscal year", "2023-03-27", "2024-03-26"),
    ("in the fiscal third quarter", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), FISCAL)
def test_a_fiscal_year_is_somebodys(text: str, first: str | None, last: str | None) -> None:
    """Nobody says whose year it is: the interval holds every day that it can mean, or none, and the rule says so."""
    when = read(text, TUESDAY)
    assert ends(when) == (first, last)
    assert when.rule is not None
    assert ":fiscal-calendar-unknown" in when.rule


@pytest.mark.parametrize(
    ("text", "side", "day"),
    [
        ("on April 20", None, "2023-04-20"),
        ("on March 27", None, "2024-03-27"),
        ("on April 20", "loose", "2024-04-20"),
        ("on July 20", "loose", "2023-07-20"),
        ("on June 1", "either", "2024-06-01"),
    ],
)
def test_a_date_that_is_not_its_clauses_own(text: str, side: str | None, day: str) -> None:
    """A day of almost a year ago gives way to the report's morrow, or to one close ahead if no tense is its own."""
    phrase = replace(find(article_of(text), reading_of(text))[0], tense="none" if side == "either" else "past")
    parts = {**dict(phrase.parts), **({"side": side} if side else {})}
    when = normalise(replace(phrase, parts=tuple(sorted(parts.items()))), TUESDAY, Basis.STATED)
    assert ends(when) == (day, day)
