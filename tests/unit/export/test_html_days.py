"""Intervals in words and as strips."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.export.sample import day, span

from dateline.export.html.days import STRIP_WIDTH, in_words, strip
from dateline.model.interval import UNKNOWN, Interval

MONDAYS = tuple(date(2023, 12, n) for n in (4, 11, 18, 25))


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (UNKNOWN, "no date in these reports"),
        (day(2024, 3, 26), "26 March 2024"),
        (span((2023, 7, 1), (2023, 7, 31), "2023-07"), "July 2023"),
        (span((2024, 2, 1), (2024, 2, 29), "2024-02"), "February 2024"),
        (span((2023, 1, 1), (2023, 12, 31), "2023"), "2023"),
        (span((2022, 1, 1), (2023, 12, 31), "2022/2023"), "2022 – 2023"),
        (span((2023, 7, 1), (2023, 8, 31), ""), "July – August 2023"),
        (span((2023, 12, 1), (2024, 1, 31), ""), "December 2023 – January 2024"),
        (span((2024, 3, 11), (2024, 3, 20), ""), "11–20 March 2024"),
        (span((2024, 2, 28), (2024, 3, 3), ""), "28 February – 3 March 2024"),
        (span((2023, 12, 30), (2024, 1, 2), ""), "30 December 2023 – 2 January 2024"),
        (span(None, (2024, 5, 1), ""), "on or before 1 May 2024"),
        (span((2024, 5, 1), None, ""), "on or after 1 May 2024"),
        (
            Interval(earliest=MONDAYS[0], latest=MONDAYS[-1], candidates=MONDAYS),
            "one of 4, 11, 18 or 25 December 2023",
        ),
    ],
)
def test_in_words(interval: Interval, words: str) -> None:
    """Whole months and years are named as such, everything else by its first and last day."""
    assert in_words(interval) == words


def test_a_day_is_one_cell_of_its_month() -> None:
    """The strip of a day shows the month with that day alone."""
    found = strip(day(2024, 2, 5))

    assert found is not None
    assert [n for n, cell in enumerate(found.cells, 1) if cell.shade] == [5]
    assert (len(found.cells), found.left, found.right) == (29, "1 Feb", "29 Feb")


def test_candidates_are_single_cells() -> None:
    """Several days that a phrase can mean are drawn as those days, not as the span between them."""
    found = strip(Interval(earliest=MONDAYS[0], latest=MONDAYS[-1], candidates=MONDAYS))

    assert found is not None
    assert [n for n, cell in enumerate(found.cells, 1) if cell.shade] == [4, 11, 18, 25]


def test_an_open_end_fades() -> None:
    """After the known day the cells grow fainter to the end of the strip."""
    found = strip(span((2024, 3, 10), None, ""))

    assert found is not None
    shades = [cell.shade for cell in found.cells]
    assert shades[:9] == [0.0] * 9
    assert shades[9] == 1.0
    assert shades[10:] == sorted(shades[10:], reverse=True)


def test_a_frame_makes_strips_comparable() -> None:
    """The sides of a dispute are drawn on one scale."""
    march, april = span((2019, 3, 1), (2019, 3, 31), ""), span((2019, 4, 1), (2019, 4, 30), "")
    first, second = strip(march, (march, april)), strip(april, (march, april))

    assert first is not None
    assert second is not None
    assert len(first.cells) == len(second.cells) == 61


@settings(deadline=None)
@given(st.dates(), st.dates())
def test_a_strip_never_leaves_its_width(one: date, two: date) -> None:
    """Any interval is drawn within the strip, with at least one cell inside it, or not at all."""
    found = strip(Interval(earliest=min(one, two), latest=max(one, two)))

    if found is not None:
        assert found.cells[-1].x + found.cells[-1].width <= STRIP_WIDTH + 0.02
        assert any(cell.shade == 1.0 for cell in found.cells)
