"""What the language room saw in an article: parallel arrays over its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class NameKind(Enum):
    """The kinds of names that the reader tells apart."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """A name: the words ``first..last`` (last exclusive)."""

    first: int
    last: int
    kind: NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Words of an article's title and body with what was read of each; all arrays have one entry a word.

    ``starts``/``ends`` are code points into the article's text. ``heads`` are word indices of this reading, -1 for the
    root of a sentence. ``upos``, ``deprels`` and ``feats`` are those of Universal Dependencies v2 (``feats`` in CoNLL-U
    form, ``_`` for none), ``xpos`` Penn tags. ``sentences`` are ``(first, last)`` word indices, last exclusive, in text
    order, covering every word.
    """

    article: str
    version: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[Name, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def children(self, word: int) -> Iterator[int]:
        """The words whose head is this one, in text order."""
        first, last = self.sentence_of(word)
        return (i for i in range(first, last) if self.heads[i] == word)

    def sentence_of(self, word: int) -> tuple[int, int]:
        """``(first, last)`` of the sentence that holds the word."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle][1] <= word:
                low = middle + 1
            else:
                high = middle
        return self.sentences[low]

    def subtree(self, word: int) -> tuple[int, ...]:
        """The word and all that hang on it, in text order."""
        found, front = {word}, [word]
        while front:
            for child in self.children(front.pop()):
                if child not in found:
                    found.add(child)
                    front.append(child)
        return tuple(sorted(found))

    def ancestors(self, word: int) -> Iterator[int]:
        """The head of the word, its head, and so on up to the root."""
        seen = {word}
        while (word := self.heads[word]) >= 0 and word not in seen:
            seen.add(word)
            yield word

    def name_at(self, word: int) -> Name | None:
        """The name that holds the word, or None."""
        for name in self.names:
            if name.first <= word < name.last:
                return name
        return None
