"""An event's own values, each a view of its statements by a named rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from dateline.data import gazetteer
from dateline.model.actor import Actor
from dateline.model.event import Event, Participant, Where
from dateline.model.interval import When
from dateline.model.linked import Cluster
from dateline.model.plover import Role, Status
from dateline.model.statement import Mention, MentionKind, Quantity, Statement
from dateline.weighing.days import Dated, agreed

T = TypeVar("T")

SUPPORT = 0.25
"""Share of an event's statements with parties that must name an actor before it is shown as a participant."""

NAMED_IN_LABEL = 2


def event_of(
    cluster: Cluster,
    statements: Sequence[Statement],
    resolved: Mapping[str, tuple[str, ...]],
    actors: Mapping[str, Actor],
) -> Event:
    """The event that a cluster's statements come to; accounts are weighed later."""
    first = statements[0]
    type_ = _most([one.type for one in statements], first.type)
    of_type = [one for one in statements if one.type is type_]
    mode = _most([one.mode for one in of_type if one.mode], None)
    participants = _participants(statements, resolved, actors)
    kind = _most([one.label for one in of_type if one.mode == mode and one.label], first.label)
    return Event(
        id=cluster.id,
        label=_given_label(statements) or _label(kind, participants, actors),
        type=type_,
        mode=mode,
        contexts=tuple(sorted({context for one in statements for context in one.contexts})),
        status=_status(statements),
        historical=all(one.historical for one in statements),
        when=when_of(statements),
        where=_where(statements),
        participants=participants,
        quantities=_quantities(statements),
        statements=tuple(statements),
        sources=tuple(_sources(one, resolved) for one in statements),
        joins=cluster.joins,
    )


def when_of(statements: Sequence[Statement]) -> When:
    """The view ``narrowest-agreed`` of the statements' times."""
    return agreed([Dated(article=one.article, statement=one.id, when=one.when) for one in statements])[0]


def _most(values: Sequence[T], default: T) -> T:
    """The commonest value, the earliest told among equals."""
    return Counter(values).most_common(1)[0][0] if values else default


def _status(statements: Sequence[Statement]) -> Status:
    """A happening that any statement reports as done is shown so; else the commonest standing."""
    told = [one.status for one in statements]
    if Status.REPORTED in told and told.count(Status.REPORTED) * 2 >= len(told):
        return Status.REPORTED
    return _most(told, Status.REPORTED)


def _participants(
    statements: Sequence[Statement], resolved: Mapping[str, tuple[str, ...]], actors: Mapping[str, Actor]
) -> tuple[Participant, ...]:
    """Who takes part: actors named by enough statements, in the role that most give them."""
    roles: dict[str, Counter[Role]] = {}
    telling = 0
    for statement in statements:
        telling += bool(statement.parties)
        named = {(one, party.role) for party in statement.parties for one in resolved.get(party.mention.key, ())}
        for actor, role in sorted(named, key=lambda pair: (pair[0], pair[1].value)):
            roles.setdefault(actor, Counter())[role] += 1
    kept = {actor: count for actor, count in roles.items() if count.total() >= telling * SUPPORT}
    shown = [actor for actor in kept if not _stands_behind(actor, kept, actors)]
    found = [Participant(actor=one, role=_role(kept[one])) for one in shown]
    order = {one: n for n, one in enumerate(roles)}
    return tuple(sorted(found, key=lambda one: (one.role.value, -kept[one.actor].total(), order[one.actor])))


def _role(count: Counter[Role]) -> Role:
    return Role.RECIPIENT if count[Role.RECIPIENT] > count[Role.ACTOR] else Role.ACTOR


def _stands_behind(actor: str, kept: Mapping[str, Counter[Role]], actors: Mapping[str, Actor]) -> bool:
    """True of a country for which a person or body of that country takes part in the same role."""
    country = actors.get(actor)
    if country is None or country.kind is not MentionKind.PLACE:
        return False
    return any(
        other != actor
        and actors[other].kind in (MentionKind.PERSON, MentionKind.ORGANIZATION)
        and actors[other].country == country.name
        and _role(kept[other]) == _role(kept[actor])
        for other in kept
        if other in actors
    )


def _given_label(statements: Sequence[Statement]) -> str | None:
    """A label that a person has set stands as it is."""
    by_hand = [one.label for one in statements if any(r.field == "label" and r.rule == "edit" for r in one.reasons)]
    return by_hand[0] if by_hand else None


def _label(kind: str, participants: Sequence[Participant], actors: Mapping[str, Actor]) -> str:
    """A neutral template: the parties around the kind of happening, nothing of an outlet's words."""
    acting = _named([one for one in participants if one.role is Role.ACTOR], actors)
    receiving = _named([one for one in participants if one.role is Role.RECIPIENT], actors)
    return " – ".join(part for part in (acting, kind, receiving) if part)


def _named(participants: Sequence[Participant], actors: Mapping[str, Actor]) -> str:
    names = list(dict.fromkeys(actors[one.actor].name for one in participants if one.actor in actors))
    more = len(names) - NAMED_IN_LABEL
    if more > 1:
        return f"{', '.join(names[:NAMED_IN_LABEL])} and {more} others"
    return ", ".join(names)


def _where(statements: Sequence[Statement]) -> Where | None:
    """The place that most statements give, the first told among equals."""
    places = [one.where for one in statements if one.where is not None]
    if not places:
        return None
    best = _most([one.core.text for one in places], "")
    return _place(next(one for one in places if one.core.text == best))


def _place(mention: Mention) -> Where:
    name = mention.core.text
    city = gazetteer.city_named(name)
    if city is not None:
        return Where(name=name, country=city.country.name, evidence=mention.core, lat=city.lat, lon=city.lon)
    country = gazetteer.country_of_capital(name) or gazetteer.country_named(name)
    return Where(name=name, country=country.name if country else None, evidence=mention.core)


def _quantities(statements: Sequence[Statement]) -> tuple[Quantity, ...]:
    found = {
        (one.of, one.unit, one.low or 0, one.high or 0, one.bound.value): one
        for told in reversed(statements)
        for one in told.quantities
    }
    return tuple(found[key] for key in sorted(found))


def _sources(statement: Statement, resolved: Mapping[str, tuple[str, ...]]) -> tuple[str | None, ...]:
    def actor(mention: Mention | None) -> str | None:
        ids = resolved.get(mention.key, ()) if mention else ()
        return ids[0] if len(ids) == 1 else None

    return tuple(actor(link.mention) for link in statement.according_to)
