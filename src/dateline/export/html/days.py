"""Intervals in words and as a strip of calendar cells, so that what is not known is seen not to be known."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.model.interval import Interval

MONTHS = tuple(
    " January February March April May June July August September October November December".split(" ")  # noqa: SIM905
)
"""English month names, January at 1, whatever the machine's locale."""

DAY_CELLS = 2
"""A span touching up to this many months is drawn in days."""

MONTH_CELLS = 3
"""A span touching up to this many years is drawn in months."""

YEAR_CELLS = 30
"""A longer span is drawn in years up to this many, beyond them not at all."""

OPEN_CELLS = 4
"""An open end is drawn as this many cells that fade out."""


def in_words(interval: Interval) -> str:
    """``26 March 2024``, ``July 2023``, ``28 February – 3 March 2024``, ``on or before 1 May 2024`` …"""
    low, high = interval.earliest, interval.latest
    if low is None and high is None:
        return "no date in these reports"
    if len(interval.candidates) > 1:
        return f"one of {listed(interval.candidates)}"
    if low is None and high is not None:
        return f"on or before {day(high)}"
    if high is None and low is not None:
        return f"on or after {day(low)}"
    return _span(low or date.min, high or date.max)


def day(value: date) -> str:
    """``26 March 2024``."""
    return f"{value.day} {MONTHS[value.month]} {value.year}"


def month(value: date) -> str:
    """``March 2024``."""
    return f"{MONTHS[value.month]} {value.year}"


def listed(days: Sequence[date]) -> str:
    """``4, 11 or 18 December 2023``, or each in full where the months differ."""
    same = len({(one.year, one.month) for one in days}) == 1
    words = [str(one.day) if same else day(one) for one in days]
    joined = f"{', '.join(words[:-1])} or {words[-1]}"
    return f"{joined} {month(days[0])}" if same else joined


def _span(low: date, high: date) -> str:
    if low == high:
        return day(low)
    if low.day == 1 and high.day == last_day(high):
        return _whole_months(low, high)
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.day}–{high.day} {month(high)}"
    first = f"{low.day} {MONTHS[low.month]}" if low.year == high.year else day(low)
    return f"{first} – {day(high)}"


def _whole_months(low: date, high: date) -> str:
    if (low.month, high.month) == (1, 12):
        return str(low.year) if low.year == high.year else f"{low.year} – {high.year}"
    if (low.year, low.month) == (high.year, high.month):
        return month(low)
    first = MONTHS[low.month] if low.year == high.year else month(low)
    return f"{first} – {month(high)}"


def last_day(value: date) -> int:
    """The number of the last day of its month."""
    return calendar.monthrange(value.year, value.month)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One day, month or year of a strip; ``shade`` is 0 (outside) to 1 (inside), between them an open end fading."""

    x: float
    width: float
    shade: float
    tall: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A row of calendar cells to scale, with the words at its two ends; ``spread`` where it is more than one day."""

    cells: tuple[Cell, ...]
    width: float
    left: str
    right: str
    spread: bool


STRIP_WIDTH = 168.0


def strip(interval: Interval, frame: Sequence[Interval] = ()) -> Strip | None:
    """The days, months or years that an interval lies in; None where there is no date or too many years.

    With a ``frame`` of several intervals the strip spans all of them, so that strips of one frame can be compared.
    """
    low, high = interval.earliest, interval.latest
    ends = [end for one in (interval, *frame) for end in (one.earliest, one.latest) if end is not None]
    if low is None and high is None:
        return None
    start, end = min(ends), max(ends)
    units = _days(start, end) or _months(start, end) or _years(start, end)
    if not units:
        return None
    pitch = STRIP_WIDTH / len(units)
    inside = [_inside(first, last, interval) for first, last, _ in units]
    shades = _faded(inside, open_left=low is None, open_right=high is None)
    gap = min(1.0, pitch / 4)
    cells = tuple(
        Cell(x=round(n * pitch, 2), width=round(pitch - gap, 2), shade=shades[n], tall=units[n][2])
        for n in range(len(units))
    )
    left, right = _ends(units)
    return Strip(cells=cells, width=STRIP_WIDTH, left=left, right=right, spread=not interval.is_day)


Unit = tuple[date, date, bool]
"""First day, last day, and whether a larger unit begins here (a week in days, a year in months)."""


def _days(start: date, end: date) -> list[Unit]:
    months = list(_each_month(start, end))
    if len(months) > DAY_CELLS:
        return []
    days = [first.replace(day=n) for first in months for n in range(1, last_day(first) + 1)]
    return [(one, one, one.day == 1) for one in days]


def _months(start: date, end: date) -> list[Unit]:
    if end.year - start.year >= MONTH_CELLS:
        return []
    whole = _each_month(date(start.year, 1, 1), date(end.year, 12, 1))
    return [(first, first.replace(day=last_day(first)), first.month == 1) for first in whole]


def _years(start: date, end: date) -> list[Unit]:
    if end.year - start.year >= YEAR_CELLS:
        return []
    return [(date(n, 1, 1), date(n, 12, 31), n % 10 == 0) for n in range(start.year, end.year + 1)]


def _each_month(start: date, end: date) -> Iterator[date]:
    for n in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        yield date(n // 12, n % 12 + 1, 1)


def _inside(first: date, last: date, interval: Interval) -> float:
    if interval.candidates:
        if any(first <= one <= last for one in interval.candidates):
            return 1.0
        return 0.0
    low = interval.earliest or interval.latest or date.max
    high = interval.latest or interval.earliest or date.min
    return 1.0 if first <= high and last >= low else 0.0


def _faded(inside: list[float], *, open_left: bool, open_right: bool) -> list[float]:
    shades = list(inside)
    if open_left:
        first = shades.index(1.0)
        for n in range(first):
            shades[n] = max(0.0, round(0.75 - (first - n - 1) * 0.75 / max(first, OPEN_CELLS), 3))
    if open_right:
        last = len(shades) - 1 - shades[::-1].index(1.0)
        after = len(shades) - last - 1
        for n in range(last + 1, len(shades)):
            shades[n] = max(0.0, round(0.75 - (n - last - 1) * 0.75 / max(after, OPEN_CELLS), 3))
    return shades


def _ends(units: list[Unit]) -> tuple[str, str]:
    first, last = units[0], units[-1]
    if first[0] == first[1]:
        return f"1 {MONTHS[first[0].month][:3]}", f"{last[1].day} {MONTHS[last[1].month][:3]}"
    if (first[1] - first[0]).days < 32:
        return f"Jan {first[0].year}", f"Dec {last[1].year}"
    return str(first[0].year), str(last[1].year)
