"""Titles, offices and nouns by which persons and institutions are taken up again, from ``vocab/descriptions.csv``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from dateline.data import gazetteer


class Stands(Enum):
    """What a description stands for."""

    GOVERNMENT = "government"
    FORCES = "forces"
    COUNTRY = "country"
    ORGANIZATION = "organization"
    PERSON = "person"
    PEOPLE = "people"
    PAIR = "pair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun of the vocabulary: what it stands for and its family."""

    noun: str
    stands: Stands
    family: str


_RANKS = {
    "leader": "head",
    "minister": "minister",
    "envoy": "minister",
    "spokesperson": "spokesperson",
    "governor": "governor",
    "cleric": "cleric",
    "jurist": "jurist",
}
"""Families of which a person holds one at a time, as reports of a few weeks have it; soldiers can be anything."""

_WORD = re.compile(r"[^\W\d_]+")


_BY_CATEGORY = {
    "authority": Stands.GOVERNMENT,
    "body": Stands.ORGANIZATION,
    "people": Stands.PEOPLE,
    "role": Stands.PERSON,
    "country": Stands.COUNTRY,
}
"""What the categories of the head nouns that mentions are found by (``nominals.csv``) come to here."""


GENERIC = frozenset(["leader", "ruler", "head", "chief", "strongman", "minister", "secretary", "officer"])
"""Nouns that can take up any other of their family; a president is no prime minister."""

_PORTFOLIOS = frozenset(
    [
        *("defense", "defence", "foreign", "interior", "finance", "economy", "economic", "justice", "health"),
        *("education", "trade", "energy", "oil", "agriculture", "transport", "security", "information"),
        *("communication", "culture", "environment", "labour", "labor", "tourism", "press", "army", "navy", "air"),
        *("police", "parliament", "senate", "assembly", "house", "party", "opposition", "bank", "company", "central"),
        "intelligence",
    ]
)
"""Words that say which office of a kind is meant."""

_SAME_PORTFOLIO = {"defence": "defense", "economic": "economy", "labour": "labor"}


def portfolio(phrase: str) -> frozenset[str]:
    """The words of a title or description that say which ministry, chamber or house it is of."""
    words = _WORD.findall(phrase.casefold())
    return frozenset(_SAME_PORTFOLIO.get(word, word) for word in words if word in _PORTFOLIOS)


@cache
def _nouns() -> dict[str, Noun]:
    """This room's nouns, and those of ``nominals.csv`` that are not among them, each a family of one."""
    more = (row for row in gazetteer.vocabulary("nominals.csv") if row["category"] in _BY_CATEGORY)
    found = {row["lemma"]: _noun(row["lemma"], _BY_CATEGORY[row["category"]], row["lemma"]) for row in more}
    rows = gazetteer.vocabulary("descriptions.csv")
    return found | {row["noun"]: _noun(row["noun"], Stands(row["class"]), row["family"]) for row in rows}


def _noun(noun: str, stands: Stands, family: str) -> Noun:
    return Noun(noun=noun, stands=stands, family=family)


@lru_cache(maxsize=20_000)
def noun_of(phrase: str) -> Noun | None:
    """The vocabulary's noun that heads a phrase: its last known word before any "of" ("head of state": head)."""
    lowered = " ".join(phrase.casefold().replace("-", " ").split())
    front = lowered.split(" of ")[0].split(" in ")[0].split(" for ")[0]
    for size in (2, 1):
        words = front.split()
        for end in range(len(words), size - 1, -1):
            noun = _known(" ".join(words[end - size : end]))
            if noun is not None and (size == 2 or end == len(words)):
                return noun
    return next((noun for word in reversed(_WORD.findall(front)) if (noun := _known(word))), None)


def _known(word: str) -> Noun | None:
    """The noun as it stands, else its singular."""
    return _nouns().get(word) or (_nouns().get(word.removesuffix("s")) if len(word) > 4 else None)


def family(title: str) -> str | None:
    """The family of a title's or description's head noun; None where the vocabulary does not have it."""
    noun = noun_of(title)
    return noun.family if noun else None


def title_conflict(left: Iterable[str], right: Iterable[str]) -> float:
    """1 where all ranks told of the one differ from all told of the other, 0 where one agrees or nothing is told."""
    mine = {_RANKS[name] for title in left if (name := family(title)) in _RANKS}
    theirs = {_RANKS[name] for title in right if (name := family(title)) in _RANKS}
    return float(bool(mine and theirs and not mine & theirs))
