"""What the finer kinds of names are told by: well-known names, head words, peoples, cities. Look-ups only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from dateline.data import gazetteer
from dateline.data.gazetteer import fold, vocabulary
from dateline.model.reading import NameDetail, NameKind

_KEPT = 20_000
"""Answers kept, a look-up."""

_STATES_WITHOUT_CODE = frozenset({"PS", "EH", "XK"})
"""ISO codes that news calls countries though the Correlates of War project does not list them."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """What the words at one place of a name, or beside it, tell: by word and kind of name, None for any kind."""

    table: dict[tuple[str, NameKind | None], NameDetail]

    def detail(self, word: str, kind: NameKind) -> NameDetail | None:
        """What a name of this kind is that has this word (lower case) there."""
        return self.table.get((word, None)) or self.table.get((word, kind))


@cache
def heads(where: str) -> Heads:
    """The words of ``name_heads.csv`` that count at this place: "end", "start" or "beside"."""
    found: dict[tuple[str, NameKind | None], NameDetail] = {}
    for row in vocabulary("name_heads.csv"):
        if where in row["where"].split():
            kind = NameKind(row["kind"]) if row["kind"] else None
            found[row["word"], kind] = NameDetail(row["detail"])
    return Heads(table=found)


@lru_cache(maxsize=_KEPT)
def known(text: str) -> NameDetail | None:
    """What the well-known thing of this name is; None where two things of different kinds share it."""
    return _known().get(fold(text))


@lru_cache(maxsize=_KEPT)
def is_seat(text: str) -> bool:
    """Tell whether this building or street stands for a body of a state."""
    return gazetteer.seat_named(text) is not None


@lru_cache(maxsize=_KEPT)
def territory(text: str) -> NameDetail | None:
    """COUNTRY, or REGION for what belongs to a country; None also for a name that is not a country's alone."""
    found = gazetteer.countries_named(text)
    if not found or (len(found) == 1 and gazetteer.country_named(text) is None):
        return None
    first = found[0]
    sovereign = first.cow is not None or first.iso2 in _STATES_WITHOUT_CODE
    return NameDetail.COUNTRY if sovereign else NameDetail.REGION


@lru_cache(maxsize=_KEPT)
def is_shared(text: str) -> bool:
    """Tell whether a country shares this name with something else ("Georgia")."""
    return len(gazetteer.countries_named(text)) == 1 and gazetteer.country_named(text) is None


@lru_cache(maxsize=_KEPT)
def people(text: str) -> NameDetail | None:
    """NATIONALITY or GROUP for a people's noun or adjective, in the singular or plural."""
    if not text[:1].isupper():
        return None
    for form in _singulars(text):
        if found := _peoples().get(fold(form)):
            return found
    if gazetteer.countries_named(text):
        return None
    return NameDetail.NATIONALITY if gazetteer.countries_of_demonym(text) else None


@lru_cache(maxsize=_KEPT)
def is_city(text: str) -> bool:
    """Tell whether some city or town has this name."""
    return fold(text) in _cities() or is_capital(text)


@lru_cache(maxsize=_KEPT)
def is_capital(text: str) -> bool:
    """Tell whether a capital has this name."""
    return gazetteer.country_of_capital(text) is not None


@cache
def _known() -> dict[str, NameDetail | None]:
    """Well-known names, folded: agencies, then organizations, then what ``name_details.csv`` says over both."""
    own = {fold(row["name"]): NameDetail(row["detail"]) for row in vocabulary("name_details.csv")}
    found: dict[str, NameDetail | None] = {}
    for row in vocabulary("organizations.csv"):
        detail = own.get(fold(row["name"]), NameDetail.INTERNATIONAL)
        for text in (row["name"], *row["acronyms"].split("|"), *row["other"].split("|")):
            if text:
                found[fold(text)] = detail if found.get(fold(text), detail) is detail else None
    for row in vocabulary("agencies.csv"):
        for text in (row["agency"], *row["aliases"].split(";")):
            found.setdefault(fold(text), NameDetail.MEDIA)
    return found | own


@cache
def _peoples() -> dict[str, NameDetail]:
    return {fold(row["people"]): NameDetail(row["detail"]) for row in vocabulary("peoples.csv")}


@cache
def _cities() -> frozenset[str]:
    """Folded names of the gazetteer's cities; only the names, so that nothing is made of 34,000 rows."""
    text = files("dateline.data").joinpath("vocab").joinpath("cities.csv").read_text(encoding="utf-8")
    names = {line.split(",", 1)[0] for line in text.splitlines() if line[:1] not in ("#", '"')}
    plain = {name.casefold() for name in names if name.isascii() and name.isalpha() and len(name) > gazetteer.SHORT}
    odd = {fold(name) for name in names if not (name.isascii() and name.isalpha() and len(name) > gazetteer.SHORT)}
    return frozenset(plain | odd | {fold(row["alias"]) for row in vocabulary("city_aliases.csv")})


def _singulars(text: str) -> tuple[str, ...]:
    """The word and what it may be the plural of."""
    if text.endswith("ies"):
        return text, text[:-1], text[:-3] + "y"
    return (text, text[:-1]) if text.endswith("s") else (text,)
