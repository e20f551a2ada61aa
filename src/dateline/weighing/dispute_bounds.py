"""What one figure rules out about another: bounds with the slack of their words, and words that make it no total.

The words are those of English news about numbers: parts ("including three children"), additions ("another 12"), former
counts ("up from 4"), spans ("since May") and guesses ("feared dead").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.model.span import Quote
from dateline.model.statement import Bound, Quantity

FAR = 20.0
"""A figure so many times another is of something else."""
ABOUT = 1.25
"""How far "some", "nearly" and the like may be off, upwards or downwards."""
ROUND = 0.1
"""Share by which a round number may stand for another."""

_VAGUE = re.compile(r"\b(dozens|scores|hundreds|thousands|millions|billions|tens)\b", re.IGNORECASE)
_APPROXIMATE = re.compile(
    r"\b(some|about|around|approximately|roughly|nearly|almost|close to|circa|estimated|or so|just (over|under))\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(including|includ(e|es|ed)|among (them|whom|those|the \w+)|of (whom|them|which|these|those)|another|further"
    r"|additional|others?|besides|as well as|apart from|in addition to|the (first|last|other|remaining|next)|each|every"
    r"|plus|alone|as did|than)\s+(were |was |are )?$",
    re.IGNORECASE,
)
_PART_WITHIN = re.compile(
    r"\b(another|further|additional|others?|more(?! than\b)|first|last|remaining)\b", re.IGNORECASE
)
_PART_AFTER = re.compile(
    r"^\W{0,2}(more|others?|each|apiece|of (them|whom|those|the)|in each|per|an? (day|week|month|year)"
    r"|at a time|alone)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(since|so far this|this (year|month)|over the years|in total"
    r"|(past|last|previous|recent|first) (\w+ )?(days|weeks|months|years|decades?)"
    r"|in recent|every|each|per (day|week|month|year)|altogether|on average)\b"
    r"|\b(during|over|across) (\w+ ){0,3}(operations|attacks|raids|strikes|incidents|days|weeks|months|years)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(years?|months|decades?) (ago|earlier|before|after|later)\b|\b(last|the previous) (year|month)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GUESS = re.compile(
    r"\b(feared|(?-i:may)|might|could|would|believed|presumed|expected|forecast"
    r"|projected|if|unless|up to)\b[^,;]{0,25}$",
    re.IGNORECASE,
)
_FORMER_BEFORE = re.compile(
    r"\b(from|against|compared (with|to)|instead of|rather than|not)\s+((an?|the|its|an? \w+) )?$"
    r"|\b(earlier|previous(ly)?|initial(ly)?|at first|first (count|said|reported|put|toll|given|report)|original(ly)?"
    r"|preliminary|had (said|put|spoken|reported|counted|given))\b[^;]{0,60}$",
    re.IGNORECASE,
)
_FORMER_AFTER = re.compile(
    r"^[^,;.]{0,40}\b(earlier|previously|initially|at first|first (count|report|toll)|a day before|the day before)\b",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"\b(rises?|rose|risen|rising|climb(s|ed|ing)?|grow[ns]?|grew|now|revised|raised|updated|increased|jumped)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The least and the most that a figure leaves possible, its slack included; None is open."""

    low: float | None
    high: float | None


def bounds(quantity: Quantity) -> Bounds:
    """What the words of a figure leave possible."""
    text, low, high = quantity.evidence.text, quantity.low, quantity.high
    if high is None and low is not None and (quantity.bound is Bound.VAGUE or _VAGUE.search(text)):
        return Bounds(low=low / 2, high=None)
    if quantity.bound is Bound.NEARLY and high is not None:
        return Bounds(low=high / ABOUT, high=high)
    if quantity.bound is Bound.JUST_OVER and low is not None:
        return Bounds(low=low, high=low * ABOUT)
    slack = ABOUT if quantity.bound is Bound.ABOUT or _APPROXIMATE.search(text) else 1.0
    return Bounds(low=low / slack if low is not None else None, high=high * slack if high is not None else None)


def apart(one: Quantity, other: Quantity) -> bool:
    """True when both figures cannot be right, even with slack and rounding, and are near enough to be of one thing."""
    first, second = bounds(one), bounds(other)
    return _below(first, second) or _below(second, first)


def _below(less: Bounds, more: Bounds) -> bool:
    if less.high is None or more.low is None or less.high >= more.low:
        return False
    if less.high <= 0 or more.low > less.high * FAR:
        return False
    return not _rounds(less.high, more.low)


def _rounds(less: float, more: float) -> bool:
    """True when one of them is the other, rounded: "1,000" for 1,010."""
    gap = more - less
    return gap <= more * ROUND and any(gap <= _grain(one) / 2 for one in (less, more))


def _grain(number: float) -> float:
    """The power of ten to which a number is given: 100 for 1,300, 1 for 17."""
    grain = 1.0
    while number >= grain * 10 and number % (grain * 10) == 0:
        grain *= 10
    return grain


def counts_all(quantity: Quantity, sentence: Quote) -> bool:
    """True when nothing around the figure makes it a part, an addition, a guess or the sum of a longer time."""
    before, after = _around(quantity, sentence)
    text = quantity.evidence.text
    of_part = _PART_BEFORE.search(before) or _PART_WITHIN.search(text) or _PART_AFTER.search(after)
    return not (of_part or _GUESS.search(before) or _SPAN.search(sentence.text))


def tells_background(sentence: Quote, years: frozenset[int]) -> bool:
    """True of a sentence that looks back: to years ago, or to a year that is none of these."""
    named = {int(year) for year in _YEAR.findall(sentence.text)}
    return _BACKGROUND.search(sentence.text) is not None or bool(named - years)


def is_former(quantity: Quantity, sentence: Quote) -> bool:
    """True of a count that the sentence itself says was given before ("up from 4 in its first count")."""
    before, after = _around(quantity, sentence)
    return bool(_FORMER_BEFORE.search(before) or _FORMER_AFTER.search(after))


def _around(quantity: Quantity, sentence: Quote) -> tuple[str, str]:
    start, end = quantity.evidence.start - sentence.start, quantity.evidence.end - sentence.start
    return sentence.text[: max(start, 0)], sentence.text[end:]


def tells_growth(sentence: Quote) -> bool:
    """True when a sentence says that a count has changed."""
    return _GROWN.search(sentence.text) is not None


def in_words(quantity: Quantity) -> str:
    """The figure in neutral words: "31", "about 1,000", "at least 12", "no more than 20", "5 to 7"."""
    low, high = quantity.low, quantity.high
    if quantity.bound.worded and quantity.figure is not None:
        return f"{quantity.bound.value} {_plain(quantity.figure)}"
    if low is None:
        return f"no more than {_plain(high)}" if high is not None else "unknown"
    if high is None:
        return f"at least {_plain(low)}"
    return _plain(low) if low == high else f"{_plain(low)} to {_plain(high)}"


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:,.0f}" if number == int(number) else f"{number:,}"
