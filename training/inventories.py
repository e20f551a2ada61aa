"""The closed sets of labels that the model chooses from, counted in the training set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from dateline.language.lemmas import AS_WRITTEN

from .conllu import Row
from .event_files import EVENTS
from .lemma_scripts import derive_script
from .sources import Annotated

STYLES = ("ewt", "gum", "wikigold", "wnut17", "politics")
"""Sets that mark names, each with its own notion of one; the first is the one to read by."""
NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventories:
    """Label strings by class number, per head of the network."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemma: tuple[str, ...]
    deprel: tuple[str, ...]
    names: tuple[str, ...]
    roles: tuple[str, ...]
    events: tuple[str, ...]

    def as_json(self) -> dict[str, tuple[str, ...]]:
        """Return the inventories for ``reader.json``."""
        return asdict(self)


def count_inventories(sentences: Sequence[Annotated]) -> Inventories:
    """Collect the labels of the parsed sentences; the first of each set is the fallback for the rare ones."""
    rows = [row for sentence in sentences for row in sentence.rows or ()]
    return Inventories(
        upos=_frequent((row.upos for row in rows), 1, "X"),
        xpos=_frequent((row.xpos for row in rows), 1, "NN"),
        feats=_frequent((row.feats for row in rows), 5, "_"),
        lemma=_frequent((derive_script(row.form, row.lemma) for row in rows), 3, AS_WRITTEN),
        deprel=_frequent((row.deprel for row in rows), 3, "dep"),
        names=NAMES,
        roles=_with_inside(_frequent(_role_labels(sentences), 5, "O")),
        events=EVENTS,
    )


def _role_labels(sentences: Sequence[Annotated]) -> Iterator[str]:
    """Yield the label of the first word of every argument."""
    for sentence in sentences:
        for frame in sentence.frames or ():
            yield from (label for label in frame.labels if label.startswith("B-"))


def _with_inside(labels: Sequence[str]) -> tuple[str, ...]:
    """Return O, then all B- labels, then the I- labels in the same order."""
    return (*labels, *(f"I-{label[2:]}" for label in labels[1:]))


def _frequent(labels: Iterable[str], least: int, fallback: str) -> tuple[str, ...]:
    """Return the fallback, then the labels that occur at least ``least`` times, in the alphabet's order."""
    counts = Counter(labels)
    return (fallback, *sorted(label for label, n in counts.items() if n >= least and label != fallback))


def word_labels(row: Row) -> dict[str, str]:
    """Return one word's labels by inventory, the tree's head apart."""
    script = derive_script(row.form, row.lemma)
    return {"upos": row.upos, "xpos": row.xpos, "feats": row.feats, "lemma": script, "deprel": row.deprel}
