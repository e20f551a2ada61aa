"""What a person asks for, in the words of a door: ids and names as they are shown, not yet checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """These events (or these actors) are one."""

    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """This report of an event, or this mention or name of an actor, is of another; several targets go together."""

    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """This field of an event, or of one report of it, has this value."""

    target: str
    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """This event, or this one report of it, does not belong on the chronicle."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back the edit of this number, or the last one in force."""

    number: int | None = None


Request = Merge | Split | Set | Drop | Undo
