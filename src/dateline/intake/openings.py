"""Headline, byline and date glued to the story in one line, as scrapers that lose line breaks leave them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.intake.dates import DateFound, find_dates
from dateline.intake.lines import ends_sentence, words_of
from dateline.model.article import ZoneKind

_BEFORE_DATE = frozenset(
    [
        "on",
        "in",
        "of",
        "from",
        "since",
        "until",
        "till",
        "by",
        "to",
        "and",
        "the",
        "dated",
        "for",
        "after",
        "before",
        "through",
        "between",
        "at",
        "as",
        "around",
        "about",
        "late",
        "early",
        "mid",
        "last",
        "next",
        "this",
    ]
)
_LABEL = re.compile(
    r"(?i)[\s|,\-\u2013\u2014(]*\b(?:(?:first|last)\s+)?(?:published|posted|updated|modified|date)\s*(?:on|at)?\s*:?\s*$"
)
_BY = re.compile(r"(?:\bBy|\bBY)\s+(?:[A-Z\u00c0-\u00de][\w'\u2019.\-]+\s*,?\s*(?:and\s)?){1,6}\W*$")


@dataclass(frozen=True, slots=True)
class Glued:
    """Pieces at the head of a line (offsets into it) and where the story begins."""

    pieces: tuple[tuple[int, int, ZoneKind], ...]
    story: int


def glued_head(line: str) -> Glued | None:
    """Headline [By NAME] DATE Story …: cut at the first full date, where a headline stands before it."""
    for found in find_dates(line[:360]):
        if found.start > 300 or not found.interval.known or found.form == "month-year":
            continue
        glued = _at(line, found)
        if glued:
            return glued
        if ends_sentence(line[: found.start].rstrip()):
            return None
    return None


def _at(line: str, found: DateFound) -> Glued | None:
    rest = line[found.end :]
    after = rest.lstrip(" |-\u2013\u2014.,:)\u00a0")
    if (
        (not after[:1].isupper() and after[:1] not in "\"\u201c'\u2018")
        or len(words_of(after)) < 25
        or rest[:1] in ",'"
    ):
        return None
    before = line[: found.start].rstrip()
    label = _LABEL.search(before)
    stop = label.start() if label else len(before)
    words = words_of(before[:stop])
    if not label and words and words[-1].lower() in _BEFORE_DATE:
        return None
    by = _BY.search(before[:stop])
    title_end = len(before[: by.start() if by else stop].rstrip(" |-\u2013\u2014,"))
    if not 3 <= len(words_of(before[:title_end])) <= 30 or ends_sentence(before[:title_end]):
        return None
    pieces = [(0, title_end, ZoneKind.TITLE)]
    if by:
        pieces.append((by.start(), len(before[:stop].rstrip()), ZoneKind.BYLINE))
    pieces.append((found.start, found.end, ZoneKind.DATE_LINE))
    return Glued(tuple(pieces), len(line) - len(after))
