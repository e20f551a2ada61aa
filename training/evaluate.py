"""Accuracy on development sets, with gold words; the benchmarks measure the shipped files from raw text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor

from dateline.language.names import best_labels, spans
from dateline.language.wordpiece import WordPiece

from .examples import IGNORE, Example, Item, items, tensors
from .inventories import NAMES
from .model import ReaderNetwork, Scores, label_scores

TAGS = ("upos", "xpos", "feats", "lemma")


def evaluate(network: ReaderNetwork, examples: Sequence[Example], wordpiece: WordPiece) -> dict[str, float]:
    """Return percentages: tags, uas, las (heads chosen one by one, no tree search), names' span f1."""
    counts: Counter[str] = Counter()
    network.eval()
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for item in items(examples, wordpiece, 6000, None):
            scores = network(*tensors(item.batch))
            _count_words(counts, scores, item.targets)
            _count_names(counts, scores.names.float(), item)
    return _figures(counts)


def _count_words(counts: Counter[str], scores: Scores, targets: dict[str, Tensor]) -> None:
    """Count right tags, heads and relations."""
    real = targets["head"] != IGNORE
    if not real.any():
        return
    counts["words"] += int(real.sum())
    for task in TAGS:
        right = scores._asdict()[task].argmax(dim=-1) == targets[task]
        counts[task] += int(right[real].sum())
    rows, words = torch.nonzero(real, as_tuple=True)
    heads = scores.arcs.argmax(dim=-1)[rows, words]
    pairs = label_scores(scores.label_words[rows, words], scores.label_heads[rows, heads], scores.label_weights)
    attached = heads == targets["head"][rows, words]
    counts["uas"] += int(attached.sum())
    counts["las"] += int((attached & (pairs.argmax(dim=-1) == targets["deprel"][rows, words])).sum())


def _count_names(counts: Counter[str], scores: Tensor, item: Item) -> None:
    """Count found, gold and right name spans of the sentences whose names are all known."""
    for row, length in enumerate(item.batch.lengths):
        gold = item.targets["names"][row, :length].tolist()
        if IGNORE in gold:
            continue
        best = best_labels(scores[row, :length].numpy(), NAMES)
        found = set(spans([NAMES[i] for i in best]))
        known = set(spans([NAMES[i] for i in gold]))
        counts["found"] += len(found)
        counts["known"] += len(known)
        counts["both"] += len(found & known)


def _figures(counts: Counter[str]) -> dict[str, float]:
    """Turn counts to percentages."""
    figures: dict[str, float] = {}
    if counts["words"]:
        figures = {task: 100.0 * counts[task] / counts["words"] for task in (*TAGS, "uas", "las")}
    if counts["known"]:
        figures["names"] = 200.0 * counts["both"] / (counts["found"] + counts["known"])
    return {task: round(figure, 2) for task, figure in figures.items()}
