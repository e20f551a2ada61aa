"""Which words of our own sentences are predicates, and what each of them tells.

The head word of each event line is of its type, mode and status; those of ``NONE`` lines and all other predicates with
a frame tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.articles import one_paragraph

from dateline.language.network import Parse, shipped
from dateline.language.pipeline import STEPS, Draft
from dateline.language.plover_coder import STATUSES, TYPES
from dateline.model.plover import EventType

from .coding_sentences import CodedEvent, CodedSentence, places

READ_STEPS = 4
"""The steps up to the layout are enough."""

Modes = Sequence[tuple[EventType, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a predicate tells: numbers of type, mode and status (-1: none to learn)."""

    type: int
    mode: int = -1
    status: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence as the shipped reader reads it, and what its predicates tell."""

    forms: tuple[str, ...]
    parse: Parse
    told: tuple[tuple[int, Target], ...]
    """Predicates, as places of words from 0, in the order of the sentence."""


def mode_pairs(sentences: Sequence[CodedSentence]) -> list[tuple[EventType, str]]:
    """Return the types with the modes that they have in the sentences; OTHER has labels, which are none."""
    found = {(e.type, e.mode) for s in sentences for e in s.events if e.type not in (None, EventType.OTHER)}
    return sorted(((t, m) for t, m in found if t is not None), key=lambda pair: (pair[0].value, pair[1]))


def marked(sentence: CodedSentence, modes: Modes) -> Iterator[Marked]:
    """Yield the sentences that the reader finds in one of ours, and what their predicates tell."""
    draft = Draft(article=one_paragraph(sentence.text), network=shipped())
    for _, step in STEPS[:READ_STEPS]:
        draft = step(draft)
    for (first, _), parse in zip(draft.sentences, draft.parses, strict=True):
        offsets = draft.words[first : first + len(parse.heads)]
        coded, spans = _coded(sentence, parse, offsets)
        framed = {word: None for word, _ in parse.frames if word not in spans}
        told: dict[int, CodedEvent | None] = {**framed, **coded}
        yield Marked(
            forms=tuple(sentence.text[start:end] for start, end in offsets),
            parse=parse,
            told=tuple((word, _target(told[word], modes)) for word in sorted(told)),
        )


def _coded(
    sentence: CodedSentence, parse: Parse, offsets: Sequence[tuple[int, int]]
) -> tuple[dict[int, CodedEvent | None], set[int]]:
    """Return the head word of each event line, and all words of the lines."""
    heads: dict[int, CodedEvent | None] = {}
    spans: set[int] = set()
    framed = {word for word, _ in parse.frames}
    for (start, end), event in places(sentence):
        words = [i for i, (a, b) in enumerate(offsets) if a < end and start < b]
        tops = [w for w in words if parse.heads[w] - 1 not in words]
        ranked = [*(w for w in tops if w in framed), *(w for w in words if w in framed), *tops]
        if ranked:
            heads[ranked[0]] = event
            spans.update(words)
    return heads, spans


def _target(event: CodedEvent | None, modes: Sequence[tuple[EventType, str]]) -> Target:
    """Number what a predicate tells."""
    if event is None or event.type is None:
        return Target(type=0)
    pair = (event.type, event.mode)
    return Target(
        type=TYPES.index(event.type),
        mode=modes.index(pair) if pair in modes else -1,
        status=STATUSES.index(event.status) if event.status else -1,
    )
