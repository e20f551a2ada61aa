"""What the parts of a time phrase mean: its days, given the day of the report or none.

Every reader is a pure function of the parts, the tense and one day. Without a day it reads only what the words alone
fix, and answers None for the rest. A phrase that recurs (a month, a day without its year, a season) is read as the
latest one not after the day, and in the future tense as the earliest one not before it; where no tense tells, the
latest one too, unless that is more than half a year gone and the next one is less than a quarter of a year ahead
("the vote on December 7", told in October).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from dateline.coding.times import spans
from dateline.coding.times.feasts import feast
from dateline.coding.times.fiscal import covered
from dateline.coding.times.holidays import holiday
from dateline.coding.times.parts import Parts
from dateline.coding.times.relative import RELATIVE_READERS
from dateline.coding.times.spans import Span

Reader = Callable[[Parts, str, date | None], Span | None]
_REACH = 9
"""Years looked through for a recurring day: 29 February can be eight years away (1896 to 1904)."""
_LONG_GONE, _CLOSE_AHEAD, _YEAR = 183, 92, 366
_ALMOST_A_YEAR, _SOON, _EVE = 320, 45, 1
""" "On May 9", told as past on May 8, is no day of a year ago, of which one would have said the year: the report was
filed on the eve. Where the date need not be the clause's own, the same holds of a day some weeks ahead."""


def read(pattern: str, parts: Parts, tense: str, day: date | None) -> Span | None:
    """The days that a phrase means, read on this day; None where the words do not tell."""
    try:
        if "offset" in parts:
            beside = read(pattern, {key: value for key, value in parts.items() if key != "offset"}, tense, day)
            return None if beside is None else spans.day_span(beside.first + int(parts["offset"]) * spans.DAY)
        if "fiscal" in parts:
            plain = {key: value for key, value in parts.items() if key != "fiscal"}
            calendar = read(pattern, plain, tense, day)
            return None if calendar is None else covered(calendar, parts, tense, day)
        if (relative := RELATIVE_READERS.get(pattern)) is not None:
            return None if day is None else relative(parts, tense, day)
        reader = _READERS.get(pattern)
        return None if reader is None else reader(parts, tense, day)
    except (ValueError, OverflowError):  # beyond the calendar's years 1..9999: no day can be named
        return None


def recurring(of_year: Callable[[int], Span | None], tense: str, day: date, side: str | None = None) -> Span | None:
    """The occurrence of something yearly that the tense points to, and no further than the day where it is past.

    ``side`` is that of :func:`~dateline.coding.times.tense.side_of`.
    """
    past, ahead = _past(of_year, day), _ahead(of_year, day)
    if tense == "future":
        return _still_to_come(past, ahead, day)
    if past is None or ahead is None:
        return (past and spans.not_after(past, day)) if tense == "past" else past or ahead
    gone, to_come = (day - past.last).days, (ahead.first - day).days
    if tense == "past":
        slack = _SOON if side == "loose" else _EVE
        near = to_come > 0 and (ahead.last - day).days <= slack
        return ahead if gone > _ALMOST_A_YEAR and near else spans.not_after(past, day)
    if side == "either":
        return ahead if to_come < gone else past
    return ahead if gone > _LONG_GONE and to_come < _CLOSE_AHEAD else past


def _still_to_come(past: Span | None, ahead: Span | None, day: date) -> Span | None:
    """ "Would vote on May 9", filed on May 10: what lies nearly a year ahead would have had its year named."""
    if ahead is None:
        return None
    just_gone = past is not None and 0 <= (day - past.last).days <= _EVE
    if just_gone and (ahead.first - day).days > _ALMOST_A_YEAR:
        return past
    return spans.not_before(ahead, day)


def _past(of_year: Callable[[int], Span | None], day: date) -> Span | None:
    years = range(day.year, max(day.year - _REACH, 0), -1)
    return next((span for year in years if (span := of_year(year)) is not None and span.first <= day), None)


def _ahead(of_year: Callable[[int], Span | None], day: date) -> Span | None:
    years = range(max(day.year - 1, 1), min(day.year + _REACH, 9999))
    return next((span for year in years if (span := of_year(year)) is not None and span.last >= day), None)


def _yearly(of_year: Callable[[int], Span | None], parts: Parts, tense: str, day: date | None) -> Span | None:
    """Something yearly in the year that the phrase names, or in that which the tense points to."""
    if "year" in parts:
        return of_year(int(parts["year"]))
    if day is None or parts.get("yearref") == "in-text":
        return None
    if "yearref" in parts:
        return of_year(day.year + int(parts["yearref"]))
    return recurring(of_year, tense, day, parts.get("side"))


def _partly(span: Span, parts: Parts) -> Span:
    return spans.section_of(span, parts["section"]) if "section" in parts else span


def _day(parts: Parts, tense: str, day: date | None) -> Span | None:
    def of_year(year: int) -> Span | None:
        try:
            return spans.day_span(date(year, int(parts["month"]), int(parts["day"])))
        except ValueError:
            return None

    if day is not None and "direction" in parts:  # "last May 9"
        off = {"last": -1, "next": 1}.get(parts["direction"], 0)
        tense = {"last": "past", "next": "future"}.get(parts["direction"], tense)
        return recurring(of_year, tense, day + off * spans.DAY)
    agreeing = None
    if day is not None and "weekday" in parts and "year" not in parts and "yearref" not in parts:
        agreeing = _agreeing(of_year, int(parts["weekday"]), tense, day)
    return agreeing or _yearly(of_year, parts, tense, day)


def _agreeing(of_year: Callable[[int], Span | None], weekday: int, tense: str, day: date) -> Span | None:
    """The near occurrence that falls on the printed weekday: "Tuesday, March 26" is of 2024, not of 2023 or 2025."""

    def on_weekday(year: int) -> Span | None:
        span = of_year(year)
        return span if span is not None and span.first.weekday() == weekday else None

    found = recurring(on_weekday, tense, day)
    if found is None and tense == "none":
        found = _ahead(on_weekday, day)
    return found if found is not None and abs((found.first - day).days) <= _YEAR else None


def _figures(parts: Parts, tense: str, day: date | None) -> Span | None:
    first = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    if "ambiguous" not in parts:
        return spans.day_span(first)
    days = tuple(sorted((first, date(first.year, first.day, first.month))))
    return Span(first=days[0], last=days[1], value=first.isoformat(), days=days)


def _week_of(parts: Parts, tense: str, day: date | None) -> Span | None:
    """ "The week of June 7", "Christmas week": the week that holds that day."""
    found = (_holiday if "holiday" in parts else _day)(parts, tense, day)
    return None if found is None else spans.week_span(found.first)


def _holiday(parts: Parts, tense: str, day: date | None) -> Span | None:
    return _directed(lambda year: spans.day_span(holiday(parts["holiday"], year)), parts, tense, day)


def _feast(parts: Parts, tense: str, day: date | None) -> Span | None:
    """Any of the days on which it can be kept."""

    def of_year(year: int) -> Span | None:
        ends = feast(parts["feast"], year)
        return None if ends is None else Span(first=ends[0], last=ends[1], value=(ends[0] + spans.DAY).isoformat())

    return _directed(of_year, parts, tense, day)


def _directed(of_year: Callable[[int], Span | None], parts: Parts, tense: str, day: date | None) -> Span | None:
    """Something yearly in its year; "last" and "next" count from the day."""
    if day is None or "direction" not in parts:
        return _yearly(of_year, parts, tense, day)
    tense = {"last": "past", "next": "future"}.get(parts["direction"], tense)
    off = {"last": -1, "next": 1}.get(parts["direction"], 0)
    return recurring(of_year, tense, day + off * spans.DAY)


def _weekday_of_month(parts: Parts, tense: str, day: date | None) -> Span | None:
    def of_year(year: int) -> Span | None:
        month = spans.month_span(year, int(parts["month"]))
        all_days = (month.first + n * spans.DAY for n in range(month.last.day))
        days = tuple(d for d in all_days if d.weekday() == int(parts["weekday"]))
        if "nth" not in parts:
            return Span(first=days[0], last=days[-1], value=month.value, days=days)
        index = ("first", "second", "third", "fourth", "fifth", "last").index(parts["nth"])
        index = len(days) - 1 if parts["nth"] == "last" else index
        return spans.day_span(days[index]) if index < len(days) else None

    return _yearly(of_year, parts, tense, day)


def _month(parts: Parts, tense: str, day: date | None) -> Span | None:
    month = int(parts["month"])
    return _yearly(lambda year: _partly(spans.month_span(year, month), parts), parts, tense, day)


def _season(parts: Parts, tense: str, day: date | None) -> Span | None:
    return _yearly(lambda year: _partly(spans.season_span(year, parts["season"]), parts), parts, tense, day)


def _shifted_year(parts: Parts) -> Parts:
    """ "the second quarter of last year": the direction says the year."""
    shift = {"last": "-1", "this": "0", "next": "1"}.get(parts.get("direction", ""))
    return parts if shift is None else parts | {"yearref": shift}


def _quarter(parts: Parts, tense: str, day: date | None) -> Span | None:
    """Results of a quarter are told, or awaited, soon after it: the tense says nothing of which quarter it is.

    Only that what is told in the past is not of a quarter that has not begun.
    """
    number, parts = int(parts["quarter"]), _shifted_year(parts)
    found = _yearly(lambda year: spans.quarter_span(year, number), parts, "none", day)
    if found is None or day is None or found.first <= day or tense != "past":
        return found
    return _yearly(lambda year: spans.quarter_span(year, number), parts, "past", day)


def _half(parts: Parts, tense: str, day: date | None) -> Span | None:
    return _yearly(lambda year: spans.half_span(year, int(parts["half"])), _shifted_year(parts), tense, day)


def _year(parts: Parts, tense: str, day: date | None) -> Span | None:
    return _partly(spans.year_span(int(parts["year"])), parts)


def _decade(parts: Parts, tense: str, day: date | None) -> Span | None:
    return _partly(spans.decade_span(int(parts["decade"])), parts)


def _century(parts: Parts, tense: str, day: date | None) -> Span | None:
    return _partly(spans.century_span(int(parts["century"])), parts)


def _joined(first: Span, last: Span) -> Span | None:
    if first.first > last.last:
        return None
    return Span(first=first.first, last=last.last, value=first.value)


def _range(build: Callable[[Parts, int], Span], parts: Parts, tense: str, day: date | None) -> Span | None:
    """Two ends that share a year, or lie in two years that follow one another ("December 28 to January 3")."""
    head = {key: value for key, value in parts.items() if not key.endswith("2")}
    tail = head | {key.removesuffix("2"): value for key, value in parts.items() if key.endswith("2")}
    wraps = (int(tail["month"]), int(tail.get("day", "0"))) < (int(head["month"]), int(head.get("day", "0")))

    def of_year(year: int) -> Span | None:
        return _joined(build(head, year), build(tail, year + wraps))

    if "year" in parts and "year2" in parts:
        return _joined(build(head, int(parts["year"])), build(tail, int(parts["year2"])))
    if "year2" in parts:
        return of_year(int(parts["year2"]) - wraps)
    return _yearly(of_year, parts, tense, day)


def _one_day(parts: Parts, year: int) -> Span:
    return spans.day_span(date(year, int(parts["month"]), int(parts["day"])))


def _one_month(parts: Parts, year: int) -> Span:
    return spans.month_span(year, int(parts["month"]))


def _year_range(parts: Parts, tense: str, day: date | None) -> Span | None:
    return _joined(spans.year_span(int(parts["year"])), spans.year_span(int(parts["year2"])))


_READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "day-month-year": _day,
        "day-month": _day,
        "figures": _figures,
        "holiday": _holiday,
        "feast": _feast,
        "week-of": _week_of,
        "weekday-of-month": _weekday_of_month,
        "month-year": _month,
        "month-without-year": _month,
        "season": _season,
        "bare-season": _season,
        "quarter": _quarter,
        "half": _half,
        "year": _year,
        "decade": _decade,
        "century": _century,
        "day-range": lambda parts, tense, day: _range(_one_day, parts, tense, day),
        "month-range": lambda parts, tense, day: _range(_one_month, parts, tense, day),
        "year-range": _year_range,
    }
)
