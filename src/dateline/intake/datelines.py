"""The opening of an agency's report: CITY, DATE (AGENCY) DATE -- cut from the story that stands behind it in one line.

The forms are those of the agencies' own style ("PARIS (AP) --", "BEIJING, March 26 (Xinhua) --", "MOSCOW, March 26.
/TASS/.", "NEW DELHI:", "Moscow, Jan 16 (AFP)"), read as one pattern of optional pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.intake.dates import find_dates
from dateline.intake.lines import ends_sentence, words_of

_CAP = r"[A-Z\u00c0-\u00de][\w'\u2019.\-]*"
_PLACE = rf"{_CAP}(?:[ /](?:(?:de|del|la|le|el|al|as|of|the|am|sur|do|da|dos)\s)?{_CAP}){{0,4}}"
_PLACES = rf"{_PLACE}(?:,\s{_PLACE}){{0,2}}(?:\s?[\[(][A-Z][\w .]{{2,24}}[\])])?"
_MONTHS = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
    r"Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_DATE = rf"{_DAYS}(?:{_MONTHS}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTHS})(?:,?\s(?:19|20)\d\d\b)?"
_AGENCY = (
    r"(?:\((?P<agency>[A-Z][^()\[\]\d]{1,40}|[a-z]{3,4})\)|/(?P<slashed>[A-Z][^/\d]{1,30})/|\[(?P<boxed>[A-Z]{2,10})\])"
)
_DASH = r"(?:--|[-\u2013\u2014]|:|\.(?=\s))"
_FULL = (
    rf"(?:{_MONTHS}\s\d{{1,2}},?\s(?:19|20)\d\d|"
    rf"\d{{1,2}}\s{_MONTHS}\s(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:,?\s\d{{1,2}}[:.]\d\d)?"
)

_WITH_AGENCY = re.compile(
    rf"(?:(?P<city>{_PLACES})[,.]?\s)?(?:(?P<date>{_DATE})[,.]?\s)?{_AGENCY}\.?(?:\s(?P<full>{_FULL}))?(?:\s?{_DASH})?\s+"
)
_WITH_DATE = re.compile(rf"(?P<city>{_PLACES})[,.]?\s(?P<date>{_DATE})\s?(?:--|[-\u2013\u2014]|:)\s*")
_BARE = re.compile(
    rf"(?P<city>(?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019\-]+)(?:[ "
    rf"/,]+[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019\-]+){{0,4}}(?:,\s{_PLACE})?)\s?(?:--|[\u2013\u2014]|-(?=\s)"
    rf"|:)\s*(?=[\"'\u201c\u2018A-Z])"
    rf"|(?P<mixed>{_CAP}(?:\s{_CAP}){{0,2}}(?:,\s{_CAP}(?:\s{_CAP}){{0,2}})?)\s?(?:--|[\u2013\u2014]|\s-)\s+(?=[\"'\u201c\u2018A-Z])"
)
_JOINED_FIRST = frozenset(
    [
        "new",
        "san",
        "los",
        "las",
        "el",
        "al",
        "st",
        "saint",
        "santa",
        "santo",
        "port",
        "puerto",
        "cape",
        "addis",
        "kuala",
        "buenos",
        "rio",
        "sao",
        "são",
        "tel",
        "hong",
        "abu",
        "mexico",
        "united",
        "den",
        "the",
        "la",
        "le",
        "ho",
        "guatemala",
        "panama",
        "kuwait",
        "phnom",
        "sri",
        "burkina",
        "south",
        "north",
        "east",
        "west",
        "fort",
        "mount",
        "banda",
        "bandar",
        "dar",
        "des",
        "ciudad",
        "villa",
        "nur",
        "ulan",
        "ras",
    ]
)
_JOINED_LAST = frozenset(
    [
        "city",
        "nations",
        "dc",
        "d.c",
        "aires",
        "lumpur",
        "janeiro",
        "paulo",
        "ababa",
        "aviv",
        "kong",
        "dhabi",
        "salaam",
        "minh",
        "penh",
        "island",
        "islands",
        "beach",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where the pieces of an agency's opening stand in a line: title (if any), dateline, full date, story."""

    title_end: int
    start: int
    end: int
    full_date: tuple[int, int] | None
    agency: tuple[int, int] | None
    story: int


def opening(line: str, *, with_title: bool, is_city: Callable[[str], bool] = lambda _: False) -> Opening | None:
    """The dateline at the head of a line, or (``with_title``) behind a headline; None where there is none."""
    for pattern in (_WITH_AGENCY, _WITH_DATE, _BARE):
        match = pattern.match(line[:_HEAD])
        if match and _is_story(line[match.end() : match.end() + _HEAD]) and _plausible(match):
            found = _read(match, match.start())
            glued = with_title and pattern is not _BARE and _glued_title(match, is_city)
            return _with_title(line, found, glued) if glued else found
    return _after_title(line, is_city) if with_title else None


def _plausible(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    city = groups.get("city") or groups.get("mixed") or ""
    if match.re is _BARE:
        mixed = groups.get("mixed")
        return len(words_of(city)) <= 5 and not (mixed and len(words_of(mixed)) > 4) and city.upper() not in _NOT_PLACES
    agency = groups.get("agency") or groups.get("slashed") or groups.get("boxed")
    if agency is None:
        return True
    return bool(city or groups.get("date") or _at_start_alone(match))


_HEAD = 400
_NOT_PLACES = frozenset(
    {
        "BREAKING",
        "EXCLUSIVE",
        "UPDATE",
        "UPDATED",
        "OPINION",
        "ANALYSIS",
        "WATCH",
        "FILE",
        "PHOTO",
        "PHOTOS",
        "VIDEO",
        "LIVE",
        "NEWS",
        "FACTBOX",
        "Q",
        "A",
        "CORRECTION",
        "NOTE",
        "SOURCE",
    }
)


def _at_start_alone(match: re.Match[str]) -> bool:
    # "(Reuters) - Story": the parenthesis opens the line and a dash or a date follows it.
    tail = match[0].rstrip()
    return match.start() == 0 and (
        tail[-1] in "-\u2013\u2014:" or match.groupdict().get("full") is not None or tail.endswith(".")
    )


def _is_story(rest: str) -> bool:
    """A story begins a sentence: "The Lamp Union (LU) held …" goes on with one, and is no dateline."""
    return len(words_of(rest[:400])) >= 5 and not rest[:1].islower()


def _read(match: re.Match[str], start: int) -> Opening:
    groups = match.groupdict()
    full = match.span("full") if groups.get("full") else None
    name = next((n for n in ("agency", "slashed", "boxed") if groups.get(n)), None)
    stop = full[0] if full else match.end()
    end = start + len(match.string[start:stop].rstrip(" \t\u00a0-\u2013\u2014:"))
    return Opening(
        title_end=start,
        start=start,
        end=end,
        full_date=full,
        agency=match.span(name) if name else None,
        story=match.end(),
    )


def _glued_title(match: re.Match[str], is_city: Callable[[str], bool]) -> int:
    """Where the city begins when a headline in capitals or title case stands glued before it; 0 where none does."""
    city = match.groupdict().get("city") or ""
    if len(words_of(city)) < 4:
        return 0
    return _city_start(city, is_city)


def _after_title(line: str, is_city: Callable[[str], bool]) -> Opening | None:
    """A dateline with agency and date somewhere in the first 300 characters, a headline before it."""
    for match in _WITH_AGENCY.finditer(line[:400]):
        groups = match.groupdict()
        strong = (groups.get("city") and (groups.get("date") or groups.get("full"))) or groups.get("full")
        if not strong or not _is_story(line[match.end() :]) or match.start() > 300:
            continue
        city = groups.get("city") or ""
        start = match.start() + (_city_start(city, is_city) if city else 0)
        if _headline(line[:start]):
            return _with_title(line, _read(match, start), start)
    return None


def _with_title(line: str, found: Opening, start: int) -> Opening:
    start_end = max(start, found.end)
    return Opening(
        title_end=len(line[:start].rstrip()),
        start=start,
        end=start_end,
        full_date=found.full_date,
        agency=found.agency,
        story=found.story,
    )


def _headline(text: str) -> bool:
    return 3 <= len(words_of(text)) <= 30 and not ends_sentence(text.strip()) and not find_dates(text)


def _city_start(city: str, is_city: Callable[[str], bool]) -> int:
    """Where the city begins in a run of capitalised words: the longest known name at its end, else the last word."""
    head = city.split(",", maxsplit=1)[0]
    spans = [m.span() for m in re.finditer(r"\S+", head)]
    for first in range(max(0, len(spans) - 4), len(spans)):
        if is_city(head[spans[first][0] :]):
            return spans[first][0]
    first = len(spans) - 1
    while first > 0 and (
        head[slice(*spans[first - 1])].lower() in _JOINED_FIRST
        or (first == len(spans) - 1 and head[slice(*spans[first])].lower().strip(".") in _JOINED_LAST)
    ):
        first -= 1
    capitals = len(spans)
    while capitals > 0 and head[slice(*spans[capitals - 1])].isupper():
        capitals -= 1
    if 0 < capitals < len(spans):  # "Talks open in GENEVA": the place is what stands in capitals
        return spans[capitals][0]
    return spans[first][0]
