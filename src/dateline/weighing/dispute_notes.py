"""What an editor's correction says: the days and numbers in it, and which happening of the report it is about.

Notes are no part of the story and are not coded, so that they are read here by plain patterns of English dates and
numbers. A note names the value that was wrong and often the right one; whatever parts from the story as it now stands
is taken for the wrong one, provided that it is the only such value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline.data.numbers import ONES, TENS
from dateline.model.article import Article, ZoneKind
from dateline.model.event import Event
from dateline.model.span import Quote
from dateline.model.statement import Statement

CUE = re.compile(
    r"\b(correction|corrects?|corrected|corrigendum|erratum|misstated|mistakenly|erroneously|incorrectly|wrongly"
    r"|(an|the) (earlier|previous|original|initial) version)\b",
    re.IGNORECASE,
)
IN_STORY = re.compile(
    r"\b(earlier|previous|original|initial) version of (this|the) (article|story|report|post|page|headline|caption)"
    r"|^\W*correction\b\s*[:(,–—-]",
    re.IGNORECASE,
)
"""A correction that stands in the story itself: the words must say so plainly."""

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
DAY = re.compile(
    rf"\b(?:(?P<d>\d{{1,2}}){_ORDINAL}(?: of)? (?P<m>{_MONTH})\b|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}}){_ORDINAL}\b)"
    r"(?:,? (?P<y>\d{4})\b)?",
    re.IGNORECASE,
)
WEEKDAY = re.compile(rf"\b(?P<w>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_OF_THE_NOTE = re.compile(
    r"\b(correction|corrected|amended|updated|clarified|clarification|published|note|on line|posted)\b\W*(\w+\W+)?$",
    re.IGNORECASE,
)
"""Before a date of the note itself ("Correction, 15 May:", "amended on 5 June")."""

_TENS = dict(zip(TENS, range(20, 100, 10), strict=True))
NUMBER = re.compile(
    r"(?<![\w$€£.,])(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?![\w%]|[.,:]\d)"
    rf"|\b(?P<tens>{'|'.join(_TENS)})(?:-(?P<ones>{'|'.join(ONES[1:10])}))?\b"
    rf"|\b(?P<word>{'|'.join(ONES[2:])})\b",
    re.IGNORECASE,
)
_STEM = 4
_NEAR = 3
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))


def corrections(article: Article) -> Iterator[Quote]:
    """The editor's notes of a report that correct it."""
    for zone in article.zones:
        if zone.kind is ZoneKind.EDITORS_NOTE and CUE.search(article.text[zone.start : zone.end]):
            yield article.quote(zone.start, zone.end)


def corrects(statement: Statement) -> bool:
    """True of a statement that stands in an editor's correction."""
    return statement.zone is ZoneKind.EDITORS_NOTE or IN_STORY.search(statement.quote.text) is not None


def days(note: Quote, near: date) -> tuple[tuple[Quote, date], ...]:
    """The days that a note names, but for its own; a missing year, or a weekday's week, is that nearest to ``near``."""
    named = [match for match in DAY.finditer(note.text) if not _of_the_note(note, match)]
    found = [(_part(note, match), day) for match in named if (day := _day(match, near)) is not None]
    if found:
        return tuple(found)
    weekdays = (match for match in WEEKDAY.finditer(note.text) if not _of_the_note(note, match))
    return tuple((_part(note, match), _weekday(match, near)) for match in weekdays)


def _of_the_note(note: Quote, match: re.Match[str]) -> bool:
    return _OF_THE_NOTE.search(note.text[: match.start()]) is not None


def _day(match: re.Match[str], near: date) -> date | None:
    name = (match["m"] or match["m2"]).casefold()
    month = next(n for n, one in enumerate(MONTHS, start=1) if one.startswith(name[:3]))
    number = int(match["d"] or match["d2"])
    years = [int(match["y"])] if match["y"] else [near.year - 1, near.year, near.year + 1]
    found = []
    for year in years:
        try:
            found.append(date(year, month, number))
        except ValueError:  # 31 April, or 29 February of a common year
            continue
    return min(found, key=lambda one: abs(one - near), default=None)


def _weekday(match: re.Match[str], near: date) -> date:
    wanted = WEEKDAYS.index(match["w"].casefold())
    week = [near + timedelta(days=n) for n in range(-_NEAR, _NEAR + 1)]
    return next(one for one in week if one.weekday() == wanted)


def numbers(note: Quote) -> tuple[tuple[Quote, float], ...]:
    """The numbers that a note gives, but for those in dates and for ages."""
    dates = [match.span() for match in DAY.finditer(note.text)]
    return tuple(
        (_part(note, match), _value(match))
        for match in NUMBER.finditer(note.text)
        if not any(low < match.end() and match.start() < high for low, high in dates) and not _age(note, match)
    )


def _age(note: Quote, match: re.Match[str]) -> bool:
    before, after = note.text[: match.start()], note.text[match.end() :]
    between_commas = before.endswith(", ") and after.startswith((",", "-year"))
    return between_commas or before.casefold().endswith("aged ") or after.startswith(("-year", " years old"))


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        return float(match["digits"].replace(",", ""))
    if match["tens"]:
        ones = ONES.index(match["ones"].casefold()) if match["ones"] else 0
        return float(_TENS[match["tens"].casefold()] + ones)
    return float(ONES.index(match["word"].casefold()))


def _part(note: Quote, match: re.Match[str]) -> Quote:
    start = note.start + match.start()
    return Quote(article=note.article, start=start, end=note.start + match.end(), text=match[0])


def about(note: Quote, event: Event, events: Sequence[Event]) -> bool:
    """True when the note tells of this event of its report by name of the happening, and more than of any other."""
    score = _score(note, event)
    others = (_score(note, other) for other in events if other.id != event.id)
    return score > 0 and all(other < score for other in others)


def _score(note: Quote, event: Event) -> int:
    """Content words of the best statement of the note's report that the note repeats, its trigger among them."""
    said = words_of(note.text)
    best = 0
    for statement in event.statements:
        if statement.article == note.article and names(said, statement):
            best = max(best, 1 + len(shared(said, statement)))
    return best


def words_of(text: str) -> frozenset[str]:
    """The words of a text, lower case."""
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold()))


def names(said: frozenset[str], statement: Statement) -> bool:
    """True when the words name the happening: the trigger as printed, or a form of its lemma."""
    trigger, lemma = statement.trigger.text.casefold(), statement.lemma.casefold()
    stem = lemma[: max(_STEM, len(lemma) - 1)]
    return any(word == trigger or (len(stem) >= _STEM and word.startswith(stem)) for word in said)


def shared(said: frozenset[str], statement: Statement) -> frozenset[str]:
    """The content words of a statement, beyond its predicate and the calendar's, that are among these words."""
    own = {word.casefold() for word in statement.words} - _CALENDAR - {statement.lemma, statement.trigger.text}
    return frozenset(word for word in own if len(word) >= _STEM and any(one.startswith(word) for one in said))
