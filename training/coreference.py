"""Train the ranker of antecedents.

``python -m training.coreference --gold ../shared/gold --out src/dateline/data/reader`` writes ``coreference.npz``.

It learns from GUM's training part (the genres that may be trained on), with the gold's words and sentences and the
shipped reader's own trees and names, as it will read. A phrase's loss is that of all its right antecedents together
(Durrett and Klein 2013), wrong choices made dearer in training; a phrase that is first of its chain, or of none, has
to choose "none". With ``--tune`` one document in eight is held out, to choose the constants below by. The weights
belong to the network whose vectors they were trained with: a new network needs them made anew.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from benchmarks import gum_coref
from benchmarks.coreference import reading_of, score, vectors_of

from dateline.language.coreference.pairs import LIKE, Pairs, pairs_of
from dateline.language.coreference.phrases import find_phrases
from dateline.language.coreference.ranker import choose, join
from dateline.language.coreference.traits import BUCKETS, KINDS, Floats, Traits, traits_of
from dateline.language.network import Network, Parse, shipped

from .sources import NC_GENRES

HIDDEN, SECOND, WORDS, VECTOR = 64, 32, 12, 48
EPOCHS = 10
RATE = 2e-3
DECAY = 0.05
DROPOUT = 0.45
FALSE_NEW, FALSE_LINK, WRONG_LINK = 2.0, 0.4, 1.0
"""What the three mistakes cost in training: no antecedent for one that has, one for none, a wrong one."""
ALWAYS, SHARE = 12, 0.25
"""In a pass a phrase is shown its nearest candidates and those with a word of its own, of the others this share."""
SEED = 20260101
THREADS = 1
"""More gain nothing with so small a network, and would sum in another order."""
HELD_OUT = 8
"""One document in so many is held out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A document: its features, and which pairs are right."""

    name: str
    spans: tuple[tuple[int, int], ...]
    traits: Traits
    pairs: Pairs
    vectors: Floats | None
    right: np.ndarray
    always: np.ndarray
    """Which pairs are shown in every pass."""
    gold: gum_coref.Chains


class Ranker(nn.Module):
    """The network of ``dateline.language.coreference.ranker``, with the same names of layers."""

    def __init__(self, own: int, pair: int, vector: int) -> None:
        """``own`` and ``pair`` are numbers of features; ``vector`` is the size of a word's vector, 0 for none."""
        super().__init__()
        known = own + WORDS + (VECTOR if vector else 0)
        self.words = nn.Embedding(BUCKETS, WORDS)
        self.kinds = nn.Embedding(len(KINDS) ** 2, HIDDEN)
        if vector:
            self.vector, self.likeness = nn.Linear(vector, VECTOR), nn.Linear(vector, VECTOR)
            self.alike = nn.Linear(VECTOR, HIDDEN, bias=False)
        self.phrase = nn.Linear(known, HIDDEN)
        self.candidate = nn.Linear(known, HIDDEN, bias=False)
        self.pair = nn.Linear(pair, HIDDEN, bias=False)
        self.hidden, self.out = nn.Linear(HIDDEN, SECOND), nn.Linear(SECOND, 1)
        self.none = nn.ModuleDict({"hidden": nn.Linear(known, SECOND), "out": nn.Linear(SECOND, 1)})
        self.drop = nn.Dropout(DROPOUT)
        nn.init.normal_(self.words.weight, std=0.1)
        nn.init.zeros_(self.kinds.weight)

    def forward(self, example: Example, kept: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the scores of "none", one a phrase, and of those pairs that are kept."""
        traits, pairs = example.traits, example.pairs
        parts = [torch.from_numpy(traits.own), self.drop(self.words(torch.from_numpy(traits.bucket).long()))]
        vectors = None if example.vectors is None else torch.from_numpy(example.vectors).float()
        if vectors is not None:
            parts.append(self.drop(self.vector(vectors)))
        known = torch.cat(parts, dim=1)
        i, j = torch.from_numpy(pairs.phrase[kept]).long(), torch.from_numpy(pairs.candidate[kept]).long()
        kinds = torch.from_numpy(traits.kind).long()
        hidden = self.phrase(known)[i] + self.candidate(known)[j] + self.kinds(kinds[i] * len(KINDS) + kinds[j])
        hidden = hidden + self.pair(torch.from_numpy(pairs.features[kept]))
        if vectors is not None:
            likeness = self.likeness(vectors)
            hidden = hidden + self.alike(self.drop(likeness[i] * likeness[j]))
        second = self.drop(torch.relu(self.hidden(self.drop(torch.relu(hidden)))))
        none = self.none["out"](self.drop(torch.relu(self.none["hidden"](known))))
        return none[:, 0], self.out(second)[:, 0]


def loss_of(network: Ranker, example: Example, chance: np.random.Generator) -> torch.Tensor:
    """Return the loss of one document, one part a phrase, summed; pairs drawn by chance stand for those left out."""
    drawn = chance.random(len(example.right)) < SHARE
    kept = np.flatnonzero(example.always | drawn)
    none, scores = network(example, kept)
    right = torch.from_numpy(example.right[kept])
    phrase = torch.from_numpy(example.pairs.phrase[kept]).long()
    has = torch.zeros(len(none), dtype=torch.bool)
    has[phrase[right]] = True
    dear = torch.where(has[phrase], WRONG_LINK, FALSE_LINK) * (~right)
    dear = dear + torch.from_numpy(np.where(example.always[kept], 0.0, -np.log(SHARE)).astype(np.float32))
    everything = log_sums(torch.cat([none + FALSE_NEW * has, scores + dear]), phrase, len(none))
    good = torch.cat([none.masked_fill(has, -1e4), scores.masked_fill(~right, -1e4)])
    return (everything - log_sums(good, phrase, len(none))).sum()


def log_sums(values: torch.Tensor, phrase: torch.Tensor, count: int) -> torch.Tensor:
    """Return the logarithm of the sum of the exponentials of each phrase's "none" and pairs."""
    owner = torch.cat([torch.arange(count), phrase])
    top = torch.full((count,), -1e9).scatter_reduce(0, owner, values.detach(), "amax")
    total = torch.zeros(count).index_add(0, owner, torch.exp(values - top[owner]))
    return top + torch.log(total)


def examples(folder: Path, network: Network) -> list[Example]:
    """Read the documents of a folder that may be trained on."""
    found = []
    for document in gum_coref.documents(folder):
        if document.name.split("_")[1] not in NC_GENRES:
            sentences = [[w.form for w in document.words[a:b]] for a, b in document.sentences]
            found.append(example(document, network.parse(sentences)))
    return found


def example(document: gum_coref.Document, parses: Sequence[Parse]) -> Example:
    """Make an example of a document and its parses."""
    reading, vectors = reading_of(document, parses), vectors_of(parses)
    phrases = find_phrases(reading)
    traits = traits_of(reading, phrases)
    pairs = together(list(pairs_of(traits)))
    gold = gum_coref.chains(document)
    number = {span: place for place, chain in enumerate(gold) for span in chain}
    spans = tuple((p.first, p.last) for p in phrases)
    chain = np.array([number.get(span, -1) for span in spans])
    right = (chain[pairs.phrase] == chain[pairs.candidate]) & (chain[pairs.phrase] >= 0)
    alike = pairs.features[:, LIKE].any(axis=1)
    return Example(
        name=document.name,
        spans=spans,
        traits=traits,
        pairs=pairs,
        vectors=None if vectors is None else vectors[traits.head],
        right=right,
        always=right | alike | (pairs.phrase - pairs.candidate <= ALWAYS),
        gold=gold,
    )


def together(blocks: Sequence[Pairs]) -> Pairs:
    """Join the pairs of all blocks."""
    return Pairs(
        phrase=np.concatenate([block.phrase for block in blocks]),
        candidate=np.concatenate([block.candidate for block in blocks]),
        features=np.concatenate([block.features for block in blocks]),
    )


def weights_of(network: Ranker) -> dict[str, Floats]:
    """Return the weights by name, as rounded in the file."""
    return {k: v.detach().numpy().astype(np.float16).astype(np.float32) for k, v in network.state_dict().items()}


def figures(weights: dict[str, Floats], part: list[Example]) -> dict[str, float]:
    """Score documents."""
    pairs = []
    for one in part:
        chains = join(choose(weights, one.traits, [one.pairs], one.vectors))
        pairs.append((one.gold, [[one.spans[place] for place in chain] for chain in chains]))
    return score(pairs)


def train(part: list[Example], held_out: list[Example], epochs: int, seed: int) -> Ranker:
    """Train one network; print the figures of the held-out documents as it learns."""
    torch.manual_seed(seed)
    torch.set_num_threads(THREADS)
    order, chance = random.Random(seed), np.random.default_rng(seed)
    first = part[0]
    size = 0 if first.vectors is None else first.vectors.shape[1]
    network = Ranker(first.traits.own.shape[1], first.pairs.features.shape[1], size)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = epochs * len(part)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=RATE, total_steps=steps, pct_start=0.1)
    for epoch in range(epochs):
        network.train()
        total = 0.0
        for one in order.sample(part, len(part)):
            loss = loss_of(network, one, chance)
            optimizer.zero_grad()
            (loss / 50).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        network.eval()
        if held_out and (epoch % 4 == 3 or epoch == epochs - 1):
            found = figures(weights_of(network), held_out)
            told = " ".join(f"{name} {found[name]:.1f}" for name in ("muc_f1", "b3_f1", "ceafe_f1", "conll_f1"))
            print(f"epoch {epoch} loss {total:.0f} {told}", flush=True)
    return network


def split(part: list[Example]) -> tuple[list[Example], list[Example]]:
    """Hold out one document in ``HELD_OUT``, spread over the genres."""
    held_out = [one for place, one in enumerate(part) if place % HELD_OUT == HELD_OUT // 2]
    names = {one.name for one in held_out}
    return [one for one in part if one.name not in names], held_out


def main() -> None:
    """Train on all documents, or with ``--tune`` on all but the held-out ones, and write the weights."""
    options = argparse.ArgumentParser(prog="python -m training.coreference", description=__doc__)
    options.add_argument("--gold", type=Path, required=True, help="folder of the gold data")
    options.add_argument("--out", type=Path, required=True, help="folder for coreference.npz")
    options.add_argument("--epochs", type=int, default=EPOCHS)
    options.add_argument("--reader", type=Path, help="folder of the reader's files, if not the shipped ones")
    options.add_argument("--no-vectors", action="store_true", help="learn without the network's vectors of words")
    options.add_argument("--tune", action="store_true", help="hold documents out, print figures, write nothing")
    chosen = options.parse_args()
    part = examples(chosen.gold / "gum" / "train", Network(chosen.reader) if chosen.reader else shipped())
    if chosen.no_vectors:
        part = [replace(one, vectors=None) for one in part]
    if chosen.tune:
        train(*split(part), chosen.epochs, SEED)
        return
    write(weights_of(train(part, [], chosen.epochs, SEED)), chosen.out / "coreference.npz")


def write(weights: dict[str, Floats], path: Path) -> None:
    """Write the weights in half precision; the file appears whole or not at all."""
    partial = path.with_name("coreference.partial.npz")
    np.savez_compressed(partial, **{name: values.astype(np.float16) for name, values in sorted(weights.items())})
    partial.replace(path)


if __name__ == "__main__":
    main()
