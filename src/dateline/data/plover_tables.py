"""The PLOVER tables of ``vocab/plover``: their rows, and which types they list for a lemma whatever the frames say."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.model.plover import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A sense that some table lists for a lemma."""

    verbal: bool
    """Whether it is a verb's; else a noun's or an adjective's."""
    type: EventType
    conditional: bool
    """Whether a frame is asked for."""


def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table of this folder; lines that begin with # are comments."""
    path = resources.files("dateline.data") / "vocab" / "plover" / name
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
    return tuple({k: (v or "").strip() for k, v in row.items() if k} for row in csv.DictReader(lines))


def type_rows(type_: EventType) -> tuple[dict[str, str], ...]:
    """The rows of a type's table."""
    return rows(f"{type_.value.lower()}.csv")


def listed(lemma: str) -> tuple[Listing, ...]:
    """All senses that the tables list for a lemma, in the order of the types."""
    return _listings().get(lemma, ())


@cache
def _listings() -> dict[str, tuple[Listing, ...]]:
    """All listings by lemma."""
    found: dict[str, dict[Listing, None]] = {}
    for type_ in EventType:
        for row in type_rows(type_):
            listing = Listing(verbal=row["pos"] == "verb", type=type_, conditional=bool(row["frame"]))
            for lemma in row["lemma"].split("|"):
                found.setdefault(lemma.strip(), {})[listing] = None
    return {lemma: tuple(listings) for lemma, listings in found.items()}
