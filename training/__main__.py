"""``python -m training --gold ../shared/gold --out src/dateline/data/reader``: train the model and write its files."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from dateline.language.wordpiece import WordPiece

from .bert import load_weights, weights_folder
from .examples import Numberer
from .export import write_model
from .inventories import count_inventories
from .lemma_table import lemma_table
from .model import ReaderNetwork
from .sources import Annotated, ewt, gum, politics_dev, training_set
from .train import Data, Plan, Trainer


def main() -> None:
    """Train, print the development figures of every epoch, and export."""
    options = parse_options()
    plan = Plan(epochs=options.epochs)
    torch.manual_seed(plan.seed)
    sentences = training_set(options.gold)
    inventories = count_inventories(sentences)
    numberer = Numberer(inventories)
    data = Data(
        train=[numberer.example(s) for s in sentences],
        dev={name: [numberer.example(s) for s in part] for name, part in dev_sets(options.gold).items()},
        wordpiece=WordPiece(weights_folder() / "vocab.txt"),
    )
    network = ReaderNetwork({name: len(labels) for name, labels in inventories.as_json().items()})
    load_weights(network.encoder, weights_folder())
    trainer = Trainer(network, data, plan, options.checkpoint)
    if not options.export_only:
        trainer.run(report)
    write_model(trainer.network, inventories, lemma_table(sentences), weights_folder() / "vocab.txt", options.out)


def dev_sets(gold: Path) -> dict[str, list[Annotated]]:
    """Return the development sets by name."""
    return {"ewt": list(ewt(gold, "dev")), "gum": list(gum(gold, "dev")), "politics": politics_dev(gold)}


def parse_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model's files")
    parser.add_argument("--checkpoint", type=Path, default=Path("build/training/checkpoint.pt"))
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--export-only", action="store_true", help="only write the files of a checkpoint")
    return parser.parse_args()


def report(epoch: int, figures: dict[str, dict[str, float]]) -> None:
    """Print one line an epoch."""
    print(f"epoch {epoch} {json.dumps(figures)}", flush=True)


if __name__ == "__main__":
    main()
