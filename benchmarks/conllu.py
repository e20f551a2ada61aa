"""CoNLL-U files for scoring: words with their places in the text's non-space characters.

After ``conll18_ud_eval.py`` of the CoNLL 2018 shared task (Zeman et al. 2018), whose rules are kept: words are aligned
by characters without white space; the words of a multiword token by the longest common subsequence of their forms;
relations are compared without subtypes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word. ``start`` and ``end`` count non-space characters of the whole text."""

    form: str
    upos: str
    deprel: str
    head: int
    """Index of the head in the list of all words, -1 for a root."""
    start: int
    end: int
    multiword: bool = False
    """Whether the word is a part of a multiword token, whose place it then has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """A text and its words in order; ``sentences`` are (first, last) word indices, last not included."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]


EMPTY = Corpus(text="", words=(), sentences=())


def read_corpus(path: Path) -> Corpus:
    """Read one file; its text is that of the ``# text`` lines, with a blank line before each new paragraph."""
    text, place = "", 0
    words: list[Word] = []
    sentences: list[tuple[int, int]] = []
    for block in _blocks(path.read_text(encoding="utf-8")):
        comments = [line for line in block if line.startswith("#")]
        first = len(words)
        words.extend(_words(block, first, place))
        place = words[-1].end if words else 0
        sentences.append((first, len(words)))
        text += _gap(text, comments) + _text(comments) + _space_after(block)
    return Corpus(text=text, words=tuple(words), sentences=tuple(sentences))


def _blocks(content: str) -> Iterator[list[str]]:
    """Yield the lines of each sentence."""
    for block in content.replace("\r\n", "\n").split("\n\n"):
        lines = [line for line in block.split("\n") if line]
        if any(not line.startswith("#") for line in lines):
            yield lines


def _text(comments: Sequence[str]) -> str:
    """Return the text of a sentence."""
    return next(line.removeprefix("# text = ") for line in comments if line.startswith("# text = "))


def _gap(text: str, comments: Sequence[str]) -> str:
    """Return what parts a sentence from the text before it beyond that text's own space."""
    opens = any(line.startswith(("# newpar", "# newdoc")) for line in comments)
    return "\n\n" if text and opens else ""


def _space_after(block: Sequence[str]) -> str:
    """Return the space behind a sentence: none if its last token says so."""
    last = next(line for line in reversed(block) if line.split("\t")[0].replace("-", "").isdecimal())
    return "" if "SpaceAfter=No" in last.split("\t")[9] else " "


def _words(block: Sequence[str], first: int, place: int) -> Iterator[Word]:
    """Yield a sentence's words; ``place`` is the number of non-space characters before it."""
    span, until = (place, place), 0
    for line in block:
        fields = line.split("\t")
        if "-" in fields[0] and not line.startswith("#"):
            until = int(fields[0].split("-")[1])
            span = (place, place + _length(fields[1]))
            place = span[1]
        elif fields[0].isdecimal():
            inside = int(fields[0]) <= until
            if not inside:
                span = (place, place + _length(fields[1]))
                place = span[1]
            yield _word(fields, first, span, inside)


def _word(fields: Sequence[str], first: int, span: tuple[int, int], multiword: bool) -> Word:
    """Make a word of its line's fields."""
    head = int(fields[6])
    return Word(
        form=fields[1],
        upos=fields[3],
        deprel=fields[7],
        head=first + head - 1 if head else -1,
        start=span[0],
        end=span[1],
        multiword=multiword,
    )


def _length(form: str) -> int:
    """Count the characters of a form that are not white space."""
    return sum(not c.isspace() for c in form)


def align(gold: Sequence[Word], read: Sequence[Word]) -> dict[int, int]:
    """Return the gold index of each word read that has a counterpart."""
    pairs: dict[int, int] = {}
    g = r = 0
    while g < len(gold) and r < len(read):
        if gold[g].multiword or read[r].multiword:
            g, r = _align_multiword(gold, read, g, r, pairs)
        elif (gold[g].start, gold[g].end) == (read[r].start, read[r].end):
            pairs[r] = g
            g, r = g + 1, r + 1
        elif gold[g].start <= read[r].start:
            g += 1
        else:
            r += 1
    return pairs


def _align_multiword(
    gold: Sequence[Word], read: Sequence[Word], g: int, r: int, pairs: dict[int, int]
) -> tuple[int, int]:
    """Align the words of one multiword token and what it overlaps; return where to go on."""
    if gold[g].multiword:
        end = gold[g].end
        r += not read[r].multiword and read[r].start < gold[g].start
    else:
        end = read[r].end
        g += not gold[g].multiword and gold[g].start < read[r].start
    first_g, first_r = g, r
    while not (_beyond(gold, g, end) and _beyond(read, r, end)):
        if g < len(gold) and (r >= len(read) or gold[g].start <= read[r].start):
            end = max(end, gold[g].end) if gold[g].multiword else end
            g += 1
        else:
            end = max(end, read[r].end) if read[r].multiword else end
            r += 1
    for i, j in _common(gold[first_g:g], read[first_r:r]):
        pairs[first_r + j] = first_g + i
    return g, r


def _beyond(words: Sequence[Word], index: int, end: int) -> bool:
    """Tell whether a word stands behind the end of a multiword token."""
    if index >= len(words):
        return True
    return words[index].start >= end if words[index].multiword else words[index].end > end


def _common(left: Sequence[Word], right: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the pairs of indices of a longest common subsequence of forms."""
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            same = left[i].form.lower() == right[j].form.lower()
            table[i][j] = max(1 + table[i + 1][j + 1] if same else 0, table[i + 1][j], table[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i].form.lower() == right[j].form.lower():
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[i][j] == table[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
