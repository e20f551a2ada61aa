"""According to whom: chains of sources, their cues, hedges."""

from __future__ import annotations

from tests.unit.coding.frozen import Frozen, frozen

from dateline.coding import attribution
from dateline.model.statement import Source, Speech

SENTENCES = tuple(frozen("attribution_sentences.conllu", "clause"))


def _clause(one: Frozen) -> int:
    return one.word(one.expected[0].split(" | ")[0])


def _sources(words: str) -> tuple[Source, ...]:
    one = next(one for one in SENTENCES if words in one.article.text)
    return attribution.sources(one.article, one.reading, _clause(one))


def test_every_clause_has_its_sources() -> None:
    """Each clause is given to the sources listed beside its sentence, and to no other."""
    wrong = []
    for one in SENTENCES:
        names = [s.name for s in attribution.sources(one.article, one.reading, _clause(one))]
        if ("; ".join(names) or "-") != one.expected[0].split(" | ")[1]:
            wrong.append((one.article.text, names))
    assert wrong == []


def test_evidence_slices_to_its_text() -> None:
    """The cue of each source is the characters of the text at its offsets."""
    for one in SENTENCES:
        for source in attribution.sources(one.article, one.reading, _clause(one)):
            assert one.article.text[source.evidence.start : source.evidence.end] == source.evidence.text


def test_the_cue_takes_in_the_source_beside_it() -> None:
    """ "according to X" and "X said" are quoted with X, "told Y" with Y where X stands far off."""
    assert _sources("According to the Kremlin")[0].evidence.text == "According to the Kremlin"
    assert _sources("indicated the Nigerien")[0].evidence.text == "indicated the Nigerien authorities"
    assert _sources("state television")[0].evidence.text == "state television reported"


def test_anonymous_sources_are_unnamed() -> None:
    """Officials who will not be named, "sources" and "reportedly" are unnamed and off the record."""
    for words in ("condition of anonymity", "sources said", "reportedly took place", "is said to have"):
        found = _sources(words)
        assert [(s.name, s.on_record) for s in found] == [("unnamed", False)]


def test_a_chain_is_outermost_first() -> None:
    """The agency that cites the spokesman comes before the spokesman."""
    assert [s.name for s in _sources("citing a police spokesman")] == ["Reuters", "police spokesman"]


def test_quoted_words_are_told_from_paraphrase() -> None:
    """Words between quotation marks are quoted, others paraphrased."""
    assert _sources("We killed six fighters")[0].speech is Speech.QUOTED
    assert _sources("Iran launched missiles")[0].speech is Speech.PARAPHRASED


def test_a_hedge_is_quoted() -> None:
    """The hedge of a clause is its very word; a plain clause has none."""
    one = next(one for one in SENTENCES if "allegedly kidnapped" in one.article.text)
    found = attribution.hedge(one.article, one.reading, _clause(one))
    assert found is not None
    assert found.text == "allegedly"
    plain = next(one for one in SENTENCES if "raised rates" in one.article.text)
    assert attribution.hedge(plain.article, plain.reading, _clause(plain)) is None
