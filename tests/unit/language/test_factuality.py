"""What the text says of an event: happened, to come, possible or not so; sure or open; on whose word."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.data.gazetteer import vocabulary
from dateline.language.factuality import judge
from dateline.language.factuality_words import Part, effect
from dateline.model.reading import EventMention, Factuality, Reading

SENTENCES = Path(__file__).with_name("factuality.conllu").read_text(encoding="utf-8").strip().split("\n\n")


def _reading(rows: list[list[str]]) -> Reading:
    """A reading of one sentence of CoNLL-U columns."""
    columns = list(zip(*rows, strict=True))
    starts = tuple(range(0, 100 * len(rows), 100))
    return Reading(
        article="",
        version="",
        forms=columns[1],
        starts=starts,
        ends=tuple(start + len(form) for start, form in zip(starts, columns[1], strict=True)),
        sentences=((0, len(rows)),),
        upos=columns[3],
        xpos=columns[4],
        feats=columns[5],
        lemmas=columns[2],
        heads=tuple(int(head) - 1 for head in columns[6]),
        deprels=columns[7],
        names=(),
    )


def _case(block: str) -> tuple[Reading, int, EventMention]:
    """A sentence's reading, the place of its event, and what must be said of it."""
    lines = block.split("\n")
    place, kind, certain, whose = next(line for line in lines if line.startswith("# event")).split(" = ")[1].split()
    first = int(place) - 1
    expected = EventMention(
        first=first,
        last=first + 1,
        factuality=Factuality(kind),
        certain=certain == "certain",
        reported=whose == "reported",
    )
    return _reading([line.split("\t") for line in lines if not line.startswith("#")]), first, expected


def _name(block: str) -> str:
    """The sentence, and the number of the event's word."""
    lines = [line.split(" = ")[1] for line in block.split("\n") if line.startswith(("# text", "# event"))]
    return f"{lines[0]} {lines[1].split()[0]}"


@pytest.mark.parametrize("block", [b for b in SENTENCES if "# event" in b], ids=_name)
def test_an_event_is_told_as_the_sentence_tells_it(block: str) -> None:
    """Negation, modals, conditions, governing words, hedges and sources are heeded."""
    reading, first, expected = _case(block)
    assert judge(reading, [(first, first + 1)]) == (expected,)


def test_a_copula_stands_for_its_predicate() -> None:
    """ "will be ready": the event "be" is to come, though the auxiliary hangs on "ready"."""
    rows = [
        ["1", "It", "it", "PRON", "PRP", "_", "4", "nsubj"],
        ["2", "will", "will", "AUX", "MD", "_", "4", "aux"],
        ["3", "be", "be", "AUX", "VB", "_", "4", "cop"],
        ["4", "ready", "ready", "ADJ", "JJ", "_", "0", "root"],
    ]
    assert judge(_reading(rows), [(2, 3)])[0].factuality is Factuality.FUTURE


def test_a_cycle_of_trees_is_survived() -> None:
    """Two words that govern each other end in an answer."""
    rows = [
        ["1", "to", "to", "VERB", "VB", "_", "2", "xcomp"],
        ["2", "try", "try", "VERB", "VB", "_", "1", "xcomp"],
    ]
    assert len(judge(_reading(rows), [(0, 1), (1, 2)])) == 2


def test_a_listed_word_has_its_effect_and_others_have_none() -> None:
    """The more particular form is asked for first."""
    cancelled = effect(Part.OBJECT, "call off", "call")
    assert cancelled is not None
    assert cancelled.factuality is Factuality.NEGATED
    assert effect(Part.OBJECT, "table") is None


def test_no_word_is_listed_twice() -> None:
    """Within one part, each word has one effect."""
    listed = [(row["part"], term) for row in vocabulary("factuality.csv") for term in row["terms"].split("|")]
    assert len(listed) == len(set(listed))
