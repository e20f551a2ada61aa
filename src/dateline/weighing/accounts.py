"""Where the reports of an event come from: agencies credited, sources attributed, and reports that repeat others.

Nothing here calls accounts independent: it says which could be traced, and between how many they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.model.actor import Actor
from dateline.model.article import Article, Basis, ZoneKind
from dateline.model.event import Account, AccountBasis, AccountKind, Accounts, Event, Reprint
from dateline.model.span import Quote
from dateline.model.statement import Source, Statement

UNNAMED = "unnamed"
COMMUNIQUE_WORDS = ("communique", "communiqué", "statement", "declaration", "press release", "readout", "read-out")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trace:
    key: str
    name: str
    kind: AccountKind
    basis: AccountBasis
    party: bool
    evidence: tuple[Quote, ...]


def with_accounts(
    event: Event, articles: Mapping[str, Article], actors: Mapping[str, Actor], reprints: Sequence[Reprint]
) -> Event:
    """The event with the accounts that its statements go back to."""
    traces = _article_traces(event, articles, actors)
    copies = {one.article: one.of for one in reprints if one.of in articles}
    groups: dict[str, tuple[_Trace, list[int]]] = {}
    for n, statement in enumerate(event.statements):
        origin = (copies.get(statement.article, ""), _in_caption(statement))
        trace = traces[origin] if origin in traces else traces[statement.article, _in_caption(statement)]
        groups.setdefault(trace.key, (trace, []))[1].append(n)
    accounts = tuple(
        Account(
            name=one.name,
            kind=one.kind,
            basis=one.basis,
            party_to_event=one.party,
            reports=tuple(numbers),
            evidence=one.evidence,
        )
        for one, numbers in (groups[key] for key in sorted(groups))
    )
    return replace(event, accounts=_counted(accounts))


def _counted(accounts: tuple[Account, ...]) -> Accounts:
    """At least the accounts traced (untraced ones may all repeat them), at most every one that is listed."""
    traced = [one for one in accounts if one.kind is not AccountKind.UNKNOWN]
    return Accounts(low=max(1, len(traced)), high=max(1, len(accounts)), accounts=accounts)


def _article_traces(
    event: Event, articles: Mapping[str, Article], actors: Mapping[str, Actor]
) -> dict[tuple[str, bool], _Trace]:
    """One account for the story of each article and one for its captions: the source named for this happening, else
    the credit of that stretch; a credit for the story does not cover a caption.
    """
    found: dict[tuple[str, bool], _Trace] = {}
    for statement, sources in zip(event.statements, event.sources, strict=True):
        place = (statement.article, _in_caption(statement))
        attributed = _attributed(statement, sources, event, actors)
        if place not in found or (attributed is not None and found[place].basis is not AccountBasis.ATTRIBUTED):
            found[place] = attributed or _credited(articles[statement.article], statement)
    return found


def _in_caption(statement: Statement) -> bool:
    return statement.zone is ZoneKind.CAPTION


def _attributed(
    statement: Statement, sources: Sequence[str | None], event: Event, actors: Mapping[str, Actor]
) -> _Trace | None:
    for link, actor in reversed(list(zip(statement.according_to, sources, strict=True))):
        if link.name != UNNAMED:
            return _trace_of(link, actors.get(actor or ""), event, actors)
    return None


def _trace_of(link: Source, actor: Actor | None, event: Event, actors: Mapping[str, Actor]) -> _Trace:
    country = actor.country or (actor.name if actor and actor.kind.value == "place" else None) if actor else None
    party = actor is not None and _takes_part(actor, country, event, actors)
    words = f"{link.name} {link.evidence.text}".casefold()
    kind = AccountKind.COMMUNIQUE if any(word in words for word in COMMUNIQUE_WORDS) else AccountKind.OFFICIAL
    side = country if party and country else (actor.name if actor else link.name)
    return _Trace(
        key=f"1 {side.casefold()}",
        name=actor.name if actor else link.name,
        kind=kind,
        basis=AccountBasis.ATTRIBUTED,
        party=party,
        evidence=(link.evidence,),
    )


def _takes_part(actor: Actor, country: str | None, event: Event, actors: Mapping[str, Actor]) -> bool:
    parties = [actors[one.actor] for one in event.participants if one.actor in actors]
    return any(one.id == actor.id or (country is not None and country in (one.country, one.name)) for one in parties)


def _credited(article: Article, statement: Statement) -> _Trace:
    for credit in article.credits:
        low, high = credit.scope
        # An agency's credit for the story does not cover the photo caption in its midst, nor a photo's the story.
        if low <= statement.trigger.start < high and article.is_of_caption(credit) == _in_caption(statement):
            return _Trace(
                key=f"2 {credit.agency.casefold()}",
                name=credit.agency,
                kind=AccountKind.AGENCY,
                basis=AccountBasis.CREDITED,
                party=False,
                evidence=(credit.evidence,),
            )
    name = article.outlet.value if article.outlet and article.outlet.basis is not Basis.UNKNOWN else article.file
    return _Trace(
        key=f"3 {article.id}",
        name=name,
        kind=AccountKind.UNKNOWN,
        basis=AccountBasis.INFERRED,
        party=False,
        evidence=(),
    )
