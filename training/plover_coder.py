"""Train the coder of predicates (``dateline.language.plover_coder``).

``python -m training.plover_coder --out src/dateline/data/reader`` writes ``plover.onnx`` and ``plover.json`` and prints
figures of the sentences that are held back; run it again whenever the reader has changed, for the coder stands on what
its encoder gives. It takes about five minutes on two cores.

It learns from ``training/coding``. The reader stays as it is; the coder's layer begins as a copy of the untouched
encoder's last. The head word of each event line is of its type, mode and status; those of ``NONE`` lines and all other
predicates with a frame tell nothing. ``--leave-out-choosing`` trains without one in ten of the
sentences that are not held back, by another part of the hash: what decides where the coder is believed
(``dateline.coding.learned``) is chosen on these.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from benchmarks.articles import one_paragraph

from dateline.language.encoding import group_by_width
from dateline.language.network import Parse, shipped
from dateline.language.pipeline import STEPS, Draft
from dateline.language.plover_coder import FLAGS, SENSES, STATUSES, TYPES, Part, collate, cut
from dateline.model.plover import EventType

from .bert import FAR, HIDDEN, LAYERS, Encoder, Layer, SharedDropout, load_weights, weights_folder
from .coding_sentences import CodedEvent, CodedSentence, places, read_folder
from .export import write_graph
from .quantize import quantize

FOLDER = Path(__file__).resolve().parent / "coding"
DEPTH, INNER, DROPOUT = 1, 256, 0.2
EPOCHS, BUDGET, LAYER_RATE, RATE, DECAY, WARM_UP, CLIP = 14, 1600, 4e-4, 1e-3, 0.05, 0.1, 1.0
SMOOTHING, OTHERS_WEIGHT = 0.05, 0.5
"""``OTHERS_WEIGHT`` is what modes and statuses count beside types."""
SENSES_SPEED = 3.0
"""The few weights of the senses learn so much faster."""
SEED = 20260101
READ_STEPS = 4
"""The steps up to the layout are enough."""
INPUTS, OUTPUTS = ("pieces", "mask", "rows", "pool", "flags", "senses"), ("types", "modes", "statuses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a predicate tells: numbers of type, mode and status (-1: none to learn)."""

    type: int
    mode: int = -1
    status: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A part of a sentence and what its predicates tell."""

    part: Part
    targets: tuple[Target, ...]


class CoderNetwork(nn.Module):
    """The network of ``dateline.language.plover_coder``."""

    def __init__(self, layers: Sequence[Layer], modes: int) -> None:
        """``modes`` is the number of pairs of type and mode."""
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.hidden, self.types = nn.Linear(2 * HIDDEN + FLAGS, INNER), nn.Linear(INNER, len(TYPES))
        self.modes, self.statuses = nn.Linear(INNER, modes), nn.Linear(INNER, len(STATUSES))
        self.senses = nn.Linear(SENSES, len(TYPES), bias=False)
        self.drop, self.drop_input = nn.Dropout(DROPOUT), nn.Dropout(DROPOUT)
        nn.init.zeros_(self.senses.weight)

    def forward(
        self, pieces: Tensor, mask: Tensor, rows: Tensor, pool: Tensor, flags: Tensor, senses: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return the scores of types, modes and statuses (``collate`` of the coder says the shapes)."""
        bias = ((1.0 - mask) * FAR)[:, None, None, :]
        states = pieces
        for layer in self.layers:
            states = layer(states, bias)
        words = pool @ states.to(pool.dtype).flatten(0, 1)
        mean = (states * mask[:, :, None]).sum(dim=1) / mask.sum(dim=1, keepdim=True)
        known = torch.cat([self.drop_input(words), self.drop_input(mean.to(words.dtype)[rows]), flags], dim=-1)
        hidden = self.drop(functional.gelu(self.hidden(known)))
        return self.types(hidden) + SENSES_SPEED * self.senses(senses), self.modes(hidden), self.statuses(hidden)


def mode_pairs(sentences: Sequence[CodedSentence]) -> list[tuple[EventType, str]]:
    """Return the types with the modes that they have in the sentences; OTHER has labels, which are none."""
    found = {(e.type, e.mode) for s in sentences for e in s.events if e.type not in (None, EventType.OTHER)}
    return sorted(((t, m) for t, m in found if t is not None), key=lambda pair: (pair[0].value, pair[1]))


def examples(sentence: CodedSentence, modes: Sequence[tuple[EventType, str]]) -> Iterator[Example]:
    """Yield the parts of a sentence and what their predicates tell."""
    draft = Draft(article=one_paragraph(sentence.text), network=shipped())
    for _, step in STEPS[:READ_STEPS]:
        draft = step(draft)
    for (first, _), parse in zip(draft.sentences, draft.parses, strict=True):
        offsets = draft.words[first : first + len(parse.heads)]
        coded, spans = _coded(sentence, parse, offsets)
        framed = {word: None for word, _ in parse.frames if word not in spans}
        told: dict[int, CodedEvent | None] = {**framed, **coded}
        for words, part in cut(parse, sorted(told)):
            yield Example(part=part, targets=tuple(_target(told[word], modes) for word in words))


def _coded(
    sentence: CodedSentence, parse: Parse, offsets: Sequence[tuple[int, int]]
) -> tuple[dict[int, CodedEvent | None], set[int]]:
    """Return the head word of each event line, and all words of the lines."""
    heads: dict[int, CodedEvent | None] = {}
    spans: set[int] = set()
    framed = {word for word, _ in parse.frames}
    for (start, end), event in places(sentence):
        words = [i for i, (a, b) in enumerate(offsets) if a < end and start < b]
        tops = [w for w in words if parse.heads[w] - 1 not in words]
        ranked = [*(w for w in tops if w in framed), *(w for w in words if w in framed), *tops]
        if ranked:
            heads[ranked[0]] = event
            spans.update(words)
    return heads, spans


def _target(event: CodedEvent | None, modes: Sequence[tuple[EventType, str]]) -> Target:
    """Number what a predicate tells."""
    if event is None or event.type is None:
        return Target(type=0)
    pair = (event.type, event.mode)
    return Target(
        type=TYPES.index(event.type),
        mode=modes.index(pair) if pair in modes else -1,
        status=STATUSES.index(event.status) if event.status else -1,
    )


def inputs(part: Sequence[Example]) -> tuple[Tensor, ...]:
    """Lay examples side by side."""
    arrays = collate([example.part for example in part])
    return tuple(torch.from_numpy(arrays[name]) for name in INPUTS)


def targets(part: Sequence[Example]) -> tuple[Tensor, ...]:
    """Return types, modes and statuses of the examples' predicates."""
    rows = [target for example in part for target in example.targets]
    return tuple(torch.tensor([getattr(row, name) for row in rows]) for name in ("type", "mode", "status"))


def loss_of(scores: Sequence[Tensor], wanted: Sequence[Tensor], modes_of: Tensor) -> Tensor:
    """Return the loss; ``modes_of`` [types, modes] tells which modes each type has."""
    types, modes, statuses = (one.float() for one in scores)
    type_, mode, status = wanted
    loss = functional.cross_entropy(types, type_, label_smoothing=SMOOTHING)
    has = mode >= 0
    if has.any():
        among = modes.masked_fill(~modes_of[type_], -1e4)
        loss = loss + OTHERS_WEIGHT * functional.cross_entropy(among[has], mode[has])
    has = status >= 0
    if has.any():
        part = functional.cross_entropy(statuses[has], status[has], label_smoothing=SMOOTHING)
        loss = loss + OTHERS_WEIGHT * part
    return loss


def batches(part: Sequence[Example]) -> list[list[Example]]:
    """Return examples of like length together."""
    groups = group_by_width([len(example.part.pieces) for example in part], BUDGET)
    return [[part[i] for i in group] for group in groups]


def last_layers() -> list[Layer]:
    """Return the last layers of the untouched encoder; all their features are dropped alike."""
    encoder = Encoder()
    load_weights(encoder, weights_folder())
    layers = list(encoder.layers)[LAYERS - DEPTH :]
    for layer in layers:
        for module in layer.modules():
            if isinstance(module, SharedDropout):
                module.share = 0.1
    return [layer for layer in layers if isinstance(layer, Layer)]


def train(part: Sequence[Example], modes: Sequence[tuple[EventType, str]]) -> CoderNetwork:
    """Train a coder; what is left after the last epoch is kept."""
    torch.manual_seed(SEED)
    torch.set_flush_denormal(True)
    chance = random.Random(SEED)
    network, modes_of = CoderNetwork(last_layers(), len(modes)), modes_of_types(modes)
    groups = batches(part)
    deep = list(network.layers.parameters())
    own = [p for name, p in network.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW(
        [{"params": deep, "lr": LAYER_RATE, "weight_decay": 0.01}, {"params": own, "lr": RATE, "weight_decay": DECAY}],
        betas=(0.9, 0.98),
        fused=True,
    )
    steps = EPOCHS * len(groups)
    top = WARM_UP * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / top, (steps - step) / (steps - top))
    )
    for epoch in range(EPOCHS):
        began, total = time.monotonic(), 0.0
        chance.shuffle(groups)
        network.train()
        for group in groups:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(*inputs(group))
            loss = loss_of(scores, targets(group), modes_of)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1} loss {total / len(groups):.3f} {time.monotonic() - began:.0f} s", flush=True)
    return network.eval()


def modes_of_types(modes: Sequence[tuple[EventType, str]]) -> Tensor:
    """Return [types, modes]: which modes each type has."""
    return torch.tensor([[of is type_ for of, _ in modes] for type_ in TYPES])


def figures(network: CoderNetwork, part: Sequence[Example], modes: Sequence[tuple[EventType, str]]) -> dict[str, float]:
    """Return percentages over predicates that are given; modes and statuses those of the gold's type."""
    groups = batches(part)
    with torch.no_grad():
        scored = [network(*inputs(group)) for group in groups]
    types, of_modes, statuses = (torch.cat(column) for column in zip(*scored, strict=True))
    type_, mode, status = (torch.cat(column) for column in zip(*map(targets, groups), strict=True))
    chosen, is_event = types.argmax(dim=1), type_ > 0
    right = (chosen == type_) & is_event
    best_mode = of_modes.masked_fill(~modes_of_types(modes)[type_], -1e4).argmax(dim=1)
    named = types[:, 1:].argmax(dim=1) + 1
    return {
        "type_f1": float(200 * right.sum() / (is_event.sum() + (chosen > 0).sum())),
        "type_of_events": float(100 * (named == type_)[is_event].float().mean()),
        "mode_accuracy": float(100 * (best_mode == mode)[mode >= 0].float().mean()),
        "status_accuracy": float(100 * (statuses.argmax(dim=1) == status)[status >= 0].float().mean()),
    }


def chooses(sentence: CodedSentence) -> bool:
    """Tell whether a sentence is one of those on which thresholds are chosen."""
    return int.from_bytes(hashlib.sha256(sentence.text.encode("utf-8")).digest()[4:8]) % 10 == 0


def write(network: CoderNetwork, modes: Sequence[tuple[EventType, str]], batch: tuple[Tensor, ...], out: Path) -> None:
    """Write the graph, its large weights in int8, and the modes' names; each file appears whole or not at all."""
    out.mkdir(parents=True, exist_ok=True)
    axes = {"pieces": {0: "sentences", 1: "positions"}, "mask": {0: "sentences", 1: "positions"}}
    axes |= {name: {0: "predicates"} for name in ("rows", "flags", "senses", *OUTPUTS)}
    axes |= {"pool": {0: "predicates", 1: "all_positions"}}
    partial = out / "plover.onnx.partial"
    write_graph(network, batch, partial, (*INPUTS, *OUTPUTS), axes)
    packed = quantize(onnx.load(str(partial))).SerializeToString(deterministic=True)
    partial.write_bytes(packed)
    partial.replace(out / "plover.onnx")
    described = json.dumps({"modes": [[type_.value, mode] for type_, mode in modes]}, indent=1) + "\n"
    partial.write_text(described, encoding="utf-8")
    partial.replace(out / "plover.json")


def main() -> None:
    """Train, write the files, and print the figures of the sentences held back."""
    options = argparse.ArgumentParser(prog="python -m training.plover_coder", description=__doc__)
    options.add_argument("--out", type=Path, required=True, help="folder for plover.onnx and plover.json")
    options.add_argument("--leave-out-choosing", action="store_true", help="train without the sentences that choose")
    chosen = options.parse_args()
    sentences = read_folder(FOLDER)
    modes = mode_pairs(sentences)
    parts: dict[str, list[Example]] = {"train": [], "choose": [], "held": []}
    for sentence in sentences:
        apart = chosen.leave_out_choosing and chooses(sentence)
        name = "held" if sentence.held_back else "choose" if apart else "train"
        parts[name].extend(examples(sentence, modes))
    print({name: len(part) for name, part in parts.items()}, flush=True)
    network = train(parts["train"], modes)
    write(network, modes, inputs(parts["held"][:4]), chosen.out)
    for part in ("choose", "held"):
        for name, figure in figures(network, parts[part], modes).items() if parts[part] else ():
            print(f"{part} {name} {figure:.1f}")


if __name__ == "__main__":
    main()
