"""The benchmark of our own sentences scores its own gold 100 and no answers 0."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.own_coding import answers_of, score
from training.coding_sentences import CodedSentence, places, read_file

from dateline.model.plover import EventType, Status

TEXT = """> Borria attacked Arl after Arl attacked Borria and denied talks.
ASSAULT | aerial | alleged | attacked | Borria | Arl
ASSAULT | | reported | attacked | Arl | Borria
REJECT | meet | reported | denied talks | Arl |
NONE | | | after
"""


@pytest.fixture
def sentence(tmp_path: Path) -> CodedSentence:
    """Return an invented sentence with two lines of the same words."""
    path = tmp_path / "own.txt"
    path.write_text(TEXT, encoding="utf-8")
    return next(read_file(path))


def gold(sentence: CodedSentence) -> dict[int, tuple[EventType, str, Status]]:
    """Return the gold as answers."""
    return {a: (e.type, e.mode, e.status) for (a, _), e in places(sentence) if e.type and e.status}


def test_gold_scores_all_and_no_answers_score_nothing(sentence: CodedSentence) -> None:
    """The gold's answers are perfect, each line at a place of its own; none get no points."""
    assert len(gold(sentence)) == 3
    assert set(score([(sentence, gold(sentence))]).values()) == {100.0}
    assert set(score([(sentence, {})]).values()) == {0.0}


def test_wrong_types_are_missed_and_too_much(sentence: CodedSentence) -> None:
    """Two of three right and one wrong: as many missed as too many; its status still counts."""
    answers = gold(sentence) | {sentence.text.index("denied"): (EventType.ACCUSE, "", Status.NEGATED)}
    figures = score([(sentence, answers)])
    assert figures["type_f1"] == pytest.approx(200 * 2 / 6)
    assert figures["mode_accuracy"] == 100.0
    assert figures["status_accuracy"] == pytest.approx(200 / 3)


def test_what_is_coded_of_nothing_is_too_much(sentence: CodedSentence) -> None:
    """A word of a NONE line lowers the precision; a second word of one line does not."""
    start = sentence.text.index("after")
    extra = gold(sentence) | {start: (EventType.AID, "", Status.REPORTED)}
    assert score([(sentence, extra)])["type_f1"] == pytest.approx(200 * 3 / 7)
    second = gold(sentence) | {sentence.text.index("talks"): (EventType.CONSULT, "", Status.REPORTED)}
    assert score([(sentence, second)])["type_f1"] == 100.0


def test_the_shipped_coder_and_its_learned_part_both_answer() -> None:
    """A plain attack is found at its verb by both."""
    text = "Kenya attacked Uganda on Monday."
    coder, learned = answers_of(text)
    place = text.index("attacked")
    assert coder[place][0] is learned[place][0] is EventType.ASSAULT
