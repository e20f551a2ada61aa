"""Words are cut to pieces as BERT's own tokenizer cuts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.wordpiece import MAX_PIECES, UNKNOWN, WordPiece, fold, runs

PIECES = [
    "[PAD]",
    *(f"[unused{i}]" for i in range(99)),
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "un",
    "##break",
    "##able",
    "a",
    "##a",
    "-",
]


@pytest.fixture
def wordpiece(tmp_path: Path) -> WordPiece:
    """A small vocabulary."""
    path = tmp_path / "vocab.txt"
    path.write_text("\n".join(PIECES) + "\n", encoding="utf-8")
    return WordPiece(path)


def test_the_longest_pieces_are_taken_first(wordpiece: WordPiece) -> None:
    """Pieces are matched greedily from the left."""
    assert [PIECES[i] for i in wordpiece.pieces("Unbreakable")] == ["un", "##break", "##able"]


def test_what_cannot_be_covered_is_unknown(wordpiece: WordPiece) -> None:
    """A run with an unknown letter is [UNK] as a whole."""
    assert wordpiece.pieces("unx") == (UNKNOWN,)
    assert wordpiece.pieces("\u200b") == (UNKNOWN,)
    assert wordpiece.pieces("a" * 101) == (UNKNOWN,)


def test_marks_and_ideographs_are_runs_of_their_own() -> None:
    """BERT splits at punctuation and between ideographs before it looks pieces up."""
    assert runs("a-b日本c") == ["a", "-", "b", "日", "本", "c"]


def test_folding_drops_case_and_accents() -> None:
    """The uncased vocabulary knows neither capitals nor accents."""
    assert fold("Côte d’Ivoire") == "cote d’ivoire"


@given(st.text(max_size=300))
def test_every_word_has_some_pieces(tmp_path_factory: pytest.TempPathFactory, word: str) -> None:
    """No word is without a piece and none has more than the limit."""
    path = tmp_path_factory.getbasetemp() / "vocab.txt"
    if not path.exists():
        path.write_text("\n".join(PIECES) + "\n", encoding="utf-8")
    assert 1 <= len(WordPiece(path).pieces(word)) <= MAX_PIECES
