"""One number to make small: the sum of the heads' cross-entropies."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from .examples import IGNORE
from .model import Scores, label_scores

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "names": 1.0}


def total_loss(scores: Scores, targets: dict[str, Tensor]) -> Tensor:
    """Return the weighted loss of a batch; a task without a label in it counts 0."""
    fields: dict[str, Tensor] = scores._asdict()
    loss = fields["arcs"].new_zeros(())
    for task, weight in WEIGHTS.items():
        loss = loss + weight * _mean(fields[task], targets[task])
    return loss + _mean(scores.arcs, targets["head"]) + label_loss(scores, targets)


def label_loss(scores: Scores, targets: dict[str, Tensor]) -> Tensor:
    """Return the loss of the relations, given the gold heads."""
    rows, words = torch.nonzero(targets["head"] != IGNORE, as_tuple=True)
    if not len(rows):
        return scores.arcs.new_zeros(())
    heads = targets["head"][rows, words]
    pairs = label_scores(scores.label_words[rows, words], scores.label_heads[rows, heads], scores.label_weights)
    return cross_entropy(pairs.float(), targets["deprel"][rows, words])


def _mean(scores: Tensor, targets: Tensor) -> Tensor:
    """Return the mean cross-entropy [B, W, classes] against [B, W], or 0 where nothing is labelled."""
    if not (targets != IGNORE).any():
        return scores.new_zeros(())
    return cross_entropy(scores.flatten(0, 1).float(), targets.flatten(), ignore_index=IGNORE)
