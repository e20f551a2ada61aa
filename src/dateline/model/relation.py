"""Relations that hold over a span: agreements, memberships, deployments, offices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dateline.model.interval import Interval
from dateline.model.span import Quote
from dateline.model.statement import RelationKind


class RelationStatus(Enum):
    """The standing of a relation at the end of the record."""

    ANNOUNCED = "announced"
    IN_FORCE = "in-force"
    SUSPENDED = "suspended"
    CONTESTED = "contested"
    ANNOUNCED_EXIT = "announced-exit"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one side says of a relation, in its quote."""

    party: str
    says: str
    evidence: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Something that holds over a span.

    ``parties`` are actor ids in the order of design.md; ``until`` is the day from which it is over or denounced.
    """

    id: str
    kind: RelationKind
    parties: tuple[str, ...]
    status: RelationStatus
    what: str | None = None
    quantity: float | None = None
    since: Interval | None = None
    until: Interval | None = None
    positions: tuple[Position, ...] = ()
    evidence: tuple[Quote, ...] = ()
