"""The chronicle as JSON: the contract ``dateline/1``. Key order is fixed, there is no clock and no path in it."""

from __future__ import annotations

import json
from typing import Any

from dateline.model.actor import Actor, Join, Office
from dateline.model.article import Article, Told
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit
from dateline.model.event import Account, Dispute, Event, Reprint, Side
from dateline.model.interval import Interval, When
from dateline.model.problem import Problem
from dateline.model.relation import Relation
from dateline.model.span import Evidence, Quote
from dateline.model.statement import Mention, Quantity, Source, Statement

FORMAT = "dateline/1"

Json = dict[str, Any]


def to_json(chronicle: Chronicle) -> str:
    """The chronicle as JSON text (UTF-8, two spaces, one line feed at the end)."""
    return json.dumps(chronicle_form(chronicle), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def chronicle_form(chronicle: Chronicle) -> Json:
    """The chronicle as plain JSON values."""
    resolved = dict(chronicle.resolved)
    placed = {one.id: event.id for event in chronicle.events for one in event.statements}
    return {
        "format": FORMAT,
        "notice": f"What these {len(chronicle.articles)} reports say. Machine-read; check before publishing.",
        "articles": [_article(one) for one in chronicle.articles],
        "actors": [_actor(one) for one in chronicle.actors],
        "events": [_event(one, _outlets(chronicle)) for one in chronicle.events],
        "disputes": [_dispute(one) for one in chronicle.disputes],
        "relations": [_relation(one) for one in chronicle.relations],
        "reprints": [_reprint(one) for one in chronicle.reprints],
        "statements": [_statement(one, resolved, placed) for one in chronicle.statements],
        "checks": [{"event": one.event, "field": one.field, "why": one.why} for one in chronicle.checks],
        "problems": [_problem(one) for one in chronicle.problems],
        "edits": [_edit(one) for one in chronicle.edits],
    }


def _quote(quote: Quote) -> Json:
    return {"article": quote.article, "start": quote.start, "end": quote.end, "quote": quote.text}


def _optional(quote: Quote | None) -> Json | None:
    return _quote(quote) if quote is not None else None


def _evidence(evidence: Evidence) -> Json:
    if isinstance(evidence, Quote):
        return _quote(evidence)
    return {"article": evidence.article, "selector": evidence.selector, "value": evidence.value}


def _all(evidence: tuple[Evidence, ...]) -> list[Json]:
    return [_evidence(one) for one in evidence]


def interval_form(interval: Interval) -> Json:
    """``earliest``, ``latest``, ``edtf``, and ``candidates`` where there are several."""
    form: Json = {
        "earliest": interval.earliest.isoformat() if interval.earliest else None,
        "latest": interval.latest.isoformat() if interval.latest else None,
        "edtf": interval.edtf,
    }
    if interval.candidates:
        form["candidates"] = [day.isoformat() for day in interval.candidates]
    return form


def _when(when: When) -> Json:
    return interval_form(when.interval) | {
        "rule": when.rule,
        "anchor": when.anchor,
        "evidence": _all(when.evidence) if when.interval.known else [],
    }


def _told(told: Told | None) -> Json | None:
    return {"value": told.value, "basis": told.basis.value, "evidence": _all(told.evidence)} if told else None


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "file": article.file,
        "also": list(article.also),
        "sha256": article.sha256,
        "text_sha256": article.text_sha256,
        "media_type": article.media_type,
        "title": _optional(article.title),
        "outlet": article.outlet.value if article.outlet else None,
        "outlet_basis": article.outlet.basis.value if article.outlet else None,
        "url": article.url.value if article.url else None,
        "archived_url": article.archived_url.value if article.archived_url else None,
        "retrieved": article.retrieved.value if article.retrieved else None,
        "genre": article.genre.value,
        "language": article.language,
        "read": article.readable,
        "byline": _optional(article.byline),
        "dateline": _optional(article.dateline),
        "published": interval_form(article.published.interval)
        | {
            "basis": article.published.basis.value,
            "evidence": _all(article.published.evidence),
            "reasons": list(article.published.reasons),
        },
        "credits": [{"agency": one.agency, "evidence": _quote(one.evidence)} for one in article.story_credits],
        "zones": [{"kind": one.kind.value, "start": one.start, "end": one.end} for one in article.zones],
        "body": [list(one) for one in article.body],
    }


def _join(join: Join) -> Json:
    return {
        "left": join.left,
        "right": join.right,
        "rule": join.rule,
        "detail": join.detail,
        "score": round(join.score, 3),
        "likely": join.likely,
    }


def _office(office: Office) -> Json:
    return {
        "title": office.title,
        "of": office.of,
        "from": interval_form(office.since),
        "until": interval_form(office.until) if office.until else None,
        "evidence": _all(office.evidence),
    }


def _actor(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value if actor.kind.value != "unknown" else "group",
        "aliases": list(actor.aliases),
        "country": actor.country,
        "iso3": actor.iso3,
        "cow": actor.cow,
        "offices": [_office(one) for one in actor.offices],
        "mentions": [_quote(one) for one in actor.mentions],
        "joins": [_join(one) for one in actor.joins],
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "of": quantity.of,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "bound": quantity.bound.value,
        "evidence": _quote(quantity.evidence),
    }


def _outlets(chronicle: Chronicle) -> dict[str, str]:
    return {one.id: one.outlet.value if one.outlet else one.file for one in chronicle.articles}


def _chain(outlet: str, sources: tuple[Source, ...], actors: tuple[str | None, ...]) -> list[Json]:
    links: list[Json] = [{"name": outlet, "actor": None, "evidence": None}]
    for source, actor in zip(sources, actors, strict=True):
        links.append(
            {
                "name": source.name,
                "actor": actor,
                "evidence": _quote(source.evidence),
                "speech": source.speech.value,
                "on_record": source.on_record,
            }
        )
    return links


def _report(statement: Statement, actors: tuple[str | None, ...], outlets: dict[str, str]) -> Json:
    return _quote(statement.quote) | {
        "statement": statement.id,
        "trigger": {"start": statement.trigger.start, "end": statement.trigger.end},
        "status": statement.status.value,
        "when": _when(statement.when),
        "according_to": _chain(outlets[statement.article], statement.according_to, actors),
    }


def _account(account: Account) -> Json:
    return {
        "name": account.name,
        "kind": account.kind.value,
        "basis": account.basis.value,
        "party_to_event": account.party_to_event,
        "reports": list(account.reports),
        "evidence": [_quote(one) for one in account.evidence],
    }


def _event(event: Event, outlets: dict[str, str]) -> Json:
    where = event.where
    return {
        "id": event.id,
        "label": event.label,
        "type": event.type.value,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "status": event.status.value,
        "historical": event.historical,
        "when": _when(event.when),
        "where": {
            "name": where.name,
            "country": where.country,
            "lat": where.lat,
            "lon": where.lon,
            "evidence": _quote(where.evidence),
        }
        if where
        else None,
        "participants": [{"actor": one.actor, "role": one.role.value} for one in event.participants],
        "quantities": [_quantity(one) for one in event.quantities],
        "reports": [_report(one, ids, outlets) for one, ids in zip(event.statements, event.sources, strict=True)],
        "accounts": {
            "min": event.accounts.low,
            "max": event.accounts.high,
            "list": [_account(one) for one in event.accounts.accounts],
        },
        "joins": [_join(one) for one in event.joins],
    }


def _side(side: Side) -> Json:
    value = interval_form(side.value) if isinstance(side.value, Interval) else side.value
    return {"value": value, "reports": [_quote(one) for one in side.reports]}


def _dispute(dispute: Dispute) -> Json:
    return {
        "event": dispute.event,
        "field": dispute.field.value,
        "relation": dispute.relation.value,
        "sides": [_side(one) for one in dispute.sides],
    }


def _relation(relation: Relation) -> Json:
    return {
        "id": relation.id,
        "kind": relation.kind.value,
        "what": relation.what,
        "parties": list(relation.parties),
        "status": relation.status.value,
        "quantity": relation.quantity,
        "from": interval_form(relation.since) if relation.since else None,
        "until": interval_form(relation.until) if relation.until else None,
        "positions": [
            {"party": one.party, "says": one.says, "evidence": _quote(one.evidence)} for one in relation.positions
        ],
        "evidence": [_quote(one) for one in relation.evidence],
    }


def _reprint(reprint: Reprint) -> Json:
    return {
        "article": reprint.article,
        "of": reprint.of,
        "basis": reprint.basis.value,
        "spans": [_quote(one) for one in reprint.spans],
    }


def _mention(mention: Mention, resolved: dict[str, tuple[str, ...]]) -> Json:
    return _quote(mention.core) | {"phrase": _quote(mention.quote), "actors": list(resolved.get(mention.key, ()))}


def _statement(statement: Statement, resolved: dict[str, tuple[str, ...]], placed: dict[str, str]) -> Json:
    return {
        "id": statement.id,
        "event": placed.get(statement.id),
        **_quote(statement.quote),
        "trigger": _quote(statement.trigger),
        "zone": statement.zone.value,
        "type": statement.type.value,
        "mode": statement.mode,
        "contexts": list(statement.contexts),
        "label": statement.label,
        "status": statement.status.value,
        "historical": statement.historical,
        "parties": [{"role": one.role.value, "mention": _mention(one.mention, resolved)} for one in statement.parties],
        "when": _when(statement.when),
        "where": _optional(statement.where.core) if statement.where else None,
        "quantities": [_quantity(one) for one in statement.quantities],
        "according_to": [
            {"name": one.name, "evidence": _quote(one.evidence), "speech": one.speech.value}
            for one in statement.according_to
        ],
        "hedge": _optional(statement.hedge),
        "on_chronicle": statement.on_chronicle,
        "why_off": statement.why_off,
        "reasons": [
            {"field": one.field, "rule": one.rule, "evidence": _optional(one.evidence)} for one in statement.reasons
        ],
    }


def _problem(problem: Problem) -> Json:
    return {
        "code": problem.code.value,
        "file": problem.file,
        "message": problem.message,
        "quote": _optional(problem.quote),
    }


def _edit(edit: Edit) -> Json:
    return {
        "number": edit.number,
        "kind": edit.kind.value,
        "targets": list(edit.targets),
        "field": edit.field,
        "value": edit.value,
        "undoes": edit.undoes,
        "who": edit.who,
        "at": edit.at,
        "why": edit.why,
    }
