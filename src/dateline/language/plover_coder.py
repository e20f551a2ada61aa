"""The learned coder: how likely a predicate tells an event of each PLOVER type, with its mode and status.

A layer of attention in which the predicates look at what the reader's encoder gives for their sentence, and a small
network over the predicate's vector, the mean of the sentence, the predicate's tags, and the types that the tables list
for its lemma, whatever their frames say (``senses``). What it answers is a likelihood beside the
readable tables; it is no rule. ``training.with_coding`` taught the encoder what predicates tell, and
``training.plover_coder`` trains the rest on the sentences of ``training/coding``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from dateline.data.plover_tables import listed
from dateline.model.plover import EventType, Status
from dateline.model.reading import Leaning

from .encoding import group_by_width
from .network import BUDGET, DATA, VECTOR, Parse, open_graph

Floats = NDArray[np.float32]

TYPES = (None, *EventType)
"""What a predicate may tell; None: nothing to code."""
STATUSES = tuple(Status)
SENSES = len(EventType)
CONDITIONAL = 0.6
"""The weight of a sense whose frame asks for something."""
LONGEST = 512
"""Pieces of a sentence that are looked at together; a longer one is taken part by part."""
DIGITS, LEAST_SHARE = 3, 0.01
"""How exact a leaning is, and the least share that it lists."""
_TAGS = ("VERB", "NOUN", "ADJ", "PROPN")
_FORMS = ("VBD", "VBN", "VBG", "VB", "VBZ", "VBP")
_LINKS = (
    *("root", "conj", "xcomp", "ccomp", "advcl", "acl", "parataxis", "amod", "compound", "obj", "obl", "nmod"),
    "nsubj",
)
_ROLES = ("ARG0", "ARG1", "ARG2")
FLAGS = len(_TAGS) + len(_FORMS) + len(_LINKS) + len(_ROLES)
"""Number of the tags of a predicate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a sentence and its predicates."""

    pieces: NDArray[np.float16]
    """[pieces, VECTOR]."""
    spans: tuple[tuple[int, int], ...]
    """First piece of each predicate, and the piece after its last."""
    flags: Floats
    """[predicates, FLAGS]."""
    senses: Floats
    """[predicates, SENSES]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Unnormalised scores, one row a predicate."""

    types: Floats
    """In the order of ``TYPES``."""
    modes: Floats
    """In the order of the coder's modes."""
    statuses: Floats
    """In the order of ``STATUSES``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """What the coder holds of one predicate."""

    word: int
    types: tuple[float, ...]
    """In the order of ``TYPES``; they sum to 1."""
    mode: str | None
    """The likeliest mode of the likeliest type that is not nothing; None for none."""
    statuses: tuple[float, ...]
    """In the order of ``STATUSES``; they sum to 1."""

    @property
    def nothing(self) -> float:
        """How likely there is nothing to code."""
        return self.types[0]

    @property
    def best(self) -> tuple[EventType, str | None, Status]:
        """The likeliest type, with its mode, and status, if there is something to code."""
        place = max(range(1, len(TYPES)), key=lambda i: self.types[i])
        type_ = TYPES[place]
        assert type_ is not None
        return type_, self.mode, STATUSES[max(range(len(STATUSES)), key=lambda i: self.statuses[i])]


class Coder(Protocol):
    """What scores predicates."""

    @property
    def modes(self) -> tuple[tuple[EventType, str], ...]:
        """The type and mode that each score of modes stands for; an empty mode for none."""

    def score(self, parts: Sequence[Part]) -> list[Scores]:
        """Score the predicates of each part."""


class ShippedCoder:
    """The coder that comes with the package, its files opened at first use."""

    def __init__(self, folder: Path = DATA, threads: int = 2) -> None:
        """``folder`` holds plover.onnx and plover.json; ``threads`` share one matrix product."""
        self._folder, self._threads = folder, threads

    @cached_property
    def modes(self) -> tuple[tuple[EventType, str], ...]:
        """The type and mode that each score of modes stands for."""
        description = json.loads((self._folder / "plover.json").read_text(encoding="utf-8"))
        return tuple((EventType(type_), mode) for type_, mode in description["modes"])

    @cached_property
    def _session(self) -> Any:
        return open_graph(self._folder / "plover.onnx", self._threads)

    def score(self, parts: Sequence[Part]) -> list[Scores]:
        """Score the predicates of each part, parts of like length together."""
        found: list[Scores | None] = [None] * len(parts)
        for group in group_by_width([len(part.pieces) for part in parts], BUDGET):
            inputs = collate([parts[i] for i in group])
            types, modes, statuses = self._session.run(["types", "modes", "statuses"], inputs)
            start = 0
            for place in group:
                end = start + len(parts[place].spans)
                found[place] = Scores(types=types[start:end], modes=modes[start:end], statuses=statuses[start:end])
                start = end
        return [one for one in found if one is not None]


def collate(parts: Sequence[Part]) -> dict[str, NDArray[Any]]:
    """Pad parts to one batch, by the names of the graph's inputs.

    ``pieces`` [B, T, VECTOR], ``mask`` [B, T] and, for all P predicates, their sentences ``rows`` [P], ``pool`` [P, T],
    which averages a predicate's pieces in its sentence, ``flags`` [P, FLAGS] and ``senses`` [P, SENSES].
    """
    width = max(len(part.pieces) for part in parts)
    pieces = np.zeros((len(parts), width, VECTOR), dtype=np.float32)
    mask = np.zeros((len(parts), width), dtype=np.float32)
    places = [(row, span) for row, part in enumerate(parts) for span in part.spans]
    pool = np.zeros((len(places), width), dtype=np.float32)
    for row, part in enumerate(parts):
        pieces[row, : len(part.pieces)] = part.pieces
        mask[row, : len(part.pieces)] = 1.0
    for number, (_, (start, end)) in enumerate(places):
        pool[number, start:end] = 1.0 / (end - start)
    return {
        "pieces": pieces,
        "mask": mask,
        "rows": np.array([row for row, _ in places], dtype=np.int64),
        "pool": pool,
        "flags": np.concatenate([part.flags for part in parts]),
        "senses": np.concatenate([part.senses for part in parts]),
    }


@lru_cache(maxsize=1)
def shipped_coder() -> ShippedCoder:
    """Return the coder that comes with the package, opened once a process."""
    return ShippedCoder()


def leanings(parses: Sequence[Parse], starts: Sequence[int], coder: Coder | None = None) -> Iterator[Leaning]:
    """Yield what the coder holds of each predicate with a frame; ``starts`` are the sentences' first words."""
    asked = [[word for word, _ in parse.frames] for parse in parses]
    for start, found in zip(starts, judge(parses, asked, coder), strict=True):
        for one in found:
            _, mode, status = one.best
            shares = [(type_, round(share, DIGITS)) for type_, share in zip(TYPES, one.types, strict=True) if type_]
            yield Leaning(
                word=start + one.word,
                nothing=round(one.nothing, DIGITS),
                types=tuple(sorted((s for s in shares if s[1] >= LEAST_SHARE), key=lambda s: -s[1])),
                mode=mode,
                status=status,
                status_share=round(max(one.statuses), DIGITS),
            )


def judge(
    parses: Sequence[Parse], predicates: Sequence[Sequence[int]], coder: Coder | None = None
) -> list[tuple[Likelihood, ...]]:
    """Judge predicates (words counted from 0) of sentences."""
    found: list[list[Likelihood]] = [[] for _ in parses]
    parts = [
        (place, words, part)
        for place, (parse, asked) in enumerate(zip(parses, predicates, strict=True))
        for words, part in cut(parse, asked)
    ]
    known = coder or shipped_coder()
    scores = known.score([part for _, _, part in parts]) if parts else []
    for (place, words, _), scored in zip(parts, scores, strict=True):
        found[place].extend(_likelihoods(known, words, scored))
    return [tuple(likelihoods) for likelihoods in found]


def cut(parse: Parse, predicates: Sequence[int]) -> Iterator[tuple[tuple[int, ...], Part]]:
    """Yield the parts of a sentence that hold predicates, and these; most sentences are one part."""
    if parse.pieces is None:
        return
    ends = np.cumsum(parse.widths)
    first = 0
    while first < len(ends):
        start = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, start + LONGEST, side="right")))
        words = tuple(word for word in predicates if first <= word < last)
        if words:
            spans = tuple((int(ends[w]) - parse.widths[w] - start, int(ends[w]) - start) for w in words)
            pieces = parse.pieces[start : int(ends[last - 1])]
            yield words, Part(pieces=pieces, spans=spans, flags=flags(parse, words), senses=senses(parse, words))
        first = last


def _likelihoods(coder: Coder, words: Sequence[int], scores: Scores) -> Iterator[Likelihood]:
    """Turn scores to likelihoods."""
    rows = zip(words, _softmax(scores.types), scores.modes, _softmax(scores.statuses), strict=True)
    for word, types, modes, statuses in rows:
        yield Likelihood(
            word=word,
            types=tuple(types.tolist()),
            mode=_best_mode(coder, modes, TYPES[1 + int(types[1:].argmax())]),
            statuses=tuple(statuses.tolist()),
        )


def _softmax(values: Floats) -> Floats:
    """Turn rows of scores to shares."""
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    result: Floats = raised / raised.sum(axis=1, keepdims=True)
    return result


def _best_mode(coder: Coder, found: Floats, type_: EventType | None) -> str | None:
    """Return the likeliest mode of a type; a type may have none."""
    of_type = [(float(score), mode) for score, (of, mode) in zip(found, coder.modes, strict=True) if of is type_]
    return (max(of_type)[1] or None) if of_type else None


def senses(parse: Parse, predicates: Sequence[int]) -> Floats:
    """Return [predicates, SENSES]: the types that the tables list for each lemma in this part of speech."""
    found = np.zeros((len(predicates), SENSES), dtype=np.float32)
    places = {type_: place for place, type_ in enumerate(EventType)}
    for row, word in zip(found, predicates, strict=True):
        verbal = parse.upos[word] in ("VERB", "AUX")
        for one in listed(parse.lemmas[word].lower()):
            if one.verbal == verbal:
                row[places[one.type]] = max(row[places[one.type]], CONDITIONAL if one.conditional else 1.0)
    return found


def flags(parse: Parse, predicates: Sequence[int]) -> Floats:
    """Return [predicates, FLAGS]: each predicate's tags, relation and roles, one flag each."""
    frames = {word: {role for role, _, _ in arguments} for word, arguments in parse.frames}
    rows = [tuple(_flags(parse, word, frames.get(word, set()))) for word in predicates]
    return np.array(rows, dtype=np.float32).reshape(len(predicates), FLAGS)


def _flags(parse: Parse, word: int, roles: set[str]) -> Iterator[bool]:
    """Yield the flags of one predicate."""
    yield from (parse.upos[word] == tag for tag in _TAGS)
    yield from (parse.xpos[word] == form for form in _FORMS)
    yield from (parse.deprels[word] == link for link in _LINKS)
    yield from (role in roles for role in _ROLES)
