"""The shipped network behind onnxruntime: sentences of words in, tags, trees and names out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import names, trees
from .encoding import MAX_SUBWORDS, Batch, Encoded, collate, encode
from .lemmas import Table, lemma_of, read_table
from .names import NameSpan
from .wordpiece import WordPiece

DATA = Path(__file__).resolve().parent.parent / "data" / "reader"
FORMAT = "dateline-reader/1"
WINDOW = 256
"""Words that are read at once; a longer sentence is read window by window."""
BUDGET = 2048
"""Subword positions in a batch, padding included."""

PAIRS = 256
"""Pairs of words whose relation is scored at once, to bound the memory used."""

Floats = NDArray[np.float32]
Outputs = dict[str, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """One sentence as read; one entry a word."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    """Each word's head, counted from 1; 0 for the root."""
    deprels: tuple[str, ...]
    names: tuple[NameSpan, ...]


EMPTY = Parse(upos=(), xpos=(), feats=(), lemmas=(), heads=(), deprels=(), names=())


class Network:
    """The reading model, its files opened at first use."""

    def __init__(self, folder: Path = DATA, threads: int = 2) -> None:
        """``folder`` holds reader.onnx, reader.json, lemmas.tsv and vocab.txt; ``threads`` share one matrix product."""
        self._folder, self._threads = folder, threads

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """Read sentences of words, all of them at once for speed; each is read as if it were alone."""
        windows = [(index, window) for index, words in enumerate(sentences) for window in _windows(words)]
        parsed = dict(self._parse_windows([window for _, window in windows]))
        joined = [EMPTY] * len(sentences)
        for place, (index, _) in enumerate(windows):
            joined[index] = _join(joined[index], parsed[place])
        return joined

    @property
    def version(self) -> str:
        """Twelve hex digits that stand for the model's files."""
        return str(self._description["version"])

    @cached_property
    def _description(self) -> dict[str, Any]:
        """What reader.json says."""
        description: dict[str, Any] = json.loads((self._folder / "reader.json").read_text(encoding="utf-8"))
        if description["format"] != FORMAT:
            raise ValueError(f"reader.json is of format {description['format']!r}, not {FORMAT!r}")
        return description

    @cached_property
    def _wordpiece(self) -> WordPiece:
        return WordPiece(self._folder / "vocab.txt")

    @cached_property
    def _lemmas(self) -> Table:
        return read_table(self._folder / "lemmas.tsv")

    @cached_property
    def _session(self) -> Any:
        """The open network; onnxruntime is imported no sooner than here."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        # Freed memory goes back: long batches would otherwise keep their peak for good.
        options.enable_cpu_mem_arena = False
        return onnxruntime.InferenceSession(
            str(self._folder / "reader.onnx"), sess_options=options, providers=["CPUExecutionProvider"]
        )

    @cached_property
    def _label_weights(self) -> Floats:
        """The bilinear form of the relations: a constant output of the graph."""
        batch = collate([encode(["."], self._wordpiece)])
        weights: Floats = self._session.run(["label_weights"], _inputs(batch))[0]
        return weights

    def _parse_windows(self, windows: Sequence[Sequence[str]]) -> Iterator[tuple[int, Parse]]:
        """Yield each window's place and reading, batch by batch."""
        encoded = [encode(words, self._wordpiece) for words in windows]
        for group in group_by_width(encoded):
            batch = collate([encoded[i] for i in group])
            outputs = self.run(batch)
            heads = [trees.best_heads(outputs["arcs"][row, :n, : n + 1]) for row, n in enumerate(batch.lengths)]
            deprels = self._deprels(outputs, heads)
            for row, place in enumerate(group):
                cut = {name: scores[row, : batch.lengths[row]] for name, scores in outputs.items()}
                yield place, self._decode(windows[place], cut, heads[row], deprels[row])

    def run(self, batch: Batch) -> Outputs:
        """Return the scores of one batch by output name (``training.model.Scores`` says the shapes)."""
        wanted = ["upos", "xpos", "feats", "lemma", "names", "arcs", "label_words", "label_heads"]
        return dict(zip(wanted, self._session.run(wanted, _inputs(batch)), strict=True))

    def _decode(self, words: Sequence[str], scores: Outputs, heads: list[int], deprels: list[str]) -> Parse:
        """Choose the best tags, lemmas and names of one sentence, whose tree is known."""
        labels = self._description["labels"]
        chosen = {head: [labels[head][i] for i in scores[head].argmax(axis=1)] for head in _TAGS}
        bio = [labels["names"][i] for i in names.best_labels(scores["names"], labels["names"])]
        return Parse(
            upos=tuple(chosen["upos"]),
            xpos=tuple(chosen["xpos"]),
            feats=tuple(chosen["feats"]),
            lemmas=tuple(
                lemma_of(word, upos, script, self._lemmas)
                for word, upos, script in zip(words, chosen["upos"], chosen["lemma"], strict=True)
            ),
            heads=tuple(heads),
            deprels=tuple(deprels),
            names=tuple(names.tidy(names.spans(bio), chosen["upos"])),
        )

    def _deprels(self, outputs: Outputs, heads: Sequence[list[int]]) -> list[list[str]]:
        """Return the best relation of each word of a batch to its head; ``root`` for roots and for no other word."""
        labels: list[str] = self._description["labels"]["deprel"]
        dependents = np.concatenate([outputs["label_words"][row, : len(h)] for row, h in enumerate(heads)])
        governors = np.concatenate([outputs["label_heads"][row, h] for row, h in enumerate(heads)])
        best = self._best_relations(dependents, governors, labels.index("root"))
        found = iter(labels[i] for i in best)
        return [["root" if head == 0 else name for head, name in zip(h, found, strict=False)] for h in heads]

    def _best_relations(self, dependents: Floats, governors: Floats, root: int) -> list[int]:
        """Return the best class but ``root`` for pairs of words, both [pairs, label size], by the bilinear form."""
        size = governors.shape[1]
        best: list[int] = []
        for start in range(0, len(governors), PAIRS):
            left = dependents[start : start + PAIRS] @ self._label_weights
            scores = np.matmul(left.reshape(len(left), -1, size), governors[start : start + PAIRS, :, None])[:, :, 0]
            scores[:, root] = -np.inf
            best.extend(scores.argmax(axis=1).tolist())
        return best


_TAGS = ("upos", "xpos", "feats", "lemma")


@lru_cache(maxsize=1)
def shipped() -> Network:
    """Return the network that comes with the package, opened once a process."""
    return Network()


def _inputs(batch: Batch) -> dict[str, NDArray[Any]]:
    """Name the arrays of a batch as the graph does."""
    return {
        "ids": batch.ids,
        "mask": batch.mask,
        "cases": batch.cases,
        "pool": batch.pool,
        "affixes": batch.affixes,
    }


def group_by_width(encoded: Sequence[Encoded]) -> list[list[int]]:
    """Return lists of places of sentences of like width, at most ``BUDGET`` positions or one sentence in each."""
    order = sorted(range(len(encoded)), key=lambda i: (encoded[i].width, i))
    groups: list[list[int]] = []
    for place in order:
        if not groups or encoded[place].width * (len(groups[-1]) + 1) > BUDGET:
            groups.append([])
        groups[-1].append(place)
    return groups


def _windows(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut a sentence into stretches of at most ``WINDOW`` words."""
    assert WINDOW <= MAX_SUBWORDS
    bounds = [*range(0, len(words), WINDOW), len(words)]
    return (words[start:end] for start, end in pairwise(bounds))


def _join(left: Parse, right: Parse) -> Parse:
    """Hang the tree of the next window on the root of the windows before it."""
    shift = len(left.heads)
    if not shift:
        return right
    root = left.heads.index(0) + 1
    return Parse(
        upos=left.upos + right.upos,
        xpos=left.xpos + right.xpos,
        feats=left.feats + right.feats,
        lemmas=left.lemmas + right.lemmas,
        heads=left.heads + tuple(head + shift if head else root for head in right.heads),
        deprels=left.deprels + tuple("parataxis" if r == "root" else r for r in right.deprels),
        names=left.names + tuple((first + shift, last + shift, kind) for first, last, kind in right.names),
    )
