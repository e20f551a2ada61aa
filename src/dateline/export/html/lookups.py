"""What the page looks up in a chronicle: reports by id, actors by id, events by statement, quotes by the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dateline.model.actor import Actor
from dateline.model.article import Article
from dateline.model.chronicle import Chronicle
from dateline.model.event import Check, Dispute, Event
from dateline.model.span import Evidence, Quote
from dateline.model.statement import Statement

About = TypeVar("About", Check, Dispute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookups:
    """A chronicle with its indices."""

    chronicle: Chronicle
    articles: Mapping[str, Article]
    numbers: Mapping[str, int]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    checked: Mapping[str, tuple[Check, ...]]
    disputed: Mapping[str, tuple[Dispute, ...]]
    sentences: Mapping[str, tuple[Quote, ...]]

    def outlet(self, article: str) -> str:
        """The outlet's name, else the file's."""
        found = self.articles[article]
        return found.outlet.value if found.outlet else found.file

    def name(self, party: str) -> str:
        """The name of an actor id; what is no id is a name already."""
        actor = self.actors.get(party)
        return actor.name if actor else party

    def sentence(self, quote: Quote) -> Quote:
        """The sentence that a statement has these words from, else the words alone."""
        covering = [one for one in self.sentences.get(quote.article, ()) if one.covers(quote)]
        return min(covering, key=lambda one: one.end - one.start, default=quote)


def lookups(chronicle: Chronicle) -> Lookups:
    """The indices of this chronicle."""
    return Lookups(
        chronicle=chronicle,
        articles={one.id: one for one in chronicle.articles},
        numbers={one.id: n for n, one in enumerate(chronicle.articles, 1)},
        actors={one.id: one for one in chronicle.actors},
        events={one.id: one for one in chronicle.events},
        checked=_by_event(chronicle.events, chronicle.checks),
        disputed=_by_event(chronicle.events, chronicle.disputes),
        sentences=_sentences(chronicle),
    )


def _by_event(events: Sequence[Event], found: Sequence[About]) -> Mapping[str, tuple[About, ...]]:
    groups: dict[str, list[About]] = {one.id: [] for one in events}
    for one in found:
        groups.setdefault(one.event, []).append(one)
    return {event: tuple(group) for event, group in groups.items()}


def _sentences(chronicle: Chronicle) -> Mapping[str, tuple[Quote, ...]]:
    groups: dict[str, dict[Quote, None]] = {}
    for one in chronicle.statements:
        groups.setdefault(one.article, {})[one.quote] = None
    return {article: tuple(quotes) for article, quotes in groups.items()}


def articles_of(event: Event) -> tuple[str, ...]:
    """The articles that tell of an event, in the order of their first sentence in it."""
    return tuple(dict.fromkeys(one.article for one in event.statements))


def sort_day(event: Event) -> date | None:
    """The day an event is put at on the timeline: its earliest, else its latest."""
    interval = event.when.interval
    return interval.earliest or interval.latest


def in_order(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events by day, the narrower of two that begin together later; those without a date keep their order, last."""
    dated = [one for one in events if sort_day(one) is not None]
    undated = [one for one in events if sort_day(one) is None]
    return (*sorted(dated, key=_by_day), *undated)


def _by_day(event: Event) -> tuple[date, date, str]:
    start = sort_day(event)
    assert start is not None  # only dated events are sorted
    return start, event.when.interval.latest or date.max, event.id


def quotes_shown(chronicle: Chronicle) -> Iterator[Quote]:
    """Every quote that the page may lead to in a report's full text."""
    for statement in chronicle.statements:
        yield from _statement_quotes(statement)
    for dispute in chronicle.disputes:
        yield from (quote for side in dispute.sides for quote in side.reports)
    for relation in chronicle.relations:
        yield from (*relation.evidence, *(one.evidence for one in relation.positions))
    for event in chronicle.events:
        yield from (quote for account in event.accounts.accounts for quote in account.evidence)
        yield from _quotes(event.when.evidence)
    for article in chronicle.articles:
        yield from (*_quotes(article.published.evidence), *(one.evidence for one in article.credits))
    for reprint in chronicle.reprints:
        yield from reprint.spans
    yield from (one.quote for one in chronicle.problems if one.quote)


def _statement_quotes(statement: Statement) -> Iterator[Quote]:
    yield statement.quote
    yield from (one.evidence for one in statement.according_to)
    yield from (one.evidence for one in statement.quantities)
    yield from _quotes(statement.when.evidence)


def _quotes(evidence: Sequence[Evidence]) -> Iterator[Quote]:
    return (one for one in evidence if isinstance(one, Quote))
