"""Lemmas are looked up, else made by the edit that training found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.lemma_scripts import derive_script

from dateline.language.lemmas import apply_script, lemma_of, read_table


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("armies", "army"), ("Spoke", "speak"), ("was", "be"), ("Putin", "Putin"), ("NIGER", "Niger"), ("n't", "not")],
)
def test_a_script_turns_the_word_into_its_lemma(word: str, lemma: str) -> None:
    """What training writes down, reading carries out."""
    assert apply_script(word, derive_script(word, lemma)) == lemma


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_any_pair_has_a_script(word: str, lemma: str) -> None:
    """There is a script for every word and lemma."""
    assert lemma == "_" or apply_script(word, derive_script(word, lemma)) == lemma


def test_the_same_change_is_the_same_script() -> None:
    """Scripts are shared by all words of a pattern."""
    assert derive_script("armies", "army") == derive_script("Cities", "city")


def test_a_script_that_leaves_nothing_keeps_the_word() -> None:
    """A lemma is never empty."""
    assert apply_script("as", "l|2|") == "as"


def test_known_words_are_looked_up(tmp_path: Path) -> None:
    """The table wins over the script, for its own tag only."""
    path = tmp_path / "lemmas.tsv"
    path.write_text("VERB\tled\tlead\n", encoding="utf-8")
    table = read_table(path)
    assert lemma_of("Led", "VERB", "l|2|", table) == "lead"
    assert lemma_of("LED", "PROPN", "k|0|", table) == "LED"
