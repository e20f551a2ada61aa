"""Days that an editor's correction takes back, and dates that are of another happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.unit.weighing.builders import article, coding, dated, statement

from dateline.model.article import Article, Zone, ZoneKind
from dateline.model.edit import NO_JUDGEMENTS
from dateline.model.event import Dispute, DisputeField, DisputeRelation
from dateline.model.interval import Interval
from dateline.model.linked import Cluster, Linked
from dateline.model.statement import Statement
from dateline.weighing import weigh
from dateline.weighing.dispute_notes import days, numbers

STORY = "The ferry resumed service on 17 June."


def _with_note(note: str) -> Article:
    one = article("one", f"{STORY}\n{note}", day=date(2024, 6, 20))
    zones = (
        Zone(start=0, end=len(STORY), kind=ZoneKind.BODY),
        Zone(start=len(STORY) + 1, end=len(one.text), kind=ZoneKind.EDITORS_NOTE),
    )
    return replace(one, zones=zones)


def _resumed(of: Article) -> Statement:
    one = statement(of, "resumed", when=dated(of, "17 June", date(2024, 6, 17)))
    return replace(one, quote=of.quote(0, len(STORY)), lemma="resume", words=("resume", "ferry", "service"))


def _disputes(of: Article, *statements: Statement) -> tuple[Dispute, ...]:
    clusters = (Cluster(id="e-1", statements=tuple(one.id for one in statements)),)
    return weigh([of], [coding(of, *statements)], Linked(actors=(), clusters=clusters), NO_JUDGEMENTS).disputes


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Correction: An earlier version of this report said that the ferry resumed service on 7 June.", "7 June"),
        ("Correction (June 21): The ferry resumed service on June 17, not on June 7.", "June 7"),
    ],
)
def test_a_day_taken_back_by_the_editor_is_a_correction(note: str, words: str) -> None:
    """The day that the note names and the story does not is the one taken back."""
    of = _with_note(note)
    (dispute,) = _disputes(of, _resumed(of))
    assert (dispute.field, dispute.relation) == (DisputeField.WHEN, DisputeRelation.CORRECTION)
    standing, wrong = dispute.sides
    assert [one.text for one in standing.reports] == ["17 June"]
    assert isinstance(wrong.value, Interval)
    assert (wrong.value.earliest, [one.text for one in wrong.reports]) == (date(2024, 6, 7), [words])


@pytest.mark.parametrize(
    "note",
    [
        "Correction, 21 June: An earlier version misspelt the name of the ferry that resumed service.",
        "Correction: An earlier version said that the harbour was built on 7 June.",
        "The ferry resumed service on 7 June, readers write.",
    ],
)
def test_a_note_on_something_else_takes_no_day_back(note: str) -> None:
    """The date of a note, a note on another happening, and a note that corrects nothing leave the day alone."""
    of = _with_note(note)
    assert _disputes(of, _resumed(of)) == ()


def test_a_correction_inside_the_story_is_read_as_one() -> None:
    """Where the note is told in the body, the statement in it is the side that is taken back."""
    of = article(
        "one", f"{STORY}\nAn earlier version of this report said it reopened on 7 June.", day=date(2024, 6, 20)
    )
    wrong = statement(of, "reopened", when=dated(of, "7 June.", date(2024, 6, 7)))
    wrong = replace(wrong, quote=of.quote(len(STORY) + 1, len(of.text)))
    (dispute,) = _disputes(of, _resumed(of), wrong)
    assert dispute.relation is DisputeRelation.CORRECTION


def test_the_date_of_another_happening_is_no_side() -> None:
    """ "the first visit since the vote of 3 May" dates the vote."""
    of = article("one", "She visited on 20 May. It was her first visit since the vote of 3 May.", day=date(2024, 5, 21))
    first = statement(of, "visited", when=dated(of, "20 May", date(2024, 5, 20)))
    second = statement(of, "visit since", when=dated(of, "3 May", date(2024, 5, 3)))
    assert _disputes(of, first, second) != ()
    trigger = of.quote(second.trigger.start, second.trigger.start + len("visit"))
    assert _disputes(of, first, replace(second, trigger=trigger)) == ()


def test_the_year_of_a_note_is_that_nearest_to_the_story() -> None:
    """Early January, a note on December means the December before; weekdays are of the story's week."""
    of = article("one", "It was on December 30. It was Monday. 31 April is no day; twenty-two or 1,300 are numbers.")
    note = of.quote(0, len(of.text))
    assert [day for _, day in days(note, date(2024, 1, 2))] == [date(2023, 12, 30)]
    assert [number for _, number in numbers(note)] == [22.0, 1300.0]
    weekday = of.quote(23, 36)
    assert [day for _, day in days(weekday, date(2024, 1, 3))] == [date(2024, 1, 1)]
