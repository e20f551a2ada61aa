"""Stretches of the calendar: months, weeks, quarters, seasons and their parts, as first and last days.

Weeks are those of ISO 8601 (Monday to Sunday). Seasons are the meteorological ones of the northern hemisphere, three
whole months each, winter counted to the year in which it begins; that is a convention, and the rule's name shows it.

The parts of a longer time are conventions too, the same everywhere in Dateline:

- month: early, start = 1..10; mid = 11..20; late, end = 21..last; first half = 1..15, second half = 16..last
- year: early = January..April, mid = May..August, late = September..December; start = first, end = last three months;
  halves are halves
- week: early, start = Monday..Wednesday; mid = Tuesday..Thursday; late, end = Thursday..Sunday
- any other: thirds
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

DAY = timedelta(days=1)
SHIFTS = MappingProxyType({"last": -1, "this": 0, "next": 1})
"""How many units from the report's own one a direction points to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Days ``first..last``, both included; ``value`` is the TIMEX3 value, ``edtf`` a shorter form where there is one.

    ``days`` are the single days that a phrase can mean, where it means one of several; ``open_first`` and ``open_last``
    say that this end is only a limit of what was looked at ("in recent weeks" bounds no beginning).
    """

    first: date
    last: date
    value: str
    edtf: str | None = None
    days: tuple[date, ...] = ()
    open_first: bool = False
    open_last: bool = False


def day_span(day: date) -> Span:
    """One day."""
    return Span(first=day, last=day, value=day.isoformat(), edtf=day.isoformat())


def month_span(year: int, month: int) -> Span:
    """A calendar month."""
    form = f"{year:04d}-{month:02d}"
    return Span(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]), value=form, edtf=form)


def shifted_month(day: date, months: int) -> Span:
    """The calendar month so many months after (before, if negative) that of the day."""
    index = day.year * 12 + day.month - 1 + months
    return month_span(index // 12, index % 12 + 1)


def year_span(year: int) -> Span:
    """A calendar year."""
    return Span(first=date(year, 1, 1), last=date(year, 12, 31), value=f"{year:04d}", edtf=f"{year:04d}")


def months_span(year: int, first: int, last: int, value: str, edtf: str | None = None) -> Span:
    """Whole months of one year."""
    return Span(first=date(year, first, 1), last=date(year, last, monthrange(year, last)[1]), value=value, edtf=edtf)


def quarter_span(year: int, quarter: int) -> Span:
    """A quarter of the calendar year."""
    return months_span(year, 3 * quarter - 2, 3 * quarter, f"{year:04d}-Q{quarter}", f"{year:04d}-{32 + quarter}")


def half_span(year: int, half: int) -> Span:
    """A half of the calendar year."""
    return months_span(year, 6 * half - 5, 6 * half, f"{year:04d}-H{half}")


def season_span(year: int, season: str) -> Span:
    """A season (see the module's docstring for the convention)."""
    number = ("spring", "summer", "autumn", "winter").index(season)
    value, edtf = f"{year:04d}-{('SP', 'SU', 'FA', 'WI')[number]}", f"{year:04d}-{21 + number}"
    if season == "winter":
        return Span(first=date(year, 12, 1), last=month_span(year + 1, 2).last, value=value, edtf=edtf)
    return months_span(year, 3 * number + 3, 3 * number + 5, value, edtf)


def week_span(day: date) -> Span:
    """The ISO week that holds the day."""
    first = day - day.weekday() * DAY
    year, week, _ = first.isocalendar()
    return Span(first=first, last=first + 6 * DAY, value=f"{year:04d}-W{week:02d}")


def weekend_span(day: date) -> Span:
    """Saturday and Sunday of the ISO week that holds the day."""
    week = week_span(day)
    return Span(first=week.first + 5 * DAY, last=week.last, value=f"{week.value}-WE")


def decade_span(year: int) -> Span:
    """The ten years that begin with this one."""
    form = f"{year // 10:03d}"
    return Span(first=date(year, 1, 1), last=date(year + 9, 12, 31), value=form, edtf=f"{form}X")


def century_span(century: int) -> Span:
    """A century by its number; as people say it, the 20th runs from 1900 to 1999."""
    first = 100 * (century - 1)
    form = f"{century - 1:02d}XX"
    return Span(first=date(max(first, 1), 1, 1), last=date(first + 99, 12, 31), value=form[:2], edtf=form)


def section_of(whole: Span, section: str) -> Span:
    """The named part of a longer time."""
    days = (whole.last - whole.first).days + 1
    if days <= 1:
        return whole
    first, last = _bounds(whole, section, days)
    return replace(whole, first=first, last=last, edtf=None)


def _bounds(whole: Span, section: str, days: int) -> tuple[date, date]:
    if section in ("first-week", "last-week"):
        return (whole.first, whole.first + 6 * DAY) if section == "first-week" else (whole.last - 6 * DAY, whole.last)
    if 28 <= days <= 31:
        return _month_part(whole, section)
    if days in (365, 366):
        return _year_part(whole.first.year, section)
    if days == 7:
        low, high = _WEEK_PARTS.get(section, (0, 6))
        return whole.first + low * DAY, whole.first + high * DAY
    low, high = _THIRDS.get(section, (0, 6))
    return whole.first + days * low // 6 * DAY, whole.first + (days * high // 6 - 1) * DAY


_WEEK_PARTS = {"early": (0, 2), "start": (0, 2), "mid": (1, 3), "late": (3, 6), "end": (3, 6)}
_THIRDS = {"early": (0, 2), "start": (0, 2), "mid": (2, 4), "late": (4, 6), "end": (4, 6),
           "first-half": (0, 3), "second-half": (3, 6)}  # fmt: skip
_MONTH_PARTS = {"early": (1, 10), "start": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31),
                "first-half": (1, 15), "second-half": (16, 31)}  # fmt: skip
_YEAR_PARTS = {"early": (1, 4), "start": (1, 3), "mid": (5, 8), "late": (9, 12), "end": (10, 12),
               "first-half": (1, 6), "second-half": (7, 12)}  # fmt: skip


def _month_part(whole: Span, section: str) -> tuple[date, date]:
    low, high = _MONTH_PARTS.get(section, (1, 31))
    return whole.first.replace(day=low), whole.first.replace(day=min(high, whole.last.day))


def _year_part(year: int, section: str) -> tuple[date, date]:
    low, high = _YEAR_PARTS.get(section, (1, 12))
    return date(year, low, 1), month_span(year, high).last


def not_after(span: Span, day: date) -> Span:
    """The span as far as this day; unchanged where it begins later."""
    if span.first > day or span.last <= day:
        return span
    return replace(span, last=day, edtf=None, days=tuple(d for d in span.days if d <= day))


def not_before(span: Span, day: date) -> Span:
    """The span from this day on; unchanged where it ends earlier."""
    if span.last < day or span.first >= day:
        return span
    return replace(span, first=day, edtf=None, days=tuple(d for d in span.days if d >= day))


def back(day: date, count: float, unit: str) -> date:
    """The day so many units before (after, if negative) this one, to the day for months and years."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        return day - timedelta(days=round(count * _LENGTHS.get(unit, 1)))
    whole = shifted_month(day, -round(count * months))
    return whole.first.replace(day=min(day.day, whole.last.day))


_LENGTHS = {"second": 0, "minute": 0, "hour": 1 / 24, "day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
