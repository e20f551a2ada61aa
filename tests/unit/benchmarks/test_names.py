"""The names benchmark scores its own gold 100 and an empty reading 0."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.names import read_iob2, score

from dateline.language.names import spans

UNER = "# sent_id = 1\n1\tMali\tB-LOC\t-\tx\n2\tarmy\tO\t-\tx\n\n1\tThe\tB-OTH\t-\tx\n2\tUN\tB-ORG\t-\tx\n"
PLAIN = "Mali B-LOC\narmy O\n\nThe B-MISC\nUN B-ORG\n"


@pytest.mark.parametrize("content", [UNER, PLAIN, UNER.replace("\n", "\r\n")])
def test_both_ways_of_writing_are_read(tmp_path: Path, content: str) -> None:
    """UNER's columns and plain lines give the same sentences; other kinds are O."""
    path = tmp_path / "names.iob2"
    path.write_text(content, encoding="utf-8", newline="")
    assert read_iob2(path) == [(("Mali", "army"), ("B-LOC", "O")), (("The", "UN"), ("O", "B-ORG"))]


def test_gold_scores_all_and_nothing_scores_nothing() -> None:
    """Spans that are the gold's are perfect; no spans get no points."""
    gold = [spans(["B-LOC", "I-LOC", "O"]), spans(["B-PER"])]
    assert set(score(gold, gold).values()) == {100.0}
    assert set(score(gold, [[], []]).values()) == {0.0}


def test_a_wrong_end_is_wrong() -> None:
    """Half a name is no name."""
    assert score([[(0, 2, "PER")]], [[(0, 1, "PER")]])["f1"] == 0.0
