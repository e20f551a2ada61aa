"""Casing and affixes become small integers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.shapes import AFFIXES, BUCKETS, CASES, Case, case_code, case_of, shape


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("peace", Case.LOWER),
        ("Putin", Case.TITLE),
        ("NATO", Case.UPPER),
        ("U.S.", Case.UPPER),
        ("A", Case.LETTER),
        ("McGregor", Case.MIXED),
        ("1,500", Case.NUMBER),
        ("G20", Case.ALPHANUMERIC),
        (",", Case.MARK),
        ("日本", Case.OTHER),
    ],
)
def test_casing(word: str, case: Case) -> None:
    """Each way of writing a word has its class."""
    assert case_of(word) is case


@given(st.text(max_size=30), st.booleans())
def test_numbers_fit_their_tables(word: str, first: bool) -> None:
    """No feature points outside of the network's tables."""
    case, *affixes = shape(word)
    assert 0 <= case_code(case, first) < CASES
    assert len(affixes) == AFFIXES
    assert all(1 <= bucket < BUCKETS for bucket in affixes)
