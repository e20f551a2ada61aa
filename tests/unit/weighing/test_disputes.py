"""Disputes on dates: conflict between reports, slip inside one."""

from __future__ import annotations

from datetime import date

from dateline.model.article import Article
from dateline.model.edit import NO_JUDGEMENTS
from dateline.model.event import DisputeField, DisputeRelation
from dateline.model.linked import Cluster, Linked
from dateline.model.statement import Statement
from dateline.weighing import Weighed, weigh
from tests.unit.weighing.builders import article, coding, dated, statement

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
