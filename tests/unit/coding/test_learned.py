"""Tables and learned coder, weighed against each other."""

from __future__ import annotations

import pytest
from tests.unit.coding.trees import reading

from dateline.coding.learned import RULE, SURE, settle, shares, told
from dateline.coding.tree import Tree, grow
from dateline.coding.vocabulary import Entry, type_entry
from dateline.model.plover import EventType, Status
from dateline.model.reading import Leaning

WORD = 1


@pytest.fixture(scope="module")
def tree() -> Tree:
    """Return a sentence whose second word is a verb."""
    table = """
    Kenya Kenya NNP/L 2 nsubj
    frobbed frob VBD 0 root
    Uganda Uganda NNP/L 2 obj
    . . . 2 punct
    """
    return grow(reading(table)[1])


def leaning(nothing: float, *types: tuple[EventType, float], mode: str | None = None) -> Leaning:
    """Return what a learned coder might hold of the verb."""
    return Leaning(word=WORD, nothing=nothing, types=types, mode=mode, status=Status.REPORTED, status_share=1.0)


def said(type_: EventType) -> Entry:
    """Return a table's sense."""
    return type_entry(type_, "verb")


def test_shares_sum_to_one_and_the_tables_word_counts_more() -> None:
    """The odds of the type that a table names rise by e to the power of RULE, and those of no other type change."""
    held = leaning(0.1, (EventType.AID, 0.6), (EventType.ACCUSE, 0.3))
    before, after = shares(None, held), shares(EventType.ACCUSE, held)
    assert sum(before.values()) == pytest.approx(1.0)
    assert sum(after.values()) == pytest.approx(1.0)
    assert after[EventType.ACCUSE] > after[EventType.AID]
    assert after[EventType.AID] / after[EventType.CONSULT] == pytest.approx(
        before[EventType.AID] / before[EventType.CONSULT]
    )
    assert RULE > 0


def test_without_a_leaning_the_table_decides(tree: Tree) -> None:
    """A word without a frame keeps its sense, or has none."""
    entry = said(EventType.AID)
    assert settle(tree, WORD, entry, None) is entry
    assert settle(tree, WORD, None, None) is None


def test_a_table_is_never_overruled_by_nothing(tree: Tree) -> None:
    """However likely there is nothing to code, what a table names stays."""
    entry = said(EventType.AID)
    assert settle(tree, WORD, entry, leaning(0.999)) is entry


def test_a_far_likelier_type_takes_the_place_of_the_tables(tree: Tree) -> None:
    """A lean away from the table is not enough; near certainty is, and the new sense says where it comes from."""
    entry = said(EventType.AID)
    assert settle(tree, WORD, entry, leaning(0.0, (EventType.ACCUSE, 0.6), (EventType.AID, 0.4))) is entry
    other = settle(tree, WORD, entry, leaning(0.0, (EventType.ACCUSE, 0.999), mode="allege"))
    assert other is not None
    assert (other.type, other.mode) == (EventType.ACCUSE, "allege")
    assert other.line.startswith("learned coder and tables: ACCUSE ")
    assert other.share < 1


def test_a_word_that_no_table_knows_needs_more_than_nothing(tree: Tree) -> None:
    """Silence counts for nothing to code; a sure leaning makes a sense with the roles of its type."""
    assert settle(tree, WORD, None, leaning(0.5, (EventType.ACCUSE, 0.5))) is None
    found = settle(tree, WORD, None, leaning(0.002, (EventType.ACCUSE, 0.95)))
    assert found is not None
    assert found.recipients == said(EventType.ACCUSE).recipients
    assert found.share >= SURE


def test_the_mode_is_that_of_the_likeliest_type_alone(tree: Tree) -> None:
    """Where a table's word makes another type win, the leaning's mode is not lent to it."""
    held = leaning(0.0, (EventType.ASSAULT, 0.5), (EventType.COERCE, 0.49), mode="aerial")
    entry = said(EventType.COERCE)
    assert settle(tree, WORD, entry, held) is entry
    sure = settle(tree, WORD, None, leaning(0.0, (EventType.ASSAULT, 0.99), mode="aerial"))
    other = settle(tree, WORD, None, leaning(0.0, (EventType.OTHER, 0.99), mode="aerial"))
    assert sure is not None
    assert other is not None
    assert (sure.mode, other.mode) == ("aerial", None)


def test_what_is_held_is_told_in_words() -> None:
    """The likeliest stands first, nothing to code among them; what is hardly likely is left out."""
    held = leaning(0.2, (EventType.ASSAULT, 0.7), (EventType.COERCE, 0.04))
    assert told(held) == "learned coder alone: ASSAULT 70%, nothing to code 20%"
