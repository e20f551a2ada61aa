"""The time expressions of a whole text as TIMEX3 elements, for measuring against annotated news.

Two things that only the whole text shows are read here. A range has an element for each of its ends ("between" and
"and" stand outside both). And a time that hangs on another ("the following month", "a year earlier") is read from the
time told of last that is at least as fine: a year before a quarter's results is that quarter a year before. Where the
text tells of none, the report's day stands in, as :mod:`~dateline.coding.times.timex3` says, and only in this measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.coding.times import spans
from dateline.coding.times.parts import Parts
from dateline.coding.times.reading import read
from dateline.coding.times.spans import DAY, Span
from dateline.coding.times.timex3 import AFTERWARDS, timex
from dateline.coding.times.words import DAYPARTS
from dateline.model.interval import Interval
from dateline.model.statement import TimePhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A TIMEX3 element: its characters in the article's text, type and value."""

    start: int
    end: int
    kind: str
    value: str


def marked(phrases: Sequence[TimePhrase], anchor: Interval) -> tuple[Mark, ...]:
    """The elements of a text, its phrases given in text order and read against the report's latest day."""
    marks: list[Mark] = []
    told: list[str] = []
    for phrase in phrases:
        if ("timex_type", "NONE") in phrase.parts:
            continue
        for start, end, one in _ends(phrase):
            kind, value = timex(one, anchor)
            value = _hanging(one, value, told) or value
            marks.append(Mark(start=start, end=end, kind=kind, value=value))
            if not _compares(one):
                told.append(value)
    return tuple(marks)


_RANGES = {
    "day-range": "day-month",
    "month-range": "month-without-year",
    "year-range": "year",
    "weekday-range": "weekday",
}
_BETWEEN = re.compile(r"\s+(?:to|and|through|until|till)\s+", re.IGNORECASE)
_OPENING = re.compile(r"(?:between|from)\s+", re.IGNORECASE)


def _ends(phrase: TimePhrase) -> Iterator[tuple[int, int, TimePhrase]]:
    """The phrase with its place; of a range in words ("from May to July") its two ends, each with its own."""
    start, end, text = phrase.quote.start, phrase.quote.end, phrase.quote.text
    single, modifier = _RANGES.get(phrase.pattern.removesuffix("-modifier")), phrase.pattern.endswith("-modifier")
    split = _BETWEEN.search(text) if single is not None and not modifier else None
    if single is None or split is None:
        yield start, end, phrase
        return
    opening = _OPENING.match(text)
    parts = dict(phrase.parts)
    head = {key: value for key, value in parts.items() if not key.endswith("2")}
    tail = head | {key.removesuffix("2"): value for key, value in parts.items() if key.endswith("2")}
    if "year" in tail and "month" in tail and int(head["month"]) <= int(tail["month"]):
        head.setdefault("year", tail["year"])  # "from May to July 1997"
    yield start + (opening.end() if opening else 0), start + split.start(), _as(phrase, single, head)
    yield start + split.end(), end, _as(phrase, single, tail)


def _as(phrase: TimePhrase, pattern: str, parts: Parts) -> TimePhrase:
    return replace(phrase, pattern=pattern, parts=tuple(sorted(parts.items())))


def _hanging(phrase: TimePhrase, value: str, told: Sequence[str]) -> str | None:
    """The value of a time that hangs on one told of before; None for every other, or where none was told of."""
    parts, pattern = dict(phrase.parts), phrase.pattern.removesuffix("-modifier")
    if _compares(phrase):
        return _compared(told)
    if "stretch" in parts:
        return value + quarter[4:] if (quarter := _latest(told, _QUARTER)) is not None else None
    if pattern == "clock":
        return _on_the_day(value, told)
    if pattern != "in-text" or value.startswith("PT"):
        return None
    if value.startswith("P"):
        return _counted(parts, phrase.quote.text, told) if "count" in parts else None
    return _in_text(parts, phrase.quote.text, told)


def _in_text(parts: Parts, text: str, told: Sequence[str]) -> str | None:
    if "unit" not in parts:
        return None
    if parts["unit"] in ("quarter", "period"):
        return _latest(told, _QUARTER)
    return _counted(parts, text, told) if "count" in parts else _next_to(parts, told)


def _on_the_day(value: str, told: Sequence[str]) -> str | None:
    """An hour is one of the day that was told of right before it, if that was a day."""
    day = _DAY.match(told[-1]) if told else None
    return None if day is None or "T" not in value else day[0] + value[value.index("T") :]


_DAY, _QUARTER = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-Q\d")
_GRAINS = {
    "week": re.compile(r"\d{4}-(?:\d\d-\d\d|W\d\d)"), "month": re.compile(r"\d{4}-\d\d(?:-\d\d)?\b"),
    "year": re.compile(r"\d{4}(?!\d)"),
}  # fmt: skip
"""Values that are at least as fine as a unit."""


def _latest(told: Sequence[str], form: re.Pattern[str]) -> str | None:
    return next((found[0] for value in reversed(told) if (found := form.match(value)) is not None), None)


def _compares(phrase: TimePhrase) -> bool:
    """ "A year earlier", "the year-ago period": what is told of is compared with it, and goes on to be told of."""
    parts, pattern = dict(phrase.parts), phrase.pattern.removesuffix("-modifier")
    backward = re.search(r"\b(?:ago|earlier|before)\b", phrase.quote.text, re.IGNORECASE) is not None
    one_year = parts.get("unit") == "year" and parts.get("count", "1") == "1" and "plural" not in parts
    return pattern in ("in-text", "ago") and backward and one_year


def _compared(told: Sequence[str]) -> str | None:
    """Results are compared with those of the same quarter a year before, as long as the text tells of a quarter."""
    periods = (value for value in reversed(told) if _QUARTER.match(value) or re.fullmatch(r"P\d+[MY]", value))
    last = next(periods, "")
    if _QUARTER.match(last) is None:
        return None
    return f"{int(last[:4]) - 1:04d}{last[4:7]}"


def _span_of(value: str) -> Span:
    """The days of a value that :data:`_DAY` or one of :data:`_GRAINS` matched."""
    if _DAY.match(value):
        return spans.day_span(date.fromisoformat(value[:10]))
    year = int(value[:4])
    if value[5:6] == "W":
        return spans.week_span(date.fromisocalendar(year, int(value[6:8]), 1))
    month = re.match(r"\d{4}-(\d\d)", value)
    return spans.year_span(year) if month is None else spans.month_span(year, int(month[1]))


_SHIFTS = {"last": -1, "before": -1, "earlier": -1, "next": 1, "after": 1, "later": 1}


def _next_to(parts: Parts, told: Sequence[str]) -> str | None:
    """ "That month", "the day before": the unit that holds the time told of last, or the one before or after it."""
    unit, shift = parts["unit"], _SHIFTS.get(parts.get("direction", ""), 0)
    found = _latest(told, _GRAINS.get(unit, _DAY))
    if found is None:
        return None
    first = _span_of(found).first
    if "weekday" in parts:
        return _weekday(int(parts["weekday"]), shift, first)
    if unit not in _GRAINS:
        return _day_beside(first, shift) + (f"T{DAYPARTS[unit]}" if unit in DAYPARTS else "")
    direction = ("last", "this", "next")[shift + 1]
    around = read("direction-unit", {"unit": unit, "direction": direction}, "none", first)
    return None if around is None else around.value


def _day_beside(day: date, shift: int) -> str:
    return (day + shift * DAY if date.min < day < date.max else day).isoformat()


def _weekday(weekday: int, shift: int, day: date) -> str | None:
    """ "The previous Friday": the last before the day told of; "that Friday": on it or the last before it."""
    pattern = "direction-weekday" if shift else "weekday"
    span = read(pattern, {"weekday": str(weekday), "direction": ("last", "this", "next")[shift + 1]}, "none", day)
    return None if span is None else span.value


def _counted(parts: Parts, text: str, told: Sequence[str]) -> str | None:
    """ "Three days later": so long after the day told of last."""
    ahead = AFTERWARDS.search(text)
    behind = re.search(r"\b(?:earlier|beforehand)$", text, re.IGNORECASE)
    found = _latest(told, _DAY)
    if found is None or not (ahead or behind) or parts["count"] == "X":
        return None
    span = read("from-now" if ahead else "ago", parts, "none", _span_of(found).first)
    return None if span is None else span.value
