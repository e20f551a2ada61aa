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
from dateline.coding.times.hanging import IN_TEXT, counterpart
from dateline.coding.times.parts import Parts
from dateline.coding.times.reading import read
from dateline.coding.times.spans import Span
from dateline.coding.times.timex3 import timex
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
    if pattern != IN_TEXT or value.startswith("PT"):
        return None
    return _latest(told, _QUARTER) if parts.get("unit") in ("quarter", "period") else _beside(phrase, told)


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


def _beside(phrase: TimePhrase, told: Sequence[str]) -> str | None:
    """ "That month", "the day before", "three days later": read on the time told of last that is fine enough."""
    alike, parts = counterpart(phrase), dict(phrase.parts)
    unit = parts.get("unit", "year")
    found = _latest(told, _DAY if "count" in parts else _GRAINS.get(unit, _DAY))
    if alike is None or found is None:
        return None
    span = read(*alike, "none", _span_of(found).first)
    if span is None:
        return None
    return span.value + (f"T{DAYPARTS[unit]}" if unit in DAYPARTS and "count" not in parts else "")
