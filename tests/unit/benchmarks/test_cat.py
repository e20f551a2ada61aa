"""CAT files are read as they are written."""

from __future__ import annotations

from pathlib import Path

from benchmarks.cat import EMPTY_WORD, read_document
from tests.unit.benchmarks.cat_files import markable, write_cat


def test_words_have_places_in_their_sentences(tmp_path: Path) -> None:
    """A markable's words are counted from 0 inside their sentence, in text order."""
    path = write_cat(tmp_path / "1_1ecb.xml", ["They met .", "It held ."], markable("ACTION_STATE", 7, [5, 2]))
    document = read_document(path)
    assert document.name == "1_1ecb"
    assert document.sentences == (("They", "met", "."), ("It", "held", "."))
    assert document.markables[0].places == ((0, 1), (1, 1))


def test_an_empty_word_keeps_its_place(tmp_path: Path) -> None:
    """A token without text is a word all the same."""
    path = write_cat(tmp_path / "a.xml", ["They met"])
    path.write_text(path.read_text(encoding="utf-8").replace(">They<", "> <"), encoding="utf-8")
    assert read_document(path).sentences == ((EMPTY_WORD, "met"),)


def test_a_word_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    """An anchor without its token names no word."""
    assert read_document(write_cat(tmp_path / "a.xml", ["Met"], markable("E", 1, [1, 9]))).markables[0].places == (
        (0, 0),
    )
