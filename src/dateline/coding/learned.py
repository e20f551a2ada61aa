"""Where the tables and the learned coder meet: one type for a predicate, weighed from both.

The share of each type is what the learned coder holds (``Reading.leanings``), times e to the power of ``RULE`` for the
type that a table names, or of ``SILENCE`` for nothing to code where the tables are silent. The weights were chosen on
those of our own sentences that ``training.plover_coder`` leaves out of training with ``--leave-out-choosing``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from dateline.coding.tree import Tree
from dateline.coding.vocabulary import Entry, type_entry
from dateline.model.plover import EventType
from dateline.model.reading import Leaning

RULE, SILENCE = 1.0, 0.5
"""What a table's word counts, in natural logarithms of odds.

Type F1 on the choosing sentences is 62.3 with 2 and 1, 62.7 with 1 and 1, 63.1 with 1 and 0.5.
"""
SURE = 0.85
"""From this share on, 87 of 100 words that no table names had the right type on the choosing sentences; from 75 % on
82."""
WORTH_TELLING = 0.05
_LEAST = 1e-3
"""The share of a type that a leaning doesn't list."""

Shares = Mapping[EventType | None, float]
"""How likely each type is, None for nothing to code; they sum to 1."""


def settle(tree: Tree, word: int, said: Entry | None, leaning: Leaning | None) -> Entry | None:
    """The sense of a word: the table's, or another that the learned coder holds far likelier.

    What a table names is never left out: the learned coder may say what else a word tells, not that it tells nothing.
    """
    if leaning is None:
        return said
    weighed = shares(said.type if said else None, leaning)
    best = max(weighed, key=lambda type_: weighed[type_])
    if best is None or (said is not None and not _overrules(said.type, best, weighed[best])):
        return said
    return _entry(tree, word, best, weighed[best], leaning)


def is_sure(entry: Entry) -> bool:
    """Is it a table's word, or one of which the learned coder is sure? What is OTHER it cannot name at all."""
    return entry.share == 1 or (entry.share >= SURE and entry.type is not EventType.OTHER)


def _overrules(said: EventType, best: EventType, share: float) -> bool:
    """Is the learned coder sure of another type? For what PLOVER has no type for it has no name."""
    return best not in (said, EventType.OTHER) and share >= SURE


def told(leaning: Leaning) -> str:
    """What the learned coder holds, in words: each share that is worth a word, the likeliest first."""
    named = [*((share, type_.value) for type_, share in leaning.types), (leaning.nothing, "nothing to code")]
    worth = sorted((one for one in named if one[0] >= WORTH_TELLING), key=lambda one: -one[0])
    return "learned coder alone: " + (", ".join(f"{name} {share:.0%}" for share, name in worth) or "undecided")


def shares(said: EventType | None, leaning: Leaning) -> Shares:
    """The share of each type; ``said`` is what the tables name, None where they are silent."""
    weighed: dict[EventType | None, float] = {type_: max(leaning.share(type_), _LEAST) for type_ in EventType}
    weighed[None] = max(leaning.nothing, _LEAST)
    weighed[said] *= math.exp(RULE if said else SILENCE)
    total = sum(weighed.values())
    return {type_: weight / total for type_, weight in weighed.items()}


def _entry(tree: Tree, word: int, type_: EventType, share: float, leaning: Leaning) -> Entry:
    """A sense that no table names."""
    pos = "verb" if tree.is_verb(word) else "noun"
    likeliest = leaning.types[0][0] if leaning.types else None
    return replace(
        type_entry(type_, pos),
        lemma=tree.lemma(word),
        mode=leaning.mode if type_ is likeliest and type_ is not EventType.OTHER else None,
        line=f"learned coder and tables: {type_.value} {share:.0%}",
        share=share,
    )
