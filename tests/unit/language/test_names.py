"""Name spans come from allowed sequences of labels only."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.names import best_labels, follows, spans, tidy

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def allowed(path: tuple[int, ...]) -> bool:
    """Tell whether each label may follow the one before it."""
    before = [None, *(LABELS[i] for i in path[:-1])]
    return all(follows(LABELS[i], b) for i, b in zip(path, before, strict=True))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_the_best_allowed_path_is_found(size: int, seed: int) -> None:
    """For short sentences every allowed path is tried."""
    scores = np.random.default_rng(seed).normal(size=(size, len(LABELS))).astype(np.float32)
    found = tuple(best_labels(scores, LABELS))
    best = max(
        float(scores[range(size), path].sum()) for path in product(range(len(LABELS)), repeat=size) if allowed(path)
    )
    assert allowed(found)
    assert abs(float(scores[range(size), found].sum()) - best) < 1e-4


def test_spans_have_a_kind_and_an_end() -> None:
    """B- opens a span, its own I- goes on, all else closes."""
    assert spans(["B-PER", "I-PER", "O", "B-ORG", "B-ORG"]) == [(0, 2, "PER"), (3, 4, "ORG"), (4, 5, "ORG")]


def test_a_stray_inside_label_opens_a_span() -> None:
    """As in the CoNLL scorer."""
    assert spans(["O", "I-PER", "I-ORG"]) == [(1, 2, "PER"), (2, 3, "ORG")]


def test_names_end_with_a_name_word() -> None:
    """A preposition left at the end is cut off, and what has no nominal word is dropped."""
    upos = ["PROPN", "ADP", "ADJ", "PROPN"]
    assert tidy([(0, 2, "ORG"), (2, 3, "LOC"), (3, 4, "PER")], upos) == [(0, 1, "ORG"), (3, 4, "PER")]
