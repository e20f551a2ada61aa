"""Sentences with their marks, and whole reports with a place to lead to for every quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from dateline.export.html.escaping import visible
from dateline.model.article import Article, Zone, ZoneKind
from dateline.model.span import Quote
from dateline.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words of a sentence to be set off: ``trigger``, ``cue``, ``time``, ``hedge``, ``value`` or ``figure``."""

    quote: Quote
    kind: str


def marks_of(statement: Statement) -> tuple[Mark, ...]:
    """What is marked in a statement's sentence: the happening's word, the sources' cues, the time and the hedge."""
    marks = [Mark(quote=statement.trigger, kind="trigger")]
    marks += [Mark(quote=one.evidence, kind="cue") for one in statement.according_to]
    if statement.when.phrase:
        marks.append(Mark(quote=statement.when.phrase, kind="time"))
    if statement.hedge:
        marks.append(Mark(quote=statement.hedge, kind="hedge"))
    return tuple(marks)


def marked(sentence: Quote, marks: Sequence[Mark]) -> Markup:
    """The sentence with its marks, escaped and isolated; marks outside it are passed over."""
    inside = [one for one in marks if sentence.covers(one.quote)]
    cuts = {sentence.start, sentence.end}
    cuts.update(edge for one in inside for edge in (one.quote.start, one.quote.end))
    edges = sorted(cuts)
    pieces = [
        _piece(
            sentence.text[low - sentence.start : high - sentence.start],
            sorted({one.kind for one in inside if one.quote.start <= low and high <= one.quote.end}),
        )
        for low, high in pairwise(edges)
    ]
    return Markup("<bdi>{}</bdi>").format(Markup("").join(pieces))


def _piece(text: str, kinds: Sequence[str]) -> Markup:
    if not kinds:
        return visible(text)
    others = " ".join(kind for kind in kinds if kind not in ("trigger", "value"))
    inner = Markup('<span class="{}">{}</span>').format(others, visible(text)) if others else visible(text)
    return Markup("<mark>{}</mark>").format(inner) if {"trigger", "value"} & set(kinds) else inner


def place(quote: Quote) -> str:
    """The id of a quote's place in the full text."""
    return f"{quote.article}-{quote.start}-{quote.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A zone of a report, ready to show; ``folded`` where it was cut from what is read."""

    kind: str
    folded: bool
    text: Markup
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A stretch of a report that the page leads to, and the events that lead there."""

    start: int
    end: int
    id: str
    events: tuple[str, ...] = ()


def spots_of(article: Article, quotes: Sequence[Quote], told: Mapping[tuple[int, int], tuple[str, ...]]) -> list[Spot]:
    """The places of an article that the page leads to, the outer before the inner."""
    own = {(one.start, -one.end): one for one in quotes if one.article == article.id}
    return [
        Spot(start=one.start, end=one.end, id=place(one), events=told.get((one.start, one.end), ()))
        for _, one in sorted(own.items())
    ]


def passages(article: Article, spots: Sequence[Spot]) -> tuple[Passage, ...]:
    """The whole text, zone by zone; what lies in no zone was cut, too, unless nothing was zoned at all."""
    whole = ZoneKind.BOILERPLATE if article.zones else ZoneKind.BODY
    found = []
    for low, high, kind in _stretches(article.zones, len(article.text), whole):
        inside = [one for one in spots if low <= one.start < high]
        found.append(
            Passage(
                kind=kind.value,
                folded=kind is ZoneKind.BOILERPLATE and not inside,
                text=_nested(article.text, (low, high), inside),
                length=high - low,
            )
        )
    return tuple(one for one in found if one.length)


def _stretches(zones: Sequence[Zone], length: int, default: ZoneKind) -> Iterator[tuple[int, int, ZoneKind]]:
    at = 0
    for zone in sorted(zones):
        if zone.start > at:
            yield at, zone.start, default
        yield max(at, zone.start), zone.end, zone.kind
        at = max(at, zone.end)
    if at < length:
        yield at, length, default


def _nested(text: str, limits: tuple[int, int], spots: Sequence[Spot]) -> Markup:
    """The stretch with its spots as nested spans; one that crosses the end of another ends with it."""
    low, high = limits
    parts: list[Markup] = []
    ends: list[tuple[int, Spot]] = []
    at = low
    for spot in spots:
        at = _close(text, at, spot.start, ends, parts)
        parts.append(visible(text[at : spot.start]))
        at = spot.start
        parts.append(_opening(spot))
        ends.append((min(spot.end, ends[-1][0] if ends else high, high), spot))
    at = _close(text, at, high, ends, parts)
    parts.append(visible(text[at:high]))
    return Markup("").join(parts)


def _close(text: str, at: int, before: int, ends: list[tuple[int, Spot]], parts: list[Markup]) -> int:
    while ends and ends[-1][0] <= before:
        end, spot = ends.pop()
        parts.append(visible(text[at:end]))
        parts.append(_closing(spot))
        at = end
    return at


def _opening(spot: Spot) -> Markup:
    return Markup('<span id="{}" class="{}">').format(spot.id, "told" if spot.events else "spot")


def _closing(spot: Spot) -> Markup:
    back = Markup("").join(
        Markup('<a class="back" href="#{0}" aria-label="Back to event {0}">{1}</a>').format(one, "\N{UPWARDS ARROW}")
        for one in spot.events
    )
    return Markup("</span>") + back
