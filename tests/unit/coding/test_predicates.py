"""Which words tell of happenings, who takes part, and how they stand."""

from __future__ import annotations

import pytest
from tests.unit.coding import tables
from tests.unit.coding.trees import predicate, reading, tree

from dateline.coding import inflections, manual_rules, parties, repairs, status
from dateline.coding.arguments import objects, subjects
from dateline.coding.predicates import Part, find
from dateline.coding.tree import grow
from dateline.model.plover import EventType, Role, Status


def test_a_light_verb_and_its_noun_are_one() -> None:
    """Of "held talks" the noun is kept, with the verb's subject."""
    grown = tree(tables.HELD_TALKS)
    found = find(grown)
    assert [grown.reading.forms[p.word] for p in found] == ["talks"]
    assert grown.reading.forms[found[0].holder] == "held"


def test_a_noun_that_describes_another_tells_nothing() -> None:
    """ "attack helicopter" is no attack."""
    assert find(tree(tables.ATTACK_HELICOPTER)) == ()


def test_a_noun_after_since_tells_its_happening() -> None:
    """ "since the July coup" tells of the coup."""
    grown = tree(tables.SINCE_THE_COUP)
    assert [grown.reading.forms[p.word] for p in find(grown)] == ["coup"]


def test_what_is_ordered_is_content() -> None:
    """ "ordered the soldiers to leave": the leaving is what was ordered, and has not happened by it."""
    grown, left = predicate(tables.ORDERED_TO_LEAVE, "leave")
    assert left.part is Part.CONTENT
    assert status.read(grown, left).status is Status.HYPOTHETICAL


def test_what_came_before_an_order_is_no_part_of_it() -> None:
    """ "ordered the troops to march after rebels seized the fort": the fort was seized, whatever comes of the order."""
    _, seized = predicate(
        """
        Togo Togo NNP/L 2 nsubj
        ordered order VBD 0 root
        troops troop NNS 2 obj
        to to TO 5 mark
        march march VB 2 xcomp
        after after IN 8 mark
        rebels rebel NNS 8 nsubj
        seized seize VBD 5 advcl
        forts fort NNS 8 obj
        """,
        "seized",
    )
    assert seized.part is Part.OWN


def test_what_one_is_accused_of_is_alleged() -> None:
    """The gerund after "accused of" is alleged, done by the accused."""
    grown, attack = predicate(tables.ACCUSED_OF, "attacking")
    assert attack.part is Part.CHARGE
    assert status.read(grown, attack).status is Status.ALLEGED
    assert [grown.reading.forms[w] for w in subjects(grown, attack.word)] == ["Togo"]


@pytest.mark.parametrize(
    ("table", "form", "want"),
    [
        (tables.VISITED, "visited", Status.REPORTED),
        (tables.FAILED_TO_MEET, "meet", Status.NEGATED),
        (tables.WILL_WITHDRAW, "withdraw", Status.ANNOUNCED),
        (tables.WILL_NOT_WITHDRAW, "withdraw", Status.NEGATED),
        (tables.RELUCTANT, "leave", Status.HYPOTHETICAL),
    ],
)
def test_status(table: str, form: str, want: Status) -> None:
    """Negation, futures and reluctance give the standing."""
    grown, found = predicate(table, form)
    assert status.read(grown, found).status is want


@pytest.mark.parametrize(
    ("table", "form", "type_", "mode"),
    [
        (tables.WILL_WITHDRAW, "withdraw", EventType.CONCEDE, None),
        (tables.WILL_NOT_WITHDRAW, "withdraw", EventType.REJECT, "yield"),
        (tables.VISITED, "visited", EventType.CONSULT, "visit"),
        (tables.ORDERED_TO_LEAVE, "ordered", EventType.REQUEST, "yield"),
    ],
)
def test_rules_of_the_manual(table: str, form: str, type_: EventType, mode: str | None) -> None:
    """An announced retreat is CONCEDE, a refused one REJECT; a request's mode is its content."""
    grown, found = predicate(table, form)
    case = manual_rules.Case(
        tree=grown, word=found.word, holder=found.holder, entry=found.entry, standing=status.read(grown, found)
    )
    typed = manual_rules.typed(case)
    assert (typed.type, typed.mode) == (type_, mode)


@pytest.mark.parametrize(
    ("table", "form", "actors", "recipients"),
    [
        (tables.VISITED, "visited", ["Kenya"], ["Togo"]),
        (tables.RECEIVED, "received", ["envoy"], ["king"]),
        (tables.HELD_TALKS, "talks", ["Kenya", "Togo"], []),
    ],
)
def test_parties(table: str, form: str, actors: list[str], recipients: list[str]) -> None:
    """The visitor is actor and the host recipient, in the passive, too; those who talk are all actors."""
    article, read = reading(table)
    grown = grow(read)
    found = next(p for p in find(grown) if read.forms[p.word] == form)
    told = parties.parties(article, grown, found)
    assert [p.mention.core.text for p in told if p.role is Role.ACTOR] == actors
    assert [p.mention.core.text for p in told if p.role is Role.RECIPIENT] == recipients


def test_a_passive_subject_is_the_object() -> None:
    """Subject and object change places in the passive."""
    grown = tree(tables.RECEIVED)
    assert [grown.form(w) for w in objects(grown, 3)] == ["envoy"]
    assert [grown.form(w) for w in subjects(grown, 3)] == ["king"]


def test_a_finite_verb_is_no_modifier() -> None:
    """A past tense hung on the noun after it governs that noun."""
    _, read = reading(tables.SUSPENDED_AID)
    fixed = repairs.repair(read, frozenset())
    assert fixed.heads[1] == -1
    assert (fixed.deprels[0], fixed.heads[0], fixed.deprels[2], fixed.heads[2]) == ("nsubj", 1, "obj", 1)


def test_a_headline_shows_its_hidden_verb() -> None:
    """ "Nurses stage walkout" is read as a clause in a headline, and left alone elsewhere."""
    _, read = reading(tables.NURSES_WALKOUT)
    fixed = repairs.repair(read, frozenset({(0, 5)}))
    assert (fixed.upos[1], fixed.heads[1], fixed.deprels[0], fixed.deprels[2]) == ("VERB", -1, "nsubj", "obj")
    assert repairs.repair(read, frozenset()) == read


def test_what_stands_before_that_is_no_subject_after_it() -> None:
    """ "told Congress that": Congress is told."""
    _, read = reading(tables.TOLD_CONGRESS)
    fixed = repairs.repair(read, frozenset())
    assert (fixed.heads[2], fixed.deprels[2]) == (1, "iobj")


@pytest.mark.parametrize(
    ("form", "upos", "read", "want"),
    [
        ("denied", "VERB", "deni", "deny"),
        ("committed", "VERB", "committ", "commit"),
        ("revoked", "VERB", "revok", "revoke"),
        ("spoke", "VERB", "spo", "speak"),
        ("parties", "NOUN", "partie", "party"),
        ("warning", "VERB", "warning", "warn"),
        ("bombing", "NOUN", "bombing", "bombing"),
        ("bring", "VERB", "bring", "bring"),
        ("glorped", "VERB", "glorp", "glorp"),
    ],
)
def test_lemmas_are_put_right_by_the_vocabulary(form: str, upos: str, read: str, want: str) -> None:
    """A wrong lemma is replaced by a known one that the form can be of; an unknown word keeps its own."""
    assert inflections.lemma(form, upos, read) == want
