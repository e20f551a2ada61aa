"""The head that codes predicates from the network's vectors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from dateline.language.network import VECTOR, Parse, shipped
from dateline.language.plover_head import (
    SENSES,
    SIZE,
    STATUSES,
    TYPES,
    WEIGHTS,
    Floats,
    Likelihood,
    Weights,
    features,
    judge,
    read_weights,
    senses,
)
from dateline.model.plover import EventType, Status

WORDS = ["Kenya", "will", "attack", "Uganda", "."]


def nothing_listed(_lemma: str) -> Iterator[tuple[str, EventType, bool]]:
    """List nothing for any lemma."""
    return iter(())


def attacks(lemma: str) -> Iterator[tuple[str, EventType, bool]]:
    """List two senses of one verb, and one of the noun."""
    if lemma == "attack":
        yield "verb", EventType.ASSAULT, False
        yield "verb", EventType.ACCUSE, True
        yield "noun", EventType.COERCE, False


@pytest.fixture(scope="module")
def parse() -> Parse:
    """Return a sentence as the shipped network reads it."""
    return shipped().parse([WORDS])[0]


def weights(**changed: Floats) -> Weights:
    """Return weights that are all zero but for those given."""
    shapes = {"hidden": (2, SIZE), "types": (len(TYPES), 2), "modes": (3, 2), "statuses": (len(STATUSES), 2)}
    layers: dict[str, Floats] = {f"{name}.weight": np.zeros(shape, dtype=np.float32) for name, shape in shapes.items()}
    layers |= {f"{name}.bias": np.zeros(shape[0], dtype=np.float32) for name, shape in shapes.items()}
    layers["senses.weight"] = np.zeros((len(TYPES), SENSES), dtype=np.float32)
    modes = ((EventType.ASSAULT, "aerial"), (EventType.ASSAULT, ""), (EventType.CONSULT, "visit"))
    return Weights(layers=layers | {k.replace("_", "."): v for k, v in changed.items()}, modes=modes)


def test_shares_sum_to_one(parse: Parse) -> None:
    """Types and statuses of the shipped head are distributions, and each type but nothing may have a mode."""
    (found,) = judge(parse, [2], nothing_listed)
    assert sum(found.types) == pytest.approx(1.0, abs=1e-5)
    assert sum(found.statuses) == pytest.approx(1.0, abs=1e-5)
    assert found.modes[0] is None
    assert len(found.modes) == len(TYPES)
    assert found.word == 2


def test_senses_are_those_of_the_part_of_speech(parse: Parse) -> None:
    """A noun's sense does not count for a verb; a sense with a condition counts less."""
    (row,) = senses(parse, [2], attacks)
    listed = {type_: float(weight) for type_, weight in zip(EventType, row, strict=True) if weight}
    assert listed == {EventType.ASSAULT: 1.0, EventType.ACCUSE: pytest.approx(0.6)}


def test_a_sense_speaks_for_its_type(parse: Parse) -> None:
    """The listed type wins by the weights of the senses, and takes its own likeliest mode."""
    table = np.zeros((len(TYPES), SENSES), dtype=np.float32)
    table[TYPES.index(EventType.ASSAULT), list(EventType).index(EventType.ASSAULT)] = 5
    bias = np.array([1, 0, 9], dtype=np.float32)
    (found,) = judge(parse, [2], attacks, weights(senses_weight=table, modes_bias=bias))
    assert found.best[:2] == (EventType.ASSAULT, "aerial")
    assert found.nothing < 0.1
    (silent,) = judge(parse, [2], nothing_listed, weights(senses_weight=table))
    assert silent.nothing == pytest.approx(1 / len(TYPES))


def test_an_empty_mode_is_none(parse: Parse) -> None:
    """A type's mode may be none at all."""
    (found,) = judge(parse, [2], nothing_listed, weights(modes_bias=np.array([0, 1, 0], dtype=np.float32)))
    assert found.modes[TYPES.index(EventType.ASSAULT)] is None
    assert found.modes[TYPES.index(EventType.CONSULT)] == "visit"


def test_features_are_word_governor_small_words_and_sentence(parse: Parse) -> None:
    """The blocks hold the vectors that they are named for."""
    assert parse.words is not None
    assert parse.vector is not None
    (row,) = features(parse, [2])
    assert row.shape == (SIZE,)
    assert np.array_equal(row[:VECTOR], parse.words[2])
    assert not row[VECTOR : 2 * VECTOR].any()
    assert np.array_equal(row[2 * VECTOR : 3 * VECTOR], parse.words[1])
    assert np.allclose(row[3 * VECTOR : 4 * VECTOR], 8 * parse.vector)
    (other,) = features(parse, [1])
    assert np.allclose(other[VECTOR : 2 * VECTOR], parse.words[2] / 2)


def test_without_vectors_nothing_is_judged() -> None:
    """A parse made by hand has no vectors; no predicates, no judgements."""
    bare = Parse(upos=("X",), xpos=("FW",), feats=("_",), lemmas=("a",), heads=(0,), deprels=("root",), names=())
    assert judge(bare, [0], nothing_listed) == ()
    assert judge(shipped().parse([WORDS])[0], [], nothing_listed) == ()


def test_the_best_is_never_nothing() -> None:
    """``best`` is the likeliest type there is, however likely nothing."""
    types = tuple(0.9 if t is None else 0.1 * (t is EventType.AID) for t in TYPES)
    statuses = tuple(float(s is Status.NEGATED) for s in STATUSES)
    one = Likelihood(word=0, types=types, modes=(None,) * len(TYPES), statuses=statuses)
    assert one.best == (EventType.AID, None, Status.NEGATED)
    assert one.nothing == pytest.approx(0.9)


def test_the_shipped_weights_are_small_and_fit() -> None:
    """The file is below a megabyte, its layers have the sizes that the features have."""
    assert Path(WEIGHTS).stat().st_size < 1_000_000
    read_ = read_weights(WEIGHTS)
    assert read_.layers["hidden.weight"].shape[1] == SIZE
    assert read_.layers["types.weight"].shape[0] == len(TYPES)
    assert len(read_.modes) == read_.layers["modes.weight"].shape[0]
