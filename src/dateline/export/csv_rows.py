"""The chronicle as CSV: one row for each report of an event (RFC 4180 quoting, UTF-8, lines end with a line feed).

Values that belong to the event (type, label, parties, interval, place) are repeated in each of its rows; the columns
``report_…`` at the end hold what this one report was read to say. Several values in a cell are joined by ``"; "``.
A cell of words that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return gets an apostrophe in front, so
that a spreadsheet does not take a report's words for a formula (OWASP, "CSV Injection"); take it off before comparing
such a cell with the report. Ids, dates, numbers and offsets are as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date

from dateline.data import gazetteer
from dateline.model.actor import Actor
from dateline.model.article import Article
from dateline.model.chronicle import Chronicle
from dateline.model.event import Account, Event
from dateline.model.plover import Role
from dateline.model.statement import Statement

EVENT_COLUMNS = (
    *("type", "mode", "contexts", "status", "historical", "label"),
    *("actors", "actor_iso3", "actor_cow", "recipients", "recipient_iso3", "recipient_cow"),
    *("earliest", "latest", "edtf", "when_rule", "place", "place_country", "lat", "lon"),
)
COLUMNS = (
    *("event_id", "statement_id", "article_id", "file", "outlet"),
    *EVENT_COLUMNS,
    *("quote", "quote_start", "quote_end", "trigger", "trigger_start", "trigger_end", "according_to"),
    *("account", "account_kind", "account_basis"),
    *("published_earliest", "published_latest", "published_basis", "needs_check", "why"),
    *("report_status", "report_earliest", "report_latest", "report_edtf"),
)
"""The columns, in their order; later versions add at the end."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = dict[str, str]


def table(chronicle: Chronicle) -> str:
    """The whole table as text, header first."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    articles = {one.id: one for one in chronicle.articles}
    actors = {one.id: one for one in chronicle.actors}
    reasons = _reasons(chronicle)
    for event in chronicle.events:
        shared = {"event_id": event.id} | _event(event, actors) | _check(reasons.get(event.id, ()))
        for number, statement in enumerate(event.statements):
            article = articles[statement.article]
            writer.writerow(shared | _statement(statement) | _article(article) | _account(event, number))
    return out.getvalue()


def words(text: str) -> str:
    """Words from a report, safe to open in a spreadsheet; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD."""
    sound = "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= one <= "\udfff" else one for one in text)
    return f"'{sound}" if sound.startswith(FORMULA) else sound


def _joined(values: Iterable[str]) -> str:
    return words("; ".join(values))


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _decimal(value: float | None) -> str:
    return "" if value is None else str(value)


def _event(event: Event, actors: Mapping[str, Actor]) -> Row:
    interval, where = event.when.interval, event.where
    return {
        "type": event.type.value,
        "mode": event.mode or "",
        "contexts": "; ".join(event.contexts),
        "status": event.status.value,
        "historical": "yes" if event.historical else "no",
        "label": words(event.label),
        **_parties("actor", [actors[one.actor] for one in event.participants if one.role is Role.ACTOR]),
        **_parties("recipient", [actors[one.actor] for one in event.participants if one.role is Role.RECIPIENT]),
        "earliest": _day(interval.earliest),
        "latest": _day(interval.latest),
        "edtf": interval.edtf or "",
        "when_rule": event.when.rule,
        "place": words(where.name) if where else "",
        "place_country": where.country or "" if where else "",
        "lat": _decimal(where.lat) if where else "",
        "lon": _decimal(where.lon) if where else "",
    }


def _parties(role: str, parties: list[Actor]) -> Row:
    """Names and country codes, in step: a party of no known country keeps its empty place in the list of codes."""
    codes = [country_codes(one) for one in parties]
    return {
        f"{role}s": _joined(one.name for one in parties),
        f"{role}_iso3": "; ".join(iso3 for iso3, _ in codes),
        f"{role}_cow": "; ".join(cow for _, cow in codes),
    }


def country_codes(actor: Actor) -> tuple[str, str]:
    """ISO 3166-1 alpha-3 and Correlates of War codes: the actor's own, else its country's; empty where unknown."""
    country = gazetteer.country_named(actor.country) if actor.country else None
    iso3 = actor.iso3 or (country.iso3 if country else None)
    cow = actor.cow or (country.cow if country else None)
    return iso3 or "", cow or ""


def _statement(one: Statement) -> Row:
    interval = one.when.interval
    return {
        "statement_id": one.id,
        "quote": words(one.quote.text),
        "quote_start": str(one.quote.start),
        "quote_end": str(one.quote.end),
        "trigger": words(one.trigger.text),
        "trigger_start": str(one.trigger.start),
        "trigger_end": str(one.trigger.end),
        "according_to": _joined(link.name for link in one.according_to),
        "report_status": one.status.value,
        "report_earliest": _day(interval.earliest),
        "report_latest": _day(interval.latest),
        "report_edtf": interval.edtf or "",
    }


def _article(article: Article) -> Row:
    published = article.published
    return {
        "article_id": article.id,
        "file": words(article.file),
        "outlet": words(article.outlet.value) if article.outlet else "",
        "published_earliest": _day(published.interval.earliest),
        "published_latest": _day(published.interval.latest),
        "published_basis": published.basis.value,
    }


def _account(event: Event, number: int) -> Row:
    found: Account | None = next((one for one in event.accounts.accounts if number in one.reports), None)
    return {
        "account": words(found.name) if found else "",
        "account_kind": found.kind.value if found else "",
        "account_basis": found.basis.value if found else "",
    }


def _reasons(chronicle: Chronicle) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in chronicle.checks:
        found[one.event] = (*found.get(one.event, ()), f"{one.field}: {one.why}")
    return found


def _check(reasons: tuple[str, ...]) -> Row:
    return {"needs_check": "yes" if reasons else "no", "why": _joined(reasons)}
