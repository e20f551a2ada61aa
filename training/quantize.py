"""Weight-only int8: large initializers of an ONNX graph -> int8 and scales, with Cast and Mul before their use."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

LEAST_ENTRIES = 8192
"""Smaller tensors (biases, norms) stay in fp32."""


def quantize(model: ModelProto) -> ModelProto:
    """Return the model with its large two-dimensional weights in int8."""
    graph = model.graph
    uses: dict[str, list[NodeProto]] = defaultdict(list)
    for node in graph.node:
        for name in node.input:
            uses[name].append(node)
    kept: list[TensorProto] = []
    nodes: list[NodeProto] = []
    for tensor in graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or len(tensor.dims) != 2 or np.prod(tensor.dims) < LEAST_ENTRIES:
            kept.append(tensor)
        elif {node.op_type for node in uses[tensor.name]} == {"Gather"}:
            kept.extend(_table(tensor, uses[tensor.name], graph.node))
        else:
            kept.extend(_weight(tensor, nodes))
    _put_first(graph.node, nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    return model


def pack(weights: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return int8 weights and their scales: one scale for all entries along ``axis``."""
    scales = np.maximum(np.abs(weights).max(axis=axis, keepdims=True) / 127.0, 1e-12).astype(np.float32)
    packed = np.clip(np.rint(weights / scales), -127, 127).astype(np.int8)
    return packed, scales


def _weight(tensor: TensorProto, nodes: list[NodeProto]) -> list[TensorProto]:
    """Store a matrix [inputs, outputs] with one scale an output; the runtime folds the two nodes when it loads."""
    name = tensor.name
    packed, scales = pack(numpy_helper.to_array(tensor), axis=0)
    nodes.append(helper.make_node("Cast", [f"{name}.int8"], [f"{name}.cast"], to=TensorProto.FLOAT))
    nodes.append(helper.make_node("Mul", [f"{name}.cast", f"{name}.scale"], [name]))
    return [numpy_helper.from_array(packed, f"{name}.int8"), numpy_helper.from_array(scales, f"{name}.scale")]


def _table(tensor: TensorProto, gathers: list[NodeProto], nodes: Any) -> list[TensorProto]:
    """Store an embedding table with one scale a row; only the rows that are looked up are turned to fp32."""
    name = tensor.name
    packed, scales = pack(numpy_helper.to_array(tensor), axis=1)
    for gather in gathers:
        _look_up(name, gather, nodes)
    return [numpy_helper.from_array(packed, f"{name}.int8"), numpy_helper.from_array(scales, f"{name}.scale")]


def _look_up(name: str, gather: NodeProto, nodes: Any) -> None:
    """Replace one Gather by Gather, Cast, Gather of the scale and Mul."""
    place = next(i for i, node in enumerate(nodes) if node == gather)
    rows, out = gather.input[1], gather.output[0]
    new = [
        helper.make_node("Gather", [f"{name}.int8", rows], [f"{out}.rows"]),
        helper.make_node("Cast", [f"{out}.rows"], [f"{out}.cast"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [f"{name}.scale", rows], [f"{out}.scales"]),
        helper.make_node("Mul", [f"{out}.cast", f"{out}.scales"], [out]),
    ]
    del nodes[place]
    for offset, node in enumerate(new):
        nodes.insert(place + offset, node)


def _put_first(nodes: Any, new: list[NodeProto]) -> None:
    """Insert nodes before all others: they depend on initializers alone."""
    for offset, node in enumerate(new):
        nodes.insert(offset, node)
