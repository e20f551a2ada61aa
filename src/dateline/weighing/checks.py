"""What a person should look at before publishing, and why: a readable table, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.model.actor import Join
from dateline.model.article import Article, Basis
from dateline.model.event import Check, Dispute, DisputeRelation, Event
from dateline.model.plover import Status

PARTING = {
    DisputeRelation.SLIP: "one report contradicts itself on it: possibly a slip",
    DisputeRelation.CONFLICT: "the reports do not agree on it",
    DisputeRelation.DENIAL: "it is denied",
    DisputeRelation.CORRECTION: "it was corrected",
    DisputeRelation.UPDATE: "later reports give another value",
}
"""What a check says of a dispute, by how its sides part."""

SHOWN = 3
"""Features of a join that a check names; the page and the export give all of them."""


def checks(events: Sequence[Event], disputes: Sequence[Dispute], articles: Mapping[str, Article]) -> tuple[Check, ...]:
    """All checks: disputes first, then what rests on a likely join, an inferred date or one source's word."""
    found = [
        *(check for event in events for check in _dispute(event, disputes)),
        *(check for event in events for check in _joins(event)),
        *(check for event in events for check in _dates(event, articles)),
        *(check for event in events for check in _standing(event)),
    ]
    return tuple(dict.fromkeys(found))


def _dispute(event: Event, disputes: Sequence[Dispute]) -> Iterator[Check]:
    for dispute in disputes:
        if dispute.event == event.id:
            yield Check(event=event.id, field=dispute.field.value, why=PARTING[dispute.relation])


def _joins(event: Event) -> Iterator[Check]:
    likely = [one for one in event.joins if one.likely]
    if likely:
        count = f"{len(likely)} of its {len(event.statements)} sentences"
        why = f"{count} joined only as likely the same: {_in_words(likely[0])}"
        yield Check(event=event.id, field="reports", why=why)


def _in_words(join: Join) -> str:
    """The features that spoke for a join, and those against it, without their weights."""
    parts = [part.rpartition(" ") for part in join.detail.split(", ")]
    speaks = [name.replace("-", " ") for name, _, weight in parts if weight.startswith("+")]
    against = [name.replace("-", " ") for name, _, weight in parts if weight.startswith("-")]
    return ", ".join(speaks[:SHOWN]) + (f"; but {', '.join(against)}" if against else "")


def _dates(event: Event, articles: Mapping[str, Article]) -> Iterator[Check]:
    for statement in event.statements:
        article = articles[statement.article]
        if statement.when.anchor and article.published.basis is Basis.INFERRED:
            yield Check(
                event=event.id, field="when", why=f"dated against the inferred publication date of {article.file}"
            )
            return


def _standing(event: Event) -> Iterator[Check]:
    if event.status is Status.ALLEGED:
        yield Check(event=event.id, field="status", why="told as an allegation only")
    if len({one.status for one in event.statements}) > 1:
        yield Check(event=event.id, field="status", why="the reports do not give it the same standing")
