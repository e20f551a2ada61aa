"""What the uncased vocabulary cannot see: a word's casing and its beginning and ending, as small integers."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from zlib import crc32


class Case(IntEnum):
    """The casing of one word; ``NONE`` is padding and BERT's own marks."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    LETTER = 4
    MIXED = 5
    NUMBER = 6
    ALPHANUMERIC = 7
    MARK = 8
    OTHER = 9


CASES = 2 * len(Case)
"""Number of case codes: a ``Case``, plus ``len(Case)`` if the word opens its sentence."""

BUCKETS = 2048
"""Number of hash buckets of each affix table; bucket 0 is padding."""

AFFIXES = 4
"""Affix features of a word: first three letters, last two, last three, whole word (all lower-cased)."""


def case_of(word: str) -> Case:
    """Classify the casing of one word."""
    if not any(c.isalnum() for c in word):
        return Case.MARK
    if any(c.isdigit() for c in word):
        return Case.ALPHANUMERIC if any(c.isalpha() for c in word) else Case.NUMBER
    return _case_of_letters("".join(c for c in word if c.isalpha()))


def _case_of_letters(letters: str) -> Case:
    """Classify a word's letters, which hold no digit."""
    if letters.islower():
        return Case.LOWER
    if letters.isupper():
        return Case.LETTER if len(letters) == 1 else Case.UPPER
    if letters[:1].isupper() and letters[1:].islower():
        return Case.TITLE
    return Case.MIXED if letters.lower() != letters.upper() else Case.OTHER


LONGEST_KEPT = 100
"""Characters of a word whose shape is remembered: a cache of endless words would have no bound."""


def shape(word: str) -> tuple[int, ...]:
    """Return the case and the ``AFFIXES`` hash buckets (1 to ``BUCKETS`` - 1) of one word."""
    return _kept_shape(word) if len(word) <= LONGEST_KEPT else _shape(word)


def _shape(word: str) -> tuple[int, ...]:
    """Work out the shape of one word."""
    lowered = word.lower()
    parts = ("a" + lowered[:3], "b" + lowered[-2:], "c" + lowered[-3:], "d" + lowered)
    return (case_of(word), *(bucket(part) for part in parts))


_kept_shape = lru_cache(maxsize=50_000)(_shape)


def bucket(key: str) -> int:
    """Hash a string to 1 .. ``BUCKETS`` - 1, the same on every machine."""
    return crc32(key.encode("utf-8", "surrogatepass")) % (BUCKETS - 1) + 1


def case_code(case: int, first: bool) -> int:
    """Join a case with the place of the word: does it open its sentence?"""
    return case + len(Case) if first else case
