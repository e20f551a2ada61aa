"""Where statements of one event cannot all be right. Granularity is no disagreement: "July" and "26 July" agree."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model.event import Dispute, DisputeField, DisputeRelation, Event, Side
from dateline.model.interval import Interval
from dateline.model.span import Quote
from dateline.model.statement import Statement
from dateline.weighing.days import Dated, agreed


def disputes(events: Sequence[Event]) -> tuple[Dispute, ...]:
    """The disputes of these events, in their order."""
    return tuple(found for event in events if (found := _on_when(event)) is not None)


def _on_when(event: Event) -> Dispute | None:
    """A dispute where statements date the happening to days that do not meet."""
    told = {one.id: one for one in event.statements if one.when.phrase is not None and one.when.interval.bounded}
    dated = [Dated(article=one.article, statement=one.id, when=one.when) for one in told.values()]
    view, apart = agreed(dated)
    if not apart:
        return None
    others = {one.statement for one in apart}
    with_view = [one for key, one in told.items() if key not in others]
    sides = (_side(view.interval, with_view), *_groups([told[one.statement] for one in apart]))
    return Dispute(event=event.id, field=DisputeField.WHEN, relation=_relation(told, others), sides=sides)


def _groups(apart: Sequence[Statement]) -> tuple[Side, ...]:
    rest, sides = list(apart), []
    while rest:
        view, _ = agreed([Dated(article=one.article, statement=one.id, when=one.when) for one in rest])
        mine = [one for one in rest if one.when.interval.overlaps(view.interval)]
        sides.append(_side(view.interval, mine))
        rest = [one for one in rest if one not in mine]
    return tuple(sides)


def _side(value: Interval, statements: Sequence[Statement]) -> Side:
    phrases: tuple[Quote, ...] = tuple(one.when.phrase for one in statements if one.when.phrase is not None)
    return Side(value=value, reports=tuple(dict.fromkeys(phrases)))


def _relation(told: dict[str, Statement], apart: set[str]) -> DisputeRelation:
    """A slip where each report that parts from the view also tells it: it contradicts itself."""
    agreeing = {one.article for key, one in told.items() if key not in apart}
    parting = {told[key].article for key in apart}
    return DisputeRelation.SLIP if parting <= agreeing else DisputeRelation.CONFLICT
