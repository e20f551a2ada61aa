"""Events and times of TimeML files are read off their links, and score as they should."""

from __future__ import annotations

import pytest
from benchmarks.event_times import Document, answers, parsed, score

EVENT = '<EVENT eid="{}" class="OCCURRENCE">{}</EVENT>'
TIME = '<TIMEX3 tid="{}" type="DATE" value="{}"{}>{}</TIMEX3>'
INSTANCES = "".join(f'<MAKEINSTANCE eventID="e{n}" eiid="ei{n}"/>' for n in (1, 2, 3))
CREATED = TIME.format("t0", "2008-05-07", ' functionInDocument="CREATION_TIME"', "x")
MONDAY, NOW = TIME.format("t1", "2008-05-05", "", "Monday"), TIME.format("t2", "PRESENT_REF", "", "now")
TML = f"""<TimeML><DCT>{CREATED}</DCT>
<TEXT>The army {EVENT.format("e1", "attacked")} a village on {MONDAY}. It {EVENT.format("e2", "left")} {NOW}.
A {EVENT.format("e3", "truce")} was told of.</TEXT>{INSTANCES}
<TLINK lid="l1" relType="INCLUDES" timeID="t1" relatedToEventInstance="ei1"/>
<TLINK lid="l2" relType="AFTER" eventInstanceID="ei2" relatedToTime="t1"/>
<TLINK lid="l3" relType="IS_INCLUDED" eventInstanceID="ei2" relatedToTime="t2"/>
<TLINK lid="l4" relType="BEFORE" eventInstanceID="ei3" relatedToEventInstance="ei2"/></TimeML>"""


@pytest.fixture(name="document")
def _document() -> Document:
    return parsed("a.tml", TML.encode())


def test_links_are_read_in_either_direction(document: Document) -> None:
    """What a time includes is of it; what is after it is not; "now" is no time of the calendar."""
    assert document.times_of("e1") == {"t1"}
    assert document.times_of("e2") == document.times_of("e3") == frozenset()
    assert set(document.times) == {"t1"}
    start, end = document.events["e1"]
    assert document.text[start:end] == "attacked"


def test_gold_scores_all_and_nothing_scores_nothing(document: Document) -> None:
    """The document's own links are worth 100, an empty answer 0."""
    gold = {"e1": document.times["t1"]}
    assert score([(document, gold)]) == {"recall": 100.0, "precision": 100.0, "f1": 100.0}
    assert score([(document, {})]) == {"recall": 0.0, "precision": 0.0, "f1": 0.0}


def test_a_wrong_time_costs_precision_and_what_gold_leaves_open_does_not(document: Document) -> None:
    """ "Left" is after Monday; of the truce and Monday gold says nothing."""
    place = document.times["t1"]
    wrong = score([(document, {"e1": place, "e2": place, "e3": place})])
    assert wrong["recall"] == 100.0
    assert wrong["precision"] == 50.0


def test_the_shipped_timing_answers(document: Document) -> None:
    """The attack is tied to Monday."""
    assert answers(document)["e1"] == document.times["t1"]


def test_a_file_without_text_is_named() -> None:
    """One line says which file it is."""
    with pytest.raises(ValueError, match=r"b\.tml has no TEXT"):
        parsed("b.tml", b"<TimeML/>")
