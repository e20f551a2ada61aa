"""The page's own words: neutral, the same everywhere, and never more than the reports bear."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from dateline.export.html.lookups import Lookups, articles_of
from dateline.model.article import Basis
from dateline.model.event import (
    Account,
    AccountBasis,
    AccountKind,
    Check,
    DisputeField,
    DisputeRelation,
    Event,
)
from dateline.model.interval import When
from dateline.model.plover import Status
from dateline.model.relation import Relation, RelationStatus
from dateline.model.statement import Quantity, RelationKind, Source, Speech, Statement

STATUS: Mapping[Status, str] = MappingProxyType(
    {
        Status.REPORTED: "reported",
        Status.ALLEGED: "alleged",
        Status.ANNOUNCED: "announced",
        Status.HYPOTHETICAL: "hypothetical",
        Status.NEGATED: "said not to have happened",
    }
)

PUBLISHED: Mapping[Basis, str] = MappingProxyType(
    {
        Basis.GIVEN: "given with the file",
        Basis.METADATA: "from the file’s metadata",
        Basis.STATED: "stated in the report",
        Basis.INFERRED: "inferred from the other reports",
        Basis.UNKNOWN: "not in this report",
    }
)

ACCOUNT_KIND: Mapping[AccountKind, str] = MappingProxyType(
    {
        AccountKind.AGENCY: "agency dispatch",
        AccountKind.COMMUNIQUE: "communique",
        AccountKind.OFFICIAL: "official’s words",
        AccountKind.OUTLET: "outlet’s own reporting",
        AccountKind.UNKNOWN: "not traced",
    }
)

ACCOUNT_BASIS: Mapping[AccountBasis, str] = MappingProxyType(
    {
        AccountBasis.CREDITED: "by its credit",
        AccountBasis.ATTRIBUTED: "by attribution",
        AccountBasis.WORDING: "by its wording",
        AccountBasis.INFERRED: "inferred",
    }
)

FIELD: Mapping[DisputeField, str] = MappingProxyType(
    {
        DisputeField.WHEN: "When",
        DisputeField.WHERE: "Where",
        DisputeField.PARTICIPANTS: "Who took part",
        DisputeField.QUANTITY: "How many",
        DisputeField.TYPE: "What kind of event",
        DisputeField.OCCURRENCE: "Whether it happened",
        DisputeField.RESPONSIBILITY: "Who is responsible",
    }
)

PARTING: Mapping[DisputeRelation, str] = MappingProxyType(
    {
        DisputeRelation.CONFLICT: "reports conflict",
        DisputeRelation.DENIAL: "one side denies",
        DisputeRelation.SLIP: "possible slip inside one report",
        DisputeRelation.CORRECTION: "corrected later",
        DisputeRelation.UPDATE: "updated later",
    }
)

STANDING: Mapping[RelationStatus, str] = MappingProxyType(
    {
        RelationStatus.ANNOUNCED: "announced only",
        RelationStatus.IN_FORCE: "in force",
        RelationStatus.SUSPENDED: "suspended",
        RelationStatus.CONTESTED: "contested",
        RelationStatus.ANNOUNCED_EXIT: "exit announced",
        RelationStatus.ENDED: "ended",
    }
)

UNNAMED = "unnamed"


def plural(number: int, noun: str) -> str:
    """``1 report``, ``2 reports``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def kind_of(event: Event) -> str:
    """``Consult · phone``."""
    return " · ".join(part for part in (event.type.value.capitalize(), event.mode) if part)


def number(value: float) -> str:
    """``1,000`` or ``1.5``, never ``1000.0``."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def figure(quantity: Quantity) -> str:
    """``139``, ``about 50``, ``at least 20``, ``20–30``, with the unit where it is more than what is counted."""
    low, high = quantity.low, quantity.high
    if quantity.bound.worded and quantity.figure is not None:
        words = f"{quantity.bound.value} {number(quantity.figure)}"
    elif low is not None and high is not None:
        words = number(low) if low == high else f"{number(low)}–{number(high)}"
    elif low is not None:
        words = f"at least {number(low)}"
    elif high is not None:
        words = f"at most {number(high)}"
    else:
        words = "no figure"
    return " ".join(part for part in (words, quantity.unit if quantity.unit != quantity.of else "") if part)


def reports_line(event: Event) -> str:
    """``3 reports, 5 sentences``."""
    reports, sentences = len(articles_of(event)), len(event.statements)
    return plural(reports, "report") + (f", {plural(sentences, 'sentence')}" if sentences > reports else "")


def accounts_line(event: Event) -> str:
    """``2 accounts, both from its parties``, ``at least 1, at most 3 accounts`` …"""
    low, high = event.accounts.low, event.accounts.high
    count = plural(low, "account") if low == high else f"at least {low}, at most {plural(high, 'account')}"
    traced = [one for one in event.accounts.accounts if one.kind is not AccountKind.UNKNOWN]
    parties = sum(one.party_to_event for one in traced)
    if not parties:
        return count if traced else f"{count}, not traced"
    if parties == high:
        return f"{count}, {ENDINGS.get(high, 'all from its parties')}"
    return f"{count}, {parties} from its parties"


ENDINGS: Mapping[int, str] = MappingProxyType({1: "from one of its parties", 2: "both from its parties"})


def account_words(account: Account) -> str:
    """``communique, by attribution, a party to the event``."""
    if account.kind is AccountKind.UNKNOWN:
        return "where this comes from is not in these reports"
    parts = [ACCOUNT_KIND[account.kind], ACCOUNT_BASIS[account.basis]]
    return ", ".join([*parts, *(["a party to the event"] if account.party_to_event else [])])


def source_words(source: Source) -> str:
    """The name of a source; the anonymous are never given one."""
    name = "an unnamed source" if source.name == UNNAMED else source.name
    return name if source.on_record else f"{name} (not on record)"


def manner(source: Source) -> str:
    """Quoted or paraphrased."""
    return "quoted" if source.speech is Speech.QUOTED else "paraphrased"


def how_dated(when: When) -> str:
    """``rule weekday-before, read against report of 2024-03-27``."""
    if not when.interval.known:
        return "no date could be read"
    against = f", read against {when.anchor}" if when.anchor else ""
    return f"rule {when.rule}{against}"


def differs(statement: Statement, event: Event) -> bool:
    """True where a report's own reading of the date is known and is not the event's."""
    return statement.when.interval.known and statement.when.interval != event.when.interval


def relation_title(relation: Relation, look: Lookups) -> str:
    """``Amara Okoye: president of Ostria``, ``Ostria in the Northern League`` …"""
    names = [look.name(one) for one in relation.parties]
    if relation.kind is RelationKind.OFFICE and names:
        of = f" of {names[1]}" if len(names) > 1 else ""
        return f"{names[0]}: {relation.what or 'office'}{of}"
    if relation.kind is RelationKind.MEMBERSHIP and len(names) > 1:
        return f"{names[0]} in {names[1]}"
    if relation.kind is RelationKind.DEPLOYMENT and len(names) > 1:
        return f"{names[0]} in {names[1]}"
    return " – ".join(names)


def relation_note(relation: Relation) -> str:
    """What names the relation beside its parties: the agreement, the figure."""
    named = relation.kind in (RelationKind.AGREEMENT, RelationKind.DEPLOYMENT)
    what = relation.what if named else None
    figure_words = number(relation.quantity) if relation.quantity is not None else None
    return " · ".join(part for part in (what, figure_words) if part)


def spoken(why: str) -> str:
    """A reason in words: what weights of a join's features it may have are left to the join's details."""
    return _WEIGHT.sub(lambda found: f"{'' if found[2] == '+' else 'against it: '}{found[1].replace('-', ' ')}", why)


_WEIGHT = re.compile(r"\b([a-z]+(?:-[a-z]+)*) ([+-])\d\.\d+")


def grouped_checks(look: Lookups) -> tuple[tuple[Event, tuple[Check, ...]], ...]:
    """The events to check with all their reasons, those in dispute first, else in the order of the checks."""
    order = dict.fromkeys(one.event for one in look.chronicle.checks if one.event in look.events)
    ranked = sorted(order, key=lambda one: not look.disputed[one])
    return tuple((look.events[one], look.checked[one]) for one in ranked)
