"""The tree found is the best of all trees with one root."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from dateline.language.trees import best_heads, find_cycle


def is_tree(heads: tuple[int, ...]) -> bool:
    """Tell whether heads, counted from 1, make a tree with one root."""
    square = np.array([0, *heads], dtype=np.int64)
    return heads.count(0) == 1 and not find_cycle(square)


def total(scores: NDArray[np.float32], heads: tuple[int, ...]) -> float:
    """The sum of a tree's arc scores."""
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_no_other_tree_scores_higher(size: int, seed: int) -> None:
    """For small sentences every tree is tried."""
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    found = tuple(best_heads(scores))
    every = (heads for heads in product(range(size + 1), repeat=size) if is_tree(heads))
    best = max(total(scores, heads) for heads in every)
    assert is_tree(found)
    assert abs(total(scores, found) - best) < 1e-4


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 120), st.integers(0, 2**32 - 1))
def test_long_sentences_become_trees(size: int, seed: int) -> None:
    """Whatever the scores, each word has a head, there is one root and no cycle."""
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    assert is_tree(tuple(best_heads(scores)))


def test_a_greedy_tree_is_kept() -> None:
    """Where the best heads already make a tree, that is the answer."""
    scores = np.array([[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]], dtype=np.float32)
    assert best_heads(scores) == [2, 0, 2]


def test_two_roots_become_one() -> None:
    """Of two words that both want to be the root, the stronger stays."""
    scores = np.array([[9, 0, 5], [8, 7, 0]], dtype=np.float32)
    assert best_heads(scores) == [0, 1]
