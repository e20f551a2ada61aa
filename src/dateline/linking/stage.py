"""Who has appeared where in a report: what descriptions and pronouns look back on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.linking.groups import Groups
from dateline.linking.referents import Sort
from dateline.linking.sightings import Sighting
from dateline.model.plover import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """An actor as known so far: what it is, the countries it is tied to, its titles, the words of a body's names."""

    root: str
    sort: Sort
    countries: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """One appearance: of whom, in which sentence, at which offset, in what role; ``evoked`` for a mere "of Niger"."""

    players: tuple[Player, ...]
    sentence: int
    start: int
    role: Role | None = None
    noun: str | None = None
    evoked: bool = False
    by_name: bool = False
    head: int | None = None


@dataclass(slots=True)
class Stage:
    """The appearances of one report so far in text order, and all its named players (also those still to come)."""

    groups: Groups
    cast: tuple[Player, ...]
    entrances: list[Entrance] = field(default_factory=list)

    def enter(self, entrance: Entrance) -> None:
        """Takes note of an appearance."""
        self.entrances.append(entrance)

    def back(self, sentence: int, reach: int) -> Iterator[Entrance]:
        """Appearances from the last back to ``reach`` sentences before this one."""
        return (e for e in reversed(self.entrances) if 0 <= sentence - e.sentence <= reach)

    def recent(self, sentence: int, reach: int, sorts: Iterable[Sort]) -> tuple[Player, ...]:
        """Distinct players of these sorts that appeared lately, the last first; countries merely evoked count, too."""
        wanted = frozenset(sorts)
        found: dict[str, Player] = {}
        for entrance in self.back(sentence, reach):
            for player in entrance.players:
                if player.sort in wanted:
                    found.setdefault(player.root, player)
        return tuple(found.values())

    def prominence(self, sort: Sort) -> list[tuple[str, int]]:
        """Players of a sort by the number of their appearances so far, the most seen first."""
        counted: Counter[str] = Counter()
        for entrance in self.entrances:
            counted.update(player.root for player in entrance.players if player.sort is sort)
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))

    def player(self, root: str) -> Player | None:
        """The named player of this root."""
        return next((player for player in self.cast if player.root == root), None)


def country_player(iso2: str, groups: Groups) -> Player:
    """The country of this code as a player."""
    key = f"country:{iso2}"
    groups.add(key)
    return Player(root=groups.root(key), sort=Sort.COUNTRY, countries=frozenset({iso2}))


def entrance(sighting: Sighting, players: tuple[Player, ...], noun: str | None = None) -> Entrance:
    """The appearance that a mention makes."""
    return Entrance(
        players=players,
        sentence=sighting.sentence,
        start=sighting.start,
        role=sighting.role,
        noun=noun,
        by_name=sighting.is_named,
        head=sighting.mention.conjunct_of if sighting.mention.conjunct_of is not None else sighting.start,
    )
