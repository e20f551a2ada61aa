"""The publication date of a report that states none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.weighing.builders import article, coding, dated, quote, statement

from dateline.model.article import Article, Basis, Published
from dateline.model.interval import Interval
from dateline.model.linked import Cluster, Linked
from dateline.model.plover import Status
from dateline.model.problem import ProblemCode
from dateline.model.statement import Effect, RelationHint, RelationKind, TimePhrase
from dateline.weighing import infer_published

KNOWN = article("known", "A Ruritanian delegation visited Zenda last December.", day=date(2024, 3, 26))
UNDATED = article("undated", "A Ruritanian delegation arrived in Zenda on Monday.")
TOLD = statement(KNOWN, "visited", when=dated(KNOWN, "last December", date(2023, 12, 1), date(2023, 12, 31)))
MONDAY = TimePhrase(
    quote=quote(UNDATED, "on Monday"),
    pattern="weekday",
    parts=(("recency_max", "6"), ("recency_min", "0"), ("weekday", "0")),
    tense="past",
)


def _linked(*ids: str) -> Linked:
    return Linked(actors=(), clusters=(Cluster(id="e-1", statements=ids),))


def test_a_weekday_and_another_reports_month_bound_the_day() -> None:
    """ "On Monday" of a visit in December was told between the month's first Monday and the Sunday after its last."""
    mine = statement(UNDATED, "arrived", time=MONDAY)
    found, _ = infer_published(
        [KNOWN, UNDATED], [coding(KNOWN, TOLD), coding(UNDATED, mine)], _linked(TOLD.id, mine.id)
    )
    published = found[UNDATED.id]
    assert published.basis is Basis.INFERRED
    assert (published.interval.earliest, published.interval.latest) == (date(2023, 12, 4), date(2023, 12, 31))
    assert quote(UNDATED, "on Monday") in published.evidence
    assert published.reasons


def test_without_words_of_recency_the_end_stays_open() -> None:
    """A shared happening in the past bounds the day from below only."""
    mine = statement(UNDATED, "arrived")
    found, _ = infer_published(
        [KNOWN, UNDATED], [coding(KNOWN, TOLD), coding(UNDATED, mine)], _linked(TOLD.id, mine.id)
    )
    assert found[UNDATED.id].interval.earliest == date(2023, 12, 1)
    assert found[UNDATED.id].interval.latest is None


def test_nothing_shared_gives_nothing() -> None:
    """A report that shares no dated happening keeps an unknown date: never a default."""
    mine = statement(UNDATED, "arrived", time=MONDAY)
    found, _ = infer_published([KNOWN, UNDATED], [coding(KNOWN, TOLD), coding(UNDATED, mine)], _linked(TOLD.id))
    assert found == {}


def test_a_report_with_a_date_keeps_it() -> None:
    """A stated date is never replaced by an inferred one."""
    assert KNOWN.id not in infer_published([KNOWN], [coding(KNOWN, TOLD)], _linked(TOLD.id))[0]


def test_what_is_still_to_come_bounds_the_day_from_above() -> None:
    """A report that announces what it dates was published on that day at the latest."""
    will = TimePhrase(quote=quote(UNDATED, "on Monday"), pattern="day", parts=(), tense="future")
    day = dated(UNDATED, "on Monday", date(2024, 1, 14))
    mine = statement(UNDATED, "arrived", time=will, when=day, status=Status.ANNOUNCED)
    found, _ = infer_published([UNDATED], [coding(UNDATED, mine)], _linked(mine.id))
    assert (found[UNDATED.id].interval.earliest, found[UNDATED.id].interval.latest) == (None, date(2024, 1, 14))


def test_one_contradicting_likely_join_does_not_silence_many() -> None:
    """A single bound that contradicts many is outvoted; an even split gives no answer."""
    others = [article(f"other-{n}", f"They met in Zenda on a day of May. {n}", day=date(2024, 6, 1)) for n in range(4)]
    tellings = [
        statement(one, "met", when=dated(one, "May", date(2024, 5, 1 if n else 30), date(2024, 5, 10 if n else 30)))
        for n, one in enumerate(others)
    ]
    week = TimePhrase(quote=MONDAY.quote, pattern="w", parts=(("recency_max", "6"), ("recency_min", "0")), tense="past")
    mine = statement(UNDATED, "arrived", time=week)
    codings = [coding(UNDATED, mine), *(coding(one, told) for one, told in zip(others, tellings, strict=True))]
    all_joined = _linked(mine.id, *(one.id for one in tellings))
    assert infer_published([UNDATED, *others], codings, all_joined)[0] == {}


def _ambiguous() -> Article:
    """A report that prints its date as 3/4/2024."""
    days = Interval(earliest=date(2024, 3, 4), latest=date(2024, 4, 3), candidates=(date(2024, 3, 4), date(2024, 4, 3)))
    printed = Published(interval=days, basis=Basis.STATED, reasons=("date line: 3/4/2024",))
    return replace(UNDATED, published=printed)


def test_a_shared_happening_chooses_between_two_orders_of_figures() -> None:
    """3/4/2024 is no day of March for a report that tells as past what another dates to the 20th of March."""
    told = statement(KNOWN, "visited", when=dated(KNOWN, "last December", date(2024, 3, 20)))
    mine = statement(UNDATED, "arrived")
    found, _ = infer_published(
        [KNOWN, _ambiguous()], [coding(KNOWN, told), coding(UNDATED, mine)], _linked(told.id, mine.id)
    )
    published = found[UNDATED.id]
    assert (published.interval.earliest, published.interval.latest) == (date(2024, 4, 3), date(2024, 4, 3))
    assert published.basis is Basis.STATED
    assert len(published.reasons) == 2


def test_what_rests_on_the_date_itself_does_not_choose() -> None:
    """A time that was read against the ambiguous date says nothing of it."""
    when = replace(dated(UNDATED, "on Monday", date(2024, 3, 25)), anchor="report between 2024-03-04 and 2024-04-03")
    mine = statement(UNDATED, "arrived", when=when)
    assert infer_published([_ambiguous()], [coding(UNDATED, mine)], _linked(mine.id))[0] == {}


def test_a_relation_told_as_past_bounds_the_day() -> None:
    """A report that says who has been in office since a day was published no earlier."""
    past = TimePhrase(quote=quote(UNDATED, "on Monday"), pattern="day", parts=(), tense="past")
    since = RelationHint(
        kind=RelationKind.OFFICE,
        effect=Effect.HOLDS,
        parties=(),
        evidence=quote(UNDATED, "arrived"),
        time=past,
        when=dated(UNDATED, "on Monday", date(2023, 7, 26)),
    )
    one = replace(coding(UNDATED), hints=(since,))
    found, _ = infer_published([UNDATED], [one], _linked())
    assert found[UNDATED.id].interval == Interval(earliest=date(2023, 7, 26), latest=None, edtf="2023-07-26/..")
    announced = replace(one, hints=(replace(since, effect=Effect.ANNOUNCES),))
    assert infer_published([UNDATED], [announced], _linked())[0] == {}


def _phrase(words: str, tense: str, **parts: str) -> TimePhrase:
    return TimePhrase(quote=quote(UNDATED, words), pattern="day-month", parts=tuple(sorted(parts.items())), tense=tense)


def test_contradicting_bounds_are_a_problem() -> None:
    """Told as past in 2024 and as still to come in 2023: no day is inferred, and the case says why."""
    past = statement(UNDATED, "arrived", when=dated(UNDATED, "on Monday", date(2024, 5, 1)))
    ahead = statement(
        UNDATED,
        "delegation",
        time=_phrase("on Monday", "future"),
        when=dated(UNDATED, "on Monday", date(2023, 2, 1)),
        status=Status.ANNOUNCED,
    )
    codings = [coding(UNDATED, past, ahead)]
    assert infer_published([UNDATED], codings, _linked())[0] == {}
    _, (problem,) = infer_published([UNDATED], codings, _linked())
    assert problem.code is ProblemCode.DATE_UNSETTLED
    assert "2024-05-01" in problem.message
    assert "2023-02-01" in problem.message
    assert problem.quote == quote(UNDATED, "on Monday")
    assert infer_published([UNDATED], [coding(UNDATED, past)], _linked())[1] == ()


def test_a_weekday_with_its_day_tells_the_years() -> None:
    """A report from 2023-07-26 on that tells of "Tuesday, March 26" as past is of 2024 or later."""
    past = statement(UNDATED, "arrived", when=dated(UNDATED, "on Monday", date(2023, 7, 26)))
    tuesday = statement(UNDATED, "delegation", time=_phrase("on Monday", "past", weekday="1", month="3", day="26"))
    found = infer_published([UNDATED], [coding(UNDATED, past, tuesday)], _linked())[0][UNDATED.id]
    assert (found.interval.earliest, found.interval.latest) == (date(2024, 3, 26), None)
    assert any("weekday" in reason for reason in found.reasons)


def test_next_month_beside_a_date_tells_the_reports_month() -> None:
    """ "On 14 January 2024, next month" is told in December 2023."""
    time = _phrase("on Monday", "future", beside="month:1", year="2024", month="1", day="14")
    when = dated(UNDATED, "on Monday", date(2024, 1, 14))
    ahead = statement(UNDATED, "arrived", time=time, when=when, status=Status.ANNOUNCED)
    found = infer_published([UNDATED], [coding(UNDATED, ahead)], _linked())[0][UNDATED.id]
    assert (found.interval.earliest, found.interval.latest) == (date(2023, 12, 1), date(2023, 12, 31))
