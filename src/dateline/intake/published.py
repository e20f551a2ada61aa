"""When a report was published: given, from metadata, or stated in a date position, never from prose; else unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.intake.cutter import Cut
from dateline.intake.dates import find_dates
from dateline.intake.lines import words_of
from dateline.model.article import Basis, Published, ZoneKind
from dateline.model.interval import UNKNOWN, Interval
from dateline.model.span import Evidence, Quote

_UPDATED = re.compile(r"(?i)\b(?:updated|modified|last (?:updated?|edited|changed)|revised)\b[\s:]*(?:on|at)?\W*$")
_PUBLISHED = re.compile(
    r"(?i)\b(?:published|posted|released?|issued|first published|publication date|created|date)\b[\s:]*(?:on|at)?\W*$"
    r"|\bpublished (?:in|on|by)\b[^.;]{2,40}$"
)

RANKS: dict[str, int] = {
    "given": 0,
    "published time": 1,
    "published label": 2,
    "date line": 3,
    "time element": 4,
    "header line": 5,
    "dateline": 6,
    "update": 8,
    "address": 9,
}
"""The lower the better: which kind of date position wins where several give a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A date in a date position: the position's kind (a key of RANKS), the days it means, its basis and evidence."""

    position: str
    interval: Interval
    basis: Basis
    evidence: Evidence
    printed: str

    @property
    def rank(self) -> int:
        """Its place among the positions."""
        return RANKS[self.position]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The publication date, and in words how candidates of one kind disagree (None where they don't)."""

    published: Published
    conflict: str | None = None
    conflict_quote: Quote | None = None


def stated(article: str, text: str, cut: Cut) -> tuple[Candidate, ...]:
    """The dates that a text's own date positions give, in text order."""
    story = [zone.start for zone in cut.zones if zone.kind is ZoneKind.BODY]
    first = story[0] if story else len(text)
    found: list[Candidate] = []
    for zone in cut.zones:
        stretch = text[zone.start : zone.end]
        position = _position(zone.kind, stretch, ahead=zone.start < first)
        if position is None:
            continue
        lines = stretch.splitlines(keepends=True) if zone.kind is ZoneKind.BOILERPLATE else [stretch]
        offset = zone.start
        for line in lines:
            found.extend(_in_line(article, text, offset, line, position, ahead=zone.start < first))
            offset += len(line)
    return tuple(found)


def choose(candidates: Sequence[Candidate]) -> Chosen:
    """The best-placed date; those that give the same day are its evidence, rivals a conflict."""
    ranked = sorted(candidates, key=lambda c: c.rank)
    if not ranked:
        return Chosen(published=Published())
    best = _resolved(ranked)
    same = [c for c in ranked if c.basis is best.basis and c.interval.known and c.interval.within(best.interval)]
    rivals = [c for c in ranked if c.rank <= 5 and c.basis is best.basis and _days_apart(c.interval, best.interval) > 1]
    reasons = [f"{best.position}: {best.printed}"]
    if best.interval.candidates:
        reasons.append("day and month can be read in two orders")
    published = Published(
        interval=best.interval,
        basis=best.basis,
        evidence=tuple(dict.fromkeys(c.evidence for c in [best, *same])),
        reasons=tuple(reasons),
    )
    if not rivals:
        return Chosen(published=published)
    seen = dict.fromkeys(c.printed for c in [best, *rivals])
    quote = rivals[0].evidence if isinstance(rivals[0].evidence, Quote) else None
    message = (
        f"the page gives several dates of publication ({'; '.join(seen)}); took {best.interval.edtf} "
        f"from the {best.position}; sources.csv can say which"
    )
    return Chosen(published=published, conflict=message, conflict_quote=quote)


def _resolved(ranked: Sequence[Candidate]) -> Candidate:
    """An ambiguous "03/04/2024" gives way to a certain date of any rank that is one of its readings."""
    best = ranked[0]
    if not best.interval.candidates:
        return best
    certain = [c for c in ranked if c.interval.is_day and c.interval.earliest in best.interval.candidates]
    return certain[0] if certain else best


def _days_apart(one: Interval, other: Interval) -> int:
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return 0
    return max((one.earliest - other.latest).days, (other.earliest - one.latest).days, 0)


def _position(kind: ZoneKind, stretch: str, *, ahead: bool) -> str | None:
    """Which date position a zone is, or None."""
    if kind is ZoneKind.DATE_LINE:
        return "date line" if ahead else None
    if kind is ZoneKind.DATELINE:
        return "dateline"
    if kind in {ZoneKind.BYLINE, ZoneKind.BOILERPLATE, ZoneKind.EDITORS_NOTE, ZoneKind.CREDIT}:
        return "header line" if ahead else "label only"
    return None


def _in_line(article: str, text: str, offset: int, line: str, position: str, *, ahead: bool) -> list[Candidate]:
    made = []
    # Footers and menus carry other stories' dates: behind the story only a labelled date counts, and long lines never.
    if len(words_of(line)) > 30 and position in {"header line", "label only"}:
        return []
    for found in find_dates(line):
        if not found.interval.known:
            continue
        before = line[max(0, found.start - 40) : found.start]
        kind = "update" if _UPDATED.search(before) else "published label" if _PUBLISHED.search(before) else position
        if kind == "label only" or (kind == "header line" and found.form == "month-year"):
            continue
        start, end = offset + found.start, offset + found.end
        quote = Quote(article=article, start=start, end=end, text=text[start:end])
        made.append(
            Candidate(position=kind, interval=found.interval, basis=Basis.STATED, evidence=quote, printed=quote.text)
        )
    return made


def undated_note(text: str, cut: Cut) -> str | None:
    """What a dateline says where it gives a day without a year: shown as a reason, never completed by a guess."""
    if cut.dateline is None:
        return None
    stretch = text[slice(*cut.dateline)]
    bare = [found for found in find_dates(stretch) if found.interval is UNKNOWN]
    return f"the dateline gives a day without a year: {stretch[bare[0].start : bare[0].end]}" if bare else None
