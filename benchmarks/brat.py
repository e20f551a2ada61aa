"""brat standoff files (Stenetorp et al. 2012): spans ``T``, maybe in several pieces, and events ``E`` over them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

Piece = tuple[int, int]
"""Start and end (not included) in code points."""

_NUMBERED = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One ``E`` line: its type and the pieces of text of each of its roles (``Content2`` counts as ``Content``)."""

    kind: str
    roles: dict[str, tuple[Piece, ...]]


def read_events(path: Path) -> tuple[Event, ...]:
    """Read the events of an ``.ann`` file, in its order."""
    spans: dict[str, tuple[Piece, ...]] = {}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    for row in rows:
        if row[0].startswith("T"):
            spans[row[0]] = _pieces(row[1])
    return tuple(_event(row[1], spans) for row in rows if row[0].startswith("E"))


def _pieces(field: str) -> tuple[Piece, ...]:
    """Read ``Kind 3 8;12 20``."""
    pieces = field.split(" ", 1)[1].split(";")
    return tuple((int(start), int(end)) for start, end in (piece.split() for piece in pieces))


def _event(field: str, spans: dict[str, tuple[Piece, ...]]) -> Event:
    """Read ``Kind:T4 Role:T3 Role2:T5``; the first pair is the event's own span."""
    own, *others = (pair.split(":", 1) for pair in field.split())
    roles: dict[str, tuple[Piece, ...]] = {}
    for role, span in others:
        name = _NUMBERED.sub("", role)
        roles[name] = roles.get(name, ()) + spans.get(span, ())
    return Event(kind=own[0], roles=roles)
