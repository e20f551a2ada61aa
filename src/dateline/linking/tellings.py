"""Statements as linking compares them: with their parties resolved, their words weighted, their place in the report."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.data import gazetteer
from dateline.linking.actors import Troupe
from dateline.linking.happenings import kinds
from dateline.linking.sightings import Report
from dateline.model.actor import Actor
from dateline.model.article import Article, ZoneKind
from dateline.model.interval import Interval
from dateline.model.plover import EventType, Role, Status
from dateline.model.statement import Mention, MentionKind, Statement

_DEFINITE = re.compile(
    r"(?:^|\s)(?:the|this|that|these|those|its|their|his|her|latest|same)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
_LEAD = 600
"""How many characters of the body a headline usually retells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement made ready for comparison; ``sides`` are its parties' countries, an actor's id where it has none."""

    id: str
    article: str
    start: int
    type: EventType
    mode: str | None
    status: Status
    kinds: frozenset[str]
    label: str | None
    lemma: str
    actors: frozenset[str]
    doers: frozenset[str]
    sufferers: frozenset[str]
    sides: frozenset[str]
    setting: frozenset[str]
    agents: frozenset[str]
    recipients: frozenset[str]
    interval: Interval
    places: frozenset[str]
    where: frozenset[str]
    words: tuple[tuple[str, float], ...]
    numbers: frozenset[float]
    zone: ZoneKind
    in_lead: bool
    takes_up: bool
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What making statements ready needs of the whole case."""

    troupe: Troupe
    rarity: dict[str, float]
    settings: dict[str, frozenset[str]]
    lemmas: Counter[tuple[str, str]]


def tellings(reports: Sequence[Report], troupe: Troupe, dropped: frozenset[str]) -> tuple[Telling, ...]:
    """The statements on the chronicle that nobody dropped, in the order of their articles and places."""
    kept = [(report, s) for report in reports for s in report.statements if s.on_chronicle and s.id not in dropped]
    case = Case(
        troupe=troupe,
        rarity=_rarity(statement.words for _, statement in kept),
        settings={report.article.id: _setting(report, troupe) for report in reports},
        lemmas=Counter((s.article, s.lemma.casefold()) for _, s in kept),
    )
    ordered = sorted(kept, key=lambda pair: (pair[1].article, pair[1].trigger.start, pair[1].id))
    return tuple(_telling(report, statement, case) for report, statement in ordered)


def _rarity(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """The inverse document frequency of each word over the statements of the case."""
    counted: Counter[str] = Counter()
    total = 0
    for words in texts:
        total += 1
        counted.update({word.casefold() for word in words})
    return {word: math.log((1 + total) / count) for word, count in sorted(counted.items())}


def _telling(report: Report, statement: Statement, case: Case) -> Telling:
    parties = [(party.role, actor) for party in statement.parties for actor in case.troupe.of(party.mention)]
    named = {actor.id for _, actor in parties if actor.aliases}
    return Telling(
        id=statement.id,
        article=statement.article,
        start=statement.trigger.start,
        type=statement.type,
        mode=statement.mode,
        status=statement.status,
        kinds=kinds(
            statement.lemma, (*statement.words, *statement.trigger.text.split()), statement.mode, statement.type
        ),
        label=statement.label if statement.type is EventType.OTHER and statement.label else None,
        lemma=statement.lemma.casefold(),
        actors=frozenset(actor.id for _, actor in parties),
        doers=frozenset(a.id for role, a in parties if role is Role.ACTOR and a.kind is MentionKind.PERSON) & named,
        sufferers=frozenset(a.id for role, a in parties if role is Role.RECIPIENT) & named,
        sides=_sides(actor for _, actor in parties),
        setting=case.settings[statement.article],
        agents=_sides(actor for role, actor in parties if role is Role.ACTOR),
        recipients=_sides(actor for role, actor in parties if role is Role.RECIPIENT),
        interval=statement.when.interval,
        places=frozenset(_places(statement.where, case.troupe)),
        where=frozenset(_countries(statement.where, case.troupe)),
        words=tuple(sorted((word, case.rarity[word]) for word in _content(statement))),
        numbers=frozenset(q.figure for q in statement.quantities if q.figure is not None),
        zone=statement.zone,
        in_lead=_in_lead(report.article, statement),
        takes_up=_takes_up(report.article, statement),
        alone=case.lemmas[statement.article, statement.lemma.casefold()] == 1,
    )


def _sides(actors: Iterable[Actor]) -> frozenset[str]:
    """Countries, or ids of actors that have a name; a nameless party tells nothing by which to compare."""
    return frozenset(actor.country or actor.id for actor in actors if actor.country or actor.aliases)


def _setting(report: Report, troupe: Troupe) -> frozenset[str]:
    """The country that a report speaks of most, and the next if it is spoken of half as often."""
    counted: Counter[str] = Counter()
    for sighting in report.sightings:
        counted.update({actor.country for actor in troupe.of(sighting.mention) if actor.country})
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return frozenset(country for country, n in ranked[:2] if n * 2 >= ranked[0][1])


def _content(statement: Statement) -> set[str]:
    """The words beside the predicate, which is compared by itself."""
    return {word.casefold() for word in statement.words} - {statement.lemma.casefold()}


def _places(where: Mention | None, troupe: Troupe) -> set[str]:
    """The place's name: that of the actor it was resolved to, else as printed."""
    if where is None:
        return set()
    return {actor.name for actor in troupe.of(where)} or {where.core.text}


def _countries(where: Mention | None, troupe: Troupe) -> set[str]:
    """The place's country: that of the actor it was resolved to, else by the gazetteer."""
    if where is None:
        return set()
    town = gazetteer.city_named(where.core.text)
    named = {actor.country for actor in troupe.of(where) if actor.country}
    return named or ({town.country.name} if town else set())


def _in_lead(article: Article, statement: Statement) -> bool:
    """True in the standfirst and at the beginning of the body."""
    if statement.zone is ZoneKind.STANDFIRST:
        return True
    first = next((start for start, _ in article.body), 0)
    return statement.zone is ZoneKind.BODY and statement.trigger.start - first < _LEAD


def _takes_up(article: Article, statement: Statement) -> bool:
    """True where the trigger is a definite noun ("the talks", "this visit"), which takes up something told before."""
    before = article.text[max(0, statement.trigger.start - 60) : statement.trigger.start]
    word, lemma = statement.trigger.text.casefold(), statement.lemma.casefold()
    return bool(_DEFINITE.search(before)) and word in (lemma, f"{lemma}s")
