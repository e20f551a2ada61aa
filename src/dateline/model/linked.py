"""What linking hands on: actors, who each mention is, and which statements tell of one happening."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model.actor import Actor, Join


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Statements of one happening: their ids in the order of their articles and places, and the joins between them."""

    id: str
    statements: tuple[str, ...]
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Actors, the actors of each mention (several for "the two countries"), and clusters of statements.

    ``resolved`` maps a mention's key written ``article:start:end`` to actor ids, in text order of the actors; a mention
    that is not resolved has no entry.
    """

    actors: tuple[Actor, ...]
    resolved: dict[str, tuple[str, ...]] = field(default_factory=dict)
    clusters: tuple[Cluster, ...] = ()
