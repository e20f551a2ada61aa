"""Time phrases in the tree: the word of each that hangs on the clause, and which of several is a word's own."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding import times
from dateline.coding.tree import Tree
from dateline.model.statement import TimePhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A time phrase and the rule that tied it to a happening.

    ``own`` says that the phrase stands in the happening's own sentence, as a word about its time; what was carried from
    elsewhere, or is told by the tense alone, is not.
    """

    phrase: TimePhrase
    rule: str
    own: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A phrase in the tree: its words ``first..last`` (last exclusive), its top word and all above that."""

    phrase: TimePhrase
    first: int
    last: int
    top: int
    chain: tuple[int, ...]


def placed(tree: Tree, phrases: tuple[TimePhrase, ...]) -> tuple[Placed, ...]:
    """The phrases that can say when something happened, each in its place."""
    found = (_place(tree, phrase) for phrase in phrases if times.dates(phrase))
    return tuple(one for one in found if one is not None)


def _place(tree: Tree, phrase: TimePhrase) -> Placed | None:
    reading = tree.reading
    words = [
        w for w in range(len(tree)) if reading.starts[w] >= phrase.quote.start and reading.ends[w] <= phrase.quote.end
    ]
    if not words:
        return None
    inside = set(words)
    top = next((w for w in words if reading.heads[w] not in inside), words[0])
    return Placed(phrase=phrase, first=words[0], last=words[-1] + 1, top=top, chain=tuple(tree.up(top)))


def nearest(word: int, found: list[Placed]) -> Placed:
    """The phrase that names its time, hangs highest, then the finest, then the nearest."""
    return min(
        found, key=lambda t: (bounds_only(t.phrase), _depth(t, word), _coarseness(t.phrase), abs(t.top - word), t.top)
    )


def _depth(time: Placed, word: int) -> int:
    return time.chain.index(word) if word in time.chain else 0


def _coarseness(phrase: TimePhrase) -> int:
    parts = {name for name, _ in phrase.parts}
    if parts & {"day", "weekday", "word"} or times.is_fine(phrase):
        return 0
    return 1 if parts & {"month", "section", "unit"} else 2


def reaches(tree: Tree, time: Placed, head: int) -> bool:
    """Does the phrase hang on this word, through words that are no verbs?"""
    for node in time.chain:
        if node == head:
            return True
        if tree.is_verb(node):
            return False
    return False


def is_explicit(phrase: TimePhrase) -> bool:
    """A calendar date ("March 22", "2011"), not a day of this week."""
    return bool({"day", "year"} & {name for name, _ in phrase.parts})


def is_plain_day(phrase: TimePhrase) -> bool:
    """A weekday, "yesterday" or "today"."""
    parts = dict(phrase.parts)
    return ("weekday" in parts or parts.get("word") in ("yesterday", "today")) and parts.get("direction") != "next"


def bounds_only(phrase: TimePhrase) -> bool:
    """ "since Monday", "before March 26": the words bound a time and name none."""
    return bool({"since", "until", "before", "after", "by"} & {name for name, _ in phrase.parts})


def is_past_by_words(phrase: TimePhrase) -> bool:
    """ "Yesterday", "last week", "two months ago": the words put it before the report, whatever the tense."""
    bounds = times.recency(phrase)
    return bounds is not None and bounds[0] > 0
