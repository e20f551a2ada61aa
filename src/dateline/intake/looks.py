"""What each unit of a page looks like by itself: prose, a line, a byline, a note … before its place is weighed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from dateline.intake.credits import agency_named, closing, is_photo_credit
from dateline.intake.features import BASE, Page, date_share, explain
from dateline.intake.lines import Unit


class Look(Enum):
    """The looks of a unit."""

    PROSE = "prose"
    LINE = "line"
    FURNITURE = "furniture"
    DATE = "date"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"


class Mark(Enum):
    """What the markup of a page says of a unit, where there is markup."""

    STORY = "story"
    TITLE = "title"
    CAPTION = "caption"
    BYLINE = "byline"
    DATE = "date"
    OTHER = "other"


_NAME_WORD = r"(?:[A-Z\u00c0-\u00de][\w'\u2019.\-]*|de|la|van|von|der|bin|al|el|da|dos|di|du|le|ibn)"
_BYLINE = re.compile(
    r"^\W*(?:[Bb]y|BY|[Ww]ritten by|[Rr]eporting by|[Rr]eported by|[Ff]rom our|[Aa]nalysis by|[Oo]pinion by"
    r"|[Ss]tory by|[Tt]ext by|[Pp]osted by|[Pp]ublished by|[Aa]uthors?\s*:|[Bb]y\s*:)\s+\S.{0,120}$"
)
_NAME_ONLY = re.compile(
    rf"^{_NAME_WORD}(?:\s{_NAME_WORD}){{1,3}}(?:(?:,| and| &)\s{_NAME_WORD}(?:\s{_NAME_WORD}){{1,3}}){{0,3}}$"
)
_NOTE = re.compile(
    r"(?i)^\W*(?:editors?['\u2019]?s?['\u2019]? notes?|corrections?|clarifications?|disclaimer"
    r"|notes? to (?:readers|editors)|update)\b"
    r".{0,20}?(?::|\s[-\u2013\u2014]\s)"
    r"|^\W*(?:with |additional )?(?:reporting|writing|editing|edited|compiled|translated|translation|reported)\b"
    r"[^.]{0,40}"
    r"\bby\s+(?-i:[A-Z]).{2,200}$"
    r"|\bthis (?:article|story|report|text|piece|post|transcript|version|page)\b.{0,40}\b(?:was|is|has been|were|are)\s"
    r"(?:\w+\s){0,3}(?:published|updated|corrected|amended|written|translated|edited|generated|invented|republished"
    r"|produced|adapted|reproduced|created|syndicated)\b"
    r"|^\W*(?:sample|specimen|example) text\b"
    r"|\b(?:opinions?|views) expressed\b.{0,60}\b(?:author|writer|their own|do not)\b"
    r"|\bthe (?:author|writer) is (?:a|an|the)\b|^\W*(?:first|originally) (?:appeared|published) (?:in|on|by|at)\b"
    r"|\ban earlier version of this\b|\bcontributed (?:to this (?:report|story|article)|reporting)\b"
)
_TERMINAL = re.compile(
    r"(?i)^\W*(?:\d+\s+)?(?:comments?(?: are closed)?|leave a (?:reply|comment)|join the (?:conversation|discussion)"
    r"|post a comment|add (?:a )?comment|view comments|show comments|your email address will not be published"
    r"|responses?|discussion|about the authors?|author bio|be the first to comment)\b.{0,30}$"
)
_BOX = re.compile(
    r"(?i)^\W*(?:related(?: \w+){0,2}|more (?:on|from|about|in|stories|news|top|headlines|to read)\b.{0,40}"
    r"|read (?:more|also|next|this next)|also read|you (?:may|might) (?:also )?(?:like|be interested).{0,20}"
    r"|recommended.{0,20}|most (?:read|popular|viewed|shared).{0,20}"
    r"|trending.{0,20}|latest(?: \w+){0,3}|top stories|popular(?: \w+){0,2}|editors?['\u2019]s? picks?|see also"
    r"|further reading|don'?t miss|in case you missed it|what(?:'|\u2019)s next|up next|more stories|other (?:news"
    r"|stories)|in other news|around the web"
    r"|sponsored(?: \w+){0,2}|from the web|promoted(?: \w+){0,2}|similar (?:news|stories|articles|posts)"
    r"|newsletter.{0,20}|tags?|previous (?:article|post|story).{0,80}|next (?:article|post|story).{0,80})\W*$"
)


_BYLINE_BY = re.compile(r"(?i)^\W*by\b")
_INNER_END = re.compile(r"[\w\"\u201d\u2019)][.!?][\"\u201d\u2019)]*\s+[\"\u201c\u2018(]?[A-Z]\w*")


@dataclass(frozen=True, slots=True)
class Seen:
    """A unit with its score and its look."""

    unit: Unit
    score: float
    look: Look
    mark: Mark | None = None

    @property
    def size(self) -> int:
        """How many words."""
        return self.unit.size

    @property
    def ends_story(self) -> bool:
        """A heading under which readers' comments and the like stand."""
        return self.unit.size <= 9 and bool(_TERMINAL.match(self.unit.sample))

    @property
    def opens_box(self) -> bool:
        """A heading of a box of other stories."""
        return self.unit.size <= 9 and bool(_BOX.match(self.unit.sample))


def look_at(units: Sequence[Unit], marks: Mapping[int, Mark] | None = None) -> tuple[Seen, ...]:
    """Every unit with its look; ``marks`` give what the markup says of the unit at an index."""
    page = Page(dict(Counter(unit.normal for unit in units)))
    known: dict[tuple[str, Mark | None], Seen] = {}
    seen: list[Seen] = []
    for index, unit in enumerate(units):
        key = (unit.text, (marks or {}).get(index))
        if key not in known:  # a dump holds the same line many thousand times
            known[key] = _seen(unit, page, key[1])
        seen.append(replace(known[key], unit=unit))
    return tuple(seen)


def is_byline(text: str) -> bool:
    """True for "By NAME" and its like."""
    return bool(_BYLINE.match(text)) and len(text.split()) <= 22


def is_name(text: str) -> bool:
    """True for a line of nothing but capitalised names."""
    return bool(_NAME_ONLY.match(text)) and not text.isupper()


def _seen(unit: Unit, page: Page, mark: Mark | None) -> Seen:
    parts = explain(unit, page)
    total = BASE + sum(value for _, value in parts)
    look = _marked_look(unit, mark, total) if mark else None
    return Seen(unit, total, look or _look(unit, total, parts), mark)


def _marked_look(unit: Unit, mark: Mark, total: float) -> Look | None:
    """What the markup says goes before what the words look like, but for lines that are plainly something else."""
    if mark is Mark.OTHER:
        plain = _kind_by_words(unit)
        return plain if plain in {Look.DATE, Look.BYLINE, Look.CREDIT} else Look.FURNITURE
    if mark is Mark.STORY:
        plain = _kind_by_words(unit)
        if plain is not None:
            return plain
        prose = unit.ends_sentence or unit.size >= 14 or total > 0
        return Look.PROSE if prose else Look.LINE
    return {Mark.TITLE: Look.LINE, Mark.CAPTION: Look.CAPTION, Mark.BYLINE: Look.BYLINE, Mark.DATE: Look.DATE}.get(mark)


def _kind_by_words(unit: Unit) -> Look | None:
    byline = is_byline(unit.sample) and not (unit.ends_sentence and unit.size > 12 and unit.function_share > 0.3)
    if unit.size <= 30 and date_share(unit.sample) >= 0.6:
        return Look.BYLINE if byline and _BYLINE_BY.match(unit.sample) else Look.DATE
    if closing(unit.sample):
        return Look.BYLINE if is_byline(unit.sample) else Look.CREDIT
    if _NOTE.search(unit.sample) and unit.size < 90:
        return Look.NOTE
    if byline:
        return Look.BYLINE
    if is_photo_credit(unit.sample) and unit.size < 90:
        return Look.CAPTION
    return None


def _look(unit: Unit, total: float, parts: Sequence[tuple[str, float]]) -> Look:
    plain = _kind_by_words(unit)
    weights = dict(parts)
    rights = weights.get("rights", 0.0) <= -1.5
    if plain is not None and not (rights and plain in {Look.NOTE, Look.CAPTION}):
        return plain
    if total > 0 and (
        unit.size >= 25
        or (unit.ends_sentence and unit.size >= 3)
        or (unit.size >= 14 and unit.sample[-1] in ':,;"\u201d')
        or (unit.size >= 6 and unit.lower_share > 0.4 and bool(_INNER_END.search(unit.sample)))
    ):
        return Look.PROSE
    held = {"no function words", "stands again"} if unit.size <= 14 else {"stands again"}
    against = sum(value for name, value in parts if value < 0 and name not in held)
    if agency_named(unit.sample):
        return Look.CREDIT
    return Look.LINE if against > -1.2 and unit.size <= 40 else Look.FURNITURE
