"""Denials: tied to a happening by its words and parties, or not at all."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.weighing.builders import article, coding, mention, quote, statement

from dateline.model.article import Article
from dateline.model.edit import NO_JUDGEMENTS
from dateline.model.event import Dispute, DisputeField, DisputeRelation
from dateline.model.linked import Cluster, Linked
from dateline.model.plover import EventType, Role, Status
from dateline.model.statement import Source, Statement
from dateline.weighing import weigh

CLAIM = "The minister of Coria said that a Lusean ferry rammed the pier on Sunday."


def _sentence(of: Article, one: Statement) -> Statement:
    """The statement with its own sentence as its quote."""
    start = of.text.rfind("\n", 0, one.trigger.start) + 1
    end = of.text.find("\n", start)
    return replace(one, quote=of.quote(start, end if end > 0 else len(of.text)))


def _claim(
    of: Article, status: Status = Status.REPORTED, words: tuple[str, ...] = ("ram", "ferry", "pier")
) -> Statement:
    cue = (Source(name="minister", evidence=quote(of, "said"), mention=mention(of, "minister")),)
    one = statement(of, "rammed", parties=((Role.ACTOR, "Lusean"),), sources=cue, status=status)
    return _sentence(of, replace(one, type=EventType.ASSAULT, lemma="ram", words=words))


def _denial(of: Article, lemma: str, trigger: str) -> Statement:
    one = statement(of, trigger, parties=((Role.ACTOR, "Lusea "),))
    return _sentence(of, replace(one, type=EventType.REJECT, lemma=lemma))


def _disputes(of: Article, claim: Statement, denial: Statement) -> tuple[Dispute, ...]:
    clusters = (Cluster(id="e-1", statements=(claim.id,)), Cluster(id="e-2", statements=(denial.id,)))
    parties = [party.mention.key for one in (claim, denial) for party in one.parties]
    linked = Linked(actors=(), resolved=dict.fromkeys(parties, ("p-lusea",)), clusters=clusters)
    return weigh([of], [coding(of, claim, denial)], linked, NO_JUDGEMENTS).disputes


def test_a_denial_that_repeats_the_claim_is_tied_to_it() -> None:
    """The claim's predicate and its nouns in what is denied make a dispute on whether it happened."""
    of = article("one", f"{CLAIM}\nLusea denied that its ferry had rammed the pier.")
    (dispute,) = _disputes(of, _claim(of), _denial(of, "deny", "denied"))
    assert (dispute.event, dispute.field, dispute.relation) == (
        "e-1",
        DisputeField.OCCURRENCE,
        DisputeRelation.DENIAL,
    )
    assert [(side.value, [one.text for one in side.reports]) for side in dispute.sides] == [
        ("reported", ["rammed"]),
        ("denied", ["denied"]),
    ]


def test_a_denial_of_the_claim_just_before_is_tied_by_the_denier() -> None:
    """ "rejected the claim" right after it, by the one it is made of."""
    of = article("one", f"{CLAIM}\nLusea rejected the claim.")
    (dispute,) = _disputes(of, _claim(of), _denial(of, "reject", "rejected"))
    assert dispute.relation is DisputeRelation.DENIAL


def test_a_denial_of_something_else_is_tied_to_nothing() -> None:
    """Neither another content, nor an offer refused, nor responsibility denied, nor a far claim."""
    for sentence, lemma, trigger in (
        ("Lusea denied that its pilot was drunk.", "deny", "denied"),
        ("Lusea rejected the offer of a new pier.", "reject", "rejected"),
        ("Lusea denied responsibility for the rammed ferry pier.", "deny", "denied"),
        ("It rained.\nLusea denied the report.", "deny", "denied"),
    ):
        of = article("one", f"{CLAIM}\n{sentence}")
        assert _disputes(of, _claim(of), _denial(of, lemma, trigger)) == (), sentence


def test_another_source_that_says_it_did_not_happen_denies_it() -> None:
    """A negated statement of another source about the same happening stands against a reported one."""
    of = article("one", f"{CLAIM}\nLusea said that no ferry of its own had rammed into it.\n")
    other = statement(of, "rammed into", sources=(Source(name="Lusea", evidence=quote(of, "Lusea said")),))
    other = _sentence(of, replace(other, lemma="ram", type=EventType.ASSAULT, status=Status.NEGATED))
    claim = _claim(of)
    clusters = (Cluster(id="e-1", statements=(claim.id, other.id)),)
    linked = Linked(actors=(), clusters=clusters)
    (dispute,) = weigh([of], [coding(of, claim, other)], linked, NO_JUDGEMENTS).disputes
    assert dispute.relation is DisputeRelation.DENIAL


def test_what_is_not_told_as_done_is_no_claim() -> None:
    """A threat or a plan that is denied is no happening in dispute."""
    of = article("one", f"{CLAIM}\nLusea denied that its ferry had rammed the pier.")
    claim = _claim(of, Status.HYPOTHETICAL)
    assert _disputes(of, claim, _denial(of, "deny", "denied")) == ()
