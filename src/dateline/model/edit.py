"""People's decisions: appended, replayed, undone. They never change evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class EditKind(Enum):
    """What a person can decide."""

    MERGE = "merge"
    SPLIT = "split"
    SET = "set"
    DROP = "drop"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One decision. ``number`` counts from 1 in the case; ``targets`` are statement ids or mention keys, never views.

    ``field`` and ``value`` serve SET; of a SPLIT, ``value`` says how many targets, counted from the first, were
    parted off (None: one). ``undoes`` is the number of the edit that UNDO takes back. ``at`` is the moment
    as ISO 8601 in UTC, given by the door, ``who`` the person's name and ``why`` their reason.
    """

    number: int
    kind: EditKind
    targets: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    undoes: int | None = None
    who: str
    at: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """What the edits in force come to, as linking and weighing read them.

    ``same`` and ``different`` are pairs of statement ids, or pairs of mention keys (``article:start:end``);
    ``dropped`` statement ids; ``settings`` triples of statement id, field and value.
    """

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    dropped: frozenset[str] = frozenset()
    settings: tuple[tuple[str, str, str], ...] = ()


NO_JUDGEMENTS = Judgements()
