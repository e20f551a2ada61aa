"""A date with what it is to the report said beside it: "on 14 January 2024, next month", "yesterday, 3 May 2021".

The two name one time, so the words of the one say how long before or after the other the report was published. The
date gets these parts: ``beside`` (the unit that the words count in and how many of them ahead of the report's own the
date lies, "month:1").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.coding.times.spans import SHIFTS
from dateline.model.statement import TimePhrase

_BETWEEN = re.compile(r",? ?\(?(?:on |that is,? |i\.e\.,? )?(?:the )?")
_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def beside(phrases: Sequence[TimePhrase], text: str) -> list[TimePhrase]:
    """The phrases, given in text order; those with a day and a year that stand beside such words have that part."""
    found = list(phrases)
    for n, (one, other) in enumerate(pairwise(phrases)):
        between = text[one.quote.end : other.quote.start]
        if not between.startswith((",", " (")) or _BETWEEN.fullmatch(between) is None:
            continue
        for place, date, words in ((n, one, other), (n + 1, other, one)):
            told = _told(words)
            if told is not None and date.pattern in ("day-month-year", "month-year"):
                found[place] = replace(date, parts=tuple(sorted((*date.parts, ("beside", told)))))
    return found


def _told(phrase: TimePhrase) -> str | None:
    parts = dict(phrase.parts)
    if phrase.pattern == "deictic" and parts.get("word") in _WORDS:
        return f"day:{_WORDS[parts['word']]}"
    named = phrase.pattern == "direction-unit" and parts.get("unit") in ("week", "month", "year")
    if not named or "section" in parts or "fiscal" in parts:
        return None
    return f"{parts['unit']}:{SHIFTS[parts.get('direction', 'this')]}"
