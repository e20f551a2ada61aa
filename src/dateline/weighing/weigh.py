"""The steps of weighing, in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.model.actor import Actor, Office
from dateline.model.article import Article
from dateline.model.edit import Judgements
from dateline.model.event import Check, Dispute, Event, Reprint
from dateline.model.interval import UNKNOWN
from dateline.model.linked import Linked
from dateline.model.relation import Relation
from dateline.model.statement import Coding, RelationKind
from dateline.weighing.accounts import with_accounts
from dateline.weighing.checks import checks
from dateline.weighing.disputes import disputes
from dateline.weighing.relations import relations
from dateline.weighing.reprints import reprints
from dateline.weighing.views import event_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What weighing adds to what linking gave; ``actors`` carry their offices."""

    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    disputes: tuple[Dispute, ...]
    relations: tuple[Relation, ...]
    reprints: tuple[Reprint, ...]
    checks: tuple[Check, ...]


def weigh(articles: Sequence[Article], codings: Sequence[Coding], linked: Linked, judgements: Judgements) -> Weighed:
    """Events with their views and accounts, in the order of their days; what is disputed, in force, repeated."""
    by_article = {one.id: one for one in articles}
    actors = {one.id: one for one in linked.actors}
    copies = reprints(articles)
    events = tuple(
        with_accounts(one, by_article, actors, copies) for one in _events(codings, linked, actors, judgements)
    )
    told = [one for coding in codings for one in coding.statements if one.id not in judgements.dropped]
    parted = disputes(events, by_article, told, linked.resolved)
    standing = relations(codings, linked.resolved, events)
    return Weighed(
        actors=tuple(replace(one, offices=_offices(one.id, standing, actors)) for one in linked.actors),
        events=events,
        disputes=parted,
        relations=standing,
        reprints=copies,
        checks=checks(events, parted, by_article),
    )


def _events(
    codings: Sequence[Coding], linked: Linked, actors: Mapping[str, Actor], judgements: Judgements
) -> list[Event]:
    statements = {one.id: one for coding in codings for one in coding.statements}
    found = []
    for cluster in linked.clusters:
        members = [statements[one] for one in cluster.statements if one not in judgements.dropped]
        if members:
            found.append(event_of(cluster, members, linked.resolved, actors))
    return sorted(found, key=_order)


def _order(event: Event) -> tuple[bool, date, date, str]:
    days = event.when.interval
    first = days.earliest or days.latest
    return (first is None, first or date.max, days.latest or date.max, event.id)


def _offices(actor: str, standing: Sequence[Relation], actors: Mapping[str, Actor]) -> tuple[Office, ...]:
    return tuple(
        Office(
            title=one.what or "office",
            of=actors[one.parties[1]].name if one.parties[1] in actors else None,
            since=one.since or UNKNOWN,
            until=one.until,
            evidence=one.evidence,
        )
        for one in standing
        if one.kind is RelationKind.OFFICE and one.parties[0] == actor
    )
