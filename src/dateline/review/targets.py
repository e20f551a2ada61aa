"""What a person's word for something in the chronicle points at: an event, one report of it, an actor or a mention.

Accepted, in this order: an id, the beginning of one (four characters at least), a name or label, a part of one.
A report of an event is ``EVENT.N`` (its Nth report as shown) or its statement's id; a mention is its key.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.model.actor import Actor
from dateline.model.chronicle import Chronicle
from dateline.model.event import Event
from dateline.model.statement import Statement
from dateline.review.errors import AmbiguousTarget, UnknownTarget

_SHORTEST_PREFIX = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One statement, and the event it is a report of (None when it is of none)."""

    statement: Statement
    event: Event | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Some mentions of an actor, by their keys."""

    actor: Actor
    keys: tuple[str, ...]


Target = Event | Report | Actor | Mentions


def find(chronicle: Chronicle, given: str) -> Target:
    """The one thing that goes by this; raises UnknownTarget or AmbiguousTarget."""
    word = given.strip()
    found = _report(chronicle, word) or _mention(chronicle, word) or _by_name(chronicle, word)
    if found is None:
        raise UnknownTarget(given, close=_close(chronicle, word))
    return found


def keys_of(chronicle: Chronicle, actor: Actor) -> tuple[str, ...]:
    """The keys of every mention that was resolved to this actor and to no other."""
    return tuple(key for key, actors in chronicle.resolved if actors == (actor.id,))


def find_name(chronicle: Chronicle, actor: Actor, name: str) -> Mentions | None:
    """The mentions of the actor that are printed with this name."""
    texts = {article.id: article.text for article in chronicle.articles}
    wanted = name.strip().casefold()
    keys = tuple(key for key in keys_of(chronicle, actor) if _words(key, texts).casefold() == wanted)
    return Mentions(actor=actor, keys=keys) if keys else None


def _words(key: str, texts: Mapping[str, str]) -> str:
    article, start, end = key.rsplit(":", 2)
    return texts.get(article, "")[int(start) : int(end)]


def _report(chronicle: Chronicle, word: str) -> Report | None:
    event_word, dot, number = word.rpartition(".")
    if dot and number.isdecimal():
        for event in chronicle.events:
            if event.id == event_word:
                return _numbered(event, int(number), word)
    for statement in chronicle.statements:
        if statement.id == word:
            return Report(statement=statement, event=_event_of(chronicle, statement))
    return None


def _numbered(event: Event, number: int, word: str) -> Report:
    if not 1 <= number <= len(event.statements):
        raise UnknownTarget(word, close=(f"{event.id}.1 to {event.id}.{len(event.statements)}",))
    return Report(statement=event.statements[number - 1], event=event)


def _event_of(chronicle: Chronicle, statement: Statement) -> Event | None:
    for event in chronicle.events:
        if any(one.id == statement.id for one in event.statements):
            return event
    return None


def _mention(chronicle: Chronicle, word: str) -> Mentions | None:
    for key, actors in chronicle.resolved:
        if key == word and len(actors) == 1:
            return Mentions(actor=next(one for one in chronicle.actors if one.id == actors[0]), keys=(key,))
    return None


def _by_name(chronicle: Chronicle, word: str) -> Event | Actor | None:
    """The event or actor by id, beginning of an id, name, or part of a name: the first way that finds any decides."""
    things = _things(chronicle)
    folded = word.casefold()
    if not folded:
        return None
    for way in _WAYS:
        found = [one for one in things if way(one, folded)]
        if len(found) > 1:
            raise AmbiguousTarget(word, candidates=[f"{one.id} ({names_of(one)[0]})" for one in found])
        if found:
            return found[0]
    return None


def _has_id(thing: Event | Actor, folded: str) -> bool:
    return thing.id == folded


def _has_prefix(thing: Event | Actor, folded: str) -> bool:
    return len(folded) >= _SHORTEST_PREFIX and thing.id.startswith(folded)


def _has_name(thing: Event | Actor, folded: str) -> bool:
    return folded in (name.casefold() for name in names_of(thing))


def _has_part(thing: Event | Actor, folded: str) -> bool:
    return any(folded in name.casefold() for name in names_of(thing))


_WAYS: tuple[Callable[[Event | Actor, str], bool], ...] = (_has_id, _has_prefix, _has_name, _has_part)


def names_of(thing: Event | Actor) -> tuple[str, ...]:
    """What a person may call it: the label of an event, the name and aliases of an actor."""
    return (thing.label,) if isinstance(thing, Event) else (thing.name, *thing.aliases)


def _things(chronicle: Chronicle) -> tuple[Event | Actor, ...]:
    return (*chronicle.events, *chronicle.actors)


def _close(chronicle: Chronicle, word: str) -> tuple[str, ...]:
    things = _things(chronicle)
    known = [*(one.id for one in things), *(name for one in things for name in names_of(one))]
    folded = {name.casefold(): name for name in reversed(known)}
    return tuple(folded[one] for one in difflib.get_close_matches(word.casefold(), list(folded), n=3))
