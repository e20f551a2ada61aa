"""The trained network -> ``reader.onnx`` (weights in int8), ``reader.json``, ``lemmas.tsv`` and ``vocab.txt``.

Every large weight is stored as int8 with one scale a row or column and turned back to fp32 inside the graph by Cast and
Mul, so all arithmetic is done in fp32.
"""

from __future__ import annotations

import hashlib
import json
import warnings
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from dateline.language.encoding import MAX_SUBWORDS, Batch, collate, encode
from dateline.language.roles import distances
from dateline.language.wordpiece import WordPiece

from .examples import tensors
from .inventories import Inventories
from .model import ReaderNetwork, Scores
from .quantize import quantize

Axes = dict[str, dict[int, str]]

FORMAT = "dateline-reader/2"
OPSET = 17
FILES = ("reader.onnx", "roles.onnx", "lemmas.tsv", "vocab.txt")
ROLE_INPUTS = ("predicates", "arguments", "paths", "distances")
ROLE_AXES: Axes = {
    "predicates": {0: "predicates"},
    "arguments": {0: "predicates", 1: "words"},
    "paths": {0: "predicates", 1: "words"},
    "distances": {0: "predicates", 1: "words"},
    "roles": {0: "predicates", 1: "words"},
}
INPUTS = ("ids", "mask", "cases", "pool", "affixes")
AXES: Axes = {
    "ids": {0: "batch", 1: "positions"},
    "mask": {0: "batch", 1: "positions"},
    "cases": {0: "batch", 1: "positions"},
    "pool": {0: "batch", 1: "words", 2: "positions"},
    "affixes": {0: "batch", 1: "words"},
}


def write_model(
    network: ReaderNetwork, inventories: Inventories, lemmas: str, vocabulary: Path, out: Path, *, plain: bool = False
) -> None:
    """Write the five files; each appears whole or not at all, ``reader.json`` last."""
    out.mkdir(parents=True, exist_ok=True)
    network.eval()
    _replace(out / "vocab.txt", vocabulary.read_bytes())
    _replace(out / "lemmas.tsv", lemmas.encode("utf-8"))
    for name, graph in graphs(network, sample(WordPiece(vocabulary)), out).items():
        _replace(out / name, (graph if plain else quantize(graph)).SerializeToString(deterministic=True))
    _replace(out / "reader.json", describe(inventories, out).encode("utf-8"))


def graphs(network: ReaderNetwork, batch: Batch, folder: Path) -> dict[str, onnx.ModelProto]:
    """Return the graphs in fp32 by file name: the network without the roles' scorer, and the scorer."""
    partial = folder / "graph.fp32.partial"
    export(network, batch, partial)
    found = {"reader.onnx": name_outputs(onnx.load(str(partial)))}
    export_roles(network, batch, partial)
    found["roles.onnx"] = onnx.load(str(partial))
    partial.unlink()
    return found


def export_roles(network: ReaderNetwork, batch: Batch, path: Path) -> None:
    """Write the scorer of roles as a graph of its own: its predicates are known only after the first pass."""
    with torch.no_grad():
        scores = network(*tensors(batch))
    rows, words = torch.tensor([0, 1]), torch.tensor([1, 4])
    places = torch.from_numpy(distances(words.tolist(), scores.words.shape[1]))
    inputs = (scores.role_predicates[rows, words], scores.role_arguments[rows], scores.role_paths[rows, words], places)
    write_graph(network.roles, inputs, path, (*ROLE_INPUTS, "roles"), ROLE_AXES)


def sample(wordpiece: WordPiece) -> Batch:
    """Return two sentences to trace the network with."""
    sentences = (("Nobody", "came", "."), ("The", "minister", "of", "trade", "was", "uncharacteristically", "silent"))
    return collate([encode(words, wordpiece) for words in sentences])


def export(network: nn.Module, batch: Batch, path: Path) -> None:
    """Write the network as an ONNX graph in fp32, with free numbers of sentences, positions and words."""
    axes: Axes = {name: {0: "batch", 1: "words"} for name in Scores._fields}
    axes["role_paths"] = {0: "batch", 1: "words", 2: "words"}
    axes["pieces"] = {0: "batch", 1: "positions"}
    axes["vectors"] = {0: "batch"}
    del axes["label_weights"]
    write_graph(network, tensors(batch), path, (*INPUTS, *Scores._fields), AXES | axes)


def write_graph(module: nn.Module, inputs: tuple[Tensor, ...], path: Path, names: Sequence[str], axes: Axes) -> None:
    """Write a module as a graph; ``names`` are those of its inputs, then of its outputs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            inputs,
            str(path),
            input_names=list(names[: len(inputs)]),
            output_names=list(names[len(inputs) :]),
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
