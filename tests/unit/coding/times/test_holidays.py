"""On which day of a year a holiday falls."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.coding.times.holidays import holiday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Christmas", "2024-12-25"), ("Valentine’s Day", "2024-02-14"), ("St. Patrick's Day", "2024-03-17"),
        ("Saint Patrick's Day", "2024-03-17"), ("Thanksgiving", "2024-11-28"), ("thanksgiving  day", "2023-11-23"),
        ("Memorial Day", "2024-05-27"), ("Labor Day", "2024-09-02"), ("Presidents' Day", "2024-02-19"),
        ("Presidents Day", "2024-02-19"), ("Easter", "2024-03-31"), ("Easter Monday", "2025-04-21"),
        ("Orthodox Easter", "2024-05-05"), ("Orthodox Christmas", "2024-01-07"), ("Black Friday", "2024-11-29"),
        ("Mardi Gras", "2024-02-13"), ("Remembrance Sunday", "2024-11-10"), ("Orthodox Good Friday", "2023-04-14"),
        ("Good Friday", "2024-03-29"), ("Ash Wednesday", "2024-02-14"), ("Pentecost", "2024-05-19"),
    ],
)  # fmt: skip
def test_the_day_of_a_holiday(name: str, day: str) -> None:
    """Fixed days, the n-th weekday of a month, and those that move with Easter."""
    wanted = date.fromisoformat(day)
    assert holiday(name, wanted.year) == wanted
