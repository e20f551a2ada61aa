"""Accuracy on development sets, with gold words; the benchmarks measure the shipped files from raw text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor

from dateline.language.names import best_labels, spans
from dateline.language.roles import best_labels as best_roles
from dateline.language.wordpiece import WordPiece

from .examples import IGNORE, Example, Item, items, tensors
from .inventories import NAMES
from .losses import coding_scores, role_scores
from .model import ReaderNetwork, Scores, label_scores

TAGS = ("upos", "xpos", "feats", "lemma")


def evaluate(network: ReaderNetwork, examples: Sequence[Example], wordpiece: WordPiece) -> dict[str, float]:
    """Return percentages: tags, uas, las (heads chosen one by one, no tree search), names' span f1."""
    counts: Counter[str] = Counter()
    cosines = 0.0
    network.eval()
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for item in items(examples, wordpiece, 6000, None):
            scores = network(*tensors(item.batch))
            _count_words(counts, scores, item.targets)
            _count_names(counts, scores.names.float(), item)
            _count_roles(counts, role_scores(network, scores, item), item)
            _count_yes(counts, "events", scores.events.argmax(dim=-1) > 0, item.targets["events"])
            _count_yes(counts, "predicates", scores.predicates.argmax(dim=-1) > 0, item.targets["predicates"])
            _count_coding(counts, network, scores, item)
            counts["sentences"] += len(scores.vectors)
            cosines += float((scores.vectors * item.vectors).sum())
    return _figures(counts) | {"cosine": round(100.0 * cosines / counts["sentences"], 2)}


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


def _count_roles(counts: Counter[str], scores: Tensor, item: Item) -> None:
    """Count found, gold and right arguments of the gold predicates, by the numbers of their labels."""
    if not len(item.frames.rows):
        return
    lengths = [item.batch.lengths[row] for row in item.frames.rows.tolist()]
    best = best_roles(scores.float().numpy(), lengths)
    size = scores.shape[-1]
    for found, gold in zip(best, item.frames.labels.tolist(), strict=True):
        read, known = (set(spans([_role(i, size) for i in labels])) for labels in (found, gold[: len(found)]))
        counts["roles found"] += len(read)
        counts["roles known"] += len(known)
        counts["roles both"] += len(read & known)


def _role(number: int, size: int) -> str:
    """Spell a role's label by its number; what the inventory does not know counts as a role of its own."""
    inside = (size + 1) // 2
    if number == IGNORE:
        return "B-?"
    return "O" if number == 0 else f"B-{number}" if number < inside else f"I-{number - inside + 1}"


def _count_yes(counts: Counter[str], task: str, found: Tensor, gold: Tensor) -> None:
    """Count the words found, known and both for a yes-or-no task."""
    real = gold != IGNORE
    counts[f"{task} found"] += int((found & real).sum())
    counts[f"{task} known"] += int((gold > 0).sum())
    counts[f"{task} both"] += int((found & (gold > 0)).sum())


def _count_coding(counts: Counter[str], network: ReaderNetwork, scores: Scores, item: Item) -> None:
    """Count predicates that are found to tell something, that do, and those of which the type is right."""
    if item.coding is None or network.coder is None:
        return
    types, _, statuses = coding_scores(network.coder, scores, item, item.coding)
    best, (type_, _, status) = types.argmax(dim=-1), item.coding.targets
    counts["types found"] += int((best > 0).sum())
    counts["types known"] += int((type_ > 0).sum())
    counts["types both"] += int(((best == type_) & (type_ > 0)).sum())
    counts["named"] += int(((types[:, 1:].argmax(dim=-1) + 1) == type_).sum())
    counts["statuses"] += int((statuses.argmax(dim=-1) == status)[status >= 0].sum())


def _figures(counts: Counter[str]) -> dict[str, float]:
    """Turn counts to percentages."""
    figures: dict[str, float] = {}
    if counts["words"]:
        figures = {task: 100.0 * counts[task] / counts["words"] for task in (*TAGS, "uas", "las")}
    if counts["known"]:
        figures["names"] = 200.0 * counts["both"] / (counts["found"] + counts["known"])
    if counts["types known"]:
        for task in ("named", "statuses"):
            figures[task] = 100.0 * counts[task] / counts["types known"]
    for task in ("roles", "events", "predicates", "types"):
        if counts[f"{task} known"]:
            figures[task] = 200.0 * counts[f"{task} both"] / (counts[f"{task} found"] + counts[f"{task} known"])
    return {task: round(figure, 2) for task, figure in figures.items()}
