"""Nationalities, groups and named events that the reader's network does not give: "Nigerien", "Kurds", "World Cup"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.model.reading import Name, NameDetail, NameKind, Reading

from . import kinds_words as words

_LONGEST_KNOWN = 4
"""Words of the longest well-known event that is looked for."""
_LONGEST_EVENT = 6
_NOMINAL = frozenset(("PROPN", "NOUN", "ADJ"))
_TONGUE = frozenset(("in", "speak", "learn", "teach", "translate", "into", "from", "study", "understand"))
"""Behind these lemmas a people's word by itself is a language ("spoke in French")."""
_ARTICLES = frozenset(("the", "a", "an"))
_CALLED = frozenset(("operation", "hurricane", "typhoon", "cyclone", "storm", "expo"))
"""Words that open an event's name; what follows is its own ("Hurricane Mitch", "Operation Serval")."""
_TAKES_OF = frozenset(("battle", "siege", "massacre", "festival", "war", "cup"))


def add_others(reading: Reading) -> Reading:
    """The reading with the names of ``other_names``; those of ``names`` stay as they are."""
    named = bytearray(len(reading))
    for name in reading.names:
        named[name.first : name.last] = b"\1" * (name.last - name.first)
    found = sorted(_others(reading, named), key=lambda name: name.first)
    return replace(reading, other_names=tuple(found))


def _others(reading: Reading, named: bytearray) -> Iterator[Name]:
    """Events first, then peoples outside of them."""
    taken = bytearray(named)
    for first, last in reading.sentences:
        capital = [word for word in range(first, last) if reading.forms[word][:1].isupper()]
        done = first
        for word in capital:
            span = _event(reading, word, done, last, named)
            if span is not None:
                done = span[1]
                taken[span[0] : done] = b"\1" * (done - span[0])
                yield Name(first=span[0], last=done, kind=NameKind.EVENT, detail=NameDetail.EVENT)
        yield from _peoples(reading, capital, last, taken)


def _event(reading: Reading, word: int, low: int, high: int, named: bytearray) -> tuple[int, int] | None:
    """The words of the event that is named around this capitalised word, if it is one and not all inside a name."""
    lower = reading.forms[word].lower()
    if word < low or lower in _ARTICLES:
        return None
    if lower in _CALLED and not named[word]:
        return _called(reading, word, high)
    end = words.heads("end")
    if end.detail(lower, NameKind.ORGANIZATION) is NameDetail.EVENT and not named[word]:
        return _built(reading, word, low, high)
    return _famous(reading, word, high, named)


def _called(reading: Reading, word: int, high: int) -> tuple[int, int] | None:
    """The word and the capitalised ones, or the year, behind it ("Operation Serval", "Expo 2030")."""
    last = word + 1
    while last < high and last - word < _LONGEST_EVENT and _is_proper(reading, last):
        last += 1
    if last == word + 1 and last < high and reading.forms[last].isdigit() and reading.forms[word].lower() == "expo":
        last += 1
    return (word, last) if last > word + 1 else None


def _built(reading: Reading, word: int, low: int, high: int) -> tuple[int, int] | None:
    """The capitalised words before an event's head word, and its "of X" ("Africa Cup of Nations")."""
    first = word
    while first > low and word - first < _LONGEST_EVENT and _goes_on(reading, first - 1, word):
        first -= 1
    while first < word and reading.upos[first] not in _NOMINAL:
        first += 1
    last = word + 1
    if reading.forms[word].lower() in _TAKES_OF and last + 1 < high and reading.forms[last].lower() == "of":
        start = last + 1
        while start < high and start - last < _LONGEST_EVENT and _is_proper(reading, start):
            start += 1
        last = start if start > last + 1 else last
    single = words.known(reading.forms[word]) is NameDetail.EVENT
    return (first, last) if last - first > 1 or single else None


def _goes_on(reading: Reading, word: int, head: int) -> bool:
    """Tell whether a word may stand inside an event's name, left of its head word."""
    form = reading.forms[word]
    if form == "-" or form in ("'s", "’s"):
        return 0 < word < head and reading.forms[word - 1][:1].isupper() and reading.forms[word + 1][:1].isupper()
    return _is_proper(reading, word) and form.lower() not in _ARTICLES


def _famous(reading: Reading, word: int, high: int, named: bytearray) -> tuple[int, int] | None:
    """A well-known event of one to some words that begins here ("Arab Spring", "Brexit")."""
    for last in range(min(high, word + _LONGEST_KNOWN), word, -1):
        if named[word] and named[last - 1]:
            continue
        if words.known(" ".join(reading.forms[word:last])) is NameDetail.EVENT:
            return word, last
    form = reading.forms[word]
    return (word, word + 1) if form.startswith("COP") and form[3:].isdigit() and not named[word] else None


def _peoples(reading: Reading, capital: list[int], high: int, taken: bytearray) -> Iterator[Name]:
    """Nationalities and groups among the capitalised words that are in no name."""
    done = -1
    for word in capital:
        if word < done or taken[word] or reading.upos[word] not in _NOMINAL:
            continue
        for size in (2, 1):
            last = word + size
            if last > high or (size == 2 and taken[last - 1]):
                continue
            detail = words.people(" ".join(reading.forms[word:last]))
            if detail is not None and not _is_tongue(reading, word, last, high):
                done = last
                yield Name(first=word, last=last, kind=NameKind.GROUP, detail=detail)
                break


def _is_tongue(reading: Reading, word: int, last: int, high: int) -> bool:
    """Tell whether the word is the name of a language here."""
    if word == 0 or reading.lemmas[word - 1].lower() not in _TONGUE or reading.deprels[word] == "amod":
        return False
    plural = reading.forms[last - 1].endswith("s")
    return not plural and (last >= high or reading.upos[last] not in _NOMINAL)


def _is_proper(reading: Reading, word: int) -> bool:
    return reading.forms[word][:1].isupper() and reading.upos[word] in _NOMINAL
