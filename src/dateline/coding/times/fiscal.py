"""Fiscal years: what "fiscal 2024" can mean where nobody says whose calendar it is.

A body's fiscal year begins on a day of its own (October 1 in Washington, April 1 in Delhi and Tokyo, whatever a company
chose), and it is named for the year in which it ends, or for that in which it begins. So the words give no days: the
interval is that of all days which some body's year of this name can hold. A fiscal quarter whose year is not named has
none. The TIMEX3 value stays that of the calendar's year or quarter of the same name, as annotators write it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.coding.times import spans
from dateline.coding.times.parts import Parts
from dateline.coding.times.spans import DAY, SHIFTS, Span


def covered(calendar: Span, parts: Parts, tense: str, day: date | None) -> Span:
    """All days that the fiscal reading of a phrase can mean, given the calendar's reading."""
    if "year2" in parts:  # "2024-25" begins in the one year and ends in the other
        return _of(calendar, date(int(parts["year"]), 1, 1), date(int(parts["year2"]), 12, 31))
    if "year" in parts:
        year = int(parts["year"])
        return _of(calendar, date(year - 1, 1, 1), date(year + 1, 12, 31))
    yearly = parts.get("unit", "year") == "year" and (parts.keys() & {"direction", "yearref", "half", "unit"})
    if day is None or not yearly:
        return replace(calendar, open_first=True, open_last=True, edtf=None, days=())
    shift = int(parts.get("yearref", SHIFTS.get(parts.get("direction", "this"), 0)))
    # the year that holds the day began within the year before it and ends within the year after it
    first = spans.back(day, 1 - min(shift, 0), "year") + DAY
    last = spans.back(day, -1 - max(shift, 0), "year") - DAY
    if shift:
        return _of(calendar, first, day - DAY) if shift < 0 else _of(calendar, day + DAY, last)
    whole = _of(calendar, first, last)
    if tense == "past":
        return spans.not_after(whole, day)
    return spans.not_before(whole, day) if tense == "future" else whole


def _of(calendar: Span, first: date, last: date) -> Span:
    return Span(first=first, last=last, value=calendar.value)
