"""Coreference on readings made by hand: which phrases there are, what is seen in them, and chains by given weights."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.language.coreference_readings import reading

from dateline.language.coreference import find_chains
from dateline.language.coreference.pairs import BLOCK, FAR, NEAR, pairs_of
from dateline.language.coreference.phrases import LONGEST, find_phrases
from dateline.language.coreference.ranker import Arrays, Chains, choose, join
from dateline.language.coreference.traits import BUCKETS, KINDS, traits_of
from dateline.model.reading import Reading

MARSHAL = """
Marshal Marshal NNP 2 compound
Odo Odo NNP/P 4 nsubj
Varga Varga NNP/P 2 flat
met meet VBD 0 root
the the DT 6 det
envoy envoy NN 4 obj
of of IN 9 case
the the DT 9 det
Union Union NNP/O 6 nmod
and and CC 12 cc
his his PRP$ 12 nmod:poss
aide aide NN 6 conj
. . . 4 punct

The the DT 2 det
marshal marshal NN 3 nsubj
said say VBD 0 root
he he PRP 6 nsubj
would would MD 6 aux
stay stay VB 3 ccomp
. . . 3 punct
"""

AIDE = """
The the DT 2 det
aide aide NN 3 nsubj
left leave VBD 0 root
. . . 3 punct
"""


def texts(read: Reading) -> set[str]:
    """Return the words of the phrases."""
    return {" ".join(read.forms[phrase.first : phrase.last]) for phrase in find_phrases(read)}


def test_phrases_are_noun_phrases_names_and_pronouns() -> None:
    """Each head gives its phrase, with coordinates one more; titles, parts of names and verbs give none."""
    expected = {
        "Marshal Odo Varga",
        "the envoy of the Union",
        "the envoy of the Union and his aide",
        "the Union",
        "his",
        "his aide",
        "The marshal",
        "he",
    }

    assert expected == texts(reading(MARSHAL))


def test_a_predicate_is_without_its_clause() -> None:
    """Subject and copula of a predicate noun are no part of its phrase."""
    read = reading("She she PRP 4 nsubj\nis be VBZ 4 cop\na a DT 4 det\njudge judge NN 0 root\n. . . 4 punct")

    assert texts(read) == {"She", "a judge"}


def test_a_possessive_phrase_keeps_its_mark() -> None:
    """The possessive mark belongs to the phrase before it, a preposition does not to that behind it."""
    read = reading("of of IN 4 case\nPort port NN 4 nmod:poss\n's 's POS 2 case\nwall wall NN 0 root")

    assert texts(read) == {"Port 's", "Port 's wall"}


def test_traits_tell_kind_number_and_gender() -> None:
    """Pronouns and determiners tell what a phrase is."""
    read = reading(MARSHAL)
    phrases = find_phrases(read)
    traits = traits_of(read, phrases)
    by_text = {" ".join(read.forms[p.first : p.last]): place for place, p in enumerate(phrases)}

    assert KINDS[traits.kind[by_text["he"]]] == "he"
    assert KINDS[traits.kind[by_text["The marshal"]]] == "the"
    assert KINDS[traits.kind[by_text["Marshal Odo Varga"]]] == "name"
    assert KINDS[traits.kind[by_text["the envoy of the Union and his aide"]]] == "group"
    assert traits.gender[by_text["he"]] == 1
    assert traits.number[by_text["The marshal"]] == 1
    assert traits.number[by_text["the envoy of the Union and his aide"]] == 2
    assert traits.name[by_text["the Union"]] == 2


def test_every_pair_is_of_a_phrase_and_an_earlier_one() -> None:
    """Pairs are ordered, none is of a phrase with itself or its coordination, all figures are finite."""
    read = reading(MARSHAL)
    phrases = find_phrases(read)
    (pairs,) = pairs_of(traits_of(read, phrases))

    assert (pairs.candidate < pairs.phrase).all()
    assert (np.diff(pairs.phrase) >= 0).all()
    assert all(phrases[i].head != phrases[j].head for i, j in zip(pairs.phrase, pairs.candidate, strict=True))
    assert np.isfinite(pairs.features).all()


def weights(read: Reading, same_lemma: float = 8.0) -> Arrays:
    """Return weights by which alone an equal head word speaks for a pair, more than a score of 1 for none."""
    phrases = find_phrases(read)
    traits = traits_of(read, phrases)
    own, pair = traits.own.shape[1], next(pairs_of(traits)).features.shape[1]
    lemma = np.zeros((1, pair), dtype=np.float32)
    lemma[0, 11] = same_lemma
    one, zero = np.ones((1, 1), dtype=np.float32), np.zeros(1, dtype=np.float32)
    return {
        "words.weight": np.zeros((BUCKETS, 1), dtype=np.float32),
        "kinds.weight": np.zeros((len(KINDS) ** 2, 1), dtype=np.float32),
        "phrase.weight": np.zeros((1, own + 1), dtype=np.float32),
        "phrase.bias": zero,
        "candidate.weight": np.zeros((1, own + 1), dtype=np.float32),
        "pair.weight": lemma,
        "hidden.weight": one,
        "hidden.bias": zero,
        "out.weight": one,
        "out.bias": zero,
        "none.hidden.weight": np.zeros((1, own + 1), dtype=np.float32),
        "none.hidden.bias": zero,
        "none.out.weight": one,
        "none.out.bias": one[0],
    }


def test_a_phrase_takes_its_best_antecedent_or_none() -> None:
    """By weights that know head words alone the aide is the aide, and nothing else is anything else."""
    read = reading(MARSHAL + AIDE)

    chains = find_chains(read, weights=weights(read))

    assert [[" ".join(read.forms[m.first : m.last]) for m in chain] for chain in chains] == [["his aide", "The aide"]]
    assert find_chains(read, weights=weights(read, same_lemma=0.5)) == ()


def test_chains_are_closed_under_choice() -> None:
    """A phrase is in the chain of its antecedent; a phrase alone is no chain."""
    assert join([-1, 0, -1, 1, 2, -1]) == [[0, 1, 3], [2, 4]]


def test_nothing_is_both_he_and_she() -> None:
    """A phrase passes over a chain of the other gender, also if its nearest member tells none, for the next best."""
    chains = Chains([1, 0, 2, 2])

    for phrase, candidates in enumerate([[], [0], [1, 0], [1, 2]]):
        chains.add(phrase, candidates)

    assert chains.antecedents == [-1, 0, -1, 2]


def test_no_person_is_a_place() -> None:
    """Facets are held apart: what clashes in one is passed over whatever the others say."""
    chains = Chains([1, 2, 0], [0, 0, 1])

    chains.add(1, [0])
    chains.add(2, [1])

    assert chains.antecedents == [-1, -1, 1]


def test_vectors_are_demanded_where_they_were_learned() -> None:
    """A ranker trained with word vectors does not run without them."""
    read = reading(MARSHAL)

    with pytest.raises(ValueError, match="vectors"):
        find_chains(read, weights=weights(read) | {"vector.weight": np.zeros((1, 384), dtype=np.float32)})


def test_a_text_without_phrases_has_no_chains() -> None:
    """Nothing to refer to, no chains, and no weights are asked for."""
    assert find_chains(reading("Run run VB 0 root\n. . . 1 punct")) == ()


def test_candidates_are_bounded() -> None:
    """A thousand times the same noun: the pairs of each are limited, and a failed tree gives no long phrases."""
    line = "state state NN 0 root\n. . . 1 punct"
    read = reading("\n\n".join([line] * 1000))
    traits = traits_of(read, find_phrases(read))

    blocks = list(pairs_of(traits))

    assert all(np.bincount(pairs.phrase).max() <= NEAR + FAR for pairs in blocks)
    assert all(len(np.unique(pairs.phrase)) <= BLOCK for pairs in blocks)
    assert all(phrase.last - phrase.first <= LONGEST for phrase in find_phrases(read))
    assert len(choose(weights(read), traits, blocks, None)) == 1000
