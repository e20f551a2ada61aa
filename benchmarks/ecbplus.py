"""The sentences of ECB+ that count (those of ``validated_sentences.csv``), with the words that tell of events."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .cat import Document, Markable, read_document

VALIDATED = "validated_sentences.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSentence:
    """A sentence of ECB+; ``events`` holds the words (from 0) of each mention, which need not be neighbours."""

    document: str
    words: tuple[str, ...]
    events: frozenset[frozenset[int]]


def read_sentences(folder: Path) -> list[EventSentence]:
    """Read the validated sentences of all files below the folder; the list is found in it or in its parent."""
    counted = _validated(folder)
    paths = sorted(folder.rglob("*.xml"))
    return [sentence for path in paths for sentence in _sentences(read_document(path), counted)]


def _validated(folder: Path) -> frozenset[tuple[str, int]]:
    """Return the pairs of document and sentence number that the list names."""
    here = folder.resolve()
    path = next((p for p in (here / VALIDATED, here.parent / VALIDATED) if p.exists()), None)
    if path is None:
        raise FileNotFoundError(f"no {VALIDATED} in {folder} or its parent")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return frozenset((f"{row['Topic']}_{row['File']}", int(row["Sentence Number"])) for row in rows)


def _sentences(document: Document, counted: frozenset[tuple[str, int]]) -> Iterator[EventSentence]:
    """Yield the sentences of a document that count."""
    mentions = [m for m in document.markables if m.places and is_event(m)]
    for number, words in enumerate(document.sentences):
        if (document.name, number) in counted and words:
            inside = (frozenset(w for s, w in m.places if s == number) for m in mentions)
            yield EventSentence(document=document.name, words=words, events=frozenset(filter(None, inside)))


def is_event(markable: Markable) -> bool:
    """Tell whether a markable is an action of any kind, negated or not."""
    return markable.tag.removeprefix("NEG_").startswith("ACTION_")
