"""Event mentions of ECB+: which words tell of an event, and which words are one mention.

Only the sentences listed in ``validated_sentences.csv`` count (the others are not fully annotated). The reader gets
their words and bounds as ECB+ has them. Gold are the words of every ACTION_* and NEG_ACTION_* markable, reporting
verbs, states, aspectual and generic actions among them; what kind of action it is does not count. ``precision``,
``recall`` and ``f1`` are over words: a word counts once, however many mentions hold it. ``span_f1`` is over mentions:
all words of a mention and no other. A mention that is not in one piece can't be read as one; it stays in the gold.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.language.network import shipped

from .ecbplus import read_sentences
from .scoring import f1, precision, recall

Mentions = frozenset[frozenset[int]]
"""The mentions of one sentence: the words of each."""


def run(path: Path) -> dict[str, float]:
    """Return percentages for a folder of topics."""
    gold = read_sentences(path)
    parses = shipped().parse([sentence.words for sentence in gold])
    read = [frozenset(frozenset(range(*span)) for span in parse.events) for parse in parses]
    return score([sentence.events for sentence in gold], read)


def score(gold: Sequence[Mentions], read: Sequence[Mentions]) -> dict[str, float]:
    """Return percentages over sentences of mentions."""
    known = {(place, word) for place, mentions in enumerate(gold) for mention in mentions for word in mention}
    found = {(place, word) for place, mentions in enumerate(read) for mention in mentions for word in mention}
    spans = [{(place, mention) for place, mentions in enumerate(side) for mention in mentions} for side in (gold, read)]
    return {
        "precision": precision(known, found),
        "recall": recall(known, found),
        "f1": f1(known, found),
        "span_f1": f1(*spans),
    }
