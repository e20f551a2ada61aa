"""Which reports repeat others, and the accounts that an event goes back to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.weighing.builders import article, coding, mention, quote, statement

from dateline.model.actor import Actor
from dateline.model.article import ZoneKind
from dateline.model.edit import NO_JUDGEMENTS
from dateline.model.event import AccountBasis, AccountKind, ReprintBasis
from dateline.model.linked import Cluster, Linked
from dateline.model.plover import Role
from dateline.model.statement import MentionKind, Source
from dateline.weighing import weigh
from dateline.weighing.reprints import reprints

COPY = (
    "The mayor of Strelsau opened the long bridge over the river on Friday in front of some hundreds of people "
    "and said that the town had waited for it for thirty years. "
)
WIRE = article("wire", COPY + "Work had begun in spring. (Zendapress)", day=date(2024, 5, 3), credit="Zendapress")
PAPER = article("paper", "Bridge at last. " + COPY + "Source: ours", day=date(2024, 5, 4))
OTHER = article("other", "The mayor spoke at the bridge of something quite different altogether.", day=date(2024, 5, 4))


def test_the_later_of_two_that_share_their_words_is_the_reprint() -> None:
    """Wording shows the copy, and the quotes are the words of the copy."""
    found = [one for one in reprints([WIRE, PAPER, OTHER]) if one.basis is ReprintBasis.TEXT]
    assert [(one.article, one.of) for one in found] == [(PAPER.id, WIRE.id)]
    assert all(PAPER.text[one.start : one.end] == one.text for one in found[0].spans)


def test_a_credit_makes_a_reprint_of_the_agency() -> None:
    """A credited report repeats the agency's account."""
    found = [one for one in reprints([WIRE, OTHER]) if one.basis is ReprintBasis.CREDIT]
    assert [(one.article, one.of) for one in found] == [(WIRE.id, "Zendapress")]


def test_copies_count_once_among_the_accounts() -> None:
    """A report and its reprint go back to one account."""
    one, two = statement(WIRE, "opened"), statement(PAPER, "opened")
    linked = Linked(actors=(), clusters=(Cluster(id="e-1", statements=(one.id, two.id)),))
    (event,) = weigh([WIRE, PAPER], [coding(WIRE, one), coding(PAPER, two)], linked, NO_JUDGEMENTS).events
    assert (event.accounts.low, event.accounts.high) == (1, 1)
    assert event.accounts.accounts[0].name == "Zendapress"
    assert event.accounts.accounts[0].reports == (0, 1)


def test_an_attributed_source_that_takes_part_is_a_party() -> None:
    """The account is the source's, and it is told that the source is a party to the event."""
    report = article("call", "Rudolf visited Zenda, according to Rudolf.", day=date(2024, 5, 3))
    rudolf = Actor(id="x-1", name="Rudolf", kind=MentionKind.PERSON)
    link = Source(name="Rudolf", evidence=quote(report, "according to Rudolf"), mention=mention(report, "Rudolf"))
    told = statement(report, "visited", parties=((Role.ACTOR, "Rudolf"),), sources=(link,))
    linked = Linked(
        actors=(rudolf,),
        resolved={mention(report, "Rudolf").key: ("x-1",)},
        clusters=(Cluster(id="e-1", statements=(told.id,)),),
    )
    (event,) = weigh([report], [coding(report, told)], linked, NO_JUDGEMENTS).events
    (account,) = event.accounts.accounts
    assert (account.kind, account.basis) == (AccountKind.OFFICIAL, AccountBasis.ATTRIBUTED)
    assert account.party_to_event


def test_an_agencys_credit_does_not_cover_a_caption() -> None:
    """The story goes back to the agency; where its photo caption comes from is not told."""
    caption = replace(statement(WIRE, "bridge"), zone=ZoneKind.CAPTION)
    story = statement(WIRE, "opened")
    linked = Linked(actors=(), clusters=(Cluster(id="e-1", statements=(caption.id, story.id)),))
    (event,) = weigh([WIRE], [coding(WIRE, caption, story)], linked, NO_JUDGEMENTS).events
    assert {(one.name, one.reports) for one in event.accounts.accounts} == {("Zendapress", (1,)), ("wire.txt", (0,))}
