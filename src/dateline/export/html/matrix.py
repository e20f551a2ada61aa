"""The picture at the head of the page: who reports what. Rows are reports, columns events in the order of their days.

In the manner of UpSet plots (Lex et al. 2014): dots for membership, a line through the dots of one event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.export.html.days import MONTHS
from dateline.export.html.lookups import Lookups, articles_of, in_order, sort_day
from dateline.model.event import Event
from dateline.model.plover import Status

ROW = 28
HEAD = 44
FOOT = 10
WIDTH = 860.0
MOST_ROWS = 40
MOST_COLUMNS = 240
LABEL_ROOM = 36.0
MONTH_ROOM = 28
NO_DATE = "no date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One report telling of one event; ``hollow`` where it does not tell of it as having happened."""

    y: float
    hollow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One event."""

    event: Event
    x: float
    dots: tuple[Dot, ...]
    top: float
    bottom: float
    disputed: bool
    check: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words over the columns: a year or a month, with its tick."""

    x: float
    words: str
    year: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One report."""

    article: str
    y: float
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The whole picture, laid out."""

    lanes: tuple[Lane, ...]
    columns: tuple[Column, ...]
    labels: tuple[Label, ...]
    width: float
    height: float
    pitch: float
    left_out: int


def matrix(look: Lookups) -> Matrix | None:
    """The picture of a chronicle; None where there is nothing to show or far too much."""
    events = in_order(look.chronicle.events)
    if not events or len(events) > MOST_COLUMNS:
        return None
    lanes, left_out = _lanes(look)
    pitch = max(13.0, min(52.0, round(WIDTH / len(events), 2)))
    rows = {one.article: one.y for one in lanes}
    lefts = _lefts(events, pitch)
    columns = tuple(
        _column(event, round(left + pitch / 2, 2), rows, look) for event, left in zip(events, lefts, strict=True)
    )
    return Matrix(
        lanes=lanes,
        columns=columns,
        labels=_labels(events, lefts),
        width=max(WIDTH, round(lefts[-1] + max(pitch, LABEL_ROOM), 2)),
        height=HEAD + ROW * len(lanes) + FOOT,
        pitch=pitch,
        left_out=left_out,
    )


def _lanes(look: Lookups) -> tuple[tuple[Lane, ...], int]:
    counts = dict.fromkeys(look.articles, 0)
    for event in look.chronicle.events:
        for article in articles_of(event):
            counts[article] += 1
    most = sorted(counts, key=lambda one: (-counts[one], look.numbers[one]))[:MOST_ROWS]
    shown = sorted(most, key=lambda one: look.numbers[one])
    lanes = (Lane(article=one, y=HEAD + ROW * (n + 0.5), events=counts[one]) for n, one in enumerate(shown))
    return tuple(lanes), len(counts) - len(shown)


def _column(event: Event, x: float, rows: dict[str, float], look: Lookups) -> Column:
    telling = [one for one in articles_of(event) if one in rows]
    dots = tuple(
        Dot(
            y=rows[article],
            hollow=all(one.status is not Status.REPORTED for one in event.statements if one.article == article),
        )
        for article in telling
    )
    heights = [one.y for one in dots] or [0.0]
    return Column(
        event=event,
        x=x,
        dots=dots,
        top=min(heights),
        bottom=max(heights),
        disputed=bool(look.disputed[event.id]),
        check=bool(look.checked[event.id]),
    )


def _lefts(events: Sequence[Event], pitch: float) -> tuple[float, ...]:
    """Where each column begins: side by side, but no year so narrow that the next one's label would touch its own."""
    lefts: list[float] = []
    year, year_at, at = "", -LABEL_ROOM, 0.0
    for event in events:
        words = _marks(event)[0][0]
        if words != year:
            at = max(at, year_at + LABEL_ROOM)
            year, year_at = words, at
        lefts.append(round(at, 2))
        at += pitch
    return tuple(lefts)


def _labels(events: Sequence[Event], lefts: Sequence[float]) -> tuple[Label, ...]:
    """A mark for each new year and month; a month that would touch the next year's or last month's is a mere tick."""
    years: list[Label] = []
    months: list[tuple[float, str]] = []
    year = month = ""
    for event, left in zip(events, lefts, strict=True):
        for words, is_year in _marks(event):
            if is_year and words != year:
                years.append(Label(x=left, words=words, year=True))
                year, month = words, ""
            elif not is_year and words != month:
                months.append((left, words))
                month = words
    return (*years, *_spaced(months, [one.x for one in years]))


def _spaced(months: Sequence[tuple[float, str]], years: Sequence[float]) -> list[Label]:
    labels: list[Label] = []
    free = 0.0
    for x, words in months:
        fits = x >= free and not any(x < year < x + MONTH_ROOM for year in years)
        labels.append(Label(x=x, words=words.split(" ")[0] if fits else "", year=False))
        free = x + MONTH_ROOM if fits else free
    return labels


def _marks(event: Event) -> tuple[tuple[str, bool], ...]:
    start = sort_day(event)
    if start is None:
        return ((NO_DATE, True),)
    if not within_month(event):
        return ((str(start.year), True),)
    return (str(start.year), True), (f"{MONTHS[start.month][:3]} {start.year}", False)


def within_month(event: Event) -> bool:
    """True when an event's days lie in one month, or its one known end does."""
    interval = event.when.interval
    low, high = interval.earliest or interval.latest, interval.latest or interval.earliest
    return low is not None and high is not None and (low.year, low.month) == (high.year, high.month)
