"""The status of a predicate, from the rules and the learned coder."""

from __future__ import annotations

import pytest

from dateline.coding.learned_status import SURE_OF_PLAIN, SURE_OF_RULED, stand
from dateline.coding.status import PLAIN, STRUCTURAL, Standing
from dateline.model.plover import Status
from dateline.model.reading import Leaning

REPORTED = Standing(status=Status.REPORTED, rule=PLAIN)


def leaning(status: Status, share: float) -> Leaning:
    """Return what the learned coder holds of a predicate's status."""
    return Leaning(word=3, nothing=0.0, types=(), mode=None, status=status, status_share=share)


def test_a_clause_without_a_sign_takes_a_sure_status() -> None:
    """Below the share the rules' status stays; from it on the learned coder's holds, with its word and share."""
    assert stand(REPORTED, 3, leaning(Status.NEGATED, SURE_OF_PLAIN - 0.01)) is REPORTED
    found = stand(REPORTED, 3, leaning(Status.NEGATED, SURE_OF_PLAIN))
    assert (found.status, found.word) == (Status.NEGATED, 3)
    assert found.rule == f"learned coder: {SURE_OF_PLAIN:.0%}, not plain clause"


def test_a_rule_is_harder_to_overrule() -> None:
    """What outweighs no sign does not outweigh a sign."""
    ruled = Standing(status=Status.ANNOUNCED, rule="future", word=2)
    assert SURE_OF_PLAIN < SURE_OF_RULED
    assert stand(ruled, 3, leaning(Status.HYPOTHETICAL, SURE_OF_PLAIN)) is ruled
    assert stand(ruled, 3, leaning(Status.HYPOTHETICAL, SURE_OF_RULED)).status is Status.HYPOTHETICAL


def test_a_negation_beside_another_sign_is_of_another_word() -> None:
    """ "It did not say when the talks would begin": however sure the learned coder is, the talks are to come."""
    ruled = Standing(status=Status.ANNOUNCED, rule="future", word=2)
    assert stand(ruled, 3, leaning(Status.NEGATED, 1.0)) is ruled


@pytest.mark.parametrize("rule", sorted(STRUCTURAL))
def test_what_another_act_contains_stays(rule: str) -> None:
    """What is promised, charged or aimed at is read off the tree alone."""
    content = Standing(status=Status.HYPOTHETICAL, rule=rule)
    assert stand(content, 3, leaning(Status.REPORTED, 1.0)) is content


def test_without_a_leaning_or_with_the_same_status_nothing_changes() -> None:
    """The rule that found the status keeps the credit."""
    assert stand(REPORTED, 3, None) is REPORTED
    assert stand(REPORTED, 3, leaning(Status.REPORTED, 1.0)) is REPORTED


def test_what_is_said_is_not_alleged_by_being_said() -> None:
    """However sure the learned coder is, an allegation needs a word of doubt or charge."""
    assert stand(REPORTED, 3, leaning(Status.ALLEGED, 1.0)) is REPORTED
