"""The tables of features, the groups that joins make, the kinds of happening."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.linking.features import explain
from dateline.linking.groups import Groups
from dateline.linking.happenings import kinds, related, repeats
from dateline.linking.likeness import LIKENESS
from dateline.linking.persons import ACROSS
from dateline.linking.titles import family, noun_of, title_conflict
from dateline.model.actor import Join
from dateline.model.plover import EventType


def join(left: str, right: str) -> Join:
    """A join for a test."""
    return Join(left=left, right=right, rule="test", detail="", score=1.0)


def test_tables_explain_themselves() -> None:
    """Every feature has a name of its own, a weight, and a docstring to print."""
    assert len(explain(LIKENESS).splitlines()) == len(LIKENESS) == len({feature.name for feature in LIKENESS})
    assert len(explain(ACROSS).splitlines()) == len(ACROSS) == len({feature.name for feature in ACROSS})
    assert all(feature.measure.__doc__ and feature.weight for feature in LIKENESS)
    assert all(feature.measure.__doc__ and feature.weight for feature in ACROSS)


def test_contradictions_are_negative() -> None:
    """A feature that speaks against is named so."""
    against = {feature.name for feature in LIKENESS if feature.weight < 0}
    assert all(name.startswith(("other-", "un", "side-")) for name in against)


@given(st.permutations(["a", "b", "c", "d"]))
def test_groups_do_not_hang_on_order(order: list[str]) -> None:
    """Joins in any order make the same group with the same root."""
    groups = Groups("abcde")
    for left, right in pairwise(order):
        groups.join(join(left, right))
    assert groups.members("a") == ("a", "b", "c", "d")
    assert groups.root("d") == "a"
    assert groups.members("e") == ("e",)


def test_groups_keep_judgements() -> None:
    """Two keys judged different never come together, not even through a third."""
    groups = Groups("abc", apart=[("a", "c")])
    assert groups.join(join("a", "b"))
    assert not groups.join(join("b", "c"))
    assert len(groups.joins("a")) == 1


def test_kinds_of_happening() -> None:
    """Predicates of one kind are told together, with their words where the verb alone says nothing."""
    assert kinds("oust", ()) & kinds("coup", ()) & kinds("take", ("power",))
    assert not kinds("take", ("bus",))
    assert kinds("be", (), "visit", EventType.CONSULT) & kinds("trip", ())
    assert not repeats("overthrow")
    assert repeats("visit")


def test_types_that_touch() -> None:
    """Types are related both ways, and to themselves."""
    assert related(EventType.COERCE, EventType.ASSAULT)
    assert related(EventType.ASSAULT, EventType.COERCE)
    assert related(EventType.AID, EventType.AID)
    assert not related(EventType.AID, EventType.ASSAULT)


def test_titles() -> None:
    """The head of a title tells its family; a spokesman is no president."""
    assert family("Deputy Prime Minister") == "leader"
    assert family("head of state") == "leader"
    noun = noun_of("Minister of Foreign Affairs")
    assert noun is not None
    assert noun.family == "minister"
    assert title_conflict({"President"}, {"government spokesman"}) == 1.0
    assert title_conflict({"General"}, {"President"}) == 0.0
