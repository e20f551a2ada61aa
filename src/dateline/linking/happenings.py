"""Kinds of happening: which words of news English can tell of one ("ousted", "coup"), from ``vocab/happenings.csv``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dateline.data.gazetteer import vocabulary
from dateline.model.plover import EventType

RELATED: tuple[frozenset[EventType], ...] = (
    frozenset((EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT, EventType.AID)),
    frozenset((EventType.AGREE, EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT)),
    frozenset((EventType.SANCTION, EventType.REJECT, EventType.RETREAT, EventType.CONCEDE)),
    frozenset((EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE)),
    frozenset((EventType.REQUEST, EventType.COERCE, EventType.SANCTION, EventType.THREATEN)),
    frozenset((EventType.ACCUSE, EventType.REJECT, EventType.THREATEN)),
    frozenset((EventType.ASSAULT, EventType.OTHER)),
    frozenset((EventType.CONCEDE, EventType.RETREAT, EventType.OTHER)),
    frozenset((EventType.COERCE, EventType.SANCTION, EventType.OTHER)),
    frozenset((EventType.MOBILIZE, EventType.COOPERATE)),
)
"""Types under which one happening is told by different predicates; in PLOVER they touch one another."""


SPOKEN = frozenset(
    (
        *(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN),
        *(EventType.SUPPORT, EventType.CONSULT, EventType.AGREE),
    )
)
"""Types of what is said, promised or talked about, which the same parties do again and again."""

_OF_MODE: dict[tuple[EventType | None, str | None], tuple[str, ...]] = {
    (EventType.CONSULT, "visit"): ("visit",),
    (EventType.CONSULT, "phone"): ("call", "talk"),
    (EventType.CONSULT, "third-party"): ("mediation",),
    (EventType.ASSAULT, "abduct"): ("hostage", "attack"),
    (EventType.ASSAULT, "firearms"): ("attack",),
    (EventType.ASSAULT, "explosives"): ("attack",),
    (EventType.ASSAULT, "suicide-attack"): ("attack",),
    (EventType.ASSAULT, "aerial"): ("attack",),
    (EventType.ASSAULT, "drone"): ("attack",),
    (EventType.ASSAULT, "heavy-weapons"): ("attack",),
    (EventType.COERCE, "arrest"): ("arrest",),
    (EventType.COERCE, "curfew"): ("curfew",),
    (EventType.COERCE, "martial-law"): ("emergency",),
    (EventType.PROTEST, "strike"): ("walkout",),
    (EventType.PROTEST, "demo"): ("protest",),
    (EventType.PROTEST, "riot"): ("protest",),
    (EventType.RETREAT, "release"): ("freeing",),
    (EventType.RETREAT, "ceasefire"): ("truce",),
    (EventType.RETREAT, "withdraw"): ("pullout",),
    (EventType.RETREAT, "resign"): ("resignation",),
    (EventType.SANCTION, "convict"): ("trial",),
    (EventType.MOBILIZE, "troops"): ("deploy",),
    (EventType.MOBILIZE, "weapons"): ("deploy",),
    (EventType.ACCUSE, "investigate"): ("inquiry",),
}
"""Kinds that a PLOVER type and mode tell, whatever the predicate."""


def kinds(lemma: str, words: Iterable[str], mode: str | None = None, event: EventType | None = None) -> frozenset[str]:
    """The kinds of happening that a predicate and its words can tell of."""
    around = {word.casefold() for word in words}
    found = set(_OF_MODE.get((event, mode), ()))
    for needed, kind in _kinds().get(lemma.casefold(), ()):
        if not needed or needed in around:
            found.add(kind)
    return frozenset(found)


def repeats(kind: str) -> bool:
    """False for a kind of happening that hardly happens twice within the weeks that a case covers."""
    return _repeating()[kind]


def related(left: EventType, right: EventType) -> bool:
    """True for types that can be two tellings of one happening."""
    return left is right or any(left in group and right in group for group in RELATED)


@cache
def _kinds() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in vocabulary("happenings.csv"):
        for entry in row["words"].split("|"):
            lemma, _, needed = entry.partition("&")
            found[lemma] = (*found.get(lemma, ()), (needed, row["kind"]))
    return found


@cache
def _repeating() -> dict[str, bool]:
    return {row["kind"]: row["repeats"] == "yes" for row in vocabulary("happenings.csv")}
