"""Times that hang on another time of the text are read on that one, where it is plain which is meant."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.coding.times.readings import article_of, reading_of

from dateline.coding.times import find, normalise
from dateline.model.article import Basis
from dateline.model.interval import UNKNOWN, Interval, When
from dateline.model.span import Quote
from dateline.model.statement import TimePhrase
from dateline.store import values

WEDNESDAY = Interval(earliest=date(2024, 3, 27), latest=date(2024, 3, 27))


def phrase_of(text: str, tags: dict[str, str] | None = None, heads: dict[str, str] | None = None) -> TimePhrase:
    """The last time expression of a text, one sentence a line."""
    return find(article_of(text), reading_of(text, tags, heads))[-1]


def when_of(text: str, anchor: Interval = WEDNESDAY) -> When:
    """That expression, read in a report of this day."""
    return normalise(phrase_of(text), anchor, Basis.GIVEN)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Monday he fell\non the same day he rose", "2024-03-25"),
        ("on 3 May 2023 he fell, and the next day he rose", "2023-05-04"),
        ("on 3 May 2023 he fell\nthe day before, he rose", "2023-05-02"),
        ("on 3 May 2023 he fell\nthree days later he rose", "2023-05-06"),
        ("on 3 May 2023 he fell\na week later he rose", "2023-05-08/2023-05-14"),
        ("on 3 May 2023 he fell\nthat evening he rose", "2023-05-03"),
        ("on 3 May 2023 he fell\nthe following Friday he rose", "2023-05-05"),
        ("in May 2023 he fell\na month later he rose", "2023-06"),
        ("in 2015 he fell\nthe following year he rose", "2016"),
        ("in 2015 he fell\nhe rose in May of that year", "2015-05"),
        ("on 3 May 2023 he fell\nthe next day he rose\ntwo days later he sat", "2023-05-06"),
    ],
)
def test_it_is_read_on_the_time_told_before(text: str, edtf: str) -> None:
    """ "The next day" is the host's tomorrow; a host may hang on another time itself."""
    assert when_of(text).interval.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "he fell\nthe next day he rose",
        "since Monday he falls\nthe next day he rose",
        "in 2015 he fell\nthe next day he rose",
        "on Monday he fell\nhe sat\nhe lay\nthe next day he rose",
        "on Monday he fell\nin 2015 he sat\nthe next day he rose",
        "on Monday he fell\ndays later he sat\nthe next day he rose",
        "on Monday he fell\nsince Tuesday he sits\nthe next day he rose",
        "on Monday he fell\ndays later he rose",
        "on Monday he fell\nin May of that year he rose",
        "from Monday to Wednesday he fell\nthe next day he rose",
    ],
)
def test_without_a_plain_host_it_has_no_date(text: str) -> None:
    """None before it, one that only bounds, is too coarse or too far off, or a coarser one nearer: no date."""
    assert not when_of(text).interval.known


def test_a_day_told_later_in_the_sentence_may_be_meant() -> None:
    """ "On Friday … . He rose the day before and sat on Sunday": of which day is not plain."""
    text = "on Friday he fell\nhe rose the previous day and sat on Sunday"
    rose = find(article_of(text), reading_of(text))[1]
    assert (rose.quote.text, rose.host) == ("the previous day", None)


def test_an_aside_is_no_host_for_the_next_sentence() -> None:
    """ "The envoy, who had come on Monday, left. The next day …" does not go on from Monday."""
    text = "he who came on 3 May 2023 left\nthe next day he rose"
    heads = {"3": "came", "May": "came", "2023": "came", "came": "he"}
    assert phrase_of(text, {"came": "X/X/obl"}, heads).host is not None
    assert phrase_of(text, {"came": "X/X/acl:relcl"}, heads).host is None


def test_the_chain_is_told() -> None:
    """The words of both are evidence, the phrase's first, and the anchor leads back to the report's day."""
    when = when_of("on Monday he fell\non the same day he rose")
    assert [one.text for one in when.evidence if isinstance(one, Quote)] == ["the same day", "Monday"]
    assert when.anchor == "\u201cMonday\u201d, report of 2024-03-27"
    assert when.rule == "in-text:deictic"


def test_what_its_host_leaves_open_stays_open() -> None:
    """Without the report's day "on Monday" is no day, nor is the day after it; of several days there are as many."""
    text = "on Monday he fell\nthe next day he rose"
    assert not when_of(text, UNKNOWN).interval.known
    several = when_of(text, Interval(earliest=date(2024, 3, 20), latest=date(2024, 3, 27)))
    assert several.interval.candidates == (date(2024, 3, 19), date(2024, 3, 26))


def test_it_is_stored_with_its_host() -> None:
    """A phrase comes back from the case file with the one that it hangs on."""
    phrase = phrase_of("on Monday he fell\nthe next day he rose")
    assert values.load(values.dump(phrase), TimePhrase) == phrase
