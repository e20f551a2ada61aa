"""Which days a report can be of, from how it names a day: with its weekday and no year, or with "next month" beside it.

"On Tuesday, March 26" is of a year in which that day is a Tuesday: 2013, 2019, 2024, 2030. Told as past, it lies no
more than a year before the report. So of the days that other bounds leave, only the years after such a Tuesday remain.
"On 14 January 2024, next month" is told in December 2023.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.model.interval import Interval
from dateline.model.statement import TimePhrase
from dateline.weighing.days import shifted

_A_YEAR = 365
_APART = 12
"""Years: a day falls on one weekday again after 5, 6, 11 or, over a turn of a century, 12 years; February 29 is left
out, which can be 40 years away."""


def narrowed(days: Interval, told: Sequence[TimePhrase]) -> tuple[Interval, tuple[TimePhrase, ...]]:
    """The days that the phrases leave, and the phrases that took some away.

    A phrase that leaves no day at all contradicts the other bounds; it may itself be a slip, and takes nothing away.
    """
    used = []
    for phrase in told:
        months, left = _day_of(phrase), days
        if months is not None:
            left = _within(days, list(_runs(*months, days)))
        if left != days:
            used.append(phrase)
            days = left
    return days, tuple(used)


def said_of(phrase: TimePhrase) -> str:
    """The reason in words."""
    return f"names {phrase.quote.text!r}, which falls on that weekday in some years only"


def _day_of(phrase: TimePhrase) -> tuple[int, int, int] | None:
    """Month, day and weekday, where all are named, the year is not, and the tense is past."""
    parts = dict(phrase.parts)
    plain = phrase.pattern.removesuffix("-modifier") == "day-month" and phrase.tense == "past"
    if not plain or "direction" in parts or not {"weekday", "month", "day"} <= parts.keys():
        return None
    month, day = int(parts["month"]), int(parts["day"])
    return None if (month, day) == (2, 29) else (month, day, int(parts["weekday"]))


def _runs(month: int, day: int, weekday: int, days: Interval) -> Iterator[tuple[date, date]]:
    """The year after each such day near the ends of the interval."""
    ends = [end.year for end in (days.earliest, days.latest) if end is not None]
    for year in range(max(min(ends, default=1) - _APART, 1), min(max(ends, default=0) + _APART, 9998) + 1):
        first = date(year, month, day)
        if first.weekday() == weekday:
            yield first, shifted(first, _A_YEAR)


def _within(days: Interval, runs: list[tuple[date, date]]) -> Interval:
    """The hull of what the runs leave of the days; an open end stays open, and the days stay where nothing is left."""
    left = [(first, last) for first, last in runs if days.overlaps(Interval(earliest=first, latest=last))]
    if not left:
        return days
    low = None if days.earliest is None else max(days.earliest, left[0][0])
    high = None if days.latest is None else min(days.latest, left[-1][1])
    return Interval(earliest=low, latest=high)


def report_days(phrase: TimePhrase | None, days: Interval) -> Interval | None:
    """The days of the report that says "last week" or "next month" beside a date; None where no such words stand."""
    unit, _, shift = dict(phrase.parts).get("beside", "").partition(":") if phrase is not None else ("", "", "")
    if not unit or days.earliest is None or days.latest is None:
        return None
    return Interval(
        earliest=_unit(days.earliest, unit, -int(shift))[0], latest=_unit(days.latest, unit, -int(shift))[1]
    )


def _unit(day: date, unit: str, shift: int) -> tuple[date, date]:
    """First and last day of the calendar's unit so many units from that of the day."""
    if unit == "month":
        index = day.year * 12 + day.month - 1 + shift
        following = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
        return date(index // 12, index % 12 + 1, 1), shifted(following, -1)
    if unit == "year":
        return date(day.year + shift, 1, 1), date(day.year + shift, 12, 31)
    first = shifted(day, shift) if unit == "day" else shifted(day, 7 * shift - day.weekday())
    return first, first if unit == "day" else shifted(first, 6)
