"""Statements to events."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.linking.reports import Marked, report

from dateline.linking import link
from dateline.model.edit import NO_JUDGEMENTS, Judgements
from dateline.model.linked import Linked
from dateline.model.plover import EventType, Status
from dateline.model.statement import Coding

DAY = ("2031-05-06", "2031-05-06")


def run(*codings: tuple[Marked, Coding], judgements: Judgements = NO_JUDGEMENTS) -> Linked:
    """Links reports with their codings."""
    return link([marked.article for marked, _ in codings], [coding for _, coding in codings], judgements)


def sizes(linked: Linked) -> list[int]:
    """The sizes of the clusters, the largest first."""
    return sorted((len(cluster.statements) for cluster in linked.clusters), reverse=True)


def call(outlet: str, verb: str, days: tuple[str, str] | None = DAY) -> tuple[Marked, Coding]:
    """A report of one telephone call."""
    text = report(
        f"{outlet}: [Kenyan President {{Ann Ruto}}|person|of=Kenyan] {verb}"
        " [Indian leader {Raj Iyer}|person|of=Indian]."
    )
    told = text.statement(
        verb.split(maxsplit=1)[0], actors=text.mentions, days=days, words="phone trade", lemma="speak", mode="phone"
    )
    return text, text.coding(told)


def visit(outlet: str, guest: str, place: str, days: tuple[str, str] | None) -> tuple[Marked, Coding]:
    """A report of one visit."""
    text = report(f"{outlet}: [A {guest} {{delegation}}|thing|of={guest}] visited [{place}|place].")
    one, host = text.mentions
    told = text.statement(
        "visited", actors=(one,), recipients=(host,), days=days, lemma="visit", mode="visit", where=host
    )
    return text, text.coding(told)


def test_one_call_of_three_outlets() -> None:
    """The same call on the same day is one event."""
    assert sizes(run(call("A", "spoke by phone to"), call("B", "spoke on the line with"), call("C", "spoke to"))) == [3]


def test_calls_months_apart_are_two() -> None:
    """Other days, other calls."""
    later = ("2031-08-20", "2031-08-20")
    assert sizes(run(call("A", "spoke by phone to"), call("B", "spoke to", later))) == [1, 1]


def test_visits_to_two_countries_are_two() -> None:
    """One delegation's stops are two events."""
    assert sizes(run(visit("A", "Turkish", "Chad", DAY), visit("B", "Turkish", "Mali", DAY))) == [1, 1]


def test_visits_of_two_delegations_are_two() -> None:
    """Other guests, other visit."""
    assert sizes(run(visit("A", "Turkish", "Chad", DAY), visit("B", "Chinese", "Chad", DAY))) == [1, 1]


def test_month_and_day_in_it_agree() -> None:
    """A month-only date agrees with a day in that month."""
    month = ("2031-05-01", "2031-05-31")
    assert sizes(run(visit("A", "Turkish", "Chad", DAY), visit("B", "Turkish", "Chad", month))) == [2]


def test_coup_told_by_other_predicates() -> None:
    """ "Ousted", "the coup" and "took power" are one happening in one country and time."""
    year = ("2030-01-01", "2030-12-31")
    july = ("2030-07-01", "2030-07-31")
    codings = []
    for text, trigger, words, days in (
        ("[Gabon's {army}|thing|of=Gabon] ousted the president.", "ousted", "oust president", july),
        ("There was a coup in [Gabon|place] then.", "coup", "coup", year),
        ("[Gabon's {soldiers}|thing|of=Gabon] took power there.", "took", "take power", None),
    ):
        marked = report(text)
        told = marked.statement(
            trigger, EventType.COERCE, actors=marked.mentions[:1], days=days, words=words, lemma=words.split()[0]
        )
        codings.append((marked, marked.coding(told)))
    assert sizes(run(*codings)) == [3]


def test_definite_noun_takes_up_the_visit() -> None:
    """ "The visit" later in the report is the one told of before."""
    text = report(
        "[A Turkish {delegation}|thing|of=Turkish] visited [Chad|place] then. Business was good. The trip lasted long."
    )
    one = text.statement(
        "visited", actors=text.mentions[:1], recipients=text.mentions[1:], days=DAY, lemma="visit", mode="visit"
    )
    two = text.statement("trip", lemma="trip", mode="visit", words="last")
    assert sizes(run((text, text.coding(one, two)))) == [2]


def abducted(outlet: str, place: str, days: tuple[str, str] | None = DAY) -> tuple[Marked, Coding]:
    """A report of an abduction in a country."""
    text = report(f"{outlet}: [Gunmen|thing] abducted nine divers in [{place}|place].")
    told = text.statement(
        "abducted", EventType.ASSAULT, recipients=text.mentions[1:], days=days, lemma="abduct", mode="abduct"
    )
    return text, text.coding(told)


def the_abduction() -> tuple[Marked, Coding]:
    """A report that takes up an abduction by a noun, without a party or a day."""
    text = report("Z: A guide spoke of the abduction.")
    told = text.statement("abduction", EventType.ASSAULT, lemma="abduction", mode="abduct")
    return text, text.coding(told)


def test_a_bare_noun_means_the_only_one_of_its_kind() -> None:
    """ "The abduction", without party and day, is the one abduction that the reports tell of."""
    assert sizes(run(abducted("A", "Palau"), the_abduction())) == [2]


def test_a_bare_noun_that_can_mean_two_means_none() -> None:
    """Where two abductions are told of, "the abduction" joins neither."""
    later = ("2031-08-20", "2031-08-20")
    assert sizes(run(abducted("A", "Palau"), abducted("B", "Palau", later), the_abduction())) == [1, 1, 1]


def test_denied_and_reported_stay_apart() -> None:
    """What did not happen is not joined to what did."""
    one, first = call("A", "spoke by phone to")
    two = report("B: [Ann Ruto|person] did not speak to [Raj Iyer|person].")
    denied = two.statement("speak", actors=two.mentions, days=None, lemma="speak", status=Status.NEGATED, mode="phone")
    assert sizes(run((one, first), (two, two.coding(denied)))) == [1, 1]


def test_every_join_has_a_reason() -> None:
    """A cluster of n statements has n - 1 joins, each with rule and detail."""
    cluster = run(call("A", "spoke by phone to"), call("B", "spoke to")).clusters[0]
    assert len(cluster.joins) == 1
    assert cluster.joins[0].rule
    assert "+" in cluster.joins[0].detail


def test_ids_are_of_the_smallest_statement() -> None:
    """The event's id is made of its first statement's article and offset."""
    linked = run(call("A", "spoke by phone to"), call("B", "spoke to"))
    first = min(linked.clusters[0].statements)
    assert linked.clusters[0].id == "e-" + "-".join(first.split("-")[1:3])


CASES = [
    call("A", "spoke by phone to"),
    call("B", "spoke to"),
    visit("C", "Turkish", "Chad", DAY),
    visit("D", "Turkish", "Mali", None),
]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_order_of_reports_does_not_matter(order: tuple[int, ...]) -> None:
    """Any order of the reports gives the very same actors and events."""
    assert run(*[CASES[n] for n in order]) == run(*CASES)


@settings(max_examples=25, deadline=None)
@given(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda pair: pair[0] != pair[1]))
def test_judgements_are_kept(pair: tuple[int, int]) -> None:
    """Two statements judged different are never in one event, two judged the same always."""
    left, right = (CASES[n][1].statements[0].id for n in pair)
    apart = run(*CASES, judgements=Judgements(different=((left, right),)))
    assert not any({left, right} <= set(cluster.statements) for cluster in apart.clusters)
    together = run(*CASES, judgements=Judgements(same=((left, right),)))
    assert any({left, right} <= set(cluster.statements) for cluster in together.clusters)


def test_dropped_statement_is_in_no_event() -> None:
    """A dropped statement is gone."""
    gone = CASES[0][1].statements[0].id
    linked = run(*CASES, judgements=Judgements(dropped=frozenset({gone})))
    assert all(gone not in cluster.statements for cluster in linked.clusters)
