"""Where time expressions are found, and what kind each is."""

from __future__ import annotations

import pytest
from tests.unit.coding.times.readings import article_of, reading_of

from dateline.coding.times import find
from dateline.model.reading import Name, NameKind

EXPECTED: list[tuple[str, list[tuple[str, str]]]] = [
    ("It began on March 26, 2024.", [("March 26, 2024", "day-month-year")]),
    ("It began on 26 March 2024.", [("26 March 2024", "day-month-year")]),
    ("It began on 26 Mar.", [("26 Mar.", "day-month")]),
    ("on the 26th of March", [("the 26th of March", "day-month")]),
    ("dated 2024-03-26", [("2024-03-26", "day-month-year")]),
    ("dated 26/3/2024", [("26/3/2024", "figures")]),
    ("on Tuesday, March 26, they met", [("Tuesday, March 26", "day-month")]),
    ("They met in July.", [("July", "month-without-year")]),
    ("They met in July 2023.", [("July 2023", "month-year")]),
    ("They met in 2023.", [("2023", "year")]),
    ("in the 1990s", [("the 1990s", "decade")]),
    ("in the early 20th century", [("the early 20th century", "century")]),
    ("a visit last December", [("last December", "direction-month")]),
    ("ousted last year", [("last year", "direction-unit")]),
    ("last Friday's attack", [("last Friday", "direction-weekday")]),
    ("on Tuesday night", [("Tuesday night", "weekday")]),
    ("it said yesterday", [("yesterday", "deictic")]),
    ("three days ago", [("three days ago", "ago")]),
    ("in recent weeks", [("recent weeks", "past-units")]),
    ("over the past year", [("the past year", "past-units")]),
    ("earlier this month", [("earlier this month", "direction-unit")]),
    ("at the start of the month", [("the start of the month", "this-unit")]),
    ("at the end of July", [("the end of July", "month-without-year")]),
    ("the truce will end June 1", [("June 1", "day-month")]),
    ("due to end on June 1", [("June 1", "day-month")]),
    ("at the end of June 2023", [("the end of June 2023", "month-year")]),
    ("a quarter century ago", [("a quarter century ago", "ago")]),
    ("in mid-March", [("mid-March", "month-without-year")]),
    ("in late 2023", [("late 2023", "year")]),
    ("in the first half of 2024", [("the first half of 2024", "half")]),
    ("in the spring of 2022", [("the spring of 2022", "season")]),
    ("between 3 and 5 May", [("between 3 and 5 May", "day-range")]),
    ("from Monday to Wednesday", [("from Monday to Wednesday", "weekday-range")]),
    ("on March 3-5", [("March 3-5", "day-range")]),
    ("on a Monday in December 2023", [("a Monday in December 2023", "weekday-of-month")]),
    ("in July the previous year", [("July the previous year", "month-year")]),
    ("the same day", [("the same day", "in-text")]),
    ("two years on, nothing", [("two years on", "in-text")]),
    ("a day earlier", [("a day earlier", "in-text")]),
    ("talks for two hours", [("two hours", "duration")]),
    ("every Monday", [("every Monday", "set")]),
    ("a weekly call", [("weekly", "set")]),
    ("at 09:07 GMT", [("09:07 GMT", "clock")]),
    ("at noon", [("noon", "clock")]),
    ("in the third quarter of 2023", [("the third quarter of 2023", "quarter")]),
    ("at the turn of the year", [("the turn of the year", "turn")]),
    ("on New Year's Eve", [("New Year's Eve", "holiday")]),
    ("from December 28 to January 3", [("from December 28 to January 3", "day-range")]),
    ("two weeks from now", [("two weeks from now", "from-now")]),
    ("five years on the board", [("five years", "duration")]),
    ("a day-old strike", [("day-old", "duration")]),
    ("last Thanksgiving", [("last Thanksgiving", "holiday")]),
    ("on Easter Monday 2023", [("Easter Monday 2023", "holiday")]),
    ("over the next year or so", [("the next year or so", "next-units")]),
    ("in nineteen eighty-nine", [("nineteen eighty-nine", "year")]),
    ("the 1988 quarter", [("the 1988 quarter", "year")]),
    ("the comparable year-earlier third quarter", [("the comparable year-earlier third quarter", "in-text")]),
    ("earlier Tuesday", [("Tuesday", "weekday")]),
    ("the day before, it rained", [("the day before", "in-text")]),
    ("the day before the vote", [("the day", "in-text")]),
    ("Jan 16 (AFP) Jan 16, 2024 Russia", [("Jan 16", "day-month"), ("Jan 16, 2024", "day-month-year")]),
]


@pytest.mark.parametrize(("text", "expected"), EXPECTED)
def test_each_way_of_writing_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    """The whole expression is found, nothing beside it, and its pattern says what it is."""
    found = find(article_of(text), reading_of(text))
    assert [(phrase.quote.text, phrase.pattern) for phrase in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "they may march on", "a second term", "1500 soldiers", "2000 people", "31 Junk", "at 2.35 percent",
        "version 10.3.2", "sat in the sun", "a mar of pride", "he decried it", "three quarters of the seats",
        "flight 1999", "52 years old", "a 5-year-old boy", "17-year-olds", "some 40 flights a week", "$50 a night",
        "a service of thanksgiving",
    ],
)  # fmt: skip
def test_what_is_no_time_is_left(text: str) -> None:
    """Verbs, ordinals, counts and impossible days are no times."""
    tags = {
        "50": "NUM/CD",
        "flights": "NOUN/NNS",
        "soldiers": "NOUN/NNS",
        "people": "NOUN/NNS",
        "may": "AUX/MD",
        "march": "VERB/VB",
    }
    assert find(article_of(text), reading_of(text, tags)) == ()


def test_a_name_is_no_month() -> None:
    """ "May" and "Sunday" inside the names of people and papers are no times."""
    text = "Theresa May told the Sunday Times in May"
    names = (Name(first=0, last=2, kind=NameKind.PERSON), Name(first=4, last=6, kind=NameKind.ORGANIZATION))
    found = find(article_of(text), reading_of(text, {"May": "PROPN/NNP"}, names=names))
    assert [p.quote.start for p in found] == [text.rindex("May")]


def test_paragraphs_never_make_one_date() -> None:
    """A line break ends an expression."""
    text = "It was on March 26\n2024 was a hard year"
    assert [p.quote.text for p in find(article_of(text), reading_of(text))][:1] == ["March 26"]


@pytest.mark.parametrize(
    ("text", "quote", "pattern", "noun"),
    [
        ("since the July coup", "July", "month-without-year-modifier", "coup"),
        ("since the July 26 coup", "July 26", "day-month-modifier", "coup"),
        ("after the 2021 election", "2021", "year-modifier", "election"),
        ("after Friday's attack", "Friday", "weekday-modifier", "attack"),
    ],
)
def test_a_modifier_names_its_noun(text: str, quote: str, pattern: str, noun: str) -> None:
    """A time before an event's noun is marked, the noun kept; "since" and "after" are then not the time's own."""
    tags = {"the": "DET/DT", "coup": "NOUN/NN", "election": "NOUN/NN", "attack": "NOUN/NN", "26": "NUM/CD"}
    (phrase,) = find(article_of(text), reading_of(text, tags))
    assert (phrase.quote.text, phrase.pattern, dict(phrase.parts)["noun"]) == (quote, pattern, noun)
    assert not {"since", "after"} & dict(phrase.parts).keys()


@pytest.mark.parametrize("word", ["since", "until", "before", "after", "by"])
def test_the_word_before_is_kept(word: str) -> None:
    """ "since July 26" quotes the day and keeps "since" as a part."""
    (phrase,) = find(article_of(f"{word} July 26"), reading_of(f"{word} July 26"))
    assert (phrase.quote.text, dict(phrase.parts)[word]) == ("July 26", "1")


def test_parts_are_sorted_strings() -> None:
    """The parts are as the package's docstring names them."""
    (phrase,) = find(article_of("on Tuesday, March 26, 2024"), reading_of("on Tuesday, March 26, 2024"))
    told = dict(phrase.parts)
    assert told == {
        "dates": "1", "day": "26", "month": "3", "timex_type": "DATE", "weekday": "1", "year": "2024",
    }  # fmt: skip
    assert list(phrase.parts) == sorted(phrase.parts)


def test_a_state_that_an_event_began() -> None:
    """ "since the coup" is kept as the beginning of a state, without a date; a clause after "since" is not."""
    tags = {"the": "DET/DT", "coup": "NOUN/NN", "army": "NOUN/NN", "ruled": "VERB/VBD"}
    (phrase,) = find(article_of("calm since the coup"), reading_of("calm since the coup", tags))
    assert (phrase.quote.text, phrase.pattern, dict(phrase.parts)["since"]) == ("the coup", "since-event", "1")
    assert find(article_of("since the army ruled"), reading_of("since the army ruled", tags)) == ()


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("It opens on 14 January 2024, next month.", "month:1"),
        ("It opened yesterday, 3 May 2021.", "day:-1"),
        ("It opened on 3 May 2021 and closes next month.", None),
    ],
)
def test_words_beside_a_date(text: str, beside: str | None) -> None:
    """Words that count from the report, set beside a date, are noted with it."""
    phrases = find(article_of(text), reading_of(text))
    dated = next(one for one in phrases if one.pattern == "day-month-year")
    assert dict(dated.parts).get("beside") == beside


@pytest.mark.parametrize(
    ("text", "tags", "heads"),
    [
        ("Now, that was odd", {}, {}),
        ("at the March for jobs", {"March": "PROPN/NNP", "for": "ADP/IN"}, {}),
        ("the Freedom March in Zenda", {"Freedom": "PROPN/NNP", "March": "PROPN/NNP"}, {"Freedom": "March"}),
        ("in the early hours", {}, {}),
        ("this march on Zenda", {}, {}),
    ],
)
def test_what_is_no_time(text: str, tags: dict[str, str], heads: dict[str, str]) -> None:
    """A turn of the talk, marches and small hours are no times of their own."""
    assert find(article_of(text), reading_of(text, tags, heads)) == ()
