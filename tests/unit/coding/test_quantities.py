"""Quantities: figures, bounds, what they count."""

from __future__ import annotations

from tests.unit.coding.frozen import Frozen, frozen

from dateline.coding import quantities
from dateline.coding.tree import grow
from dateline.model.statement import Bound, Quantity

SENTENCES = tuple(frozen("quantities_sentences.conllu", "quantity"))


def _found(one: Frozen) -> tuple[Quantity, ...]:
    return quantities.find(one.article, one.reading, 0, len(one.reading))


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.10g}"


def test_every_quantity_is_read() -> None:
    """Each sentence gives the quantities listed beside it, each under its bound, and no others."""
    for one in SENTENCES:
        shown = [f"{q.of} | {_figure(q.low)} | {_figure(q.high)} | {q.unit} | {q.bound.value}" for q in _found(one)]
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


def test_a_figure_is_of_the_happening_nearest_above_it() -> None:
    """Of one sentence's happenings each has its own figures; a verb that tells none lends its own to the noun."""
    told = {
        ("A car bomb exploded in Mosul on Friday, killing 12 people and wounding 30.", "killing"): ["killed 12"],
        ("A car bomb exploded in Mosul on Friday, killing 12 people and wounding 30.", "wounding"): ["injured 30"],
        ("The attack on Monday left one soldier dead and a dozen wounded.", "attack"): ["killed 1", "injured 12"],
    }
    telling = {"exploded", "killing", "wounding", "attack"}
    by_text = {one.article.text: one for one in SENTENCES}
    for (text, form), wanted in told.items():
        one = by_text[text]
        words = frozenset(i for i, other in enumerate(one.reading.forms) if other in telling)
        found = quantities.told(one.article, grow(one.reading), (one.word(form),), words)
        assert [f"{q.of} {_figure(q.low)}" for q in found] == wanted


def test_an_approximate_number_is_marked_as_such() -> None:
    """ "Some", "a dozen" are about right, "nearly" is below its figure, "dozens" only has a least."""
    bounds = {q.evidence.text: (q.low, q.high, q.bound) for one in SENTENCES for q in _found(one)}
    wanted = {
        "Some 1,000 people": (1000, 1000, Bound.ABOUT),
        "A dozen rebels": (12, 12, Bound.ABOUT),
        "Nearly 200 protesters": (None, 200, Bound.NEARLY),
        "Dozens of people": (24, None, Bound.VAGUE),
        "More than 40 people": (40, None, Bound.MORE_THAN),
    }
    assert {words: bounds[words] for words in wanted} == wanted
