"""Lemmas are looked up, else made by the edit that training found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.lemma_scripts import derive_script

from dateline.language.lemmas import apply_script, lemma_of, lemma_of_unlisted, read_table


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
    assert lemma_of("Led", "VERB", "l|2|", table, WORDS.__contains__) == "lead"
    assert lemma_of("LED", "PROPN", "k|0|", table, WORDS.__contains__) == "LED"


WORDS = {"insist", "slam", "contend", "deny", "revoke", "agency", "bus", "discuss", "lead"}


@pytest.mark.parametrize(
    ("form", "upos", "script", "lemma"),
    [
        ("insisted", "VERB", "l|1|", "insist"),
        ("slammed", "VERB", "l|2|", "slam"),
        ("Contended", "VERB", "l|1|", "contend"),
        ("denies", "VERB", "l|1|", "deny"),
        ("revoking", "VERB", "l|3|", "revoke"),
        ("discussed", "VERB", "l|3|", "discuss"),
        ("agencies", "NOUN", "l|1|", "agency"),
        ("buses", "NOUN", "l|1|", "bus"),
    ],
)
def test_a_lemma_that_is_no_word_is_put_right(form: str, upos: str, script: str, lemma: str) -> None:
    """A script that leaves no known word gives way to what spelling allows and the vocabulary knows."""
    assert lemma_of_unlisted(form, upos, script, WORDS.__contains__) == lemma


def test_irregular_forms_are_listed() -> None:
    """An irregular past that training did not hold has its lemma from the list."""
    assert lemma_of_unlisted("fled", "VERB", "l|2|", WORDS.__contains__) == "flee"


def test_an_unknown_word_keeps_what_its_script_makes() -> None:
    """Where no form is known the script stands."""
    assert lemma_of_unlisted("zorbed", "VERB", "l|2|", WORDS.__contains__) == "zorb"
    assert lemma_of_unlisted("Zorbs", "PROPN", "k|0|", WORDS.__contains__) == "Zorbs"
