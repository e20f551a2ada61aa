"""The days of MEANTIME's events are read off its links, and score as they should."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from benchmarks.event_dates import Answer, Story, answers, read_stories, score
from tests.unit.benchmarks.cat_files import markable, write_cat

SENTENCES = [
    "Acme opens shop",
    "May 7 , 2008",
    "Acme opened a shop in Paris on Tuesday .",
    "It says that the opening was a success , and it closed another in March .",
    "It will open more .",
    "x",
    "It met again .",
]
MARKABLES = (
    markable("EVENT_MENTION", 1, [9])
    + markable("EVENT_MENTION", 2, [18])
    + markable("EVENT_MENTION", 3, [21])
    + markable("EVENT_MENTION", 4, [28])
    + markable("EVENT_MENTION", 5, [36])
    + markable("EVENT_MENTION", 6, [40])
    + markable("TIMEX3", 11, [4, 5, 6, 7], 'type="DATE" value="2008-05-07" functionInDocument="CREATION_TIME"')
    + markable("TIMEX3", 12, [15], 'type="DATE" value="2008-05-06" functionInDocument="NONE"')
    + markable("TIMEX3", 13, [31], 'type="DATE" value="2008-03" functionInDocument="NONE"')
)


def _link(number: int, kind: str, source: int, target: int) -> str:
    return f'<TLINK r_id="{number}" reltype="{kind}"><source m_id="{source}"/><target m_id="{target}"/></TLINK>'


LINKS = (
    _link(1, "IS_INCLUDED", 1, 12)
    + _link(2, "INCLUDES", 11, 2)
    + _link(3, "SIMULTANEOUS", 3, 1)
    + _link(4, "IS_INCLUDED", 4, 13)
    + _link(5, "BEFORE", 11, 5)
    + _link(6, "IS_INCLUDED", 6, 11)
)
TUESDAY, WEDNESDAY = date(2008, 5, 6), date(2008, 5, 7)


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """One document that stands in two folders."""
    write_cat(tmp_path / "intra" / "1.xml", SENTENCES, MARKABLES, LINKS)
    write_cat(tmp_path / "cross" / "1.xml", SENTENCES, MARKABLES, LINKS)
    (one,) = read_stories(tmp_path)
    return one


def test_links_of_inclusion_give_a_day(story: Story) -> None:
    """In either direction, and through a simultaneous event; a month or a side gives none; sentence 7 is not read."""
    assert [event.day for event in story.events] == [TUESDAY, WEDNESDAY, TUESDAY, None, None]
    assert [event.in_words for event in story.events] == [True, False, True, False, False]
    assert [event.side for event in story.events] == ["", "", "", "", "AFTER"]


def test_the_report_has_the_creation_day_and_its_zones(story: Story) -> None:
    """The date line is no part of what is read."""
    article = story.article
    assert article.published.interval.earliest == WEDNESDAY
    assert [article.text[zone.start : zone.end].strip()[:10] for zone in article.zones] == [
        "Acme opens",
        "May 7 , 20",
        "Acme opene",
    ]


def test_two_days_for_one_event_are_none(tmp_path: Path) -> None:
    """An event that the links put on two days doesn't count."""
    write_cat(tmp_path / "1.xml", SENTENCES, MARKABLES, LINKS + _link(7, "IS_INCLUDED", 1, 11))
    assert read_stories(tmp_path)[0].events[0].day is None


def test_gold_scores_all_and_nothing_scores_nothing(story: Story) -> None:
    """The gold's own days are perfect; an empty reading gets no points."""
    gold = [Answer(coded=True, day=event.day, given=event.day) for event in story.events]
    assert set(score([story], [gold]).values()) == {100.0}
    assert set(score([story], [[Answer() for _ in story.events]]).values()) == {0.0}


def test_a_day_on_the_wrong_side_costs_precision(story: Story) -> None:
    """What is still to come can't be of the report's day."""
    wrong = [Answer(given=event.day or WEDNESDAY) for event in story.events]
    figures = score([story], [wrong])
    assert figures["right"] == 100.0
    assert figures["precision"] == 75.0


def test_the_shipped_reader_dates_by_words_alone(story: Story) -> None:
    """ "On Tuesday" dates the opening; neither the present tense nor what will be is of the report's day."""
    given = [answer.given for answer in answers(story)]
    assert given[:2] == [TUESDAY, None]
    assert given[4] is None
