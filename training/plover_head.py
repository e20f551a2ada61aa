"""Train the head that codes predicates (``dateline.language.plover_head``).

``python -m training.plover_head --out src/dateline/data/reader`` writes ``plover_head.npz`` and prints figures of the
sentences that are held back; run it again whenever the reader has changed, for the head stands on its vectors.

It learns from ``training/coding`` on the vectors of the shipped reader, which stay as they are. The head word of each
event line is of its type, mode and status; those of ``NONE`` lines and all other predicates with a frame tell nothing
(at half the weight). Of the sentences that are not held back one in ten, by another part of the hash, chooses the
epoch.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from benchmarks.articles import one_paragraph
from benchmarks.coding import listed

from dateline.language.network import Parse, shipped
from dateline.language.pipeline import STEPS, Draft
from dateline.language.plover_head import SENSES, SIZE, STATUSES, TYPES, features, senses
from dateline.model.plover import EventType

from .coding_sentences import CodedEvent, CodedSentence, read_folder

FOLDER = Path(__file__).resolve().parent / "coding"
HIDDEN, DROPOUT, INPUT_DROPOUT, SENSES_DROPOUT = 224, 0.6, 0.5, 0.2
EPOCHS, BATCH, RATE, DECAY, SMOOTHING = 40, 64, 1.5e-3, 0.3, 0.05
NOTHING_WEIGHT, OTHERS_WEIGHT = 0.5, 0.5
"""What a predicate that tells nothing counts, and what modes and statuses count beside types."""
SENSES_SPEED = 3.0
"""The few weights of the senses learn so much faster."""
SEED = 20260101
READ_STEPS = 4
"""The steps up to the layout are enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A predicate: what is known of it, and numbers of type, mode and status (-1: none to learn)."""

    features: np.ndarray
    senses: np.ndarray
    type: int
    mode: int = -1
    status: int = -1
    weight: float = 1.0


class Head(nn.Module):
    """The network of ``dateline.language.plover_head``, with the same names of layers."""

    def __init__(self, modes: int) -> None:
        """``modes`` is the number of pairs of type and mode."""
        super().__init__()
        self.hidden, self.types = nn.Linear(SIZE, HIDDEN), nn.Linear(HIDDEN, len(TYPES))
        self.modes, self.statuses = nn.Linear(HIDDEN, modes), nn.Linear(HIDDEN, len(STATUSES))
        self.senses = nn.Linear(SENSES, len(TYPES), bias=False)
        self.drop, self.drop_input = nn.Dropout(DROPOUT), nn.Dropout(INPUT_DROPOUT)
        self.drop_senses = nn.Dropout(SENSES_DROPOUT)
        nn.init.zeros_(self.senses.weight)

    def forward(self, known: torch.Tensor, listed: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Return the scores of types, modes and statuses."""
        hidden = self.drop(torch.relu(self.hidden(self.drop_input(known))))
        types = self.types(hidden) + SENSES_SPEED * self.senses(self.drop_senses(listed))
        return types, self.modes(hidden), self.statuses(hidden)


Batch = tuple[torch.Tensor, ...]
"""Features, senses, types, modes, statuses, weights."""


def loss_of(network: Head, batch: Batch, modes_of: torch.Tensor) -> torch.Tensor:
    """Return the loss; ``modes_of`` [types, modes] tells which modes each type has."""
    known, listed, type_, mode, status, weight = batch
    types, modes, statuses = network(known, listed)
    each = functional.cross_entropy(types, type_, reduction="none", label_smoothing=SMOOTHING)
    loss = (each * weight).sum() / weight.sum()
    has = mode >= 0
    if has.any():
        among = modes.masked_fill(~modes_of[type_], -1e4)
        loss = loss + OTHERS_WEIGHT * functional.cross_entropy(among[has], mode[has])
    has = status >= 0
    if has.any():
        part = functional.cross_entropy(statuses[has], status[has], label_smoothing=SMOOTHING)
        loss = loss + OTHERS_WEIGHT * part
    return loss


def mode_pairs(sentences: Sequence[CodedSentence]) -> list[tuple[EventType, str]]:
    """Return the types with the modes that they have in the sentences; OTHER has labels, which are none."""
    found = {(e.type, e.mode) for s in sentences for e in s.events if e.type not in (None, EventType.OTHER)}
    return sorted(((t, m) for t, m in found if t is not None), key=lambda pair: (pair[0].value, pair[1]))


def examples(sentence: CodedSentence, modes: Sequence[tuple[EventType, str]]) -> list[Example]:
    """Return the predicates of a sentence and what they tell."""
    draft = Draft(article=one_paragraph(sentence.text), network=shipped())
    for _, step in STEPS[:READ_STEPS]:
        draft = step(draft)
    found: list[Example] = []
    for (first, _), parse in zip(draft.sentences, draft.parses, strict=True):
        offsets = draft.words[first : first + len(parse.heads)]
        coded, spans = _coded(sentence, parse, offsets)
        framed = {word: None for word, _ in parse.frames if word not in spans}
        told: dict[int, CodedEvent | None] = {**framed, **coded}
        words = sorted(told)
        if words:
            rows = zip(words, features(parse, words), senses(parse, words, listed), strict=True)
            found.extend(_example(told[word], known, types, modes) for word, known, types in rows)
    return found


def _coded(
    sentence: CodedSentence, parse: Parse, offsets: Sequence[tuple[int, int]]
) -> tuple[dict[int, CodedEvent | None], set[int]]:
    """Return the head word of each event line, and all words of the lines."""
    heads: dict[int, CodedEvent | None] = {}
    spans: set[int] = set()
    framed = {word for word, _ in parse.frames}
    taken: set[int] = set()
    for event in sentence.events:
        start = sentence.text.find(event.words)
        while start in taken and (later := sentence.text.find(event.words, start + 1)) >= 0:
            start = later
        taken.add(start)
        end = start + len(event.words)
        words = [i for i, (a, b) in enumerate(offsets) if a < end and start < b]
        tops = [w for w in words if parse.heads[w] - 1 not in words]
        ranked = [*(w for w in tops if w in framed), *(w for w in words if w in framed), *tops]
        if ranked:
            heads[ranked[0]] = event
            spans.update(words)
    return heads, spans


def _example(
    event: CodedEvent | None, known: np.ndarray, types: np.ndarray, modes: Sequence[tuple[EventType, str]]
) -> Example:
    """Number what a predicate tells."""
    if event is None or event.type is None:
        weight = NOTHING_WEIGHT if event is None else 1.0
        return Example(features=known, senses=types, type=0, weight=weight)
    pair = (event.type, event.mode)
    return Example(
        features=known,
        senses=types,
        type=TYPES.index(event.type),
        mode=modes.index(pair) if pair in modes else -1,
        status=STATUSES.index(event.status) if event.status else -1,
    )


def batch_of(part: Sequence[Example]) -> Batch:
    """Lay examples side by side."""
    arrays = [np.stack([e.features for e in part]), np.stack([e.senses for e in part])]
    numbers = [torch.tensor([getattr(e, name) for e in part]) for name in ("type", "mode", "status", "weight")]
    return (*(torch.from_numpy(array) for array in arrays), *numbers)


def train(part: Sequence[Example], choosing: Sequence[Example], modes: Sequence[tuple[EventType, str]]) -> Head:
    """Train a head; the epoch with the least loss on other examples is kept."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    chance = np.random.default_rng(SEED)
    network, everything, other = Head(len(modes)), batch_of(part), batch_of(choosing)
    modes_of = torch.tensor([[of is type_ for of, _ in modes] for type_ in TYPES])
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    best, least = copy.deepcopy(network.state_dict()), float("inf")
    for epoch in range(EPOCHS):
        network.train()
        order = torch.from_numpy(chance.permutation(len(part)))
        for places in order.split(BATCH):
            loss = loss_of(network, tuple(column[places] for column in everything), modes_of)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - (epoch + 1) / EPOCHS)
        network.eval()
        with torch.no_grad():
            found = float(loss_of(network, other, modes_of))
        if found < least:
            best, least = copy.deepcopy(network.state_dict()), found
    network.load_state_dict(best)
    return network.eval()


def figures(network: Head, part: Sequence[Example], modes: Sequence[tuple[EventType, str]]) -> dict[str, float]:
    """Return percentages over predicates that are given; modes and statuses those of the gold's type."""
    known, listed_, type_, mode, status, _ = batch_of(part)
    with torch.no_grad():
        types, of_modes, statuses = network(known, listed_)
    chosen, is_event = types.argmax(dim=1), type_ > 0
    right = (chosen == type_) & is_event
    modes_of = torch.tensor([[of is t for of, _ in modes] for t in TYPES])
    best_mode = of_modes.masked_fill(~modes_of[type_], -1e4).argmax(dim=1)
    named = types[:, 1:].argmax(dim=1) + 1
    return {
        "type_f1": float(200 * right.sum() / (is_event.sum() + (chosen > 0).sum())),
        "type_of_events": float(100 * (named == type_)[is_event].float().mean()),
        "mode_accuracy": float(100 * (best_mode == mode)[mode >= 0].float().mean()),
        "status_accuracy": float(100 * (statuses.argmax(dim=1) == status)[status >= 0].float().mean()),
    }


def chooses(sentence: CodedSentence) -> bool:
    """Tell whether a sentence chooses the epoch."""
    return int.from_bytes(hashlib.sha256(sentence.text.encode("utf-8")).digest()[4:8]) % 10 == 0


def write(network: Head, modes: Sequence[tuple[EventType, str]], path: Path) -> None:
    """Write the weights in half precision; the file appears whole or not at all."""
    arrays = {name: values.numpy() for name, values in network.state_dict().items()}
    arrays["senses.weight"] = arrays["senses.weight"] * SENSES_SPEED
    named = np.array([f"{type_.value}:{mode}" for type_, mode in modes])
    partial = path.with_name("plover_head.partial.npz")
    halves = {name: values.astype(np.float16) for name, values in sorted(arrays.items())}
    np.savez_compressed(partial, modes=named, **halves)
    partial.replace(path)


def main() -> None:
    """Train, write the weights, and print the figures of the sentences held back."""
    options = argparse.ArgumentParser(prog="python -m training.plover_head", description=__doc__)
    options.add_argument("--out", type=Path, required=True, help="folder for plover_head.npz")
    out = options.parse_args().out
    sentences = read_folder(FOLDER)
    modes = mode_pairs(sentences)
    parts: dict[str, list[Example]] = {"train": [], "choose": [], "held": []}
    for sentence in sentences:
        name = "held" if sentence.held_back else "choose" if chooses(sentence) else "train"
        parts[name].extend(examples(sentence, modes))
    network = train(parts["train"], parts["choose"], modes)
    write(network, modes, out / "plover_head.npz")
    for name, figure in figures(network, parts["held"], modes).items():
        print(f"{name} {figure:.1f}")


if __name__ == "__main__":
    main()
