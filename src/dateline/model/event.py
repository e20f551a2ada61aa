"""Events: statements about one happening, with values that are views of them; accounts, disputes, reprints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dateline.model.actor import Join
from dateline.model.interval import Interval, When
from dateline.model.plover import EventType, Role, Status
from dateline.model.span import Quote
from dateline.model.statement import Quantity, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor in a role of an event."""

    actor: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The place of an event; coordinates only where they are known."""

    name: str
    country: str | None
    evidence: Quote
    lat: float | None = None
    lon: float | None = None


class AccountKind(Enum):
    """What kind of account a report goes back to."""

    AGENCY = "agency"
    COMMUNIQUE = "communique"
    OFFICIAL = "official"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


class AccountBasis(Enum):
    """How an account is known."""

    CREDITED = "credited"
    ATTRIBUTED = "attributed"
    WORDING = "wording"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where statements of an event come from; ``reports`` are indices into the event's statements."""

    name: str
    kind: AccountKind
    basis: AccountBasis
    party_to_event: bool
    reports: tuple[int, ...]
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The accounts that could be traced: at least ``low``, at most ``high``."""

    low: int
    high: int
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something about an event that a person should look at before publishing, and why."""

    event: str
    field: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Statements about one happening. Values are views; the statements keep their own.

    ``id`` is ``e-`` and digits from the smallest member statement. ``sources`` has one entry for each statement: the
    resolved actor id of each of its source links, or None.
    """

    id: str
    label: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    status: Status
    historical: bool
    when: When
    where: Where | None
    participants: tuple[Participant, ...]
    quantities: tuple[Quantity, ...]
    statements: tuple[Statement, ...]
    sources: tuple[tuple[str | None, ...], ...]
    joins: tuple[Join, ...] = ()
    accounts: Accounts = Accounts(low=1, high=1, accounts=())


class DisputeField(Enum):
    """The field on which statements part."""

    WHEN = "when"
    WHERE = "where"
    PARTICIPANTS = "participants"
    QUANTITY = "quantity"
    TYPE = "type"
    OCCURRENCE = "occurrence"
    RESPONSIBILITY = "responsibility"


class DisputeRelation(Enum):
    """How they part."""

    CONFLICT = "conflict"
    DENIAL = "denial"
    SLIP = "slip"
    CORRECTION = "correction"
    UPDATE = "update"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: its value and the words of the value in each report."""

    value: Interval | str
    reports: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A field of an event on which not all statements can be right."""

    event: str
    field: DisputeField
    relation: DisputeRelation
    sides: tuple[Side, ...]


class ReprintBasis(Enum):
    """How a reprint is known."""

    CREDIT = "credit"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """A report that repeats an account or another report; ``of`` is an article id or an account's name."""

    article: str
    of: str
    basis: ReprintBasis
    spans: tuple[Quote, ...]
