"""Sentences are padded to arrays without loss."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dateline.language.encoding import MAX_SUBWORDS, collate, encode, fit
from dateline.language.wordpiece import END, START, WordPiece


@pytest.fixture
def wordpiece(tmp_path: Path) -> WordPiece:
    """A vocabulary of two letters."""
    path = tmp_path / "vocab.txt"
    path.write_text("\n".join([*(f"[{i}]" for i in range(103)), "a", "##a", "b"]), encoding="utf-8")
    return WordPiece(path)


def test_a_batch_keeps_each_sentence(wordpiece: WordPiece) -> None:
    """Pieces stand between the marks, words pool their own pieces, padding is 0."""
    batch = collate([encode(["aa", "b"], wordpiece), encode(["b"], wordpiece)])
    assert batch.ids.tolist() == [[START, 103, 104, 105, END], [START, 105, END, 0, 0]]
    assert batch.mask.sum(axis=1).tolist() == [5, 3]
    assert batch.pool[0].tolist() == [[0, 0.5, 0.5, 0, 0], [0, 0, 0, 1, 0]]
    assert np.count_nonzero(batch.pool[1, 1]) == 0
    assert batch.lengths == (2, 1)


def test_long_sentences_lose_pieces_but_no_word() -> None:
    """The words with most pieces are shortened first."""
    fitted = fit(((1,) * 16,) * 60 + ((2,),) * 100)
    assert sum(map(len, fitted)) <= MAX_SUBWORDS
    assert len(fitted) == 160
    assert all(fitted)
