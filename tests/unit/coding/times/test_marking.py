"""The times of a whole text as TIMEX3 elements."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.coding.times.readings import article_of, reading_of
from tests.unit.coding.times.test_properties import WORDS, anchors

from dateline.coding.times import find, marked
from dateline.model.interval import UNKNOWN, Interval

REPORT = Interval(earliest=date(1998, 2, 13), latest=date(1998, 2, 13))


def marks(text: str, anchor: Interval = REPORT) -> list[tuple[str, str]]:
    """The words and values of a text's elements."""
    found = marked(find(article_of(text), reading_of(text)), anchor)
    return [(text[mark.start : mark.end], mark.value) for mark in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 1985 and 1987", [("1985", "1985"), ("1987", "1987")]),
        ("from May to July 1997", [("May", "1997-05"), ("July 1997", "1997-07")]),
        ("from October 3 to 5", [("October 3", "1997-10-03"), ("5", "1997-10-05")]),
        ("from Monday to Wednesday", [("Monday", "1998-02-09"), ("Wednesday", "1998-02-11")]),
        ("in 1985-87", [("1985-87", "1985")]),
    ],
)  # fmt: skip
def test_a_range_has_two_elements(text: str, expected: list[tuple[str, str]]) -> None:
    """Each end of a range in words stands for itself; one with a dash is one element."""
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in March 1997. The following month, they met", "1997-04"),
        ("on May 22, 1995. The following year, they met", "1996"),
        ("on May 22, 1995. That year they met", "1995"),
        ("on May 22, 1995. The next day, they met", "1995-05-23"),
        ("on May 22, 1995. The day before, they met", "1995-05-21"),
        ("on May 22, 1995. That evening they met", "1995-05-22TEV"),
        ("on May 22, 1995. The previous Friday they met", "1995-05-19"),
        ("on May 22, 1995. Three days later, they met", "1995-05-25"),
        ("on May 22, 1995. Thirty days later, they met", "1995-06-21"),
        ("on May 22, 1995. Two weeks earlier, they met", "1995-W19"),
        ("on May 22, 1995 at noon", "1995-05-22T12:00"),
        ("on May 22, 1995. The same week they met", "1995-W21"),
        ("sales of the third quarter of 1997, up from a year earlier", "1996-Q3"),
        ("sales of the third quarter of 1997. In the quarter", "1997-Q3"),
        ("sales of the third quarter of 1997, not the 1995 quarter", "1995-Q3"),
        ("sales of the third quarter of 1997. Sales of the six months doubled from a year earlier", "1997"),
    ],
)  # fmt: skip
def test_a_time_hangs_on_the_one_before(text: str, value: str) -> None:
    """It is read from the time told of last that is fine enough."""
    assert marks(text)[-1][1] == value


def test_what_is_compared_with_is_not_told_of() -> None:
    """After "a year earlier" the text goes on about its own quarter."""
    text = "the third quarter of 1997, up from a year earlier. In the quarter, up from a year earlier"
    assert [value for _, value in marks(text)] == ["1997-Q3", "1996-Q3", "1997-Q3", "1996-Q3"]


def test_without_a_report_day_the_text_still_dates() -> None:
    """What hangs on a full date of the text needs no report's day; what hangs on nothing has no value."""
    assert marks("on May 22, 1995. The next day, they met", UNKNOWN)[-1][1] == "1995-05-23"
    assert marks("The next day, they met", UNKNOWN)[-1][1] == ""


def test_the_beginning_of_a_state_is_no_element() -> None:
    """ "Since the coup" is no time expression of TIMEX3."""
    text = "calm since the coup"
    tags = {"the": "DET/DT", "coup": "NOUN/NN"}
    assert marked(find(article_of(text), reading_of(text, tags)), REPORT) == ()


@given(st.lists(WORDS, max_size=14).map(" ".join), anchors())
def test_marks_are_in_order(text: str, anchor: Interval) -> None:
    """Whatever the words, elements lie in the text, in order and apart, and reading them never raises."""
    reached = 0
    for mark in marked(find(article_of(text), reading_of(text)), anchor):
        assert reached <= mark.start < mark.end <= len(text)
        reached = mark.end
