"""Countries, their demonyms and capitals, seats of government and cities, as news English names them.

Names are CLDR's English short names (through Babel); demonyms and capitals are countryinfo's, put right and added to by
``vocab/country_aliases.csv``; Correlates of War codes, seats and cities are vocabularies beside it. Everything is read
once, on first use. A word that may mean several countries gives several or None, never a guess.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

SHORT = 4
"""Names of up to this many letters are told by their very case ("US", never "us")."""

CLEARLY_LARGER = 4
"""A city is meant when it has this many times the people of any other city of the name."""

ELSEWHERE = "-"
"""In a list of countries: something that is no country, too, has this name (Georgia, Kingston)."""

_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
_LEADING = re.compile(r"^(?:the|The|THE)\s+")
_TRAILING = re.compile(r"['’][sS]?$")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Country:
    """A country: CLDR English short name, ISO 3166-1 and Correlates of War codes, capital, the country's middle."""

    name: str
    iso2: str
    iso3: str
    cow: str | None = None
    capital: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class City:
    """A city of more than 15,000 inhabitants."""

    name: str
    country: Country
    lat: float
    lon: float
    population: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A building or street that stands for an institution; ``country`` is None for an international body's seat."""

    name: str
    country: Country | None
    institution: str


def vocabulary(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV vocabulary of this package, without its comment lines."""
    text = files("dateline.data").joinpath("vocab").joinpath(name).read_text(encoding="utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def fold(text: str) -> str:
    """A name for comparison: accents and typographic apostrophes off, spaces single, case kept only when short."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    plain = " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
    plain = _LEADING.sub("", plain)
    return plain if sum(c.isalpha() for c in plain) <= SHORT else plain.casefold()


@lru_cache(maxsize=20_000)
def country_named(text: str) -> Country | None:
    """The one country of this name, None where there is none or where the name alone does not tell."""
    found = _look_up(_names(), text)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=20_000)
def countries_named(text: str) -> tuple[Country, ...]:
    """All countries that have this name ("Congo": two); even a sole one may share its name with a state or city."""
    return tuple(country for country in _look_up(_names(), text) if country is not None)


@lru_cache(maxsize=20_000)
def countries_of_demonym(text: str) -> tuple[Country, ...]:
    """The countries that this adjective or people's name is of ("Nigerien": Niger; "Congolese": two)."""
    found = _look_up(_demonyms(), text) or _look_up(_demonyms(), text.removesuffix("s"))
    return tuple(country for country in found if country is not None)


@lru_cache(maxsize=20_000)
def country_of_capital(text: str) -> Country | None:
    """The country whose capital or seat of government has this name, None where the name alone does not tell."""
    found = _look_up(_capitals(), text)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=20_000)
def seat_named(text: str) -> Seat | None:
    """The seat of this name ("Kremlin", "Foggy Bottom")."""
    return _seats().get(fold(_bare(text)))


def country_of_seat(text: str) -> Country | None:
    """The country whose institution is meant by the seat of this name."""
    seat = seat_named(text)
    return seat.country if seat else None


@lru_cache(maxsize=20_000)
def city_named(text: str) -> City | None:
    """The city of this name: a capital, or the one that is clearly the largest; None where that does not tell."""
    found = _cities_named(fold(_bare(text)))
    if not found:
        return None
    capital = country_of_capital(text)
    for city in found:
        if capital is not None and city.country == capital:
            return city
    clear = len(found) == 1 or found[0].population >= CLEARLY_LARGER * found[1].population
    return found[0] if clear else None


def country_of_code(iso2: str) -> Country | None:
    """The country of an ISO 3166-1 alpha-2 code (and XK, Kosovo)."""
    return _countries().get(iso2)


def _bare(text: str) -> str:
    """The name without article and possessive; empty where it does not begin with a capital."""
    bare = _LEADING.sub("", _TRAILING.sub("", text.strip()))
    return bare if bare[:1].isupper() or bare[:1].isdigit() else ""


def _look_up(table: dict[str, tuple[Country | None, ...]], text: str) -> tuple[Country | None, ...]:
    """The entry of a name; a short one in capitals ("MALI", a headline) is tried as a plain name ("Mali"), too."""
    bare = _bare(text)
    return table.get(fold(bare)) or (table.get(fold(bare.capitalize()), ()) if bare.isupper() else ())


@cache
def _countries() -> dict[str, Country]:
    from babel import Locale  # on first use: importing it costs as much as the whole of the command's start

    codes = {row["iso2"]: row["cow"] for row in vocabulary("cow.csv")}
    facts = _country_facts()
    names = {code: name for code, name in Locale("en").territories.items() if code.isalpha() and code in facts}
    return {code: _country(code, name, facts[code], codes.get(code)) for code, name in sorted(names.items())}


def _country(code: str, name: str, facts: dict[str, Any], cow: str | None) -> Country:
    middle = facts.get("latlng") or []
    lat, lon = (float(middle[0]), float(middle[1])) if len(middle) == 2 else (None, None)
    capital = facts.get("capital") or None
    return Country(name=name, iso2=code, iso3=facts["ISO"]["alpha3"], cow=cow, capital=capital, lat=lat, lon=lon)


_KOSOVO: dict[str, Any] = {
    "name": "Kosovo",
    "ISO": {"alpha2": "XK", "alpha3": "XKX"},
    "capital": "Pristina",
    "latlng": [42.6, 20.9],
    "demonym": "Kosovar",
}
"""countryinfo follows ISO 3166-1, which has no code for Kosovo; CLDR and most data sets use XK and XKX."""


@cache
def _country_facts() -> dict[str, dict[str, Any]]:
    from countryinfo import all_countries  # on first use, as above

    found: dict[str, dict[str, Any]] = {"XK": _KOSOVO}
    for entry in all_countries():
        facts: dict[str, Any] = dict(entry.info())
        code = facts.get("ISO", {}).get("alpha2")
        if code and code not in _NOT_COUNTRIES:
            found.setdefault(code, facts)
    return found


@cache
def _names() -> dict[str, tuple[Country | None, ...]]:
    found: dict[str, tuple[Country | None, ...]] = {}
    for code, country in _countries().items():
        facts = _country_facts()[code]
        for text in [country.name, facts["name"], *facts.get("altSpellings", [])]:
            if sum(c.isalpha() for c in text) > SHORT or text == country.name:
                found.setdefault(fold(text.replace(" & ", " and ")), (country,))
        found[fold(country.name)] = (country,)
    return found | _corrections("name")


@cache
def _demonyms() -> dict[str, tuple[Country | None, ...]]:
    found: dict[str, tuple[Country | None, ...]] = {}
    for code, country in _countries().items():
        for text in str(_country_facts()[code].get("demonym") or "").split(","):
            if text.strip() and country.cow is not None:
                found.setdefault(fold(text.strip()), (country,))
    return found | _corrections("demonym")


@cache
def _capitals() -> dict[str, tuple[Country | None, ...]]:
    found: dict[str, tuple[Country | None, ...]] = {}
    for country in _countries().values():
        if country.capital and country.cow is not None:
            found.setdefault(fold(country.capital), (country,))
    return found | _corrections("capital")


def _corrections(kind: str) -> dict[str, tuple[Country | None, ...]]:
    rows = (row for row in vocabulary("country_aliases.csv") if row["kind"] == kind)
    countries = _countries()
    return {
        fold(row["text"]): tuple(None if code == ELSEWHERE else countries[code] for code in row["countries"].split())
        for row in rows
    }


@cache
def _seats() -> dict[str, Seat]:
    return {fold(row["seat"]): _seat(row) for row in vocabulary("seats.csv")}


def _seat(row: dict[str, str]) -> Seat:
    return Seat(name=row["seat"], country=country_of_code(row["country"]), institution=row["institution"])


def _cities_named(key: str) -> tuple[City, ...]:
    """The cities of this folded name, the largest first."""
    rows = sorted(_city_rows().get(key, ()), key=lambda row: (-int(row[4]), row))
    countries = _countries()
    return tuple(_city(row, countries[row[1]]) for row in rows if row[1] in countries)


def _city(row: list[str], country: Country) -> City:
    name, _, lat, lon, population = row
    return City(name=name, country=country, lat=float(lat), lon=float(lon), population=int(population))


@cache
def _city_rows() -> dict[str, list[list[str]]]:
    """Rows of ``cities.csv`` by folded name; cities are made of them only when asked for, there are 34,000."""
    text = files("dateline.data").joinpath("vocab").joinpath("cities.csv").read_text(encoding="utf-8")
    found: dict[str, list[list[str]]] = {}
    for row in csv.reader(line for line in text.splitlines() if not line.startswith("#")):
        found.setdefault(row[0].casefold() if _is_plain(row[0]) else fold(row[0]), []).append(row)
    for alias in vocabulary("city_aliases.csv"):
        same = [row for row in found.get(fold(alias["city"]), ()) if row[1] == alias["country"]]
        found[fold(alias["alias"])] = [*found.get(fold(alias["alias"]), ()), *same]
    return found


def _is_plain(name: str) -> bool:
    """True where folding a name comes to lowering it: the quick way for most of the cities."""
    return name.isascii() and len(name) > SHORT and name.isalpha()
