"""Finer kinds of names, and titles and offices, on a folder of marked sentences (``training/name_kinds``).

A file ``*.txt`` has one sentence a line; lines that begin with ``#`` are comments. ``[kind words]`` is a name: of kind
``person`` or of a ``NameDetail``. ``{words}`` is a title or office, ``{> words}`` one whose holder is the next name of
kind person, ``{>2 words}`` the next two such names, ``{< words}`` the last one before it; ``/former`` and so on before
the closing brace is its ``Tenure``. Marks may nest; names inside an office's words may go unmarked.

Each sentence is read as an article of its own, from raw text, with the shipped reader; spans are of characters.
Every fifth sentence (number 5, 10, … of each file) is held back: nobody tuned a rule on it. The figures:

- ``detail_accuracy``: over marked names, persons apart, whose very span is among the reading's names and other names,
  the share whose detail is the mark's; an unknown detail is wrong. ``detail_known`` is the share with any detail, and
  ``detail_accuracy_known`` the accuracy over these alone.
- ``names_found``: the share of marked names, persons apart, whose very span was found.
- ``others_f1``: F1 of spans of nationality, group and event with their detail, among all names.
- ``offices_f1``: F1 of offices: words, the end of the holder's name and tenure must all be right (a holder that is
  told of where the mark has none is wrong, and the other way round); ``office_words_f1`` asks for the words alone.
- all of these again with ``held_`` in front, over the sentences held back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.language.pipeline import read
from dateline.model.reading import NameDetail, Reading, Tenure

from .articles import one_paragraph
from .scoring import f1_of_counts, percent

HELD = 5
"""Each sentence whose number in its file this divides is held back."""

Characters = tuple[int, int]
_MARK = re.compile(r"\[(?P<kind>[a-z]+) |\{(?P<side>[<>]?)(?P<count>\d?) ?|(?P<end> /(?P<tenure>[a-z]+)\}|[\]}])")
_OTHERS = frozenset((NameDetail.NATIONALITY, NameDetail.GROUP, NameDetail.EVENT))


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedOffice:
    """An office's characters, those of its holder, and its tenure."""

    words: Characters
    holder: Characters | None
    tenure: Tenure | None

    @property
    def value(self) -> tuple[Characters, int | None, Tenure | None]:
        """What is compared: of the holder only where it ends, for some readers take titles into a name."""
        return self.words, self.holder[1] if self.holder else None, self.tenure


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence without its marks, the names in it (None for a person) and its offices."""

    text: str
    names: tuple[tuple[Characters, NameDetail | None], ...]
    offices: frozenset[MarkedOffice]
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A mark that has been opened: where it stands in the plain text, its kind or side, and how many holders."""

    start: int
    kind: str
    side: str
    count: int


def run(path: Path) -> dict[str, float]:
    """Return percentages for all sentences of a folder and for those held back."""
    gold = [
        sentence for file in sorted(path.glob("*.txt")) for sentence in parse_file(file.read_text(encoding="utf-8"))
    ]
    found = [read_marked(sentence.text) for sentence in gold]
    held = [place for place, sentence in enumerate(gold) if sentence.held]
    figures = score(gold, found)
    apart = score([gold[i] for i in held], [found[i] for i in held])
    return figures | {f"held_{name}": figure for name, figure in apart.items()}


def parse_file(text: str) -> list[Marked]:
    """The sentences of a file in order."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [parse_line(line, held=number % HELD == 0) for number, line in enumerate(lines, 1)]


def parse_line(line: str, *, held: bool = False) -> Marked:
    """One sentence without its marks, and what they say."""
    plain, at, stack = "", 0, list[_Open]()
    names: list[tuple[Characters, NameDetail | None]] = []
    offices: list[tuple[_Open, Characters, Tenure | None]] = []
    for match in _MARK.finditer(line):
        plain += line[at : match.start()]
        at = match.end()
        if match["end"] is None:
            stack.append(_opened(match, len(plain)))
            continue
        mark = stack.pop()
        span = (mark.start, len(plain))
        if mark.kind:
            names.append((span, None if mark.kind == "person" else NameDetail(mark.kind)))
        else:
            offices.append((mark, span, Tenure(match["tenure"]) if match["tenure"] else None))
    persons = sorted(span for span, detail in names if detail is None)
    held_by = (_with_holders(mark, span, tenure, persons) for mark, span, tenure in offices)
    marked = frozenset(office for group in held_by for office in group)
    return Marked(text=plain + line[at:], names=tuple(sorted(names, key=_place)), offices=marked, held=held)


def _opened(match: re.Match[str], start: int) -> _Open:
    return _Open(start=start, kind=match["kind"] or "", side=match["side"] or "", count=int(match["count"] or 1))


def _place(name: tuple[Characters, NameDetail | None]) -> Characters:
    return name[0]


def _with_holders(
    mark: _Open, span: Characters, tenure: Tenure | None, persons: Sequence[Characters]
) -> list[MarkedOffice]:
    """The office once for each person that its arrow points to; once without a holder where it has no arrow."""
    after = [person for person in persons if person[0] >= span[1]][: mark.count]
    before = [person for person in persons if person[1] <= span[0]][-mark.count :]
    sides: dict[str, Sequence[Characters | None]] = {">": after, "<": before, "": [None]}
    return [MarkedOffice(words=span, holder=holder, tenure=tenure) for holder in sides[mark.side]]


def read_marked(text: str) -> Marked:
    """What the reader says of a sentence, in the form of the marks."""
    return as_marked(text, read(one_paragraph(text)))


def as_marked(text: str, reading: Reading) -> Marked:
    """A reading's names with a detail or without, and its offices, as characters."""

    def span(first: int, last: int) -> Characters:
        return reading.starts[first], reading.ends[last - 1]

    names = [(span(name.first, name.last), name.detail) for name in (*reading.names, *reading.other_names)]
    offices = frozenset(
        MarkedOffice(
            words=span(office.first, office.last),
            holder=span(office.holder.first, office.holder.last) if office.holder else None,
            tenure=office.tenure,
        )
        for office in reading.offices
    )
    return Marked(text=text, names=tuple(sorted(names, key=_place)), offices=offices)


def score(gold: Sequence[Marked], found: Sequence[Marked]) -> dict[str, float]:
    """Return the figures over sentences, in percent; 0 where there is nothing."""
    pairs = [pair for g, f in zip(gold, found, strict=True) for pair in _matched(g, f)]
    known = [(right, given) for right, given in pairs if given is not None]
    marked = sum(detail is not None for g in gold for _, detail in g.names)
    right = sum(right is given for right, given in known)
    return {
        "detail_accuracy": percent(right, len(pairs)),
        "detail_known": percent(len(known), len(pairs)),
        "detail_accuracy_known": percent(right, len(known)),
        "names_found": percent(len(pairs), marked),
        "others_f1": _f1([_other_names(g) for g in gold], [_other_names(f) for f in found]),
        "offices_f1": _f1([_values(g) for g in gold], [_values(f) for f in found]),
        "office_words_f1": _f1([_words(g) for g in gold], [_words(f) for f in found]),
    }


def _matched(gold: Marked, found: Marked) -> list[tuple[NameDetail, NameDetail | None]]:
    """The details of the marked names whose very span was found, with those that were read."""
    given: dict[Characters, NameDetail | None] = dict(found.names)
    return [(detail, given[span]) for span, detail in gold.names if detail is not None and span in given]


def _other_names(marked: Marked) -> list[tuple[Characters, NameDetail]]:
    return [(span, detail) for span, detail in marked.names if detail in _OTHERS]


def _values(marked: Marked) -> list[tuple[Characters, int | None, Tenure | None]]:
    return [office.value for office in marked.offices]


def _words(marked: Marked) -> set[Characters]:
    return {office.words for office in marked.offices}


def _f1(gold: Iterable[Iterable[object]], found: Iterable[Iterable[object]]) -> float:
    """F1 in percent over sentences of things."""
    right = known = given = 0
    for mine, yours in zip(gold, found, strict=True):
        g, f = Counter(mine), Counter(yours)
        right, known, given = right + (g & f).total(), known + g.total(), given + f.total()
    return f1_of_counts(right, known, given)
