"""How many days before a report's publication a time lies, as far as its words alone can say.

The bounds go into a phrase's parts (``recency_min``, ``recency_max``; negative for days after publication), so that a
report without a date can be dated by what it calls "Monday" when another report dates the same happening.
"""

from __future__ import annotations

from types import MappingProxyType

from dateline.coding.times.parts import Parts

Recency = tuple[int, int]
_YEARLY = MappingProxyType(
    {"day-month": 365, "month-without-year": 396, "bare-season": 456, "day-range": 366, "month-range": 700,
     "holiday": 401, "feast": 430, "weekday-of-month": 396, "week-of": 407}
)  # fmt: skip
_LENGTH = MappingProxyType({"week": 7, "weekend": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3653})
_DEICTIC: MappingProxyType[str, Recency] = MappingProxyType(
    {"today": (0, 0), "this": (0, 0), "tonight": (0, 0), "yesterday": (1, 1), "tomorrow": (-1, -1), "last": (0, 1),
     "overnight": (0, 1), "day before yesterday": (2, 2), "day after tomorrow": (-2, -2)}
)  # fmt: skip


def recency_of(pattern: str, parts: Parts, tense: str) -> Recency | None:
    """Least and greatest number of days from the happening to the publication; None where words set no bound."""
    if "year" in parts or "year2" in parts or parts.get("yearref") == "in-text":
        return None
    if "offset" in parts:
        beside = recency_of(pattern, {key: value for key, value in parts.items() if key != "offset"}, tense)
        return None if beside is None else (beside[0] - int(parts["offset"]), beside[1] - int(parts["offset"]))
    if "yearref" in parts:
        return _by_direction({"-1": "last", "0": "this", "1": "next"}[parts["yearref"]], 366, tense)
    longest = 430 if pattern == "feast" else 401
    if pattern in ("holiday", "feast", "day-month") and "direction" in parts:
        return {"last": (1, longest + 1), "next": (-longest - 1, -1)}.get(
            parts["direction"], _turned((0, longest), tense)
        )
    if pattern in _YEARLY:
        leap = (parts.get("day"), parts.get("month")) == ("29", "2")
        return _turned((0, 2922 if leap else _YEARLY[pattern]), tense)
    by_day = _by_day(pattern, parts, tense)
    return by_day if by_day is not None else _by_unit(pattern, parts, tense)


def _by_day(pattern: str, parts: Parts, tense: str) -> Recency | None:
    if pattern in ("weekday", "weekday-range"):
        return _turned((0, 12 if pattern == "weekday-range" else 6), tense)
    if pattern == "direction-weekday":
        return {"last": (1, 13), "next": (-13, -1)}.get(parts["direction"], _turned((0, 6), tense))
    if pattern == "weekday-of-week":
        low = {"last": 7, "this": 0, "next": -7}[parts["direction"]] - int(parts["weekday"])
        return (max(low, 1) if parts["direction"] == "last" else low, low + 6)
    return _DEICTIC[" ".join(parts["word"].split())] if pattern == "deictic" else None


def _by_unit(pattern: str, parts: Parts, tense: str) -> Recency | None:
    if pattern in ("direction-month", "direction-season"):
        low, high = _by_direction(parts.get("direction", "this"), 366, tense)
        return (low, min(high, 456)) if low > 0 else (low, high)
    if pattern == "weekend":
        return _turned((0, 6), tense)
    length = _LENGTH.get(parts.get("unit", ""))
    if pattern == "direction-unit" and length is not None:
        return _by_direction(parts.get("direction", "this"), length, tense)
    if pattern == "this-unit" and length is not None:
        return _turned((0, 2 * length), tense)
    count = parts.get("count", "X" if "plural" in parts else "1")
    if count == "X" or pattern not in ("ago", "past-units", "next-units", "from-now"):
        return None
    return _counted(pattern, float(count), parts["unit"])


def _by_direction(direction: str, length: int, tense: str) -> Recency:
    if direction == "last":
        return (1, 2 * length - 1)
    return (-(2 * length - 1), -1) if direction == "next" else _turned((0, length - 1), tense, both=True)


def _turned(bounds: Recency, tense: str, *, both: bool = False) -> Recency:
    """The same bounds ahead of the report in the future tense; on either side where no tense tells and both can be."""
    if tense == "future":
        return (-bounds[1], -bounds[0])
    return (-bounds[1], bounds[1]) if both and tense == "none" else bounds


_SIZES: MappingProxyType[str, tuple[float, float, int]] = MappingProxyType(
    {"minute": (0.0, 0.01, 1), "hour": (0.0, 1 / 24, 1), "day": (1.0, 1.0, 0), "night": (1.0, 1.0, 0),
     "week": (7.0, 7.0, 6), "fortnight": (14.0, 14.0, 6), "month": (28.0, 31.0, 31), "year": (365.0, 366.0, 366),
     "decade": (3652.0, 3653.0, 1096)}
)  # fmt: skip
"""Shortest and longest a unit can be, and how many days more or less its calendar reading can lie."""


def _counted(pattern: str, count: float, unit: str) -> Recency | None:
    if unit not in _SIZES:
        return None
    short, long, slack = _SIZES[unit]
    low, high = int(count * short), int(count * long)
    if pattern == "past-units":
        return (0, high + 1)
    if pattern == "next-units":
        return (-high - 1, 0)
    low, high = max(low - slack, 0), high + slack
    return (low, high) if pattern == "ago" else (-high, -low)
