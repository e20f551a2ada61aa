"""Time expressions against TimeML files, scored as in TempEval-3 (UzZaman et al. 2013), task A.

``run`` reads the raw text of each ``.tml`` file, finds its times and reads them against the document's creation time.
Only TIMEX3 elements inside TEXT count. A gold and a found expression are paired one to one, in text order: first those
with the same extent, then those that share a character. With ``sys`` found and ``ref`` gold expressions:

- ``strict_f1``: pairs with the same extent; precision over ``sys``, recall over ``ref``
- ``relaxed_f1``: all pairs
- ``value_f1``: all pairs with the same TIMEX3 value; it is TempEval-3's attribute F1, the relaxed F1 times the share of
  pairs with the right value

All figures are per hundred, over all expressions of all files together.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.coding.times import find, marked
from dateline.model.article import Article
from dateline.model.interval import Interval
from dateline.model.reading import Reading

from .articles import one_paragraph
from .scoring import f1_of_counts

Reader = Callable[[Article], Reading]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Timex:
    """A time expression of one file: its characters and its TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One TimeML file: its raw text, the day it was created and its time expressions."""

    name: str
    text: str
    created: date
    gold: tuple[Timex, ...]


def run(path: Path, reader: Reader | None = None) -> dict[str, float]:
    """The figures over all ``.tml`` files below a folder; ``reader`` is the shipped one unless given."""
    read = reader or _shipped_reader()
    documents = [parsed(file.name, file.read_bytes()) for file in sorted(Path(path).rglob("*.tml"))]
    return score([(document.gold, found_in(document, read)) for document in documents])


def _shipped_reader() -> Reader:
    from dateline.language.pipeline import read

    return read


def parsed(name: str, data: bytes) -> Document:
    """The document of a TimeML file."""
    root = ET.fromstring(data)
    created = next(element.attrib["value"] for element in root.iter("TIMEX3") if _is_creation(element))
    body = root.find("TEXT")
    if body is None:
        raise ValueError(f"{name} has no TEXT")
    pieces: list[str] = []
    gold: list[Timex] = []
    _walk(body, pieces, gold)
    day = date.fromisoformat(created[:10])
    return Document(name=name, text="".join(pieces), created=day, gold=tuple(sorted(gold)))


def _is_creation(element: ET.Element) -> bool:
    return element.attrib.get("functionInDocument") == "CREATION_TIME"


def _walk(element: ET.Element, pieces: list[str], gold: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, gold)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if element.tag == "TIMEX3" and end > start:
        gold.append(Timex(start=start, end=end, value=element.attrib["value"]))


def found_in(document: Document, read: Reader) -> tuple[Timex, ...]:
    """What Dateline finds in a document."""
    article = one_paragraph(document.text)
    anchor = Interval(earliest=document.created, latest=document.created)
    marks = marked(find(article, read(article)), anchor)
    return tuple(Timex(start=mark.start, end=mark.end, value=mark.value) for mark in marks)


def score(files: Sequence[tuple[Sequence[Timex], Sequence[Timex]]]) -> dict[str, float]:
    """The figures of ``(gold, found)`` pairs of files."""
    wanted = sum(len(gold) for gold, _ in files)
    had = sum(len(found) for _, found in files)
    pairs = [pair for gold, found in files for pair in paired(gold, found)]
    strict = sum((a.start, a.end) == (b.start, b.end) for a, b in pairs)
    valued = sum(a.value == b.value for a, b in pairs)
    return {
        "strict_f1": f1_of_counts(strict, had, wanted),
        "relaxed_f1": f1_of_counts(len(pairs), had, wanted),
        "value_f1": f1_of_counts(valued, had, wanted),
    }


def paired(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Gold and found expressions of one file, one to one: equal extents first, then overlapping ones in text order."""
    left, right = sorted(gold), sorted(found)
    pairs: list[tuple[Timex, Timex]] = []
    for fits in (_same, _overlapping):
        for one in list(left):
            other = next((candidate for candidate in right if fits(one, candidate)), None)
            if other is not None:
                pairs.append((one, other))
                left.remove(one)
                right.remove(other)
    return pairs


def _same(a: Timex, b: Timex) -> bool:
    return (a.start, a.end) == (b.start, b.end)


def _overlapping(a: Timex, b: Timex) -> bool:
    return a.start < b.end and b.start < a.end
