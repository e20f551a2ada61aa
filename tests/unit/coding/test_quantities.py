"""Quantities: figures, bounds, what they count."""

from __future__ import annotations

from tests.unit.coding.frozen import Frozen, frozen

from dateline.coding import quantities
from dateline.model.statement import Quantity

SENTENCES = tuple(frozen("quantities_sentences.conllu", "quantity"))


def _found(one: Frozen) -> tuple[Quantity, ...]:
    return quantities.find(one.article, one.reading, 0, len(one.reading))


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.0f}"


def test_every_quantity_is_read() -> None:
    """Each sentence gives the quantities listed beside it, and no others."""
    for one in SENTENCES:
        shown = [f"{q.of} | {_figure(q.low)} | {_figure(q.high)} | {q.unit}" for q in _found(one)]
        assert (one.article.text, shown) == (one.article.text, list(one.expected))


def test_evidence_slices_to_its_text() -> None:
    """The words of a quantity are the characters of the text at their offsets."""
    for one in SENTENCES:
        for quantity in _found(one):
            assert one.article.text[quantity.evidence.start : quantity.evidence.end] == quantity.evidence.text


def test_only_the_words_asked_for_are_read() -> None:
    """A quantity outside the words given is not found."""
    one = next(one for one in SENTENCES if "at least 139" in one.article.text)
    assert not quantities.find(one.article, one.reading, 0, one.word("at"))


def test_bounds_are_as_printed() -> None:
    """ "at least" leaves the upper end open, "up to" the lower one, "some" keeps the figure."""
    found = [q for one in SENTENCES for q in _found(one)]
    bounds: dict[str, tuple[float | None, float | None]] = {q.evidence.text: (q.low, q.high) for q in found}
    wanted = {
        "at least 139 people": (139, None),
        "Up to 300,000 people": (None, 300000),
        "Some 1,000 American troops": (1000, 1000),
    }
    assert {words: bounds[words] for words in wanted} == wanted
