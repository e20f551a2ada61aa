"""Finding time expressions in a reading: every pattern over every stretch of text, the longest match wins.

A stretch is a run of sentences without a line break between them, so that a sentence cut in two at "Jan." is read
whole and two paragraphs never make one date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.coding.times import context, feasts
from dateline.coding.times.beside import beside
from dateline.coding.times.bounds import recency_of
from dateline.coding.times.hanging import IN_TEXT, hung
from dateline.coding.times.parts import Parts, parts_of
from dateline.coding.times.patterns import PATTERNS
from dateline.coding.times.states import since_events
from dateline.coding.times.tense import side_of, tense_at
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import TimePhrase

NO_DATE = frozenset({"clock", "set", "duration", "vague"})
"""Patterns that are times but never say when something happened."""
_NEAR = frozenset({"weekday", "weekday-range", "deictic", "clock"})
_YEARLESS = frozenset({"day-month", "month-without-year"})
_TYPES = {"set": "SET", "duration": "DURATION", "clock": "TIME", "past-units": "DURATION", "next-units": "DURATION"}
_CUE = re.compile(
    r"\d|day|daily|morrow|month|year|week|quarter|decade|centur|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|spring|summer|autumn|fall|winter|noon"
    r"|night|morning|evening|now|recent|lately|soon|future|past|hour|minute|second|christmas|halloween|ago|annual|dawn"
    r"|seventeen|eighteen|nineteen|easter|pentecost|thanksgiving|epiphany|mardi gras|juneteenth|candlemas"
    rf"|{feasts.WRITTEN}"
    r"|dusk|overnight|ties\b|nightly|hourly|fortnight|nowadays|currently|at the moment|at present",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """A match that stands: its place in the article's text, its pattern and parts."""

    start: int
    end: int
    order: int
    pattern: str
    parts: Parts


def find(article: Article, reading: Reading) -> tuple[TimePhrase, ...]:
    """All time expressions of an article, in text order; nothing here depends on when it was published."""
    hits: list[_Hit] = []
    for start, end in _stretches(article.text, reading):
        if _CUE.search(article.text, start, end):
            hits.extend(_longest(_hits(article.text, start, end, reading)))
    phrases = beside([_phrase(article, reading, hit) for hit in sorted(hits, key=lambda hit: hit.start)], article.text)
    phrases = hung(phrases, article, reading)
    phrases.extend(_states(article, reading, phrases))
    return tuple(sorted(phrases, key=lambda phrase: phrase.quote.start))


def _states(article: Article, reading: Reading, phrases: list[TimePhrase]) -> Iterator[TimePhrase]:
    """ "since the coup", where no time stands in these words."""
    for first, last, noun in since_events(reading):
        quote = article.quote(reading.starts[first], reading.ends[last - 1])
        if not any(quote.overlaps(phrase.quote) for phrase in phrases):
            parts = (("dates", "0"), ("noun", noun), ("since", "1"), ("timex_type", "NONE"))
            yield TimePhrase(quote=quote, pattern="since-event", parts=parts, tense="past")


def _stretches(text: str, reading: Reading) -> Iterator[tuple[int, int]]:
    open_at: int | None = None
    reached = 0
    for first, last in reading.sentences:
        if last <= first:
            continue
        start, end = reading.starts[first], reading.ends[last - 1]
        if open_at is not None and "\n" in text[reached:start]:
            yield open_at, reached
            open_at = None
        open_at = start if open_at is None else open_at
        reached = end
    if open_at is not None:
        yield open_at, reached


def _hits(text: str, start: int, end: int, reading: Reading) -> Iterator[_Hit]:
    stretch = text[start:end]
    for order, pattern in enumerate(PATTERNS):
        for match in pattern.expression.finditer(stretch):
            parts = parts_of(pattern.name, match.groupdict(), pattern.parts)
            if parts is None:
                continue
            name = _refined(pattern.name, parts)
            place = context.words_of(reading, start + match.start(), start + match.end())
            if context.is_time(name, parts, reading, place, match[0]):
                yield _Hit(start=start + match.start(), end=start + match.end(), order=order, pattern=name, parts=parts)


def _refined(name: str, parts: Parts) -> str:
    """Days and months are told apart by whether the words give their year."""
    if parts.get("yearref") == IN_TEXT:
        return IN_TEXT
    dated = "year" in parts or "yearref" in parts
    if name == "day":
        return "day-month-year" if dated else "day-month"
    if name == "month":
        return "month-year" if dated else "month-without-year"
    return name


def _longest(hits: Iterator[_Hit]) -> list[_Hit]:
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start, hit.order)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return kept


def _phrase(article: Article, reading: Reading, hit: _Hit) -> TimePhrase:
    first, last = context.words_of(reading, hit.start, hit.end)
    pattern, parts = hit.pattern, dict(hit.parts)
    tense = tense_at(reading, first, last, near=pattern in _NEAR)
    if pattern in _YEARLESS and (side := side_of(reading, first, last, tense)) is not None:
        parts["side"] = side
    noun = context.modified_noun(reading, first, last) if pattern not in NO_DATE else None
    if noun is not None:
        parts["noun"] = noun
        tense = "none" if tense == "past" else tense
    if (bounds := recency_of(pattern, parts, "past" if tense == "none" else tense)) is not None:
        parts["recency_min"], parts["recency_max"] = str(bounds[0]), str(bounds[1])
    parts["timex_type"] = _type(pattern, parts)
    parts["dates"] = "0" if pattern in NO_DATE or pattern == IN_TEXT else "1"
    pattern += "-modifier" if noun is not None else ""
    parts |= context.bound_of(reading, first, pattern)
    quote = article.quote(hit.start, hit.end)
    return TimePhrase(quote=quote, pattern=pattern, parts=tuple(sorted(parts.items())), tense=tense)


def _type(pattern: str, parts: Parts) -> str:
    if pattern in _TYPES:
        return _TYPES[pattern]
    return "TIME" if "hour" in parts or "daypart" in parts else "DATE"
