"""Types and values in the terms of TIMEX3."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.coding.times.readings import article_of, reading_of

from dateline.coding.times import find, timex
from dateline.model.interval import UNKNOWN, Interval

REPORT = Interval(earliest=date(1998, 2, 13), latest=date(1998, 2, 13))


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("last month", "DATE", "1998-01"), ("last week", "DATE", "1998-W06"),
        ("Friday evening", "TIME", "1998-02-13TEV"),
        ("two years", "DURATION", "P2Y"), ("several weeks", "DURATION", "PXW"),
        ("the past 24 hours", "DURATION", "PT24H"),
        ("a decade", "DURATION", "P10Y"), ("a fortnight", "DURATION", "P2W"), ("2 1/2 years", "DURATION", "P2Y6M"),
        ("half a year", "DURATION", "P6M"),
        ("every Monday", "SET", "XXXX-WXX-1"), ("each month", "SET", "P1M"), ("daily", "SET", "P1D"),
        ("now", "DATE", "PRESENT_REF"), ("recently", "DATE", "PAST_REF"), ("recent years", "DATE", "PAST_REF"),
        ("this summer", "DATE", "1998-SU"), ("the fourth quarter of 1997", "DATE", "1997-Q4"),
        ("the weekend", "DATE", "1998-W06-WE"), ("a year earlier", "DATE", "1997"),
        ("the following day", "DATE", "1998-02-14"),
        ("last night", "TIME", "1998-02-12TNI"), ("8 p.m. Thursday", "TIME", "1998-02-12T20:00"),
        ("noon", "TIME", "1998-02-13T12:00"),
        ("the 1990s", "DATE", "199"), ("early March", "DATE", "1998-03"), ("six months before", "DURATION", "P6M"),
        ("every night", "SET", "P1D"), ("five minutes ago", "DATE", "1998-02-13"),
        ("two hours later", "DURATION", "PT2H"), ("the year ended May 31", "DURATION", "P1Y"),
        ("Good Friday", "DATE", "1998-04-10"), ("nineteen ninety-six", "DATE", "1996"),
        ("the week of June 7", "DATE", "1997-W23"), ("Christmas week", "DATE", "1997-W52"),
        ("the day after Christmas", "DATE", "1997-12-26"), ("the day before last Friday", "DATE", "1998-02-05"),
        ("last Jan. 5", "DATE", "1998-01-05"), ("the night of Saturday, Jan. 3", "TIME", "1998-01-03TNI"),
        ("6 in the morning", "TIME", "1998-02-13T06:00"), ("8 o'clock at night", "TIME", "1998-02-13T20:00"),
        ("a minute and a half", "DURATION", "PT1M30S"), ("later that year", "DATE", "1998"),
        ("fiscal 1997", "DATE", "1997"), ("FY97", "DATE", "1997"), ("last fiscal year", "DATE", "1997"),
        ("midnight Friday", "TIME", "1998-02-13T24:00"), ("midnight", "TIME", "1998-02-13T00:00"),
        ("half a century", "DURATION", "P50Y"), ("a quarter of a century", "DURATION", "P25Y"),
        ("the last quarter century", "DURATION", "P25Y"), ("a half-century ago", "DATE", "1948"),
        ("this past week", "DURATION", "P1W"), ("30 days later", "DURATION", "P30D"),
        ("the first quarter", "DATE", "1998-Q1"), ("the fiscal-fourth quarter", "DATE", "1997-Q4"),
    ],
)  # fmt: skip
def test_type_and_value(text: str, kind: str, value: str) -> None:
    """Read in a report of Friday, 13 February 1998."""
    assert timex(find(article_of(text), reading_of(text))[0], REPORT) == (kind, value)


def test_without_a_report_day() -> None:
    """What needs the report's day has an empty value without it."""
    assert timex(find(article_of("last week"), reading_of("last week"))[0], UNKNOWN) == ("DATE", "")
