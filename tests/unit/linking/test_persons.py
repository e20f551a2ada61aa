"""Persons: names in one report and across reports."""

from __future__ import annotations

from tests.unit.linking.reports import Marked, report

from dateline.linking import link
from dateline.model.actor import Actor
from dateline.model.edit import NO_JUDGEMENTS, Judgements
from dateline.model.statement import MentionKind


def persons(*reports: Marked, judgements: Judgements = NO_JUDGEMENTS) -> list[Actor]:
    """The persons that the reports' mentions come to."""
    linked = link([r.article for r in reports], [r.coding() for r in reports], judgements)
    return [actor for actor in linked.actors if actor.kind is MentionKind.PERSON]


def aliases(*reports: Marked) -> list[set[str]]:
    """The aliases of each person."""
    return [set(actor.aliases) for actor in persons(*reports)]


def test_surname_takes_up_full_name() -> None:
    """A surname is the person whose full name the report gives."""
    text = report(
        "[Prime Minister {Lena Halvorsen}|person] spoke. [Halvorsen|person] left. [Halvorsen's|person] aide stayed."
    )
    assert aliases(text) == [{"Lena Halvorsen", "Halvorsen"}]


def test_titles_are_no_aliases() -> None:
    """The name is the longest form without its title."""
    text = report("[General {Bram Okoro}|person] met [Okoro|person].")
    assert persons(text)[0].name == "Bram Okoro"


def test_title_inside_the_name_is_cut_off() -> None:
    """A title and demonym that were taken into the name are no part of it."""
    text = report("[Peruvian Prime Minister Rosa Vial|unknown] spoke. [Vial|person] left.")
    found = persons(text)
    assert [(set(a.aliases), a.country) for a in found] == [({"Rosa Vial", "Vial"}, "Peru")]


def test_a_slip_of_the_reader_does_not_speak_for_all() -> None:
    """One overlong reading of a name does not keep the reports apart."""
    one = report("[Rosa Vial Andean|person] ran. [Rosa Vial|person] won. [Rosa Vial|person] left.")
    other = report("[Rosa Vial Coastal|person] ran on. [Rosa Vial|person] won. [Rosa Vial|person] has left.")
    assert len(persons(one, other)) == 1


def test_bare_name_goes_to_whom_the_case_speaks_of() -> None:
    """A report with the surname alone means the one who is spoken of far more."""
    one = report("[Rosa Vial|person] ran. [Rosa Vial|person] won. [Rosa Vial|person] left. [Paul Vial|person] ate.")
    other = report("[Vial|person] slept.")
    assert {frozenset(a) for a in aliases(one, other)} == {frozenset({"Rosa Vial", "Vial"}), frozenset({"Paul Vial"})}


def test_two_of_one_surname_are_two() -> None:
    """Two given names make two persons, and the bare surname is left alone."""
    text = report("[Paul Mensah|person] met [Grace Mensah|person]. [Mensah|person] smiled.")
    assert aliases(text) == [{"Paul Mensah"}, {"Grace Mensah"}, {"Mensah"}]


def test_subset_of_given_names_is_one() -> None:
    """A name with a middle name more is the same person in another report."""
    one = report("[Prime Minister {Tomas Arroyo Vidal}|person] arrived.")
    other = report("[Prime Minister {Tomas Emilio Arroyo Vidal}|person] arrived late.")
    assert aliases(one, other) == [{"Tomas Arroyo Vidal", "Tomas Emilio Arroyo Vidal"}]


def test_accents_and_hyphens_fold() -> None:
    """Accents and hyphens make no difference."""
    one = report("[José-María Quiñones|person] won.")
    other = report("[Jose Maria Quinones|person] has won.")
    assert len(persons(one, other)) == 1


def test_spelling_variant_with_same_country_joins_as_likely_or_better() -> None:
    """Another romanisation of the surname, with the given name and country the same, is one person, with the reason."""
    one = report("[Ukrainian President {Oleksandr Tchernenko}|person|of=Ukrainian] spoke.")
    other = report("[Ukrainian President {Oleksandr Chernenko}|person|of=Ukrainian] has spoken.")
    found = persons(one, other)
    assert len(found) == 1
    assert [join.rule for join in found[0].joins] == ["spelling"]
    assert "Tchernenko" in found[0].joins[0].detail


def test_alike_names_of_other_countries_stay_two() -> None:
    """A near spelling with another country is not joined."""
    one = report("[Kenyan minister {Daniel Mwangi}|person|of=Kenyan] spoke.")
    other = report("[Tanzanian minister {Daniel Mwanga}|person|of=Tanzanian] has spoken.")
    assert len(persons(one, other)) == 2


def test_short_similar_surnames_stay_two() -> None:
    """Different short surnames with one given name are two persons."""
    assert len(persons(report("[Viktor Orlan|person] spoke."), report("[Viktor Orbach|person] has spoken."))) == 2


def test_country_comes_from_the_phrase() -> None:
    """The demonym beside the title gives the country, with its codes."""
    found = persons(report("[Nigerien Prime Minister {Issa Garba}|person|of=Nigerien] spoke."))[0]
    assert (found.country, found.iso3, found.cow) == ("Niger", "NER", "436")


def test_country_unknown_without_votes() -> None:
    """Nothing said, nothing known."""
    assert persons(report("[Issa Garba|person] spoke."))[0].country is None


def test_person_with_a_countrys_name() -> None:
    """A surname that is a country's name, too, is the person's where the report has the full name."""
    text = report("[Vernon Chad|person] spoke. [Chad|person] then left.")
    assert aliases(text) == [{"Vernon Chad", "Chad"}]


def test_judged_different_stay_apart() -> None:
    """A person's judgement keeps two mentions of one name apart."""
    one, other = report("[Ana Lopes|person] spoke."), report("[Ana Lopes|person] has spoken.")
    apart = Judgements(different=((one.mentions[0].key, other.mentions[0].key),))
    assert len(persons(one, other)) == 1
    assert len(persons(one, other, judgements=apart)) == 2


def test_judged_same_come_together() -> None:
    """A person's judgement joins what no rule would."""
    one, other = report("[Ana Lopes|person] spoke."), report("[The Hawk|person] has spoken.")
    same = Judgements(same=((one.mentions[0].key, other.mentions[0].key),))
    found = persons(one, other, judgements=same)
    assert len(found) == 1
    assert "judged-same" in {join.rule for join in found[0].joins}


def test_a_surname_read_as_a_body_is_the_persons_of_another_report() -> None:
    """ "Vial's office" in a second report is the office of the person whose full name the first gives."""
    one = report("[Rosa Vial|person] spoke.")
    other = report("[Vial|org]'s office had no comment.")
    assert aliases(one, other) == [{"Rosa Vial", "Vial"}]


def test_a_surname_that_a_body_has_too_stays_the_bodys() -> None:
    """Of "Vial Copper" and Rosa Vial, "Vial" alone may be either."""
    one = report("[Rosa Vial|person] spoke. [Vial Copper|org] dug.")
    other = report("[Vial|org] had no comment.")
    assert aliases(one, other) == [{"Rosa Vial"}]


def test_the_family_stands_first_before_a_hyphened_given_name() -> None:
    """ "Baek" is Baek Seung-ryul across reports."""
    one, other = report("[Baek Seung-ryul|person] spoke."), report("[Baek|person] left.")
    assert aliases(one, other) == [{"Baek Seung-ryul", "Baek"}]
