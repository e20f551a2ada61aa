"""The words that decide on factuality, from ``vocab/factuality.csv`` and ``speech.csv``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from dateline.data.gazetteer import vocabulary
from dateline.model.reading import Factuality

_SAYING = frozenset({"content", "told", "quote"})
"""The classes of speech.csv that are verbs with a clause of their own."""


class Part(Enum):
    """What a word is to the event that it says something of."""

    INFINITIVE = "infinitive"
    CLAUSE = "clause"
    OBJECT = "object"
    ADJECTIVE = "adjective"
    MODAL = "modal"
    NEGATION = "negation"
    CONDITION = "condition"
    TEMPORAL = "temporal"
    OCCURRING = "occurring"
    LIGHT = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a word makes of an event; ``factuality`` None: what it is itself."""

    factuality: Factuality | None
    certain: bool


def effect(part: Part, *terms: str) -> Effect | None:
    """What a word says of an event in that part, by the first of its forms that is listed; None: nothing."""
    return next((_effects()[part, term] for term in terms if (part, term) in _effects()), None)


@cache
def _effects() -> dict[tuple[Part, str], Effect]:
    """Return all effects; of a term's rows in one part, the last counts."""
    found: dict[tuple[Part, str], Effect] = {}
    for row in vocabulary("factuality.csv"):
        made = None if row["factuality"] == "same" else Factuality(row["factuality"])
        for term in row["terms"].split("|"):
            found[Part(row["part"]), term] = Effect(factuality=made, certain=row["certain"] == "yes")
    return found


@cache
def saying() -> frozenset[str]:
    """Return the lemmas of verbs whose clause is somebody's words or thoughts."""
    return frozenset(row["term"] for row in vocabulary("speech.csv") if row["frame"] in _SAYING)
