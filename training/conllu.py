"""CoNLL-U (https://universaldependencies.org/format.html): syntactic words with tags and trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One syntactic word; ``head`` counts from 1, 0 is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its ``sent_id``, the genre or document it comes from, and its words."""

    name: str
    document: str
    rows: tuple[Row, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The words as written."""
        return tuple(row.form for row in self.rows)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of one file; empty nodes and the surface lines of multiword tokens are left out."""
    name = document = ""
    rows: list[Row] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc id = "):
            document = line.removeprefix("# newdoc id = ")
        elif line.startswith("# sent_id = "):
            name = line.removeprefix("# sent_id = ")
        elif line and not line.startswith("#"):
            rows.extend(_row(line.split("\t")))
        elif not line and rows:
            yield Sentence(name=name, document=document, rows=tuple(rows))
            rows = []


def _row(fields: list[str]) -> Iterator[Row]:
    """Yield the word of one line, if the line holds a syntactic word."""
    if fields[0].isdecimal():
        _, form, lemma, upos, xpos, feats, head, deprel, _, misc = fields
        yield Row(form=form, lemma=lemma, upos=upos, xpos=xpos, feats=feats, head=int(head), deprel=deprel, misc=misc)
