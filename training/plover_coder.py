"""Train the coder of predicates (``dateline.language.plover_coder``).

``python -m training.plover_coder --start CHECKPOINT --out src/dateline/data/reader`` writes ``plover.onnx`` and
``plover.json`` and prints figures of the sentences that are held back; run it again whenever the reader has changed,
for the coder stands on what its encoder gives. (``training.with_coding`` writes the coder that it trained itself.)

It takes up the coder that trained along with the reader (``training.with_coding``) and goes on with it alone, on
``training/coding``. ``--leave-out-choosing`` trains without one in ten of the sentences that are not held back, by
another part of the hash: what decides where the coder is believed (``dateline.coding.learned``) is chosen on these.
"""

from __future__ import annotations

import argparse
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

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from dateline.language.encoding import group_by_width
from dateline.language.plover_coder import Part, collate, cut

from .coder_network import CoderNetwork, last_layer, loss_of
from .coding_sentences import FOLDER, CodedSentence, read_folder
from .coding_targets import Modes, Target, marked, mode_pairs
from .export import write_graph
from .quantize import quantize

EPOCHS, BUDGET, LAYER_RATE, RATE, DECAY, WARM_UP, CLIP = 3, 1600, 1e-4, 3e-4, 0.05, 0.1, 1.0
"""Few passes at low rates: the coder is not to be surer of its own sentences than it is right of others."""
SEED = 20260101
INPUTS, OUTPUTS = ("pieces", "mask", "rows", "pool", "flags", "senses"), ("types", "modes", "statuses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A part of a sentence and what its predicates tell."""

    part: Part
    targets: tuple[Target, ...]


def examples(sentence: CodedSentence, modes: Modes) -> Iterator[Example]:
    """Yield the parts of a sentence and what their predicates tell."""
    for one in marked(sentence, modes):
        told = dict(one.told)
        for words, part in cut(one.parse, tuple(told)):
            yield Example(part=part, targets=tuple(told[word] for word in words))


def inputs(part: Sequence[Example]) -> tuple[Tensor, ...]:
    """Lay examples side by side."""
    arrays = collate([example.part for example in part])
    return tuple(torch.from_numpy(arrays[name]) for name in INPUTS)


def targets(part: Sequence[Example]) -> tuple[Tensor, ...]:
    """Return types, modes and statuses of the examples' predicates."""
    rows = [target for example in part for target in example.targets]
    return tuple(torch.tensor([getattr(row, name) for row in rows]) for name in ("type", "mode", "status"))


def batches(part: Sequence[Example]) -> list[list[Example]]:
    """Return examples of like length together."""
    groups = group_by_width([len(example.part.pieces) for example in part], BUDGET)
    return [[part[i] for i in group] for group in groups]


def begin(modes: Modes, checkpoint: Path) -> CoderNetwork:
    """Return the coder that trained along with the reader (``training.with_coding``)."""
    network, named = CoderNetwork(last_layer(), modes), "coder."
    weights = torch.load(checkpoint, weights_only=True)["averaged"]
    network.load_state_dict({key[len(named) :]: value for key, value in weights.items() if key.startswith(named)})
    return network


def train(network: CoderNetwork, part: Sequence[Example]) -> CoderNetwork:
    """Train a coder; what is left after the last epoch is kept."""
    torch.manual_seed(SEED)
    torch.set_flush_denormal(True)
    chance = random.Random(SEED)
    groups = batches(part)
    deep = list(network.layer.parameters())
    own = [p for name, p in network.named_parameters() if not name.startswith("layer.")]
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
            loss = loss_of(scores, targets(group), network.modes_of)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1} loss {total / len(groups):.3f} {time.monotonic() - began:.0f} s", flush=True)
    return network.eval()


def figures(network: CoderNetwork, part: Sequence[Example]) -> dict[str, float]:
    """Return percentages over predicates that are given; modes and statuses those of the gold's type."""
    groups = batches(part)
    with torch.no_grad():
        scored = [network(*inputs(group)) for group in groups]
    types, of_modes, statuses = (torch.cat(column) for column in zip(*scored, strict=True))
    type_, mode, status = (torch.cat(column) for column in zip(*map(targets, groups), strict=True))
    chosen, is_event = types.argmax(dim=1), type_ > 0
    right = (chosen == type_) & is_event
    best_mode = of_modes.masked_fill(~network.modes_of[type_], -1e4).argmax(dim=1)
    named = types[:, 1:].argmax(dim=1) + 1
    return {
        "type_f1": float(200 * right.sum() / (is_event.sum() + (chosen > 0).sum())),
        "type_of_events": float(100 * (named == type_)[is_event].float().mean()),
        "mode_accuracy": float(100 * (best_mode == mode)[mode >= 0].float().mean()),
        "status_accuracy": float(100 * (statuses.argmax(dim=1) == status)[status >= 0].float().mean()),
    }


def draw(network: CoderNetwork, batch: tuple[Tensor, ...], path: Path) -> None:
    """Write the graph in fp32, with free numbers of sentences, positions and predicates."""
    axes = {"pieces": {0: "sentences", 1: "positions"}, "mask": {0: "sentences", 1: "positions"}}
    axes |= {name: {0: "predicates"} for name in ("rows", "flags", "senses", *OUTPUTS)}
    axes |= {"pool": {0: "predicates", 1: "positions"}}
    write_graph(network, batch, path, (*INPUTS, *OUTPUTS), axes)


def write(network: CoderNetwork, modes: Modes, batch: tuple[Tensor, ...], out: Path) -> None:
    """Write the graph, its large weights in int8, and the modes' names; each file appears whole or not at all."""
    out.mkdir(parents=True, exist_ok=True)
    partial = out / "plover.onnx.partial"
    draw(network, batch, partial)
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
    options.add_argument("--start", type=Path, required=True, help="checkpoint of training.with_coding")
    options.add_argument("--leave-out-choosing", action="store_true", help="train without the sentences that choose")
    chosen = options.parse_args()
    sentences = read_folder(FOLDER)
    modes = mode_pairs(sentences)
    parts: dict[str, list[Example]] = {"train": [], "choose": [], "held": []}
    for sentence in sentences:
        apart = chosen.leave_out_choosing and sentence.chooses
        name = "held" if sentence.held_back else "choose" if apart else "train"
        parts[name].extend(examples(sentence, modes))
    print({name: len(part) for name, part in parts.items()}, flush=True)
    network = train(begin(modes, chosen.start), parts["train"])
    write(network, modes, inputs(parts["held"][:4]), chosen.out)
    for part in ("choose", "held"):
        for name, figure in figures(network, parts[part]).items() if parts[part] else ():
            print(f"{part} {name} {figure:.1f}")


if __name__ == "__main__":
    main()
