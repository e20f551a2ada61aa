"""Hints on standing relations: offices, memberships, deployments, agreements."""

from __future__ import annotations

from datetime import date

from tests.unit.coding.frozen import Frozen, frozen

from dateline.coding import hints, times
from dateline.coding.repairs import repair
from dateline.coding.tree import grow
from dateline.model.article import Basis
from dateline.model.interval import Interval
from dateline.model.statement import RelationHint

SENTENCES = tuple(frozen("hints_sentences.conllu", "hint"))


def _shown(hint: RelationHint) -> str:
    parties = "; ".join(party.core.text for party in hint.parties)
    return f"{hint.kind.value} | {hint.effect.value} | {parties} | {hint.what}"


def _hints(one: Frozen) -> tuple[RelationHint, ...]:
    """Return the hints of a frozen reading, its tree put right as the coder does."""
    tree = grow(repair(one.reading, frozenset()))
    return hints.find(one.article, tree, times.find(one.article, tree.reading))


def _sentence(words: str) -> Frozen:
    return next(one for one in SENTENCES if words in one.article.text)


def test_every_hint_is_found() -> None:
    """Each sentence gives the hints listed beside it, and no others."""
    for one in SENTENCES:
        shown = sorted(_shown(hint) for hint in _hints(one))
        assert (one.article.text, shown) == (one.article.text, sorted(one.expected))


def test_evidence_slices_to_its_text() -> None:
    """The words of a hint are the characters of the text at their offsets."""
    for one in SENTENCES:
        for hint in _hints(one):
            assert one.article.text[hint.evidence.start : hint.evidence.end] == hint.evidence.text


def test_a_deployment_has_its_number() -> None:
    """The number of the troops goes with the hint."""
    one = _sentence("900 troops")
    (hint,) = _hints(one)
    assert hint.quantity is not None
    assert (hint.quantity.low, hint.quantity.high) == (900, 900)


def test_an_announced_withdrawal_has_not_taken_place() -> None:
    """ "will withdraw" announces the end, "has withdrawn" is it."""
    announced, done = _sentence("Germany will withdraw"), _sentence("Britain has withdrawn")
    assert [h.effect.value for h in _hints(announced)] == ["announces-end"]
    assert [h.effect.value for h in _hints(done)] == ["ends"]


def test_who_refuses_is_told() -> None:
    """The party that does not accept the end is named."""
    one = _sentence("Japan rejected")
    (hint,) = _hints(one)
    assert hint.by is not None
    assert (hint.effect.value, hint.by.core.text) == ("refuses-end", "Japan")


def test_times_are_read_again() -> None:
    """A hint's time phrase is read against another day of publication when that becomes known."""
    one = _sentence("Sweden joined NATO")
    (hint,) = _hints(one)
    day = date(2024, 3, 8)
    read = hints.retime(hint, Interval(earliest=day, latest=day, edtf="2024-03-08"), Basis.GIVEN)
    assert read.when.interval.earliest == date(2024, 3, 7)
