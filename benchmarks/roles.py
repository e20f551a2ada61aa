"""Semantic roles of PropBank with gold words and sentences: labelled spans.

An argument is its predicate's word, its label, its first and its last word; all four must be right. Labels count as
the file has them: ``R-ARG1`` and ``C-ARG1`` are labels of their own, each part of an argument in pieces is an argument,
and so is ``C-V``; only ``V``, the predicate itself, is left out. Senses of predicates (rolesets) are not read.
Micro-averaged over all predicates, verbs, nouns and adjectives.

``precision``, ``recall`` and ``f1``: the reader is told which words are predicates. ``precision_found``,
``recall_found`` and ``f1_found``: it finds them, so that all arguments of a predicate that it misses are missed, and
all arguments that it gives to a word that is no predicate are false; ``predicates_f1`` scores the predicates
themselves. Frames marked ``partial`` (not all their arguments are in the file) count nowhere: neither they nor what is
read of their predicates.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.language.network import shipped

from .scoring import f1, precision, recall

Frames = Iterable[tuple[int, Iterable[tuple[str, int, int]]]]
"""Predicates of one sentence with their (label, first, last) arguments; words from 0, last exclusive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSentence:
    """A sentence of the file; ``partial`` holds the predicates whose frames don't count."""

    words: tuple[str, ...]
    frames: tuple[tuple[int, tuple[tuple[str, int, int], ...]], ...]
    partial: frozenset[int] = frozenset()


def run(path: Path) -> dict[str, float]:
    """Return percentages for a jsonl file."""
    gold = read_jsonl(path)
    words = [sentence.words for sentence in gold]
    given = shipped().parse(words, [[word for word, _ in sentence.frames] for sentence in gold])
    found = shipped().parse(words)
    return score(gold, [parse.frames for parse in given], [parse.frames for parse in found])


def score(gold: Sequence[RoleSentence], given: Sequence[Frames], found: Sequence[Frames]) -> dict[str, float]:
    """Return percentages of frames read with the gold predicates given, and of those read without."""
    known = _arguments(gold, [sentence.frames for sentence in gold])
    told, own = _arguments(gold, given), _arguments(gold, found)
    return {
        "precision": precision(known, told),
        "recall": recall(known, told),
        "f1": f1(known, told),
        "precision_found": precision(known, own),
        "recall_found": recall(known, own),
        "f1_found": f1(known, own),
        "predicates_f1": f1(_predicates(gold, [s.frames for s in gold]), _predicates(gold, found)),
    }


def _arguments(gold: Sequence[RoleSentence], read: Sequence[Frames]) -> frozenset[tuple[int, int, str, int, int]]:
    """Return the arguments that count, each with the places of its sentence and predicate."""
    return frozenset(
        (place, predicate, *argument)
        for place, (sentence, frames) in enumerate(zip(gold, read, strict=True))
        for predicate, arguments in frames
        if predicate not in sentence.partial
        for argument in arguments
    )


def _predicates(gold: Sequence[RoleSentence], read: Sequence[Frames]) -> frozenset[tuple[int, int]]:
    """Return the predicates that count."""
    return frozenset(
        (place, predicate)
        for place, (sentence, frames) in enumerate(zip(gold, read, strict=True))
        for predicate, _ in frames
        if predicate not in sentence.partial
    )


def read_jsonl(path: Path) -> list[RoleSentence]:
    """Read sentences; the file counts words from 1, last word included."""
    with path.open(encoding="utf-8") as lines:
        return [_sentence(json.loads(line)) for line in lines if line.strip()]


def _sentence(record: Mapping[str, Any]) -> RoleSentence:
    """Turn a line of the file to a sentence."""
    frames = record["frames"]
    return RoleSentence(
        words=tuple(record["tokens"]),
        frames=tuple((frame["pred"] - 1, _roles(frame["args"])) for frame in frames if not frame["partial"]),
        partial=frozenset(frame["pred"] - 1 for frame in frames if frame["partial"]),
    )


def _roles(arguments: Iterable[tuple[str, int, int]]) -> tuple[tuple[str, int, int], ...]:
    """Return a frame's arguments without the predicate."""
    return tuple((label, first - 1, last) for label, first, last in arguments if label != "V")
