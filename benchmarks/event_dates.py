"""The days of MEANTIME's event mentions: does the coder date an event to the day that the annotators linked it to?

*Gold.* Of each document the sentences that ``meantime`` reads (the title, the date line and the four sentences after
it; a document that stands in two folders is read once). An event mention counts when MEANTIME puts it on one single
day: a TLINK ties it to a TIMEX3 of type DATE whose value is a day of the calendar (``YYYY-MM-DD``), as IS_INCLUDED in
it or SIMULTANEOUS with it (in either direction, so that a TIMEX3 which INCLUDES the mention counts, too). What is
IS_INCLUDED in, or SIMULTANEOUS with, an event mention so dated has its day as well, and so on. A mention to which the
links give two days, or none, does not count. The TIMEX3 may be the document's creation time: an event that MEANTIME
puts on the day of the report.

*The reader's input.* The words of each sentence, joined by blanks; the first sentence is the title, the second the date
line (which is not read), the others are the body. The day of the creation time is given as the report's day; where a
document has none, the report's day is unknown. Sentences, words, tags and all else are the reader's own.

*The answer* is one day or none: the interval's day where the interval is one single day, else none.

- ``coded``: the share of gold mentions that the coder codes: the trigger of some statement shares a character with one
  of the mention's words
- ``coded_right``: of these, the share whose statement (the first in the text if there are several) has the gold's day
- ``right``: the share of all gold mentions with the gold's day where the events are given: all of MEANTIME's event
  mentions, dated or not, are handed to the timing as happenings (of several words that which governs the others), and
  nothing else is
- ``right_in_words``: the same over those mentions that MEANTIME puts on a day which a TIMEX3 in the text itself names
- ``right_of_report``: the same over the others, which it ties to the creation time alone; no words give their day
- ``precision``: events given, of the mentions that get a day and of which MEANTIME tells whether it can be theirs, the
  share that gets such a day: the gold's where there is one; for those that it puts BEFORE or AFTER the creation time,
  and on no day, any day on that side of the creation day

All figures are per hundred, over the mentions of all documents together; a share of nothing is 0.
"""

from __future__ import annotations

import hashlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.coding import code
from dateline.coding.repairs import repair
from dateline.coding.statements import read_time
from dateline.coding.timing import attach_words
from dateline.coding.tree import grow
from dateline.language.pipeline import read
from dateline.model.article import Article, Basis, Published, Zone, ZoneKind
from dateline.model.interval import Interval
from dateline.model.reading import Reading

from .cat import Document, Markable, Place, read_document
from .meantime import ANNOTATED

Stretch = tuple[int, int]
"""Characters of a document's text, end exclusive."""

Link = tuple[str, str, str]
"""Source, type and target of a TLINK."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event mention: the characters of its words, and what the links say of its day."""

    words: tuple[Stretch, ...]
    day: date | None = None
    in_words: bool = False
    """Whether a TIMEX3 that stands in the text gives the day."""
    side: str = ""
    """"BEFORE" or "AFTER" where it is put before or after the creation time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The annotated sentences of one document as a report, and its event mentions."""

    article: Article
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was read of an event mention: is it coded, with which day, and its day where the events are given."""

    coded: bool = False
    day: date | None = None
    given: date | None = None


def run(path: Path) -> dict[str, float]:
    """Return percentages for a folder of MEANTIME."""
    stories = read_stories(path)
    return score(stories, [answers(story) for story in stories])


def read_stories(folder: Path) -> list[Story]:
    """Read all documents below the folder, each once, in the order of their names."""
    paths: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.xml")):
        paths.setdefault(path.name, path)
    return [_story(read_document(path), _links(path)) for _, path in sorted(paths.items())]


def _links(path: Path) -> list[Link]:
    """Return the source, type and target of each TLINK."""
    found = []
    for link in ET.parse(path).getroot().iter("TLINK"):
        source, target = link.find("source"), link.find("target")
        if source is not None and target is not None:
            found.append((source.get("m_id", ""), link.get("reltype", ""), target.get("m_id", "")))
    return found


def _story(document: Document, links: Sequence[Link]) -> Story:
    """Lay the annotated sentences out as a report, and date its event mentions."""
    by_id = {one.id: one for one in document.markables}
    created = next((one.id for one in document.markables if _is_creation(one)), "")
    text, places, zones = _laid_out(document.sentences[:ANNOTATED])
    events = []
    for one in document.markables:
        if one.tag == "EVENT_MENTION" and one.places and one.places[0][0] < ANNOTATED:
            words = tuple(places[place] for place in one.places if place in places)
            day, in_words = _gold_day(one.id, links, by_id, created)
            events.append(Event(words=words, day=day, in_words=in_words, side=_side(one.id, links, created)))
    return Story(article=_article(text, zones, _day(by_id[created]) if created else None), events=tuple(events))


def _is_creation(markable: Markable) -> bool:
    """Tell whether a markable is the creation time."""
    return markable.tag == "TIMEX3" and markable.attributes.get("functionInDocument") == "CREATION_TIME"


def _day(markable: Markable) -> date | None:
    """Return the day of the calendar that a TIMEX3 of type DATE names, if it names one."""
    value = markable.attributes.get("value", "")
    if markable.tag != "TIMEX3" or markable.attributes.get("type") != "DATE" or not _DAY.fullmatch(value):
        return None
    return date.fromisoformat(value)


def _side(event: str, links: Sequence[Link], created: str) -> str:
    """Return "BEFORE" or "AFTER" where a link puts the event before or after the creation time, else nothing."""
    turned = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
    sides = {kind for source, kind, target in links if (source, target) == (event, created)}
    sides |= {turned.get(kind, "") for source, kind, target in links if (source, target) == (created, event)}
    found = sides & set(turned)
    return found.pop() if len(found) == 1 else ""


def _gold_day(
    event: str, links: Sequence[Link], by_id: Mapping[str, Markable], created: str
) -> tuple[date | None, bool]:
    """Return the one day in which the links put an event, and whether the text names it."""
    seen, front = {event}, [event]
    while front:
        above = _holders(front.pop(), links) - seen
        seen |= above
        front.extend(one for one in above if one in by_id and by_id[one].tag == "EVENT_MENTION")
    days = {one: day for one in seen if one in by_id and (day := _day(by_id[one])) is not None}
    if len(set(days.values())) != 1:
        return None, False
    in_words = any(one != created and by_id[one].places for one in days)
    return next(iter(days.values())), in_words


def _holders(one: str, links: Sequence[Link]) -> set[str]:
    """Return the markables in whose time a markable lies."""
    forward = {target for source, kind, target in links if source == one and kind in ("IS_INCLUDED", "SIMULTANEOUS")}
    return forward | {
        source for source, kind, target in links if target == one and kind in ("INCLUDES", "SIMULTANEOUS")
    }


def _laid_out(sentences: Sequence[Sequence[str]]) -> tuple[str, dict[Place, Stretch], tuple[Zone, ...]]:
    """Return the text, the characters of each word, and the zones: title, date line, body."""
    text, places, bounds = "", {}, []
    for number, words in enumerate(sentences):
        text += "" if not text else "\n" if number <= 2 else " "
        bounds.append(len(text))
        for place, word in enumerate(words):
            text += " " if place else ""
            places[number, place] = (len(text), len(text) + len(word))
            text += word
    kinds = (ZoneKind.TITLE, ZoneKind.DATE_LINE, ZoneKind.BODY)
    ends = [*bounds[1:3], len(text)]
    zones = tuple(
        Zone(start=start, end=end, kind=kind)
        for start, end, kind in zip(bounds, ends, kinds, strict=False)
        if start < end
    )
    return text, places, zones


def _article(text: str, zones: tuple[Zone, ...], day: date | None) -> Article:
    """Return a report with its day given."""
    original = text.encode("utf-8")
    digest = hashlib.sha256(original).hexdigest()
    days = Interval(earliest=day, latest=day, edtf=day.isoformat()) if day else Interval()
    return Article(
        id=f"a-{digest[:12]}",
        file=f"{digest[:12]}.txt",
        original=original,
        sha256=digest,
        text=text,
        text_sha256=digest,
        zones=zones,
        published=Published(interval=days, basis=Basis.GIVEN if day else Basis.UNKNOWN),
    )


def answers(story: Story) -> list[Answer]:
    """Read a story, code it, and time its event mentions."""
    reading = read(story.article)
    statements = code(story.article, reading).statements
    given = _given(story.article, reading, story.events)
    found = []
    for event, day in zip(story.events, given, strict=True):
        told = next((s for s in statements if _shares(event, (s.trigger.start, s.trigger.end))), None)
        coded_day = told.when.interval.earliest if told and told.when.interval.is_day else None
        found.append(Answer(coded=told is not None, day=coded_day, given=day))
    return found


def _shares(event: Event, stretch: Stretch) -> bool:
    """Tell whether a stretch shares a character with one of the mention's words."""
    return any(start < stretch[1] and stretch[0] < end for start, end in event.words)


def _given(article: Article, reading: Reading, events: Sequence[Event]) -> list[date | None]:
    """Return the day of each event where the timing is told which words are happenings."""
    titles = frozenset(s for s in reading.sentences if article.zone_at(reading.starts[s[0]]) is ZoneKind.TITLE)
    reading = repair(reading, titles)
    words = [_word(reading, event) for event in events]
    dated = attach_words(article, grow(reading), tuple(sorted({w for w in words if w is not None})))
    days = []
    for word in words:
        interval = read_time(dated.get(word) if word is not None else None, article).interval
        days.append(interval.earliest if interval.is_day else None)
    return days


def _word(reading: Reading, event: Event) -> int | None:
    """Return the mention's word that governs its others."""
    inside = [w for w in range(len(reading)) if _shares(event, (reading.starts[w], reading.ends[w]))]
    return next((w for w in inside if reading.heads[w] not in inside), None)


def score(stories: Sequence[Story], answers_: Sequence[Sequence[Answer]]) -> dict[str, float]:
    """Return percentages over stories and the answers for their event mentions."""
    pairs = [p for story, found in zip(stories, answers_, strict=True) for p in zip(story.events, found, strict=True)]
    created = [s.article.published.interval.earliest for s, found in zip(stories, answers_, strict=True) for _ in found]
    dated = [(event, answer) for event, answer in pairs if event.day is not None]
    right = [(event, event.day == answer.given) for event, answer in dated]
    judged = [
        event.day == answer.given if event.day else _fits(event.side, answer.given, day)
        for (event, answer), day in zip(pairs, created, strict=True)
        if answer.given is not None and (event.day or (event.side and day))
    ]
    return {
        "coded": _share([answer.coded for _, answer in dated]),
        "coded_right": _share([event.day == answer.day for event, answer in dated if answer.coded]),
        "right": _share([hit for _, hit in right]),
        "right_in_words": _share([hit for event, hit in right if event.in_words]),
        "right_of_report": _share([hit for event, hit in right if not event.in_words]),
        "precision": _share(judged),
    }


def _fits(side: str, day: date | None, created: date | None) -> bool:
    """Tell whether a day may be that of an event on this side of the creation day."""
    if day is None or created is None:
        return True
    return day < created if side == "BEFORE" else day > created


def _share(hits: Sequence[bool]) -> float:
    """Return the share of what is true, per hundred."""
    return 100.0 * sum(hits) / len(hits) if hits else 0.0
