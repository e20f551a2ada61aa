"""The shipped network tags, parses and names; long sentences are read in windows."""

from __future__ import annotations

import pytest

from dateline.language import network as module
from dateline.language.network import DATA, Network, shipped

pytestmark = pytest.mark.skipif(not (DATA / "reader.onnx").exists(), reason="the model's files are not built")

SENTENCE = ["General", "Abdourahamane", "Tchiani", "spoke", "with", "Vladimir", "Putin", "in", "Moscow", "."]


def test_a_plain_sentence_is_read() -> None:
    """Tags, lemma, tree and names of a simple report are right."""
    parse = shipped().parse([SENTENCE])[0]
    assert parse.upos[3] == "VERB"
    assert parse.lemmas[3] == "speak"
    assert parse.heads[3] == 0
    assert parse.deprels[3] == "root"
    assert (5, 7, "PER") in parse.names
    assert (8, 9, "LOC") in parse.names


def test_every_array_has_one_entry_a_word() -> None:
    """No part of a reading is longer or shorter than the sentence."""
    parse = shipped().parse([SENTENCE])[0]
    for part in (parse.upos, parse.xpos, parse.feats, parse.lemmas, parse.heads, parse.deprels):
        assert len(part) == len(SENTENCE)


def test_nothing_in_nothing_out() -> None:
    """No sentences and empty sentences are fine."""
    assert shipped().parse([]) == []
    assert shipped().parse([[], ["Yes"]])[0].upos == ()


def test_a_long_sentence_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows are joined to one tree with one root."""
    monkeypatch.setattr(module, "WINDOW", 4)
    parse = shipped().parse([SENTENCE])[0]
    assert len(parse.heads) == len(SENTENCE)
    assert parse.heads.count(0) == 1
    assert parse.deprels.count("root") == 1
    assert parse.deprels.count("parataxis") >= 1


def test_odd_words_are_read() -> None:
    """Emoji, other scripts and endless words pass."""
    parse = shipped().parse([["😀", "日本語", "مرحبا", "\u0301", "x" * 100_000, "\ud800"]])[0]
    assert len(parse.upos) == 6


def test_the_version_is_that_of_the_weights() -> None:
    """Two networks of the same files have the same version."""
    assert Network().version == shipped().version
    assert len(shipped().version) == 12
