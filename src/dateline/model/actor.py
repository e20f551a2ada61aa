"""Actors: persons, organizations, groups and places, assembled from mentions, every join with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.interval import UNKNOWN, Interval
from dateline.model.span import Evidence, Quote
from dateline.model.statement import MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why two mentions, or two statements, were taken for one: printable and undoable.

    ``left`` and ``right`` are the two keys or statement ids, ``rule`` the deciding feature's name, ``detail`` the
    values compared, ``score`` the weight it had (0..1); ``likely`` marks a join that a reader should look at.
    """

    left: str
    right: str
    rule: str
    detail: str
    score: float
    likely: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that an actor holds or held; a view of the relations."""

    title: str
    of: str | None
    since: Interval = UNKNOWN
    until: Interval | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or something that acts; ``country`` is the CLDR English short name, ``iso3``/``cow`` beside it."""

    id: str
    name: str
    kind: MentionKind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    iso3: str | None = None
    cow: str | None = None
    offices: tuple[Office, ...] = ()
    mentions: tuple[Quote, ...] = ()
    joins: tuple[Join, ...] = ()
