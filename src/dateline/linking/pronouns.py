"""Pronouns: "he", "they", "it", "the latter" are the most salient fitting actor of the last sentences, or nobody.

Salience follows the old and robust preferences (Hobbs 1978; Lappin and Leass 1994): nearer over farther, the
first actor of a sentence and its agent over others. A close race leaves the pronoun unresolved.
"""

from __future__ import annotations

from dateline.linking.referents import Sort
from dateline.linking.scene import Resolution, Scene
from dateline.linking.sightings import Sighting
from dateline.linking.stage import Entrance, Player
from dateline.model.plover import Role
from dateline.model.statement import MentionKind

PERSONAL = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
NEUTER = frozenset(["it", "its", "itself"])

POSSESSIVE = frozenset(["his", "her", "its"])
"""Pronouns that look back inside their own sentence first."""

REACH = 2
MARGIN = 0.15
_NEAR = {0: 0.4, 1: 0.35, 2: 0.15}
_COLLECTIVE = (Sort.COUNTRY, Sort.ORGANIZATION, Sort.GROUP, Sort.SEAT)


def resolve(sighting: Sighting, scene: Scene) -> Resolution | None:
    """Who a pronoun or "the latter" is, or None."""
    word = sighting.mention.core.text.casefold()
    if word in PERSONAL or (sighting.kind is MentionKind.PERSON and word not in PLURAL | NEUTER):
        return _best(sighting, scene, (Sort.PERSON,))
    if word in NEUTER:
        return _best(sighting, scene, _COLLECTIVE)
    if word in PLURAL:
        return _several(sighting, scene)
    if word == "latter":
        return _latter(sighting, scene)
    return None


def _best(sighting: Sighting, scene: Scene, sorts: tuple[Sort, ...]) -> Resolution | None:
    scores: dict[str, tuple[float, Player]] = {}
    looked = _entrances(sighting, scene)
    if sighting.mention.core.text.casefold() in POSSESSIVE:
        looked = [(e, f) for e, f in looked if e.sentence == sighting.sentence and _has(e, sorts)] or looked
    for entrance, first in looked:
        for player in entrance.players if len(entrance.players) == 1 else ():
            if player.sort in sorts and not entrance.evoked:
                value = _salience(entrance, first, sighting)
                if value > scores.get(player.root, (0.0, player))[0]:
                    scores[player.root] = (value, player)
    ranked = sorted(scores.values(), key=lambda item: (-item[0], item[1].root))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    score, player = ranked[0]
    detail = f"{sighting.mention.core.text}: most salient"
    return Resolution(players=(player,), rule="pronoun", detail=detail, score=min(0.8, 0.3 + score / 2))


def _has(entrance: Entrance, sorts: tuple[Sort, ...]) -> bool:
    return len(entrance.players) == 1 and entrance.players[0].sort in sorts


def _entrances(sighting: Sighting, scene: Scene) -> list[tuple[Entrance, bool]]:
    """Appearances that the pronoun can look back on, each with whether it is the first actor of its sentence."""
    firsts: set[int] = set()
    found = []
    for entrance in scene.stage.entrances:
        if (
            entrance.evoked
            or not 0 <= sighting.sentence - entrance.sentence <= REACH
            or entrance.start >= sighting.start
        ):
            continue
        found.append((entrance, entrance.sentence not in firsts))
        firsts.add(entrance.sentence)
    return found


def _salience(entrance: Entrance, first: bool, sighting: Sighting) -> float:
    score = _NEAR.get(sighting.sentence - entrance.sentence, 0.0) + (0.2 if first else 0.0)
    return score + (0.25 if entrance.role is Role.ACTOR else -0.1 if entrance.role is Role.RECIPIENT else 0.0)


def _several(sighting: Sighting, scene: Scene) -> Resolution | None:
    """ "They": agents joined by "and" in this or the last sentence, a pair there, its first collective."""
    for gap in (0, 1):
        here = [e for e, _ in _entrances(sighting, scene) if sighting.sentence - e.sentence == gap]
        first = next((e for e in here if e.role is Role.ACTOR), None)
        agents = {p.root: p for e in here if first and e.head == first.head for p in e.players}
        pairs = [e.players for e in here if len(e.players) > 1]
        detail = f"{sighting.mention.core.text}: agents of the sentence"
        if len(agents) > 1 and len({player.sort for player in agents.values()}) == 1:
            return Resolution(players=tuple(agents.values()), rule="pronoun", detail=detail, score=0.6)
        if pairs:
            return Resolution(players=pairs[-1], rule="pronoun", detail=detail, score=0.6)
        if len(agents) == 1 and next(iter(agents.values())).sort in _COLLECTIVE:
            return Resolution(players=tuple(agents.values()), rule="pronoun", detail=detail, score=0.6)
        if agents:
            return None
    return None


def _latter(sighting: Sighting, scene: Scene) -> Resolution | None:
    """The last actor before the word."""
    for entrance in scene.stage.back(sighting.sentence, 1):
        if entrance.players and not entrance.evoked and entrance.players[0].sort not in (Sort.CITY, Sort.PLACE):
            return Resolution(players=entrance.players, rule="latter", detail="the last named", score=0.7)
    return None
