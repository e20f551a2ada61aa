"""Reads PLV (Hu et al. 2024): sentences with a marked source and target and the PLOVER root between them.

The file has one row a pair: ``marked_sentence`` holds the sentence with ``<s>…</s>`` round the source and ``<t>…</t>``
round the target, ``gold_root`` the type. Of PLOVER's sixteen types CONCEDE and RETREAT are one root here, YIELD.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model.plover import EventType

Piece = tuple[int, int]
"""Start and end (not included) in code points."""

_YIELD = {EventType.CONCEDE, EventType.RETREAT}
ROOTS = {t: "YIELD" if t in _YIELD else str(t.value) for t in EventType if t.value != "OTHER"}
"""The file's root of each type; OTHER has none."""

QUADS = {
    "verbal cooperation": ("AGREE", "CONSULT", "SUPPORT"),
    "material cooperation": ("YIELD", "COOPERATE", "AID"),
    "verbal conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""PLOVER's four classes by root; YIELD goes with RETREAT, as in the file."""
QUAD_OF = {root: quad for quad, roots in QUADS.items() for root in roots}

_TAG = re.compile(r"<(/?)([st])>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A sentence, the pieces of it that name source and target (there may be none of one), and the root."""

    text: str
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    root: str


def read_pairs(path: Path) -> list[Pair]:
    """Read the rows of a file; ValueError for a root that is none."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [_pair(row) for row in csv.DictReader(lines, delimiter="\t")]


def _pair(row: dict[str, str]) -> Pair:
    """Read one row."""
    if row["gold_root"] not in QUAD_OF:
        raise ValueError(f"{row['gold_root']!r} is no root")
    marked = row["marked_sentence"]
    pieces = list(_pieces(marked))
    return Pair(
        text=_TAG.sub("", marked),
        source=tuple(piece for tag, piece in pieces if tag == "s"),
        target=tuple(piece for tag, piece in pieces if tag == "t"),
        root=row["gold_root"],
    )


def _pieces(marked: str) -> Iterator[tuple[str, Piece]]:
    """Yield each marked piece and its letter, counted in the text without marks."""
    removed, opened = 0, dict[str, int]()
    for tag in _TAG.finditer(marked):
        place = tag.start() - removed
        removed += tag.end() - tag.start()
        if not tag[1]:
            opened[tag[2]] = place
        elif tag[2] in opened:
            yield tag[2], (opened.pop(tag[2]), place)
