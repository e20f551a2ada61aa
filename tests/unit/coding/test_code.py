"""``code`` and ``retime`` over hand-built readings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.coding import tables
from tests.unit.coding.trees import reading

from dateline.coding import code, retime
from dateline.model.article import Basis, Published
from dateline.model.interval import Interval
from dateline.model.plover import EventType, Status

ON_TUESDAY = """
Kenya kenya NNP/L 2 nsubj
visited visit VBD 0 root
Togo togo NNP/L 2 obj
on on IN 5 case
Tuesday tuesday NNP 2 obl
. . . 2 punct
"""


def test_a_statement_quotes_its_sentence_and_holds_its_trigger() -> None:
    """Quote and trigger are slices of the text, the trigger inside its quote and of forty characters at most."""
    article, read = reading(tables.ORDERED_TO_LEAVE)
    for told in code(article, read).statements:
        assert article.text[told.quote.start : told.quote.end] == told.quote.text
        assert told.quote.covers(told.trigger)
        assert len(told.trigger.text) <= 40
        assert told.id == f"s-{article.id[2:]}-{told.trigger.start}-{told.trigger.end}"


def test_what_stays_off_says_why() -> None:
    """The content of an order is coded, off the chronicle, with its reason; the order is on it."""
    article, read = reading(tables.ORDERED_TO_LEAVE)
    ordered, left = code(article, read).statements
    assert (ordered.type, ordered.on_chronicle, ordered.why_off) == (EventType.REQUEST, True, None)
    assert (left.status, left.on_chronicle) == (Status.HYPOTHETICAL, False)
    assert left.why_off


def test_times_are_read_against_the_report_and_again() -> None:
    """ "on Tuesday" is the Tuesday before the report's day, and moves when another day becomes known."""
    article, read = reading(ON_TUESDAY)
    coding = code(article, read)
    assert coding.statements[0].when.interval.earliest == date(2024, 5, 14)
    later = Interval(earliest=date(2024, 6, 5), latest=date(2024, 6, 5))
    moved = replace(article, published=Published(interval=later, basis=Basis.INFERRED))
    assert retime(coding, moved).statements[0].when.interval.earliest == date(2024, 6, 4)


def test_a_report_without_a_day_dates_nothing_by_it() -> None:
    """No publication date, no day for "Tuesday"."""
    article, read = reading(ON_TUESDAY)
    told = code(replace(article, published=Published()), read).statements[0]
    assert told.when.interval.earliest is None
    assert told.time is not None


def test_every_field_has_its_reason() -> None:
    """Type, status and parties name the rules that gave them."""
    article, read = reading(tables.VISITED)
    fields = {reason.field for reason in code(article, read).statements[0].reasons}
    assert {"type", "status", "parties"} <= fields
