"""The coder's network fine-tuned on PLV, cross-validated: for comparison only, nothing of it is shipped.

``python -m training.plv_folds --start CHECKPOINT ../shared/gold/plv/FILE.tsv`` trains the coder on our own sentences
(as ``training.plover_coder`` does), goes on from there on four fifths of the file's rows, and answers the last fifth,
five times; rows of one sentence are in one fold. A row's answer is that of ``learned_`` in ``benchmarks.coding``: all
its predicates, weighed by how well source and target fit; what is made small is minus the logarithm of the gold root's
share in it. Prints macro-F1, accuracy and quad accuracy over all rows, before and after.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import math
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from benchmarks.articles import one_paragraph
from benchmarks.coding import KEENNESS, fit, judged, score
from benchmarks.plv import ROOTS, Pair, read_pairs

from dateline.language.network import shipped
from dateline.language.pipeline import STEPS, Draft
from dateline.language.plover_coder import TYPES, Part, collate, cut

from .coder_network import CoderNetwork
from .coding_sentences import FOLDER, read_folder
from .coding_targets import mode_pairs
from .plover_coder import CLIP, INPUTS, begin, examples, train

FOLDS, EPOCHS, ROWS, LAYER_RATE, RATE, SEED = 5, 6, 16, 1e-4, 3e-4, 20260101
NAMES = tuple(sorted(set(ROOTS.values())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A pair, the parts of its sentence, and how much each of their predicates counts."""

    pair: Pair
    parts: tuple[Part, ...]
    weights: tuple[float, ...]

    @property
    def fold(self) -> int:
        """The fold of its sentence, by the hash."""
        return int.from_bytes(hashlib.sha256(self.pair.text.encode("utf-8")).digest()[:4]) % FOLDS


def row_of(pair: Pair) -> Row:
    """Read a pair's sentence."""
    draft = Draft(article=one_paragraph(pair.text), network=shipped())
    for _, step in STEPS:
        draft = step(draft)
    fits = {leaning.word: fit(pair, framed) for framed, leaning in judged(draft.laid_out)}
    parts, weights = [], []
    for (first, _), parse in zip(draft.sentences, draft.parses, strict=True):
        for words, part in cut(parse, [word for word, _ in parse.frames]):
            parts.append(part)
            weights.extend(math.exp(KEENNESS * fits[first + word]) for word in words)
    return Row(pair=pair, parts=tuple(parts), weights=tuple(weights))


def shares(network: CoderNetwork, rows: Sequence[Row]) -> Tensor:
    """Return the share of each root in each row's answer [rows, roots]."""
    arrays = collate([part for row in rows for part in row.parts])
    types, _, _ = network(*(torch.from_numpy(arrays[name]) for name in INPUTS))
    weights = torch.tensor([weight for row in rows for weight in row.weights])
    weighed = types.float().softmax(dim=-1) @ _roots() * weights[:, None]
    owners = torch.tensor([place for place, row in enumerate(rows) for _ in row.weights])
    summed = torch.zeros(len(rows), len(NAMES)).index_add(0, owners, weighed) + 1e-6
    return summed / summed.sum(dim=1, keepdim=True)


def _roots() -> Tensor:
    """Return [types, roots]: which root a type belongs to; OTHER and nothing to none."""
    return torch.tensor([[float(type_ in ROOTS and ROOTS[type_] == name) for name in NAMES] for type_ in TYPES])


def tune(network: CoderNetwork, rows: Sequence[Row]) -> CoderNetwork:
    """Return a copy that is trained on rows."""
    torch.manual_seed(SEED)
    chance, tuned = random.Random(SEED), copy.deepcopy(network).train()
    own = [p for name, p in tuned.named_parameters() if not name.startswith("layer.")]
    groups = [{"params": list(tuned.layer.parameters()), "lr": LAYER_RATE}, {"params": own, "lr": RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    batches = [rows[start : start + ROWS] for start in range(0, len(rows), ROWS)]
    steps = EPOCHS * len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1.0 - step / steps)
    for _ in range(EPOCHS):
        chance.shuffle(batches)
        for batch in batches:
            gold = torch.tensor([NAMES.index(row.pair.root) for row in batch])
            loss = nn.functional.nll_loss(shares(tuned, batch).log(), gold)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(tuned.parameters(), CLIP)
            optimizer.step()
            schedule.step()
    tuned.eval()
    return tuned


def answers(network: CoderNetwork, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield the gold's root and the answer."""
    with torch.no_grad():
        for row in rows:
            yield row.pair.root, NAMES[int(shares(network, [row]).argmax())]


def show(name: str, found: Sequence[tuple[str, str | None]]) -> None:
    """Print the figures."""
    for key, figure in score(found).items():
        print(f"{name}{key} {figure:.1f}")


def main() -> None:
    """Train, tune on each fold's other rows, and print the figures."""
    options = argparse.ArgumentParser(prog="python -m training.plv_folds", description=__doc__)
    options.add_argument("file", type=Path, help="PLV file with gold roots")
    options.add_argument("--start", type=Path, required=True, help="checkpoint of training.with_coding")
    chosen = options.parse_args()
    pairs = read_pairs(chosen.file)
    sentences = read_folder(FOLDER)
    modes = mode_pairs(sentences)
    own = [one for s in sentences if not s.held_back for one in examples(s, modes)]
    network = train(begin(modes, chosen.start), own)
    rows = [row_of(pair) for pair in pairs]
    silent = [(row.pair.root, None) for row in rows if not row.weights]
    rows = [row for row in rows if row.weights]
    show("before_", [*answers(network, rows), *silent])
    after: list[tuple[str, str | None]] = [*silent]
    for fold in range(FOLDS):
        tuned = tune(network, [row for row in rows if row.fold != fold])
        after.extend(answers(tuned, [row for row in rows if row.fold == fold]))
    show("tuned_", after)


if __name__ == "__main__":
    main()
