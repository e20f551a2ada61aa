"""Where statements of one event cannot all be right. Granularity is no disagreement: "July" and "26 July" agree.

A false dispute costs a reader more than a missed one: every rule here asks for words that leave little choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.model.article import Article
from dateline.model.event import Dispute, Event
from dateline.model.statement import Statement
from dateline.weighing.dispute_dates import on_when
from dateline.weighing.dispute_denials import denials
from dateline.weighing.dispute_figures import on_quantities


def disputes(
    events: Sequence[Event],
    articles: Mapping[str, Article],
    statements: Sequence[Statement],
    resolved: Mapping[str, tuple[str, ...]],
) -> tuple[Dispute, ...]:
    """The disputes of these events, in their order: on the day, on figures, on whether it happened.

    ``statements`` are all that were coded, on the chronicle or not: a denial's own words stay off it.
    """
    denied = denials(events, statements, resolved)
    return tuple(found for event in events for found in _of(event, events, articles, statements, denied))


def _of(
    event: Event,
    events: Sequence[Event],
    articles: Mapping[str, Article],
    statements: Sequence[Statement],
    denied: Mapping[str, Dispute],
) -> Iterator[Dispute]:
    parted = on_when(event, events, articles)
    if parted is not None:
        yield parted
    yield from on_quantities(event, events, articles, statements)
    if event.id in denied:
        yield denied[event.id]
