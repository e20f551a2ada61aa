"""Readings of a few sentences, written by hand: a line a word, ``form lemma tag head relation``, a blank line between.

Heads count from 1 inside their sentence. ``NNP/P``, ``/O``, ``/L`` mark the words of a person's, body's or place's
name.
"""

from __future__ import annotations

from dateline.model.reading import Name, NameKind, Reading

UPOS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "IN": "ADP",
    "POS": "PART", "DT": "DET", "JJ": "ADJ", "RB": "ADV", "CC": "CCONJ", ".": "PUNCT", ",": "PUNCT", "``": "PUNCT",
}  # fmt: skip
KINDS = {"P": NameKind.PERSON, "O": NameKind.ORGANIZATION, "L": NameKind.PLACE}


def reading(table: str) -> Reading:
    """Make a reading of a table."""
    sentences = [[line.split() for line in block.splitlines()] for block in table.strip().split("\n\n")]
    firsts = [sum(map(len, sentences[:place])) for place in range(len(sentences))]
    rows = [row for sentence in sentences for row in sentence]
    pairs = list(zip(firsts, sentences, strict=True))
    tags = [row[2].partition("/")[0] for row in rows]
    return Reading(
        article="by hand",
        version="by hand",
        forms=tuple(row[0] for row in rows),
        starts=(0,) * len(rows),
        ends=(0,) * len(rows),
        sentences=tuple((first, first + len(sentence)) for first, sentence in pairs),
        upos=tuple(UPOS.get(tag, "VERB") for tag in tags),
        xpos=tuple(tags),
        feats=("_",) * len(rows),
        lemmas=tuple(row[1] for row in rows),
        heads=tuple(first + int(row[3]) - 1 if row[3] != "0" else -1 for first, part in pairs for row in part),
        deprels=tuple(row[4] for row in rows),
        names=tuple(_names([row[2].partition("/")[2] for row in rows])),
    )


def _names(marks: list[str]) -> list[Name]:
    """Return the runs of words with one mark."""
    names: list[Name] = []
    for word, mark in enumerate(marks):
        if mark and word and marks[word - 1] == mark:
            names[-1] = Name(first=names[-1].first, last=word + 1, kind=KINDS[mark])
        elif mark:
            names.append(Name(first=word, last=word + 1, kind=KINDS[mark]))
    return names
