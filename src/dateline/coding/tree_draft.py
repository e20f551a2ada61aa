"""A tree on its way to being put right: what the repairs change, and what they ask of it."""

from __future__ import annotations

from dataclasses import dataclass

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@dataclass(slots=True)
class Draft:
    """The arrays of a reading while they are changed."""

    heads: list[int]
    deprels: list[str]
    upos: list[str]
    xpos: list[str]


def above(draft: Draft, word: int) -> list[int]:
    """The heads above the word, the nearest first."""
    found: list[int] = []
    while draft.heads[word] >= 0 and draft.heads[word] not in found:
        word = draft.heads[word]
        found.append(word)
    return found
