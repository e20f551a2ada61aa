"""Descriptions, pairs and pronouns: who they are in a report."""

from __future__ import annotations

import pytest
from tests.unit.linking.reports import Marked, report

from dateline.linking import link
from dateline.model.edit import NO_JUDGEMENTS


def who(text: Marked, core: str, nth: int = 0) -> list[str]:
    """The names of the actors that a mention was resolved to."""
    linked = link([text.article], [text.coding()], NO_JUDGEMENTS)
    names = {actor.id: actor.name for actor in linked.actors}
    return sorted(names[id_] for id_ in linked.resolved.get(text.mention(core, nth).key, ()))


@pytest.mark.parametrize(
    ("phrase", "core"),
    [
        ("[The Peruvian {authorities}|thing|of=Peruvian]", "authorities"),
        ("[A Peruvian {delegation}|thing|of=Peruvian]", "delegation"),
        ("[Peru's military {government}|thing|of=Peru]", "government"),
        ("[Lima's new {leadership}|thing|of=Lima]", "leadership"),
        ("[Peruvian {troops}|thing|of=Peruvian]", "troops"),
    ],
)
def test_those_who_act_for_a_country(phrase: str, core: str) -> None:
    """A government, delegation or force is its country."""
    assert who(report(f"{phrase} spoke."), core) == ["Peru"]


def test_a_body_of_two_countries() -> None:
    """ "The Malian and Chadian authorities" are two countries."""
    text = report("[The Malian and Chadian {authorities}|thing|of=Malian|of=Chadian] spoke.")
    assert who(text, "authorities") == ["Chad", "Mali"]


def test_the_junta_is_the_one_spoken_of_before() -> None:
    """The same description again is the same country."""
    text = report("[Fiji's {junta}|thing|of=Fiji] met [Japan|place]. [Japan|place] left. [The {junta}|thing] stayed.")
    assert who(text, "junta", 1) == ["Fiji"]


def test_officials_without_country_stay_unresolved() -> None:
    """Nobody is guessed."""
    assert who(report("[Senior {officials}|thing] met in [Peru|place] and [Chile|place]."), "officials") == []


def test_title_in_the_same_report() -> None:
    """ "The general" is the only general."""
    text = report(
        "[General {Bram Okoro}|person] met [Prime Minister {Lena Holm}|person]. [The {general}|thing] smiled."
    )
    assert who(text, "general") == ["Bram Okoro"]


def test_prime_minister_is_no_president() -> None:
    """A title that nobody here has is nobody."""
    text = report("[Chilean President {Rosa Vial}|person|of=Chilean] spoke. [The prime {minister}|thing] left.")
    assert who(text, "minister") == []


def test_leader_of_a_country() -> None:
    """ "The Chilean leader" is the Chilean president."""
    text = report(
        "[Chilean President {Rosa Vial}|person|of=Chilean] met [Peruvian President {Jorge Tapia}|person|of=Peruvian]."
        " [The Chilean {leader}|thing|of=Chilean] flew home."
    )
    assert who(text, "leader") == ["Rosa Vial"]


def test_counterpart() -> None:
    """ "Her Peruvian counterpart" is the Peruvian."""
    text = report(
        "[Chilean President {Rosa Vial}|person|of=Chilean] met [Peruvian President {Jorge Tapia}|person|of=Peruvian]."
        " Vial thanked [her Peruvian {counterpart}|thing|of=Peruvian]."
    )
    assert who(text, "counterpart") == ["Jorge Tapia"]


def test_two_countries() -> None:
    """ "The two countries" are those named together, if only by their adjectives."""
    text = report(
        "[Chilean President {Rosa Vial}|person|of=Chilean] met [Peruvian President {Jorge Tapia}|person|of=Peruvian]."
        " [The two {countries}|thing|plural] will trade. [The two {presidents}|thing|plural] smiled."
    )
    assert who(text, "countries") == ["Chile", "Peru"]
    assert who(text, "presidents") == ["Jorge Tapia", "Rosa Vial"]


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("[Jorge Tapia|person], [the {president}|thing], left.", "president", "Jorge Tapia"),
        ("Leaving [regional {bloc}|thing] [the {Union of Coasts}|org] is hard.", "bloc", "Union of Coasts"),
        ("[The {ambassador}|thing], [Jorge Tapia|person], left.", "ambassador", "Jorge Tapia"),
    ],
)
def test_apposition(text: str, core: str, name: str) -> None:
    """A description set beside a name is that actor."""
    assert who(report(text), core) == [name]


def test_neighbours_are_the_two_just_named() -> None:
    """ "The neighbours" without a number are two countries named just before; of three nobody knows which are meant."""
    two = report("[Togo|place] and [Benin|place|and] traded fire. [The {neighbours}|thing|plural] talked.")
    assert who(two, "neighbours") == ["Benin", "Togo"]
    three = report("[Togo|place] told [Ghana|place] that [Benin|place] left. [The {neighbours}|thing|plural] talked.")
    assert who(three, "neighbours") == []


def test_both_countries_of_none_stay_open() -> None:
    """Where nobody was named before, nobody is put in."""
    assert who(report("[Both {countries}|thing|plural] recalled envoys."), "countries") == []


def test_three_countries_joined_by_and() -> None:
    """ "The three countries" are the three joined by "and", whoever else was spoken of since."""
    text = report(
        "[Togo|place], [Benin|place|and] and [Ghana|place|and] agreed. [France|place] watched."
        " [The three {countries}|thing|plural] will meet."
    )
    assert who(text, "countries") == ["Benin", "Ghana", "Togo"]


def test_subject_pronoun() -> None:
    """ "He" is the one who acted in the sentence before."""
    text = report("[Jorge Tapia|person] met [farmers|group]. [He|pronoun] praised them.")
    assert who(text, "He") == ["Jorge Tapia"]


def test_possessive_looks_back_in_its_sentence() -> None:
    """ "His" after a person of the same sentence is that person's, whoever acted before."""
    text = report("[Jorge Tapia|person] spoke. The party praised [Paul Amaro|person] for [his|pronoun] speech.")
    assert who(text, "his") == ["Paul Amaro"]


def test_pronoun_between_two_stays_open() -> None:
    """Two persons as salient as each other leave "he" unresolved."""
    text = report("There were [Jorge Tapia|person]. Then [Paul Amaro|person] and more. [He|pronoun] spoke.")
    assert who(text, "He") in ([], ["Paul Amaro"])


def test_capital_acts_for_its_country() -> None:
    """A capital that acts is its country, and its name is no alias."""
    text = report("[Lima|place] protested. Talks were held in [Lima|place].")
    linked = link([text.article], [text.coding(text.statement("protested", actors=(text.mentions[0],)))], NO_JUDGEMENTS)
    by_name = {actor.name: actor for actor in linked.actors}
    assert set(by_name) == {"Peru", "Lima"}
    assert by_name["Peru"].aliases == ()
    assert by_name["Lima"].country == "Peru"


def test_demonym_is_no_actor() -> None:
    """A demonym makes no country an actor of the wrong name."""
    text = report("[The Nigerien {authorities}|thing|of=Nigerien] spoke.")
    linked = link([text.article], [text.coding()], NO_JUDGEMENTS)
    assert [actor.name for actor in linked.actors] == ["Niger"]


def test_seat_is_an_organization_of_its_own() -> None:
    """The Kremlin is an organization with a country, and no alias of it."""
    text = report("[The {Kremlin}|org] said [Russia|place] agreed.")
    linked = link([text.article], [text.coding()], NO_JUDGEMENTS)
    assert [(a.name, a.kind.value, a.country) for a in linked.actors] == [
        ("Kremlin", "organization", "Russia"),
        ("Russia", "place", "Russia"),
    ]


def test_acronym_in_brackets() -> None:
    """A bracketed acronym is its long form, known or not."""
    text = report("[Union of Coastal Traders|org] ([UCT|org]) met. [UCT|org] voted.")
    linked = link([text.article], [text.coding()], NO_JUDGEMENTS)
    assert [set(a.aliases) for a in linked.actors] == [{"Union of Coastal Traders", "UCT"}]


def test_known_organization_across_reports() -> None:
    """An acronym in one report is the long form in another."""
    one, other = report("[ASEAN|org] met."), report("[Association of Southeast Asian Nations|org] has met.")
    linked = link([one.article, other.article], [one.coding(), other.coding()], NO_JUDGEMENTS)
    assert len(linked.actors) == 1


def test_nameless_party_is_kept() -> None:
    """A party on the chronicle that nobody is known for is a small group of its own."""
    text = report("[The {protesters}|thing|plural] marched.")
    coding = text.coding(text.statement("marched", actors=text.mentions))
    linked = link([text.article], [coding], NO_JUDGEMENTS)
    assert [(a.name, a.kind.value) for a in linked.actors] == [("protesters", "group")]
