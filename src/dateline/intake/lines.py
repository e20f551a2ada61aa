"""A text as units: its lines, or the paragraphs of a text with hard line breaks; and the measures of a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

FUNCTION_WORDS = frozenset(
    [
        "a",
        "about",
        "after",
        "again",
        "against",
        "all",
        "also",
        "although",
        "among",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "between",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "during",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "him",
        "his",
        "how",
        "however",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "just",
        "may",
        "might",
        "more",
        "most",
        "must",
        "no",
        "nor",
        "not",
        "of",
        "off",
        "on",
        "only",
        "or",
        "other",
        "our",
        "out",
        "over",
        "own",
        "said",
        "same",
        "say",
        "says",
        "she",
        "should",
        "since",
        "so",
        "some",
        "still",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "upon",
        "us",
        "very",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whose",
        "why",
        "will",
        "with",
        "within",
        "without",
        "would",
        "you",
        "your",
    ]
)

_ENOUGH = 4_000
_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019\-.][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?\u2026\u3002][\"'\u201d\u2019\u00bb)\]*_ ]*$")
_DECORATED = re.compile(r"(?:#{1,6}\s+|>\s+)?(?P<mark>\*\*|__|\*|_|)(?P<plain>[^\s*_#>].*?)(?P=mark)$")


def words_of(text: str) -> list[str]:
    """The words of a text as printed (letters and digits, with inner apostrophes, hyphens and dots)."""
    return _WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """True when the text ends with a full stop, an exclamation or a question mark (quotation marks may follow)."""
    return bool(_SENTENCE_END.search(text))


def normal(text: str) -> str:
    """Words in lower case with single blanks between: for telling whether two lines say the same."""
    return " ".join(words_of(text)).casefold()


@dataclass(frozen=True)
class Unit:
    """A stretch of the text without outer white space. ``gap``: a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool

    @cached_property
    def sample(self) -> str:
        """Its head, long enough to judge it by: a line may be a whole book."""
        return self.text if len(self.text) <= _ENOUGH else self.text[:_ENOUGH].rsplit(" ", 1)[0] + self.text[-1]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, as far as it is looked at."""
        return tuple(words_of(self.sample))

    @cached_property
    def size(self) -> int:
        """How many words."""
        return len(self.words)

    @cached_property
    def normal(self) -> str:
        """What it says, for comparison."""
        return normal(self.sample)

    @cached_property
    def ends_sentence(self) -> bool:
        """Ends with a sentence's punctuation."""
        return ends_sentence(self.text)

    @cached_property
    def function_share(self) -> float:
        """Share of its words that are function words."""
        return sum(word.lower() in FUNCTION_WORDS for word in self.words) / self.size if self.size else 0.0

    @cached_property
    def lower_share(self) -> float:
        """Share of its words that begin with a small letter."""
        return sum(word[0].islower() for word in self.words) / self.size if self.size else 0.0

    @cached_property
    def all_caps(self) -> bool:
        """No small letter, and at least two capitals."""
        return not any(c.islower() for c in self.sample) and sum(c.isupper() for c in self.sample) >= 2


def split(text: str) -> tuple[Unit, ...]:
    """The units of a text in order: every character but white space lies in exactly one."""
    lines = _lines(text)
    return tuple(_joined(text, lines)) if _hard_wrapped(lines) else tuple(lines)


def _lines(text: str) -> list[Unit]:
    units: list[Unit] = []
    last = 0
    for match in _LINE.finditer(text):
        body = match[0].strip()
        if not body:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        plain = _DECORATED.match(body)
        if plain:
            start, body = start + plain.start("plain"), plain["plain"]
        breaks = len(re.findall(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", text[last:start]))
        units.append(Unit(start, start + len(body), body, breaks > 1 or not units))
        last = start + len(body)
    return units


def _hard_wrapped(lines: list[Unit]) -> bool:
    """Text with a line break every 50 to 100 characters: most lines that end no sentence are about equally long."""
    widths = sorted(unit.end - unit.start for unit in lines)
    if len(widths) < 6:
        return False
    width = widths[int(len(widths) * 0.95)]
    if not 50 <= width <= 100:
        return False
    open_lines = [u for u, after in pairwise(lines) if not u.ends_sentence and not after.gap]
    full = [u for u in open_lines if u.end - u.start >= width * 0.75]
    flowing = [u for u in lines if u.text[0].islower()]
    return len(full) >= 4 and len(full) >= 0.6 * len(open_lines) and len(flowing) >= 0.25 * len(lines)


def _joined(text: str, lines: list[Unit]) -> list[Unit]:
    width = sorted(unit.end - unit.start for unit in lines)[int(len(lines) * 0.95)]
    units: list[Unit] = []
    open_end = False
    for line in lines:
        if open_end and not line.gap:
            before = units.pop()
            line_start = before.start
            units.append(Unit(line_start, line.end, text[line_start : line.end], before.gap))
        else:
            units.append(line)
        open_end = line.end - line.start >= width * 0.7
    return units
