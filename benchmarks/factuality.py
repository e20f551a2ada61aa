"""Factuality of MEANTIME's event mentions, which are given: happened, future, hypothetical or negated; certain or not.

The reader gets MEANTIME's words and sentences (those that ``meantime`` reads) and the words of its mentions; tags,
trees and factuality are its own. A mention's attributes become a class by the first line that fits:

- no time, polarity or certainty given: the mention does not count;
- polarity NEG: negated;
- special case COND_IF_CLAUSE or COND_MAIN_CLAUSE, polarity UNDERSPECIFIED, or certainty POSSIBLE or UNDERSPECIFIED:
  hypothetical;
- time FUTURE: future;
- time UNDERSPECIFIED: the mention does not count, since MEANTIME leaves open what we ask;
- else (time NON_FUTURE, generic statements among them): happened.

``certain`` is certainty CERTAIN. ``accuracy`` is that of the classes, ``macro_f1`` the mean of the four F1, which
follow it; ``certain_f1`` is the F1 of *not* being certain, the rare and telling case. The figures are on material that
was looked at: MEANTIME's annotation was read when the rules were written, and its documents were split in two halves by
a hash of their names. The errors of one half were read to mend the rules. Of the other, over which the figures are that
begin with ``held_``, no errors were read, but these figures were seen meanwhile: they are kinder than those of a text
never looked at. The figures without ``held_`` are over both halves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from dateline.language.factuality import judge
from dateline.language.network import Network, Parse, shipped
from dateline.model.reading import EventMention, Factuality, Reading

from .meantime import GoldEvent, NewsDocument, read_documents
from .scoring import f1, percent

Answer = tuple[Factuality, bool]
"""The class, and whether certain."""

_OPEN = frozenset({"POSSIBLE", "UNDERSPECIFIED"})


def run(path: Path) -> dict[str, float]:
    """Return percentages for a folder of MEANTIME."""
    documents = read_documents(path)
    pairs = [(held(d.name), pair) for d in documents for pair in answers(d, shipped())]
    figures = score([pair for _, pair in pairs])
    return figures | {f"held_{k}": v for k, v in score([pair for is_held, pair in pairs if is_held]).items()}


def held(name: str) -> bool:
    """Tell whether a document is of the half that was not tuned on."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1


def answers(document: NewsDocument, network: Network) -> list[tuple[Answer, Answer]]:
    """Return the gold's answer and the reader's for each mention that counts."""
    reading = as_reading(document.sentences, network.parse(document.sentences))
    starts = [first for first, _ in reading.sentences]
    counted = [(event, answer) for event in document.events if (answer := gold_answer(event))]
    spans = [(starts[e.sentence] + e.words[0], starts[e.sentence] + e.words[-1] + 1) for e, _ in counted]
    return [(answer, read_answer(m)) for (_, answer), m in zip(counted, judge(reading, spans), strict=True)]


def gold_answer(event: GoldEvent) -> Answer | None:
    """Return what a mention's attributes say, or None where it does not count."""
    if not (event.time and event.polarity and event.certainty):
        return None
    certain = event.certainty == "CERTAIN"
    if event.polarity == "NEG":
        return Factuality.NEGATED, certain
    if event.special.startswith("COND_") or event.polarity == "UNDERSPECIFIED" or event.certainty in _OPEN:
        return Factuality.HYPOTHETICAL, certain
    if event.time == "UNDERSPECIFIED":
        return None
    return (Factuality.FUTURE if event.time == "FUTURE" else Factuality.HAPPENED), certain


def read_answer(mention: EventMention) -> Answer:
    """Return what the reader says of a mention."""
    return mention.factuality, mention.certain


def score(pairs: Sequence[tuple[Answer, Answer | None]]) -> dict[str, float]:
    """Return percentages over pairs of the gold's answer and the reader's, None where it has none."""
    kinds = [(gold[0], read and read[0]) for gold, read in pairs]
    by_class = {kind: _f1((gold is kind, read is kind) for gold, read in kinds) for kind in Factuality}
    return {
        "accuracy": percent(sum(gold is read for gold, read in kinds), len(pairs)),
        "macro_f1": sum(by_class.values()) / len(by_class),
        **{f"{kind.value}_f1": figure for kind, figure in by_class.items()},
        "certain_f1": _f1((not gold[1], read is not None and not read[1]) for gold, read in pairs),
    }


def _f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    """Return the F1 of a yes-or-no question over pairs of gold and read."""
    listed = list(pairs)
    return f1(*({i for i, pair in enumerate(listed) if pair[side]} for side in (0, 1)))


def as_reading(sentences: Sequence[Sequence[str]], parses: Sequence[Parse]) -> Reading:
    """Return a reading of sentences of words, as if blanks stood between them; no names."""
    forms = [word for sentence in sentences for word in sentence]
    bounds = [0]
    for sentence in sentences:
        bounds.append(bounds[-1] + len(sentence))
    starts = [0]
    for form in forms:
        starts.append(starts[-1] + len(form) + 1)
    placed = list(zip(bounds, parses, strict=False))
    return Reading(
        article="",
        version="",
        forms=tuple(forms),
        starts=tuple(starts[:-1]),
        ends=tuple(start - 1 for start in starts[1:]),
        sentences=tuple(pairwise(bounds)),
        upos=tuple(tag for parse in parses for tag in parse.upos),
        xpos=tuple(tag for parse in parses for tag in parse.xpos),
        feats=tuple(feats for parse in parses for feats in parse.feats),
        lemmas=tuple(lemma for parse in parses for lemma in parse.lemmas),
        heads=tuple(start + head - 1 if head else -1 for start, parse in placed for head in parse.heads),
        deprels=tuple(deprel for parse in parses for deprel in parse.deprels),
        names=(),
    )
