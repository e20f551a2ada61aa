"""MEANTIME's phrases headed by names, cut to the names themselves, as CoNLL 2003 and UNER mark them.

MEANTIME marks whole noun phrases, nested ("the United States Air Force (USAF", "Airbus parent EADS", "Senator John
McCain"); a reader of names marks names. Every phrase is cut, in this order:

1. a phrase that holds another name of the same entity is dropped, unless that other name stands in brackets; so is one
   with names on both sides of an "and" or "or";
2. determiners, possessives and prepositions at its start are cut ("its", "the", "in");
3. it ends before its first comma, bracket, long dash, colon, quotation mark or preposition of place ("in", "at");
4. words in lower case at its end are cut, and everything up to the last word in lower case but connecting ones ("of");
5. a marked name with its "'s" at its start is cut, and titles and honorifics before persons ("President", "Mr.").

What is left is a name. Where two are the same words, the shorter phrase's type counts; where they overlap, only the
longer one is kept ("US Air Force", not "US").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from dateline.data.gazetteer import vocabulary
from dateline.language.names import NameSpan

from .meantime import EntityMention

_BRACKETS = frozenset({"(", ")", "[", "]", "-LRB-", "-RRB-"})
_QUOTES = frozenset({'"', "``", "''", "“", "”"})
_BREAKS = _BRACKETS | _QUOTES | frozenset({",", ":", ";", "--", "–", "—", "/", "in", "at", "on", "near"})
_CONNECTING = frozenset({"of", "the", "and", "for", "de", "la", "le", "du", "del", "der", "van", "von", "bin", "al"})
_OWNING = frozenset({"its", "their", "his", "her", "our"})
_LEADING = _OWNING | frozenset({"the", "a", "an", "this", "that", "all", "in", "at", "on", "near"})
_POSSESSIVE = frozenset({"'s", "'", "’s", "’"})


def name_spans(words: Sequence[str], mentions: Sequence[EntityMention]) -> list[NameSpan]:
    """Return the names of one sentence; those of no kind have the kind ""."""
    found: dict[tuple[int, int], str] = {}
    for mention in sorted(mentions, key=lambda m: (m.last - m.first, m.first)):
        span = None if _is_group(words, mention, mentions) else _cut(words, mention, mentions)
        if span:
            found.setdefault(span, mention.kind)
    return [(*span, kind) for span, kind in sorted(found.items()) if not _covered(span, found)]


def _covered(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a longer span overlaps with this one."""
    first, last = span
    return any(a < last and first < b and b - a > last - first for a, b in others)


def _is_group(words: Sequence[str], mention: EntityMention, mentions: Sequence[EntityMention]) -> bool:
    """Tell whether other mentions inside say the mention's name, or its names, better."""
    inner = [m for m in mentions if m != mention and mention.first <= m.first and m.last <= mention.last]
    if any(m.entity and m.entity == mention.entity and not _in_brackets(words, m) for m in inner):
        return True
    joints = [i for i in range(mention.first, mention.last) if words[i].lower() in ("and", "or")]
    return any(_ends_at(inner, joint) and any(m.first == joint + 1 for m in inner) for joint in joints)


def _in_brackets(words: Sequence[str], mention: EntityMention) -> bool:
    """Tell whether a mention stands right after an opening bracket."""
    return mention.first > 0 and words[mention.first - 1] in ("(", "-LRB-")


def _ends_at(mentions: Iterable[EntityMention], word: int) -> bool:
    """Tell whether a mention ends right before the word."""
    return any(m.last == word for m in mentions)


def _cut(words: Sequence[str], mention: EntityMention, mentions: Sequence[EntityMention]) -> tuple[int, int] | None:
    """Return the name in a phrase, or None where nothing is left."""
    first = _after(words, mention.first, mention.last, _LEADING)
    last = next((i for i in range(first + 1, mention.last) if words[i] in _BREAKS), mention.last)
    while last > first and not _is_capital(words[last - 1]):
        last -= 1
    for place in range(first, last):
        if words[place][0].islower() and words[place].lower() not in _CONNECTING:
            first = place + 1
    owners = [m.last for m in mentions if m.first <= first < m.last < last - 1 and words[m.last] in _POSSESSIVE]
    first = _after(words, max([first, *(owner + 1 for owner in owners)]), last, _LEADING | _CONNECTING)
    if mention.kind == "PER":
        first = _after(words, first, last, _titles())
    return (first, last) if first < last else None


def _after(words: Sequence[str], first: int, last: int, leading: frozenset[str]) -> int:
    """Return the first word that is none of the leading ones."""
    return next((place for place in range(first, last) if words[place].lower().rstrip(".") not in leading), last)


def _is_capital(word: str) -> bool:
    """Tell whether a word looks like one of a name: a capital or a digit in it."""
    return any(c.isupper() or c.isdigit() for c in word)


@cache
def _titles() -> frozenset[str]:
    """Return the words of titles."""
    return frozenset(part.rstrip(".") for row in vocabulary("titles.csv") for part in row["title"].split())
