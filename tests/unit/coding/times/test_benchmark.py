"""The times benchmark scores gold 100 and an empty reading 0."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.times import Timex, paired, parsed, run, score
from tests.unit.coding.times.readings import reading_of

from dateline.model.article import Article
from dateline.model.reading import Reading

TML = b"""<?xml version="1.0" ?>
<TimeML><DOCID>d</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-27" functionInDocument="CREATION_TIME">2024-03-27</TIMEX3></DCT>
<TEXT>
The two <EVENT eid="e1" class="OCCURRENCE">met</EVENT> on
<TIMEX3 tid="t1" type="DATE" value="2024-03-26">Tuesday</TIMEX3>
for <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.
</TEXT></TimeML>
"""


def _read(article: Article) -> Reading:
    return reading_of(article.text)


def test_a_tiny_file_is_read_and_scored(tmp_path: Path) -> None:
    """Raw text, creation day and both times are taken from the markup, and found again without it."""
    document = parsed("d.tml", TML)
    assert [document.text[t.start : t.end] for t in document.gold] == ["Tuesday", "two hours"]
    (tmp_path / "d.tml").write_bytes(TML)
    assert run(tmp_path, _read) == {"strict_f1": 100.0, "relaxed_f1": 100.0, "value_f1": 100.0}


def test_gold_scores_all_and_nothing_scores_nothing() -> None:
    """The ends of the scale."""
    gold = parsed("d.tml", TML).gold
    assert set(score([(gold, gold)]).values()) == {100.0}
    assert set(score([(gold, ())]).values()) == {0.0}
    assert set(score([]).values()) == {0.0}


def test_overlap_is_relaxed_and_pairs_once() -> None:
    """An overlapping extent counts as relaxed only, and one found time answers for one gold time."""
    gold = [Timex(start=0, end=5, value="a"), Timex(start=6, end=9, value="b")]
    found = [Timex(start=2, end=9, value="a")]
    assert paired(gold, found) == [(gold[0], found[0])]
    assert score([(gold, found)]) == {
        "strict_f1": 0.0, "relaxed_f1": pytest.approx(66.667, abs=0.01), "value_f1": pytest.approx(66.667, abs=0.01),
    }  # fmt: skip
