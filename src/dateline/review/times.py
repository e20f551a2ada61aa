"""A person's words for a time: EDTF, or two days with dots between (``2024-03-26..2024-03-28``)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateline.model.interval import UNKNOWN, Interval
from dateline.review.errors import BadValue

_HINT = "a day (2024-03-26), a month, a year, two days (2024-03-26..2024-03-28), any EDTF, or `unknown`."
_PART = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?\Z", re.ASCII)
_OPEN = ("", "..")


def read_when(value: str) -> Interval:
    """The interval that these words mean; raises BadValue.

    An end left open (``2024-03-26..``, ``../2024-03``) stays open; ``unknown`` (or nothing) is no time at all.
    """
    words = value.strip()
    if words.casefold() in ("", "unknown"):
        return UNKNOWN
    start, end = _ends(words)
    earliest = None if start in _OPEN else _bounds(start, value)[0]
    latest = None if end in _OPEN else _bounds(end, value)[1]
    if earliest is not None and latest is not None and earliest > latest:
        raise BadValue("time", value, hint="it ends before it begins.")
    if earliest is None and latest is None:
        raise BadValue("time", value, hint=_HINT)
    return Interval(earliest=earliest, latest=latest, edtf=start if start == end else f"{start or '..'}/{end or '..'}")


def _ends(words: str) -> tuple[str, str]:
    if "/" in words:
        start, _, end = words.partition("/")
    elif ".." in words:
        start, _, end = words.partition("..")
    else:
        start = end = words
    return start.strip(), end.strip()


def _bounds(part: str, value: str) -> tuple[date, date]:
    plain = _PART.match(part)
    try:
        if plain is not None:
            return _calendar(*(int(number) if number else None for number in plain.groups()))
        return _edtf(part)
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        raise BadValue("time", value, hint=_HINT) from error


def _calendar(year: int | None, month: int | None, day: int | None) -> tuple[date, date]:
    if year is None:
        raise ValueError("a date has a year")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        following = date(year + month // 12, month % 12 + 1, 1) if 1 <= month <= 12 else date(year, month, 1)
        return date(year, month, 1), following - timedelta(days=1)
    return date(year, month, day), date(year, month, day)


def _edtf(part: str) -> tuple[date, date]:
    # The library is slow to load, and only the rarer forms (seasons, "~", "X") need it.
    import edtf

    try:
        parsed = edtf.parse_edtf(part)
    except edtf.EDTFParseException as error:
        raise ValueError(str(error)) from error
    low, high = parsed.lower_strict(), parsed.upper_strict()
    return date(*low[:3]), date(*high[:3])
