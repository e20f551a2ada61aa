"""Who says what: PolNeAR's layout (``text/NAME.txt``, brat files ``attributions/NAME_ANNOTATOR.ann``) or marked files.

The reader gets the raw text alone. A token is a run of letters, digits and underscores (``\\w+``), so that quotation
marks and commas, which annotators put now inside and now outside, do not count. An attribution is a set of source
tokens and a set of content tokens. A pair of a gold and a found attribution is worth the geometric mean of the F1 of
their source tokens and the F1 of their content tokens: 0 if either is missed, 1 if both are the same, and one right
part alone earns little (an arithmetic mean would give half the points for a right "he" with a wrong sentence). Two
missing sources ("it was reported that") agree; a source against none is 0. Pairs are matched one to one, best first.
``precision`` is the sum of the pairs' worth over the number found, ``recall`` over the number of gold, ``f1`` their
harmonic mean, all summed over the texts. A text with several annotators' files is scored against each and counts once.

PolNeAR is univocal: no token is in two attributions, so one that stands inside another's content is not marked. Hence
``f1`` (with ``precision`` and ``recall``) leaves out a found attribution whose cue stands in the content of another
found one, if the gold of that text has no such nesting; ``f1_with_nested`` counts them all, as wrong where the gold
does not have them. ``source_f1``, ``content_f1`` and ``cue_f1`` are the same sums over the same pairs with the worth of
that part alone; ``f1_overlap`` gives 1 for each pair in which both parts overlap at all; ``f1_product`` multiplies the
two.

A folder without ``text`` holds files marked by hand (``training/attribution``), nested attributions and all: ``f1`` is
over all texts there, ``held_back_f1`` over those that no rule was written with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from dateline.language.pipeline import read
from dateline.model.reading import Reading, Stretch

from .articles import one_paragraph
from .brat import Piece, read_events
from .marked import Mark, read_marked
from .scoring import f1_of_counts, percent

TOKEN = re.compile(r"\w+")
_PARTS = ("f1", "source_f1", "content_f1", "cue_f1", "f1_overlap", "f1_product")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An attribution as sets of tokens, each given by the place of its first character."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def run(path: Path) -> dict[str, float]:
    """Return percentages for a folder with ``text`` and ``attributions``, or one of marked files."""
    if not (path / "text").is_dir():
        return run_marked(path)
    texts = sorted((path / "text").glob("*.txt"))
    gold, found = [], []
    for file in texts:
        text = file.read_bytes().decode("utf-8")
        gold.append([gold_of(text, ann) for ann in _annotations(path, file.stem)])
        found.append(found_in(text))
    return score(gold, found)


def run_marked(path: Path) -> dict[str, float]:
    """Return percentages for a folder of texts marked by hand."""
    texts = read_marked(path)
    pairs = [([_of_mark(t.text, mark) for mark in t.marks], found_in(t.text), t.held_back) for t in texts]
    figures = _figures([[gold] for gold, _, _ in pairs], [found for _, found, _ in pairs], nested=True)
    held = [(gold, found) for gold, found, held_back in pairs if held_back]
    return figures | {"held_back_f1": _figures([[g] for g, _ in held], [f for _, f in held], nested=True)["f1"]}


def _of_mark(text: str, mark: Mark) -> Marked:
    """Turn a mark's pieces of text to sets of tokens."""
    parts = (mark.source, mark.cue, mark.content)
    source, cue, content = (_tokens(text, pieces) for pieces in parts)
    return Marked(source=source, cue=cue, content=content)


def _annotations(path: Path, stem: str) -> list[Path]:
    """Return the files of all annotators of a text."""
    return sorted(f for f in (path / "attributions").glob("*.ann") if f.stem.rsplit("_", 1)[0] == stem)


def gold_of(text: str, path: Path) -> list[Marked]:
    """Read one annotator's attributions; those without content or cue are unfinished and left out."""
    marked = []
    for event in read_events(path):
        source, cue, content = (_tokens(text, event.roles.get(r, ())) for r in ("Source", "Cue", "Content"))
        if cue and content:
            marked.append(Marked(source=source, cue=cue, content=content))
    return marked


def found_in(text: str) -> list[Marked]:
    """Read a text and return the attributions that the reader finds."""
    return marks(text, read(one_paragraph(text)))


def marks(text: str, reading: Reading) -> list[Marked]:
    """Turn a reading's attributions to sets of tokens."""

    def tokens(stretches: Sequence[Stretch]) -> frozenset[int]:
        """Return the tokens of stretches of words."""
        pieces = tuple((reading.starts[s.first], reading.ends[s.last - 1]) for s in stretches)
        return _tokens(text, pieces)

    return [
        Marked(source=tokens((a.source,) if a.source else ()), cue=tokens((a.cue,)), content=tokens(a.content))
        for a in reading.attributions
    ]


def _tokens(text: str, pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the tokens that begin in one of the pieces."""
    return frozenset(token.start() for start, end in pieces for token in TOKEN.finditer(text, start, end))


def score(gold: Sequence[Sequence[Sequence[Marked]]], found: Sequence[Sequence[Marked]]) -> dict[str, float]:
    """Score texts, each with one or more annotators' gold, against what was found in them."""
    figures = _figures(gold, found, nested=False)
    return figures | {"f1_with_nested": _figures(gold, found, nested=True)["f1"]}


def _figures(
    gold: Sequence[Sequence[Sequence[Marked]]], found: Sequence[Sequence[Marked]], *, nested: bool
) -> dict[str, float]:
    """Return the figures with all found attributions, or without those that stand in another's content."""
    worth = dict.fromkeys(_PARTS, 0.0)
    known = read_ = 0.0
    for annotators, all_found in zip(gold, found, strict=True):
        for marked in annotators:
            kept = list(all_found) if nested or outermost(marked) != list(marked) else outermost(all_found)
            known += len(marked) / len(annotators)
            read_ += len(kept) / len(annotators)
            for g, f in match(marked, kept):
                for part, value in _worth(g, f).items():
                    worth[part] += value / len(annotators)
    figures = {part: f1_of_counts(value, known, read_) for part, value in worth.items()}
    precision, recall = (percent(worth["f1"], size) for size in (read_, known))
    return {"precision": precision, "recall": recall} | figures


def outermost(marked: Sequence[Marked]) -> list[Marked]:
    """Return the attributions whose cue does not stand in the content of another one."""
    inside: dict[int, int] = {}
    for one in marked:
        for token in one.content:
            inside[token] = inside.get(token, 0) + 1
    return [m for m in marked if not all(inside.get(token, 0) > (token in m.content) for token in m.cue)]


def match(gold: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Pair gold and found attributions one to one, the worthiest pair first; worthless pairs are none."""
    pairs = sorted(_candidates(gold, found), key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    chosen = []
    for _, g, f in pairs:
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
            chosen.append((gold[g], found[f]))
    return chosen


def _candidates(gold: Sequence[Marked], found: Sequence[Marked]) -> Iterator[tuple[float, int, int]]:
    """Yield the worth of each pair that has any."""
    for g, one in enumerate(gold):
        for f, other in enumerate(found):
            if not one.content.isdisjoint(other.content):
                worth = _worth(one, other)["f1"]
                if worth > 0.0:
                    yield worth, g, f


def _worth(gold: Marked, found: Marked) -> dict[str, float]:
    """Return the worth of a pair, whole and by part."""
    source, content = _f1(gold.source, found.source), _f1(gold.content, found.content)
    return {
        "f1": sqrt(source * content),
        "source_f1": source,
        "content_f1": content,
        "cue_f1": _f1(gold.cue, found.cue),
        "f1_overlap": float(source * content > 0.0),
        "f1_product": source * content,
    }


def _f1(gold: frozenset[int], found: frozenset[int]) -> float:
    """Return the F1 of two sets; two empty ones agree."""
    return 2.0 * len(gold & found) / (len(gold) + len(found)) if gold or found else 1.0
