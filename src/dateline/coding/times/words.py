"""The words that times are written in: months, weekdays, numbers, units, seasons, parts of the day.

English, British and American. Abbreviations are those of the large style guides (AP, Reuters, the Guardian). Nothing
here reads a date; it only says which number a word stands for.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from dateline.data import numbers

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = MappingProxyType(
    {"spring": "spring", "springtime": "spring", "summer": "summer", "summertime": "summer",
     "autumn": "autumn", "fall": "autumn", "winter": "winter", "wintertime": "winter"}
)  # fmt: skip
DAYPARTS = MappingProxyType(
    {"morning": "MO", "mornings": "MO", "dawn": "MO", "noontime": "MI", "midday": "MI", "lunchtime": "MI",
     "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV", "dusk": "EV",
     "night": "NI", "nights": "NI", "overnight": "NI"}
)  # fmt: skip
"""Parts of the day with their TIMEX3 letters."""

UNITS = MappingProxyType(
    {"second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
     "day": "day", "night": "night", "weekend": "weekend", "week": "week", "fortnight": "fortnight",
     "month": "month", "quarter": "quarter", "semester": "half", "year": "year", "decade": "decade",
     "century": "century", "centurie": "century", "generation": "generation", "millennium": "millennium"}
)  # fmt: skip

SMALL = MappingProxyType({word: n for n, word in enumerate(numbers.ONES)})
TENS = MappingProxyType({word: 10 * n for n, word in enumerate(numbers.TENS, start=2)})
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
    "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
DECADES = MappingProxyType(
    {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
     "nineties": 90}
)  # fmt: skip
SECTIONS = MappingProxyType(
    {"early": "early", "mid": "mid", "middle": "mid", "late": "late", "start": "start", "beginning": "start",
     "outset": "start", "end": "end", "close": "end", "first half": "first-half", "second half": "second-half",
     "last half": "second-half", "latter half": "second-half", "earlier": "earlier", "later": "later",
     "first week": "first-week", "last week": "last-week", "first days": "start", "last days": "end",
     "final days": "end", "opening days": "start", "closing days": "end", "height": "mid"}
)  # fmt: skip
"""How a stretch of a longer time is named."""

ZONES = MappingProxyType({"gmt": "Z", "utc": "Z", "z": "Z"})
"""Clock zones that EDTF can carry without a table of the world's offsets; all others are left out of the form."""


def month_of(word: str) -> int | None:
    """1..12 of a month's name or abbreviation ("Sept."), else None."""
    stem = word.casefold().rstrip(".")
    if len(stem) < 3:
        return None
    return next((n for n, month in enumerate(MONTHS, start=1) if month.startswith(stem)), None)


def weekday_of(word: str) -> int | None:
    """0 (Monday) .. 6 of a weekday's name, plural or abbreviation, else None."""
    stem = word.casefold().rstrip(".")
    if len(stem) < 3:
        return None
    stem = stem if stem == "wednes" else stem.removesuffix("s") if stem.endswith("days") else stem
    return next((n for n, day in enumerate(WEEKDAYS) if day.startswith(stem)), None)


def unit_of(word: str) -> str | None:
    """The unit that a word counts in ("weeks" -> "week"), else None."""
    stem = word.casefold().rstrip(".")
    return UNITS.get(stem) or UNITS.get(stem.removesuffix("s"))


def ordinal_of(word: str) -> int | None:
    """The number of "26th", "twenty-sixth", "26" or None."""
    word = re.sub(r"\s+", "-", word.casefold().strip())
    if (digits := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", word)) is not None:
        return int(digits[1])
    return ORDINALS.index(word) + 1 if word in ORDINALS else None


_SET_NUMBERS = MappingProxyType(
    {"a": "1", "an": "1", "one": "1", "a single": "1", "another": "1", "a couple": "2", "a couple of": "2",
     "the couple of": "2", "couple": "2", "couple of": "2", "half a": "0.5", "half an": "0.5", "a half": "0.5",
     "half": "0.5", "a quarter of a": "0.25", "a quarter of an": "0.25",
     "a dozen": "12", "dozen": "12", "half a dozen": "6"}
)  # fmt: skip


CENTURIES = MappingProxyType({"seventeen": 1700, "eighteen": 1800, "nineteen": 1900})
SPELLED_YEARS = (
    rf"(?:{'|'.join(numbers.TENS)})(?:[\s-](?:{'|'.join(numbers.ONES[1:10])}))?|{'|'.join(numbers.ONES[10:])}"
)
"""How a year's last two figures are read out ("nineteen ninety-six"), ten and above."""


def year_of(words: str) -> int:
    """The year that is read out in words."""
    first, *rest = re.sub(r"[\s-]+", " ", words.casefold()).split()
    if first not in CENTURIES:
        return 2000
    return CENTURIES[first] + sum(SMALL.get(word, TENS.get(word, 0)) for word in rest)


def number_of(words: str) -> str | None:
    """The number that words count, as a decimal string; "X" for "several", "a few"; None where they count nothing."""
    text = re.sub(r"[\s-]+", " ", words.casefold().replace(",", "")).strip()
    if text in _SET_NUMBERS or re.fullmatch(r"\d+(?:\.\d+)?", text):
        return _SET_NUMBERS.get(text, text)
    if (half := re.fullmatch(r"(.+?)(?: and a half| 1/2)", text)) is not None:
        whole = number_of(half[1])
        return f"{whole}.5" if whole is not None and whole.isdigit() else None
    return _spelled(text.split())


def _spelled(words: list[str]) -> str | None:
    """Number words up to the hundreds ("twenty four", "a hundred"); anything else that can count is vague."""
    if not words:
        return None
    total = 0
    for word in words:
        if word in SMALL:
            total += SMALL[word]
        elif word in TENS:
            total += TENS[word]
        elif word == "hundred":
            total = max(total, 1) * 100
        elif word == "thousand":
            total = max(total, 1) * 1000
        elif word not in ("a", "and"):
            return "X"
    return str(total)
