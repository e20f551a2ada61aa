"""What a name is the name of, as far as the vocabularies tell: a country, a capital's government, a seat, a body.

Persons are left to ``persons``: here they are only told from the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from dateline.data import gazetteer
from dateline.data.gazetteer import Country
from dateline.linking import names
from dateline.linking.sightings import Report, Sighting
from dateline.model.plover import Role
from dateline.model.statement import MentionKind

PLACE_WORDS = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "into",
        "through",
        "around",
        "across",
        "over",
        "toward",
        "towards",
        "via",
        "from",
        "to",
        "of",
        "visit",
        "visited",
        "visits",
        "visiting",
        "left",
        "leave",
        "leaves",
        "leaving",
        "reach",
        "reached",
        "entered",
        "enter",
        "central",
        "downtown",
        "northern",
        "southern",
        "eastern",
        "western",
    ]
)
"""Words before a capital's name that make it a town rather than a government, unless a statement has it as a party."""

SURELY_PLACE = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "into",
        "through",
        "around",
        "across",
        "via",
        "central",
        "downtown",
        "visit",
        "visited",
        "visits",
        "visiting",
    ]
)
"""Words before a capital's name that make it a town whatever else is known."""


class Sort(Enum):
    """What a name can be the name of."""

    COUNTRY = "country"
    PEOPLE = "people"
    CITY = "city"
    SEAT = "seat"
    ORGANIZATION = "organization"
    PERSON = "person"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """What a name is of; names with one ``key`` are of one actor. ``rule`` says by what this is known.

    ``names_it`` is False where the words are no name of the actor (a capital for its country, a demonym).
    """

    sort: Sort
    key: str
    rule: str
    country: Country | None = None
    names_it: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An international body of the vocabulary: its usual name and other names and acronyms."""

    name: str
    acronyms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """What the whole case tells about ambiguous names: countries spoken of, tokens of persons' full names by report.

    ``families`` are the last words of persons' full names in any report, those apart that are words of other names.
    """

    countries: frozenset[str]
    surnames: dict[str, frozenset[str]]
    families: frozenset[str] = frozenset()


def backdrop(reports: Sequence[Report]) -> Backdrop:
    """Countries named beyond doubt anywhere in the case, and the words of persons' full names in each report."""
    countries: set[str] = set()
    surnames: dict[str, frozenset[str]] = {}
    families: set[str] = set()
    others: set[str] = set()
    for report in reports:
        words: set[str] = set()
        for sighting in report.sightings:
            countries.update(_sure_countries(sighting))
            parts = names.tokens(sighting.text)
            if sighting.is_named and len(parts) > 1:
                person = sighting.kind is MentionKind.PERSON
                words.update(parts if person else ())
                families.update(parts[-1:] if person else ())
                others.update(() if person else parts)
        surnames[report.article.id] = frozenset(words)
    return Backdrop(countries=frozenset(countries), surnames=surnames, families=frozenset(families - others))


def _sure_countries(sighting: Sighting) -> set[str]:
    texts = [sighting.text, *(quote.text for quote in sighting.mention.of)]
    found = {country.iso2 for text in texts if (country := country_of_words(text)) is not None}
    return found if sighting.is_named or sighting.mention.of else set()


@lru_cache(maxsize=20_000)
def country_of_words(text: str) -> Country | None:
    """The one country that a name, demonym, capital or seat says ("Nigerien", "Niamey", "the Pentagon")."""
    country = gazetteer.country_named(text) or gazetteer.country_of_capital(text) or gazetteer.country_of_seat(text)
    if country is not None:
        return country
    several = gazetteer.countries_of_demonym(text)
    return several[0] if len(several) == 1 else None


def read(sighting: Sighting, scene: Backdrop) -> Referent:
    """What this mention by name is of."""
    person = _as_person(sighting, scene)
    return (
        person
        or _as_country(sighting, scene)
        or _as_seat(sighting)
        or _as_capital(sighting)
        or _as_people(sighting)
        or _as_known_body(sighting)
        or _by_kind(sighting)
    )


def _as_person(sighting: Sighting, scene: Backdrop) -> Referent | None:
    """A person: by the coder's word, or because it is part of a person's full name in the same report.

    The last word of a person's full name is one in the other reports, too ("Ruiz's office").
    """
    text, parts = sighting.text, names.tokens(sighting.text)
    if not parts:
        return None
    known = parts[0] in scene.surnames[sighting.mention.core.article]
    if len(parts) == 1 and not known and sighting.mention.title is None and known_body(text) is not None:
        return None
    if sighting.kind is MentionKind.PERSON and (len(parts) > 1 or known or country_of_words(text) is None):
        return Referent(sort=Sort.PERSON, key="", rule="name-of-person")
    if len(parts) > 1 or text.isupper():
        return None
    family = parts[0] in scene.families
    part = family or (known and sighting.kind is not MentionKind.ORGANIZATION)
    if part and country_of_words(text) is None and gazetteer.city_named(text) is None:
        return Referent(sort=Sort.PERSON, key="", rule="part-of-full-name")
    return None


def _as_country(sighting: Sighting, scene: Backdrop) -> Referent | None:
    country = gazetteer.country_named(sighting.text)
    if country is None:
        possible = [c for c in gazetteer.countries_named(sighting.text) if c.iso2 in scene.countries]
        country = possible[0] if len(possible) == 1 else None
    if country is None:
        return None
    return Referent(sort=Sort.COUNTRY, key=f"country:{country.iso2}", rule="country-name", country=country)


def _as_seat(sighting: Sighting) -> Referent | None:
    seat = gazetteer.seat_named(sighting.text)
    if seat is None:
        return None
    return Referent(sort=Sort.SEAT, key=f"seat:{gazetteer.fold(seat.name)}", rule="seat", country=seat.country)


def _as_capital(sighting: Sighting) -> Referent | None:
    """A capital: its country's government where it acts or speaks, a town where things happen in it."""
    country = gazetteer.country_of_capital(sighting.text)
    if country is None or country.capital is None:
        return None
    if _is_town(sighting):
        key = f"city:{country.iso2}:{gazetteer.fold(sighting.text)}"
        return Referent(sort=Sort.CITY, key=key, rule="city", country=country)
    return Referent(
        sort=Sort.COUNTRY, key=f"country:{country.iso2}", rule="capital-for-country", country=country, names_it=False
    )


def _is_town(sighting: Sighting) -> bool:
    if sighting.before in SURELY_PLACE:
        return True
    if sighting.is_source or sighting.role is Role.ACTOR:
        return False
    return sighting.is_place or sighting.before in PLACE_WORDS


def _is_party(sighting: Sighting) -> bool:
    return sighting.role is not None or sighting.is_source


def _as_people(sighting: Sighting) -> Referent | None:
    """A demonym: where it acts, its country ("the Americans said"); else, and counted, nobody in particular."""
    several = gazetteer.countries_of_demonym(sighting.text)
    if not several:
        return None
    if len(several) > 1 or not _is_party(sighting) or _is_counted(sighting):
        key = f"people:{gazetteer.fold(sighting.text)}"
        return Referent(sort=Sort.PEOPLE, key=key, rule="demonym", names_it=False)
    country = several[0]
    return Referent(
        sort=Sort.COUNTRY, key=f"country:{country.iso2}", rule="demonym-for-country", country=country, names_it=False
    )


_COUNT = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|several|some)\b"
)


def _is_counted(sighting: Sighting) -> bool:
    """ "The two Belgians" are persons, not their country."""
    quote, core = sighting.mention.quote, sighting.mention.core
    phrase = quote.text[: max(core.start - quote.start, 0)]
    return _COUNT.search(f"{sighting.before} {phrase}".casefold()) is not None


def _as_known_body(sighting: Sighting) -> Referent | None:
    body = known_body(sighting.text)
    if body is None:
        return None
    return Referent(sort=Sort.ORGANIZATION, key=f"body:{body.name}", rule="known-organization")


def body_names(text: str) -> frozenset[str]:
    """The words of all names of the body of this name ("NATO": north, atlantic, treaty …), and those of the text."""
    body = known_body(text)
    return frozenset(f"{text} {body.name if body else ''}".casefold().replace("-", " ").split())


@lru_cache(maxsize=20_000)
def known_body(text: str) -> Organization | None:
    """The one international body of this name or acronym, None where several have it."""
    found = _bodies().get(_body_key(text), ())
    return found[0] if len(found) == 1 else None


def _body_key(text: str) -> str:
    return text.replace(".", "") if text.replace(".", "").isupper() else gazetteer.fold(text).casefold()


@cache
def _bodies() -> dict[str, tuple[Organization, ...]]:
    found: dict[str, tuple[Organization, ...]] = {}
    for row in gazetteer.vocabulary("organizations.csv"):
        acronyms = tuple(filter(None, row["acronyms"].split("|")))
        body = Organization(name=row["name"], acronyms=acronyms)
        texts = [row["name"], *acronyms, *filter(None, row["other"].split("|"))]
        for key in sorted({_body_key(text) for text in texts}):
            found[key] = (*found.get(key, ()), body)
    return found


_BY_KIND = {
    MentionKind.PERSON: Sort.PERSON,
    MentionKind.ORGANIZATION: Sort.ORGANIZATION,
    MentionKind.GROUP: Sort.GROUP,
    MentionKind.PLACE: Sort.PLACE,
    MentionKind.UNKNOWN: Sort.GROUP,
}


def _by_kind(sighting: Sighting) -> Referent:
    sort = _BY_KIND[sighting.kind]
    if sort is Sort.PERSON:
        return Referent(sort=sort, key="", rule="name-of-person")
    city = gazetteer.city_named(sighting.text) if sort is Sort.PLACE else None
    key = f"{sort.value}:{gazetteer.fold(sighting.text).casefold()}"
    if city is not None:
        return Referent(sort=Sort.CITY, key=key, rule="city", country=city.country)
    return Referent(sort=sort, key=key, rule="same-name", country=_country_inside(sighting))


def _country_inside(sighting: Sighting) -> Country | None:
    """The country that a body's own name or the words around it say ("Russian Defence Ministry")."""
    texts = [*(quote.text for quote in sighting.mention.of), *sighting.text.split()]
    found = {country.iso2: country for text in texts if (country := country_of_words(text)) is not None}
    return next(iter(found.values())) if len(found) == 1 and sighting.kind is not MentionKind.PLACE else None
