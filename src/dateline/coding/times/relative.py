"""Phrases that say nothing without the day of the report: weekdays, "last month", "three days ago"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from dateline.coding.times import spans
from dateline.coding.times.parts import Parts
from dateline.coding.times.spans import DAY, SHIFTS, Span

RelativeReader = Callable[[Parts, str, date], Span | None]


def _toward(span: Span, tense: str, day: date) -> Span:
    """A time that the day lies in, cut at the day: the past ends with the report, the future begins with it."""
    if tense == "past":
        return spans.not_after(span, day)
    return spans.not_before(span, day) if tense == "future" else span


def _weekday_near(weekday: int, tense: str, day: date) -> date:
    if tense == "future":
        return day + (weekday - day.weekday()) % 7 * DAY
    return day - (day.weekday() - weekday) % 7 * DAY


def _weekday(parts: Parts, tense: str, day: date) -> Span:
    """The report's own day or the latest such day before it; in the future tense the next one."""
    return spans.day_span(_weekday_near(int(parts["weekday"]), tense, day))


def _direction_weekday(parts: Parts, tense: str, day: date) -> Span:
    """ "last Friday" is the latest Friday before the day, "next Friday" the first after it."""
    weekday = int(parts["weekday"])
    if parts["direction"] == "last":
        return spans.day_span(_weekday_near(weekday, "past", day - DAY))
    if parts["direction"] == "next":
        return spans.day_span(_weekday_near(weekday, "future", day + DAY))
    return spans.day_span(_weekday_near(weekday, "past" if tense == "past" else "future", day))


def _weekday_of_week(parts: Parts, tense: str, day: date) -> Span:
    week = spans.week_span(day + 7 * SHIFTS[parts["direction"]] * DAY)
    return spans.day_span(week.first + int(parts["weekday"]) * DAY)


def _weekday_range(parts: Parts, tense: str, day: date) -> Span:
    if tense == "future":
        first = _weekday_near(int(parts["weekday"]), "future", day)
        last = _weekday_near(int(parts["weekday2"]), "future", first)
    else:
        last = _weekday_near(int(parts["weekday2"]), "past", day)
        first = _weekday_near(int(parts["weekday"]), "past", last)
    return Span(first=first, last=last, value=first.isoformat())


_DAYS_OFF = MappingProxyType(
    {"yesterday": -1, "today": 0, "tonight": 0, "this": 0, "tomorrow": 1, "last": -1, "day before yesterday": -2,
     "day after tomorrow": 2}
)  # fmt: skip


def _deictic(parts: Parts, tense: str, day: date) -> Span:
    word = " ".join(parts["word"].split())
    if word == "overnight":
        return Span(first=day - DAY, last=day, value=(day - DAY).isoformat())
    return spans.day_span(day + _DAYS_OFF[word] * DAY)


def _direction_month(parts: Parts, tense: str, day: date) -> Span:
    """ "last July" is the latest July that was over before the day's month began."""
    month = int(parts["month"])
    year = day.year
    if parts["direction"] == "last" and month >= day.month:
        year -= 1
    if parts["direction"] == "next" and month <= day.month:
        year += 1
    return _part(spans.month_span(year, month), parts)


def _direction_season(parts: Parts, tense: str, day: date) -> Span:
    around = [spans.season_span(day.year + n, parts["season"]) for n in range(-2, 3)]
    direction = parts.get("direction") or ("next" if tense == "future" else "latest")
    if direction == "last":
        found = [season for season in around if season.last < day][-1]
    elif direction == "next":
        found = next(season for season in around if season.first > day)
    elif direction == "latest":
        found = [season for season in around if season.first <= day][-1]
    else:
        inside = [season for season in around if season.first <= day <= season.last]
        found = inside[0] if inside else spans.season_span(day.year, parts["season"])
    return _part(found, parts)


def _part(span: Span, parts: Parts) -> Span:
    return spans.section_of(span, parts["section"]) if "section" in parts else span


def _unit_around(unit: str, shift: int, day: date) -> Span | None:
    """The calendar's week, month … that holds the day, or one before or after it."""
    around = _UNITS_AROUND.get(unit)
    return None if around is None else around(day, shift)


def _quarter_around(day: date, shift: int) -> Span:
    month = spans.shifted_month(day, 3 * shift).first
    return spans.quarter_span(month.year, (month.month + 2) // 3)


_UNITS_AROUND: Mapping[str, Callable[[date, int], Span]] = MappingProxyType(
    {
        "week": lambda day, shift: spans.week_span(day + 7 * shift * DAY),
        "weekend": lambda day, shift: spans.weekend_span(day + 7 * shift * DAY),
        "month": spans.shifted_month,
        "quarter": _quarter_around,
        "year": lambda day, shift: spans.year_span(day.year + shift),
        "decade": lambda day, shift: spans.decade_span((day.year // 10 + shift) * 10),
        "century": lambda day, shift: spans.century_span(day.year // 100 + 1 + shift),
    }
)


def _direction_unit(parts: Parts, tense: str, day: date) -> Span | None:
    unit, shift = parts["unit"], SHIFTS[parts.get("direction", "this")]
    if unit == "weekend" and shift == 0:
        return _weekend(parts, tense, day)
    if (whole := _unit_around(unit, shift, day)) is None:
        return None
    section = parts.get("section")
    if section in ("earlier", "later") and shift == 0:
        return _toward(whole, "past" if section == "earlier" else "future", day)
    return _toward(_part(whole, parts), tense, day)


def _this_unit(parts: Parts, tense: str, day: date) -> Span | None:
    """ "the start of the month": of the day's own month, or of that which the tense asks for."""
    for shift in (0, 1 if tense == "future" else -1):
        whole = _unit_around(parts["unit"], shift, day)
        if whole is None:
            return None
        if parts["section"] in ("earlier", "later"):
            return _toward(whole, "past" if parts["section"] == "earlier" else "future", day)
        span = _part(whole, parts)
        if not (tense == "past" and span.first > day) and not (tense == "future" and span.last < day):
            return _toward(span, tense, day)
    return None


def _weekend(parts: Parts, tense: str, day: date) -> Span:
    this = spans.weekend_span(day)
    if tense != "future" and this.first > day:
        this = spans.weekend_span(day - 7 * DAY)
    return _toward(this, tense, day)


def _turn(parts: Parts, tense: str, day: date) -> Span | None:
    """The turn of the year: ten days to either side of New Year; of a century: five years."""
    if parts["unit"] == "year":
        year = day.year + 1 if tense == "future" or (day.month, day.day) >= (12, 22) else day.year
        return Span(first=date(year - 1, 12, 22), last=date(year, 1, 10), value=f"{year:04d}")
    if parts["unit"] == "century":
        year = day.year // 100 * 100
        return Span(first=date(year - 5, 1, 1), last=date(year + 5, 12, 31), value=f"{year:04d}")
    return None


def _count(parts: Parts) -> float | None:
    count = parts.get("count", "1")
    return None if count == "X" else float(count)


_VAGUE_REACH = MappingProxyType({"day": (21, "day"), "week": (13, "week"), "month": (24, "month")})
"""How far back (ahead) a vague number of units can reach: at three weeks people begin to say "weeks", at a quarter of a
year "months", at two years "years". Of longer units no bound is assumed."""


def _vague(unit: str, day: date, *, ahead: bool) -> Span:
    """ "recent weeks", "the coming months": as far from the day as :data:`_VAGUE_REACH` says."""
    value = "FUTURE_REF" if ahead else "PAST_REF"
    if unit not in _VAGUE_REACH:
        return Span(first=day, last=day, value=value, open_first=not ahead, open_last=ahead)
    count, of = _VAGUE_REACH[unit]
    there = spans.back(day, -count if ahead else count, of)
    return Span(first=min(there, day), last=max(there, day), value=value)


def _past_units(parts: Parts, tense: str, day: date) -> Span:
    """ "the past two years" end with the day."""
    count = None if "count" not in parts and "plural" in parts else _count(parts)
    if count is None:
        return _vague(parts["unit"], day, ahead=False)
    return Span(first=spans.back(day, count, parts["unit"]), last=day, value="PAST_REF")


def _next_units(parts: Parts, tense: str, day: date) -> Span:
    count = None if "count" not in parts and "plural" in parts else _count(parts)
    if count is None:
        return _vague(parts["unit"], day, ahead=True)
    return Span(first=day, last=spans.back(day, -count, parts["unit"]), value="FUTURE_REF")


def _ago(parts: Parts, tense: str, day: date) -> Span:
    """The day itself for days, else the calendar's week, month or year so long before."""
    count = None if "count" not in parts and "plural" in parts else _count(parts)
    if count is None or parts["unit"] == "ago":
        return _vague(parts["unit"], day, ahead=False)
    return _offset(-count, parts["unit"], day)


def _from_now(parts: Parts, tense: str, day: date) -> Span:
    count = _count(parts)
    if count is None:
        return _vague(parts["unit"], day, ahead=True)
    return _offset(count, parts["unit"], day)


def _offset(count: float, unit: str, day: date) -> Span:
    there = spans.back(day, -count, unit)
    if unit in ("second", "minute", "hour"):
        return Span(first=min(there, day), last=max(there, day), value=there.isoformat())
    if unit in ("day", "night", "weekend"):
        return spans.day_span(there)
    if unit in ("week", "fortnight"):
        return spans.week_span(there)
    if unit in ("month", "quarter", "half"):
        return spans.shifted_month(there, 0)
    if count != int(count) and unit == "year":
        return replace(spans.shifted_month(there, 0), first=spans.back(there, 1, "month"), edtf=None)
    slack = {"decade": 2, "century": 10}.get(unit, 0)
    year = spans.year_span(there.year)
    return year if not slack else _wide(year, slack)


def _wide(year: Span, slack: int) -> Span:
    """ "two decades ago" is said of a year or two more or less."""
    first, last = date(year.first.year - slack, 1, 1), date(year.first.year + slack, 12, 31)
    return Span(first=first, last=last, value=year.value)


RELATIVE_READERS: Mapping[str, RelativeReader] = MappingProxyType(
    {
        "weekday": _weekday,
        "direction-weekday": _direction_weekday,
        "weekday-of-week": _weekday_of_week,
        "weekday-range": _weekday_range,
        "deictic": _deictic,
        "direction-month": _direction_month,
        "direction-season": _direction_season,
        "direction-unit": _direction_unit,
        "this-unit": _this_unit,
        "weekend": _weekend,
        "turn": _turn,
        "past-units": _past_units,
        "next-units": _next_units,
        "ago": _ago,
        "from-now": _from_now,
    }
)
