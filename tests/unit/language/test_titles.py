"""Titles and offices: their words, whose they are, and whether they are former, acting or to come."""

from __future__ import annotations

import pytest
from tests.unit.language import hand_read as hand

from dateline.language.titles import add_offices
from dateline.model.reading import Reading, Tenure


def offices(reading: Reading) -> list[tuple[str, str | None, Tenure | None]]:
    """Words, holder and tenure of each office."""
    found = add_offices(reading).offices

    def text(first: int, last: int) -> str:
        return " ".join(reading.forms[first:last])

    return [
        (text(o.first, o.last), None if o.holder is None else text(o.holder.first, o.holder.last), o.tenure)
        for o in found
    ]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("President Ada Morvo", (1, 3), ("President", "Ada Morvo", None)),
        ("Deputy Foreign Minister Ada", (3, 4), ("Deputy Foreign Minister", "Ada", None)),
        ("former President Ada", (2, 3), ("former President", "Ada", Tenure.FORMER)),
        ("ex-president Ada", (1, 2), ("ex-president", "Ada", Tenure.FORMER)),
        ("acting Governor Ada", (2, 3), ("acting Governor", "Ada", Tenure.ACTING)),
        ("ousted President Ada", (2, 3), ("ousted President", "Ada", Tenure.OUSTED)),
        ("President - elect Ada", (3, 4), ("President - elect", "Ada", Tenure.ELECT)),
        ("Secretary - General Ada", (3, 4), ("Secretary - General", "Ada", None)),
        ("Lt. Gen. Ada", (2, 3), ("Lt. Gen.", "Ada", None)),
        ("King Ada III", (0, 3), ("King", "King Ada III", None)),
    ],
)
def test_a_title_before_a_name(text: str, name: tuple[int, int], office: tuple[str, str, Tenure | None]) -> None:
    """All words of the title are its own, and the name after it holds it."""
    assert offices(hand.plain(text, (*name, "P"))) == [office]


def test_a_country_stays_outside_and_a_body_inside() -> None:
    """A nationality is no part of the office, an organization is."""
    assert offices(hand.plain("Zambian President Ada", (2, 3, "P"))) == [("President", "Ada", None)]
    reading = hand.plain("Kremlin spokesman Ada", (0, 1, "O"), (2, 3, "P"))
    assert offices(reading) == [("Kremlin spokesman", "Ada", None)]


def test_an_office_with_its_field_in_apposition() -> None:
    """The phrase behind the comma is the name's, with the words of its field."""
    rows = """
        Ada PROPN 8 nsubj
        , PUNCT 3 punct
        the DET 3 det
        minister NOUN 0 appos
        of ADP 5 case
        defence NOUN 3 nmod
        , PUNCT 0 punct
        has AUX 8 aux
        left VERB -1 root
    """
    assert offices(hand.sentence(rows, (0, 1, "P"))) == [("minister of defence", "Ada", None)]


def test_an_office_before_a_comma_and_its_name() -> None:
    """ "The army chief, General Ada," is one person with an office and a rank."""
    rows = """
        The DET 2 det
        army NOUN 2 compound
        chief NOUN 7 nsubj
        , PUNCT 5 punct
        General PROPN 2 appos
        Ada PROPN 4 flat
        , PUNCT 2 punct
        left VERB -1 root
    """
    assert offices(hand.sentence(rows, (5, 6, "P"))) == [("army chief", "Ada", None), ("General", "Ada", None)]


def test_an_office_that_somebody_is_or_becomes() -> None:
    """The subject of "is" and "became" holds the office."""
    copula = "Ada PROPN 3 nsubj\nis AUX 3 cop\nthe DET 3 det\nmayor NOUN -1 root"
    assert offices(hand.sentence(copula, (0, 1, "P"))) == [("mayor", "Ada", None)]
    rows = "Ada PROPN 1 nsubj\nbecome VERB -1 root\nmayor NOUN 1 xcomp"
    assert offices(hand.sentence(rows, (0, 1, "P"))) == [("mayor", "Ada", None)]


def test_a_plural_title_is_each_ones() -> None:
    """ "Presidents Ada and Bo" are two offices in the same words."""
    rows = "Presidents NOUN 4 nsubj NNS\nAda PROPN 0 flat\nand CCONJ 3 cc\nBo PROPN 0 conj\nmet VERB -1 root"
    found = offices(hand.sentence(rows, (1, 2, "P"), (3, 4, "P")))
    assert found == [("Presidents", "Ada", None), ("Presidents", "Bo", None)]


def test_an_office_without_a_name() -> None:
    """A clear office is one without its holder's name; a word with other meanings, a plural or an adviser is not."""
    assert offices(hand.plain("the president said")) == [("president", None, None)]
    assert offices(hand.plain("the head said")) == []
    assert offices(hand.plain("General Motors said", (0, 2, "O"))) == []
    assert offices(hand.sentence("ministers NOUN 1 nsubj NNS\nmet VERB -1 root")) == []


def test_hostile_text_is_read() -> None:
    """Thousands of titles in a row, and none, give an answer."""
    assert offices(hand.plain("a")) == []
    assert len(offices(hand.plain("President of " * 500))) > 0
    assert offices(hand.plain("- " * 500)) == []
