"""Readings frozen in CoNLL-U files under ``tests/data``, so that no test of rules asks a model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.unit.coding.times.readings import article_of

from dateline.model.article import Article
from dateline.model.reading import Name, NameKind, Reading

DATA = Path(__file__).parents[2] / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """One text with its reading and what its comment lines say must be found in it."""

    article: Article
    reading: Reading
    expected: tuple[str, ...]

    def word(self, form: str) -> int:
        """The first word of this form."""
        return self.reading.forms.index(form)


def frozen(file: str, note: str) -> Iterator[Frozen]:
    """The texts of a file with their comment lines ``# note = …``."""
    for block in (DATA / file).read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), None)
        if text is None:
            continue
        expected = tuple(line.removeprefix(f"# {note} = ") for line in lines if line.startswith(f"# {note} = "))
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        names = next((line.removeprefix("# names = ") for line in lines if line.startswith("# names = ")), "")
        article = article_of(text)
        yield Frozen(article=article, reading=_reading(article, rows, names.split()), expected=expected)


def _reading(article: Article, rows: list[list[str]], names: list[str]) -> Reading:
    starts: list[int] = []
    at = 0
    for row in rows:
        at = article.text.index(row[1], at)
        starts.append(at)
        at += len(row[1])
    return Reading(
        article=article.id,
        version="frozen",
        forms=tuple(row[1] for row in rows),
        starts=tuple(starts),
        ends=tuple(start + len(row[1]) for start, row in zip(starts, rows, strict=True)),
        sentences=_sentences([int(row[6]) - 1 for row in rows]),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        feats=tuple(row[5] for row in rows),
        lemmas=tuple(row[2] for row in rows),
        heads=tuple(int(row[6]) - 1 for row in rows),
        deprels=tuple(row[7] for row in rows),
        names=tuple(_name(name) for name in names),
    )


def _sentences(heads: list[int]) -> tuple[tuple[int, int], ...]:
    """The stretches that no head leads out of."""
    found, first, reach = [], 0, 0
    for word, head in enumerate(heads):
        reach = max(reach, word, head)
        later = any(0 <= h <= word for h in heads[word + 1 :])
        if reach <= word and not later:
            found.append((first, word + 1))
            first = word + 1
    return tuple(found)


def _name(text: str) -> Name:
    span, kind = text.split(":")
    first, last = span.split("-")
    return Name(first=int(first), last=int(last), kind=NameKind(kind))
