"""A sentence reads the same whatever is read beside it."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.language.encoding import collate, encode
from dateline.language.network import DATA, Network, shipped

SENTENCES = [
    [
        "Niger",
        "'s",
        "junta",
        "leader",
        "spoke",
        "with",
        "Vladimir",
        "Putin",
        "on",
        "Tuesday",
        ",",
        "the",
        "Kremlin",
        "said",
        ".",
    ],
    ["No", "."],
    [
        "The",
        "U.S.",
        "did",
        "n't",
        "comment",
        "on",
        "reports",
        "that",
        "Russian",
        "-",
        "made",
        "weapons",
        "had",
        "been",
        "delivered",
        "to",
        "the",
        "African",
        "country",
        ".",
    ],
    ["Talks", "fail"],
    ("word " * 150).split(),
]

pytestmark = pytest.mark.skipif(not (DATA / "reader.onnx").exists(), reason="the model's files are not built")


def test_alone_and_together_are_the_same() -> None:
    """Each sentence's reading is the same alone, in order and in reverse order."""
    alone = [shipped().parse([sentence])[0] for sentence in SENTENCES]
    assert shipped().parse(SENTENCES) == alone
    assert shipped().parse(SENTENCES[::-1]) == alone[::-1]


def test_padding_does_not_move_scores() -> None:
    """The scores of a sentence in a padded batch are those it has alone, but for rounding."""
    network = Network()
    encoded = [encode(sentence, network._wordpiece) for sentence in SENTENCES]
    together, alone = network.run(collate(encoded)), network.run(collate(encoded[:1]))
    size = len(SENTENCES[0])
    for name in ("upos", "names", "lemma"):
        np.testing.assert_allclose(together[name][0, :size], alone[name][0, :size], atol=2e-3)
    np.testing.assert_allclose(together["arcs"][0, :size, : size + 1], alone["arcs"][0, :size, : size + 1], atol=5e-3)
