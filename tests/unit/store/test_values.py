"""Values to JSON and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.store import samples

from dateline.model.article import Article, Basis, Published
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit, EditKind, Judgements
from dateline.model.event import Dispute, DisputeField, DisputeRelation, Side
from dateline.model.interval import Interval, When
from dateline.model.reading import Reading
from dateline.model.span import Evidence, MarkupEvidence, Quote
from dateline.model.statement import Coding, Quantity
from dateline.store import values

WORDS = st.text(min_size=1, max_size=20)


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    """Any quote."""
    text, start = draw(WORDS), draw(st.integers(0, 10**6))
    return Quote(article=draw(WORDS), start=start, end=start + len(text), text=text)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval, open and unknown ones too."""
    days = sorted(draw(st.lists(st.dates(), min_size=2, max_size=4)))
    low, high = draw(st.sampled_from([(days[0], days[-1]), (None, days[-1]), (days[0], None), (None, None)]))
    candidates = draw(st.sampled_from([(), tuple(days)]))
    return Interval(earliest=low, latest=high, edtf=draw(st.none() | WORDS), candidates=candidates)


def evidence() -> st.SearchStrategy[Evidence]:
    """A quote, or a place in markup."""
    return quotes() | st.builds(MarkupEvidence, article=WORDS, selector=WORDS, value=WORDS)


EVIDENCE = st.lists(evidence(), max_size=3).map(tuple)
VALUES = st.one_of(
    st.builds(
        Published, interval=intervals(), basis=st.sampled_from(Basis), evidence=EVIDENCE, reasons=st.just(("why",))
    ),
    st.builds(When, interval=intervals(), rule=WORDS, phrase=st.none() | quotes(), evidence=EVIDENCE),
    st.builds(
        Quantity, of=WORDS, low=st.none() | st.floats(allow_nan=False), high=st.none(), unit=WORDS, evidence=quotes()
    ),
    st.builds(
        Edit,
        number=st.integers(1, 99),
        kind=st.sampled_from(EditKind),
        targets=st.lists(WORDS, max_size=3).map(tuple),
        field=st.none() | WORDS,
        value=st.none() | WORDS,
        undoes=st.none() | st.integers(1, 99),
        who=WORDS,
        at=WORDS,
        why=WORDS,
    ),
    st.builds(
        Dispute,
        event=WORDS,
        field=st.sampled_from(DisputeField),
        relation=st.sampled_from(DisputeRelation),
        sides=st.lists(
            st.builds(Side, value=intervals() | WORDS, reports=st.lists(quotes(), max_size=2).map(tuple)), max_size=2
        ).map(tuple),
    ),
    st.builds(Judgements, dropped=st.frozensets(WORDS), same=st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple)),
)


@given(VALUES)
def test_what_is_dumped_is_loaded(value: Any) -> None:
    """Every value comes back equal, whatever it holds."""
    assert values.load(values.dump(value), type(value)) == value


@given(st.sets(WORDS, min_size=2))
def test_equal_values_give_equal_json(words: set[str]) -> None:
    """The order in which a set was filled leaves no trace."""
    one = Judgements(dropped=frozenset(sorted(words)))
    other = Judgements(dropped=frozenset(sorted(words, reverse=True)))
    assert values.dump(one) == values.dump(other)


def test_a_whole_chronicle_comes_back() -> None:
    """A chronicle with every kind of noun in it comes back equal once its articles have their bytes again."""
    chronicle = samples.chronicle()
    stored = replace(chronicle, articles=())
    assert values.load(values.dump(stored), Chronicle) == stored


def test_codings_and_readings_come_back() -> None:
    """What was read and coded comes back equal."""
    chronicle = samples.chronicle()
    for coding in samples.codings(chronicle):
        assert values.load(values.dump(coding), Coding) == coding
    reading = samples.reading(chronicle.articles[0])
    assert values.load(values.dump(reading), Reading) == reading


def test_originals_and_texts_stay_out_of_the_json() -> None:
    """Bytes and the long text have columns of their own."""
    article = samples.article()
    text = values.dump(article)
    assert "spoke by phone" not in text
    assert values.load_article(text, article.original, article.text) == article


def test_a_value_that_cannot_be_is_refused() -> None:
    """A quote whose offsets were changed is no quote."""
    quote = Quote(article="a", start=1, end=3, text="of")
    with pytest.raises(ValueError, match="cannot stand"):
        values.load(values.dump(quote).replace('"end":3', '"end":4'), Quote)


def test_days_are_written_as_they_are_read() -> None:
    """A date is ISO 8601 in the JSON."""
    assert '"2031-05-02"' in values.dump(Interval(earliest=date(2031, 5, 2)))


def test_article_is_the_only_noun_with_bytes() -> None:
    """A noun that gains bytes needs a column of its own, and this test a change."""
    assert [name for name, field in Article.__dataclass_fields__.items() if "bytes" in str(field.type)] == ["original"]
