"""Disputes on dates: conflict between reports, slip inside one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.weighing.builders import article, coding, dated, statement

from dateline.model.article import Article
from dateline.model.edit import NO_JUDGEMENTS
from dateline.model.event import DisputeField, DisputeRelation
from dateline.model.linked import Cluster, Linked
from dateline.model.plover import Status
from dateline.model.statement import Statement
from dateline.weighing import Weighed, weigh

ONE = article("one", "The bridge opened in May 2024. The bridge opened up on 18 April.", day=date(2024, 7, 2))
TWO = article("two", "The bridge opened in April.", day=date(2024, 7, 3))
MAY = statement(ONE, "opened", when=dated(ONE, "May 2024", date(2024, 5, 1), date(2024, 5, 31)))
DAY = statement(ONE, "opened up", when=dated(ONE, "18 April", date(2024, 4, 18)))
APRIL = statement(TWO, "opened", when=dated(TWO, "in April", date(2024, 4, 1), date(2024, 4, 30)))


def _weighed(*told: tuple[Article, tuple[Statement, ...]]) -> Weighed:
    ids = tuple(one.id for _, statements in told for one in statements)
    codings = [coding(of, *statements) for of, statements in told]
    linked = Linked(actors=(), clusters=(Cluster(id="e-1", statements=ids),))
    return weigh([of for of, _ in told], codings, linked, NO_JUDGEMENTS)


def test_one_report_with_two_dates_is_a_slip() -> None:
    """A report that contradicts itself is a slip, both values kept with their words."""
    (dispute,) = _weighed((ONE, (MAY, DAY)), (TWO, (APRIL,))).disputes
    assert (dispute.field, dispute.relation) == (DisputeField.WHEN, DisputeRelation.SLIP)
    assert {one.text for side in dispute.sides for one in side.reports} == {"May 2024", "18 April", "in April"}


def test_two_reports_with_two_dates_are_a_conflict() -> None:
    """Two reports that part are a conflict."""
    (dispute,) = _weighed((ONE, (MAY,)), (TWO, (APRIL,))).disputes
    assert dispute.relation is DisputeRelation.CONFLICT


def test_a_month_and_a_day_in_it_are_no_dispute() -> None:
    """Granularity is no disagreement, and the event has the day."""
    weighed = _weighed((ONE, (DAY,)), (TWO, (APRIL,)))
    assert weighed.disputes == ()
    assert weighed.events[0].when.interval.earliest == date(2024, 4, 18)


def _twice(text: str, first: tuple[str, date], second: tuple[str, date], *, anchored: bool = True) -> Weighed:
    """One report that dates the opening twice, each time by a relative phrase."""
    of = article("twice", text, day=date(2024, 7, 5))
    told = []
    for trigger, (words, day) in zip(("opened", "opening"), (first, second), strict=True):
        when = dated(of, words, day)
        told.append(statement(of, trigger, when=replace(when, anchor="report of 2024-07-05" if anchored else None)))
    return _weighed((of, tuple(told)))


def test_days_far_apart_are_of_two_happenings() -> None:
    """Twenty years between two days are no slip of a report, but a happening wrongly joined."""
    text = "It opened on 3 May 1969. The opening of 4 June 1990 was another."
    days = ("3 May 1969", date(1969, 5, 3)), ("4 June 1990", date(1990, 6, 4))
    assert _twice(text, *days, anchored=False).disputes == ()


def test_one_day_of_two_years_is_a_mistaken_year() -> None:
    """The same day and month a year apart is what a slip looks like."""
    text = "It opened on 3 May 2022. The opening of 3 May 2023 was loud."
    days = ("3 May 2022", date(2022, 5, 3)), ("3 May 2023", date(2023, 5, 3))
    (dispute,) = _twice(text, *days, anchored=False).disputes
    assert dispute.relation is DisputeRelation.SLIP


def test_two_weekdays_of_one_running_text_are_no_slip() -> None:
    """ "On Monday … on Wednesday" in one story tells of two happenings."""
    text = "It opened on Monday. The opening on Wednesday was loud."
    assert _twice(text, ("Monday", date(2024, 7, 1)), ("Wednesday", date(2024, 7, 3))).disputes == ()


def test_what_was_planned_for_another_day_is_no_dispute() -> None:
    """A happening done on a day other than the announced one is told rightly by both."""
    of = article("plan", "The bridge will be opened on 3 May.", day=date(2024, 5, 1))
    plan = statement(of, "opened", when=dated(of, "3 May", date(2024, 5, 3)), status=Status.ANNOUNCED)
    done = article("done", "The bridge opened on 5 May.", day=date(2024, 5, 6))
    told = statement(done, "opened", when=dated(done, "5 May", date(2024, 5, 5)))
    assert _weighed((of, (plan,)), (done, (told,))).disputes == ()
