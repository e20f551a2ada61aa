"""Countries, demonyms, capitals, seats and cities."""

from __future__ import annotations

import pytest

from dateline.data import gazetteer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Niger", "Niger"),
        ("Republic of Niger", "Niger"),
        ("Niger's", "Niger"),
        ("the US", "United States"),
        ("U.S.", "United States"),
        ("USA", "United States"),
        ("America", "United States"),
        ("UK", "United Kingdom"),
        ("Holland", "Netherlands"),
        ("Ivory Coast", "Côte d’Ivoire"),
        ("Cote d'Ivoire", "Côte d’Ivoire"),
        ("Burma", "Myanmar (Burma)"),
        ("DR Congo", "Congo - Kinshasa"),
        ("DRC", "Congo - Kinshasa"),
        ("Turkey", "Türkiye"),
        ("Russian Federation", "Russia"),
        ("The Gambia", "Gambia"),
        ("MALI", "Mali"),
        ("Czech Republic", "Czechia"),
        ("Kosovo", "Kosovo"),
    ],
)
def test_country_names(text: str, name: str) -> None:
    """Names as news prints them give the CLDR short name."""
    country = gazetteer.country_named(text)
    assert country is not None
    assert country.name == name


@pytest.mark.parametrize(
    "text", ["us", "turkey", "chad", "the West", "Sahel", "Europe", "Africa", "Congo", "Georgia", ""]
)
def test_not_one_country(text: str) -> None:
    """Common words, regions and names of several are no country."""
    assert gazetteer.country_named(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nigerien", ["Niger"]),
        ("Nigerian", ["Nigeria"]),
        ("Congolese", ["Congo - Kinshasa", "Congo - Brazzaville"]),
        ("Dominican", ["Dominica", "Dominican Republic"]),
        ("Guinean", ["Guinea"]),
        ("Equatorial Guinean", ["Equatorial Guinea"]),
        ("Bissau-Guinean", ["Guinea-Bissau"]),
        ("South Korean", ["South Korea"]),
        ("Korean", ["South Korea", "North Korea"]),
        ("Emirati", ["United Arab Emirates"]),
        ("Saudi", ["Saudi Arabia"]),
        ("Americans", ["United States"]),
        ("Kiwi", []),
        ("Western", []),
        ("nigerien", []),
    ],
)
def test_demonyms(text: str, names: list[str]) -> None:
    """A demonym gives its country, or all that have it."""
    assert [country.name for country in gazetteer.countries_of_demonym(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow", "Russia"),
        ("Niamey", "Niger"),
        ("Kiev", "Ukraine"),
        ("Washington", "United States"),
        ("Bogota", "Colombia"),
    ],
)
def test_capitals(text: str, name: str) -> None:
    """A capital gives its country."""
    country = gazetteer.country_of_capital(text)
    assert country is not None
    assert country.name == name


@pytest.mark.parametrize("text", ["Brussels", "Victoria", "Jerusalem", "Kingston", "Lagos"])
def test_capitals_that_do_not_tell(text: str) -> None:
    """A name that other towns or bodies share tells no country by itself."""
    assert gazetteer.country_of_capital(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("Kremlin", "Russia"), ("the White House", "United States"), ("Quai d’Orsay", "France"), ("Élysée", "France")],
)
def test_seats(text: str, name: str) -> None:
    """A seat gives the country whose institution it is."""
    country = gazetteer.country_of_seat(text)
    assert country is not None
    assert country.name == name


def test_seat_of_no_country() -> None:
    """An international body's seat has no country."""
    seat = gazetteer.seat_named("Berlaymont")
    assert seat is not None
    assert seat.country is None


def test_codes() -> None:
    """ISO and Correlates of War codes stand beside the name."""
    country = gazetteer.country_named("Niger")
    assert country is not None
    assert (country.iso2, country.iso3, country.cow, country.capital) == ("NE", "NER", "436", "Niamey")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Niamey", "NE"),
        ("Washington", "US"),
        ("Kiev", "UA"),
        ("Mumbai", "IN"),
        ("Brussels", "BE"),
        ("St. Petersburg", "RU"),
    ],
)
def test_cities(text: str, code: str) -> None:
    """The capital or the clearly largest city of the name is meant."""
    city = gazetteer.city_named(text)
    assert city is not None
    assert city.country.iso2 == code


def test_city_that_does_not_tell() -> None:
    """Several cities of about one size: none."""
    assert gazetteer.city_named("Springfield") is None


def test_every_code_of_the_vocabularies_is_known() -> None:
    """No row of a vocabulary names a country that CLDR does not have."""
    codes = [row["iso2"] for row in gazetteer.vocabulary("cow.csv")]
    codes += [row["country"] for row in gazetteer.vocabulary("seats.csv") if row["country"] not in ("", "EU")]
    codes += [
        code for row in gazetteer.vocabulary("country_aliases.csv") for code in row["countries"].split() if code != "-"
    ]
    assert [code for code in codes if gazetteer.country_of_code(code) is None] == []


def test_correlates_of_war_codes_are_unique() -> None:
    """No two states share a code."""
    codes = [row["cow"] for row in gazetteer.vocabulary("cow.csv")]
    assert len(codes) == len(set(codes))
