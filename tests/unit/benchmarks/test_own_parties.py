"""The benchmark of parties scores its own gold 100 and no parties 0."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.own_parties import Told, score, standing
from training.coding_sentences import CodedSentence, places, read_file

TEXT = """> Borria and Arl attacked Corm on Monday, Dorl said.
ASSAULT | | reported | attacked | Borria; Arl | Corm
"""


@pytest.fixture
def sentence(tmp_path: Path) -> CodedSentence:
    """Return an invented sentence with one line."""
    path = tmp_path / "own.txt"
    path.write_text(TEXT, encoding="utf-8")
    return next(read_file(path))


def gold(sentence: CodedSentence) -> Told:
    """Return the gold as a statement."""
    (start, _), event = places(sentence)[0]
    assert event.type is not None
    actors, recipients = (
        tuple(found[0] for found in standing(sentence.text, side)) for side in (event.actors, event.recipients)
    )
    return Told(type=event.type, trigger=start, actors=actors, recipients=recipients)


def test_gold_scores_all_and_no_parties_score_nothing(sentence: CodedSentence) -> None:
    """The gold's parties are perfect; a statement without parties gets no points but for being there."""
    assert set(score([(sentence, [gold(sentence)])]).values()) == {100.0}
    empty = score([(sentence, [replace(gold(sentence), actors=(), recipients=())])])
    assert empty.pop("lines") == 100.0
    assert set(empty.values()) == {0.0}
    assert set(score([(sentence, [])]).values()) == {0.0}


def test_a_party_in_the_wrong_role_counts_for_either_alone(sentence: CodedSentence) -> None:
    """Actors and recipients exchanged: nothing right but the words."""
    right = gold(sentence)
    figures = score([(sentence, [replace(right, actors=right.recipients, recipients=right.actors)])])
    assert figures["f1"] == 0.0
    assert figures["either_f1"] == 100.0


def test_what_is_no_party_lowers_the_precision(sentence: CodedSentence) -> None:
    """One of four parties is wrong."""
    start = sentence.text.index("Dorl")
    right = gold(sentence)
    figures = score([(sentence, [replace(right, actors=(*right.actors, (start, start + 4)))])])
    assert (figures["recall"], figures["precision"]) == (100.0, 75.0)
