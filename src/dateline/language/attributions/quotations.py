"""What stands in quotation marks, over sentences and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from .forest import Forest
from .spans import Span

OPENING = frozenset({"“", "``", "«", "„"})
CLOSING = frozenset({"”", "»"})
PLAIN = frozenset({'"', "''"})
SINGLE_OPENING, SINGLE_CLOSING, SINGLE_PLAIN = "‘", "’", "'"
LONGEST = 800
"""In words; a mark that is not closed within so many was no quotation's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotations:
    """Quotations in text order, their marks included; ``at`` has for each word its quotation's number or -1."""

    spans: tuple[Span, ...]
    goes_on: tuple[bool, ...]
    """Whether the quotation goes on in the next one: a paragraph that ends without a closing mark."""
    at: tuple[int, ...]


def find_quotations(forest: Forest) -> Quotations:
    """Find what stands in quotation marks."""
    finder = _Finder(forest)
    for word in range(forest.size):
        finder.take(word)
    singles = _singles(forest, finder.spans)
    numbered = sorted([*zip(finder.spans, finder.goes_on, strict=True), *((span, False) for span in singles)])
    at = [-1] * forest.size
    for number, (span, _) in enumerate(numbered):
        at[span[0] : span[1]] = [number] * (span[1] - span[0])
    return Quotations(spans=tuple(s for s, _ in numbered), goes_on=tuple(g for _, g in numbered), at=tuple(at))


class _Finder:
    """Goes through the words once with at most one double mark open."""

    def __init__(self, forest: Forest) -> None:
        """Begin before the first word."""
        self._forest = forest
        self._open: int | None = None
        self.spans: list[Span] = []
        self.goes_on: list[bool] = []

    def take(self, word: int) -> None:
        """Open or close a quotation at a word."""
        if self._open is not None:
            if word - self._open > LONGEST:
                self._open = None
            elif self._forest.paragraph_starts(word):
                self._break_off(word)
        way = _way(self._forest, word)
        if way is None:
            return
        opens = way > 0 or (way == 0 and self._open is None)
        if opens and self._open is not None and self._starts_sentence(word):
            self._break_off(word)
        if opens:
            self._open = word
        elif self._open is not None:
            self._add(self._open, word + 1, goes_on=False)
            self._open = None

    def _break_off(self, word: int) -> None:
        """End a paragraph within a quotation; it goes on only if the next one opens with a mark again."""
        assert self._open is not None
        if _way(self._forest, word) in (0, 1):
            self._add(self._open, word, goes_on=True)
        self._open = None

    def _starts_sentence(self, word: int) -> bool:
        """Tell whether a word is the first of its sentence."""
        return self._forest.sentence(word)[0] == word

    def _add(self, first: int, last: int, *, goes_on: bool) -> None:
        """Note a quotation."""
        self.spans.append((first, last))
        self.goes_on.append(goes_on)


def _way(forest: Forest, word: int) -> int | None:
    """Tell whether a double mark opens (1), closes (-1) or may do either (0); None for any other word."""
    form = forest.reading.forms[word]
    if form in OPENING:
        return 1
    if form in CLOSING:
        return -1
    return _glue(forest, word) if form in PLAIN else None


def _glue(forest: Forest, word: int) -> int:
    """Tell by the spaces around a plain mark which way it faces."""
    starts, ends = forest.reading.starts, forest.reading.ends
    left = word > 0 and ends[word - 1] == starts[word]
    right = word + 1 < forest.size and ends[word] == starts[word + 1]
    return right - left


def _singles(forest: Forest, doubles: list[Span]) -> list[Span]:
    """Find quotations in single marks inside one sentence and outside double marks."""
    inside = bytearray(forest.size)
    for first, last in doubles:
        inside[first:last] = b"\1" * (last - first)
    found: list[Span] = []
    opened: int | None = None
    for word, form in enumerate(forest.reading.forms):
        if form not in (SINGLE_OPENING, SINGLE_CLOSING, SINGLE_PLAIN) or inside[word]:
            continue
        way = 1 if form == SINGLE_OPENING else _glue(forest, word)
        if way > 0:
            opened = word
        elif opened is not None and forest.sentence_at[opened] == forest.sentence_at[word]:
            if word - opened > 2 and forest.reading.xpos[word] != "POS":
                found.append((opened, word + 1))
                opened = None
        else:
            opened = None
    return found
