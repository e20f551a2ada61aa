"""The same text has the same reading: in every order, by every network of the same files, in every process."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.encoding import Encoded, group_by_width
from dateline.language.network import DATA, Network, shipped
from dateline.language.pipeline import read
from dateline.language.trees import best_relations, relation_weights
from dateline.model.article import Article, Zone, ZoneKind

pytestmark = pytest.mark.skipif(not (DATA / "reader.onnx").exists(), reason="the model's files are not built")

LONG = (
    "The harbour authority of Port Selwyn, which had refused for months to say who owned the two tugs, told reporters "
    "on Thursday that the vessels, the crews and the papers they carried had been handed to the coast guard, and that "
    "its own chairwoman, Marta Olsen, would say nothing until the ministry in the capital had ended its inquiry."
)
TEXTS = (
    f"Tugs handed over\n\n{LONG} No. “We know nothing,” Olsen said. She left at 3 p.m.",
    "Talks fail. Talks fail again. Why?",
    f"{LONG} {LONG[:-1]}; {LONG} Yes.",
    "word " * 230 + "\n\nShort.\n\n" + "The minister did not sign. " * 12,
)


def article(text: str) -> Article:
    """A report that is all body."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=f"a-{digest[:12]}",
        file="report.txt",
        original=text.encode(),
        sha256=digest,
        text=text,
        text_sha256=digest,
        zones=(Zone(start=0, end=len(text), kind=ZoneKind.BODY),),
    )


def dumped(text: str, network: Network) -> bytes:
    """Every field of a text's reading, as bytes."""
    return repr(read(article(text), network)).encode()


def digest(network: Network) -> str:
    """One figure that stands for the readings of all texts."""
    return hashlib.sha256(b"\n".join(dumped(text, network) for text in TEXTS)).hexdigest()


def sentence(width: int) -> Encoded:
    """A sentence of one word that takes this many positions."""
    return Encoded(pieces=((1,) * (width - 2),), cases=(1,), affixes=((1, 1, 1, 1),))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(3, 512), max_size=40), st.sampled_from([16, 256, 2048]))
def test_each_sentence_is_in_one_group(widths: list[int], budget: int) -> None:
    """Groups keep to the budget, and cost no more than sentences one by one do."""
    groups = group_by_width(widths, budget)
    assert sorted(place for group in groups for place in group) == list(range(len(widths)))
    positions = [len(group) * max(widths[place] for place in group) for group in groups]
    assert all(len(group) == 1 or size <= budget for group, size in zip(groups, positions, strict=True))
    assert sum(positions) + 8 * len(groups) <= sum(widths) + 8 * len(widths)


def test_sentences_of_like_width_are_grouped() -> None:
    """Short ones are not padded to the width of a long one, but to that of their neighbours."""
    widths = [40, 10, 200, 11, 10, 41]
    assert group_by_width(widths, 2048) == [[1, 4, 3], [0, 5], [2]]


def test_relations_of_a_pair_need_no_other_pair() -> None:
    """However many pairs are scored, each gets the relation of the plain bilinear form, and never the root's."""
    random = np.random.default_rng(7)
    words, heads = random.normal(size=(2, 60, 5)).astype(np.float32)
    flat = random.normal(size=(5, 4 * 5)).astype(np.float32)
    scores = np.einsum("ps,slt,pt->pl", words, flat.reshape(5, 4, 5), heads)
    scores[:, 2] = -np.inf
    together = best_relations(words, heads, relation_weights(flat), 2)
    assert together == scores.argmax(axis=1).tolist()
    assert together[41:42] == best_relations(words[41:42], heads[41:42], relation_weights(flat), 2)


def test_order_does_not_matter() -> None:
    """A text reads the same first and last, and when it is read again."""
    forward = [dumped(text, shipped()) for text in TEXTS]
    backward = [dumped(text, shipped()) for text in reversed(TEXTS)]
    assert forward == backward[::-1]


def test_company_does_not_matter() -> None:
    """Sentences of several reports parsed in one go are parsed as they are report by report."""
    readings = [read(article(text)) for text in TEXTS]
    sentences = [[reading.forms[first:last] for first, last in reading.sentences] for reading in readings]
    apart = [parse for report in sentences for parse in shipped().parse(report)]
    assert shipped().parse([words for report in sentences for words in report]) == apart


def test_a_fresh_network_reads_the_same() -> None:
    """Nothing that a network has read before leaves a trace."""
    assert digest(Network()) == digest(shipped())


def test_another_process_reads_the_same() -> None:
    """Not even the order of sets, which Python changes from process to process, is seen in a reading."""
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place)}
    digests = {
        subprocess.run(
            [sys.executable, __file__], capture_output=True, text=True, check=True, env={**here, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert digests == {digest(shipped())}


if __name__ == "__main__":
    sys.stdout.write(digest(Network()))
