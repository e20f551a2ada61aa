"""What stands ahead of the story: headline, standfirst, byline, date line, caption, and furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.intake.dates import find_dates
from dateline.intake.looks import Look, Mark, Seen, is_byline, is_name
from dateline.model.article import ZoneKind

Piece = tuple[int, int, ZoneKind]
Span = tuple[int, int]


_REACH = 400
"""A headline stands among this many units before the story: a longer head is a dump, not a page."""


@dataclass(frozen=True, slots=True)
class Header:
    """The pieces ahead of the story, where the story begins (a unit's index), title and byline."""

    end: int
    pieces: tuple[Piece, ...]
    title: Span | None
    title_words: str
    byline: Span | None


def head(seen: Sequence[Seen], prose: Sequence[int]) -> Header:
    """Where the story begins and what the units before it are."""
    end = _end(seen, prose)
    title = _title(seen, end)
    if title is None and end > prose[0]:
        end = prose[0]  # prose without a headline above it is the story, whatever stands behind it
        title = _title(seen, end)
    pieces: list[Piece] = []
    byline: Span | None = None
    words = seen[title].unit.normal if title is not None else ""
    for i in range(end):
        for piece in _pieces(seen, i, title, words):
            pieces.append(piece)
            if piece[2] is ZoneKind.BYLINE and byline is None:
                byline = piece[:2]
    span = (seen[title].unit.start, seen[title].unit.end) if title is not None else None
    return Header(end, tuple(pieces), span, words, byline)


def _end(seen: Sequence[Seen], prose: Sequence[int]) -> int:
    """The story's first unit: past date lines, bylines and second headlines that follow a lone standfirst."""
    best = prose[0]
    whole = sum(seen[i].size for i in prose)
    counts: dict[str, int] = {}
    for s in seen:
        counts[s.unit.normal] = counts.get(s.unit.normal, 0) + 1
    for nth, following in enumerate(prose[1:4], start=1):
        before = prose[:nth]
        between = seen[prose[nth - 1] + 1 : following]
        passed = sum(seen[i].size for i in before)
        if passed > 0.34 * whole or passed > 130:
            break
        if (any(_signals(s, counts) for s in between) and not _timeline(seen, prose, nth)) or (
            nth == 1 and sum(s.look is Look.FURNITURE for s in between) >= 2 and passed <= 60
        ):
            best = following
    return best


def _signals(s: Seen, counts: dict[str, int]) -> bool:
    if s.mark is Mark.TITLE:
        return True
    if s.look in {Look.DATE, Look.BYLINE}:
        return True
    return s.look is Look.LINE and s.size >= 4 and counts[s.unit.normal] > 1


def _timeline(seen: Sequence[Seen], prose: Sequence[int], nth: int) -> bool:
    """Dates as headings all through the story: the date behind its first paragraph is no date of publication."""
    gaps = [seen[a + 1 : b] for a, b in zip(prose[nth:], prose[nth + 1 :], strict=False)]
    return sum(any(s.look is Look.DATE for s in gap) for gap in gaps) >= 1


def _title(seen: Sequence[Seen], end: int) -> int | None:
    """The unit that reads most like the headline, or None."""
    marked = [i for i in range(end) if seen[i].mark is Mark.TITLE]
    if marked:
        return marked[0]
    if any(s.mark is not None for s in seen):
        return None
    crumbs = " \n ".join(s.unit.normal for s in seen[: end + _REACH] if s.look is not Look.PROSE)
    scored = [
        (round(_title_score(seen, i, end, crumbs), 3), -i)
        for i in range(max(0, end - _REACH), end)
        if _may_be_title(seen[i])
    ]
    if not scored:
        return None
    top, negative = max(scored)
    return -negative if top > 0 else None


def _may_be_title(s: Seen) -> bool:
    question = s.look is Look.PROSE and s.size <= 18 and s.unit.text.rstrip()[-1] in "?!"
    return ((s.look is Look.LINE and 2 <= s.size <= 32) or question) and not is_byline(s.unit.text) and not s.opens_box


def _title_score(seen: Sequence[Seen], i: int, end: int, crumbs: str) -> float:
    """Headlines have 4 to 18 words, some in small letters, stand near the story, and often stand twice."""
    s = seen[i]
    total = 0.6 if 4 <= s.size <= 18 else -0.8 if s.size < 4 else -0.2
    total += 0.5 * min(s.unit.function_share / 0.1, 1.0) + 0.4 * min(s.unit.lower_share / 0.2, 1.0)
    total += 2.0 * (s.size >= 3 and crumbs.count(s.unit.normal) > 1)
    total -= 0.06 * min(end - i - 1, 20)
    total += 0.15 * s.unit.gap
    total -= 0.5 * (bool(find_dates(s.unit.text)) and not s.unit.lower_share)
    total -= 0.6 * (is_name(s.unit.text) and s.size <= 4)
    # Of two lines in a row the standfirst is the longer and the later one.
    for j in range(i - 1, max(i - 4, -1), -1):
        if (
            _may_be_title(seen[j])
            and 4 <= seen[j].size < s.size
            and seen[j].unit.lower_share + seen[j].unit.function_share > 0.1
        ):
            total -= 0.8
            break
    return total


def _pieces(seen: Sequence[Seen], i: int, title: int | None, words: str) -> list[Piece]:
    s = seen[i]
    start, end = s.unit.start, s.unit.end
    after = title is not None and i > title
    if i == title or (words and s.unit.normal == words):
        return [(start, end, ZoneKind.TITLE)]
    if s.look is Look.BYLINE or (after and s.look is Look.LINE and is_name(s.unit.text) and s.size <= 12):
        return _byline(s)
    kinds = {Look.DATE: ZoneKind.DATE_LINE, Look.NOTE: ZoneKind.EDITORS_NOTE, Look.CREDIT: ZoneKind.CREDIT}
    if s.look in kinds:
        return [(start, end, kinds[s.look])]
    if s.look is Look.CAPTION:
        return [(start, end, ZoneKind.CAPTION if s.size >= 6 else ZoneKind.CREDIT)]
    if after and (s.look is Look.PROSE or (s.look is Look.LINE and _standfirst(s))):
        return [(start, end, ZoneKind.STANDFIRST)]
    story = s.mark is Mark.STORY and s.look in {Look.PROSE, Look.LINE}
    return [(start, end, ZoneKind.BODY if story else ZoneKind.BOILERPLATE)]


def _standfirst(s: Seen) -> bool:
    dated = any(found.interval.known for found in find_dates(s.unit.text)) and s.size < 12
    return s.size >= 7 and s.unit.function_share >= 0.1 and not dated


def _byline(s: Seen) -> list[Piece]:
    """A byline, cut before the date that stands in the same line."""
    dates = [found for found in find_dates(s.unit.text) if found.interval.known]
    if not dates or dates[0].start == 0:
        return [(s.unit.start, s.unit.end, ZoneKind.BYLINE)]
    stop = len(s.unit.text[: dates[0].start].rstrip(" |,-\u2013\u2014\u00b7\u2022"))
    return [
        (s.unit.start, s.unit.start + stop, ZoneKind.BYLINE),
        (s.unit.start + dates[0].start, s.unit.end, ZoneKind.DATE_LINE),
    ]
