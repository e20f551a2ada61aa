"""The bare encoder: the shipped graph cut behind its output ``pieces``.

Asked for one output alone, onnxruntime still computes all of them, so the heads have to go from the file. The graph is
cut in its serialised form (protocol buffers: fields of a number, a wire type and a value), without the ONNX package.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.language.encoding import Batch
from dateline.language.network import DATA, Network

PIECES = "pieces"
"""The graph's output that is the encoder's: one vector a piece."""

_MODEL_GRAPH = 7
_NODE, _INITIALIZER, _OUTPUT = 1, 5, 12
"""Fields of a graph."""
_NODE_INPUT, _NODE_OUTPUT, _VALUE_NAME, _TENSOR_NAME = 1, 2, 1, 8
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
"""Wire types."""

_Field = tuple[int, bytes, bytes]
"""Number, content (of a field of bytes, else nothing) and the field whole."""


class BareEncoder:
    """The encoder of the shipped reader, opened with the reader's own settings, its heads left out."""

    def __init__(self, folder: Path, shipped: Path = DATA) -> None:
        """Cut the graph of ``shipped``; ``folder`` takes what is left."""
        (folder / "reader.onnx").write_bytes(cut((shipped / "reader.onnx").read_bytes(), PIECES))
        self._session = Network(folder)._session

    def run(self, batch: Batch) -> Any:
        """Return the encoder's vectors [B, T, size] of one batch."""
        inputs = {one.name: getattr(batch, one.name) for one in self._session.get_inputs()}
        return self._session.run([PIECES], inputs)[0]


def cut(model: bytes, output: str) -> bytes:
    """Return the serialised model with one output and only what that output is computed from."""
    return b"".join(
        _length_delimited(_MODEL_GRAPH, _cut_graph(content, output.encode())) if number == _MODEL_GRAPH else whole
        for number, content, whole in _fields(model)
    )


def _cut_graph(graph: bytes, output: bytes) -> bytes:
    """Drop the other outputs, and the nodes and weights that are not needed any more; nodes are in order."""
    fields = list(_fields(graph))
    if not any(number == _OUTPUT and _named(content, _VALUE_NAME, output) for number, content, _ in fields):
        raise ValueError(f"the graph has no output {output.decode()!r}")
    needed, kept = {output}, []
    for number, content, whole in reversed(fields):
        if number == _NODE:
            inside = list(_fields(content))
            if needed.isdisjoint(name for field, name, _ in inside if field == _NODE_OUTPUT):
                continue
            needed.update(name for field, name, _ in inside if field == _NODE_INPUT)
        kept.append((number, content, whole))
    return b"".join(whole for number, content, whole in reversed(kept) if _stays(number, content, needed, output))


def _stays(number: int, content: bytes, needed: set[bytes], output: bytes) -> bool:
    """Tell whether a field of the graph is a part of what is left."""
    if number == _OUTPUT:
        return _named(content, _VALUE_NAME, output)
    if number == _INITIALIZER:
        return any(field == _TENSOR_NAME and name in needed for field, name, _ in _fields(content))
    return True


def _named(message: bytes, field: int, name: bytes) -> bool:
    """Tell whether a message's field holds this name."""
    return any(number == field and content == name for number, content, _ in _fields(message))


def _fields(message: bytes) -> Iterator[_Field]:
    """Yield the fields of a message in order."""
    place = 0
    while place < len(message):
        start = place
        key, place = _varint(message, place)
        content = b""
        if key & 7 == _VARINT:
            _, place = _varint(message, place)
        elif key & 7 == _BYTES:
            size, place = _varint(message, place)
            content = message[place : place + size]
            place += size
        else:
            place += {_FIXED64: 8, _FIXED32: 4}[key & 7]
        yield key >> 3, content, message[start:place]


def _varint(message: bytes, place: int) -> tuple[int, int]:
    """Return the number that begins at a place, and the place behind it."""
    number, shift = 0, 0
    while True:
        byte = message[place]
        number |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return number, place


def _length_delimited(number: int, content: bytes) -> bytes:
    """Return a field of bytes."""
    return _written(number << 3 | _BYTES) + _written(len(content)) + content


def _written(number: int) -> bytes:
    """Return a number as a varint."""
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])
