"""``python -m training --gold ../shared/gold --out src/dateline/data/reader``: train the model and write its files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
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
from .sources import Annotated, dev_sets, training_set
from .teacher import with_vectors
from .train import Data, Plan, Trainer, report


def main() -> None:
    """Train, print the development figures of every epoch, and export."""
    options = parse_options()
    # Numbers next to nothing (Adam's means of gradients that are nearly 0) cost a processor a hundred times the time.
    torch.set_flush_denormal(True)
    torch.manual_seed(Plan().seed)
    sentences = training_set(options.gold)
    inventories = count_inventories(sentences)
    network = ReaderNetwork({name: len(labels) for name, labels in inventories.as_json().items()})
    load_weights(network.encoder, weights_folder())
    if options.export_only:
        network.load_state_dict(torch.load(options.checkpoint, weights_only=True)["averaged"])
    else:
        network = train(network, Numberer(inventories), sentences, options)
    write_model(
        network,
        inventories,
        lemma_table(sentences),
        weights_folder() / "vocab.txt",
        options.out,
        plain=options.fp32,
    )


def train(
    network: ReaderNetwork, numberer: Numberer, sentences: Sequence[Annotated], options: argparse.Namespace
) -> ReaderNetwork:
    """Train, or go on from the checkpoint; return the network with averaged weights."""
    wordpiece = WordPiece(weights_folder() / "vocab.txt")
    dev = dev_sets(options.gold)
    data = Data(
        train=with_vectors([numberer.example(s) for s in sentences], wordpiece),
        dev={name: with_vectors([numberer.example(s) for s in part], wordpiece) for name, part in dev.items()},
        wordpiece=wordpiece,
    )
    trainer = Trainer(network, data, Plan(), options.checkpoint)
    trainer.run(report)
    return trainer.averaged


def parse_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model's files")
    parser.add_argument("--checkpoint", type=Path, default=Path("build/training/checkpoint.pt"))
    parser.add_argument("--export-only", action="store_true", help="only write the files of a checkpoint")
    parser.add_argument("--fp32", action="store_true", help="don't pack weights to int8 (to see what that loses)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
