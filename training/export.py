"""The trained network -> ``reader.onnx`` (weights in int8), ``reader.json``, ``lemmas.tsv`` and ``vocab.txt``.

Every large weight is stored as int8 with one scale a row or column and turned back to fp32 inside the graph by Cast and
Mul, so all arithmetic is done in fp32.
"""

from __future__ import annotations

import hashlib
import json
import warnings
from pathlib import Path

import onnx
import torch
from torch import nn

from dateline.language.encoding import MAX_SUBWORDS, Batch, collate, encode
from dateline.language.wordpiece import WordPiece

from .examples import tensors
from .inventories import Inventories
from .model import ReaderNetwork, Scores
from .quantize import quantize

FORMAT = "dateline-reader/1"
OPSET = 17
FILES = ("reader.onnx", "lemmas.tsv", "vocab.txt")
INPUTS = ("ids", "mask", "cases", "pool", "affixes")
AXES = {
    "ids": {0: "batch", 1: "positions"},
    "mask": {0: "batch", 1: "positions"},
    "cases": {0: "batch", 1: "positions"},
    "pool": {0: "batch", 1: "words", 2: "positions"},
    "affixes": {0: "batch", 1: "words"},
}


def write_model(network: ReaderNetwork, inventories: Inventories, lemmas: str, vocabulary: Path, out: Path) -> None:
    """Write the four files; each appears whole or not at all, ``reader.json`` last."""
    out.mkdir(parents=True, exist_ok=True)
    network.eval()
    plain = out / "reader.fp32.partial"
    export(network, sample(WordPiece(vocabulary)), plain)
    packed = quantize(name_outputs(onnx.load(str(plain))))
    plain.unlink()
    _replace(out / "vocab.txt", vocabulary.read_bytes())
    _replace(out / "lemmas.tsv", lemmas.encode("utf-8"))
    _replace(out / "reader.onnx", packed.SerializeToString(deterministic=True))
    _replace(out / "reader.json", describe(inventories, out).encode("utf-8"))


def sample(wordpiece: WordPiece) -> Batch:
    """Return two sentences to trace the network with."""
    sentences = (("Nobody", "came", "."), ("The", "minister", "of", "trade", "was", "uncharacteristically", "silent"))
    return collate([encode(words, wordpiece) for words in sentences])


def export(network: nn.Module, batch: Batch, path: Path) -> None:
    """Write the network as an ONNX graph in fp32, with free numbers of sentences, positions and words."""
    outputs = list(Scores._fields)
    axes = AXES | {name: {0: "batch", 1: "words"} for name in outputs if name != "label_weights"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            tensors(batch),
            str(path),
            input_names=list(INPUTS),
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def name_outputs(model: onnx.ModelProto) -> onnx.ModelProto:
    """Name the outputs as asked: the exporter forgets the name of one that is a constant."""
    for output, name in zip(model.graph.output, Scores._fields, strict=True):
        for tensor in model.graph.initializer:
            tensor.name = name if tensor.name == output.name else tensor.name
        output.name = name
    return model


def describe(inventories: Inventories, out: Path) -> str:
    """Return the text of ``reader.json``."""
    digests = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in FILES}
    version = hashlib.sha256("".join(digests.values()).encode("ascii")).hexdigest()[:12]
    description = {
        "format": FORMAT,
        "version": version,
        "licence": "CC-BY-SA-4.0",
        "sha256": digests,
        "max_subwords": MAX_SUBWORDS,
        "labels": inventories.as_json(),
    }
    return json.dumps(description, ensure_ascii=False, indent=1) + "\n"


def _replace(path: Path, content: bytes) -> None:
    """Write a file by renaming a whole one."""
    partial = path.with_name(path.name + ".partial")
    partial.write_bytes(content)
    partial.replace(path)
