"""Sentence vectors: do articles on one happening lie side by side?

Takes a folder of news articles in JSON (``data/*.json`` below it: ``title``, ``text``, ``newsCluster``), grouped by
people into happenings. An article's vector is the mean of the vectors of its title and of its first ``SENTENCES``
sentences; likeness is the cosine. ``pair_ap`` is the average precision of all pairs of articles, ranked by likeness,
a pair being right if both are on one happening; ``nearest`` the share of articles whose nearest neighbour is on the
same happening, among those that have company.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.language import sentences, tokens
from dateline.language.network import shipped

SENTENCES = 3
Floats = NDArray[np.float32]
Embed = Callable[[Sequence[Sequence[str]]], Sequence[Floats]]
"""Sentences of words to one vector each."""


def run(path: Path) -> dict[str, float]:
    """Return percentages for the reader's own vectors."""
    return measure(path, read_vectors)


def read_vectors(given: Sequence[Sequence[str]]) -> list[Floats]:
    """Return the shipped network's vectors of sentences."""
    return [parse.vector for parse in shipped().parse(given) if parse.vector is not None]


def measure(path: Path, embed: Embed) -> dict[str, float]:
    """Return percentages for any way to make vectors."""
    articles = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(path.glob("data/*.json"))]
    groups = [str(article["newsCluster"]["EventId"]) for article in articles]
    split = [lead(article["title"] or "", article["text"] or "") for article in articles]
    found = iter(embed([words for part in split for words in part]))
    means = [np.mean([next(found) for _ in part], axis=0) for part in split]
    return score(np.stack(means), groups)


def lead(title: str, text: str) -> list[list[str]]:
    """Return the words of the title and of the first sentences."""
    chosen: list[list[str]] = []
    for part, most in ((title, 1), (text, SENTENCES)):
        words = tokens.tokenize(part)
        for first, last in sentences.split(part, words)[:most]:
            chosen.append([part[a:b] for a, b in words[first:last]])
    return chosen or [["."]]


def score(vectors: Floats, groups: Sequence[str]) -> dict[str, float]:
    """Return the figures of vectors [articles, size] whose happenings are known."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    likeness = unit @ unit.T
    same = np.array(groups)[:, None] == np.array(groups)[None, :]
    upper = np.triu_indices(len(groups), k=1)
    order = np.argsort(-likeness[upper], kind="stable")
    right = same[upper][order]
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    np.fill_diagonal(likeness, -np.inf)
    sizes = Counter(groups)
    company = [row for row, group in enumerate(groups) if sizes[group] > 1]
    nearest = [groups[int(likeness[row].argmax())] == groups[row] for row in company]
    return {
        "pair_ap": 100.0 * float(precision[right].mean()) if right.any() else 0.0,
        "nearest": 100.0 * float(np.mean(nearest)) if nearest else 0.0,
    }
