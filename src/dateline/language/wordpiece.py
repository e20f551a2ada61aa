"""BERT's uncased WordPiece, one word at a time (Devlin et al. 2019; Wu et al. 2016 for the greedy longest match)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

PAD, UNKNOWN, START, END = 0, 100, 101, 102
"""Ids of [PAD], [UNK], [CLS] and [SEP] in the BERT uncased vocabulary."""

MAX_CHARACTERS = 100
"""A run of more characters than this is [UNK], as in BERT."""

MAX_PIECES = 16
"""Only this many first pieces of a word are kept: longer words are links and noise, and their class shows early."""

_CACHE_SIZE = 50_000
_LONGEST_SEEN = 4 * MAX_CHARACTERS
"""Characters of a word that are looked at, and kept in the cache."""


def fold(word: str) -> str:
    """Return the word lower-cased and without accents or control characters, as the uncased vocabulary expects it."""
    decomposed = unicodedata.normalize("NFD", word[:_LONGEST_SEEN].lower())
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def is_ideograph(character: str) -> bool:
    """Tell whether BERT reads this character as a word of its own (CJK ideographs)."""
    code = ord(character)
    return (
        0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
    )


def is_punctuation(character: str) -> bool:
    """Tell whether BERT splits at this character: ASCII symbols and Unicode punctuation."""
    code = ord(character)
    ascii_symbol = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_symbol or unicodedata.category(character).startswith("P")


def runs(word: str) -> list[str]:
    """Split a folded word into runs of letters and single marks or ideographs; white space separates runs."""
    found: list[str] = []
    open_run = False
    for character in word:
        if character.isspace():
            open_run = False
        elif is_punctuation(character) or is_ideograph(character):
            found.append(character)
            open_run = False
        elif open_run:
            found[-1] += character
        else:
            found.append(character)
            open_run = True
    return found


class WordPiece:
    """The vocabulary and a cache from word to piece ids."""

    def __init__(self, vocabulary: Path) -> None:
        """Read ``vocab.txt``: one piece a line, its line number (from 0) is its id."""
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self._ids = {piece: index for index, piece in enumerate(lines) if piece}
        self._longest_piece = max(map(len, self._ids), default=0)
        self._kept = lru_cache(maxsize=_CACHE_SIZE)(self._pieces)

    def is_whole(self, word: str) -> bool:
        """Tell whether the vocabulary has a word in one piece, so that it is a frequent word of English."""
        return len(word) > 2 and word in self._ids

    def pieces(self, word: str) -> tuple[int, ...]:
        """Return 1 to ``MAX_PIECES`` piece ids of one word."""
        return self._kept(word[:_LONGEST_SEEN])

    def _pieces(self, word: str) -> tuple[int, ...]:
        """Work out the pieces of one word."""
        ids: list[int] = []
        for run in [word.lower()] if word.isascii() and word.isalnum() else runs(fold(word)):
            ids.extend(self._match(run))
            if len(ids) >= MAX_PIECES:
                break
        return tuple(ids[:MAX_PIECES]) or (UNKNOWN,)

    def _match(self, run: str) -> list[int]:
        """Cover one run greedily with the longest pieces; [UNK] where that fails."""
        if len(run) > MAX_CHARACTERS:
            return [UNKNOWN]
        ids: list[int] = []
        start = 0
        while start < len(run):
            end = self._longest(run, start)
            if end == start:
                return [UNKNOWN]
            ids.append(self._ids[("##" if start else "") + run[start:end]])
            start = end
        return ids

    def _longest(self, run: str, start: int) -> int:
        """Return the end of the longest piece that begins at ``start``, or ``start`` if there is none."""
        prefix = "##" if start else ""
        longest = min(len(run), start + self._longest_piece)
        return next((end for end in range(longest, start, -1) if prefix + run[start:end] in self._ids), start)
