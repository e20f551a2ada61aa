"""The shipped files -> a checkpoint that training can go on from, where the one that they were made of is gone.

``python -m training.unpack --folder src/dateline/data/reader --out build/training/unpacked.pt`` writes the weights of
reader and coder under the names that ``training.with_coding`` gives them, scaled back from int8. What the graphs do
not hold begins anew: of the styles of names only the one that is read with is shipped, and stands for all.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import ModelProto, numpy_helper
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from dateline.language.wordpiece import WordPiece
from dateline.model.plover import EventType

from .bert import LAYERS
from .coder_network import CoderNetwork, last_layer
from .coding_sentences import FOLDER, read_folder
from .export import graphs, sample
from .model import ReaderNetwork
from .plover_coder import draw, examples, inputs

Array = NDArray[np.float32]


def unpacked(folder: Path) -> dict[str, Tensor]:
    """Return the weights of the files in ``folder``; ValueError where a graph is not of this recipe's shape."""
    labels = json.loads((folder / "reader.json").read_text(encoding="utf-8"))["labels"]
    pairs = json.loads((folder / "plover.json").read_text(encoding="utf-8"))["modes"]
    modes = [(EventType(type_), mode) for type_, mode in pairs]
    reader = ReaderNetwork({name: len(inventory) for name, inventory in labels.items()})
    coder = CoderNetwork(last_layer(), modes)
    _mark(reader)
    _mark(coder)
    few = [example for sentence in read_folder(FOLDER)[:4] for example in examples(sentence, modes)]
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "plover.onnx"
        draw(coder, inputs(few), path)
        drawn = graphs(reader, sample(WordPiece(folder / "vocab.txt")), Path(scratch))
        coded = match(coder, onnx.load(str(path)), onnx.load(str(folder / path.name)))
    found = reader.state_dict()
    for name, graph in drawn.items():
        found |= match(reader, graph, onnx.load(str(folder / name)))
    return found | {f"coder.{name}": weights for name, weights in (coder.state_dict() | coded).items()}


def _mark(network: nn.Module) -> None:
    """Draw a network's weights by chance, no two alike, so that each is known again in its graph."""
    torch.manual_seed(0)
    with torch.no_grad():
        for weights in network.parameters():
            weights.copy_(torch.randn_like(weights) * 0.02)
    network.eval()


def match(network: nn.Module, drawn: ModelProto, shipped: ModelProto) -> dict[str, Tensor]:
    """Return the shipped weights that stand where those of the marked network stand in its graph."""
    places, arrays = list(_arrays(drawn)), list(_arrays(shipped))
    if [place.shape for place in places] != [array.shape for array in arrays]:
        raise ValueError("the shipped graph is not of this recipe's shape")
    known = {name: tensor.numpy() for name, tensor in network.state_dict().items()}
    found: dict[str, Array] = {}
    for place, array in zip(places, arrays, strict=True):
        found |= _found(place, array, known)
    shares = [float(array) for array in arrays if array.shape == ()]
    return {name: torch.from_numpy(np.array(array)) for name, array in (found | _mixtures(shares)).items()}


def _found(place: Array, array: Array, known: Mapping[str, Array]) -> dict[str, Array]:
    """Return what an array is, by what stands in its place."""
    for name, weights in known.items():
        if weights.shape == place.shape and np.array_equal(weights, place):
            return {name: array}
        if weights.ndim == 2 and weights.T.shape == place.shape and np.array_equal(weights.T, place):
            return {name: array.T}
    styles = known.get("styles.weight")
    if styles is not None and np.array_equal(place, styles[0]):
        return {"styles.weight": np.tile(array, (len(styles), 1))}
    return {}


def _mixtures(shares: Sequence[float]) -> dict[str, Array]:
    """Return what mixes the encoder's layers: the graph holds the shares for words and meaning in turn."""
    if len(shares) < 2 * LAYERS:
        return {}
    scores = np.log(np.array(shares[: 2 * LAYERS], dtype=np.float32))
    return {"encoder.mix": scores[0::2], "encoder.mix_meaning": scores[1::2]}


def _arrays(model: ModelProto) -> Iterator[Array]:
    """Yield the weights of a graph in its order, scaled back where they are packed."""
    held = {tensor.name: tensor for tensor in model.graph.initializer}
    for name, tensor in held.items():
        if name.endswith(".int8"):
            scale = numpy_helper.to_array(held[name.removesuffix(".int8") + ".scale"])
            yield (numpy_helper.to_array(tensor) * scale).astype(np.float32)
        elif not name.endswith(".scale") and tensor.data_type == onnx.TensorProto.FLOAT:
            yield numpy_helper.to_array(tensor)


def main() -> None:
    """Write the checkpoint."""
    parser = argparse.ArgumentParser(prog="python -m training.unpack", description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="folder of the shipped files")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint to write")
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"averaged": unpacked(options.folder)}, options.out)


if __name__ == "__main__":
    main()
