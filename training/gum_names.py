"""Names of persons, organisations and places in GUM, from the entity spans in MISC.

GUM marks every noun phrase; a *name* is taken to be one whose head is PROPN (Zeldes 2017). Its span holds determiners,
titles and relative clauses, which other sets leave out of a name, so only the run of name words around the head is
kept, and what is doubtful is left without a label rather than labelled O.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .conllu import Row

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TITLES = """
    mr mr. mrs mrs. ms ms. dr dr. president general gen. minister prime senator sen. secretary governor gov.
    professor prof. king queen prince princess lord lady sir judge justice captain colonel major lieutenant
    sergeant chancellor premier chairman chief director deputy vice coach pope bishop archbishop saint emperor
    mayor representative rep. congressman congresswoman chairwoman speaker ambassador us u.s. former then
"""
TITLES = frozenset(_TITLES.split())
"""Words before a person's name that are no part of it."""
_RELATIONS = "flat compound goeswith nmod nummod amod punct case det conj cc"
NAME_RELATIONS = frozenset(_RELATIONS.split())
_INNER = "of the and for & - de van von der la el al bin di du"
INNER_WORDS = frozenset(_INNER.split())
_PART = re.compile(r"\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)")
UNKNOWN = "?"
"""The label of a word that may or may not be a name's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words ``start`` to ``end`` (not included) of a sentence, of one of GUM's entity types."""

    start: int
    end: int
    kind: str


def tag_names(rows: Sequence[Row]) -> list[str]:
    """Return BIO labels PER, ORG, LOC for one sentence, ``UNKNOWN`` where GUM does not say."""
    labels = [UNKNOWN if row.upos == "PROPN" else "O" for row in rows]
    for span in sorted(spans(rows), key=lambda s: s.start - s.end):
        _mark(rows, span, labels)
    return labels


def spans(rows: Sequence[Row]) -> Iterator[Span]:
    """Yield the entity spans that open and close inside one sentence."""
    open_spans: list[tuple[str, str, int]] = []
    for index, row in enumerate(rows):
        for part in _PART.finditer(_entity(row.misc)):
            number, kind, closed, closing = part.groups()
            if closing:
                yield from _close(open_spans, closing, index)
            elif closed:
                yield Span(start=index, end=index + 1, kind=kind)
            else:
                open_spans.append((number, kind, index))


def _entity(misc: str) -> str:
    """Return the value of Entity= in a MISC field."""
    return next((item.removeprefix("Entity=") for item in misc.split("|") if item.startswith("Entity=")), "")


def _close(open_spans: list[tuple[str, str, int]], number: str, index: int) -> Iterator[Span]:
    """Close the innermost open span with this number."""
    for place in range(len(open_spans) - 1, -1, -1):
        if open_spans[place][0] == number:
            _, kind, start = open_spans.pop(place)
            yield Span(start=start, end=index + 1, kind=kind)
            return


def _mark(rows: Sequence[Row], span: Span, labels: list[str]) -> None:
    """Write the labels of one span's name, if the span is named; smaller spans overwrite nothing already labelled."""
    head = _head(rows, span)
    if rows[head].upos != "PROPN" or any(label[0] in "BI" for label in labels[span.start : span.end]):
        return
    start, end = _run(rows, span, head)
    if span.kind == "person":
        start = _after_titles(rows, start, end)
    start, end = _trim(rows, start, end)
    if start >= end:
        return
    doubtful = span.kind == "person" and any(row.form == "of" for row in rows[start:end])
    kind = None if doubtful else KINDS.get(span.kind)
    labels[start:end] = [UNKNOWN] * (end - start) if kind is None else [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)


def _head(rows: Sequence[Row], span: Span) -> int:
    """Return the first word of the span whose head is outside of it."""
    inside = range(span.start, span.end)
    return next((i for i in inside if rows[i].head - 1 not in inside), span.start)


def _run(rows: Sequence[Row], span: Span, head: int) -> tuple[int, int]:
    """Return the longest run of name words around the head, inside the span."""
    start, end = head, head + 1
    while start > span.start and _is_name_word(rows[start - 1]):
        start -= 1
    while end < span.end and _is_name_word(rows[end]):
        end += 1
    return start, end


def _is_name_word(row: Row) -> bool:
    """Tell whether a word next to a name may belong to it."""
    if row.upos == "PROPN" or row.form.lower() in INNER_WORDS:
        return row.deprel.split(":")[0] in NAME_RELATIONS
    return row.form[:1].isupper() and row.deprel in ("compound", "amod", "flat", "nummod")


def _after_titles(rows: Sequence[Row], start: int, end: int) -> int:
    """Return where a person's name starts behind the last title of its run ("Prime Minister" John Key)."""
    titles = [i for i in range(start, end) if rows[i].form.lower() in TITLES]
    return titles[-1] + 1 if titles else start


def _trim(rows: Sequence[Row], start: int, end: int) -> tuple[int, int]:
    """Cut small words from a run's ends."""
    while start < end and rows[start].form.lower() in INNER_WORDS:
        start += 1
    while start < end and rows[end - 1].form.lower() in INNER_WORDS:
        end -= 1
    return start, end
