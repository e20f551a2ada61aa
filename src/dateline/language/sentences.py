"""Words -> sentences, by rules over full stops, quotation marks, line breaks and the words that follow.

The text's own paragraphs win: a blank line always ends a sentence, and so does a line break that ends a paragraph; a
line break of text wrapped at a width does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from .tokens import Offsets

MAX_WORDS = 200
"""A longer sentence is cut, behind a mark if there is one, so that every sentence fits the network."""

MAX_CLOSERS = 6
"""Closing marks that are looked through behind a full stop."""

_LONGEST_FORM = 100
"""Characters of a word that are looked at."""

NARROWEST, WIDEST = 50, 100
"""The widths, in characters, between which lines may have been wrapped."""

_STARTERS = """
    the he she it they we i you this that these those there but and or so yet in on at for from by after before when
    while as if a an his her its their our my what who how why where however meanwhile earlier later still also although
    though since then thus with some many most all both no not one two last
"""
STARTERS = frozenset(_STARTERS.split())
"""Words that, capitalised behind an abbreviation, open a sentence."""

_TITLES = """
    mr. mrs. ms. mx. dr. prof. gen. col. maj. capt. lt. sgt. cpl. adm. brig. cmdr. sen. rep. reps. gov. pres. hon. rev.
    fr. st. ste. mt. ft. supt. insp. messrs. mme. mlle. no. nos. vol. vols. fig. figs. pp. p. vs. v. e.g. i.e. cf. ca.
    c. approx. det. atty. amb. dept. univ. al. viz.
"""
TITLES = frozenset(_TITLES.split())
"""Abbreviations behind which a sentence does not end."""

_ENDS = frozenset({".", "?", "!", "..."})
_CLOSERS = frozenset("\"”’')]}»'") | {"''"}
_OPENERS = frozenset("\"“‘'([{«`") | {"``"}
_BREAK = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
_FINAL_LINE = re.compile(r"[.!?…:;][\"”’')\]»]*$")


def split(text: str, words: Sequence[Offsets]) -> list[tuple[int, int]]:
    """Return (first, last) word indices of the sentences, last not included; every word is in one."""
    if not words:
        return []
    found: list[tuple[int, int]] = []
    lines = Lines(text, words[0][0], words[-1][1])
    first = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or lines.breaks(words[index - 1], words[index]) or _ends(text, words, first, index):
            found.extend(_pieces(text, words, first, index))
            first = index
    return found


def _pieces(text: str, words: Sequence[Offsets], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence of more than ``MAX_WORDS`` words."""
    while last - first > MAX_WORDS:
        cut = first + MAX_WORDS
        later_half = range(cut - 1, first + MAX_WORDS // 2, -1)
        cut = next((i + 1 for i in later_half if _form(text, words[i]) in (";", ":", ",", ".")), cut)
        yield first, cut
        first = cut
    yield first, last


class Lines:
    """The line breaks of a stretch of text, and which of them end a paragraph."""

    def __init__(self, text: str, start: int, end: int) -> None:
        """Find the lines of ``text[start:end]``."""
        self._text = text
        self._starts, self._ends = [start], []
        for match in _BREAK.finditer(text, start, end):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(end)
        self._widths = self._paragraph_widths()

    def breaks(self, before: Offsets, behind: Offsets) -> bool:
        """Tell whether a paragraph ends between two neighbouring words."""
        if len(self._starts) == 1 or self._text[before[1] : behind[0]] in ("", " "):
            return False
        upper = bisect_right(self._starts, before[1] - 1) - 1
        lower = bisect_right(self._starts, behind[0]) - 1
        if lower == upper:
            return False
        return lower - upper > 1 or not self._wrapped(upper)

    def _wrapped(self, line: int) -> bool:
        """Tell whether the break behind a line is there for the width alone."""
        upper, lower = self._line(line).rstrip(), self._line(line + 1).lstrip()
        if _FINAL_LINE.search(upper[-4:]):
            return self._full(line, upper, lower)
        return (len(upper) >= NARROWEST and lower[:1].islower()) or self._full(line, upper, lower)

    def _full(self, line: int, upper: str, lower: str) -> bool:
        """Tell whether the next line's first word would not have fitted a line of this wrapped paragraph."""
        width, count = self._widths[line]
        return count > 2 and NARROWEST <= width <= WIDEST and len(upper) + 1 + len(lower.split(" ", 1)[0]) > width

    def _line(self, line: int) -> str:
        """Return one line, of which 2,000 characters are enough."""
        return self._text[self._starts[line] : min(self._ends[line], self._starts[line] + 2000)]

    def _paragraph_widths(self) -> list[tuple[int, int]]:
        """Return for each line the width of its paragraph's widest line and the paragraph's number of lines."""
        widths: list[tuple[int, int]] = []
        block: list[int] = []
        for line in range(len(self._starts) + 1):
            width = len(self._line(line).rstrip()) if line < len(self._starts) else 0
            if width:
                block.append(width)
            else:
                widths.extend([(max(block, default=0), len(block))] * len(block))
                widths.append((0, 0))
                block = []
        return widths


def _ends(text: str, words: Sequence[Offsets], first: int, index: int) -> bool:
    """Tell whether a sentence that began at word ``first`` ends before word ``index``, on one line."""
    if _glued(words, index) or _is_plain(text, words[index - 1]):
        return False
    last = _before_closers(text, words, first, index - 1)
    mark = _form(text, words[last])
    final = mark in _ENDS or mark[:1] in "!?…" or (mark.startswith(".") and len(mark) > 1 and not mark[1].isalnum())
    if not final and not (mark.endswith(".") and len(mark) > 1):
        return False
    if words[index][0] == words[index - 1][1]:
        return False
    following = _following(text, words, index)
    if final:
        return _may_start(following) and not _numbers_list(text, words, first, last)
    return _abbreviation_ends(mark, following)


def _is_plain(text: str, word: Offsets) -> bool:
    """Tell at a glance, for most words, that no sentence ends behind this one: it has neither stop nor closing mark."""
    start, end = word
    return text[end - 1].isalnum() and text[start] not in ".!?…" and end - start <= _LONGEST_FORM


def _glued(words: Sequence[Offsets], index: int) -> bool:
    """Tell whether there is no space before a word."""
    return words[index][0] == words[index - 1][1]


def _before_closers(text: str, words: Sequence[Offsets], first: int, last: int) -> int:
    """Return the last word before the closing marks, or the note's number in brackets, that are glued to it."""
    for _ in range(MAX_CLOSERS):
        form = _form(text, words[last])
        if last - 3 >= first and form == "]" and _form(text, words[last - 1]).isdigit() and _glued(words, last - 2):
            last -= 3
        elif last > first and form in _CLOSERS and _glued(words, last):
            last -= 1
    return last


def _following(text: str, words: Sequence[Offsets], index: int) -> str:
    """Return the first word at or behind ``index`` that is no opening mark."""
    return next((f for f in (_form(text, w) for w in words[index : index + 4]) if f not in _OPENERS), "")


def _may_start(word: str) -> bool:
    """Tell whether a word may open a sentence: anything but lower case."""
    return not word[:1].islower()


def _numbers_list(text: str, words: Sequence[Offsets], first: int, last: int) -> bool:
    """Tell whether what stands before the full stop is only the number of a list's item."""
    opening = _form(text, words[first])
    return last - first == 1 and (opening.isdigit() or (len(opening) == 1 and opening.isalpha()))


def _abbreviation_ends(mark: str, following: str) -> bool:
    """Tell whether an abbreviation with its full stop ends a sentence, too."""
    if mark.lower() in TITLES or (len(mark) == 2 and mark[0].isupper()):
        return False
    return following[:1].isupper() and following.lower() in STARTERS


def _form(text: str, word: Offsets) -> str:
    """Return a word as written, a very long one cut."""
    return text[word[0] : min(word[1], word[0] + _LONGEST_FORM)]
