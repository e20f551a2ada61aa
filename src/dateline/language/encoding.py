"""Sentences -> the arrays that the network takes. Used alike when reading and when training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .shapes import AFFIXES, case_code, shape
from .wordpiece import END, START, WordPiece

MAX_SUBWORDS = 510
"""Pieces in one sentence, [CLS] and [SEP] apart: the encoder knows 512 positions."""


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
