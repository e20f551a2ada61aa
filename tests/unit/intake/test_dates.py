"""Dates as pages print them."""

from __future__ import annotations

import pytest

from dateline.intake.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("March 26, 2024", "2024-03-26"),
        ("27 Mar, 2024 09:07", "2024-03-27"),
        ("2024-03-26", "2024-03-26"),
        ("26/03/2024", "2024-03-26"),
        ("03/04/2024", "[2024-03-04,2024-04-03]"),
        ("03.04.2024", "2024-04-03"),
        ("12.25.2024", "2024-12-25"),
        ("Tuesday, 5th of March 2024", "2024-03-05"),
        ("Sept. 9, 2023", "2023-09-09"),
        ("04/04/2024", "2024-04-04"),
        ("2024/3/6", "2024-03-06"),
        ("March 2024", "2024-03"),
        ("2024-03-20T08:15:00-04:00", "2024-03-20"),
    ],
)
def test_forms(text: str, edtf: str) -> None:
    """Each common form gives its day as printed; an order that cannot be told gives both days."""
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize("text", ["31 February 2024", "version 1.2.2024.5", "no date", "may 2", "13/13/2024", ""])
def test_no_dates(text: str) -> None:
    """What is no date, or no full one, is unknown."""
    assert not parse_date(text).known


def test_places_of_dates() -> None:
    """Offsets hold the printed words, without the mark behind them."""
    text = "Published: March 3, 2024. Updated 5 March 2024, 10:00 GMT"
    assert [text[f.start : f.end] for f in find_dates(text)] == ["March 3, 2024", "5 March 2024, 10:00 GMT"]


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31", "1 January 0001", "00010101", "0001"])
def test_an_empty_or_endless_date_is_no_date(text: str) -> None:
    """What programs print for "no date" is no day of publication."""
    assert not parse_date(text).known
