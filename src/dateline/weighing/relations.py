"""What holds over a span, from what the reports say of agreements, memberships, deployments and offices.

A relation is one for its kind and parties. What each clause does to it is kept as a position with its quote; the
standing is read from all of them by the table ``STANDING``, first row that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from dateline.model.event import Event
from dateline.model.interval import Interval, When
from dateline.model.relation import Position, Relation, RelationStatus
from dateline.model.statement import Coding, Effect, RelationHint, RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One clause about a relation, its time as far as the clause or its event gives it, and who takes the position."""

    hint: RelationHint
    when: When
    by: str


OVER = (Effect.ENDS, Effect.ANNOUNCES_END)

SAYS = {
    Effect.OPENS: "begins it",
    Effect.HOLDS: "speaks of it as standing",
    Effect.SUSPENDS: "suspends it",
    Effect.ENDS: "ends it",
    Effect.ANNOUNCES_END: "announces its end",
    Effect.ANNOUNCES: "announces it",
    Effect.REFUSES_END: "does not accept its end",
}
"""Our neutral words for each effect; the outlet's stand in the position's quote."""


def relations(
    codings: Sequence[Coding], resolved: Mapping[str, tuple[str, ...]], events: Sequence[Event]
) -> tuple[Relation, ...]:
    """All relations in a fixed order: by kind, then parties."""
    times = _times(events)
    groups: dict[tuple[str, tuple[str, ...]], list[Told]] = {}
    for hint in (hint for coding in codings for hint in coding.hints):
        for parties in _parties(hint, resolved):
            groups.setdefault((hint.kind.value, parties), []).append(_told(hint, parties, resolved, times))
    return tuple(_relation(RelationKind(kind), parties, groups[kind, parties]) for kind, parties in sorted(groups))


def _parties(hint: RelationHint, resolved: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The actors of a hint, once for each reading of "the two countries"; nothing where a party is not resolved."""
    sides = [resolved.get(one.key, ()) for one in hint.parties]
    if hint.kind is RelationKind.AGREEMENT:
        flat = tuple(sorted({one for side in sides for one in side}))
        return [flat] if all(sides) and len(flat) > 1 else []
    if hint.kind is RelationKind.OFFICE and len(sides) == 1:
        return []
    return [found for found in product(*sides) if len(set(found)) == len(found) > 1]


def _times(events: Sequence[Event]) -> dict[str, list[tuple[int, int, When]]]:
    found: dict[str, list[tuple[int, int, When]]] = {}
    for event in events:
        for one in event.statements:
            found.setdefault(one.article, []).append((one.trigger.start, one.trigger.end, event.when))
    return found


def _told(
    hint: RelationHint,
    parties: tuple[str, ...],
    resolved: Mapping[str, tuple[str, ...]],
    times: Mapping[str, list[tuple[int, int, When]]],
) -> Told:
    when = hint.when if hint.effect is Effect.HOLDS or hint.when.interval.is_day else _of_event(hint, times)
    ids = resolved.get(hint.by.key, ()) if hint.by else ()
    return Told(hint=hint, when=when, by=ids[0] if ids else (hint.by.core.text if hint.by else parties[0]))


def _of_event(hint: RelationHint, times: Mapping[str, list[tuple[int, int, When]]]) -> When:
    """The time of the one event that the hint's words tell; of several, none can be said to be meant."""
    place = hint.evidence
    told = [when for start, end, when in times.get(place.article, ()) if place.start <= start and end <= place.end]
    return told[0] if len(told) == 1 and told[0].interval.known else hint.when


def _ended(told: Sequence[Told]) -> bool:
    return any(one.hint.effect is Effect.ENDS for one in told)


def _reopened(told: Sequence[Told]) -> bool:
    """Begun again, by its date, after it was last ended."""
    ends = [one.when.interval.latest for one in told if one.hint.effect in OVER and one.when.interval.latest]
    opens = [
        one.when.interval.earliest for one in told if one.hint.effect is Effect.OPENS and one.when.interval.earliest
    ]
    return bool(ends) and bool(opens) and max(opens) > max(ends)


def _contested(told: Sequence[Told]) -> bool:
    over = {one.by for one in told if one.hint.effect in OVER}
    return any(one.hint.effect is Effect.REFUSES_END and one.by not in over for one in told) and bool(over)


def _any(*effects: Effect) -> Callable[[Sequence[Told]], bool]:
    return lambda told: any(one.hint.effect in effects for one in told)


STANDING: tuple[tuple[str, Callable[[Sequence[Told]], bool], RelationStatus], ...] = (
    ("begun again after its end", _reopened, RelationStatus.IN_FORCE),
    ("one side ends it, another does not accept", _contested, RelationStatus.CONTESTED),
    ("ended", _ended, RelationStatus.ENDED),
    ("its end is announced", _any(Effect.ANNOUNCES_END), RelationStatus.ANNOUNCED_EXIT),
    ("suspended", _any(Effect.SUSPENDS), RelationStatus.SUSPENDED),
    ("begun or spoken of as standing", _any(Effect.OPENS, Effect.HOLDS, Effect.REFUSES_END), RelationStatus.IN_FORCE),
    ("announced", _any(Effect.ANNOUNCES), RelationStatus.ANNOUNCED),
)


def _relation(kind: RelationKind, parties: tuple[str, ...], told: Sequence[Told]) -> Relation:
    status = next(status for _, fits, status in STANDING if fits(told))
    until = _until(status, told)
    evidence = tuple(dict.fromkeys(sorted(one.hint.evidence for one in told)))
    return Relation(
        id=f"r-{evidence[0].article[2:]}-{evidence[0].start}-{kind.value[0]}{_digest(parties)}",
        kind=kind,
        parties=parties,
        status=status,
        what=next((one.hint.what for one in told if one.hint.what), None),
        quantity=next((one.hint.quantity.figure for one in told if one.hint.quantity), None),
        since=_days(told, Effect.OPENS),
        until=until,
        positions=_positions(told),
        evidence=evidence,
    )


def _until(status: RelationStatus, told: Sequence[Told]) -> Interval | None:
    """The day from which it is over or denounced: that of its end, else that of the announcement."""
    if status is RelationStatus.IN_FORCE:
        return None
    if status is RelationStatus.SUSPENDED:
        return _days(told, Effect.SUSPENDS)
    return _days(told, Effect.ENDS) or _days(told, Effect.ANNOUNCES_END)


def _digest(parties: tuple[str, ...]) -> str:
    """Tells relations of one clause apart ("Mali and Niger left the bloc") in a way that no rebuild changes."""
    return "-".join(one.rpartition("-")[2] for one in parties)


def _days(told: Sequence[Told], *effects: Effect) -> Interval | None:
    """The narrowest days that a clause with one of these effects gives."""
    known = [one.when.interval for one in told if one.hint.effect in effects and one.when.interval.known]
    return min(known, key=lambda one: (one.days or 10**6, one.earliest or date.min), default=None)


def _positions(told: Sequence[Told]) -> tuple[Position, ...]:
    found = {(one.hint.evidence, one.hint.effect): one for one in told if one.hint.effect is not Effect.HOLDS}
    order = sorted(found, key=lambda key: (key[0], key[1].value))
    return tuple(Position(party=found[key].by, says=SAYS[key[1]], evidence=key[0]) for key in order)
