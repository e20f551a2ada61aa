"""The benchmark of event mentions scores its own gold 100 and an empty reading 0."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.ecbplus import EventSentence, read_sentences
from benchmarks.event_mentions import score
from tests.unit.benchmarks.cat_files import markable, write_cat

SENTENCES = ["Nothing counts .", "They did not carry it out , he said ."]
MARKABLES = (
    markable("ACTION_OCCURRENCE", 1, [1])
    + markable("NEG_ACTION_OCCURRENCE", 2, [7, 9])
    + markable("ACTION_REPORTING", 3, [12])
    + markable("HUMAN_PART_PER", 4, [4])
    + markable("ACTION_OCCURRENCE", 5)
)
LISTED = "Topic,File,Sentence Number\n9,1ecb,1\n"


@pytest.fixture
def gold(tmp_path: Path) -> list[EventSentence]:
    """One validated sentence of two."""
    (tmp_path / "validated_sentences.csv").write_text(LISTED, encoding="utf-8")
    write_cat(tmp_path / "dev" / "9" / "9_1ecb.xml", SENTENCES, MARKABLES)
    return read_sentences(tmp_path / "dev")


def test_only_listed_sentences_and_actions_are_gold(gold: list[EventSentence]) -> None:
    """Actions of every kind count, negated ones among them; other markables and sentences don't."""
    assert [sentence.events for sentence in gold] == [frozenset({frozenset({3, 5}), frozenset({8})})]


def test_the_list_may_stand_in_the_folder_itself(tmp_path: Path) -> None:
    """A folder with its own list is read by it; without any list there is nothing to score."""
    write_cat(tmp_path / "9_1ecb.xml", SENTENCES, MARKABLES)
    with pytest.raises(FileNotFoundError):
        read_sentences(tmp_path)
    (tmp_path / "validated_sentences.csv").write_text(LISTED, encoding="utf-8")
    assert len(read_sentences(tmp_path)) == 1


def test_gold_scores_all_and_nothing_scores_nothing(gold: list[EventSentence]) -> None:
    """The gold's mentions are perfect; no mentions get no points."""
    known = [sentence.events for sentence in gold]
    assert set(score(known, known).values()) == {100.0}
    assert set(score(known, [frozenset()]).values()) == {0.0}


def test_half_a_mention_is_half_its_words_but_no_mention(gold: list[EventSentence]) -> None:
    """Words count one by one, mentions whole."""
    figures = score([sentence.events for sentence in gold], [frozenset({frozenset({3})})])
    assert figures["precision"] == 100.0
    assert figures["recall"] == pytest.approx(100 / 3)
    assert figures["span_f1"] == 0.0
