"""What the words around a match say of it: no time at all, a modifier of a noun, the beginning of a state.

Names, "May" the modal verb, "March" the verb, "second" the ordinal and numbers that are no years are left out here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from dateline.coding.times.parts import Parts
from dateline.model.reading import NameKind, Reading

_AMBIGUOUS = frozenset(
    (
        "may", "march", "mar", "august", "april", "june", "jan", "dec", "sun", "sat", "mon", "wed", "fri",
        "thanksgiving", "may day", "epiphany",
    )
)  # fmt: skip
"""Words that are times only when capitalised."""
_BEFORE_YEAR = frozenset(
    (
        "in", "since", "by", "until", "till", "before", "after", "from", "during", "of", "to", "between", "and",
        "through", "around", "throughout", "for", "circa", "year", "fiscal", "early", "late", "mid", "about", "the",
        "or", "than", "as",
    )
)  # fmt: skip
_BEFORE_MONTH = frozenset(
    (
        "in", "of", "since", "until", "till", "by", "from", "to", "last", "next", "this", "early", "late", "mid",
        "during", "through", "and", "for", "between", "after", "before", "on", "every", "or", "the", "-",
    )
)  # fmt: skip
_SIGNS = frozenset(("$", "£", "€", "¥", "no.", "number", "#", "flight", "route", "than", "some"))
_BOUNDS = {"since": "since", "before": "before", "after": "after", "until": "until", "till": "until", "by": "by"}
_WEAK = frozenset(
    (
        "month-without-year", "weekday", "year", "season", "bare-season", "set", "duration", "decade", "vague",
        "clock",
    )
)  # fmt: skip
"""Patterns whose words can be a part of somebody's name."""


def words_of(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The words ``first..last`` (last exclusive) that share characters with this stretch of the text."""
    first = bisect_right(reading.ends, start)
    return first, max(bisect_left(reading.starts, end), first + 1)


def is_time(pattern: str, parts: Parts, reading: Reading, place: tuple[int, int], text: str) -> bool:
    """False where the words around show that the match is no time."""
    first, last = place
    if _is_word(pattern, text) or (pattern in _WEAK and _inside_name(reading, first, last)):
        return False
    if pattern == "month-without-year" and text.casefold() in ("may", "march"):
        return _is_month(reading, first)
    if pattern == "vague":
        return parts.get("word") != "now" or not _turns(reading, first)
    if pattern == "year" and re.fullmatch(r"\d{4}", text):
        return _is_year(reading, first, last)
    if pattern == "duration" and (_is_rate(reading, first, text) or _is_early(reading, first, parts)):
        return False
    return _is_length(parts, text, _form(reading, last)) if pattern in ("duration", "clock") else True


def _is_word(pattern: str, text: str) -> bool:
    """ "march" or "this march": what is a month only with its capital."""
    if not text.islower():
        return False
    lowered = pattern in ("direction-month", "day-month") and re.search(r"\b(?:march|may)\b", text) is not None
    return lowered or text.rstrip(".") in _AMBIGUOUS


def _is_early(reading: Reading, first: int, parts: Parts) -> bool:
    """ "The early hours of Friday" are no length."""
    return parts.get("unit") == "hour" and _form(reading, first - 1) in ("early", "small", "wee")


def _turns(reading: Reading, word: int) -> bool:
    """ "Now, that is odd": set off at the head of a sentence it turns to another matter and tells no time."""
    start, _ = reading.sentence_of(word)
    opened = all(reading.upos[before] == "PUNCT" for before in range(start, word))
    return opened and _form(reading, word + 1) == ","


def _is_rate(reading: Reading, first: int, text: str) -> bool:
    """ "$50 a night", "four flights a week": so much for each; no time of anything."""
    if re.match(r"an? ", text, re.IGNORECASE) is None or first == 0:
        return False
    return reading.upos[first - 1] in ("NUM", "SYM") or reading.xpos[first - 1] == "NNS"


def _is_length(parts: Parts, text: str, after: str) -> bool:
    """ "a second term", "three quarters of the seats" are no lengths of time."""
    if parts.get("unit") == "second":
        return parts.get("count", "1") not in ("1", "X")
    return not (parts.get("unit") in ("quarter", "half") and (after == "of" or parts.get("count", "1") == "1"))


def _form(reading: Reading, word: int) -> str:
    return reading.forms[word].casefold() if 0 <= word < len(reading) else ""


def _inside_name(reading: Reading, first: int, last: int) -> bool:
    """The match is one part of a longer name of somebody ("the Sunday Times", "Theresa May", "Area 1999")."""
    name = reading.name_at(first)
    if name is None or name.kind is NameKind.PLACE:
        return False
    return name.kind is NameKind.PERSON or name.first < first or name.last > last


def _is_month(reading: Reading, first: int) -> bool:
    """ "May" and "March" are months after a preposition or where the reader saw a name of a time, never as verbs.

    "The March" alone and "the Freedom March" are marches.
    """
    if reading.upos[first] in ("VERB", "AUX"):
        return False
    before, after = _form(reading, first - 1), first + 1
    if before == "the" and (after >= len(reading) or reading.upos[after] not in ("NOUN", "PROPN", "ADJ", "NUM")):
        return False
    if first > 0 and reading.heads[first - 1] == first and reading.upos[first - 1] in ("NOUN", "PROPN"):
        return False
    return reading.upos[first] == "PROPN" or before in _BEFORE_MONTH


def _is_year(reading: Reading, first: int, last: int) -> bool:
    """A bare number of four digits is a year by its size, unless it counts something or follows a sign."""
    before = _form(reading, first - 1)
    digits = re.search(r"\d{4}", reading.forms[first])
    year = int(digits[0]) if digits else 0
    if before in _SIGNS or _counts(reading, last, before, year):
        return False
    if before in _BEFORE_YEAR:
        return year >= 1300 or before in ("in", "since", "until", "from")
    return 1900 <= year <= 2050


def _counts(reading: Reading, after: int, before: str, year: int) -> bool:
    """ "1500 soldiers", "2000 people" against "the 2015 elections"."""
    plural = after < len(reading) and reading.xpos[after] in ("NNS", "CD", "$")
    return plural and before not in ("the", "'s", "’s") and (year % 100 == 0 or before not in _BEFORE_YEAR)


def bound_of(reading: Reading, first: int, pattern: str) -> Parts:
    """ "since", "before", "after", "until" or "by" right before the time, as a part."""
    word = _form(reading, first - 1)
    if word in ("the", "about", "around"):
        word = _form(reading, first - 2)
    return {_BOUNDS[word]: "1"} if word in _BOUNDS and not pattern.endswith("-modifier") else {}


def modified_noun(reading: Reading, first: int, last: int) -> str | None:
    """The lemma of the noun that the time stands before as a modifier ("the July coup", "Friday's attack"), or None."""
    word = last
    owned = _form(reading, word) in ("'s", "’s", "'", "’")
    word += owned
    start, end = reading.sentence_of(first)
    while word < end and reading.upos[word] in ("ADJ", "NOUN", "PROPN", "NUM") and word < last + 5:
        if reading.upos[word] == "NOUN" and (word + 1 >= end or reading.upos[word + 1] != "NOUN"):
            opened = owned or (first > start and _opens_phrase(reading, first - 1))
            return reading.lemmas[word].casefold() if opened or reading.heads[last - 1] == word else None
        word += 1
    return None


def _opens_phrase(reading: Reading, word: int) -> bool:
    return reading.upos[word] in ("DET", "ADJ") or reading.xpos[word] in ("PRP$", "POS")
