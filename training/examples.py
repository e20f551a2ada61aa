"""Sentences as numbers: encoded words and class numbers, with changes of case that make headlines."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dateline.language.encoding import Batch, Encoded, collate, encode
from dateline.language.roles import distances
from dateline.language.wordpiece import WordPiece

from .bert import HIDDEN
from .coding_targets import Target
from .inventories import STYLES, Inventories, word_labels
from .sources import Annotated

IGNORE = -100
"""The class number of a word whose label a set does not give."""

TASKS = ("upos", "xpos", "feats", "lemma", "deprel", "head", "names", "events", "predicates")


Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A predicate of which it is known what it tells, and what the coder is given of it beside the vectors."""

    word: int
    target: Target
    flags: Floats
    senses: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence: its forms, and per task one class number a word (``IGNORE`` where unknown)."""

    forms: tuple[str, ...]
    targets: dict[str, tuple[int, ...]]
    can_shorten: bool
    """Whether the last word is a full stop that no word hangs on."""
    style: int = 0
    """The set whose names are meant, a place in ``STYLES``."""
    frames: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """Predicates, and the number of each word's role label for each."""
    vector: Floats | None = None
    """What the teacher makes of the sentence [HIDDEN]."""
    told: tuple[Told, ...] = ()
    """Of our own sentences: the predicates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """The P gold predicates of a batch."""

    rows: Tensor
    """Sentence of each [P]."""
    words: Tensor
    """Word of each [P]."""
    labels: Tensor
    """Role labels of the words of its sentence [P, W]."""
    distances: Tensor
    """Distances of these words [P, W], as places in a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """The P predicates of a batch of which it is known what they tell."""

    rows: Tensor
    """Sentence of each [P]."""
    words: Tensor
    """Word of each [P]."""
    flags: Tensor
    """[P, FLAGS]."""
    senses: Tensor
    """[P, SENSES]."""
    targets: tuple[Tensor, Tensor, Tensor]
    """Numbers of type, mode and status, [P] each; -1 where there is none to learn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A batch and its targets [B, W] by task."""

    batch: Batch
    targets: dict[str, Tensor]
    style: Tensor
    """The set whose names are meant [B]."""
    frames: Frames
    vectors: Tensor
    """The teacher's vectors [B, HIDDEN]; 0 where it was not asked."""
    coding: Coding | None
    """None where no sentence is one of ours."""


class Numberer:
    """Turns labels to class numbers."""

    def __init__(self, inventories: Inventories) -> None:
        """Index the inventories."""
        self._numbers = {k: {label: i for i, label in enumerate(v)} for k, v in inventories.as_json().items()}

    def example(self, sentence: Annotated) -> Example:
        """Number one sentence; labels too rare for an inventory become its fallback, class 0."""
        blank = (IGNORE,) * len(sentence.forms)
        targets: dict[str, tuple[int, ...]] = dict.fromkeys(TASKS, blank)
        if sentence.rows is not None:
            labels = [word_labels(row) for row in sentence.rows]
            for task in ("upos", "xpos", "feats", "lemma", "deprel"):
                targets[task] = tuple(self._numbers[task].get(word[task], 0) for word in labels)
            targets["head"] = tuple(row.head for row in sentence.rows)
        if sentence.names is not None:
            targets["names"] = tuple(self._numbers["names"].get(label, IGNORE) for label in sentence.names)
        if sentence.events is not None:
            targets["events"] = tuple(self._numbers["events"][label] for label in sentence.events)
        if sentence.frames is not None:
            places = {frame.predicate for frame in sentence.frames}
            targets["predicates"] = tuple(int(word in places) for word in range(len(sentence.forms)))
        return Example(
            forms=sentence.forms,
            targets=targets,
            can_shorten=_can_shorten(sentence),
            style=STYLES.index(sentence.source) if sentence.source in STYLES else 0,
            frames=tuple((frame.predicate, self._roles(frame.labels)) for frame in sentence.frames or ()),
        )

    def _roles(self, labels: Sequence[str]) -> tuple[int, ...]:
        """Number role labels; those of a role too rare for the inventory are left open."""
        return tuple(self._numbers["roles"].get(label, IGNORE) for label in labels)


def _can_shorten(sentence: Annotated) -> bool:
    """Tell whether the sentence ends with a full stop without dependents."""
    last = len(sentence.forms)
    free = sentence.rows is None or all(row.head != last for row in sentence.rows)
    return last > 3 and sentence.forms[-1] == "." and free


def headline(example: Example, rng: random.Random) -> Example:
    """Return the sentence changed at random: no full stop, or all words in another case."""
    forms, targets = example.forms, example.targets
    if example.can_shorten and rng.random() < 0.08:
        forms, targets = forms[:-1], {task: numbers[:-1] for task, numbers in targets.items()}
        example = replace(
            example,
            frames=tuple((p, labels[:-1]) for p, labels in example.frames if p < len(forms)),
            told=tuple(told for told in example.told if told.word < len(forms)),
        )
    chance = rng.random()
    change: Callable[[str], str] | None = None
    if chance < 0.03:
        change = str.lower
    elif chance < 0.05:
        change = str.upper
    elif chance < 0.08:
        change = title
    if change is None:
        return replace(example, forms=forms, targets=targets, can_shorten=False)
    # The lemma's script depends on case, so it is not learnt from a changed sentence.
    unlearnt = targets | {"lemma": (IGNORE,) * len(forms)}
    return replace(example, forms=tuple(change(form) for form in forms), targets=unlearnt, can_shorten=False)


def title(form: str) -> str:
    """Capitalise as headlines do: all but short function words."""
    return form if form.lower() in _SMALL else form[:1].upper() + form[1:]


_FUNCTION_WORDS = "a an and as at but by for in nor of on or the to up with 's n't"
_SMALL = frozenset(_FUNCTION_WORDS.split())


def items(examples: Sequence[Example], wordpiece: WordPiece, budget: int, rng: random.Random | None) -> Iterator[Item]:
    """Yield batches of about ``budget`` subword positions each; changed and shuffled if a generator is given."""
    chosen = list(examples) if rng is None else [headline(example, rng) for example in examples]
    encoded = [encode(example.forms, wordpiece) for example in chosen]
    for group in groups([e.width for e in encoded], budget, rng):
        yield _item([chosen[i] for i in group], [encoded[i] for i in group])


def groups(widths: Sequence[int], budget: int, rng: random.Random | None) -> list[list[int]]:
    """Return lists of indices of sentences of about the same width, ``budget`` positions at most in each."""
    noise = [0.0 if rng is None else rng.uniform(0, 4) for _ in widths]
    order = sorted(range(len(widths)), key=lambda i: widths[i] + noise[i])
    found: list[list[int]] = [[]]
    for index in order:
        widest = max(widths[i] for i in [*found[-1], index])
        if found[-1] and widest * (len(found[-1]) + 1) > budget:
            found.append([])
        found[-1].append(index)
    if rng is not None:
        rng.shuffle(found)
    return found


def _item(examples: Sequence[Example], encoded: Sequence[Encoded]) -> Item:
    """Pad one group."""
    batch = collate(encoded)
    shape = (len(examples), max(batch.lengths))
    targets = {task: np.full(shape, IGNORE, dtype=np.int64) for task in TASKS}
    for row, example in enumerate(examples):
        for task, numbers in example.targets.items():
            targets[task][row, : len(numbers)] = numbers
    none = np.zeros(HIDDEN, dtype=np.float32)
    return Item(
        batch=batch,
        targets={task: torch.from_numpy(array) for task, array in targets.items()},
        style=torch.tensor([example.style for example in examples]),
        frames=_frames(examples, shape[1]),
        vectors=torch.from_numpy(np.stack([none if e.vector is None else e.vector for e in examples])),
        coding=_coding(examples),
    )


def _coding(examples: Sequence[Example]) -> Coding | None:
    """Lay out the predicates of our own sentences in a batch."""
    found = [(row, told) for row, example in enumerate(examples) for told in example.told]
    if not found:
        return None
    targets = [told.target for _, told in found]
    return Coding(
        rows=torch.tensor([row for row, _ in found]),
        words=torch.tensor([told.word for _, told in found]),
        flags=torch.from_numpy(np.stack([told.flags for _, told in found])),
        senses=torch.from_numpy(np.stack([told.senses for _, told in found])),
        targets=(
            torch.tensor([target.type for target in targets]),
            torch.tensor([target.mode for target in targets]),
            torch.tensor([target.status for target in targets]),
        ),
    )


def _frames(examples: Sequence[Example], width: int) -> Frames:
    """Lay out the predicates of a batch."""
    found = [(row, predicate, labels) for row, e in enumerate(examples) for predicate, labels in e.frames]
    padded = np.full((len(found), width), IGNORE, dtype=np.int64)
    for place, (_, _, labels) in enumerate(found):
        padded[place, : len(labels)] = labels
    words = [predicate for _, predicate, _ in found]
    return Frames(
        rows=torch.tensor([row for row, _, _ in found], dtype=torch.int64),
        words=torch.tensor(words, dtype=torch.int64),
        labels=torch.from_numpy(padded),
        distances=torch.from_numpy(distances(words, width)),
    )


def tensors(batch: Batch) -> tuple[Tensor, ...]:
    """Return the network's inputs in the order of its arguments."""
    arrays = (batch.ids, batch.mask, batch.cases, batch.pool, batch.affixes)
    return tuple(torch.from_numpy(array) for array in arrays)
