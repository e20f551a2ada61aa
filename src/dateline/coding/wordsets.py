"""Word lists written as one string."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The blank-parted words of the text."""
    return frozenset(text.split())
