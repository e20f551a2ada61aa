"""The table."""

from __future__ import annotations

import csv
import io

import pytest
from tests.unit.export.sample import chronicle
from tests.unit.export.snapshot import same_as_snapshot

from dateline.export.csv_rows import COLUMNS, country_codes, table, words
from dateline.model.actor import Actor
from dateline.model.statement import MentionKind

TEXT = table(chronicle())
ROWS = list(csv.DictReader(io.StringIO(TEXT, newline="")))


def test_the_table_is_that_of_the_snapshot() -> None:
    """The sample's table has not changed unseen."""
    assert same_as_snapshot("rows.csv", TEXT)


def test_one_row_for_each_report_of_an_event() -> None:
    """Every statement of every event has its row, in the order of the events."""
    expected = [(event.id, told.id) for event in chronicle().events for told in event.statements]

    assert [(row["event_id"], row["statement_id"]) for row in ROWS] == expected


def test_the_header_is_the_columns() -> None:
    """The columns stand in their fixed order, and no two have one name."""
    assert tuple(ROWS[0]) == COLUMNS
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_lines_end_with_a_line_feed() -> None:
    """There is no carriage return that a report did not bring."""
    assert "\r" not in TEXT


def test_quotes_are_the_reports_characters() -> None:
    """A row's quote is what stands at its offsets, but for the apostrophe before a formula."""
    texts = {one.id: one.text for one in chronicle().articles}

    for row in ROWS:
        expected = texts[row["article_id"]][int(row["quote_start"]) : int(row["quote_end"])]
        assert row["quote"] in (expected, f"'{expected}")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formulas_are_disarmed(start: str) -> None:
    """Words that a spreadsheet would take for a formula get an apostrophe in front."""
    assert words(f"{start}1+1") == f"'{start}1+1"


def test_coordinates_may_be_negative() -> None:
    """Our own numbers are no formulas."""
    row = next(row for row in ROWS if row["place"] == "Port Amal")

    assert (row["lat"], row["lon"]) == ("-3.5", "41.25")


def test_no_cell_begins_a_formula() -> None:
    """No cell of words in the sample begins with a character that starts a formula."""
    numbers = {"lat", "lon"}

    assert not [
        (name, cell) for row in ROWS for name, cell in row.items() if name not in numbers and cell[:1] in tuple("=+-@")
    ]


def test_a_person_has_the_codes_of_the_country() -> None:
    """Country codes come from the actor, or from its country where it has none of its own."""
    person = Actor(id="p", name="A", kind=MentionKind.PERSON, country="Iceland")
    own = Actor(id="q", name="B", kind=MentionKind.PLACE, country="Iceland", iso3="ABC", cow="1")

    assert country_codes(person) == ("ISL", "395")
    assert country_codes(own) == ("ABC", "1")


def test_what_needs_a_check_says_why() -> None:
    """Rows to check carry every reason, the others none."""
    assert {row["needs_check"] for row in ROWS if row["why"]} == {"yes"}
    assert {row["needs_check"] for row in ROWS if not row["why"]} == {"no"}
    assert any("possibly a slip" in row["why"] for row in ROWS)


def test_a_lone_surrogate_can_be_written() -> None:
    """What UTF-8 cannot hold becomes a replacement character rather than a crash."""
    assert words("a\ud800b").encode() == "a\N{REPLACEMENT CHARACTER}b".encode()
