"""Texts with attributions marked in readable form; ``training/attribution/README.md`` says how they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

Piece = tuple[int, int]
"""Start and end (not included) in code points."""

_NUMBERED = re.compile(r"^(.*)#(\d+)$", re.DOTALL)
EVERY = 5
"""One text in so many is held back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An attribution as pieces of its text; ``source`` may be empty."""

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A text, its attributions, and whether it is only for measuring."""

    text: str
    marks: tuple[Mark, ...]
    held_back: bool


def read_marked(folder: Path) -> list[MarkedText]:
    """Read all marked files of a folder; its README is none."""
    files = sorted(f for f in folder.glob("*.md") if f.name != "README.md")
    return [text for file in files for text in parse(file.read_text(encoding="utf-8"))]


def parse(content: str) -> list[MarkedText]:
    """Read the texts of one file."""
    blocks = [block.strip("\n") for block in re.split(r"^---$", content, flags=re.MULTILINE)]
    return [_marked(block, number) for number, block in enumerate(b for b in blocks if b.strip())]


def _marked(block: str, number: int) -> MarkedText:
    """Part a block in its text and its marks."""
    lines = block.split("\n")
    text = "\n".join(line for line in lines if not line.startswith("- ")).strip()
    marks = tuple(_mark(text, line[2:]) for line in lines if line.startswith("- "))
    return MarkedText(text=text, marks=marks, held_back=number % EVERY == EVERY - 1)


def _mark(text: str, line: str) -> Mark:
    """Find the words of ``source | cue | content`` in the text."""
    source, cue, content = (field.strip() for field in line.split("|"))
    pieces = _in_order(text, content.split(" / "))
    anchor = pieces[0] if pieces else (0, 0)
    cue_piece = _nearest(text, cue, pieces)
    source_piece = (_nearest(text, source, (cue_piece,), (*pieces, cue_piece)),) if source else ()
    assert anchor[1] > anchor[0], line
    return Mark(source=source_piece, cue=(cue_piece,), content=pieces)


def _in_order(text: str, parts: list[str]) -> tuple[Piece, ...]:
    """Find pieces one behind the other."""
    found: list[Piece] = []
    for part in parts:
        behind = found[-1][1] if found else 0
        found.append(min(_places(text, part), key=lambda place: (place[0] < behind, place)))
    return tuple(found)


def _nearest(text: str, words: str, anchors: tuple[Piece, ...], taken: tuple[Piece, ...] | None = None) -> Piece:
    """Find the occurrence nearest to the anchors, one outside what is taken if there is one."""
    closed = anchors if taken is None else taken

    def cost(place: Piece) -> tuple[bool, int, Piece]:
        """Put places outside what is taken first, then near ones."""
        inside = any(place[0] < end and start < place[1] for start, end in closed)
        apart = min(max(start - place[1], place[0] - end, 0) for start, end in anchors)
        return inside, apart, place

    return min(_places(text, words), key=cost)


def _places(text: str, words: str) -> list[Piece]:
    """Return where words occur as a whole; ``words#2`` is only the second place."""
    numbered = _NUMBERED.match(words)
    wanted = numbered.group(1) if numbered else words
    first, last = (r"\b" if wanted[i].isalnum() else "" for i in (0, -1))
    found = [m.span() for m in re.finditer(first + re.escape(wanted) + last, text)]
    if not found:
        raise ValueError(f"{words!r} is not in {text!r}")
    return [found[int(numbered.group(2)) - 1]] if numbered else found
