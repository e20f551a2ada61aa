"""An attribution in the making, and the stretch of its cue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .forest import Forest
from .spans import Span


class Form(Enum):
    """What the content is to the cue."""

    CLAUSE = "clause"
    ASIDE = "aside"
    """The cue stands within or behind what it gives to its source (", she said,")."""
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    OBJECT = "object"
    OBJECT_AND_MORE = "object and more"
    PREPOSITION = "preposition"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ACCORDING = "according"
    QUOTATION = "quotation"
    QUOTED_WORDS = "quoted words"
    HEADING = "heading"


SPEAKING = frozenset({Form.CLAUSE, Form.ASIDE, Form.QUOTATION, Form.ACCORDING, Form.HEADING})
"""The forms that a quotation of several sentences can have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A cue word, the stretch it stands in, its source and its content, not yet trimmed."""

    word: int
    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    form: Form


def cue_span(forest: Forest, word: int) -> Span:
    """Return the cue with its auxiliaries, negation and particles, as far as they stand together."""
    near = {c for c in forest.below(word, "aux", "cop", "compound", "advmod") if _light(forest, c)}
    first, last = word, word + 1
    while first - 1 in near:
        first -= 1
    while last in near and forest.reading.deprels[last] == "compound:prt":
        last += 1
    return first, last


def _light(forest: Forest, child: int) -> bool:
    """Tell whether a dependent may be part of the cue."""
    relation = forest.reading.deprels[child]
    return relation in ("aux", "aux:pass", "cop", "compound:prt", "advmod") and not forest.children[child]
