"""Intervals from spans, and their EDTF forms (Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2).

The forms are written here, without a library; the tests read every one of them with the package ``edtf``, whose import
is too slow for the run.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from dateline.coding.times.parts import Parts
from dateline.coding.times.spans import DAY, Span
from dateline.coding.times.words import ZONES
from dateline.model.interval import Interval

FEW = 31
"""At most so many single days are listed as candidates."""


def interval_of(span: Span, parts: Parts) -> Interval:
    """The interval of a phrase that was read against one day, or none."""
    first = None if span.open_first else span.first
    last = None if span.open_last else span.last
    days = span.days if 1 < len(span.days) <= FEW else ()
    if len(span.days) == 1:
        first = last = span.days[0]
    return Interval(earliest=first, latest=last, edtf=_edtf(span, first, last, days, parts), candidates=days)


def _edtf(span: Span, first: date | None, last: date | None, days: tuple[date, ...], parts: Parts) -> str | None:
    if days:
        return one_of(days)
    if first is not None and first == last:
        return _with_clock(first, parts)
    if span.edtf is not None and not span.days and first is not None and last is not None:
        return f"{span.edtf}~" if "about" in parts else span.edtf
    return stretch(first, last)


def _with_clock(day: date, parts: Parts) -> str:
    """A day, with the hour where hour and minute are printed; a zone only where it is that of Greenwich."""
    if "hour" not in parts or "minute" not in parts or parts["hour"] == "24":
        return day.isoformat()
    return f"{day.isoformat()}T{parts['hour']}:{parts['minute']}:00{ZONES.get(parts.get('zone', ''), '')}"


def stretch(first: date | None, last: date | None) -> str | None:
    """``first/last``, with ``..`` for an open end; None where both are open."""
    if first is None and last is None:
        return None
    if first == last and first is not None:
        return first.isoformat()
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


def one_of(days: Sequence[date]) -> str:
    """ "One of these days", level 2; days in a row are written as a run."""
    if all(later - earlier == DAY for earlier, later in pairwise(days)):
        return f"[{days[0].isoformat()}..{days[-1].isoformat()}]"
    return f"[{','.join(day.isoformat() for day in days)}]"


def masked(parts: Parts) -> str | None:
    """Month and day of a year that nobody names ("XXXX-03-26"); None where the words give no month."""
    if "month" not in parts or parts.keys() & {"month2", "unit", "year", "yearref", "direction"}:
        return None
    month = f"XXXX-{int(parts['month']):02d}"
    if "day" not in parts or "day2" in parts:
        return month
    return f"{month}-{int(parts['day']):02d}"
