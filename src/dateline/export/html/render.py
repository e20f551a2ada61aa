"""The page: the chronicle through the templates, with one style and one script that its own policy names by hash."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.export import summary
from dateline.export.html import days, escaping, lookups, matrix, passages, words
from dateline.model.actor import Actor
from dateline.model.article import Article
from dateline.model.chronicle import Chronicle
from dateline.model.event import Dispute, Event
from dateline.model.interval import Interval
from dateline.model.span import Quote
from dateline.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report of an event: its statement, the actors of its sources, and its number among the event's reports."""

    statement: Statement
    sources: tuple[str | None, ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The events of one year of the timeline (or without a date)."""

    words: str
    events: tuple[Event, ...]


def page(chronicle: Chronicle) -> str:
    """The whole page, a pure function of the chronicle."""
    look = lookups.lookups(chronicle)
    acting = _acting(chronicle)
    style, script = _asset("style.css"), _asset("script.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            c=chronicle,
            look=look,
            notice=summary.notice(chronicle),
            summary=summary.summary_line(chronicle),
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            style_hash=_hash(style),
            script_hash=_hash(script),
            matrix=matrix.matrix(look),
            years=_years(chronicle),
            undated=tuple(one for one in chronicle.events if lookups.sort_day(one) is None),
            checks=words.grouped_checks(look),
            acting=acting,
            main=_by_mentions(one for one in chronicle.actors if one.id in acting),
            others=_by_mentions(one for one in chronicle.actors if one.id not in acting),
            left_out=_left_out(chronicle),
            texts=_texts(look),
        )
    )


@cache
def _environment() -> Environment:
    """Jinja with autoescape on: what is not put through a filter of ours is escaped all the same."""
    environment = Environment(
        loader=PackageLoader("dateline.export.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "said": escaping.said,
        "plain": escaping.plain,
        "marked": passages.marked,
        "place": passages.place,
        "in_words": days.in_words,
        "plural": words.plural,
    }
    environment.globals |= {
        "words": words,
        "strip": days.strip,
        "month": days.month,
        "told_by_article": told_by_article,
        "marks_of": passages.marks_of,
        "value_marks": _value_marks,
        "web_address": escaping.web_address,
        "is_quote": _is_quote,
        "reports_naming": _reports_naming,
        "frame": _frame,
        "articles_of": lookups.articles_of,
        "within_month": matrix.within_month,
        "sort_day": lookups.sort_day,
    }
    return environment


@cache
def _asset(name: str) -> str:
    return files("dateline.export.html").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The source expression of a Content Security Policy (level 3, section 2.3.1) for an inline element's text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _years(chronicle: Chronicle) -> tuple[Year, ...]:
    found: dict[str, list[Event]] = {}
    for event in lookups.in_order(chronicle.events):
        start = lookups.sort_day(event)
        if start is not None:
            found.setdefault(str(start.year), []).append(event)
    return tuple(Year(words=year, events=tuple(events)) for year, events in found.items())


def told_by_article(event: Event) -> tuple[tuple[str, tuple[Told, ...]], ...]:
    """An event's reports, those of one article together."""
    found: dict[str, list[Told]] = {}
    for n, (statement, sources) in enumerate(zip(event.statements, event.sources, strict=True)):
        found.setdefault(statement.article, []).append(Told(statement=statement, sources=sources, number=n))
    return tuple((article, tuple(told)) for article, told in found.items())


def _value_marks(quote: Quote) -> tuple[passages.Mark, ...]:
    return (passages.Mark(quote=quote, kind="value"),)


def _is_quote(evidence: object) -> bool:
    return isinstance(evidence, Quote)


def _reports_naming(actor: Actor, look: lookups.Lookups) -> tuple[str, ...]:
    """The articles that mention an actor, in the order of the reports."""
    return tuple(sorted({one.article for one in actor.mentions}, key=lambda one: look.numbers[one]))


def _frame(dispute: Dispute) -> tuple[Interval, ...]:
    return tuple(one.value for one in dispute.sides if isinstance(one.value, Interval))


def _acting(chronicle: Chronicle) -> frozenset[str]:
    """Actors that take part in an event or a relation, or speak; only tested for membership."""
    taking_part = {one.actor for event in chronicle.events for one in event.participants}
    speaking = {one for event in chronicle.events for chain in event.sources for one in chain if one}
    holding = {one for relation in chronicle.relations for one in relation.parties}
    return frozenset(taking_part | speaking | holding)


def _by_mentions(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(sorted(actors, key=lambda one: (-len(one.mentions), one.name, one.id)))


def _left_out(chronicle: Chronicle) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    found: dict[str, list[Statement]] = {}
    for one in chronicle.statements:
        if not one.on_chronicle:
            found.setdefault(one.why_off or "not on a timeline", []).append(one)
    return tuple((why, tuple(found[why])) for why in sorted(found))


def _texts(look: lookups.Lookups) -> tuple[tuple[Article, tuple[passages.Passage, ...]], ...]:
    by_article: dict[str, list[Quote]] = {}
    for quote in lookups.quotes_shown(look.chronicle):
        by_article.setdefault(quote.article, []).append(quote)
    told = _told_at(look.chronicle)
    return tuple(
        (one, passages.passages(one, passages.spots_of(one, by_article.get(one.id, []), told.get(one.id, {}))))
        for one in look.chronicle.articles
    )


def _told_at(chronicle: Chronicle) -> Mapping[str, Mapping[tuple[int, int], tuple[str, ...]]]:
    """For each article, the events that each of its sentences tells of."""
    found: dict[str, dict[tuple[int, int], tuple[str, ...]]] = {}
    for event in chronicle.events:
        for one in event.statements:
            spots = found.setdefault(one.article, {})
            at = (one.quote.start, one.quote.end)
            spots[at] = _with(spots.get(at, ()), event.id)
    return found


def _with(ids: Sequence[str], one: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ids, one)))
