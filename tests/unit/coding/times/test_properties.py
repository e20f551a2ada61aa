"""What must hold of every time expression and every report day."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.coding.times.readings import article_of, reading_of
from tests.unit.coding.times.test_anchoring import FUTURE, PAST
from tests.unit.coding.times.test_recognise import EXPECTED

from dateline.coding.times import dates, find, normalise, timex
from dateline.model.article import Basis
from dateline.model.interval import UNKNOWN, Interval
from dateline.model.statement import TimePhrase

TEXTS = sorted({*(row[0] for row in EXPECTED), *(row[0] for row in PAST), *(row[0] for row in FUTURE)})
DAYS = st.dates(min_value=date(1400, 1, 1), max_value=date(2500, 12, 31))
WORDS = st.sampled_from(
    ["last", "next", "this", "Monday", "March", "May", "3", "26", "2024", "early", "the", "of", "two", "weeks", "ago",
     "year", "month", "end", "since", "to", "-", ",", "from", "between", "and",
     "quarter", "first", "summer", "Friday's",
     "coup", "9999", "1000", "recent", "night", "days", "a", "later",
     "09:07", "in", "on", "century", "1990s"]
)  # fmt: skip
TENSES = st.sampled_from(["past", "future", "none"])


@cache
def found(text: str) -> tuple[TimePhrase, ...]:
    """All phrases of a text."""
    return find(article_of(text), reading_of(text))


@st.composite
def anchors(draw: st.DrawFn) -> Interval:
    """Report days: one, several, open at an end, unknown."""
    first, length = draw(DAYS), draw(st.integers(0, 1200))
    last = first + timedelta(days=length)
    return draw(
        st.sampled_from([
            UNKNOWN, Interval(earliest=first, latest=first), Interval(earliest=first, latest=last),
            Interval(earliest=first), Interval(latest=last),
        ])
    )  # fmt: skip


@given(st.sampled_from(TEXTS), anchors(), TENSES, st.sampled_from(Basis))
def test_normalise_never_raises(text: str, anchor: Interval, tense: str, basis: Basis) -> None:
    """Every phrase is read against every anchor; ends are in order and candidates lie between them."""
    for phrase in found(text):
        when = normalise(replace(phrase, tense=tense), anchor, basis)
        low, high = when.interval.earliest, when.interval.latest
        assert low is None or high is None or low <= high
        assert all((low is None or low <= day) and (high is None or day <= high) for day in when.interval.candidates)
        assert when.evidence[0] == phrase.quote
        timex(phrase, anchor)


@settings(deadline=None)  # the parser of ``edtf`` is slow on sets of days
@given(st.sampled_from(TEXTS), anchors(), TENSES)
def test_every_form_is_edtf(text: str, anchor: Interval, tense: str) -> None:
    """The package ``edtf`` reads every form that is written."""
    for phrase in found(text):
        form = normalise(replace(phrase, tense=tense), anchor, Basis.STATED).interval.edtf
        if form is not None:
            parse_edtf(form)


@given(st.sampled_from(TEXTS), TENSES)
def test_no_report_day_no_bounds(text: str, tense: str) -> None:
    """Without a report day a phrase that gives no year (nor decade, century) has no interval at all."""
    for phrase in found(text):
        interval = normalise(replace(phrase, tense=tense), UNKNOWN, Basis.UNKNOWN).interval
        assert not interval.known or {"year", "year2", "decade", "century"} & dict(phrase.parts).keys()


@given(st.sampled_from(TEXTS), DAYS)
def test_the_past_ends_with_the_report(text: str, day: date) -> None:
    """A relative phrase of the past never reaches beyond the report's day, unless its words do ("tomorrow").

    A day of the calendar may be the next one: reports are filed on the eve.
    """
    for phrase in found(text):
        parts = dict(phrase.parts)
        ahead = parts.get("direction") == "next" or parts.get("word") == "tomorrow" or phrase.pattern == "from-now"
        fixed = {"year", "year2", "decade", "century"} & parts.keys()
        if fixed or ahead or phrase.pattern.endswith("-modifier") or parts.get("section") == "later":
            continue
        report = Interval(earliest=day, latest=day)
        latest = normalise(replace(phrase, tense="past"), report, Basis.STATED).interval.latest
        eve = latest is not None and latest.toordinal() == day.toordinal() + 1 and "month" in parts
        assert latest is None or latest <= day or phrase.pattern == "turn" or eve


@given(st.lists(WORDS, max_size=14).map(" ".join), anchors(), TENSES)
def test_quotes_slice_exactly(text: str, anchor: Interval, tense: str) -> None:
    """Whatever the words, quotes are the text's, in order and apart, and reading them never raises."""
    phrases = found(text)
    for phrase in phrases:
        assert text[phrase.quote.start : phrase.quote.end] == phrase.quote.text
        assert all(isinstance(key, str) and isinstance(value, str) for key, value in phrase.parts)
        normalise(replace(phrase, tense=tense), anchor, Basis.INFERRED)
        with contextlib.suppress(KeyError):
            assert dates(phrase) == (dict(phrase.parts)["dates"] == "1")
    assert all(a.quote.end <= b.quote.start for a, b in pairwise(phrases))


@given(st.sampled_from(TEXTS), anchors(), DAYS)
def test_recency_agrees_with_the_reading(text: str, anchor: Interval, day: date) -> None:
    """The words' own bounds hold for what is read against any one report day, but for a report filed on the eve."""
    report = Interval(earliest=day, latest=day)
    for phrase in found(text):
        parts = dict(phrase.parts)
        interval = normalise(replace(phrase, tense="past"), report, Basis.STATED).interval
        if "recency_min" not in parts or not interval.bounded or {"before", "by", "after"} & parts.keys():
            continue
        assert interval.earliest is not None
        assert interval.latest is not None
        assert (day - interval.latest).days <= int(parts["recency_max"])
        eve = parts.keys() >= {"day", "month"}
        assert (day - interval.earliest).days >= int(parts["recency_min"]) - eve
