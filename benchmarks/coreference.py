"""Coreference within a document: ``python -m benchmarks coreference FOLDER`` over GUM's CoNLL-U files.

Protocol: the gold's words and sentences are given (no speakers); tags, trees, names and chains are the reader's own.
Mentions and chains of the gold are those of OntoNotes' kind, as ``benchmarks.gum_coref`` says. A mention is right if
its first and last words are. ``GUM_reddit_*`` is left out. Figures are those of the CoNLL-2012 scorer (Pradhan et al.
2014; https://aclanthology.org/P14-2006), their numerators and denominators summed over the documents: MUC (Vilain et
al. 1995), B-cubed (Bagga and Baldwin 1998, mentions of one side alone counted as missed or invented), CEAF-e with the
similarity phi4 (Luo 2005), and ``conll_f1``, the mean of the three F1. ``mention_*`` score the mentions in chains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from dateline.language.coreference import find_chains
from dateline.language.network import Floats, Network, Parse, shipped
from dateline.language.pipeline import NAME_KINDS
from dateline.model.reading import Name, Reading

from . import gum_coref

Span = tuple[int, int]
Chains = Sequence[Sequence[Span]]
Sums = tuple[float, float, float, float]
"""Numerator and denominator of recall, then of precision."""


def run(path: Path) -> dict[str, float]:
    """Read the documents of a folder and score their chains."""
    network = shipped()
    return score((gum_coref.chains(document), read_chains(document, network)) for document in gum_coref.documents(path))


def read_chains(document: gum_coref.Document, network: Network) -> list[list[Span]]:
    """Return the chains that the reader finds in a document."""
    sentences = [[word.form for word in document.words[first:last]] for first, last in document.sentences]
    parses = network.parse(sentences)
    found = find_chains(reading_of(document, parses), vectors_of(parses))
    return [[(mention.first, mention.last) for mention in chain] for chain in found]


def reading_of(document: gum_coref.Document, parses: Sequence[Parse]) -> Reading:
    """Lay the readings of a document's sentences end to end."""
    pairs = list(zip(document.sentences, parses, strict=True))
    count = len(document.words)
    return Reading(
        article=document.name,
        version="",
        forms=tuple(word.form for word in document.words),
        starts=(0,) * count,
        ends=(0,) * count,
        sentences=document.sentences,
        upos=tuple(tag for parse in parses for tag in parse.upos),
        xpos=tuple(tag for parse in parses for tag in parse.xpos),
        feats=tuple(feats for parse in parses for feats in parse.feats),
        lemmas=tuple(lemma for parse in parses for lemma in parse.lemmas),
        heads=tuple(first + head - 1 if head else -1 for (first, _), parse in pairs for head in parse.heads),
        deprels=tuple(deprel for parse in parses for deprel in parse.deprels),
        names=tuple(
            Name(first=first + a, last=first + b, kind=NAME_KINDS[kind])
            for (first, _), parse in pairs
            for a, b, kind in parse.names
        ),
    )


def vectors_of(parses: Sequence[Parse]) -> Floats | None:
    """Return the vectors of a document's words, None if the network gives none."""
    vectors = [parse.words for parse in parses if parse.words is not None]
    return np.concatenate(vectors) if vectors else None


def score(pairs: Iterable[tuple[Chains, Chains]]) -> dict[str, float]:
    """Return the figures of pairs of gold and found chains, one pair a document."""
    sums: dict[str, Sums] = dict.fromkeys(METRICS, (0.0, 0.0, 0.0, 0.0))
    for gold, found in pairs:
        for name, metric in METRICS.items():
            sums[name] = _add(sums[name], (*metric(gold, found), *metric(found, gold)))
    figures: dict[str, float] = {}
    for name, (right, wanted, true, given) in sums.items():
        recall, precision = _ratio(right, wanted), _ratio(true, given)
        figures |= {f"{name}_precision": 100 * precision, f"{name}_recall": 100 * recall}
        figures[f"{name}_f1"] = 100 * _ratio(2 * precision * recall, precision + recall)
    return figures | {"conll_f1": (figures["muc_f1"] + figures["b3_f1"] + figures["ceafe_f1"]) / 3}


def _add(one: Sums, other: Sums) -> Sums:
    """Add two documents' sums."""
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3])


def _ratio(part: float, whole: float) -> float:
    """Divide; nothing of nothing is 0."""
    return part / whole if whole else 0.0


def mention(key: Chains, response: Chains) -> tuple[float, float]:
    """Mentions of the key that the response has, and all of them; with the sides changed it is the precision."""
    wanted = {span for chain in key for span in chain}
    return float(len(wanted & {span for chain in response for span in chain})), float(len(wanted))


def muc(key: Chains, response: Chains) -> tuple[float, float]:
    """Links of the key that the response keeps, and all of them."""
    place = {span: number for number, chain in enumerate(response) for span in chain}
    kept = 0
    for chain in key:
        alone = sum(span not in place for span in chain)
        kept += len(chain) - alone - len({place[span] for span in chain if span in place})
    return float(kept), float(sum(len(chain) - 1 for chain in key))


def b_cubed(key: Chains, response: Chains) -> tuple[float, float]:
    """Sum over the key's mentions of the share of its chain that the response puts with it, and their number."""
    place = {span: number for number, chain in enumerate(response) for span in chain}
    total = 0.0
    for chain in key:
        together = Counter(place[span] for span in chain if span in place)
        total += sum(count * count for count in together.values()) / len(chain)
    return total, float(sum(len(chain) for chain in key))


def ceaf_e(key: Chains, response: Chains) -> tuple[float, float]:
    """Similarity phi4 of the best one-to-one alignment of chains, and the number of the key's chains."""
    sets = [set(chain) for chain in response]
    similarity = [[2 * len(s & set(chain)) / (len(chain) + len(s)) for s in sets] for chain in key]
    return best_assignment(similarity), float(len(key))


METRICS: dict[str, Callable[[Chains, Chains], tuple[float, float]]] = {
    "mention": mention,
    "muc": muc,
    "b3": b_cubed,
    "ceafe": ceaf_e,
}


def best_assignment(gains: Sequence[Sequence[float]]) -> float:
    """Return the greatest sum of gains with at most one in a row and in a column (Kuhn 1955, by shortest paths)."""
    if not gains or not gains[0]:
        return 0.0
    if len(gains) > len(gains[0]):
        gains = list(zip(*gains, strict=True))
    columns = len(gains[0])
    row_price, column_price = [0.0] * len(gains), [0.0] * columns
    row_of: list[int | None] = [None] * columns
    for row in range(len(gains)):
        _augment(gains, row, row_price, column_price, row_of)
    return sum(gains[row][column] for column, row in enumerate(row_of) if row is not None)


def _augment(
    gains: Sequence[Sequence[float]],
    start: int,
    row_price: list[float],
    column_price: list[float],
    row_of: list[int | None],
) -> None:
    """Give one more row its column, moving others along the cheapest path (costs are gains negated)."""
    infinite = float("inf")
    distance, came_from = [infinite] * len(column_price), [-1] * len(column_price)
    done: list[int] = []
    reached: list[tuple[int, float]] = [(start, 0.0)]
    row, column, length = start, -1, 0.0
    while True:
        for j in range(len(column_price)):
            if j not in done:
                along = length - gains[row][j] - row_price[row] - column_price[j]
                if along < distance[j]:
                    distance[j], came_from[j] = along, column
        column = min((j for j in range(len(column_price)) if j not in done), key=distance.__getitem__)
        length = distance[column]
        next_row = row_of[column]
        if next_row is None:
            break
        done.append(column)
        row = next_row
        reached.append((row, length))
    for r, at in reached:
        row_price[r] += length - at
    for j in done:
        column_price[j] -= length - distance[j]
    while column >= 0:
        before = came_from[column]
        row_of[column] = start if before < 0 else row_of[before]
        column = before
