"""The rules on texts of our own, and on text that means harm."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from benchmarks import attribution

from dateline.language.attributions import find_attributions
from dateline.language.network import DATA
from dateline.model.reading import Reading

MARKED = Path(__file__).parents[3] / "training" / "attribution"
needs_model = pytest.mark.skipif(not (DATA / "reader.onnx").exists(), reason="the model's files are not built")


@needs_model
def test_our_own_texts_are_read_well() -> None:
    """Who says what comes out in texts of all regions and styles, also in those that no rule was written with."""
    figures = attribution.run(MARKED)
    assert figures["f1"] >= 82.0
    assert figures["held_back_f1"] >= 78.0


def chain(size: int, form: str, upos: str, relation: str) -> Reading:
    """A text of one word again and again, each hanging on the one before, in sentences of 200."""
    return Reading(
        article="a-0",
        version="hand",
        forms=(form,) * size,
        starts=tuple(range(0, 5 * size, 5)),
        ends=tuple(range(len(form), 5 * size + len(form), 5)),
        sentences=tuple((first, min(first + 200, size)) for first in range(0, size, 200)),
        upos=(upos,) * size,
        xpos=("X",) * size,
        feats=("_",) * size,
        lemmas=(form,) * size,
        heads=tuple(-1 if word % 200 == 0 else word - 1 for word in range(size)),
        deprels=tuple("root" if word % 200 == 0 else relation for word in range(size)),
        names=(),
    )


@pytest.mark.parametrize(
    ("form", "upos", "relation"),
    [("say", "VERB", "ccomp"), ("say", "VERB", "parataxis"), ("claim", "NOUN", "nmod"), ('"', "PUNCT", "punct")],
)
def test_time_grows_with_the_text(form: str, upos: str, relation: str) -> None:
    """Four times the words take about four times as long, not sixteen times."""
    small, large = chain(4_000, form, upos, relation), chain(16_000, form, upos, relation)
    assert _seconds(large) < 9 * _seconds(small) + 0.2


def _seconds(reading: Reading) -> float:
    """The processor time of one call, the better of two."""
    times = []
    for _ in range(2):
        start = time.process_time()
        find_attributions(reading)
        times.append(time.process_time() - start)
    return min(times)
