"""The named players of a case: every mention by name, told what it is of and joined to the others of its actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.linking.bodies import join_acronyms
from dateline.linking.groups import Groups
from dateline.linking.persons import join_persons, profile, votes
from dateline.linking.referents import Referent, Sort, backdrop, body_names, country_of_words, read
from dateline.linking.sightings import Report, Sighting
from dateline.linking.stage import Player
from dateline.model.actor import Join
from dateline.model.edit import Judgements
from dateline.model.statement import RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Groups of mentions by name, what each mention is of, and the player of each group."""

    groups: Groups
    referents: dict[str, Referent]
    players: dict[str, Player]

    def of(self, key: str) -> tuple[Player, ...]:
        """The player of a mention by name; nothing for one that is nobody's name."""
        if key not in self.referents:
            return ()
        found = self.players.get(self.groups.root(key))
        return (found,) if found is not None else ()


def assemble(reports: Sequence[Report], judgements: Judgements) -> Cast:
    """Joins all mentions by name: what people judged first, then keys, persons, acronyms."""
    sightings = {sighting.key: sighting for report in reports for sighting in report.sightings}
    groups = Groups(sightings, apart=judgements.different)
    for left, right in sorted(judgements.same):
        if left in sightings and right in sightings:
            detail = f"{sightings[left].text} | {sightings[right].text}"
            groups.join(Join(left=left, right=right, rule="judged-same", detail=detail, score=1.0))
    scene = backdrop(reports)
    referents = {s.key: read(s, scene) for report in reports for s in report.named()}
    _join_keys(groups, referents, sightings)
    persons = {r.article.id: tuple(s for s in r.named() if referents[s.key].sort is Sort.PERSON) for r in reports}
    join_persons(groups, reports, persons)
    bodies = {r.article.id: tuple(s for s in r.named() if _is_body(referents[s.key])) for r in reports}
    join_acronyms(groups, reports, bodies)
    return Cast(groups=groups, referents=referents, players=_players(groups, referents, sightings, reports))


def _is_body(referent: Referent) -> bool:
    return referent.sort in (Sort.ORGANIZATION, Sort.GROUP)


def _join_keys(groups: Groups, referents: dict[str, Referent], sightings: dict[str, Sighting]) -> None:
    """Mentions of one key: all joined to the key itself, which stands for the actor."""
    for key, referent in sorted(referents.items()):
        if not referent.key:
            continue
        groups.add(referent.key)
        detail = f"{sightings[key].text}: {referent.key.partition(':')[2]}"
        groups.join(Join(left=referent.key, right=key, rule=referent.rule, detail=detail, score=1.0))


def _players(
    groups: Groups, referents: dict[str, Referent], sightings: dict[str, Sighting], reports: Sequence[Report]
) -> dict[str, Player]:
    """One player for each group that has a mention by name."""
    offices = _offices(reports)
    of_root: dict[str, list[str]] = {}
    for key in sorted(referents):
        of_root.setdefault(groups.root(key), []).append(key)
    return {root: _player(root, keys, referents, sightings, offices) for root, keys in sorted(of_root.items())}


def _player(
    root: str,
    keys: list[str],
    referents: dict[str, Referent],
    sightings: dict[str, Sighting],
    offices: dict[str, list[str]],
) -> Player:
    counted = Counter(referents[key].sort for key in keys)
    sort = min(counted, key=lambda s: (-counted[s], s.value))
    countries = {c.iso2 for key in keys if (c := referents[key].country) is not None}
    titles: frozenset[str] = frozenset()
    bodies = [sightings[key].text for key in keys] if sort is Sort.ORGANIZATION else []
    words = frozenset(word for text in bodies for word in body_names(text))
    if sort is Sort.PERSON:
        seen = [sightings[key] for key in keys]
        mine = profile(seen)
        counted_votes = Counter(votes(seen))
        counted_votes.update(code for key in keys for code in offices.get(key, ()))
        countries, titles = elected(counted_votes), mine.titles
    return Player(root=root, sort=sort, countries=frozenset(countries), titles=titles, words=words)


def elected(votes: Counter[str]) -> set[str]:
    """The country with the most votes; none where two have as many."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return set()
    return {ranked[0][0]}


def _offices(reports: Sequence[Report]) -> dict[str, list[str]]:
    """Countries of which a mention's person is said to hold an office."""
    found: dict[str, list[str]] = {}
    for report in reports:
        for hint in report.coding.hints:
            if hint.kind is RelationKind.OFFICE and len(hint.parties) > 1:
                country = country_of_words(hint.parties[1].core.text)
                if country is not None:
                    found.setdefault(hint.parties[0].key, []).append(country.iso2)
    return found
