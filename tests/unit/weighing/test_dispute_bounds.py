"""What figures leave possible, and how they are put into words, by the bounds of their words."""

from __future__ import annotations

import pytest

from dateline.model.span import Quote
from dateline.model.statement import Bound, Quantity
from dateline.weighing.dispute_bounds import apart, in_words


def figure(text: str, bound: Bound, low: float | None, high: float | None) -> Quantity:
    """A count of the dead under a bound."""
    evidence = Quote(article="a-1", start=0, end=len(text), text=text)
    return Quantity(of="killed", low=low, high=high, unit="people", evidence=evidence, bound=bound)


EXACT = figure("150", Bound.EXACT, 150, 150)


@pytest.mark.parametrize(
    ("one", "words", "against"),
    [
        (figure("some 200", Bound.ABOUT, 200, 200), "about 200", True),
        (figure("some 160", Bound.ABOUT, 160, 160), "about 160", False),
        (figure("nearly 200", Bound.NEARLY, None, 200), "nearly 200", True),
        (figure("just over 140", Bound.JUST_OVER, 140, None), "just over 140", False),
        (figure("just over 100", Bound.JUST_OVER, 100, None), "just over 100", True),
        (figure("more than 140", Bound.MORE_THAN, 140, None), "more than 140", False),
        (figure("dozens", Bound.VAGUE, 24, None), "at least 24", False),
        (figure("up to 90", Bound.AT_MOST, None, 90), "no more than 90", True),
    ],
)
def test_bounds_say_what_a_figure_rules_out(one: Quantity, words: str, against: bool) -> None:
    """A figure is told with its bound, and is against 150 only where the bound shuts 150 out."""
    assert in_words(one) == words
    assert apart(one, EXACT) is against
