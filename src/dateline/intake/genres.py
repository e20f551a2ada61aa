"""The kind of a report, where its page says so: a section label, its address, or its headline's own label."""

from __future__ import annotations

import re

from dateline.model.article import Genre

_WORDS: tuple[tuple[Genre, str], ...] = (
    (
        Genre.OPINION,
        (
            r"opinions?|op-?ed|editorials?|commentary|comment|column(?:ist)?s?|viewpoints?|perspectives?"
            r"|letters? to the editor"
        ),
    ),
    (Genre.ANALYSIS, r"analysis|analyses|explainers?|explained|news analysis|factbox"),
    (Genre.LIVE_BLOG, r"live ?blog|live updates?|as it happened|live"),
    (
        Genre.PRESS_RELEASE,
        (
            r"press releases?|media release|communiqu[eé]|pr newswire|prnewswire|business wire|globe ?newswire"
            r"|for immediate release"
        ),
    ),
    (Genre.TRANSCRIPT, r"transcripts?|full text(?: of)?"),
)
_HEADLINE = tuple(
    (genre, re.compile(rf"(?i)^\W*(?:{words})\s*[:|\-\u2013\u2014]|[|\-\u2013\u2014]\s*(?:{words})\W*$"))
    for genre, words in _WORDS
)
_LINE = tuple(
    (
        genre,
        re.compile(
            rf"(?i)^\W*(?:{words.replace('|live', '')})\W*$|^\W*(?:{words.replace('|live', '')})\s+by\b|[>»›/"
            rf"|]\s*(?:{words.replace('|live', '')})\s*(?:[>»›/|]|$)"
        ),
    )
    for genre, words in _WORDS
)
_PATH = tuple(
    (genre, re.compile(rf"(?i)/(?:{words.replace(' ?', '[-_]?').replace(' ', '[-_]')})(?:/|$|[-_])"))
    for genre, words in _WORDS
)
_GIVEN = {genre.value: genre for genre in Genre} | {
    "live": Genre.LIVE_BLOG,
    "live-blog": Genre.LIVE_BLOG,
    "liveblog": Genre.LIVE_BLOG,
    "press-release": Genre.PRESS_RELEASE,
}


def genre_named(word: str) -> Genre | None:
    """The genre that a word in sources.csv means, or None."""
    return _GIVEN.get(word.strip().lower())


def genre_of(*, title: str | None, url: str | None, labels: tuple[str, ...], agency_report: bool) -> Genre:
    """The genre that headline, address or a section label names; NEWS for an agency's report; else unknown."""
    for found in (
        _first(_HEADLINE, title or ""),
        _first(_PATH, url or ""),
        *(_first(_LINE, label) for label in labels),
    ):
        if found is not None:
            return found
    return Genre.NEWS if agency_report else Genre.UNKNOWN


def _first(patterns: tuple[tuple[Genre, re.Pattern[str]], ...], text: str) -> Genre | None:
    return next((genre for genre, pattern in patterns if pattern.search(text)), None)
