"""What whole sentences tell, read by the shipped reader: words that tell nothing, and who did it to whom."""

from __future__ import annotations

import pytest
from tests.unit.coding.trees import article

from dateline.coding import code
from dateline.language.pipeline import read
from dateline.model.plover import Role, Status
from dateline.model.statement import Statement


def _told(text: str) -> dict[str, Statement]:
    """The statements of a text by their triggers."""
    report = article(text)
    return {one.trigger.text: one for one in code(report, read(report)).statements}


def _named(statement: Statement, role: Role) -> list[str]:
    return [party.mention.core.text for party in statement.parties if party.role is role]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A week-long exercise of the fleet wound up on Friday.", "wound"),
        ("Moths invaded the wardrobe of the costume museum.", "invaded"),
        ("The band toured Scandinavia.", "toured"),
    ],
)
def test_a_word_that_tells_nothing_here_is_off_the_timeline(text: str, trigger: str) -> None:
    """A table names the word; all that stands around it says otherwise, and the statement says so."""
    told = _told(text)[trigger]
    assert not told.on_chronicle
    assert told.why_off == "the word tells nothing here, by all that stands around it"


def test_a_month_is_no_march() -> None:
    """ "In March" tells of no protest, "a march" does."""
    assert "March" not in _told("The wells, taken from the tribes in March, are still behind a fence.")
    assert "march" in _told("Thousands of teachers joined a march against the government in Lima on Monday.")


@pytest.mark.parametrize("text", ["Bring rice, not flowers.", "So: bring rice, bring diesel, bring dry clothes."])
def test_who_is_told_to_do_something_has_not_done_it(text: str) -> None:
    """An imperative is no happening."""
    assert all(one.status is Status.HYPOTHETICAL for one in _told(text).values())


def test_a_press_conference_is_no_meeting() -> None:
    """What was told there may be a happening; the conference is the way it was told."""
    assert "conference" not in _told("She told a news conference that Chad had left the bloc.")
    assert "conference" in _told("Chad and Togo held a conference in Lomé on Monday.")


def test_according_to_whom_is_nobody_it_was_done_to() -> None:
    """ "Handed them over to mediators, according to officials": the officials received nobody."""
    text = "The rebels handed the hostages over to mediators from Oman, according to two Peruvian officials."
    assert _named(_told(text)["handed"], Role.RECIPIENT) == ["mediators"]


def test_to_whom_stands_behind_the_second_of_two_things() -> None:
    """ "Promised rice and two million dollars to Nepal"."""
    told = _told("Bangladesh on Wednesday promised 3,000 tonnes of rice and $2 million to Nepal.")
    assert _named(told["promised"], Role.RECIPIENT) == ["Nepal"]


def test_who_is_named_in_a_further_clause_is_not_promised_anything() -> None:
    """ "Before subcontractors go back in" says when."""
    told = _told("The company has agreed to a joint inspection of every tunnel before subcontractors go back in.")
    assert _named(told["agreed"], Role.RECIPIENT) == []


def test_the_name_beside_a_thing_is_who_it_was_done_to() -> None:
    """ "The detention of her master, Captain Wasfi"."""
    told = _told("They protested on Monday over the detention of her master, Captain Hany Wasfi.")
    assert _named(told["detention"], Role.RECIPIENT) == ["Hany Wasfi"]


def test_an_answer_in_kind_says_nothing() -> None:
    """ "Malaysia replied in kind" is no source of what stands beside it."""
    told = _told("Manila delivered a protest, Malaysia replied in kind, and the Philippines left the patrol.")
    assert all(not one.according_to for one in told.values())


def test_a_pact_that_was_concluded_does_not_speak() -> None:
    """ "The accord concluded between them having expired"."""
    text = "The accord concluded between the two states in 2017 having expired, no vessel may fish there."
    assert all(not one.according_to for one in _told(text).values())
