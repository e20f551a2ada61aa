"""Which sentences train the model, and which labels each of them has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import event_files, name_files
from .conllu import Row, read_conllu
from .event_files import Frame
from .gum_names import tag_names

NC_GENRES = frozenset({"fiction", "whow", "essay", "letter", "podcast", "reddit"})
"""GUM's genres whose texts are under a non-commercial licence, or gone: left out."""
ECB_TIMES = 2
"""How often a pass goes over ECB+, the smallest set and the only one with events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One sentence: words, and what its set says of them; ``None`` is what the set does not mark."""

    source: str
    forms: tuple[str, ...]
    rows: tuple[Row, ...] | None = None
    names: tuple[str, ...] | None = None
    frames: tuple[Frame, ...] | None = None
    events: tuple[str, ...] | None = None


def training_set(gold: Path) -> list[Annotated]:
    """Return all training sentences under the gold folder."""
    return [
        *ewt(gold, "train"),
        *gum(gold, "train"),
        *_named("wikigold", gold / "wikigold" / "wikigold_wikineural.conllu", 1, 2, name_files.WIKIGOLD),
        *_named("wnut17", gold / "wnut17/CONLL-format/data/train/wnut17train.conll", 0, 1, name_files.WNUT),
        *_named("politics", gold / "crossner-politics" / "train.txt", 0, 1, name_files.POLITICS),
        *(ECB_TIMES * list(ecb(gold, "train"))),
    ]


def ewt(gold: Path, part: str) -> Iterator[Annotated]:
    """Yield UD English EWT with UNER's names and PropBank's frames on it."""
    framed = event_files.read_frames(gold / "propbank-ewt" / f"{part}.jsonl")
    named = name_files.read_uner(gold / "uner-ewt" / f"{part}.iob2")
    for sentence in read_conllu(gold / "ud-ewt" / f"{part}.conllu"):
        forms, names = named.get(sentence.name, ((), ()))
        words, frames = framed.get(sentence.name, ((), ()))
        yield Annotated(
            source="ewt",
            forms=sentence.forms,
            rows=sentence.rows,
            names=names if forms == sentence.forms else None,
            frames=frames if words == sentence.forms else None,
        )


def gum(gold: Path, part: str) -> Iterator[Annotated]:
    """Yield GUM's genres that may be trained on."""
    for path in sorted((gold / "gum" / part).glob("GUM_*.conllu")):
        if path.name.split("_")[1] not in NC_GENRES:
            for sentence in read_conllu(path):
                names = tuple(tag_names(sentence.rows))
                yield Annotated(source="gum", forms=sentence.forms, rows=sentence.rows, names=names)


def ecb(gold: Path, part: str) -> list[Annotated]:
    """Return the sentences of ECB+ whose events are marked."""
    marked = event_files.read_ecb(gold / "ecbplus" / part, gold / "ecbplus" / "validated_sentences.csv")
    return [Annotated(source="ecb", forms=sentence.forms, events=sentence.events) for sentence in marked]


def politics_dev(gold: Path) -> list[Annotated]:
    """Return CrossNER politics, development part: names out of the training domains."""
    return list(_named("politics", gold / "crossner-politics" / "dev.txt", 0, 1, name_files.POLITICS))


def dev_sets(gold: Path) -> dict[str, list[Annotated]]:
    """Return the development sets by name."""
    return {
        "ewt": list(ewt(gold, "dev")),
        "gum": list(gum(gold, "dev")),
        "politics": politics_dev(gold),
        "ecb": ecb(gold, "dev"),
    }


def _named(source: str, path: Path, word: int, label: int, kinds: dict[str, str]) -> Iterator[Annotated]:
    """Yield the sentences of a set that has names alone."""
    for forms, names in name_files.read_columns(path, word, label, kinds):
        yield Annotated(source=source, forms=forms, names=names)
