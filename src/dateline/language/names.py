"""BIO scores -> name spans; an I- label may follow only a B- or I- label of its own kind."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Labels = Sequence[str]
NameSpan = tuple[int, int, str]
"""First word, word after the last, kind (PER, ORG, LOC)."""

_NEVER = -1e9


def follows(label: str, before: str | None) -> bool:
    """Tell whether a label may come after another (``None``: at the start of the sentence)."""
    if not label.startswith("I-"):
        return True
    return before is not None and before != "O" and before[2:] == label[2:]


def transitions(labels: Labels) -> NDArray[np.float64]:
    """Return scores [labels before, labels]: 0 where allowed."""
    rows = [[0.0 if follows(label, before) else _NEVER for label in labels] for before in labels]
    return np.array(rows, dtype=np.float64)


def best_labels(scores: NDArray[np.float32], labels: Labels) -> list[int]:
    """Return the allowed sequence of labels with the highest sum of log-probabilities (``scores`` [words, labels])."""
    greedy: list[int] = scores.argmax(axis=1).tolist()
    before: list[str | None] = [None, *(labels[i] for i in greedy[:-1])]
    if all(follows(labels[i], b) for i, b in zip(greedy, before, strict=True)):
        return greedy
    return _viterbi(scores.astype(np.float64), labels)


def _viterbi(scores: NDArray[np.float64], labels: Labels) -> list[int]:
    """Return the best path; scores need no normalisation, since each word's sum is a constant of all paths."""
    allowed = transitions(labels)
    best = scores[0] + np.array([0.0 if follows(label, None) else _NEVER for label in labels])
    came_from: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        paths = best[:, None] + allowed
        came_from.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    path = [int(best.argmax())]
    for step in reversed(came_from):
        path.append(int(step[path[-1]]))
    return path[::-1]


def spans(labels: Labels) -> list[NameSpan]:
    """Return the spans of a BIO sequence; a stray I- opens a span, as in the CoNLL scorer."""
    found: list[NameSpan] = []
    start, kind = 0, ""
    for index, label in enumerate([*labels, "O"]):
        if kind and (not label.startswith("I-") or label[2:] != kind):
            found.append((start, index, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = index, label[2:]
    return found


_NOMINAL = frozenset({"PROPN", "NOUN", "NUM", "SYM", "X"})
_NEVER_LAST = frozenset({"ADP", "CCONJ", "DET", "SCONJ"})


def tidy(found: Sequence[NameSpan], upos: Sequence[str]) -> list[NameSpan]:
    """Return the spans without prepositions and the like at their end; a span without a nominal word is no name.

    "Nigerien" as an adjective names no place, and "Alliance of" stops too late.
    """
    kept: list[NameSpan] = []
    for first, last, kind in found:
        end = last
        while end - first > 1 and upos[end - 1] in _NEVER_LAST:
            end -= 1
        if _NOMINAL.intersection(upos[first:end]):
            kept.append((first, end, kind))
    return kept
