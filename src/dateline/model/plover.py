"""The event types of PLOVER (manual, draft 0.8), and OTHER for what it has no type for."""

from __future__ import annotations

from enum import Enum


class EventType(Enum):
    """PLOVER's sixteen types, and OTHER."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    OTHER = "OTHER"


class Status(Enum):
    """What a source says of a happening's standing."""

    REPORTED = "reported"
    ALLEGED = "alleged"
    ANNOUNCED = "announced"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Role(Enum):
    """PLOVER's two roles; in a reciprocal event all parties are actors."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
