"""Pairs: "the two countries", "the leaders", "both sides" are the actors last named together."""

from __future__ import annotations

from dateline.linking.referents import Sort
from dateline.linking.scene import Resolution, Scene
from dateline.linking.sightings import Sighting
from dateline.linking.stage import Player
from dateline.linking.titles import Stands, noun_of

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "pair": 2, "duo": 2, "trio": 3}
"""Words that say how many are meant."""

REACH = 4
"""How many sentences back the members may stand."""

_WITHOUT_NUMBER = frozenset(["leaders", "presidents", "sides", "parties", "pair", "duo"])
"""Nouns that, with "the" alone, take up two actors just named."""

_JUST_NAMED = frozenset(["countries", "nations", "neighbours", "neighbors", "rivals"])
"""Nouns that do so only where the last sentences name no third; how often somebody is named tells nothing of them."""

_SORTS = {"country": (Sort.COUNTRY,), "leader": (Sort.PERSON,), "side": (Sort.COUNTRY, Sort.ORGANIZATION)}


def resolve(sighting: Sighting, scene: Scene) -> Resolution | None:
    """The members of a pair (or three), or None where they are not clear."""
    words = sighting.mention.quote.text.casefold().split()
    count = next((NUMBERS[word] for word in words if word in NUMBERS), 0)
    noun = noun_of(scene.phrase(sighting))
    if sighting.mention.of and not count:
        return None
    bare = count == 0 and noun is not None and words[:1] == ["the"]
    if bare and noun is not None and noun.noun in _WITHOUT_NUMBER | _JUST_NAMED:
        count = 2
    if count == 0 or (noun is not None and noun.stands is not Stands.PAIR):
        return None
    named = _members(sighting, count, noun.family if noun else "side", scene)
    unsure = bare and noun is not None and noun.noun in _JUST_NAMED
    return None if unsure and named is not None and named.rule == "most-prominent" else named


def _members(sighting: Sighting, count: int, family: str, scene: Scene) -> Resolution | None:
    """By name with "and" between; else all of the last sentences; for sides that are persons, persons."""
    detail = sighting.mention.quote.text
    choices = [_SORTS[family]] if family != "side" else [_SORTS[family], (Sort.PERSON,)]
    for sorts in choices:
        near = _together(sighting.sentence, count, sorts, scene, 1)
        found = near or _joined(sighting.sentence, count, sorts, scene)
        found = found or _together(sighting.sentence, count, sorts, scene, REACH)
        if found:
            return Resolution(players=found, rule="last-named-together", detail=detail, score=0.75)
    top = _most_prominent(count, _SORTS[family][0], scene)
    if not top:
        return None
    return Resolution(players=top, rule="most-prominent", detail=detail, score=0.6)


def _together(sentence: int, count: int, sorts: tuple[Sort, ...], scene: Scene, reach: int) -> tuple[Player, ...]:
    """The players of the nearest stretch of sentences back that names just so many of them."""
    for sentences in range(reach + 1):
        recent = scene.stage.recent(sentence, sentences, sorts)
        if len(recent) == count:
            return tuple(sorted(recent, key=lambda player: player.root))
        if len(recent) > count:
            return ()
    return ()


def _joined(sentence: int, count: int, sorts: tuple[Sort, ...], scene: Scene) -> tuple[Player, ...]:
    """The players last joined by "and" that are just so many."""
    members: dict[int, dict[str, Player]] = {}
    for entrance in scene.stage.back(sentence, 2 * REACH):
        if entrance.head is not None:
            members.setdefault(entrance.head, {}).update({p.root: p for p in entrance.players if p.sort in sorts})
    for head in sorted(members, reverse=True):
        if len(members[head]) == count:
            return tuple(members[head][root] for root in sorted(members[head]))
    return ()


def _most_prominent(count: int, sort: Sort, scene: Scene) -> tuple[Player, ...]:
    """The players seen most so far, if the next one is seen less than half as often as the last of them."""
    seen = scene.stage.prominence(sort)
    if len(seen) < count or (len(seen) > count and seen[count][1] * 2 > seen[count - 1][1]):
        return ()
    roots = [root for root, _ in seen[:count]]
    by_root = {p.root: p for e in scene.stage.entrances for p in e.players}
    return tuple(by_root[root] for root in sorted(roots))
