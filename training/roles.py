"""Roles, scored over pairs of a predicate and a word, so that one pass of the encoder serves all predicates."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from dateline.language.roles import FARTHEST

ROLE_SIZE = 160
PATHS = 5
"""Ways by which a word may hang together with a predicate (``paths``)."""


class RoleScorer(nn.Module):
    """Scores the BIO role labels of every word for each of P predicates.

    A pair's vector is a sum of both words, their distance and how the tree links them, and a product of both (a
    bilinear form of low rank; cf. He et al. 2018, *Jointly Predicting Predicates and Arguments*).
    """

    def __init__(self, labels: int, dropout: float) -> None:
        """``labels`` is the number of BIO labels."""
        super().__init__()
        self.distances = nn.Embedding(2 * FARTHEST + 1, ROLE_SIZE)
        self.links = nn.Linear(PATHS, ROLE_SIZE)
        self.dropout = nn.Dropout(dropout)
        self.labels = nn.Linear(2 * ROLE_SIZE, labels)

    def forward(self, predicates: Tensor, arguments: Tensor, paths: Tensor, distances: Tensor) -> Tensor:
        """Map [P, 2 * ROLE_SIZE], [P, W, 2 * ROLE_SIZE], [P, W, PATHS] and [P, W] to scores [P, W, labels]."""
        left, right = predicates[:, None, :], arguments
        sums = left[..., :ROLE_SIZE] + right[..., :ROLE_SIZE] + self.links(paths) + self.distances(distances)
        products = left[..., ROLE_SIZE:] * right[..., ROLE_SIZE:]
        scores: Tensor = self.labels(self.dropout(torch.cat([nn.functional.gelu(sums), products], dim=-1)))
        return scores


def paths(arcs: Tensor) -> Tensor:
    """Return [B, W, W, PATHS] chances that a word (third axis) is linked to a predicate (second axis) by the tree.

    ``arcs`` [B, W, W + 1] are scores of heads. The ways: it hangs on the predicate; the predicate hangs on it; the same
    over one word between; and both hang on one word.
    """
    below = arcs.softmax(dim=-1)[:, :, 1:]
    above = below.transpose(1, 2)
    return torch.stack([above, below, above @ above, below @ below, below @ above], dim=-1)
