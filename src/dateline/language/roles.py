"""Scores of BIO role labels over pairs of words -> the frames of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .names import spans

FARTHEST = 24
"""Words further than this from a predicate share one distance."""
_NEVER = np.float32(-1e9)

Floats = NDArray[np.float32]
RoleSpan = tuple[str, int, int]
"""PropBank label (``ARG0``, ``R-ARG1``, ``ARGM-TMP`` …), first word, word after the last."""
FrameSpans = tuple[int, tuple[RoleSpan, ...]]
"""Predicate and its arguments."""


def distances(predicates: Sequence[int], words: int) -> NDArray[np.int64]:
    """Return [predicates, words] distances as places in the table of distances."""
    steps = np.arange(words)[None, :] - np.asarray(predicates, dtype=np.int64)[:, None]
    places: NDArray[np.int64] = np.clip(steps, -FARTHEST, FARTHEST) + FARTHEST
    return places


def best_labels(scores: Floats, lengths: Sequence[int]) -> list[list[int]]:
    """Return each predicate's best allowed labels; ``scores`` [P, W, labels], of whose words ``lengths`` are real.

    Labels are O, all B-, then all I- in the same order; I-X may follow only B-X or I-X. Viterbi for all predicates at
    once: since an I- label has two predecessors, and all others have any, no table of transitions is needed.
    """
    count, width, size = scores.shape
    inside = (size + 1) // 2
    best = scores[:, 0].copy()
    best[:, inside:] = _NEVER
    came_from = np.zeros((width, count, size), dtype=np.int16)
    own = np.arange(inside, size)
    for word in range(1, width):
        highest = best.argmax(axis=1)
        came_from[word, :, :inside] = highest[:, None]
        begun, gone_on = best[:, 1:inside], best[:, inside:]
        came_from[word, :, inside:] = np.where(begun > gone_on, own - (inside - 1), own)
        step = np.empty_like(best)
        step[:, :inside] = best[np.arange(count), highest][:, None]
        step[:, inside:] = np.maximum(begun, gone_on)
        real = (word < np.asarray(lengths))[:, None]
        best = np.where(real, step + scores[:, word], best)
    return [_trace(came_from[:length, row], int(best[row].argmax())) for row, length in enumerate(lengths)]


def _trace(came_from: NDArray[np.int16], last: int) -> list[int]:
    """Follow the best path back from its last label; ``came_from`` [words, labels]."""
    path = [last]
    for step in came_from[:0:-1]:
        path.append(int(step[path[-1]]))
    return path[::-1]


def arguments(labels: Sequence[str]) -> tuple[RoleSpan, ...]:
    """Return the spans of a sentence's BIO role labels."""
    return tuple((role, first, last) for first, last, role in spans(labels))
