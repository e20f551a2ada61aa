"""One number to make small: the sum of the heads' cross-entropies."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from .coder_network import CoderNetwork, loss_of
from .examples import IGNORE, Coding, Item
from .model import ReaderNetwork, Scores, label_scores

TREES = {"upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "names": 1.0, "trees": 1.0}
"""Weights of the tasks that carry all others, which are learned first."""
ALL = TREES | {"events": 0.5, "predicates": 0.5, "roles": 4.0, "vectors": 1.0}
"""Weights of all tasks. Most pairs of words have plainly no role, so that loss is small by itself."""

CODING = ALL | {"coding": 4.0}
"""With the coder of predicates on top."""


def total_loss(network: ReaderNetwork, scores: Scores, item: Item, weights: Mapping[str, float]) -> Tensor:
    """Return the weighted loss of a batch; a task without a label in it counts 0."""
    losses = [weight * task_loss(task, network, scores, item) for task, weight in weights.items()]
    return torch.stack(losses).sum()


def task_loss(task: str, network: ReaderNetwork, scores: Scores, item: Item) -> Tensor:
    """Return the loss of one task."""
    if task == "trees":
        return _mean(scores.arcs, item.targets["head"]) + label_loss(scores, item.targets)
    if task == "roles":
        return role_loss(network, scores, item)
    if task == "vectors":
        return vector_loss(scores, item)
    if task == "coding":
        return coding_loss(network, scores, item)
    fields: dict[str, Tensor] = scores._asdict()
    return _mean(fields[task], item.targets[task])


def role_loss(network: ReaderNetwork, scores: Scores, item: Item) -> Tensor:
    """Return the loss of the roles of the gold predicates."""
    if not len(item.frames.rows):
        return scores.arcs.new_zeros((), dtype=torch.float32)
    return _mean(role_scores(network, scores, item), item.frames.labels)


def role_scores(network: ReaderNetwork, scores: Scores, item: Item) -> Tensor:
    """Return [P, W, labels] scores for the gold predicates of a batch."""
    rows, words = item.frames.rows, item.frames.words
    predicates, arguments = scores.role_predicates[rows, words], scores.role_arguments[rows]
    scored: Tensor = network.roles(predicates, arguments, scores.role_paths[rows, words], item.frames.distances)
    return scored


def vector_loss(scores: Scores, item: Item) -> Tensor:
    """Return how far the sentence vectors are from the teacher's: one minus the mean cosine."""
    return 1.0 - (scores.vectors * item.vectors).sum(dim=-1).mean()


def coding_loss(network: ReaderNetwork, scores: Scores, item: Item) -> Tensor:
    """Return the loss of what predicates tell."""
    if item.coding is None or network.coder is None:
        return scores.arcs.new_zeros((), dtype=torch.float32)
    found = coding_scores(network.coder, scores, item, item.coding)
    return loss_of(found, item.coding.targets, network.coder.modes_of)


def coding_scores(coder: CoderNetwork, scores: Scores, item: Item, coding: Coding) -> tuple[Tensor, Tensor, Tensor]:
    """Return [P, types], [P, modes] and [P, statuses]; the coder sees the pieces of words alone, as when reading."""
    weights = torch.from_numpy(item.batch.pool)
    inside = (weights.sum(dim=1) > 0).float()
    found: tuple[Tensor, Tensor, Tensor] = coder(
        scores.pieces, inside, coding.rows, weights[coding.rows, coding.words], coding.flags, coding.senses
    )
    return found


def label_loss(scores: Scores, targets: dict[str, Tensor]) -> Tensor:
    """Return the loss of the relations, given the gold heads."""
    rows, words = torch.nonzero(targets["head"] != IGNORE, as_tuple=True)
    if not len(rows):
        return scores.arcs.new_zeros((), dtype=torch.float32)
    heads = targets["head"][rows, words]
    pairs = label_scores(scores.label_words[rows, words], scores.label_heads[rows, heads], scores.label_weights)
    return cross_entropy(pairs.float(), targets["deprel"][rows, words])


def _mean(scores: Tensor, targets: Tensor) -> Tensor:
    """Return the mean cross-entropy [B, W, classes] against [B, W], or 0 where nothing is labelled."""
    if not (targets != IGNORE).any():
        return scores.new_zeros((), dtype=torch.float32)
    return cross_entropy(scores.flatten(0, 1).float(), targets.flatten(), ignore_index=IGNORE)
