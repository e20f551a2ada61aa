"""The benchmark of sentence vectors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from benchmarks.story_vectors import Embed, Floats, lead, measure

ARTICLES = {
    "a": ("Bridge falls", "The bridge fell on Monday. Nobody was hurt. It was old. It is gone.", 1),
    "b": ("A bridge is gone", "The bridge fell. It was old.", 1),
    "c": ("Cup final", "The cup went north.", 2),
    "d": ("North wins cup", "The north won the cup.", 2),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four articles on two happenings, in the gold's format."""
    (tmp_path / "data").mkdir()
    for name, (title, text, event) in ARTICLES.items():
        article = {"title": title, "text": text, "newsCluster": {"EventId": event}}
        (tmp_path / "data" / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")
    return tmp_path


def by_word(word: str) -> Embed:
    """Return a way to make vectors that sees one word alone."""

    def embed(sentences: Sequence[Sequence[str]]) -> list[Floats]:
        """Return one of two vectors a sentence."""
        return [np.array([1.0, 0.1] if word in map(str.lower, s) else [0.1, 1.0], dtype=np.float32) for s in sentences]

    return embed


def test_vectors_that_tell_happenings_apart_score_full(folder: Path) -> None:
    """Vectors that know the happening have every figure at 100."""
    assert measure(folder, by_word("bridge")) == {"pair_ap": pytest.approx(100.0), "nearest": 100.0}


def test_vectors_that_mislead_score_low(folder: Path) -> None:
    """Vectors that tell one article from all others, of whatever happening, rank the pairs wrongly."""
    figures = measure(folder, by_word("gone"))
    assert figures["pair_ap"] < 60.0


def test_the_lead_is_title_and_three_sentences() -> None:
    """An article's lead is its title and at most three sentences."""
    title, text, _ = ARTICLES["a"]
    assert [words[0] for words in lead(title, text)] == ["Bridge", "The", "Nobody", "It"]
