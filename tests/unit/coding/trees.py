"""Readings written by hand: one line a word, ``form lemma tag head relation``, heads counted from 1 as in CoNLL-U."""

from __future__ import annotations

import hashlib
from datetime import date

from dateline.coding.predicates import Predicate, find
from dateline.coding.tree import Tree, grow
from dateline.model.article import Article, Basis, Published, Zone, ZoneKind
from dateline.model.interval import Interval
from dateline.model.reading import Name, NameKind, Reading

_UPOS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WP": "PRON",
    "WDT": "PRON",
    "IN": "ADP",
    "RP": "ADP",
    "TO": "PART",
    "POS": "PART",
    "DT": "DET",
    "JJ": "ADJ",
    "RB": "ADV",
    "MD": "AUX",
    "CD": "NUM",
    "CC": "CCONJ",
    ".": "PUNCT",
    ",": "PUNCT",
}
_KINDS = {"P": NameKind.PERSON, "O": NameKind.ORGANIZATION, "L": NameKind.PLACE}


def reading(table: str) -> tuple[Article, Reading]:
    """An article of one sentence and its reading; ``NNP/L`` marks a name of a place, ``/P`` a person, ``/O`` a body."""
    rows = [line.split() for line in table.strip().splitlines()]
    forms = [row[0] for row in rows]
    text = " ".join(forms)
    starts = [sum(len(f) + 1 for f in forms[:i]) for i in range(len(forms))]
    tags = [row[2].partition("/")[0] for row in rows]
    relations = [row[4] for row in rows]
    upos = [
        "AUX" if r.startswith(("aux", "cop")) else _UPOS.get(t, "VERB") for t, r in zip(tags, relations, strict=True)
    ]
    read = Reading(
        article=article(text).id,
        version="by hand",
        forms=tuple(forms),
        starts=tuple(starts),
        ends=tuple(s + len(f) for s, f in zip(starts, forms, strict=True)),
        sentences=((0, len(forms)),),
        upos=tuple(upos),
        xpos=tuple(tags),
        feats=("_",) * len(forms),
        lemmas=tuple(row[1] for row in rows),
        heads=tuple(int(row[3]) - 1 for row in rows),
        deprels=tuple(relations),
        names=_names([row[2] for row in rows]),
    )
    return article(text), read


def _names(tags: list[str]) -> tuple[Name, ...]:
    found: list[Name] = []
    for index, tag in enumerate(tags):
        kind = _KINDS.get(tag.partition("/")[2])
        if kind is None:
            continue
        if found and found[-1].last == index and found[-1].kind is kind:
            found[-1] = Name(first=found[-1].first, last=index + 1, kind=kind)
        else:
            found.append(Name(first=index, last=index + 1, kind=kind))
    return tuple(found)


def article(text: str, zone: ZoneKind = ZoneKind.BODY) -> Article:
    """An article of one zone, published on Wednesday 15 May 2024."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    day = Interval(earliest=date(2024, 5, 15), latest=date(2024, 5, 15), edtf="2024-05-15")
    return Article(
        id=f"a-{digest[:12]}",
        file="report.txt",
        original=text.encode(),
        sha256=digest,
        text=text,
        text_sha256=digest,
        published=Published(interval=day, basis=Basis.GIVEN),
        zones=(Zone(start=0, end=len(text), kind=zone),),
    )


def tree(table: str) -> Tree:
    """The tree of a table."""
    return grow(reading(table)[1])


def predicate(table: str, form: str) -> tuple[Tree, Predicate]:
    """The tree of a table and its predicate of this form."""
    grown = tree(table)
    return grown, next(p for p in find(grown) if grown.reading.forms[p.word] == form)
