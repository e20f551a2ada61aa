"""Which sentences train the model, and which labels each of them has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import name_files
from .conllu import Row, Sentence, read_conllu
from .gum_names import tag_names

NC_GENRES = frozenset({"fiction", "whow", "essay", "letter", "podcast", "reddit"})
"""GUM's genres whose texts are under a non-commercial licence, or gone: left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One sentence: words, and per word tags and trees (``rows``) or names or both."""

    source: str
    forms: tuple[str, ...]
    rows: tuple[Row, ...] | None
    names: tuple[str, ...] | None


def training_set(gold: Path) -> list[Annotated]:
    """Return all training sentences under the gold folder."""
    return [
        *ewt(gold, "train"),
        *gum(gold, "train"),
        *_named("wikigold", gold / "wikigold" / "wikigold_wikineural.conllu", 1, 2, name_files.WIKIGOLD),
        *_named("wnut17", gold / "wnut17/CONLL-format/data/train/wnut17train.conll", 0, 1, name_files.WNUT),
        *_named("politics", gold / "crossner-politics" / "train.txt", 0, 1, name_files.POLITICS),
    ]


def ewt(gold: Path, part: str) -> Iterator[Annotated]:
    """Yield UD English EWT with UNER's names on it."""
    named = name_files.read_uner(gold / "uner-ewt" / f"{part}.iob2")
    for sentence in read_conllu(gold / "ud-ewt" / f"{part}.conllu"):
        forms, names = named.get(sentence.name, ((), ()))
        yield _annotated("ewt", sentence, names if forms == sentence.forms else None)


def gum(gold: Path, part: str) -> Iterator[Annotated]:
    """Yield GUM's genres that may be trained on."""
    for path in sorted((gold / "gum" / part).glob("GUM_*.conllu")):
        if path.name.split("_")[1] not in NC_GENRES:
            for sentence in read_conllu(path):
                yield _annotated("gum", sentence, tuple(tag_names(sentence.rows)))


def politics_dev(gold: Path) -> list[Annotated]:
    """Return CrossNER politics, development part: names out of the training domains."""
    return list(_named("politics", gold / "crossner-politics" / "dev.txt", 0, 1, name_files.POLITICS))


def _annotated(source: str, sentence: Sentence, names: tuple[str, ...] | None) -> Annotated:
    """Join a parsed sentence and its names."""
    return Annotated(source=source, forms=sentence.forms, rows=sentence.rows, names=names)


def _named(source: str, path: Path, word: int, label: int, kinds: dict[str, str]) -> Iterator[Annotated]:
    """Yield the sentences of a set that has names alone."""
    for forms, names in name_files.read_columns(path, word, label, kinds):
        yield Annotated(source=source, forms=forms, rows=None, names=names)
