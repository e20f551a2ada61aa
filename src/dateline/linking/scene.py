"""What resolving needs to know of one report: its named players by mention, its countries, its words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from dateline.linking.groups import Groups
from dateline.linking.referents import Sort, country_of_words
from dateline.linking.sightings import Report, Sighting
from dateline.linking.stage import Player, Stage, country_player
from dateline.model.article import ZoneKind
from dateline.model.span import Quote
from dateline.model.statement import Mention

OWNED_BY_OWNED = re.compile(r"(?:its|his|her|their|our|my)\s+[^,]*?['’]s?\s", re.IGNORECASE)
"""A phrase whose possessive pronoun owns only the owner of what is meant."""
_JOINED = re.compile(r"^\s*(?:,|and|&|or|-|–|,\s*and)\s*$")
CLEARLY = 1.5
"""A country is the one that a report is about when it is spoken of this many times as often as any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Who a description or pronoun is, by which rule, on what, how surely."""

    players: tuple[Player, ...]
    rule: str
    detail: str
    score: float
    likely: bool = True


@dataclass(slots=True)
class Scene:
    """A report while its descriptions are being resolved; ``players`` are those of mentions already known."""

    report: Report
    groups: Groups
    stage: Stage
    players: dict[str, tuple[Player, ...]] = field(default_factory=dict)

    def phrase(self, sighting: Sighting) -> str:
        """The words of a mention's phrase up to the end of its core."""
        quote, core = sighting.mention.quote, sighting.mention.core
        return self.report.article.text[quote.start : core.end] if quote.start < core.end else core.text

    def whose(self, mention: Mention) -> tuple[Player, ...]:
        """Whose a described thing is: the last name before its head, or those joined by "and"; else the first after."""
        before = [quote for quote in mention.of if quote.end <= mention.core.start]
        after = [quote for quote in mention.of if quote.start >= mention.core.end]
        chosen = self._joined(before) or self._with_conjuncts(after[:1])
        found: dict[str, Player] = {}
        for player in (player for quote in chosen for player in self.named(quote)):
            found.setdefault(player.root, player)
        return tuple(found.values()) or self.possessor(mention) or self._said_in(mention)

    def _with_conjuncts(self, quotes: list[Quote]) -> list[Quote]:
        """The quotes and the names joined to them by "and", wherever the phrase was cut off."""
        starts = {quote.start for quote in quotes}
        return quotes + [s.mention.core for s in self.report.named() if s.mention.conjunct_of in starts]

    def _said_in(self, mention: Mention) -> tuple[Player, ...]:
        """The last country that a word of the phrase before its head says, where the coder has marked none."""
        text = self.report.article.text[mention.quote.start : mention.core.start]
        said = [country for word in text.split() if (country := country_of_words(word)) is not None]
        return (country_player(said[-1].iso2, self.groups),) if said else ()

    def _joined(self, quotes: list[Quote]) -> list[Quote]:
        """The last of the quotes with those before it that are joined to it."""
        kept = quotes[-1:]
        for quote in reversed(quotes[:-1]):
            if not _JOINED.match(self.report.article.text[quote.end : kept[0].start]):
                break
            kept.insert(0, quote)
        return kept

    def named(self, quote: Quote) -> tuple[Player, ...]:
        """The players of a name inside a phrase: of the mention there, else the country that the word says."""
        key = f"{quote.article}:{quote.start}:{quote.end}"
        known = self.players.get(key, ())
        if known and known[0].sort is not Sort.CITY:
            return known
        country = country_of_words(quote.text)
        return (country_player(country.iso2, self.groups),) if country is not None else known

    def possessor(self, mention: Mention) -> tuple[Player, ...]:
        """The players of a possessive pronoun inside the phrase ("its troops", but not "its neighbour's troops")."""
        if OWNED_BY_OWNED.match(mention.quote.text):
            return ()
        for sighting in self.report.sightings:
            inside = mention.quote.start <= sighting.start and sighting.mention.core.end <= mention.core.start
            if inside and sighting.key in self.players and not sighting.is_named:
                return self.players[sighting.key]
        return ()

    def acting_for(self, players: tuple[Player, ...]) -> tuple[Player, ...]:
        """Countries and bodies as they are; a person or town gives the country that it is known to be of."""
        found: dict[str, Player] = {}
        for player in players:
            lends = player.sort in (Sort.PERSON, Sort.CITY, Sort.PLACE, Sort.SEAT) and len(player.countries) == 1
            side = country_player(next(iter(player.countries)), self.groups) if lends else player
            if side.sort in (Sort.COUNTRY, Sort.ORGANIZATION):
                found.setdefault(side.root, side)
        return tuple(found.values())

    def main_country(self) -> Player | None:
        """The country that the report is about: named clearly more often than any other, in the title twice over."""
        counted = self.countries()
        if not counted or (len(counted) > 1 and counted[0][1] < CLEARLY * counted[1][1]):
            return None
        return country_player(counted[0][0], self.groups)

    def countries(self) -> list[tuple[str, int]]:
        """Countries by how often names, demonyms and capitals speak of them."""
        counted: Counter[str] = Counter()
        for sighting in self.report.sightings:
            weight = 2 if sighting.zone is ZoneKind.TITLE else 1
            own = {c for player in self.players.get(sighting.key, ()) if sighting.is_named for c in player.countries}
            said = {c.iso2 for quote in sighting.mention.of if (c := country_of_words(quote.text)) is not None}
            for code in own | said:
                counted[code] += weight
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
