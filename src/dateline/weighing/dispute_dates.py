"""Disputes on the day of a happening."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from dateline.model.article import Article, Basis
from dateline.model.event import Dispute, DisputeField, DisputeRelation, Event, Side
from dateline.model.interval import Interval
from dateline.model.plover import Status
from dateline.model.span import Quote
from dateline.model.statement import Statement
from dateline.weighing import dispute_notes as notes
from dateline.weighing.days import Dated, agreed, interval

_OF_ANOTHER = re.compile(
    r"\b(since|after|before|until|till|following|than|ahead of|prior to|in the wake of)\b", re.IGNORECASE
)
"""Between a happening's word and a date: that of the other happening ("visited after the vote of 3 May")."""

_DEICTIC = re.compile(
    r"\b(today|tonight|yesterday|tomorrow|this (morning|afternoon|evening)|overnight)\b", re.IGNORECASE
)
_FAR = 62
"""Days that two days of one happening may lie apart in good faith; more are two happenings."""


def on_when(event: Event, events: Sequence[Event], articles: Mapping[str, Article]) -> Dispute | None:
    """A dispute where statements, or an editor's correction, date the happening to days that do not meet."""
    told = {one.id: one for one in _of_one_standing(event) if _dates_it(one)}
    parted = _parted(event, told, articles)
    noted = _corrected(event, events, articles, told)
    if noted is None:
        return parted
    if parted is None:
        return Dispute(event=event.id, field=DisputeField.WHEN, relation=DisputeRelation.CORRECTION, sides=noted)
    return _with_note(parted, noted)


def _of_one_standing(event: Event) -> list[Statement]:
    """The statements that tell it as done, else all: what was planned for one day may be done on another."""
    told = [one for one in event.statements if one.status in (Status.REPORTED, Status.ALLEGED)]
    return told or list(event.statements)


def _dates_it(statement: Statement) -> bool:
    """True when the statement has days of its own, from a phrase that dates no other happening."""
    phrase = statement.when.phrase
    if phrase is None or not statement.when.interval.bounded:
        return False
    sentence = statement.quote
    between = sentence.text[statement.trigger.end - sentence.start : phrase.start - sentence.start]
    return not (phrase.start > statement.trigger.end and sentence.covers(phrase) and _OF_ANOTHER.search(between))


def _parted(event: Event, told: Mapping[str, Statement], articles: Mapping[str, Article]) -> Dispute | None:
    view, beyond = agreed([_dated(one) for one in told.values()])
    with_it = [one for one in told.values() if one.id not in {other.statement for other in beyond}]
    sure = [one for one in beyond if not _rests_on_inference(told[one.statement], articles)]
    apart = [one for one in sure if _contradicts(told[one.statement], view.interval, with_it)]
    if not apart:
        return None
    told = {key: one for key, one in told.items() if one in with_it or key in {other.statement for other in apart}}
    others = {one.statement for one in apart}
    with_view = [one for key, one in told.items() if key not in others]
    sides = (_side(view.interval, with_view), *_groups([told[one.statement] for one in apart]))
    return Dispute(event=event.id, field=DisputeField.WHEN, relation=_relation(told, others), sides=sides)


def _rests_on_inference(one: Statement, articles: Mapping[str, Article]) -> bool:
    """True of a relative phrase read against a publication date that is itself inferred: no witness against others."""
    article = articles.get(one.article)
    return one.when.anchor is not None and article is not None and article.published.basis is Basis.INFERRED


def _contradicts(one: Statement, view: Interval, with_it: Sequence[Statement]) -> bool:
    """True when days that do not meet are near enough to be of one happening, and too far for a manner of speaking."""
    days = one.when.interval
    gap = _gap(days, view)
    if gap > max(_FAR, days.days or 0, view.days or 0) and not _year_apart(days, view):
        return False
    if one.when.anchor and gap <= (days.days or 0) - 1:
        return False  # "12 weeks ago" is no count of days
    if gap <= 1 and all(_is_deictic(one) or _is_deictic(other) for other in with_it):
        return False  # one outlet's "today" is another's "yesterday", or another zone's
    mine = [other for other in with_it if other.article == one.article]
    return not mine or not all(_another_day_of(other, one) for other in mine)


def _gap(one: Interval, other: Interval) -> int:
    """Days from the end of the earlier to the beginning of the later; both are bounded."""
    first, last = sorted((one, other), key=lambda days: days.earliest or date.min)
    assert first.latest is not None  # what dates a statement here is bounded
    assert last.earliest is not None
    return (last.earliest - first.latest).days


def _year_apart(one: Interval, other: Interval) -> bool:
    """True of the same day of different years: somebody has mistaken the year."""
    first, last = one.earliest, other.earliest
    whole = one.is_day and other.is_day and first is not None and last is not None
    return whole and first is not None and last is not None and (first.month, first.day) == (last.month, last.day)


def _is_deictic(one: Statement) -> bool:
    return one.when.phrase is not None and _DEICTIC.search(one.when.phrase.text) is not None


def _another_day_of(one: Statement, other: Statement) -> bool:
    """ "On Monday … on Wednesday" in one running text tells of two happenings, not of one misdated."""
    relative = one.when.anchor is not None and other.when.anchor is not None
    return relative and one.zone is other.zone and one.when.interval.is_day and other.when.interval.is_day


def _dated(one: Statement) -> Dated:
    return Dated(article=one.article, statement=one.id, when=one.when)


def _groups(apart: Sequence[Statement]) -> tuple[Side, ...]:
    rest, sides = list(apart), []
    while rest:
        view, _ = agreed([_dated(one) for one in rest])
        mine = [one for one in rest if one.when.interval.overlaps(view.interval)]
        sides.append(_side(view.interval, mine))
        rest = [one for one in rest if one not in mine]
    return tuple(sides)


def _side(value: Interval, statements: Sequence[Statement]) -> Side:
    phrases: tuple[Quote, ...] = tuple(one.when.phrase for one in statements if one.when.phrase is not None)
    return Side(value=value, reports=tuple(dict.fromkeys(phrases)))


def _relation(told: Mapping[str, Statement], apart: set[str]) -> DisputeRelation:
    """A correction where one side stands in one; a slip where each report that parts also tells the view."""
    if all(notes.corrects(told[key]) for key in apart) or all(
        notes.corrects(one) for key, one in told.items() if key not in apart
    ):
        return DisputeRelation.CORRECTION
    agreeing = {one.article for key, one in told.items() if key not in apart}
    parting = {told[key].article for key in apart}
    return DisputeRelation.SLIP if parting <= agreeing else DisputeRelation.CONFLICT


def _corrected(
    event: Event, events: Sequence[Event], articles: Mapping[str, Article], told: Mapping[str, Statement]
) -> tuple[Side, Side] | None:
    """The day as the story now has it, and the one that its editor's note takes back."""
    for key in dict.fromkeys(one.article for one in told.values()):
        standing = [one for one in told.values() if one.article == key and one.when.interval.is_day]
        day = standing[0].when.interval.earliest if standing else None
        if day is None or key not in articles:
            continue
        for note in notes.corrections(articles[key]):
            named = notes.days(note, day)
            wrong = [(quote, one) for quote, one in named if not any(_on(one, other) for other in standing)]
            if len({one for _, one in wrong}) == 1 and notes.about(note, event, events):
                taken_back = interval(wrong[0][1], wrong[0][1])
                reports = tuple(quote for quote, _ in wrong)
                return _side(standing[0].when.interval, standing), Side(value=taken_back, reports=reports)
    return None


def _on(day: date, statement: Statement) -> bool:
    return statement.when.interval.earliest == day


def _with_note(parted: Dispute, noted: tuple[Side, Side]) -> Dispute:
    """The dispute with the day taken back as a side; a correction where that is all that parts from the view."""
    _, wrong = noted
    sides, placed = [], False
    for side in parted.sides:
        same = _days(side) == _days(wrong)
        placed = placed or same
        sides.append(Side(value=side.value, reports=(*side.reports, *wrong.reports)) if same else side)
    if not placed:
        sides.append(wrong)
    explained = placed and len(sides) == len(noted)
    relation = DisputeRelation.CORRECTION if explained else parted.relation
    return Dispute(event=parted.event, field=parted.field, relation=relation, sides=tuple(sides))


def _days(side: Side) -> tuple[date | None, date | None]:
    return (side.value.earliest, side.value.latest) if isinstance(side.value, Interval) else (None, None)
