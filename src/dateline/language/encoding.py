"""Sentences -> the arrays that the network takes. Used alike when reading and when training."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .shapes import AFFIXES, case_code, shape
from .wordpiece import END, START, WordPiece

MAX_SUBWORDS = 510
"""Pieces in one sentence, [CLS] and [SEP] apart: the encoder knows 512 positions."""

RUN_COST = 8
"""What one run of the network costs beside its positions, in positions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """One sentence: its pieces word by word, the case code of each word and its affix buckets."""

    pieces: tuple[tuple[int, ...], ...]
    cases: tuple[int, ...]
    affixes: tuple[tuple[int, ...], ...]

    @property
    def width(self) -> int:
        """Positions that the encoder sees: all pieces, [CLS] and [SEP]."""
        return sum(map(len, self.pieces)) + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Padded arrays of B sentences, T subword positions and W words."""

    ids: NDArray[np.int64]
    """Piece ids [B, T]."""
    mask: NDArray[np.float32]
    """1 where there is a piece, else 0 [B, T]."""
    cases: NDArray[np.int64]
    """Case codes of the word of each piece [B, T]."""
    pool: NDArray[np.float32]
    """Weights that average each word's pieces [B, W, T]; rows of padding words are 0."""
    affixes: NDArray[np.int64]
    """Affix buckets [B, W, AFFIXES]."""
    lengths: tuple[int, ...]
    """Words in each sentence [B]."""


def encode(words: Sequence[str], wordpiece: WordPiece) -> Encoded:
    """Encode one sentence of at least one and at most ``MAX_SUBWORDS`` words."""
    pieces = fit(tuple(wordpiece.pieces(word) for word in words))
    shapes = [shape(word) for word in words]
    cases = tuple(case_code(s[0], index == 0) for index, s in enumerate(shapes))
    return Encoded(pieces=pieces, cases=cases, affixes=tuple(s[1:] for s in shapes))


def fit(pieces: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...]:
    """Shorten the words with most pieces until the sentence fits; no word loses its first piece."""
    limit = max(map(len, pieces))
    while sum(min(len(p), limit) for p in pieces) > MAX_SUBWORDS and limit > 1:
        limit -= 1
    return tuple(p[:limit] for p in pieces)


def group_by_width(widths: Sequence[int], budget: int) -> list[list[int]]:
    """Return lists of places of like widths, at most ``budget`` positions or one sentence in each.

    The lists are those that cost least, every padded position and every run counted: a short sentence padded to the
    width of a long one costs as much as the long one. What is chosen depends on nothing but the widths.
    """
    places: dict[int, list[int]] = {}
    for place, width in enumerate(widths):
        places.setdefault(width, []).append(place)
    groups: list[list[int]] = []
    for low, high, rows in _cheapest_cuts({width: len(places[width]) for width in sorted(places)}, budget):
        alike = [place for width in sorted(places) if low <= width <= high for place in places[width]]
        groups.extend(alike[start : start + rows] for start in range(0, len(alike), rows))
    return groups


def _cheapest_cuts(counts: Mapping[int, int], budget: int) -> list[tuple[int, int, int]]:
    """Cut the widths (ascending, with their numbers of sentences) to classes: lowest, highest width, rows of a run."""
    widths = list(counts)
    costs, cuts = [0], [0]
    for last, width in enumerate(widths):
        rows_at_once, rows, best = max(1, budget // width), 0, (-1, 0)
        for first in range(last, -1, -1):
            rows += counts[widths[first]]
            cost = costs[first] + rows * width + RUN_COST * -(-rows // rows_at_once)
            best = (cost, first) if best[0] < 0 or cost < best[0] else best
        costs.append(best[0])
        cuts.append(best[1])
    found: list[tuple[int, int, int]] = []
    last = len(widths)
    while last:
        first, width = cuts[last], widths[last - 1]
        found.append((widths[first], width, max(1, budget // width)))
        last = first
    return found[::-1]


def collate(sentences: Sequence[Encoded]) -> Batch:
    """Pad sentences to one batch."""
    rows, width = len(sentences), max(s.width for s in sentences)
    lengths = tuple(len(s.pieces) for s in sentences)
    ids = np.zeros((rows, width), dtype=np.int64)
    mask = np.zeros((rows, width), dtype=np.float32)
    cases = np.zeros((rows, width), dtype=np.int64)
    pool = np.zeros((rows, max(lengths), width), dtype=np.float32)
    affixes = np.zeros((rows, max(lengths), AFFIXES), dtype=np.int64)
    for row, sentence in enumerate(sentences):
        mask[row, : sentence.width] = 1.0
        ids[row, : sentence.width] = [START, *(i for p in sentence.pieces for i in p), END]
        affixes[row, : lengths[row]] = sentence.affixes
        _place(sentence, cases[row], pool[row])
    return Batch(ids=ids, mask=mask, cases=cases, pool=pool, affixes=affixes, lengths=lengths)


def _place(sentence: Encoded, cases: NDArray[np.int64], pool: NDArray[np.float32]) -> None:
    """Write each word's case and pooling weights at the positions of its pieces (``cases`` [T], ``pool`` [W, T])."""
    position = 1
    for word, pieces in enumerate(sentence.pieces):
        end = position + len(pieces)
        cases[position:end] = sentence.cases[word]
        pool[word, position:end] = 1.0 / len(pieces)
        position = end
