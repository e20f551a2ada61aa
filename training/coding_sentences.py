"""Sentences of our own with the PLOVER events that a careful coder takes from them (``training/coding/*.txt``).

A file holds blocks, parted by an empty line; lines that begin with ``#`` are remarks. A block is a sentence behind
``>`` and a line for each event in it, with six fields parted by ``|``::

    > Kenya and Uganda signed a fishing accord on Monday, a day after Nairobi expelled two traders.
    SUPPORT | | reported | signed | Kenya; Uganda |
    COERCE | deport | reported | expelled | Nairobi | two traders

The fields: type; mode (may be empty); status; the words that tell the event, as they stand; actors; recipients (both
parted by ``;``, as they stand, empty where none is named). ``NONE | | | words`` marks words that look like an event but
tell none; a block without a line below its sentence holds nothing to code.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model.plover import EventType, Status

FOLDER = Path(__file__).resolve().parent / "coding"
FIELDS = 6
NOTHING = "NONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """One event line; ``type`` is None for words that tell no event."""

    type: EventType | None
    mode: str
    status: Status | None
    words: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedSentence:
    """A sentence and its events, in the order of the file."""

    text: str
    events: tuple[CodedEvent, ...]

    @property
    def held_back(self) -> bool:
        """Whether the sentence is kept for measuring: about one in ten, by its hash."""
        return int.from_bytes(self._digest[:4]) % 10 == 0

    @property
    def chooses(self) -> bool:
        """Whether the sentence is one of those on which thresholds are chosen: one in ten of those not held back."""
        return not self.held_back and int.from_bytes(self._digest[4:8]) % 10 == 0

    @property
    def _digest(self) -> bytes:
        return hashlib.sha256(self.text.encode("utf-8")).digest()


def read_folder(folder: Path) -> list[CodedSentence]:
    """Return the sentences of all files of a folder; a block that cannot be read raises ValueError, with its place."""
    return [sentence for path in sorted(folder.glob("*.txt")) for sentence in read_file(path)]


def read_file(path: Path) -> Iterator[CodedSentence]:
    """Yield the sentences of one file."""
    lines = [*enumerate(path.read_text(encoding="utf-8").splitlines(), start=1), (0, "")]
    block: list[tuple[int, str]] = []
    for number, line in lines:
        if line.strip() and not line.startswith("#"):
            block.append((number, line.strip()))
        elif not line.strip() and block:
            yield _sentence(path, block)
            block = []


def _sentence(path: Path, block: list[tuple[int, str]]) -> CodedSentence:
    """Read one block."""
    number, first = block[0]
    if not first.startswith("> "):
        raise ValueError(f"{path}:{number}: a block begins with '> ' and its sentence")
    text = first[2:]
    return CodedSentence(text=text, events=tuple(_event(f"{path}:{n}", text, line) for n, line in block[1:]))


def _event(place: str, text: str, line: str) -> CodedEvent:
    """Read one event line; its words and parties must stand in the sentence."""
    fields = [field.strip() for field in line.split("|")]
    fields += [""] * (FIELDS - len(fields))
    kind, mode, status, words, actors, recipients = fields
    parties = tuple(tuple(p.strip() for p in side.split(";") if p.strip()) for side in (actors, recipients))
    for part in (words, *parties[0], *parties[1]):
        if not part or part not in text:
            raise ValueError(f"{place}: {part!r} does not stand in the sentence")
    try:
        return CodedEvent(
            type=None if kind == NOTHING else EventType(kind),
            mode=mode,
            status=Status(status) if status or kind != NOTHING else None,
            words=words,
            actors=parties[0],
            recipients=parties[1],
        )
    except ValueError as problem:
        raise ValueError(f"{place}: {problem}") from problem


def places(sentence: CodedSentence) -> list[tuple[tuple[int, int], CodedEvent]]:
    """Return where the words of each line stand; the same words again stand at their next place."""
    found: list[tuple[tuple[int, int], CodedEvent]] = []
    for event in sentence.events:
        start = sentence.text.find(event.words)
        taken = {begin for (begin, _), _ in found}
        while start in taken and (later := sentence.text.find(event.words, start + 1)) >= 0:
            start = later
        found.append(((start, start + len(event.words)), event))
    return found


if __name__ == "__main__":
    for file in sys.argv[1:]:
        found = list(read_file(Path(file)))
        print(file, len(found), "sentences,", sum(len(s.events) for s in found), "lines")
