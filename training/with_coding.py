"""Go on training the reader together with the coder of predicates, on the sets and on our own sentences.

``python -m training.with_coding --gold ../shared/gold --start build/training/checkpoint.pt --out FOLDER`` takes up the
reader that ``python -m training`` has made. The encoder so learns what predicates tell in the pass that it makes
anyway. Our sentences have no labels but those of ``training/coding``; their predicates are found by the reader that
stands in the package. Sentences that are held back and those that choose thresholds are not trained on. After it, run
``training.coreference`` and ``training.plover_coder``, which stand on what the encoder gives.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from dateline.language.plover_coder import flags, senses
from dateline.language.wordpiece import WordPiece

from .bert import weights_folder
from .coder_network import CoderNetwork, last_layer
from .coding_sentences import FOLDER, CodedSentence, read_folder
from .coding_targets import Marked, Modes, marked, mode_pairs
from .examples import IGNORE, TASKS, Example, Numberer, Told
from .export import write_model
from .inventories import Inventories, count_inventories
from .lemma_table import lemma_table
from .losses import CODING
from .model import ReaderNetwork
from .sources import dev_sets, training_set
from .teacher import with_vectors
from .train import Data, Phase, Plan, Trainer, report

PLAN = Plan(phases=(Phase(epochs=7, rate=1.0, weights=CODING),), share=0.4)
KEPT = 0.35
"""What the weights that the run began with count beside those that it ended with, when both are mixed (Wortsman et al.
2022, Robust fine-tuning of zero-shot models): the trees so stay as good as they were."""


def main() -> None:
    """Train, print the development figures of every epoch, and export."""
    options = parse_options()
    torch.set_flush_denormal(True)
    torch.manual_seed(PLAN.seed)
    sentences = training_set(options.gold)
    inventories = count_inventories(sentences)
    own = read_folder(FOLDER)
    modes = mode_pairs(own)
    network = start(options.start, inventories, modes)
    if options.export_only:
        network.load_state_dict(torch.load(options.checkpoint, weights_only=True)["averaged"])
    else:
        numberer, wordpiece = Numberer(inventories), WordPiece(weights_folder() / "vocab.txt")
        parts = own_examples(own, modes)
        sets = {"train": [*map(numberer.example, sentences), *parts["train"]], "choose": parts["choose"]}
        sets |= {name: [numberer.example(s) for s in part] for name, part in dev_sets(options.gold).items()}
        vectored = {name: with_vectors(part, wordpiece) for name, part in sets.items()}
        data = Data(train=vectored.pop("train"), dev=vectored, wordpiece=wordpiece)
        trainer = Trainer(network, data, PLAN, options.checkpoint)
        trainer.run(report)
        network = trainer.averaged
    vocabulary = weights_folder() / "vocab.txt"
    mix(network, torch.load(options.start, weights_only=True)["averaged"])
    write_model(network, inventories, lemma_table(sentences), vocabulary, options.out)


def mix(network: ReaderNetwork, before: Mapping[str, torch.Tensor]) -> None:
    """Mix into the weights those from before; the coder, which had none, stays as it is."""
    with torch.no_grad():
        for name, weights in network.named_parameters():
            if name in before:
                weights.copy_((1.0 - KEPT) * weights + KEPT * before[name])


def start(checkpoint: Path, inventories: Inventories, modes: Modes) -> ReaderNetwork:
    """Return the reader that a checkpoint of ``python -m training`` holds, with a coder that knows nothing."""
    network = ReaderNetwork({name: len(labels) for name, labels in inventories.as_json().items()})
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["averaged"])
    network.coder = CoderNetwork(last_layer(), modes)
    return network


def own_examples(sentences: Sequence[CodedSentence], modes: Modes) -> dict[str, list[Example]]:
    """Return what is trained on, and what chooses."""
    parts: dict[str, list[Example]] = {"train": [], "choose": []}
    for sentence in sentences:
        if not sentence.held_back:
            parts["choose" if sentence.chooses else "train"].extend(_examples(sentence, modes))
    return parts


def _examples(sentence: CodedSentence, modes: Modes) -> Iterator[Example]:
    """Yield our sentence, or the sentences that the reader finds in it, with no label but what predicates tell."""
    for one in marked(sentence, modes):
        blank = (IGNORE,) * len(one.forms)
        yield Example(
            forms=one.forms,
            targets=dict.fromkeys(TASKS, blank),
            can_shorten=len(one.forms) > 3 and one.forms[-1] == ".",
            told=tuple(_told(one)),
        )


def _told(one: Marked) -> Iterator[Told]:
    """Yield the predicates of a sentence with what the coder is given of them."""
    words = [word for word, _ in one.told]
    rows = zip(one.told, flags(one.parse, words), senses(one.parse, words), strict=True)
    for (word, target), flag, sense in rows:
        yield Told(word=word, target=target, flags=flag, senses=sense)


def parse_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m training.with_coding", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--start", type=Path, required=True, help="checkpoint of python -m training")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model's files")
    parser.add_argument("--checkpoint", type=Path, default=Path("build/training/with_coding.pt"))
    parser.add_argument("--export-only", action="store_true", help="only write the files of a checkpoint")
    return parser.parse_args()


if __name__ == "__main__":
    main()
