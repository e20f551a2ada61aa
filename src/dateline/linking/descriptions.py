"""Descriptions: who "the Nigerien authorities", "the general", "its troops" or "the country" are in a report.

A government, a delegation, armed forces act for their country; a person described is the one person whom title and
country fit. Where two fit about as well, or none well, a description stays unresolved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.linking.referents import Sort
from dateline.linking.scene import OWNED_BY_OWNED, Resolution, Scene
from dateline.linking.sightings import Sighting
from dateline.linking.stage import Player, country_player
from dateline.linking.titles import GENERIC, Noun, Stands, noun_of, portfolio

MARGIN = 0.15
"""By how much the best candidate must lead the next."""

ENOUGH = 0.5
"""The score that a candidate must reach."""

PARTS = frozenset(("member", "members", "representative", "representatives", "part", "officer", "officers"))
"""Nouns for a part of a government or force, which acts for the same country."""

NATIONAL = frozenset(["government", "regime", "forces", "police", "parliament"])
"""Families that, without a country said, mean those of the country that the report is about."""

AGAIN = NATIONAL | {"delegation", "officials"}
"""Families that a second description of the same family takes up."""

BLOCS = frozenset(["union", "community", "association", "league", "alliance", "states", "bloc", "council", "g7", "g20"])
"""Words of a name by which a body can be called a bloc."""

ANY_BODY = frozenset(["organization", "organisation", "body", "group", "company", "firm"])
"""Nouns by which any body can be taken up again."""

STATE = frozenset(["country", "government", "regime", "state"])
"""What a head of state or government is the head of."""

_BACK = frozenset(["the", "this", "that", "these", "those", "its", "his", "her", "their", "both"])
_ANY = frozenset(("any", "counterpart"))


def resolve(sighting: Sighting, scene: Scene) -> Resolution | None:
    """Who a description is, or None."""
    noun = noun_of(scene.phrase(sighting))
    if noun is None:
        return None
    if noun.noun in PARTS and (whole := _whole(sighting, scene)) is not None:
        noun = whole
    if noun.noun == "capital":
        return _capital(sighting, scene)
    rule = _RULES.get(noun.stands)
    return rule(sighting, noun, scene) if rule is not None else None


def _whole(sighting: Sighting, scene: Scene) -> Noun | None:
    """The government or force that somebody is a part of ("a member of the Russian government")."""
    text = scene.report.article.text[sighting.mention.core.end : sighting.mention.quote.end].strip()
    noun = noun_of(text.removeprefix("of ")) if text.startswith("of ") else None
    return noun if noun is not None and noun.stands in (Stands.GOVERNMENT, Stands.FORCES) else None


def _capital(sighting: Sighting, scene: Scene) -> Resolution | None:
    """ "The Russian capital": its country, as the side on which something happens."""
    said = tuple(p for p in scene.whose(sighting.mention) if p.sort is Sort.COUNTRY)
    if len(said) != 1:
        return None
    return Resolution(players=said, rule="capital-of", detail=sighting.mention.quote.text, score=0.8)


def is_definite(sighting: Sighting) -> bool:
    """True for a phrase that takes up something known: with "the", "this", "its"."""
    first = sighting.mention.quote.text.split(None, 1)[0].casefold() if sighting.mention.quote.text.strip() else ""
    return first in _BACK


def _government(sighting: Sighting, noun: Noun, scene: Scene) -> Resolution | None:
    """Those that act for a country: the country said in the phrase, else of the same noun before, else the report's."""
    said = scene.acting_for(scene.whose(sighting.mention))
    detail = sighting.mention.quote.text
    if said:
        return Resolution(players=said, rule="acts-for", detail=detail, score=0.95, likely=False)
    if OWNED_BY_OWNED.match(detail) or (not is_definite(sighting) and noun.family not in ("government", "regime")):
        return None
    for entrance in scene.stage.back(sighting.sentence, len(scene.report.article.text)) if noun.family in AGAIN else ():
        if entrance.noun is not None and entrance.noun.split("/")[-1] == noun.family and entrance.players:
            return Resolution(players=entrance.players, rule="same-description", detail=detail, score=0.75)
    if noun.family not in NATIONAL:
        return None
    named = _countries_named(sighting, scene)
    main = scene.main_country() or (named[0] if len(named) == 1 else None) or _only_recent_country(sighting, scene)
    if main is None:
        return None
    return Resolution(players=(main,), rule="country-of-report", detail=detail, score=0.6)


def _only_recent_country(sighting: Sighting, scene: Scene) -> Player | None:
    """The one country spoken of in this sentence and the one before it."""
    recent = scene.stage.recent(sighting.sentence, 1, (Sort.COUNTRY,))
    return recent[0] if len(recent) == 1 else None


def _owned_country(sighting: Sighting, scene: Scene) -> Resolution | None:
    """ "His country", "their nation": that of the person or group that the pronoun means."""
    owners = scene.possessor(sighting.mention)
    countries = tuple(p for p in scene.acting_for(owners) if p.sort is Sort.COUNTRY)
    if len(owners) != 1 or owners[0].sort is not Sort.PERSON or len(countries) != 1:
        return None
    return Resolution(players=countries, rule="country-of-person", detail=sighting.mention.quote.text, score=0.7)


def _country(sighting: Sighting, _: Noun, scene: Scene) -> Resolution | None:
    """ "The country", "the West African nation": the one country spoken of last, if it is the report's, too."""
    if sighting.mention.plural or not is_definite(sighting):
        return None
    owned = _owned_country(sighting, scene)
    if owned is not None:
        return owned
    said = [p for p in scene.whose(sighting.mention) if p.sort is Sort.COUNTRY]
    if said:
        return None
    recent = _countries_named(sighting, scene)
    main = scene.main_country()
    detail = sighting.mention.quote.text
    if len(recent) == 1:
        return Resolution(players=recent, rule="country-spoken-of", detail=detail, score=0.7)
    if main is not None and any(player.root == main.root for player in recent):
        return Resolution(players=(main,), rule="country-of-report", detail=detail, score=0.6)
    return None


def _countries_named(sighting: Sighting, scene: Scene) -> tuple[Player, ...]:
    """The countries of this sentence and the one before, by name or by a town of theirs, not by a mere adjective."""
    found: dict[str, Player] = {}
    for entrance in scene.stage.back(sighting.sentence, 1):
        for player in entrance.players if entrance.by_name else ():
            if player.sort in (Sort.COUNTRY, Sort.CITY) and len(player.countries) == 1:
                country = country_player(next(iter(player.countries)), scene.groups)
                found.setdefault(country.root, country)
    return tuple(found.values())


def _organization(sighting: Sighting, noun: Noun, scene: Scene) -> Resolution | None:
    """ "The bloc", "the company": the last body spoken of, if it is the only one lately."""
    if sighting.mention.plural or not is_definite(sighting):
        return None
    recent = [p for p in scene.stage.recent(sighting.sentence, 3, (Sort.ORGANIZATION,)) if _may_be(p, noun)]
    if len(recent) != 1:
        return None
    return Resolution(players=(recent[0],), rule="body-spoken-of", detail=f"{noun.noun}", score=0.65)


def _may_be(player: Player, noun: Noun) -> bool:
    """True where the noun is in the body's name; a bloc is any union of states, a company or group any body."""
    if noun.noun in player.words:
        return True
    if noun.family == "bloc":
        return bool(player.words & BLOCS)
    return noun.noun in ANY_BODY


def _person(sighting: Sighting, noun: Noun, scene: Scene) -> Resolution | None:
    """The person whom title, country and nearness fit best, clearly better than the next."""
    if sighting.mention.plural or not (is_definite(sighting) or (sighting.mention.of and noun.family != "any")):
        return None
    if _heads_other_body(sighting, scene):
        return None
    of = scene.acting_for(scene.whose(sighting.mention)) if sighting.mention.of else ()
    countries = frozenset(code for player in of for code in player.countries)
    ranked = sorted(
        ((_fit(player, sighting, noun, countries, scene), player.root, player) for player in _candidates(scene)),
        key=lambda item: (-item[0], item[1]),
    )
    if not ranked or ranked[0][0] < ENOUGH or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    detail = f"{sighting.mention.quote.text}: title and country fit one person"
    return Resolution(
        players=(ranked[0][2],), rule="description-of-person", detail=detail, score=min(0.95, ranked[0][0])
    )


def _heads_other_body(sighting: Sighting, scene: Scene) -> bool:
    """True for the head of something that is not a state ("the head of the delegation"): the title must say as much."""
    text = scene.report.article.text[sighting.mention.core.end : sighting.mention.quote.end].strip()
    if not text.startswith("of "):
        return False
    noun = noun_of(text.removeprefix("of "))
    after = [quote for quote in sighting.mention.of if quote.start >= sighting.mention.core.end]
    if noun is None:
        return not any(player.sort is Sort.COUNTRY for quote in after for player in scene.named(quote))
    return noun.family not in STATE


def _candidates(scene: Scene) -> Iterator[Player]:
    return (player for player in scene.stage.cast if player.sort is Sort.PERSON)


def _fit(player: Player, sighting: Sighting, noun: Noun, countries: frozenset[str], scene: Scene) -> float:
    """Title (.5 the very noun, .35 its family), country (.3, against: -1), nearness (up to .25)."""
    score = _title_fit(player, noun, sighting.mention.quote.text) + _nearness(player, sighting, scene)
    if countries and player.countries:
        score += 0.3 if countries & player.countries else -1.0
    return round(score, 3)


def _title_fit(player: Player, noun: Noun, phrase: str) -> float:
    if noun.family in _ANY:
        return 0.2
    return max((_one_title_fit(title, noun, phrase) for title in player.titles), default=0.0)


def _one_title_fit(title: str, noun: Noun, phrase: str) -> float:
    other = noun_of(title)
    if other is None:
        return 0.0
    mine, theirs = portfolio(phrase), portfolio(title)
    if mine and theirs and not mine & theirs:
        return -0.5
    if other.noun == noun.noun:
        return 0.5
    if other.family != noun.family:
        return -0.2 if noun.family == "leader" and other.family != "soldier" else 0.0
    return 0.35 if noun.noun in GENERIC else 0.2 if other.noun in GENERIC else -0.3


def _nearness(player: Player, sighting: Sighting, scene: Scene) -> float:
    """.25 in this or the last sentence, .15 in the last four, .1 anywhere before, nothing for one still to come."""
    seen = [e.sentence for e in scene.stage.entrances if any(p.root == player.root for p in e.players)]
    if not seen:
        return 0.0
    gap = sighting.sentence - max(seen)
    return 0.25 if gap <= 1 else 0.15 if gap <= 4 else 0.1


def possessed(sighting: Sighting, scene: Scene) -> tuple[Player, ...]:
    """Countries evoked by a phrase without being meant by it ("Russian" of "Russian President X")."""
    found: dict[str, Player] = {}
    for quote in sighting.mention.of:
        for player in scene.named(quote):
            for code in player.countries if player.sort in (Sort.COUNTRY, Sort.CITY, Sort.SEAT) else ():
                country = country_player(code, scene.groups)
                found.setdefault(country.root, country)
    return tuple(found.values())


_RULES: dict[Stands, Callable[[Sighting, Noun, Scene], Resolution | None]] = {
    Stands.GOVERNMENT: _government,
    Stands.FORCES: _government,
    Stands.COUNTRY: _country,
    Stands.ORGANIZATION: _organization,
    Stands.PERSON: _person,
}
"""What is done with a description, by what its noun stands for."""
