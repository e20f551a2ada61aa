"""Arc scores -> the best tree with one root, and its relations.

Chu & Liu 1965; Edmonds 1967; one root as in Stanojević & Cohen 2021.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.int64]

PAIRS = 24
"""Pairs of words whose relation is scored at once: so few that no product is worth a thread of the linear algebra's
own, which would be in the way of the network's threads."""


def best_heads(scores: NDArray[np.float32]) -> list[int]:
    """Return each word's head, counted from 1, 0 for the root.

    ``scores`` [W, W + 1] gives the score of each candidate head for each word; column 0 is the root.
    """
    square = _with_root_row(scores)
    greedy: Heads = square.argmax(axis=1)
    greedy[0] = 0
    if (greedy[1:] == 0).sum() != 1 or find_cycle(greedy):
        greedy = arborescence(_one_root(square))
    heads: list[int] = greedy[1:].tolist()
    return heads


def _with_root_row(scores: NDArray[np.float32]) -> Scores:
    """Return [W + 1, W + 1] scores in which no word heads itself and the root has no head."""
    size = scores.shape[1]
    square = np.full((size, size), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    return square


def _one_root(square: Scores) -> Scores:
    """Make every arc from the root so dear that the best tree has one of them."""
    finite = square[np.isfinite(square)]
    dear = (finite.max() - finite.min() + 1.0) * len(square)
    priced = square.copy()
    priced[1:, 0] -= dear
    return priced


def find_cycle(heads: Heads) -> list[int]:
    """Return the nodes of one cycle, or nothing; node 0 is the root and its own head."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        state[path] = 2
    return []


def arborescence(scores: Scores) -> Heads:
    """Return the heads of the best tree below node 0; ``scores`` [nodes, nodes] is dependent by head."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    return _break_cycle(scores, heads, cycle) if cycle else heads


def _break_cycle(scores: Scores, heads: Heads, cycle: list[int]) -> Heads:
    """Contract a cycle to one node, solve the smaller graph, and open the cycle where its solution enters it."""
    outside = [node for node in range(len(heads)) if node not in set(cycle)]
    own = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - own[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    solved = arborescence(smaller)
    found = heads.copy()
    for place, node in enumerate(outside[1:], start=1):
        inside = solved[place] == len(outside)
        found[node] = cycle[int(leaving[place].argmax())] if inside else outside[int(solved[place])]
    found[cycle[int(entering[:, solved[-1]].argmax())]] = outside[int(solved[-1])]
    return found


def best_relations(
    dependents: NDArray[np.float32], governors: NDArray[np.float32], weights: NDArray[np.float32], root: int
) -> list[int]:
    """Return the best relation but ``root`` of each pair of words, by a bilinear form.

    ``dependents`` and ``governors`` are [pairs, size], ``weights`` [relations, size, size] (``relation_weights``).
    """
    best: list[int] = []
    for start in range(0, len(governors), PAIRS):
        left = np.matmul(dependents[start : start + PAIRS], weights).transpose(1, 0, 2)
        scores = np.matmul(left, governors[start : start + PAIRS, :, None])[:, :, 0]
        scores[:, root] = -np.inf
        best.extend(scores.argmax(axis=1).tolist())
    return best


def relation_weights(label_weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the graph's bilinear form, [size, relations * size], as one matrix a relation."""
    size = len(label_weights)
    return np.ascontiguousarray(label_weights.reshape(size, -1, size).transpose(1, 0, 2))
