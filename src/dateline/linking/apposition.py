"""A description beside a name: "regional bloc the Union of Coasts", "Ann Ruto, the president,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.linking.referents import Sort
from dateline.linking.scene import Resolution, Scene
from dateline.linking.sightings import Sighting
from dateline.linking.titles import Stands, noun_of

_BEFORE_NAME = re.compile(r"^,?\s+(?:the\s+)?$")
_AFTER_NAME = re.compile(r"^(?:\s*\([^)]*\))?,\s+$")
_CLOSED = re.compile(r"^\s*(?:[,.;:)]|$)")
_FITTING = {
    Stands.PERSON: (Sort.PERSON,),
    Stands.ORGANIZATION: (Sort.ORGANIZATION, Sort.GROUP),
    Stands.COUNTRY: (Sort.COUNTRY,),
}
"""What kind of name can stand beside a description."""


def resolve(sighting: Sighting, scene: Scene) -> Resolution | None:
    """The actor whose name stands right before or after the description, set off as its apposition."""
    noun = noun_of(scene.phrase(sighting))
    fitting = _FITTING.get(noun.stands) if noun and not sighting.mention.plural else None
    if fitting is None:
        return None
    for name in _beside(sighting, scene):
        players = scene.players.get(name.key, ())
        if len(players) == 1 and players[0].sort in fitting:
            return Resolution(players=players, rule="apposition", detail=f"{sighting.text} | {name.text}", score=0.9)
    return None


def _beside(sighting: Sighting, scene: Scene) -> Iterator[Sighting]:
    """Names set right after the description's head or phrase, or right before the phrase with commas around it."""
    text, quote, core = scene.report.article.text, sighting.mention.quote, sighting.mention.core
    closed = _CLOSED.match(text[quote.end : quote.end + 2]) is not None
    for name in scene.report.named():
        start, end = name.mention.quote.start, name.mention.core.end
        gaps = [text[last:start] for last in sorted({core.end, quote.end}) if last <= start]
        behind = closed and end <= quote.start and _AFTER_NAME.match(text[end : quote.start])
        if behind or any(_BEFORE_NAME.match(gap) for gap in gaps):
            yield name
