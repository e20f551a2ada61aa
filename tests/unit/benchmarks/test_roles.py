"""The benchmark of roles scores its own gold 100 and an empty reading 0."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.roles import RoleSentence, read_jsonl, score

RECORD = {
    "tokens": ["He", "picked", "it", "up", "and", "left"],
    "frames": [
        {"pred": 2, "args": [["ARG0", 1, 1], ["V", 2, 2], ["ARG1", 3, 3], ["C-V", 4, 4]], "partial": False},
        {"pred": 6, "args": [["V", 6, 6]], "partial": True},
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> list[RoleSentence]:
    """One sentence with a whole frame and a partial one."""
    path = tmp_path / "roles.jsonl"
    path.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    return read_jsonl(path)


def test_words_are_counted_from_nought(gold: list[RoleSentence]) -> None:
    """The file's words from 1, last included, become words from 0, last exclusive; the predicate is no argument."""
    assert gold[0].frames == ((1, (("ARG0", 0, 1), ("ARG1", 2, 3), ("C-V", 3, 4))),)
    assert gold[0].partial == {5}


def test_gold_scores_all_and_nothing_scores_nothing(gold: list[RoleSentence]) -> None:
    """The gold's frames are perfect; no frames get no points."""
    frames = [sentence.frames for sentence in gold]
    assert set(score(gold, frames, frames).values()) == {100.0}
    assert set(score(gold, [()], [()]).values()) == {0.0}


def test_a_partial_frame_counts_nowhere(gold: list[RoleSentence]) -> None:
    """What is read of its predicate is neither right nor false."""
    read = [(*gold[0].frames, (5, (("ARG0", 0, 1),)))]
    assert set(score(gold, read, read).values()) == {100.0}


def test_a_false_predicate_costs_only_where_predicates_are_found(gold: list[RoleSentence]) -> None:
    """Its arguments are false, and so is it."""
    figures = score(gold, [gold[0].frames], [(*gold[0].frames, (0, (("ARG0", 2, 3),)))])
    assert (figures["f1"], figures["precision_found"], figures["recall_found"]) == (100.0, 75.0, 100.0)
    assert figures["predicates_f1"] == pytest.approx(200 / 3)


@pytest.mark.parametrize("argument", [("ARG1", 0, 1), ("R-ARG0", 0, 1), ("ARG0", 0, 2)])
def test_label_and_bounds_must_be_right(gold: list[RoleSentence], argument: tuple[str, int, int]) -> None:
    """An argument with another label, or a word more, is false."""
    assert score(gold, [((1, (argument,)),)], [()])["f1"] == 0.0
