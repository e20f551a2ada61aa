"""Role labels: the best allowed sequence, for many predicates at once."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from dateline.language.roles import FARTHEST, arguments, best_labels, distances

LABELS = ("O", "B-ARG0", "B-ARG1", "I-ARG0", "I-ARG1")


def allowed(path: tuple[int, ...]) -> bool:
    """Tell by the letter of the rule whether a sequence of labels is one."""
    before = "O"
    for number in path:
        label = LABELS[number]
        if label.startswith("I-") and before[2:] != label[2:]:
            return False
        before = label
    return True


def best_by_trying_all(scores: NDArray[np.float32]) -> float:
    """Return the highest sum of scores of any allowed sequence."""
    paths = itertools.product(range(len(LABELS)), repeat=len(scores))
    return max(float(sum(scores[w, n] for w, n in enumerate(p))) for p in paths if allowed(p))


@given(
    st.lists(
        st.lists(st.lists(st.integers(-9, 9), min_size=5, max_size=5), min_size=1, max_size=5), min_size=1, max_size=3
    )
)
def test_the_best_path_is_that_of_all_allowed_ones(predicates: list[list[list[int]]]) -> None:
    """For each predicate, whatever is beside it in the batch, no allowed sequence has a higher sum."""
    width = max(map(len, predicates))
    scores = np.full((len(predicates), width, 5), 99.0, dtype=np.float32)
    for row, words in enumerate(predicates):
        scores[row, : len(words)] = words
    for row, path in enumerate(best_labels(scores, [len(words) for words in predicates])):
        own = scores[row, : len(predicates[row])]
        assert len(path) == len(own)
        assert allowed(tuple(path))
        assert sum(own[w, n] for w, n in enumerate(path)) == pytest.approx(best_by_trying_all(own))


def test_labels_become_spans() -> None:
    """Arguments are the runs of their labels; two of one kind side by side stay two."""
    labels = ["B-ARG0", "I-ARG0", "O", "B-ARG1", "B-ARG1", "I-ARG1"]
    assert arguments(labels) == (("ARG0", 0, 2), ("ARG1", 3, 4), ("ARG1", 4, 6))


def test_distances_end_at_the_farthest() -> None:
    """The predicate itself is in the middle of the table, and a word far away at its edge."""
    places = distances([1, 90], 100)
    assert places[0, 1] == FARTHEST
    assert (places[0, 0], places[0, 99]) == (FARTHEST - 1, 2 * FARTHEST)
    assert places[1, 0] == 0
