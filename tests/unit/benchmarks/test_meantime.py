"""MEANTIME's documents are read once, their names cut out of phrases, and score as they should."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.meantime import EntityMention, read_documents
from benchmarks.meantime_names import name_spans
from benchmarks.names import read_news, score_news
from tests.unit.benchmarks.cat_files import markable, write_cat

SENTENCES = ["Acme sues", "May 1 , 2008", "The German board of Acme met .", "x", "x", "x", "Acme again"]
NAM, PRE = 'syntactic_type="NAM"', 'syntactic_type="PRE.NAM"'
MARKABLES = (
    markable("ENTITY_MENTION", 1, [1], NAM)
    + markable("ENTITY_MENTION", 2, [8], PRE)
    + markable("ENTITY_MENTION", 3, [11], NAM)
    + markable("ENTITY_MENTION", 4, [7, 8, 9, 10, 11], 'syntactic_type="NOM"')
    + markable("ENTITY_MENTION", 5, [17], NAM)
    + markable("EVENT_MENTION", 6, [12], 'time="NON_FUTURE" polarity="POS" certainty="CERTAIN" special_cases="NONE"')
    + markable("ENTITY", 8, (), 'ent_type="ORG"')
    + markable("ENTITY", 9, (), 'ent_type="LOC"')
)
RELATIONS = (
    '<REFERS_TO r_id="1"><source m_id="1"/><source m_id="3"/><target m_id="8"/></REFERS_TO>'
    '<REFERS_TO r_id="2"><source m_id="2"/><target m_id="9"/></REFERS_TO>'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One document that stands in both folders."""
    write_cat(tmp_path / "intra-doc" / "1.xml", SENTENCES, MARKABLES, RELATIONS)
    write_cat(tmp_path / "intra_cross-doc" / "1.xml", SENTENCES, MARKABLES, RELATIONS)
    return tmp_path


def test_a_document_counts_once_and_only_its_first_sentences(folder: Path) -> None:
    """The second copy and the seventh sentence are left out."""
    (document,) = read_documents(folder)
    assert len(document.sentences) == 6
    assert [(n.sentence, n.first, n.kind) for n in document.names] == [(0, 0, "ORG"), (2, 1, "LOC"), (2, 4, "ORG")]
    assert [(e.sentence, e.words, e.time) for e in document.events] == [(2, (5,), "NON_FUTURE")]


def test_gold_scores_all_and_nothing_scores_nothing(folder: Path) -> None:
    """The gold's names are perfect; no names get no points."""
    gold = read_news(folder)
    assert set(score_news(gold, [names for _, names in gold]).values()) == {100.0}
    assert set(score_news(gold, [[] for _ in gold]).values()) == {0.0}


def test_an_adjective_of_nationality_counts_only_in_f1_all(folder: Path) -> None:
    """Whoever leaves "German" out loses nothing but there."""
    gold = read_news(folder)
    figures = score_news(gold, [[name for name in names if name[2] == "ORG"] for _, names in gold])
    assert figures["f1"] == 100.0
    assert figures["f1_all"] == pytest.approx(80.0)


def test_a_name_without_a_type_is_neither_right_nor_false() -> None:
    """What MEANTIME links to nothing can't be judged; what it gives another type is false."""
    gold = [(("Acme", "Foo", "One"), [(0, 1, ""), (1, 2, "ORG"), (2, 3, "PRO")])]
    assert score_news(gold, [[(0, 1, "ORG"), (1, 2, "ORG")]])["f1"] == 100.0
    assert score_news(gold, [[(1, 2, "ORG"), (2, 3, "ORG")]])["precision"] == 50.0


def _mention(first: int, last: int, kind: str, entity: str = "1") -> EntityMention:
    """A mention in the first sentence."""
    return EntityMention(sentence=0, first=first, last=last, kind=kind, entity=entity)


@pytest.mark.parametrize(
    ("phrase", "mentions", "names"),
    [
        ("the Foo Bar Guard ( FBG", [(0, 6, "ORG"), (5, 6, "ORG")], ["Foo Bar Guard", "FBG"]),
        ("Acme chief engineer Ann Lee", [(0, 1, "ORG", "2"), (0, 5, "PER")], ["Acme", "Ann Lee"]),
        ("President Ann Lee", [(0, 3, "PER")], ["Ann Lee"]),
        ("Foo and Bar Corp", [(0, 4, "ORG", "3"), (0, 1, "ORG"), (2, 4, "ORG", "2")], ["Foo", "Bar Corp"]),
        ("Acme 's Wing Works", [(0, 1, "ORG"), (0, 4, "ORG", "2")], ["Acme", "Wing Works"]),
        ("Springfield , Ohio", [(0, 3, "LOC"), (2, 3, "LOC", "2")], ["Springfield", "Ohio"]),
        ("Expo Hall in San Foo", [(0, 5, "LOC"), (3, 5, "LOC", "2")], ["Expo Hall", "San Foo"]),
        ("US Air Guard", [(0, 1, "LOC"), (0, 3, "ORG", "2")], ["US Air Guard"]),
        ("maker of Acme parts", [(0, 4, "ORG")], ["Acme"]),
        ("the board of directors", [(0, 4, "PER")], []),
    ],
)
def test_phrases_are_cut_to_names(phrase: str, mentions: list[tuple[int, int, str]], names: list[str]) -> None:
    """Determiners, titles, descriptions and what follows the name fall away; of overlapping names the longer stays."""
    words = phrase.split()
    found = name_spans(words, [_mention(*mention) for mention in mentions])
    assert [" ".join(words[first:last]) for first, last, _ in found] == names
