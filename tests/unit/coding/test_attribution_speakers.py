"""Who speaks: pronouns by discourse, names beside nouns, those whom a speaker cites, documents and rumours."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.coding.frozen import Frozen, frozen

from dateline.coding import attribution
from dateline.language.attributions import add_attributions
from dateline.model.article import Basis, Told
from dateline.model.reading import Mention, NameDetail
from dateline.model.statement import Source

SENTENCES = tuple(frozen("attribution_speakers.conllu", "clause"))


def _sources(one: Frozen) -> tuple[Source, ...]:
    """The sources of the clause that is listed beside its sentence, outermost first."""
    word = one.word(one.expected[0].split(" | ")[0])
    return attribution.sources(one.article, add_attributions(one.reading), word)


def _one(words: str) -> tuple[Source, ...]:
    return _sources(next(one for one in SENTENCES if words in one.article.text))


def test_every_clause_has_its_speakers() -> None:
    """Each clause is given to the speakers listed beside its sentence, by name, and to no other."""
    wrong = []
    for one in SENTENCES:
        names = [source.name for source in _sources(one)]
        if ("; ".join(names) or "-") != one.expected[0].split(" | ")[1]:
            wrong.append((one.article.text, names))
    assert wrong == []


def test_who_is_named_in_the_words_does_not_speak_them() -> None:
    """ "The mayor, she said, had lost control" is said by the speaker before, not by the mayor."""
    assert [s.name for s in _one("The mayor, she said")] == ["Ada Koum"]


def test_nobody_is_he_in_his_own_quotation() -> None:
    """Who says "He did not answer" is somebody else than the one who did not."""
    assert [s.name for s in _one("He did not answer")] == ["Oskar Lind"]


def test_a_pronoun_is_named_by_its_chain() -> None:
    """ "He" who was only spoken of before is the one person that his chain called by a name."""
    one = next(one for one in SENTENCES if "The court said" in one.article.text)
    name, he = one.word("Pavel"), one.word("He")
    chain = (Mention(first=name, last=name + 2, head=name), Mention(first=he, last=he + 1, head=he))
    assert [s.name for s in _sources(one)] == ["He"]
    assert [s.name for s in _sources(replace(one, reading=replace(one.reading, chains=(chain,))))] == ["Pavel Hruska"]


def test_a_title_tells_which_pronoun_it_takes() -> None:
    """Of Ms Lind and Mr Okoro only one is "he"."""
    assert [s.name for s in _one("Ms Lind met")] == ["Okoro"]


def test_a_pronoun_for_somebody_unnamed_is_unnamed() -> None:
    """ "He" and "one of them" stay off the record with those for whom they stand."""
    for words in ("Divers, he added", "Malta, he added", "One of them said"):
        assert [(s.name, s.on_record) for s in _one(words)] == [("unnamed", False)]


def test_who_is_cited_stands_inside_who_cites() -> None:
    """The agency that cites the coast guard comes first in the chain."""
    assert [s.name for s in _one("citing the coast guard")] == ["Tarka", "coast guard"]


def test_what_is_cited_as_a_reason_is_no_source() -> None:
    """ "Citing the death of a guard, Ion Pop" gives nothing to the dead."""
    assert [s.name for s in _one("citing the death")] == ["ministry"]


def test_the_evidence_holds_the_name_beside_the_noun() -> None:
    """ "said the ferryman, Ivo Tadic" is quoted to the end of the name."""
    assert _one("said the ferryman")[0].evidence.text == "said the ferryman, Ivo Tadic"


def test_an_outlet_that_was_told_is_no_link_of_its_own_report() -> None:
    """ "told Radio Kotor" adds a channel to the report of another outlet, none to that of Radio Kotor."""
    one = next(one for one in SENTENCES if "Radio Kotor" in one.article.text)
    media = tuple(replace(name, detail=NameDetail.MEDIA) for name in one.reading.names)
    told = replace(one, reading=replace(one.reading, names=media))
    own = replace(one.article, outlet=Told(value="Radio Kotor", basis=Basis.METADATA))
    assert [s.name for s in _sources(told)] == ["Radio Kotor", "union"]
    assert [s.name for s in _sources(replace(told, article=own))] == ["union"]
