"""The benchmark of finer kinds and offices scores its own gold 100 and an empty reading 0."""

from __future__ import annotations

from dataclasses import replace

import pytest
from benchmarks.name_kinds import HELD, Marked, MarkedOffice, parse_file, parse_line, score

from dateline.model.reading import NameDetail, Tenure

LINES = """# marks
[nationality Zambian] {> Deputy Minister of [government Defence]} [person Ada Morvo] left [city Lusaka].
{>2 Presidents} [person Ada] and [person Bo] met at the [event World Cup].
[person Ada], the {< former mayor /former}, met the {king}.
"""


def test_marks_are_read() -> None:
    """The text is without marks; names, holders and tenure stand where they were marked."""
    marked = parse_line("[city Ur]'s {> former mayor /former} [person Ada]")
    assert marked.text == "Ur's former mayor Ada"
    assert marked.names == (((0, 2), NameDetail.CITY), ((18, 21), None))
    assert marked.offices == {MarkedOffice(words=(5, 17), holder=(18, 21), tenure=Tenure.FORMER)}


def test_one_office_may_be_of_two_persons_and_of_none() -> None:
    """An arrow with a number gives that many; none gives an office without holder."""
    one, two, three = parse_file(LINES)
    assert len(one.offices) == 1
    assert len(two.offices) == 2
    assert sorted(office.holder is None for office in three.offices) == [False, True]


def test_every_fifth_sentence_is_held_back() -> None:
    """Sentences 5 and 10 of ten are apart."""
    held = [sentence.held for sentence in parse_file("a\n" * 10)]
    assert [number for number, apart in enumerate(held, 1) if apart] == [HELD, 2 * HELD]


def test_gold_scores_all_and_nothing_scores_nothing() -> None:
    """The marks against themselves are perfect in each figure; a reading without names and offices gets none."""
    gold = parse_file(LINES)
    assert set(score(gold, gold).values()) == {100.0}
    empty = [Marked(text=sentence.text, names=(), offices=frozenset()) for sentence in gold]
    assert set(score(gold, empty).values()) == {0.0}
    assert set(score([], []).values()) == {0.0}


@pytest.mark.parametrize(("detail", "known"), [(None, 0.0), (NameDetail.COUNTRY, 100.0)])
def test_a_wrong_or_unknown_detail_is_wrong(detail: NameDetail | None, known: float) -> None:
    """An unknown detail counts as wrong but not as known."""
    gold = parse_line("in [city Ur]")
    figures = score([gold], [replace(gold, names=((gold.names[0][0], detail),))])
    assert figures["detail_accuracy"] == 0.0
    assert figures["detail_known"] == known


def test_an_office_without_its_holder_is_half_right() -> None:
    """The words count, the whole does not."""
    gold = parse_line("{> mayor} [person Ada]")
    (office,) = gold.offices
    figures = score([gold], [replace(gold, offices=frozenset({replace(office, holder=None)}))])
    assert (figures["offices_f1"], figures["office_words_f1"]) == (0.0, 100.0)
