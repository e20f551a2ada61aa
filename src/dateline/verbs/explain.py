"""Why a statement says what it says: each field with its value, its words, the rule and what else it may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.coding import vocabulary
from dateline.model.chronicle import Chronicle
from dateline.model.interval import When
from dateline.model.span import Quote
from dateline.model.statement import Statement
from dateline.verbs.case import load
from dateline.verbs.errors import NoSuchStatement

UNKNOWN = "unknown"
NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its value in words, the rules that gave it, the quotes, and other readings, the likelier first."""

    name: str
    value: str
    rules: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A statement, the file of its report, the event that it was joined to, and its fields."""

    statement: Statement
    file: str
    event: str | None
    fields: tuple[Field, ...]


def explain(case: Path, name: str) -> tuple[Explanation, ...]:
    """Explain a statement of a case by its id, or all statements of an event by the event's."""
    chronicle = load(case)
    asked = [one for event in chronicle.events if event.id == name for one in event.statements]
    asked += [one for one in chronicle.statements if one.id == name]
    if not asked:
        raise NoSuchStatement(name)
    return tuple(_explained(chronicle, one) for one in asked)


def _explained(chronicle: Chronicle, statement: Statement) -> Explanation:
    files = {article.id: article.file for article in chronicle.articles}
    event = next((e.id for e in chronicle.events if any(s.id == statement.id for s in e.statements)), None)
    return Explanation(
        statement=statement, file=files[statement.article], event=event, fields=tuple(_fields(chronicle, statement))
    )


def _fields(chronicle: Chronicle, statement: Statement) -> Iterator[Field]:
    kind = statement.type.value + (f", {statement.mode}" if statement.mode else "")
    yield Field(
        name="type",
        value=f"{kind} ({statement.label})" if statement.label else kind,
        rules=_rules(statement, "type"),
        quotes=(statement.trigger,),
        alternatives=_other_types(statement),
    )
    standing = statement.status.value + ("; of earlier times" if statement.historical else "")
    yield Field(name="status", value=standing, rules=_rules(statement, "status"), quotes=_evidence(statement, "status"))
    yield _when(statement)
    yield from _parties(chronicle, statement)
    if statement.where is not None:
        yield Field(name="where", value=statement.where.core.text, quotes=(statement.where.quote,))
    for quantity in statement.quantities:
        bounds = f"{_number(quantity.low)} to {_number(quantity.high)} {quantity.unit}".strip()
        rules = (quantity.bound.value,)
        yield Field(name=f"quantity: {quantity.of}", value=bounds, rules=rules, quotes=(quantity.evidence,))
    yield from _sources(statement)
    if statement.hedge is not None:
        yield Field(name="hedge", value="left open by the report", quotes=(statement.hedge,))
    yield Field(name="on the timeline", value="yes" if statement.on_chronicle else f"no: {statement.why_off}")


def _when(statement: Statement) -> Field:
    when: When = statement.when
    words = [one for one in when.evidence if isinstance(one, Quote)]
    rules = [rule for rule in (when.rule, *_rules(statement, "when")) if rule != NONE]
    if when.anchor:
        rules.append(f"read against {when.anchor}")
    return Field(
        name="when",
        value=when.interval.edtf or UNKNOWN,
        rules=tuple(dict.fromkeys(rules)),
        quotes=tuple(dict.fromkeys(words)),
        alternatives=tuple(day.isoformat() for day in when.interval.candidates),
    )


def _parties(chronicle: Chronicle, statement: Statement) -> Iterator[Field]:
    resolved, names = dict(chronicle.resolved), {actor.id: actor.name for actor in chronicle.actors}
    for party in statement.parties:
        mention = party.mention
        known = [names[one] for one in resolved.get(mention.key, ()) if one in names]
        rules = [
            r.rule for r in statement.reasons if r.field == "parties" and r.evidence in (mention.core, mention.quote)
        ]
        yield Field(
            name=party.role.value,
            value=", ".join(known) if known else f"{mention.core.text} (not known who)",
            rules=tuple(dict.fromkeys(rules)),
            quotes=(mention.quote,),
        )
    if not statement.parties:
        yield Field(name="parties", value=UNKNOWN)


def _sources(statement: Statement) -> Iterator[Field]:
    if not statement.according_to:
        yield Field(name="according to", value="the outlet itself")
    for source in statement.according_to:
        record = source.speech.value + ("" if source.on_record else ", not on record")
        quotes = (source.evidence,) if source.mention is None else (source.mention.quote, source.evidence)
        rules = _rules(statement, "according_to")
        yield Field(name="according to", value=f"{source.name} ({record})", rules=rules, quotes=quotes)


def _other_types(statement: Statement) -> tuple[str, ...]:
    """What else the vocabulary has for this word, in its order."""
    found = (
        entry.type.value + (f", {entry.mode}" if entry.mode else "")
        for entry in vocabulary.entries().get(statement.lemma, ())
        if (entry.type, entry.mode or None) != (statement.type, statement.mode)
    )
    return tuple(dict.fromkeys(found))


def _rules(statement: Statement, field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason.rule for reason in statement.reasons if reason.field == field))


def _evidence(statement: Statement, field: str) -> tuple[Quote, ...]:
    found = (reason.evidence for reason in statement.reasons if reason.field == field)
    return tuple(dict.fromkeys(quote for quote in found if quote is not None))


def _number(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:,g}"
