"""Go on training the reader together with the coder of predicates, on the sets and on our own sentences.

``python -m training.with_coding --gold ../shared/gold --start build/training/checkpoint.pt --out FOLDER`` takes up the
reader that ``python -m training`` has made. The encoder so learns what predicates tell in the pass that it makes
anyway. Our sentences have no labels but those of ``training/coding``; their predicates are found by the reader that
stands in the package. Sentences that are held back and those that choose thresholds are not trained on. It writes the
reader's files and the coder as it trained along; after it, run ``training.coreference``, which stands on what the
encoder gives.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from dateline.language.plover_coder import flags, senses
from dateline.language.wordpiece import WordPiece

from . import plover_coder
from .bert import weights_folder
from .coder_network import CoderNetwork, last_layer
from .coding_sentences import FOLDER, CodedSentence, read_folder
from .coding_targets import Marked, Modes, marked, mode_pairs
from .conllu import Row
from .event_files import Frame
from .examples import IGNORE, Example, Numberer, Told
from .export import write_model
from .inventories import STYLES, Inventories, count_inventories
from .lemma_table import lemma_table
from .losses import CODING
from .model import ReaderNetwork
from .sources import Annotated, dev_sets, training_set
from .teacher import with_vectors
from .train import Data, Phase, Plan, Trainer, report

OWN = "own"
PLAN = Plan(
    phases=(Phase(epochs=4, rate=1.0, weights=CODING), Phase(epochs=4, rate=0.8, weights=CODING)),
    budget=3500,
    share=0.25,
)
_HEADS = ("tagging", "upos", "xpos", "feats", "lemma", "root", "arc_", "label_", "role")
KEPT = ((("coder",), 0.0), (("naming", "names", "styles"), 1.0), (_HEADS, 0.6), (("",), 0.35))
"""By the beginning of a name, what the weights that the run began with count beside those that it ended with, when both
are mixed (Wortsman et al. 2022, Robust fine-tuning of zero-shot models): trees and roles so stay as good as they were,
and the head for names does best as it was."""


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
        parts = own_examples(own, modes, numberer)
        kept = map(numberer.example, going_on(sentences))
        sets = {"train": [*kept, *parts["train"]], "choose": parts["choose"]}
        sets |= {name: [numberer.example(s) for s in part] for name, part in dev_sets(options.gold).items()}
        vectored = {name: with_vectors(part, wordpiece) for name, part in sets.items()}
        data = Data(train=vectored.pop("train"), dev=vectored, wordpiece=wordpiece)
        trainer = Trainer(network, data, PLAN, options.checkpoint)
        trainer.run(report)
        network = trainer.averaged
    mix(network, torch.load(options.start, weights_only=True)["averaged"])
    write_model(network, inventories, lemma_table(sentences), weights_folder() / "vocab.txt", options.out)
    assert network.coder is not None
    few = [example for sentence in own[:4] for example in plover_coder.examples(sentence, modes)]
    plover_coder.write(network.coder.eval(), modes, plover_coder.inputs(few), options.out)


def mix(network: ReaderNetwork, before: Mapping[str, torch.Tensor]) -> None:
    """Mix into the weights those from before."""
    with torch.no_grad():
        for name, weights in network.named_parameters():
            kept = next(share for beginnings, share in KEPT if name.startswith(beginnings))
            if name in before and kept:
                weights.copy_((1.0 - kept) * weights + kept * before[name])


def going_on(sentences: Iterable[Annotated]) -> Iterator[Annotated]:
    """Yield what is gone on with: all but the names of sets that have another notion of one than is read with.

    What those sets taught is kept by our own sentences, whose names are those that the reader found.
    """
    for sentence in sentences:
        if sentence.source not in STYLES[1:]:
            yield sentence
        elif sentence.rows is not None:
            yield replace(sentence, names=None)


def start(checkpoint: Path, inventories: Inventories, modes: Modes) -> ReaderNetwork:
    """Return the reader that a checkpoint holds; its coder, too, where it has one, as far as the modes are the same."""
    network = ReaderNetwork({name: len(labels) for name, labels in inventories.as_json().items()})
    network.coder = CoderNetwork(last_layer(), modes)
    # The table of pieces stays: words that our sentences do not have keep their place, and a step costs less.
    network.encoder.words.weight.requires_grad_(False)
    own = network.state_dict()
    weights = torch.load(checkpoint, weights_only=True)["averaged"]
    fitting = {name: value for name, value in weights.items() if own[name].shape == value.shape}
    missing, _ = network.load_state_dict(fitting, strict=False)
    if left := [name for name in missing if not name.startswith("coder.")]:
        raise SystemExit(f"{checkpoint} does not fit: missing {left}")
    return network


def own_examples(sentences: Sequence[CodedSentence], modes: Modes, numberer: Numberer) -> dict[str, list[Example]]:
    """Return what is trained on, and what chooses."""
    parts: dict[str, list[Example]] = {"train": [], "choose": []}
    for sentence in sentences:
        if not sentence.held_back:
            parts["choose" if sentence.chooses else "train"].extend(_examples(sentence, modes, numberer))
    return parts


def _examples(sentence: CodedSentence, modes: Modes, numberer: Numberer) -> Iterator[Example]:
    """Yield our sentence, or the sentences that the reader finds in it, as it reads them and with what is told."""
    for one in marked(sentence, modes):
        example = numberer.example(as_read(one))
        yield replace(
            example,
            targets=example.targets | {"lemma": (IGNORE,) * len(one.forms)},
            told=tuple(_told(one)),
        )


def as_read(one: Marked) -> Annotated:
    """Return a sentence as annotated by the reader that is shipped, so that the next one does not forget it.

    What predicates tell is marked by us; a word that tells an event is a predicate, also where the reader found none.
    """
    parse, size = one.parse, len(one.forms)
    columns = zip(one.forms, parse.lemmas, parse.upos, parse.xpos, parse.feats, parse.heads, parse.deprels, strict=True)
    framed = dict(parse.frames)
    telling = {word for word, target in one.told if target.type > 0}
    return Annotated(
        source=OWN,
        forms=one.forms,
        rows=tuple(
            Row(form=form, lemma=lemma, upos=upos, xpos=xpos, feats=feats, head=head, deprel=deprel, misc="_")
            for form, lemma, upos, xpos, feats, head, deprel in columns
        ),
        names=bio(parse.names, size),
        frames=tuple(
            Frame(predicate=word, labels=bio(((a, b, r) for r, a, b in framed.get(word, ())), size))
            for word in sorted({*framed, *telling})
        ),
        events=bio(((first, last, "") for first, last in parse.events), size),
    )


def bio(spans: Iterable[tuple[int, int, str]], size: int) -> tuple[str, ...]:
    """Return a label a word for spans (first word, word after the last, kind)."""
    labels = ["O"] * size
    for first, last, kind in spans:
        labels[first:last] = [f"B-{kind}".rstrip("-"), *[f"I-{kind}".rstrip("-")] * (last - first - 1)]
    return tuple(labels)


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
