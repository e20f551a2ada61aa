"""Actors out of groups of mentions: their names as printed, their country, the reasons that hold them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.data import gazetteer
from dateline.linking import names
from dateline.linking.cast import Cast, elected
from dateline.linking.referents import Sort, country_of_words
from dateline.linking.resolving import resolve_all
from dateline.linking.sightings import Report, Sighting, bare
from dateline.linking.stage import Player
from dateline.linking.titles import Stands, noun_of
from dateline.model.actor import Actor, Join
from dateline.model.span import Quote
from dateline.model.statement import Form, Mention, MentionKind

_KINDS = {
    Sort.PERSON: MentionKind.PERSON,
    Sort.COUNTRY: MentionKind.PLACE,
    Sort.CITY: MentionKind.PLACE,
    Sort.PLACE: MentionKind.PLACE,
    Sort.SEAT: MentionKind.ORGANIZATION,
    Sort.ORGANIZATION: MentionKind.ORGANIZATION,
    Sort.GROUP: MentionKind.GROUP,
    Sort.PEOPLE: MentionKind.GROUP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Troupe:
    """All actors of a case and, by mention, the ids of those meant."""

    actors: tuple[Actor, ...]
    resolved: dict[str, tuple[str, ...]]
    by_id: dict[str, Actor]

    def of(self, mention: Mention) -> tuple[Actor, ...]:
        """The actors that a mention means."""
        return tuple(self.by_id[id_] for id_ in self.resolved.get(mention.key, ()))


def troupe(reports: Sequence[Report], cast: Cast) -> Troupe:
    """Named actors with all that was resolved to them, and the nameless parties of the chronicle."""
    players, joins = resolve_all(reports, cast)
    sightings = {s.key: s for report in reports for s in report.sightings}
    by_root: dict[str, list[Sighting]] = {}
    for key, found in players.items():
        if len(found) == 1 and found[0].sort is not Sort.PEOPLE:
            by_root.setdefault(found[0].root, []).append(sightings[key])
    roots = {p.root: p for found in players.values() for p in found if p.sort is not Sort.PEOPLE}
    words = _evoking(reports)
    told = _told_countries(reports, players)
    kept: dict[str, Actor] = {}
    for root, known in sorted(roots.items()):
        player = known if known.countries or root not in told else replace(known, countries=told[root])
        more = joins.get(root, [])
        actor = _actor(player, by_root.get(root, []), cast, more) or _evoked(player, words, more)
        if actor is not None:
            kept[root] = actor
    resolved = {key: tuple(kept[p.root].id for p in found if p.root in kept) for key, found in players.items()}
    nameless, theirs = _nameless(reports, {key for key, ids in resolved.items() if ids})
    order = {actor.id: (actor.mentions[0].article, actor.mentions[0].start) for actor in [*kept.values(), *nameless]}
    everything = sorted([*kept.values(), *nameless], key=lambda actor: (order[actor.id], actor.id))
    known_ids = {key: ids for key, ids in sorted((resolved | theirs).items()) if ids}
    return Troupe(actors=tuple(everything), resolved=known_ids, by_id={actor.id: actor for actor in everything})


def _actor(player: Player, sightings: Sequence[Sighting], cast: Cast, more: Sequence[Join]) -> Actor | None:
    """The actor of a root; None for one of which no single mention is left."""
    if not sightings:
        return None
    ordered = sorted(sightings, key=lambda s: (s.mention.core.article, s.start, s.mention.core.end))
    printed = [s.text for s in ordered if s.is_named and s.key in cast.referents and cast.referents[s.key].names_it]
    code = next(iter(player.countries)) if len(player.countries) == 1 else None
    country = gazetteer.country_of_code(code) if code else None
    name = country.name if player.sort is Sort.COUNTRY and country else _fullest(printed, ordered[0])
    return Actor(
        id=actor_id(ordered[0]),
        name=name,
        kind=_KINDS[player.sort],
        aliases=_aliases(printed),
        country=country.name if country else None,
        iso3=country.iso3 if country else None,
        cow=country.cow if country else None,
        mentions=tuple(s.mention.core for s in ordered),
        joins=_reasons(player, cast, more, ordered[0].key),
    )


def _told_countries(reports: Sequence[Report], players: dict[str, tuple[Player, ...]]) -> dict[str, frozenset[str]]:
    """Countries that descriptions say of the persons they were resolved to ("Peru's finance chief")."""
    votes: dict[str, Counter[str]] = {}
    for sighting in (sighting for report in reports for sighting in report.sightings if not sighting.is_named):
        found = players.get(sighting.key, ())
        if len(found) == 1 and found[0].sort is Sort.PERSON and sighting.mention.form is Form.NOMINAL:
            said = (country_of_words(quote.text) for quote in sighting.mention.of)
            votes.setdefault(found[0].root, Counter()).update(c.iso2 for c in said if c is not None)
    return {root: frozenset(elected(counted)) for root, counted in sorted(votes.items()) if elected(counted)}


def _evoking(reports: Sequence[Report]) -> dict[str, Quote]:
    """The first word inside a phrase that says each country ("Chilean" of "the Chilean leader")."""
    found: dict[str, Quote] = {}
    for report in reports:
        for quote in (quote for sighting in report.sightings for quote in sighting.mention.of):
            country = country_of_words(quote.text)
            if country is not None:
                found.setdefault(country.iso2, quote)
    return found


def _evoked(player: Player, words: dict[str, Quote], joins: Sequence[Join]) -> Actor | None:
    """A country that no mention names by itself, only one with others ("the Malian and Chadian authorities")."""
    country = gazetteer.country_of_code(next(iter(player.countries))) if len(player.countries) == 1 else None
    quote = words.get(country.iso2) if country else None
    if player.sort is not Sort.COUNTRY or country is None or quote is None:
        return None
    return Actor(
        id=f"x-{quote.article.removeprefix('a-')}-{quote.start}",
        name=country.name,
        kind=MentionKind.PLACE,
        country=country.name,
        iso3=country.iso3,
        cow=country.cow,
        mentions=(quote,),
        joins=tuple(replace(join, left=f"{quote.article}:{quote.start}:{quote.end}") for join in joins),
    )


def actor_id(first: Sighting) -> str:
    """``x-``, the digits of the smallest mention's article, and its place."""
    return f"x-{first.mention.core.article.removeprefix('a-')}-{first.start}"


def _reasons(player: Player, cast: Cast, more: Sequence[Join], first: str) -> tuple[Join, ...]:
    """All joins of an actor; a key that is no mention's (a country, a known body) gives way to the first mention."""
    own = cast.groups.joins(player.root) if player.root in cast.groups else ()
    named = (join if join.left.startswith("a-") else replace(join, left=first) for join in {*own, *more})
    kept = {join for join in named if join.left != join.right}
    return tuple(sorted(kept, key=lambda join: (join.right, join.left, join.rule, join.detail)))


def _fullest(printed: Sequence[str], first: Sighting) -> str:
    """The form with the most words, of those the most used."""
    if not printed:
        return first.text
    counted = Counter(printed)
    return min(counted, key=lambda text: (-len(names.tokens(text)), text.isupper(), -counted[text], text))


def _aliases(printed: Sequence[str]) -> tuple[str, ...]:
    """Each form once, whatever its case; the commonest writing of it stands."""
    counted = Counter(printed)
    found: dict[str, str] = {}
    for text in sorted(counted, key=lambda t: (-counted[t], t)):
        found.setdefault(text.casefold(), text)
    return tuple(sorted(found.values()))


def _nameless(reports: Sequence[Report], known: set[str]) -> tuple[list[Actor], dict[str, tuple[str, ...]]]:
    """Parties on the chronicle that nobody is known for: one actor for each phrase and report."""
    actors: list[Actor] = []
    resolved: dict[str, tuple[str, ...]] = {}
    for report in reports:
        phrases: dict[str, list[Sighting]] = {}
        for sighting in report.sightings:
            if sighting.on_chronicle and sighting.mention.form is Form.NOMINAL and sighting.key not in known:
                phrases.setdefault(_phrase(sighting, report).casefold(), []).append(sighting)
        for _, same in sorted(phrases.items()):
            actor = _group(report, same)
            actors.append(actor)
            resolved |= {sighting.key: (actor.id,) for sighting in same}
    return actors, resolved


def _phrase(sighting: Sighting, report: Report) -> str:
    quote, core = sighting.mention.quote, sighting.mention.core
    return bare(report.article.text[min(quote.start, core.start) : core.end])


def _group(report: Report, same: Sequence[Sighting]) -> Actor:
    first = same[0]
    name = _phrase(first, report)
    joins = [
        Join(left=first.key, right=other.key, rule="same-words", detail=name, score=0.7, likely=True)
        for other in same[1:]
    ]
    noun = noun_of(name)
    single = noun is not None and noun.stands is Stands.PERSON and not first.mention.plural
    return Actor(
        id=actor_id(first),
        name=name,
        kind=MentionKind.PERSON if single else MentionKind.GROUP,
        mentions=tuple(s.mention.core for s in same),
        joins=tuple(joins),
    )
