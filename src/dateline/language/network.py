"""The shipped network behind onnxruntime: sentences of words in, tags, trees, names, frames and events out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import names, roles, trees
from .encoding import MAX_SUBWORDS, Batch, collate, encode, group_by_width
from .lemmas import Table, lemma_of, read_table
from .names import NameSpan
from .roles import FrameSpans
from .wordpiece import WordPiece

DATA = Path(__file__).resolve().parent.parent / "data" / "reader"
FORMAT = "dateline-reader/2"
WINDOW = 256
"""Words that are read at once; a longer sentence is read window by window."""
assert WINDOW <= MAX_SUBWORDS, "each word of a window needs at least one of the encoder's positions"

BUDGET = 2048
"""Subword positions in a batch, padding included."""

PAIRS = 8192
"""Pairs of a predicate and a word that are scored at once, to bound the memory used."""

VECTOR = 384
"""Size of a word's and of a sentence's vector."""

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]
Outputs = dict[str, Floats]
Predicates = Sequence[Sequence[int]]
"""The predicates of each sentence, words counted from 0."""


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
    frames: tuple[FrameSpans, ...] = ()
    """Each predicate, counted from 0, and its arguments by PropBank's labels; the predicate itself is not listed."""
    events: tuple[tuple[int, int], ...] = ()
    """First word and word after the last of each event mention."""
    words: Halves | None = field(default=None, repr=False, compare=False)
    """The network's own view of each word [words, VECTOR], in half precision: a long report has many."""
    pieces: Halves | None = field(default=None, repr=False, compare=False)
    """What the encoder gives for the pieces of all words [pieces, VECTOR], in half precision."""
    widths: tuple[int, ...] = field(default=(), repr=False, compare=False)
    """The number of pieces of each word."""
    vector: Floats | None = field(default=None, repr=False, compare=False)
    """The meaning of the sentence, of length 1 [VECTOR]; of a sentence of several windows that of the first."""


EMPTY = Parse(upos=(), xpos=(), feats=(), lemmas=(), heads=(), deprels=(), names=())


class Network:
    """The reading model, its files opened at first use."""

    def __init__(self, folder: Path = DATA, threads: int = 2) -> None:
        """``folder`` holds the graphs, reader.json, lemmas.tsv and vocab.txt; ``threads`` share one matrix product."""
        self._folder, self._threads = folder, threads

    def parse(self, sentences: Sequence[Sequence[str]], predicates: Predicates | None = None) -> list[Parse]:
        """Read sentences of words, all of them at once for speed; each is read as if it were alone.

        With ``predicates``, these have frames and no others, else those that are found.
        """
        windows = [(index, start) for index, words in enumerate(sentences) for start in range(0, len(words), WINDOW)]
        words = [sentences[index][start : start + WINDOW] for index, start in windows]
        given = None
        if predicates is not None:
            given = [[p - start for p in predicates[i] if start <= p < start + WINDOW] for i, start in windows]
        parsed = dict(self._parse_windows(words, given))
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
        """The open network."""
        return open_graph(self._folder / "reader.onnx", self._threads)

    @cached_property
    def _role_scorer(self) -> Any:
        """The open scorer of roles."""
        return open_graph(self._folder / "roles.onnx", self._threads)

    @cached_property
    def _label_weights(self) -> Floats:
        """The bilinear form of the relations: a constant output of the graph."""
        batch = collate([encode(["."], self._wordpiece)])
        weights: Floats = self._session.run(["label_weights"], _inputs(batch))[0]
        return trees.relation_weights(weights)

    def _parse_windows(self, windows: Sequence[Sequence[str]], given: Predicates | None) -> Iterator[tuple[int, Parse]]:
        """Yield each window's place and reading, batch by batch."""
        encoded = [encode(words, self._wordpiece) for words in windows]
        for group in group_by_width([one.width for one in encoded], BUDGET):
            batch = collate([encoded[i] for i in group])
            outputs = self.run(batch)
            heads = [trees.best_heads(outputs["arcs"][row, :n, : n + 1]) for row, n in enumerate(batch.lengths)]
            deprels = self._deprels(outputs, heads)
            predicates = _predicates(outputs, batch.lengths) if given is None else [given[i] for i in group]
            frames = self._frames(outputs, batch.lengths, predicates)
            for row, place in enumerate(group):
                cut = {name: outputs[name][row, : batch.lengths[row]] for name in _DECODED}
                cut["vectors"] = outputs["vectors"][row]
                cut["pieces"] = outputs["pieces"][row, 1 : encoded[place].width - 1]
                tree = (tuple(heads[row]), tuple(deprels[row]))
                parse = self._decode(windows[place], cut, tree, frames[row])
                yield place, replace(parse, widths=tuple(map(len, encoded[place].pieces)))

    def run(self, batch: Batch) -> Outputs:
        """Return the scores of one batch by output name (``training.model.Scores`` says the shapes)."""
        return dict(zip(WANTED, self._session.run(WANTED, _inputs(batch)), strict=True))

    def _frames(self, outputs: Outputs, lengths: Sequence[int], predicates: Predicates) -> list[list[FrameSpans]]:
        """Return the frames of each sentence of a batch, about ``PAIRS`` pairs of words at a time."""
        places = [(row, word) for row, words in enumerate(predicates) for word in words]
        found: list[list[FrameSpans]] = [[] for _ in predicates]
        at_once = max(1, PAIRS // outputs["role_arguments"].shape[1])
        for start in range(0, len(places), at_once):
            part = places[start : start + at_once]
            for (row, word), arguments in zip(part, self._arguments(outputs, lengths, part), strict=True):
                found[row].append((word, arguments))
        return found

    def _arguments(
        self, outputs: Outputs, lengths: Sequence[int], places: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[roles.RoleSpan, ...]]:
        """Yield the arguments of each predicate (its sentence's row in the batch, its word)."""
        rows, words = [row for row, _ in places], [word for _, word in places]
        inputs = {
            "predicates": outputs["role_predicates"][rows, words],
            "arguments": outputs["role_arguments"][rows],
            "paths": outputs["role_paths"][rows, words],
            "distances": roles.distances(words, outputs["role_arguments"].shape[1]),
        }
        labels: list[str] = self._description["labels"]["roles"]
        (scores,) = self._role_scorer.run(["roles"], inputs)
        for chosen in roles.best_labels(scores, [lengths[row] for row in rows]):
            yield roles.arguments([labels[i] for i in chosen])

    def _decode(
        self,
        words: Sequence[str],
        scores: Outputs,
        tree: tuple[tuple[int, ...], tuple[str, ...]],
        frames: Sequence[FrameSpans],
    ) -> Parse:
        """Choose the best tags, lemmas, names and events of one sentence, whose tree and frames are known."""
        labels = self._description["labels"]
        chosen = {head: [labels[head][i] for i in scores[head].argmax(axis=1)] for head in _TAGS}
        bio = [labels["names"][i] for i in names.best_labels(scores["names"], labels["names"])]
        return Parse(
            upos=tuple(chosen["upos"]),
            xpos=tuple(chosen["xpos"]),
            feats=tuple(chosen["feats"]),
            lemmas=tuple(
                lemma_of(word, upos, script, self._lemmas, self._wordpiece.is_whole)
                for word, upos, script in zip(words, chosen["upos"], chosen["lemma"], strict=True)
            ),
            heads=tree[0],
            deprels=tree[1],
            names=tuple(names.tidy(names.spans(bio), chosen["upos"])),
            frames=tuple(frames),
            events=_events(scores["events"]),
            words=scores["words"].astype(np.float16),
            vector=scores["vectors"],
            pieces=scores["pieces"].astype(np.float16),
        )

    def _deprels(self, outputs: Outputs, heads: Sequence[list[int]]) -> list[list[str]]:
        """Return the best relation of each word of a batch to its head; ``root`` for roots and for no other word."""
        labels: list[str] = self._description["labels"]["deprel"]
        dependents = np.concatenate([outputs["label_words"][row, : len(h)] for row, h in enumerate(heads)])
        governors = np.concatenate([outputs["label_heads"][row, h] for row, h in enumerate(heads)])
        best = trees.best_relations(dependents, governors, self._label_weights, labels.index("root"))
        found = iter(labels[i] for i in best)
        return [["root" if head == 0 else name for head, name in zip(h, found, strict=False)] for h in heads]


_TAGS = ("upos", "xpos", "feats", "lemma")
_TREES = ("arcs", "label_words", "label_heads")
_ROLES = ("predicates", "role_predicates", "role_arguments", "role_paths")
_DECODED = (*_TAGS, "names", "events", "words")
WANTED = (*_TAGS, *_TREES, *_ROLES, "names", "events", "words", "pieces", "vectors")
"""What is asked of the graph."""


def open_graph(path: Path, threads: int) -> Any:
    """Open a graph; onnxruntime is imported no sooner than here."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    # Threads that wait don't spin: a laptop has other work, and a fan.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Freed memory goes back: long batches would otherwise keep their peak for good.
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])


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


def _predicates(outputs: Outputs, lengths: Sequence[int]) -> list[list[int]]:
    """Return the words of each sentence that are found to be predicates."""
    found = outputs["predicates"].argmax(axis=2)
    return [np.flatnonzero(found[row, :length]).tolist() for row, length in enumerate(lengths)]


def _events(scores: Floats) -> tuple[tuple[int, int], ...]:
    """Return the spans of event mentions; ``scores`` [words, 3] of O, B, I. An I- after O opens a mention."""
    bio = ["O" if best == 0 else f"{'OBI'[best]}-event" for best in scores.argmax(axis=1)]
    return tuple((first, last) for first, last, _ in names.spans(bio))


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
        frames=left.frames + tuple(_shifted(frame, shift) for frame in right.frames),
        events=left.events + tuple((first + shift, last + shift) for first, last in right.events),
        words=_after(left.words, right.words),
        pieces=_after(left.pieces, right.pieces),
        widths=left.widths + right.widths,
        vector=left.vector,
    )


def _after(left: Halves | None, right: Halves | None) -> Halves | None:
    """Return the rows of both, or None where one has none."""
    return None if left is None or right is None else np.concatenate([left, right])


def _shifted(frame: FrameSpans, shift: int) -> FrameSpans:
    """Count a frame's words from the beginning of the whole sentence."""
    predicate, arguments = frame
    return predicate + shift, tuple((role, first + shift, last + shift) for role, first, last in arguments)
