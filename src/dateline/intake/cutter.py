"""A page into zones: where the story begins and ends, and what each unit in, before and behind it is.

The cutter first asks how each unit looks (``looks``), then where the story's running text begins and ends, then names
the units ahead of it (``header``). Nothing is dropped: what is cut is a BOILERPLATE zone. Where nothing reads as prose,
everything that is not plainly furniture is body.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dateline.intake.credits import closing_tail
from dateline.intake.datelines import opening
from dateline.intake.header import Header, head
from dateline.intake.lines import Unit, split
from dateline.intake.looks import Look, Mark, Seen, look_at
from dateline.intake.openings import glued_head
from dateline.model.article import Zone, ZoneKind

Piece = tuple[int, int, ZoneKind]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The zones of a text and the stretches that name it."""

    zones: tuple[Zone, ...]
    title: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    dateline_agency: Span | None = None


def cut(
    text: str,
    *,
    units: Sequence[Unit] | None = None,
    marks: Mapping[int, Mark] | None = None,
    is_city: Callable[[str], bool] = lambda _: False,
    english: bool = True,
) -> Cut:
    """The zones of a text; for HTML its blocks are the units, with what the markup says of them.

    What tells prose from furniture are the words of English; a text in another language is kept whole.
    """
    seen = look_at(split(text) if units is None else units, marks)
    prose = [i for i, s in enumerate(seen) if s.look is Look.PROSE]
    if not prose or not english:
        return _kept_whole(seen)
    header = head(seen, prose)
    last = _last(seen, [i for i in prose if i >= header.end])
    pieces: list[Piece] = list(header.pieces)
    pieces.extend(_middle(seen, header.end, last, header.title_words))
    pieces.extend((s.unit.start, s.unit.end, _tail_kind(s)) for s in seen[last + 1 :])
    return _finish(text, pieces, header, is_city)


_PLAIN_KINDS: dict[Look, ZoneKind] = {
    Look.PROSE: ZoneKind.BODY,
    Look.LINE: ZoneKind.BODY,
    Look.DATE: ZoneKind.DATE_LINE,
    Look.BYLINE: ZoneKind.BYLINE,
    Look.CAPTION: ZoneKind.CAPTION,
    Look.CREDIT: ZoneKind.CREDIT,
    Look.NOTE: ZoneKind.EDITORS_NOTE,
}


def _kept_whole(seen: Sequence[Seen]) -> Cut:
    """Nothing reads as English prose: a list, verse, another language. What is not plainly furniture is the body."""
    pieces = [(s.unit.start, s.unit.end, _plain_kind(s)) for s in seen]
    body = [(start, end) for start, end, kind in pieces if kind is ZoneKind.BODY]
    title = body[0] if len(body) > 1 and body[0][1] - body[0][0] < 200 else None
    pieces = [(start, end, ZoneKind.TITLE if (start, end) == title else kind) for start, end, kind in pieces]
    return Cut(zones=_merged(pieces), title=title)


def _plain_kind(s: Seen) -> ZoneKind:
    sentence = s.look is Look.FURNITURE and s.mark is None and s.size >= 6 and s.unit.ends_sentence
    return ZoneKind.BODY if sentence else _PLAIN_KINDS.get(s.look, ZoneKind.BOILERPLATE)


def _last(seen: Sequence[Seen], prose: Sequence[int]) -> int:
    """The last unit of the story: its last prose, unless a heading of comments or other stories stands before that."""
    marked = [i for i, s in enumerate(seen) if s.mark is Mark.STORY and s.look in {Look.PROSE, Look.LINE}]
    if marked:
        return max(marked)
    whole = sum(seen[i].size for i in prose)
    before, last = 0, prose[0]
    for i, s in enumerate(seen):
        if i < prose[0]:
            continue
        if s.look is not Look.PROSE and before:
            share = before / whole
            if s.ends_story and share >= 0.5:
                return last
            if s.look in {Look.NOTE, Look.CREDIT} and share >= 0.8 and not _resumes(seen, i):
                return last
            if s.opens_box and share >= 0.3 and not _resumes(seen, i):
                return last
        if s.look is Look.PROSE:
            before, last = before + s.size, i
    return last


def _resumes(seen: Sequence[Seen], box: int) -> bool:
    """After a box's heading, does the story go on? Two paragraphs in a row say so, or one under no headline."""
    before: Seen | None = None
    for s in seen[box + 1 :]:
        if s.ends_story:
            return False
        if s.look is Look.PROSE and before is not None:
            teaser = before.look is Look.LINE and before.size >= 4
            if before.look is Look.PROSE or (s.size >= 12 and not teaser):
                return True
        before = s
    return False


def _middle(seen: Sequence[Seen], first: int, last: int, title_words: str) -> list[Piece]:
    return [
        (seen[i].unit.start, seen[i].unit.end, _middle_kind(seen, i, first, last, title_words))
        for i in range(first, last + 1)
    ]


def _middle_kind(seen: Sequence[Seen], i: int, first: int, last: int, title_words: str) -> ZoneKind:
    s = seen[i]
    fixed = {
        Look.PROSE: ZoneKind.BODY,
        Look.CAPTION: ZoneKind.CAPTION,
        Look.NOTE: ZoneKind.EDITORS_NOTE,
        Look.CREDIT: ZoneKind.CREDIT,
        Look.BYLINE: ZoneKind.BYLINE,
    }
    if s.look in fixed:
        return fixed[s.look]
    if s.look is Look.DATE:
        return (
            ZoneKind.DATE_LINE
            if s.mark is Mark.DATE
            else ZoneKind.BODY
            if _crosshead(seen, i, first, last)
            else ZoneKind.DATE_LINE
        )
    if title_words and s.unit.normal == title_words:
        return ZoneKind.TITLE
    if s.look is Look.LINE:
        return (
            ZoneKind.BODY
            if s.mark is Mark.STORY or _crosshead(seen, i, first, last) or _listed(seen, i)
            else ZoneKind.BOILERPLATE
        )
    # A sentence among sentences is kept even where its words look like furniture.
    kept = s.mark is None and s.unit.ends_sentence and s.size >= 6 and s.score > -1.2 and _between_prose(seen, i)
    return ZoneKind.BODY if kept else ZoneKind.BOILERPLATE


def _between_prose(seen: Sequence[Seen], i: int) -> bool:
    return 0 < i < len(seen) - 1 and seen[i - 1].look is Look.PROSE and seen[i + 1].look is Look.PROSE


def _crosshead(seen: Sequence[Seen], i: int, first: int, last: int) -> bool:
    """A short line with prose right behind it, alone or with one other: a heading inside the story."""
    if seen[i].opens_box or seen[i].ends_story:
        return False
    before = i - 1 >= first and seen[i - 1].look not in {Look.LINE, Look.FURNITURE}
    after = i + 1 <= last and seen[i + 1].look is Look.PROSE
    return after and (before or i == first or seen[i - 1].look is not Look.FURNITURE) and not _in_run(seen, i)


def _in_run(seen: Sequence[Seen], i: int) -> bool:
    """Part of a run of three or more short lines: a list of other headlines rather than a heading."""
    around = [0 <= j < len(seen) and seen[j].look is Look.LINE for j in (i - 2, i - 1, i + 1, i + 2)]
    return (around[0] and around[1]) or (around[1] and around[2]) or (around[2] and around[3])


def _listed(seen: Sequence[Seen], i: int) -> bool:
    """An item of a list that belongs to the story: it has a bullet or a number, or stands amid prose."""
    text = seen[i].unit.text
    if seen[i].opens_box or text[:1] in "*[|":
        return False
    bullet = text[:1] in "-\u2022\u2013\u2014\u25aa\u25cf" or (
        text[:1].isdigit() and text[1:3].strip()[:1] in {".", ")"}
    )
    return (bullet and seen[i].size >= 3) or (_between_prose(seen, i) and not seen[i].unit.all_caps)


def _tail_kind(s: Seen) -> ZoneKind:
    kinds = {Look.CREDIT: ZoneKind.CREDIT, Look.NOTE: ZoneKind.EDITORS_NOTE, Look.BYLINE: ZoneKind.BYLINE}
    return kinds.get(s.look, ZoneKind.BOILERPLATE)


def _finish(text: str, pieces: list[Piece], header: Header, is_city: Callable[[str], bool]) -> Cut:
    """The first stretch of the story is searched for an opening, the last for a credit; then all become zones."""
    first = next((n for n, piece in enumerate(pieces) if piece[2] is ZoneKind.BODY), None)
    agency: Span | None = None
    if first is not None:
        start, end, _ = pieces[first]
        opened, agency = _opened(text[start:end], start, with_title=header.title is None, is_city=is_city)
        pieces[first : first + 1] = opened
    zones = _merged(_credits_cut(text, pieces))
    return Cut(
        zones=zones,
        title=header.title or _first_of(zones, ZoneKind.TITLE),
        byline=header.byline or _first_of(zones, ZoneKind.BYLINE),
        dateline=_first_of(zones, ZoneKind.DATELINE),
        dateline_agency=agency,
    )


def _opened(line: str, at: int, *, with_title: bool, is_city: Callable[[str], bool]) -> tuple[list[Piece], Span | None]:
    """The story's first stretch in pieces: what an opening cuts off, and the rest; the agency that it names."""
    found = opening(line, with_title=with_title, is_city=is_city)
    if found is None:
        glued = glued_head(line) if with_title else None
        cuts = list(glued.pieces) if glued else []
        rest = glued.story if glued else 0
        return [*((at + a, at + b, kind) for a, b, kind in cuts), (at + rest, at + len(line), ZoneKind.BODY)], None
    made: list[Piece] = [(at, at + found.title_end, ZoneKind.TITLE)] if found.title_end else []
    made.append((at + found.start, at + found.end, ZoneKind.DATELINE))
    if found.full_date:
        made.append((at + found.full_date[0], at + found.full_date[1], ZoneKind.DATE_LINE))
    made.append((at + found.story, at + len(line), ZoneKind.BODY))
    return made, (at + found.agency[0], at + found.agency[1]) if found.agency else None


def _first_of(zones: Sequence[Zone], kind: ZoneKind) -> Span | None:
    return next(((zone.start, zone.end) for zone in zones if zone.kind is kind), None)


def _credits_cut(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Credits at the end of the last paragraph become zones of their own."""
    body = [n for n, piece in enumerate(pieces) if piece[2] is ZoneKind.BODY]
    done = list(pieces)
    if body:
        start, end, _ = pieces[body[-1]]
        offset = closing_tail(text[start:end])
        stop = start + len(text[start : start + offset].rstrip()) if offset else 0
        if offset and stop > start:
            done[body[-1] : body[-1] + 1] = [(start, stop, ZoneKind.BODY), (start + offset, end, ZoneKind.CREDIT)]
    return done


def _merged(pieces: Sequence[Piece]) -> tuple[Zone, ...]:
    """Zones in text order; neighbours of body, and neighbours of boilerplate, become one."""
    joined = {ZoneKind.BODY, ZoneKind.BOILERPLATE}
    zones: list[Zone] = []
    for start, end, kind in sorted(pieces, key=lambda piece: piece[:2]):
        if start >= end:
            continue
        if zones and zones[-1].kind is kind and kind in joined:
            zones[-1] = Zone(start=zones[-1].start, end=end, kind=kind)
        else:
            zones.append(Zone(start=start, end=end, kind=kind))
    return tuple(zones)
