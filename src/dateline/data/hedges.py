"""Words by which a report leaves open whether a thing is so (``vocab/hedges.csv``)."""

from __future__ import annotations

from functools import cache

from .gazetteer import vocabulary


@cache
def _hedges() -> dict[tuple[str, str], bool]:
    """Hedges by part and term, and whether they stand for somebody unnamed."""
    return {(row["part"], row["term"]): row["unnamed"] == "yes" for row in vocabulary("hedges.csv")}


def hedges(part: str, term: str) -> bool:
    """True when the word hedges in that part ("adverb", "adjective", "auxiliary", "raising", "passive")."""
    return (part, term) in _hedges()


def says_unnamed(part: str, term: str) -> bool:
    """True when the hedge gives the words to somebody unnamed ("reportedly", "is said to")."""
    return _hedges().get((part, term), False)
