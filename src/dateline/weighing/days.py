"""Arithmetic on intervals of days, and the view that several of them come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.model.interval import Interval, When

MONTH_DAYS = 31


def edtf_of(earliest: date | None, latest: date | None) -> str | None:
    """The EDTF form of an interval of days: a day, a month, a year, or ``a/b`` with ``..`` for an open end."""
    if earliest is None and latest is None:
        return None
    if earliest is not None and latest is not None:
        if earliest == latest:
            return earliest.isoformat()
        after = shifted(latest, 1)
        if earliest.day == 1 and after.day == 1:
            if (after.year, after.month) == _next_month(earliest):
                return f"{earliest:%Y-%m}"
            if earliest.month == 1 and after.month == 1 and after.year == earliest.year + 1:
                return f"{earliest:%Y}"
    return f"{earliest.isoformat() if earliest else '..'}/{latest.isoformat() if latest else '..'}"


def shifted(day: date, days: int) -> date:
    """The day so many days later (or earlier), stopping at the calendar's ends."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def _next_month(day: date) -> tuple[int, int]:
    return (day.year + day.month // 12, day.month % 12 + 1)


def interval(earliest: date | None, latest: date | None) -> Interval:
    """The interval of these days with its EDTF form."""
    return Interval(earliest=earliest, latest=latest, edtf=edtf_of(earliest, latest))


def intersection(one: Interval, other: Interval) -> Interval | None:
    """The days in both, None where there are none; an interval that equals one of them is that one (EDTF kept)."""
    if not one.overlaps(other):
        return None
    earliest = max((d for d in (one.earliest, other.earliest) if d is not None), default=None)
    latest = min((d for d in (one.latest, other.latest) if d is not None), default=None)
    for same in (one, other):
        if (same.earliest, same.latest) == (earliest, latest):
            return same
    return interval(earliest, latest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A When that a statement gives, and the article that it stands in."""

    article: str
    statement: str
    when: When


def agreed(dated: Sequence[Dated]) -> tuple[When, tuple[Dated, ...]]:
    """The view ``narrowest-agreed``: the days that most articles leave possible, and the statements that part from it.

    Every interval is tried as the seed; the one whose overlapping company comes from most articles wins, ties going to
    more statements, then to the narrower and earlier. The company is intersected, narrowest first.
    """
    known = [one for one in dated if one.when.interval.known]
    if not known:
        return When(), ()
    seed = min(known, key=lambda one: _rank(one, known))
    company = [one for one in known if one.when.interval.overlaps(seed.when.interval)]
    days, used = seed.when.interval, [seed]
    for one in sorted(company, key=_width):
        both = intersection(days, one.when.interval)
        if both is not None:
            days = both
            if one is not seed:
                used.append(one)
    evidence = tuple(dict.fromkeys(item for one in used for item in one.when.evidence))
    rule = seed.when.rule if len(used) == 1 else "narrowest-agreed"
    view = When(interval=days, rule=rule, phrase=seed.when.phrase, anchor=seed.when.anchor, evidence=evidence)
    apart = tuple(one for one in known if not one.when.interval.overlaps(days))
    return view, apart


def _rank(seed: Dated, known: Sequence[Dated]) -> tuple[int, int, int, date, str]:
    company = [one for one in known if one.when.interval.overlaps(seed.when.interval)]
    articles = len({one.article for one in company})
    return (-articles, -len(company), *_width(seed))


def _width(one: Dated) -> tuple[int, date, str]:
    days = one.when.interval.days
    return (days if days is not None else 10**6, one.when.interval.earliest or date.min, one.statement)
