"""Stretches of words as pairs of numbers: cut, trimmed, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .forest import Forest

Span = tuple[int, int]
"""First word and last, the last exclusive."""

_LOOSE = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "...", "…", "|", "/"})
_OPEN = frozenset({"(", "["})
_CLOSED = frozenset({")", "]"})


def cut(span: Span, holes: Iterable[Span]) -> list[Span]:
    """Return what is left of a span without the holes."""
    pieces, start = [], span[0]
    for first, last in sorted(holes):
        if last <= start or first >= span[1]:
            continue
        if first > start:
            pieces.append((start, first))
        start = max(start, last)
    if start < span[1]:
        pieces.append((start, span[1]))
    return pieces


def trim(forest: Forest, span: Span) -> Span | None:
    """Return a span without loose punctuation at its edges; None if nothing is left."""
    first, last = span
    forms = forest.reading.forms
    while first < last and (forms[first] in _LOOSE or forms[first] in _CLOSED):
        first += 1
    while first < last and (forms[last - 1] in _LOOSE or forms[last - 1] in _OPEN):
        last -= 1
    return (first, last) if any(forest.reading.upos[w] != "PUNCT" for w in range(first, last)) else None


def tidy(forest: Forest, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in text order, those that touch or overlap joined, each trimmed."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span[0] <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span[1]))
        else:
            joined.append(span)
    return tuple(_trimmed(forest, joined))


def _trimmed(forest: Forest, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans that have words, without loose punctuation."""
    for span in spans:
        kept = trim(forest, span)
        if kept is not None:
            yield kept
