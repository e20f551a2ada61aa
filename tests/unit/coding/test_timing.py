"""When what was told happened: own words, what the report told before, and the tense."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from dateline.coding import code
from dateline.language.pipeline import read
from dateline.model.article import Article, Basis, Published, Zone, ZoneKind
from dateline.model.interval import Interval
from dateline.model.statement import Statement

DAY = date(2024, 3, 27)
"""A Wednesday."""
MONDAY, TUESDAY = date(2024, 3, 25), date(2024, 3, 26)


def _told(title: str, body: str, *, known: bool = True) -> dict[str, Statement]:
    """The statements of a report by their triggers, the headline's with a "#" before."""
    text = f"{title}\n{body}"
    digest = hashlib.sha256(text.encode()).hexdigest()
    interval = Interval(earliest=DAY, latest=DAY, edtf=DAY.isoformat()) if known else Interval()
    article = Article(
        id=f"a-{digest[:12]}",
        file="report.txt",
        original=text.encode(),
        sha256=digest,
        text=text,
        text_sha256=digest,
        zones=(
            Zone(start=0, end=len(title), kind=ZoneKind.TITLE),
            Zone(start=len(title) + 1, end=len(text), kind=ZoneKind.BODY),
        ),
        published=Published(interval=interval, basis=Basis.GIVEN if known else Basis.UNKNOWN),
    )
    found = code(article, read(article)).statements
    return {("#" if s.zone is ZoneKind.TITLE else "") + s.trigger.text: s for s in found}


def _day(statement: Statement) -> date | None:
    return statement.when.interval.earliest if statement.when.interval.is_day else None


def _rule(statement: Statement) -> str:
    return next((one.rule for one in statement.reasons if one.field == "when"), "")


def test_details_after_a_dated_attack_are_of_its_day() -> None:
    """ "Twelve people were killed" right after "gunmen attacked on Monday" needs no date of its own."""
    told = _told("Village raided", "Gunmen attacked a village on Monday. Twelve people were killed, officials said.")
    assert _day(told["attacked"]) == MONDAY
    assert _day(told["killed"]) == MONDAY
    assert _rule(told["killed"]) == "more of what the sentence before dates"


@pytest.mark.parametrize(
    "second",
    [
        "Twelve people had been killed in the district earlier.",
        "Twelve people were killed there in 2019.",
        "Twelve people were previously killed there.",
    ],
)
def test_nothing_is_carried_to_another_time(second: str) -> None:
    """The past perfect, a time of its own and "previously" break off the scene."""
    told = _told("Village raided", f"Gunmen attacked a village on Monday. {second}")
    assert _day(told["killed"]) is None


def test_a_headline_has_its_day_from_the_lead() -> None:
    """The headline's present tense tells the past; the story says of which day."""
    told = _told("Ruritania expels envoy", "Ruritania expelled the Zendan ambassador on Tuesday.")
    assert _day(told["#expels"]) == TUESDAY
    assert _rule(told["#expels"]) == "the headline of what the story dates"


def test_a_headline_of_two_days_has_none() -> None:
    """Where the story dates two such happenings, none is chosen."""
    body = "Ruritania expelled the Zendan ambassador on Tuesday. It expelled a consul on Monday."
    assert _day(_told("Ruritania expels envoys", body)["#expels"]) is None


def test_the_definite_noun_is_the_happening_told_before() -> None:
    """ "The attack" is the one that was dated."""
    body = "An attack on a village on Monday killed twelve people. The minister condemned the attack."
    told = _told("Village raided", body)
    assert _day(told["attack"]) == MONDAY
    assert _rule(told["attack"]) == "the same happening, told before"
    assert _day(told["condemned"]) is None


@pytest.mark.parametrize(
    ("body", "trigger"),
    [
        ("Protesters are marching through the capital against the government.", "marching"),
        ("Ruritania condemns the attack on the village.", "condemns"),
        ("Ruritania supports Zenda with loans.", "supports"),
        ("Protesters are not marching through the capital against the government.", "marching"),
        ("The minister is meeting the Zendan ambassador.", "meeting"),
    ],
)
def test_the_present_tells_no_time(body: str, trigger: str) -> None:
    """What goes on, speech, states, denials and what may be arranged are not put on the report's day."""
    told = _told("News", body)
    assert not told[trigger].when.interval.known


def test_the_simple_past_alone_is_not_dated() -> None:
    """The day of publication is no default."""
    told = _told("Envoy goes", "Ruritania expelled the Zendan ambassador.")
    assert not told["expelled"].when.interval.known


def test_a_plain_present_does_not_reach_the_chronicle_by_its_tense() -> None:
    """A time that the tense gives is no sign of a single happening."""
    told = _told("Trade", "Ruritania supports Zenda with loans.")
    assert all(not one.on_chronicle for one in told.values())


def test_a_speech_goes_on_in_the_next_sentence_only() -> None:
    """What a speaker adds at once is of the dated speech; what comes later may have been said on another day."""
    first = "Minister Ana Petrova condemned the attack on Monday."
    near = _told("Levy", f"{first} Petrova rejected the levy.")
    far = _told("Levy", f"{first} It rained. Prices had gone up. Petrova rejected the levy.")
    assert _day(near["rejected"]) == MONDAY
    assert _rule(near["rejected"]) == "the same speech, told before"
    assert _day(far["rejected"]) is None


def test_a_date_behind_a_noun_is_the_nouns() -> None:
    """ "Mourning the victims of the attack on March 22": the mourning and what stands beside it have another day."""
    body = (
        "While mourning the victims of the attack in Lima on March 22 and congratulating the Zendan president, "
        "Petrova praised Chad."
    )
    told = _told("Words", body)
    assert _day(told["attack"]) == date(2024, 3, 22)
    assert not told["congratulating"].when.interval.known
    assert not told["praised"].when.interval.known


def test_what_is_past_is_no_day_of_a_promise() -> None:
    """ "Agreed to train them last month": the agreement is of last month, the training still to come."""
    told = _told("Pact", "Ruritania agreed to train the Zendan army last month.")
    assert told["agreed"].when.interval.edtf == "2024-02"
    assert not told["train"].when.interval.known


def test_a_time_behind_the_owners_subject_is_the_owners() -> None:
    """ "After lifting the ban, Ruritania on Tuesday recalled …": Tuesday is the day of the recall."""
    told = _told("Envoy", "After lifting the ban, Ruritania on Tuesday recalled its ambassador from Zenda.")
    assert _day(told["recalled"]) == TUESDAY
    assert _day(told["lifting"]) is None


@pytest.mark.parametrize(
    ("body", "trigger", "day"),
    [
        ("Ruritania opened an inquiry on Monday into the killings of 16 March.", "opened", MONDAY),
        ("Ruritania opened an inquiry into the raid of 16 March.", "opened", None),
        ("Ruritania on Monday gave the rebels until Friday to surrender.", "gave", MONDAY),
        ("Ruritania imposed sanctions on Zenda on Monday, having rejected an appeal by Chad.", "rejected", None),
    ],
)
def test_whose_a_time_is(body: str, trigger: str, day: date | None) -> None:
    """A date with "of" is its noun's; a deadline is not when it was set; "having rejected" was before."""
    told = _told("News", body)
    assert _day(told[trigger]) == day


def test_an_opening_time_dates_all_main_clauses() -> None:
    """ "On Monday gunmen attacked … and soldiers arrested …": one day for both; a time at the end is one clause's."""
    told = _told("Raid", "On Monday gunmen attacked a village and soldiers arrested two men.")
    assert _day(told["attacked"]) == _day(told["arrested"]) == MONDAY
    assert _rule(told["arrested"]) == "coordinated behind an opening time"
    told = _told("Raid", "Gunmen attacked a village on Monday and soldiers arrested two men.")
    assert _day(told["arrested"]) is None


def test_what_is_said_at_a_dated_occasion_is_of_its_day() -> None:
    """ "At a meeting on Monday" dates what was done there."""
    told = _told("Levy", "The ministers rejected the levy at a meeting on Monday.")
    assert _day(told["rejected"]) == MONDAY


def test_the_answer_does_not_depend_on_the_articles_id() -> None:
    """The same words give the same days."""
    first = _told("Village raided", "Gunmen attacked a village on Monday. Twelve people were killed, officials said.")
    again = _told("Village raided", "Gunmen attacked a village on Monday. Twelve people were killed, officials said.")
    assert {k: replace(v.when) for k, v in first.items()} == {k: replace(v.when) for k, v in again.items()}


@pytest.mark.parametrize(
    ("body", "trigger", "edtf"),
    [
        (
            "Benin recalled its envoy on Tuesday, two days after its neighbour's navy seized a boat.",
            "seized",
            "2024-03-24",
        ),
        (
            "The freighter left Danish waters on Tuesday, a day after a judge ordered its release.",
            "ordered",
            "2024-03-25",
        ),
        ("Protesters marched on Monday, three days after the arrest of the mayor.", "arrest", "2024-03-22"),
        ("Chad expelled the envoy on Monday, a day before it signed a pact with Togo.", "signed", "2024-03-26"),
        ("Two days after rebels seized the port, the army attacked the town on Tuesday.", "seized", "2024-03-24"),
        ("Chad expelled the envoy on Monday, about two days after rebels seized the port.", "seized", None),
        ("Chad expelled the envoy, two days after rebels seized the port.", "seized", None),
        ("Chad expelled the envoy on Monday, days after rebels seized the port.", "seized", None),
    ],
)
def test_what_lies_so_long_before_is_counted(body: str, trigger: str, edtf: str | None) -> None:
    """ "Two days after" counts from the day of what the sentence tells, if it has one and the number is plain."""
    told = _told("News", body)[trigger]
    assert told.when.interval.edtf == edtf
    if edtf is not None:
        assert _rule(told) == "counted from what it is told with"
        assert len(told.when.evidence) == 2
