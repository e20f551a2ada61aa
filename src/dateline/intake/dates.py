"""Calendar dates as news pages print them, found in a line of text. No relative dates: those are the coding room's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.model.interval import UNKNOWN, Interval

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

_MONTH = r"(?P<month>" + "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b[.,]?\s{1,3})?"
_CLOCK = (
    r"(?:[T ,]{1,3}(?:at\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s?(?:[ap]\.?m\.?\b)?\s?"
    r"(?:Z\b|[A-Z]{2,4}T\b|GMT|UTC|[+-]\d\d:?\d\d)?)?"
)
_GAP = r"[ \u00a0]{1,3}"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "iso",
            rf"(?<![\d/.-]){_YEAR}(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>0?[1-9]|[12]\d|3[01])(?![\d]){_CLOCK}",
        ),
        (
            "day-month-year",
            rf"(?<![\w.]){_WEEKDAY}(?:the\s)?{_DAY}(?:{_GAP}|-)(?:of\s)?{_MONTH}(?:,?{_GAP}|-|,){_YEAR}\b{_CLOCK}",
        ),
        ("month-day-year", rf"(?<!\w){_WEEKDAY}{_MONTH}{_GAP}{_DAY},?{_GAP}{_YEAR}\b{_CLOCK}"),
        (
            "numeric",
            rf"(?<![\d/.-])(?P<first>\d{{1,2}})(?P<sep>[/.-])(?P<second>\d{{1,2}})(?P=sep){_YEAR}(?!\d|\.\d){_CLOCK}",
        ),
        ("day-month", rf"(?<![\w.]){_WEEKDAY}{_DAY}{_GAP}{_MONTH}(?!\w)"),
        ("month-day", rf"(?<!\w){_WEEKDAY}{_MONTH}{_GAP}{_DAY}(?![\w:])"),
        ("month-year", rf"(?<!\w){_MONTH},?{_GAP}{_YEAR}\b"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFound:
    """A date in a string: where, how it is written, and the days that it can mean (none where no year is printed)."""

    start: int
    end: int
    form: str
    interval: Interval
    month: int
    day: int | None


FIRST_YEAR, LAST_YEAR = 1605, 2200
"""Years in which a report can be published: newspapers begin in 1605, and "0001-01-01" is a page's empty date."""


def find_dates(text: str) -> tuple[DateFound, ...]:
    """Every date in the text, left to right; of overlapping readings the fuller one."""
    found: list[DateFound] = []
    for form, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not any(match.start() < f.end and f.start < match.end() for f in found):
                found.extend(_read(form, match))
    return tuple(sorted(found, key=lambda f: f.start))


def day(value: date) -> Interval:
    """One calendar day as an interval."""
    return Interval(earliest=value, latest=value, edtf=value.isoformat())


def iso_day(text: str) -> Interval:
    """The day at the head of an ISO 8601 date or time, as printed; unknown where there is none."""
    match = re.match(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)", text)
    made = _day(int(match[1]), int(match[2]), int(match[3])) if match else None
    return day(made) if made else UNKNOWN


def parse_date(text: str) -> Interval:
    """The one date that the whole of a string gives, in any form; unknown where there is none or more than one."""
    interval = iso_day(text)
    if interval.known:
        return interval
    bare = re.match(r"\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*$", text)
    if bare:
        made = _day(int(bare[1]), int(bare[2]), int(bare[3]))
        return day(made) if made else UNKNOWN
    partial = re.match(r"\s*(\d{4})(?:-(\d\d))?\s*$", text)
    if partial:
        return _month_or_year(int(partial[1]), int(partial[2]) if partial[2] else None)
    dates = {found.interval for found in find_dates(text) if found.interval.known}
    return dates.pop() if len(dates) == 1 else UNKNOWN


def _month_or_year(year: int, month: int | None) -> Interval:
    if not FIRST_YEAR <= year <= LAST_YEAR or (month is not None and not 1 <= month <= 12):
        return UNKNOWN
    if month is not None:
        return _month(year, month)
    return Interval(earliest=date(year, 1, 1), latest=date(year, 12, 31), edtf=str(year))


def _read(form: str, match: re.Match[str]) -> Iterator[DateFound]:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if form == "numeric" and year is not None:
        interval, month, number = _numeric(int(match["first"]), int(match["second"]), year, groups["sep"])
    else:
        name = match["month"].lower()
        month = MONTHS[name] if name in MONTHS else int(name)
        number = int(groups["day"]) if groups.get("day") else None
        interval = _interval(year, month, number)
    if not interval.known and year is not None:
        return  # "31 February 2024" is no date
    end = match.start() + len(match[0].rstrip(" ,."))
    yield DateFound(start=match.start(), end=end, form=form, interval=interval, month=month, day=number)


def _interval(year: int | None, month: int, number: int | None) -> Interval:
    if year is None:
        return UNKNOWN
    if number is None:
        return _month(year, month) if FIRST_YEAR <= year <= LAST_YEAR else UNKNOWN
    made = _day(year, month, number)
    return day(made) if made else UNKNOWN


def _month(year: int, month: int) -> Interval:
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return Interval(earliest=first, latest=date.fromordinal(following.toordinal() - 1), edtf=f"{year:04}-{month:02}")


def _numeric(first: int, second: int, year: int, mark: str) -> tuple[Interval, int, int | None]:
    """Day and month in either order: certain where one of the two is above 12 or both are the same, else both days.

    With full stops the day comes first, as in the countries that write them (DIN 1355, GOST R 7.0.97).
    """
    day_first = _day(year, second, first)
    month_first = None if mark == "." and day_first is not None else _day(year, first, second)
    readings = sorted({d for d in (day_first, month_first) if d})
    if not readings:
        return UNKNOWN, 0, None
    if len(readings) == 1:
        return day(readings[0]), readings[0].month, readings[0].day
    one, other = readings
    both = Interval(
        earliest=one, latest=other, edtf=f"[{one.isoformat()},{other.isoformat()}]", candidates=(one, other)
    )
    return both, one.month, None


def _day(year: int, month: int, number: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None
