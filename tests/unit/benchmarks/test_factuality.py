"""The benchmark of factuality scores its own gold 100 and no answers 0."""

from __future__ import annotations

import pytest
from benchmarks.factuality import Answer, as_reading, gold_answer, score
from benchmarks.meantime import GoldEvent

from dateline.language.network import EMPTY
from dateline.model.reading import Factuality

GOLD: list[Answer] = [(kind, kind is not Factuality.HYPOTHETICAL) for kind in Factuality]


def test_gold_scores_all_and_no_answers_score_nothing() -> None:
    """The gold's answers are perfect; a reader without answers gets no points."""
    assert set(score([(answer, answer) for answer in GOLD]).values()) == {100.0}
    assert set(score([(answer, None) for answer in GOLD]).values()) == {0.0}


def test_always_happened_is_no_good_reader() -> None:
    """One class of four right: a fourth of the accuracy, less of the macro-F1."""
    figures = score([(answer, (Factuality.HAPPENED, True)) for answer in GOLD])
    assert figures["accuracy"] == 25.0
    assert figures["macro_f1"] == pytest.approx(10.0)
    assert figures["certain_f1"] == 0.0


@pytest.mark.parametrize(
    ("time", "polarity", "certainty", "special", "answer"),
    [
        ("NON_FUTURE", "POS", "CERTAIN", "NONE", (Factuality.HAPPENED, True)),
        ("NON_FUTURE", "POS", "PROBABLE", "GEN", (Factuality.HAPPENED, False)),
        ("FUTURE", "POS", "CERTAIN", "NONE", (Factuality.FUTURE, True)),
        ("FUTURE", "NEG", "CERTAIN", "NONE", (Factuality.NEGATED, True)),
        ("FUTURE", "POS", "POSSIBLE", "NONE", (Factuality.HYPOTHETICAL, False)),
        ("NON_FUTURE", "POS", "CERTAIN", "COND_IF_CLAUSE", (Factuality.HYPOTHETICAL, True)),
        ("UNDERSPECIFIED", "POS", "CERTAIN", "NONE", None),
        ("", "", "", "", None),
    ],
)
def test_attributes_become_classes(
    time: str, polarity: str, certainty: str, special: str, answer: Answer | None
) -> None:
    """The mapping is the one that the module states."""
    event = GoldEvent(sentence=0, words=(0,), time=time, polarity=polarity, certainty=certainty, special=special)
    assert gold_answer(event) == answer


def test_sentences_become_a_reading() -> None:
    """Words stand a blank apart; sentences follow one another, empty ones among them."""
    reading = as_reading([["No", "."], [], ["Yes"]], [EMPTY, EMPTY, EMPTY])
    assert reading.sentences == ((0, 2), (2, 2), (2, 3))
    assert (reading.starts, reading.ends) == ((0, 3, 5), (2, 4, 8))
