"""Names get their finer kinds by their own words and the words beside them; what nothing tells stays unknown."""

from __future__ import annotations

import time

import pytest
from tests.unit.language import hand_read as hand

from dateline.language.kinds import add_kinds
from dateline.language.kinds_others import add_others
from dateline.model.reading import NameDetail, NameKind


@pytest.mark.parametrize(
    ("name", "kind", "detail"),
    [
        ("Zambia", "L", NameDetail.COUNTRY),
        ("Lusaka", "L", NameDetail.CITY),
        ("Lusaka", "O", NameDetail.CITY),
        ("Puerto Rico", "L", NameDetail.REGION),
        ("Bavaria", "L", NameDetail.REGION),
        ("Eastern Nowhere", "L", NameDetail.REGION),
        ("Lake Morvo", "L", NameDetail.LANDFORM),
        ("Gulf of Morvo", "L", NameDetail.LANDFORM),
        ("Morvo International Airport", "L", NameDetail.FACILITY),
        ("Ministry of Water", "O", NameDetail.GOVERNMENT),
        ("the Ministry of Water", "O", NameDetail.GOVERNMENT),
        ("Kremlin", "O", NameDetail.GOVERNMENT),
        ("Bank of Zambia", "O", NameDetail.GOVERNMENT),
        ("Morvo Bank", "O", NameDetail.COMPANY),
        ("European Court of Morvo", "O", NameDetail.INTERNATIONAL),
        ("UN", "O", NameDetail.INTERNATIONAL),
        ("Reuters", "O", NameDetail.MEDIA),
        ("Morvo Herald", "O", NameDetail.MEDIA),
        ("University of Morvo", "O", NameDetail.INSTITUTION),
        ("Morvo Liberation Army", "O", NameDetail.ARMED),
        ("Morvo United", "O", NameDetail.TEAM),
        ("Battle of Morvo", "O", NameDetail.EVENT),
        ("Hurricane Morvo", "P", NameDetail.EVENT),
        ("COP31", "O", NameDetail.EVENT),
        ("Morvo", "L", None),
        ("Morvo", "O", None),
        ("Georgia", "L", None),
        ("Ada Morvo", "P", None),
    ],
)
def test_a_name_tells_what_it_is(name: str, kind: str, detail: NameDetail | None) -> None:
    """By what is known of it or by its head word, whatever its length; a person has no detail."""
    words = len(name.split())
    reading = add_kinds(hand.plain(f"{name} said", (0, words, kind)))
    assert reading.names[0].detail is detail


@pytest.mark.parametrize(
    ("text", "span", "kind", "detail"),
    [
        ("drugmaker Morvo fell", (1, 2), "O", NameDetail.COMPANY),
        ("village of Morvo fell", (2, 3), "L", NameDetail.CITY),
        ("in Herat province", (1, 2), "L", NameDetail.REGION),
        ("the Morvo newspaper", (1, 2), "O", NameDetail.MEDIA),
        ("rebel group Morvo", (2, 3), "O", NameDetail.ARMED),
        ("Tbilisi , Georgia", (2, 3), "L", NameDetail.REGION),
        ("at Odesa airport", (1, 2), "L", NameDetail.CITY),
        ("Morvo , Texas", (0, 1), "L", NameDetail.CITY),
        ("near the Kremlin", (2, 3), "L", NameDetail.FACILITY),
    ],
)
def test_the_words_beside_a_name_tell(text: str, span: tuple[int, int], kind: str, detail: NameDetail) -> None:
    """A noun that says what the name is counts; one that names another thing ("Odesa airport") does not."""
    assert add_kinds(hand.plain(text, (*span, kind))).names[0].detail is detail


def test_one_answer_serves_all_mentions() -> None:
    """What a report says once of a name holds for the same name elsewhere in it."""
    reading = add_kinds(hand.plain("drugmaker Morvo fell , Morvo said", (1, 2, "O"), (4, 5, "O")))
    assert [name.detail for name in reading.names] == [NameDetail.COMPANY, NameDetail.COMPANY]


def test_nothing_but_details_changes() -> None:
    """Spans and kinds of names stay as the network gave them."""
    before = hand.plain("Zambia and Morvo", (0, 1, "L"), (2, 3, "O"))
    after = add_kinds(before)
    assert [(n.first, n.last, n.kind) for n in after.names] == [(n.first, n.last, n.kind) for n in before.names]


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        ("many Zambian soldiers", (), [(1, 2, NameDetail.NATIONALITY)]),
        ("South Korean troops", (), [(0, 2, NameDetail.NATIONALITY)]),
        ("the Kurds", (), [(1, 2, NameDetail.GROUP)]),
        ("Zambian Airways fell", ((0, 2, "O"),), []),
        ("speak Zambian", (), []),
        ("the World Cup begins", (), [(1, 3, NameDetail.EVENT)]),
        ("the Paris Olympics", ((1, 2, "L"),), [(1, 3, NameDetail.EVENT)]),
        ("French Revolution", (), [(0, 2, NameDetail.EVENT)]),
        ("Operation Morvo begins", (), [(0, 2, NameDetail.EVENT)]),
        ("after Brexit", (), [(1, 2, NameDetail.EVENT)]),
        ("a zambian war", (), []),
        ("the Summit", (), []),
    ],
)
def test_peoples_and_events_are_found(
    text: str, names: tuple[tuple[int, int, str], ...], others: list[tuple[int, int, NameDetail]]
) -> None:
    """Nationalities and groups outside of names, events also around names; a language or a lone noun is none."""
    before = hand.plain(text, *names)
    after = add_others(before)
    assert [(name.first, name.last, name.detail) for name in after.other_names] == others
    assert after.names == before.names


def test_an_event_is_of_its_own_kind() -> None:
    """An event is neither a group nor a place."""
    found = add_others(hand.plain("Zambian fans at the World Cup")).other_names
    assert [name.kind for name in found] == [NameKind.GROUP, NameKind.EVENT]


@pytest.mark.parametrize("unit", ["Georgia , ", "Zambian ", "World Cup of ", "Operation ", "of Morvo ( "])
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    """Four times the text takes not much more than four times as long."""

    def seconds(times: int) -> float:
        text = (unit * times).strip()
        places = [i for i, form in enumerate(text.split()) if form == "Georgia"]
        reading = hand.plain(text, *((i, i + 1, "L") for i in places))
        start = time.process_time()
        add_others(add_kinds(reading))
        return time.process_time() - start

    seconds(50)
    assert seconds(800) < 10 * max(seconds(200), 0.01)
