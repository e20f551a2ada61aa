"""The learned coder of predicates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from dateline.data import plover_tables
from dateline.data.plover_tables import Listing
from dateline.language.network import VECTOR, Parse, shipped
from dateline.language.plover_coder import (
    LEAST_SHARE,
    LONGEST,
    STATUSES,
    TYPES,
    Likelihood,
    Part,
    Scores,
    collate,
    cut,
    judge,
    leanings,
    senses,
    shipped_coder,
)
from dateline.model.plover import EventType, Status

WORDS = ["Kenya", "will", "attack", "Uganda", "."]
MODES = ((EventType.ASSAULT, "aerial"), (EventType.ASSAULT, ""), (EventType.CONSULT, "visit"))


class FixedCoder:
    """A coder whose scores are the same for every predicate."""

    modes = MODES

    def __init__(self, types: dict[EventType | None, float], modes: Sequence[float] = (0, 0, 0)) -> None:
        """``types`` are the scores of types, 0 where none is given."""
        self._types = np.array([types.get(t, 0.0) for t in TYPES], dtype=np.float32)
        self._modes = np.array(modes, dtype=np.float32)

    def score(self, parts: Sequence[Part]) -> list[Scores]:
        """Score each predicate alike."""
        statuses = np.zeros(len(STATUSES), dtype=np.float32)
        return [
            Scores(
                types=np.tile(self._types, (len(part.spans), 1)),
                modes=np.tile(self._modes, (len(part.spans), 1)),
                statuses=np.tile(statuses, (len(part.spans), 1)),
            )
            for part in parts
        ]


@pytest.fixture(scope="module")
def parse() -> Parse:
    """Return a sentence as the shipped network reads it."""
    return shipped().parse([WORDS])[0]


def test_shares_sum_to_one(parse: Parse) -> None:
    """Types and statuses of the shipped coder are distributions over all types and statuses."""
    ((found,),) = judge([parse], [[2]])
    assert sum(found.types) == pytest.approx(1.0, abs=1e-5)
    assert sum(found.statuses) == pytest.approx(1.0, abs=1e-5)
    assert (len(found.types), len(found.statuses)) == (len(TYPES), len(STATUSES))
    assert found.word == 2


def test_the_shipped_coder_knows_plain_cases(parse: Parse) -> None:
    """Rebels that attacked a town have committed an assault; what "will" be is announced."""
    past = shipped().parse([["Rebels", "attacked", "the", "town", "of", "Bor", "on", "Monday", "."]])[0]
    (done,), (to_come,) = judge([past, parse], [[1], [2]])
    assert (done.best[0], done.best[2]) == (EventType.ASSAULT, Status.REPORTED)
    assert done.nothing < 0.1
    assert to_come.best[2] is Status.ANNOUNCED


def test_a_sentence_is_judged_as_if_it_were_alone(parse: Parse) -> None:
    """What else is in the batch changes nothing that a leaning shows."""
    other = shipped().parse([["Guards", "freed", "the", "men", "who", "had", "marched", "on", "the", "mill", "."]])[0]
    alone = list(leanings([parse], [0]))
    together = [one for one in leanings([other, parse], [5, 0]) if one.word < 5]
    assert together == alone


def test_senses_are_those_of_the_part_of_speech(parse: Parse, monkeypatch: pytest.MonkeyPatch) -> None:
    """A noun's sense does not count for a verb; a sense with a condition counts less."""
    listings = {
        "attack": (
            Listing(verbal=True, type=EventType.ASSAULT, conditional=False),
            Listing(verbal=True, type=EventType.ACCUSE, conditional=True),
            Listing(verbal=False, type=EventType.COERCE, conditional=False),
        )
    }
    monkeypatch.setattr(plover_tables, "_listings", lambda: listings)
    (row,) = senses(parse, [2])
    listed = {type_: float(weight) for type_, weight in zip(EventType, row, strict=True) if weight}
    assert listed == {EventType.ASSAULT: 1.0, EventType.ACCUSE: pytest.approx(0.6)}


def test_an_empty_mode_is_none(parse: Parse) -> None:
    """A type's mode may be none at all; a mode of another type is never taken."""
    coder = FixedCoder({EventType.ASSAULT: 5.0}, modes=(0, 1, 9))
    ((found,),) = judge([parse], [[2]], coder)
    assert found.best[:2] == (EventType.ASSAULT, None)
    ((other,),) = judge([parse], [[2]], FixedCoder({EventType.CONSULT: 5.0}, modes=(0, 1, -9)))
    assert other.best[:2] == (EventType.CONSULT, "visit")


def test_a_leaning_lists_the_likeliest_first_and_leaves_out_what_is_hardly_likely(parse: Parse) -> None:
    """The shares are rounded, in falling order and none below the least."""
    framed = replace(parse, frames=((2, ()),))
    coder = FixedCoder({EventType.AID: 6.0, EventType.CONSULT: 5.0, None: 4.0})
    (found,) = leanings([framed], [10], coder)
    assert found.word == 12
    assert [type_ for type_, _ in found.types] == [EventType.AID, EventType.CONSULT]
    assert found.nothing == round(found.nothing, 3)
    assert all(share >= LEAST_SHARE for _, share in found.types)


def test_a_long_sentence_is_taken_in_parts() -> None:
    """No part has more pieces than are looked at together, and each predicate is in one of them, at its own pieces."""
    words = LONGEST
    pieces = np.arange(2 * words, dtype=np.float16)[:, None].repeat(VECTOR, axis=1)
    tags = ("X",) * words
    long = Parse(
        upos=tags,
        xpos=tags,
        feats=tags,
        lemmas=tags,
        heads=(0,) * words,
        deprels=("root",) * words,
        names=(),
        pieces=pieces,
        widths=(2,) * words,
    )
    found = list(cut(long, [0, words - 1]))
    assert [asked for asked, _ in found] == [(0,), (words - 1,)]
    assert all(len(part.pieces) <= LONGEST for _, part in found)
    (start, end) = found[1][1].spans[0]
    assert found[1][1].pieces[start:end, 0].tolist() == [2 * words - 2, 2 * words - 1]


def test_a_batch_is_padded_at_the_end() -> None:
    """The mask tells pieces from padding, the pool averages a predicate's pieces."""
    parts = [
        Part(
            pieces=np.ones((length, VECTOR), dtype=np.float16),
            spans=((0, 2),),
            flags=np.zeros((1, 3), dtype=np.float32),
            senses=np.zeros((1, 4), dtype=np.float32),
        )
        for length in (2, 5)
    ]
    batch = collate(parts)
    assert batch["mask"].sum(axis=1).tolist() == [2, 5]
    assert batch["pool"].tolist() == [[0.5, 0.5, 0, 0, 0], [0.5, 0.5, 0, 0, 0]]
    assert batch["rows"].tolist() == [0, 1]


def test_without_vectors_nothing_is_judged(parse: Parse) -> None:
    """A parse made by hand has no vectors; no predicates, no judgements."""
    bare = Parse(upos=("X",), xpos=("FW",), feats=("_",), lemmas=("a",), heads=(0,), deprels=("root",), names=())
    assert judge([bare, parse], [[0], []]) == [(), ()]


def test_the_best_is_never_nothing() -> None:
    """``best`` is the likeliest type there is, however likely nothing."""
    types = tuple(0.9 if t is None else 0.1 * (t is EventType.AID) for t in TYPES)
    statuses = tuple(float(s is Status.NEGATED) for s in STATUSES)
    one = Likelihood(word=0, types=types, mode=None, statuses=statuses)
    assert one.best == (EventType.AID, None, Status.NEGATED)
    assert one.nothing == pytest.approx(0.9)


def test_the_modes_are_of_types_and_each_stands_once() -> None:
    """The names of the shipped modes fit the types."""
    modes = shipped_coder().modes
    assert len(set(modes)) == len(modes)
    assert all(type_ is not EventType.OTHER for type_, _ in modes)
