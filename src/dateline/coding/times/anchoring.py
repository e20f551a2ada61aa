"""Reading a time phrase against the publication interval of its report.

The interval can be one day, several (it was inferred), open at an end or unknown. The phrase is read on each day that
the report can be of, and the answer is the hull of what comes out, with the single days listed where they are few. An
end that no day bounds stays open. Without any date the interval is unknown: the publication date is never a default.
A phrase that hangs on another time of the text is read on the days of that one in the same way.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.coding.times import forms, spans
from dateline.coding.times.hanging import IN_TEXT, counterpart
from dateline.coding.times.parts import Parts
from dateline.coding.times.reading import read
from dateline.coding.times.spans import DAY, Span
from dateline.model.article import Basis
from dateline.model.interval import UNKNOWN, Interval, When
from dateline.model.statement import TimePhrase

_MOST_DAYS = 800
"""Publication intervals longer than this are read at their ends alone."""
_MODIFIER = "-modifier"
_MOON = 2
"""A feast's interval is a day wider at either end than the feast, which may begin a day sooner or later."""


def normalise(phrase: TimePhrase, anchor: Interval, basis: Basis) -> When:
    """What the phrase means in a report published within ``anchor``; ``basis`` says how that interval is known."""
    if phrase.host is not None:
        return _on_host(phrase, phrase.host, anchor, basis)
    parts, pattern = dict(phrase.parts), phrase.pattern.removesuffix(_MODIFIER)
    interval, rule, used = _interval(pattern, phrase, parts, anchor)
    of_whom = ":fiscal-calendar-unknown" if "fiscal" in parts and parts.get("dates") == "1" else ""
    interval, bound = _bounded(interval, parts, phrase.tense, anchor)
    return When(
        interval=interval,
        rule=(phrase.pattern.replace(pattern, rule, 1) if rule == pattern else rule) + of_whom + bound,
        phrase=phrase.quote,
        anchor=said_of(anchor, basis) if used else None,
        evidence=(phrase.quote,),
    )


def _on_host(phrase: TimePhrase, host: TimePhrase, anchor: Interval, basis: Basis) -> When:
    """What a phrase means that hangs on another ("the following day"): read on each day that the other can mean."""
    told, alike = normalise(host, anchor, basis), counterpart(phrase)
    chain = f"\u201c{host.quote.text}\u201d" + (f", {told.anchor}" if told.anchor else "")
    evidence = (phrase.quote, *(one for one in told.evidence if one != phrase.quote))
    if alike is None or not told.interval.bounded:
        return When(rule=f"{phrase.pattern}:unanchored", phrase=phrase.quote, anchor=chain, evidence=evidence)
    pattern, parts = alike
    interval, bound = _bounded(_hull(pattern, parts, "none", told.interval), dict(phrase.parts), phrase.tense, anchor)
    return When(
        interval=interval, rule=f"{IN_TEXT}:{pattern}{bound}", phrase=phrase.quote, anchor=chain, evidence=evidence
    )


def _interval(pattern: str, phrase: TimePhrase, parts: Parts, anchor: Interval) -> tuple[Interval, str, bool]:
    """The interval, the rule's name, and whether the report's date had a part in it."""
    if pattern in (IN_TEXT, "since-event"):
        return UNKNOWN, f"{pattern}:unread", False
    if parts.get("dates") == "0":
        return UNKNOWN, f"{pattern}:no-date", False
    if (fixed := read(pattern, parts, phrase.tense, None)) is not None:
        cut = _cut(fixed, phrase, anchor.latest)
        return forms.interval_of(cut, parts), pattern, cut is not fixed
    if not anchor.known:
        return Interval(edtf=forms.masked(parts)), f"{phrase.pattern}:unanchored", False
    return _hull(pattern, parts, phrase.tense, anchor), _rule(pattern, parts, anchor), True


def _cut(span: Span, phrase: TimePhrase, latest: date | None) -> Span:
    """A time that a past clause names by its year ends no later than the report: "in 2024" told in March 2024."""
    if latest is None or phrase.tense != "past" or phrase.pattern.endswith(_MODIFIER):
        return span
    return spans.not_after(span, latest)


def _rule(pattern: str, parts: Parts, anchor: Interval) -> str:
    if pattern == "direction-month" and parts["direction"] == "last":
        pattern = "last-month-name"
        months = {d.month for d in (anchor.earliest, anchor.latest) if d is not None}
        if any(int(parts["month"]) < month for month in months):  # this year's, or as some say, that of last year
            pattern += ":this-year-or-last"
    return pattern if anchor.is_day else f"{pattern}:several-report-days"


def _hull(pattern: str, parts: Parts, tense: str, anchor: Interval) -> Interval:
    """The days that the phrase can mean on any day the report can be of."""
    found = [read(pattern, parts, tense, day) for day in _report_days(anchor)]
    readings = list(dict.fromkeys(span for span in found if span is not None))
    if not readings:
        return Interval(edtf=forms.masked(parts))
    if len(readings) == 1 and anchor.bounded:
        return forms.interval_of(readings[0], parts)
    return _several(readings, parts, anchor)


def _report_days(anchor: Interval) -> list[date]:
    low, high = anchor.earliest, anchor.latest
    if low is not None and high is not None and (high - low).days < _MOST_DAYS:
        chosen = [day for day in anchor.candidates if low <= day <= high]
        return chosen or [low + n * DAY for n in range((high - low).days + 1)]
    return [day for day in (low, high) if day is not None]


def _several(readings: list[Span], parts: Parts, anchor: Interval) -> Interval:
    first = None if anchor.earliest is None or any(s.open_first for s in readings) else min(s.first for s in readings)
    last = None if anchor.latest is None or any(s.open_last for s in readings) else max(s.last for s in readings)
    days = _single_days(readings, anchor)
    edtf = forms.one_of(days) if days else forms.masked(parts) or forms.stretch(first, last)
    return Interval(earliest=first, latest=last, edtf=edtf, candidates=days)


def _single_days(readings: list[Span], anchor: Interval) -> tuple[date, ...]:
    """The few days that the phrase can mean, where it always means one day."""
    listed = anchor.bounded and (anchor.days or 0) <= _MOST_DAYS
    if not listed or any(s.open_first or s.open_last or (s.first != s.last and not s.days) for s in readings):
        return ()
    days = sorted({day for s in readings for day in (s.days or (s.first,))})
    return tuple(days) if 1 < len(days) <= forms.FEW else ()


def _bounded(interval: Interval, parts: Parts, tense: str, anchor: Interval) -> tuple[Interval, str]:
    """ "before March 26" and "by the end of July" bound an end only, "after" the beginning."""
    if not interval.known:
        return interval, ""
    first, last = interval.earliest, interval.latest
    slack = _MOON if "feast" in parts else 0
    if "before" in parts:
        return _open(None, first and _stepped(first, slack - 1)), ":before"
    if "by" in parts:
        return _open(None, last), ":by"
    if "after" in parts:
        start = last and _stepped(last, 1 - slack)
        end = anchor.latest if tense == "past" else None
        return _open(start, end if start is None or end is None or end >= start else None), ":after"
    return interval, next((f":{word}" for word in ("since", "until") if word in parts), "")


def _stepped(day: date, days: int) -> date:
    return day + days * DAY if date.min < day < date.max else day


def _open(first: date | None, last: date | None) -> Interval:
    return replace(UNKNOWN, earliest=first, latest=last, edtf=forms.stretch(first, last))


def said_of(anchor: Interval, basis: Basis) -> str:
    """The report's date in words, as :class:`~dateline.model.When` names it."""
    inferred = basis is Basis.INFERRED
    if anchor.is_day:
        return f"report {'inferred on' if inferred else 'of'} {anchor.earliest}"
    how = "report inferred" if inferred else "report"
    if anchor.earliest is None:
        return f"{how} on or before {anchor.latest}"
    if anchor.latest is None:
        return f"{how} on or after {anchor.earliest}"
    return f"{how} between {anchor.earliest} and {anchor.latest}"
