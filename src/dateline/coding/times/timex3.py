"""Type and value of a time phrase in the terms of TIMEX3 (TimeML 1.2.1), for measuring against annotated news.

TIMEX3 always wants a value; where Dateline's own reading stays open ("a year earlier" has its anchor in the text) the
report's day stands in here, and only here.
"""

from __future__ import annotations

from datetime import date

from dateline.coding.times.hanging import AFTERWARDS
from dateline.coding.times.parts import Parts
from dateline.coding.times.reading import read
from dateline.model.interval import Interval
from dateline.model.statement import TimePhrase

_LETTERS = {
    "second": ("PT", "S"), "minute": ("PT", "M"), "hour": ("PT", "H"), "day": ("P", "D"), "night": ("P", "D"),
    "week": ("P", "W"), "fortnight": ("P", "W"), "weekend": ("P", "WE"), "month": ("P", "M"), "quarter": ("P", "Q"),
    "half": ("P", "H"), "year": ("P", "Y"), "decade": ("P", "DE"), "century": ("P", "CE"), "millennium": ("P", "ML"),
    "generation": ("P", "GE"),
}  # fmt: skip
_OFTEN = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
    "annual": "P1Y", "hourly": "PT1H", "quarterly": "P3M", "fortnightly": "P2W", "biweekly": "P2W", "biannually": "P2Y",
}  # fmt: skip
_PLAIN_ENDS = tuple(f"{unit}{end}" for unit in ("day", "week", "month", "year", "decade", "hour") for end in ("", "s"))
_SHORT = ("second", "minute", "hour")
_YEARS_OF = {"decade": 10, "century": 100}
_HALF_UNITS = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}


def timex(phrase: TimePhrase, anchor: Interval) -> tuple[str, str]:
    """The TIMEX3 type (DATE, TIME, DURATION, SET) and value, read against the report's latest day."""
    parts, pattern = dict(phrase.parts), phrase.pattern.removesuffix("-modifier")
    kind, day = parts["timex_type"], anchor.latest or anchor.earliest
    if pattern in ("past-units", "next-units"):
        return _rolling(parts)
    if pattern == "in-text":
        return _in_text(phrase, parts, day)
    if pattern == "since-event":
        return kind, ""
    if pattern in ("duration", "set", "vague"):
        return kind, _undated(pattern, parts)
    if pattern == "clock":
        return kind, _clocked(day.isoformat() if day else "XXXX-XX-XX", parts)
    span = read(pattern, parts, phrase.tense, day)
    return kind, _clocked("" if span is None else span.value, parts)


def _undated(pattern: str, parts: Parts) -> str:
    if pattern == "duration":
        return length(parts.get("count", "X" if "plural" in parts else "1"), parts["unit"])
    return _often(parts) if pattern == "set" else f"{parts['ref']}_REF"


def _clocked(value: str, parts: Parts) -> str:
    if value and "midnight" in parts and "weekday" in parts:
        return f"{value}T24:00"  # a day's midnight is the one that ends it
    if value and "hour" in parts:
        return f"{value}T{parts['hour']}:{parts.get('minute', '00')}"
    if value and parts.get("word") in ("tonight", "overnight"):
        return f"{value}TNI"
    return f"{value}T{parts['daypart']}" if value and "daypart" in parts else value


def length(count: str, unit: str) -> str:
    """A duration's value ("P3W"); "X" for an unknown number."""
    if "." in count and unit in _HALF_UNITS:
        smaller, times = _HALF_UNITS[unit]
        whole, rest = divmod(float(count), 1)
        part = length(f"{rest * times:.0f}", smaller)
        return length(f"{whole:.0f}", unit) + part.removeprefix("PT" if "T" in part else "P") if whole else part
    if unit == "fortnight" and count.isdigit():
        count = str(2 * int(count))
    if unit in _YEARS_OF and count != "X":
        return f"P{float(count) * _YEARS_OF[unit]:g}Y"
    prefix, letter = _LETTERS.get(unit, ("P", "X"))
    return f"{prefix}{count}{letter}"


def _rolling(parts: Parts) -> tuple[str, str]:
    """ "the past two years" is a duration, "recent years" a vague date."""
    if "count" not in parts and "plural" in parts:
        return "DATE", "PAST_REF" if parts["direction"] == "last" else "FUTURE_REF"
    return "DURATION", length(parts.get("count", "1"), parts["unit"])


def _often(parts: Parts) -> str:
    if "often" in parts:
        return _OFTEN.get(parts["often"], "XXXX-XX-XX")
    if "weekday" in parts:
        return f"XXXX-WXX-{int(parts['weekday']) + 1}" + (f"T{parts['daypart']}" if "daypart" in parts else "")
    if "month" in parts:
        return f"XXXX-{int(parts['month']):02d}"
    if "daypart" in parts:
        return f"XXXX-XX-XXT{parts['daypart']}"
    return length(parts.get("count", "1"), parts["unit"]) if "unit" in parts else "XXXX"


def _in_text(phrase: TimePhrase, parts: Parts, day: date | None) -> tuple[str, str]:
    """Offsets from another time of the text, as if the report's day were that time; a bare length before "after"."""
    plain = phrase.quote.text.casefold().endswith(_PLAIN_ENDS)
    if ("count" in parts and (plain or parts["unit"] in _SHORT)) or ("plural" in parts and "count" not in parts):
        return "DURATION", length(parts.get("count", "X"), parts["unit"])
    if "count" in parts and AFTERWARDS.search(phrase.quote.text) is not None:
        return "DURATION", length(parts["count"], parts["unit"])  # it hangs on what the text told of; of no day here
    if "count" in parts and "direction" not in parts and day is not None:
        span = read("ago", parts | {"direction": "last"}, "past", day)
        return "DATE", "" if span is None else span.value
    if day is None or "unit" not in parts or "weekday" in parts:
        return "DATE", ""
    shift = {"last": "last", "next": "next", "before": "last", "earlier": "last", "after": "next", "later": "next"}
    direction = shift.get(parts.get("direction", ""), "last" if parts["unit"] == "quarter" else "this")
    if parts["unit"] == "day":
        word = {"last": "yesterday", "next": "tomorrow"}.get(direction, "today")
        span = read("deictic", {"word": word}, "none", day)
    else:
        span = read("direction-unit", parts | {"direction": direction}, "none", day)
    return "DATE", "" if span is None else span.value
