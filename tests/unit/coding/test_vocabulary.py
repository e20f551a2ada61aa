"""The tables of the vocabulary: readable, complete, in the manual's spelling."""

from __future__ import annotations

import pytest

from dateline.coding.labels import label
from dateline.coding.vocabulary import classes, entries, word_class
from dateline.data.plover_tables import rows
from dateline.model.plover import EventType

MODES = {
    "AGREE": set(),
    "CONSULT": {"visit", "third-party", "multilateral", "phone"},
    "SUPPORT": set(),
    "CONCEDE": set(),
    "COOPERATE": set(),
    "AID": set(),
    "RETREAT": {"withdraw", "release", "disarm", "ceasefire", "access", "resign"},
    "REQUEST": {"assist", "change", "yield", "meet"},
    "ACCUSE": {"disapprove", "investigate", "allege"},
    "REJECT": {"assist", "change", "yield", "meet"},
    "THREATEN": {"restrict", "arrest", "relations", "expel", "territory", "violence"},
    "PROTEST": {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"},
    "SANCTION": {"convict", "expel", "withdraw", "discontinue"},
    "MOBILIZE": {"troops", "weapons", "police", "militia"},
    "COERCE": {
        *{"seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"},
        *{"misinformation", "cyber"},
    },
    "ASSAULT": {
        *{"beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "abduct"},
        *{"suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"},
    },
}
"""The modes of the PLOVER manual, chapter "Event Categories"."""


def test_a_thousand_entries_over_all_types() -> None:
    """The vocabulary holds more than nine hundred entries, and some for each of the seventeen types."""
    senses = [sense for found in entries().values() for sense in found]
    assert len(senses) > 900
    assert {sense.type for sense in senses} == set(EventType)


@pytest.mark.parametrize("type_", [t for t in EventType if t is not EventType.OTHER])
def test_modes_are_spelled_as_in_the_manual(type_: EventType) -> None:
    """Every mode of a table is one that the manual gives for that type, and each has a label."""
    modes = {s.mode for found in entries().values() for s in found if s.type is type_ and s.mode}
    assert modes <= MODES[type_.value]
    assert all(label(type_, mode) != type_.value.lower() for mode in MODES[type_.value])


def test_labels_hold_no_words_of_a_side() -> None:
    """No label speaks with an outlet's voice."""
    loaded = {"junta", "regime", "terrorist", "terrorists", "rebel", "puppet", "strongman"}
    assert not loaded & {word for row in rows("labels.csv") for word in row["label"].split()}


def test_classes_expand() -> None:
    """A class that names another holds its words."""
    assert word_class("troops") < word_class("armed")
    assert all(words for words in classes().values())


def test_the_more_demanding_sense_is_tried_first() -> None:
    """Senses of a lemma stand in falling order of what their frames ask for."""
    for found in entries().values():
        ranks = [sense.rank for sense in found]
        assert ranks == sorted(ranks, reverse=True)


def test_contexts_are_those_of_the_manual() -> None:
    """The context table is in lower case and names each context once."""
    names = [row["context"] for row in rows("contexts.csv")]
    assert len(names) == len(set(names))
    assert all(name == name.lower() for name in names)
