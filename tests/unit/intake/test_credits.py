"""Who a report is credited to."""

from __future__ import annotations

import pytest

from dateline.intake.credits import agencies, agency_named, closing, closing_tail, credited, mentions


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("SOURCE:AFP", ["AFP"]),
        ("Source : Example Gazette", ["Example Gazette"]),
        ("Source: AFP, Reuters", ["AFP", "Reuters"]),
        ("(Sahelwire)", ["Sahelwire"]),
        ("— Agence France-Presse", ["AFP"]),
        ("With inputs from PTI", ["PTI"]),
        ("With Altiwire", ["Altiwire"]),
        ("Reuters", ["Reuters"]),
        ("AFP/dpa", ["AFP", "dpa"]),
        ("Source: Example TV and news agencies", []),
        ("The source said that it would rain.", []),
        ("— Nobody Known", []),
    ],
)
def test_closing_lines(line: str, named: list[str]) -> None:
    """A closing line names what it credits; other lines credit nobody."""
    assert [n.agency for n in closing(line)] == named


def test_credit_at_the_end_of_a_paragraph() -> None:
    """Only a known agency behind the end of a sentence is cut off."""
    assert closing_tail("He left on Monday. (AFP)") == len("He left on Monday. ")
    assert closing_tail("He left on Monday. PTI ABC XYZ") == len("He left on Monday. ")
    assert closing_tail("They left the regional bloc (ECOWAS).") is None
    assert closing_tail("He worked for Reuters") is None


def test_vocabulary() -> None:
    """At least sixty agencies; short names count only as printed."""
    assert len(set(agencies().values())) >= 60
    assert agency_named("The Associated Press") == "AP"
    assert agency_named("ap") is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Southern Ocean News Agency", "Southern Ocean News Agency"),
        ("ARCHIPELAGO NEWS SERVICE", "Archipelago News Service"),
        ("Agencia Meridiana", "Agencia Meridiana"),
        ("Nordvest Newswire", "Nordvest Newswire"),
        ("Atlas Presse", "Atlas Presse"),
        ("our news agency", None),
        ("Lina Ortega", None),
        ("The Wire", None),
    ],
)
def test_an_agency_that_no_list_has_says_what_it_is(text: str, agency: str | None) -> None:
    """The words of the name make it an agency's in a credit's place; an outlet of such a name stays an outlet."""
    assert credited(text) == agency
    assert agency_named(text) is None


def test_a_forename_that_is_also_an_agency_is_no_credit() -> None:
    """ "Photo: Petra Voicu" names a photographer, "Photo: Petra" the agency."""
    assert mentions("/ Photo: Petra Voicu") == ()
    assert [one.agency for one in mentions("Photo: Petra")] == ["Petra"]
    assert [one.agency for one in mentions("Reuters Photo")] == ["Reuters"]


def test_a_desk_is_no_agency() -> None:
    """What a closing line names beside an agency may be the outlet's own people."""
    assert [one.agency for one in closing("With inputs from AFP, the Courier's regional desk")] == ["AFP"]
    assert closing("(Additional reporting in Baku)") == ()
