"""Disputes on figures: bounds that cannot both be right, and how the reports came to part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.unit.weighing.builders import article, coding, quote, statement

from dateline.model.article import Article, Zone, ZoneKind
from dateline.model.edit import NO_JUDGEMENTS
from dateline.model.event import Dispute, DisputeField, DisputeRelation
from dateline.model.linked import Cluster, Linked
from dateline.model.statement import Quantity, Source, Statement
from dateline.weighing import weigh

MONDAY, TUESDAY = date(2024, 7, 15), date(2024, 7, 16)


def _counted(
    of: Article, trigger: str, *figures: tuple[str, float | None, float | None], source: str = ""
) -> Statement:
    """A statement of deaths with these figures; its sentence is that of the trigger."""
    start = of.text.rfind("\n", 0, of.text.index(trigger)) + 1
    end = of.text.find("\n", start)
    cue = (Source(name=source, evidence=quote(of, source)),) if source else ()
    quantities = tuple(
        Quantity(of="killed", low=low, high=high, unit="people", evidence=quote(of, words))
        for words, low, high in figures
    )
    one = statement(of, trigger, sources=cue)
    return replace(one, quote=of.quote(start, end if end > 0 else len(of.text)), quantities=quantities)


def _disputes(*told: tuple[Article, tuple[Statement, ...]]) -> tuple[Dispute, ...]:
    ids = tuple(one.id for _, statements in told for one in statements)
    codings = [coding(of, *statements) for of, statements in told]
    linked = Linked(actors=(), clusters=(Cluster(id="e-1", statements=ids),))
    return weigh([of for of, _ in told], codings, linked, NO_JUDGEMENTS).disputes


def _two(
    first: tuple[str, float | None, float | None],
    second: tuple[str, float | None, float | None],
    *,
    later: date = MONDAY,
) -> tuple[Dispute, ...]:
    """The disputes of two reports, each with one figure."""
    one = article("one", f"The flood killed {first[0]}.", day=MONDAY)
    two = article("two", f"The flood killed {second[0]}.", day=later)
    return _disputes((one, (_counted(one, "killed", first),)), (two, (_counted(two, "killed", second),)))


def test_two_counts_of_one_day_are_a_conflict() -> None:
    """Reports of one day that count apart conflict, and each side quotes the words of its figure."""
    (dispute,) = _two(("nine people", 9, 9), ("at least 31 people", 31, None))
    assert (dispute.field, dispute.relation) == (DisputeField.QUANTITY, DisputeRelation.CONFLICT)
    assert [(side.value, [one.text for one in side.reports]) for side in dispute.sides] == [
        ("9", ["nine people"]),
        ("at least 31", ["at least 31 people"]),
    ]


def test_a_count_that_grows_is_an_update() -> None:
    """A later day's higher count of harm contradicts nobody."""
    (dispute,) = _two(("four people", 4, 4), ("11 people", 11, 11), later=TUESDAY)
    assert dispute.relation is DisputeRelation.UPDATE


def test_a_count_that_shrinks_is_a_conflict() -> None:
    """A later, lower count of another voice does not follow from knowing more."""
    (dispute,) = _two(("11 people", 11, 11), ("four people", 4, 4), later=TUESDAY)
    assert dispute.relation is DisputeRelation.CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("at least 12 people", 12, None), ("15 people", 15, 15)),
        (("at least 9 people", 9, None), ("at least 23 people", 23, None)),
        (("up to 30 people", None, 30), ("15 people", 15, 15)),
        (("1,000 people", 1000, 1000), ("1,010 people", 1010, 1010)),
        (("some 40 people", 40, 40), ("46 people", 46, 46)),
        (("dozens of people", 24, None), ("38 people", 38, 38)),
        (("dozens of people", 24, None), ("17 people", 17, 17)),
        (("12 people", 12, 12), ("40,000 people", 40000, 40000)),
    ],
)
def test_figures_that_can_both_be_right_are_no_dispute(
    first: tuple[str, float | None, float | None], second: tuple[str, float | None, float | None]
) -> None:
    """Open bounds, rounding, vague words and figures of another order are no disagreement."""
    assert _two(first, second) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The flood killed people, including 31 people of one village.",
        "The flood killed another 31 people.",
        "Floods have killed 31 people since March.",
        "The flood may have killed 31 people.",
        "The flood killed people in the valley, 31 people of them miners.",
    ],
)
def test_parts_additions_guesses_and_longer_times_are_no_total(sentence: str) -> None:
    """A figure that is not told as that of the whole happening contradicts none."""
    one = article("one", "The flood killed nine people.", day=MONDAY)
    two = article("two", sentence, day=MONDAY)
    words = "another 31 people" if "another" in sentence else "31 people"
    told = _counted(two, "killed", (words, 31, 31))
    assert _disputes((one, (_counted(one, "killed", ("nine people", 9, 9)),)), (two, (told,))) == ()


def test_two_sources_inside_one_report_conflict() -> None:
    """Police and guild count apart in one report."""
    one = article("one", "Police said 20 people were killed.\nThe guild said 35 people were killed there.", day=MONDAY)
    police = _counted(one, "killed", ("20 people", 20, 20), source="Police")
    guild = _counted(one, "killed there", ("35 people", 35, 35), source="guild")
    (dispute,) = _disputes((one, (police, guild)))
    assert dispute.relation is DisputeRelation.CONFLICT


def test_one_voice_with_two_figures_is_a_slip() -> None:
    """An outlet that counts twice in its own voice contradicts itself."""
    one = article("one", "Flood kills 20 people\nThe flood killed 35 people.", day=MONDAY)
    told = (_counted(one, "kills", ("20 people", 20, 20)), _counted(one, "killed", ("35 people", 35, 35)))
    (dispute,) = _disputes((one, told))
    assert dispute.relation is DisputeRelation.SLIP


def test_a_former_count_told_beside_the_new_one_is_no_dispute() -> None:
    """ "11 people, up from 4" tells one count and an older one; the older stands with those who gave it."""
    text = "The flood killed 11 people, up from 4 in its first count."
    two = article("two", text, day=TUESDAY)
    told = _counted(two, "killed", ("11 people", 11, 11), ("4", 4, 4))
    assert _disputes((two, (told,))) == ()
    one = article("one", "The flood killed 4 people.", day=MONDAY)
    (dispute,) = _disputes((one, (_counted(one, "killed", ("4 people", 4, 4)),)), (two, (told,)))
    assert dispute.relation is DisputeRelation.UPDATE
    assert [one.text for one in dispute.sides[0].reports] == ["4 people", "4"]


def test_figures_of_different_units_are_never_compared() -> None:
    """Soldiers and people are not the same thing counted."""
    one = article("one", "The clash killed nine soldiers.", day=MONDAY)
    two = article("two", "The clash killed 31 people.", day=MONDAY)
    soldiers = _counted(one, "killed", ("nine soldiers", 9, 9))
    soldiers = replace(soldiers, quantities=(replace(soldiers.quantities[0], unit="soldiers"),))
    assert _disputes((one, (soldiers,)), (two, (_counted(two, "killed", ("31 people", 31, 31)),))) == ()


def test_a_figure_taken_back_by_the_editor_is_a_correction() -> None:
    """The only number of the note that the story does not give is the one taken back, whatever the bounds."""
    story = "The flood killed at least nine people."
    note = "Correction, 16 July: An earlier version gave the number of dead as 19. The service had spoken of nine."
    one = article("one", f"{story}\n{note}", day=MONDAY)
    one = replace(
        one,
        zones=(
            Zone(start=0, end=len(story), kind=ZoneKind.BODY),
            Zone(start=len(story) + 1, end=len(one.text), kind=ZoneKind.EDITORS_NOTE),
        ),
    )
    (dispute,) = _disputes((one, (_counted(one, "killed", ("at least nine people", 9, None)),)))
    assert dispute.relation is DisputeRelation.CORRECTION
    assert [[quoted.text for quoted in side.reports] for side in dispute.sides] == [["at least nine people"], ["19"]]


def test_a_correction_of_something_else_takes_no_figure_back() -> None:
    """A note on the spelling of a name, with an age in it, says nothing of the count."""
    story = "The flood killed nine people."
    note = "Correction: An earlier version misspelt the name of Ana Roca, 34, who was killed."
    one = article("one", f"{story}\n{note}", day=MONDAY)
    zones = (Zone(start=0, end=29, kind=ZoneKind.BODY), Zone(start=30, end=len(one.text), kind=ZoneKind.EDITORS_NOTE))
    told = _counted(one, "killed", ("nine people", 9, 9))
    assert _disputes((replace(one, zones=zones), (told,))) == ()
