"""What mentions are told by: titles, head nouns, words inside names. Lists only;
the rules stand in the other mention rooms.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from dateline.coding.wordsets import words
from dateline.data.gazetteer import vocabulary
from dateline.model.statement import MentionKind


class TitleKind(Enum):
    """The kinds of title words (titles.csv)."""

    MILITARY = "military"
    OFFICE = "office"
    NOBLE = "noble"
    RELIGIOUS = "religious"
    HONORIFIC = "honorific"
    PROFESSION = "profession"
    MODIFIER = "modifier"
    PORTFOLIO = "portfolio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominal:
    """A head noun of nominals.csv: what it denotes in the singular, and how it takes its country."""

    lemma: str
    kind: MentionKind
    category: str


PARTICLES = words(
    """
    al el ul ad an as ar at bin ibn bint ben ould al- el- abu abou umm de del della der den di da do dos das du
    la le las los van von ter ten zu zur af av y e d' d’ l' l’ o' o’ st st. san santa mac mc
    """
)
"""Small words that stand inside personal and place names."""

CALENDAR = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt utc am pm today
    yesterday tomorrow ramadan christmas easter eid
    """
)

TEMPORAL = words(
    """
    week month year day night morning evening afternoon weekend hour decade century spring summer autumn winter
    fall quarter
    """
)

NAME_HEADS = words(
    """
    ministry department republic federation kingdom emirate emirates sultanate alliance union community
    organization organisation bank university court council board commission committee house chamber front
    movement party army forces force league association society institute academy office bureau agency
    administration authority state states church congress parliament assembly centre center group fund programme
    program school college museum hospital port gulf bay sea strait cape isle isles island islands order corps
    service services treaty pact confederation commonwealth coalition forum foundation trust guard guards
    brigade brigades battalion division district province region county city town mount lake river valley
    kingdom duchy bar conference conspiracy cooperative company corporation secretariat directorate embassy
    consulate government presidency senate diet synod diocese archdiocese caliphate initiative partnership
    network watch observatory mission tribunal branch faction resistance organisation people's committees
    international stock exchange airport
    """
)
"""Words that make a capitalised phrase the name of a body or place, and that take "of X" into the name."""

PLACE_HEADS = words(
    """
    gulf bay sea strait cape isle isles island islands district province region county city town mount lake
    river valley airport port street square avenue road bridge desert mountains hills peninsula desert park
    stadium hall plaza prison base state
    """
)

PRONOUNS: dict[str, tuple[MentionKind, bool]] = {
    "he": (MentionKind.PERSON, False),
    "him": (MentionKind.PERSON, False),
    "his": (MentionKind.PERSON, False),
    "himself": (MentionKind.PERSON, False),
    "she": (MentionKind.PERSON, False),
    "her": (MentionKind.PERSON, False),
    "hers": (MentionKind.PERSON, False),
    "herself": (MentionKind.PERSON, False),
    "they": (MentionKind.UNKNOWN, True),
    "them": (MentionKind.UNKNOWN, True),
    "their": (MentionKind.UNKNOWN, True),
    "theirs": (MentionKind.UNKNOWN, True),
    "themselves": (MentionKind.UNKNOWN, True),
    "it": (MentionKind.UNKNOWN, False),
    "its": (MentionKind.UNKNOWN, False),
    "itself": (MentionKind.UNKNOWN, False),
}

AMOUNTS = words(
    """
    dozen score hundred thousand million billion number majority minority most part rest some many several few
    all both each none one two three four five six seven eight nine ten half third quarter group handful couple
    plenty lot series total
    """
)
"""Words that count what an "of" phrase after them names ("dozens of soldiers")."""

POSSESSIVE_NAMES = frozenset(("People", "Women", "Children", "Workers", "Farmers", "Teachers", "Lord", "Doctors"))
"""Words whose possessive stands inside the names of bodies ("Korean People's Army")."""

ALSO_NAMES = words("dean earl duke marshal page sheikh khan shah don daw")
"""Titles that are given names or parts of names, too: alone before one more name they stay."""

VAGUE = words(
    """
    power movement force front unit station network channel division chamber panel body mission service office
    agency operator platform assembly order club fund board court institution group community team league
    foundation union forum house party side bureau house executive palace opposition fleet corps head chair
    state major private principal general former latter leadership director minority majority parent member
    element
    """
)
"""Head nouns with many meanings: they name an actor only with an article, an owner or a modifier."""

_MEMBERS = (TitleKind.MODIFIER, TitleKind.PORTFOLIO)


@cache
def _titles() -> dict[str, TitleKind]:
    found: dict[str, TitleKind] = {}
    for row in vocabulary("titles.csv"):
        found.setdefault(row["title"], TitleKind(row["kind"]))
    return found


def title_kind(text: str) -> TitleKind | None:
    """The kind of the title that these words (lower case, single spaces) are, None for words that are no title."""
    kind = _titles().get(text) or _titles().get(text.removesuffix("."))
    return None if kind in _MEMBERS else kind


def title_member(text: str) -> bool:
    """True for words that may stand inside a title ("deputy", "foreign", "minister")."""
    return text in _titles() or text.removesuffix(".") in _titles()


@cache
def longest_title() -> int:
    """Number of words of the longest title."""
    return max(len(title.replace("-", " - ").split()) for title in _titles())


@cache
def _nominals() -> dict[str, Nominal]:
    rows = vocabulary("nominals.csv")
    return {r["lemma"]: Nominal(lemma=r["lemma"], kind=MentionKind(r["kind"]), category=r["category"]) for r in rows}


def nominal(lemma: str) -> Nominal | None:
    """The entry of a head noun, None where such a noun does not name an actor."""
    return _nominals().get(lemma.lower())


def person_noun(text: str) -> bool:
    """True for a noun that denotes one person by role or title ("envoy", "general", "widow")."""
    low = text.lower()
    entry = _nominals().get(low)
    if entry is not None and entry.kind is MentionKind.PERSON:
        return True
    return title_kind(low) is not None
