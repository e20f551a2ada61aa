"""A chronicle as lines for the terminal."""

from __future__ import annotations

from dataclasses import replace

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.store import samples

from dateline.cli.changes import actor_changes, changes
from dateline.cli.plain import clipped, plain, wrapped
from dateline.cli.render import best, cut, render
from dateline.cli.talk import colour
from dateline.model.article import Zone, ZoneKind
from dateline.model.chronicle import Chronicle
from dateline.model.interval import NO_TIME
from dateline.model.plover import Status


def printed(chronicle: Chronicle, *, width: int = 100, reports: bool = False) -> str:
    """The rendering without its styles."""
    return click.unstyle("\n".join(render(chronicle, width=width, reports=reports)))


def test_the_parts_in_their_order() -> None:
    """Counts, what to check, the timeline, disputes, what is in force, what was left out, the fixed line."""
    text = printed(samples.chronicle())
    parts = ("2 reports (English)", "Check first", "Timeline", "Where the reports part", "What is in force", "Left out")
    places = [text.index(part) for part in (*parts, "Machine-read; check before publishing.")]
    assert places == sorted(places)


def test_an_event_with_its_quote() -> None:
    """Date, label, reports, accounts, the best quote and its report."""
    text = printed(samples.chronicle())
    assert "\n2 May 2031\n  e-70001  Ona Ruiz – telephone call – Tarn Vey\n" in text
    assert "2 reports" in text
    assert "Belmo presidency" in text
    assert "“ARDAN, 2 May 2031 - President Ona Ruiz of Ardan spoke" in text
    assert "— Ardan Post, ardan.txt" in text


def test_every_report_is_numbered_when_asked() -> None:
    """The numbers are those that ``edit split`` and ``drop`` take."""
    text = printed(samples.chronicle(), reports=True)
    assert "e-70001.1  “ARDAN" in text
    assert "e-70001.2  “Ruiz and Vey" in text
    assert "p-1  Ona Ruiz – person, Ruiz\n" in text
    assert "e-70001.1" not in printed(samples.chronicle())


def test_an_undated_event_has_its_own_block() -> None:
    """It is not put at any date."""
    chronicle = samples.chronicle()
    event = replace(chronicle.events[0], when=NO_TIME, status=Status.ALLEGED, historical=True)
    text = printed(replace(chronicle, events=(event,)))
    assert "Without a date in these reports" in text
    assert "Timeline" not in text
    assert "alleged · background" in text


def test_an_empty_chronicle() -> None:
    """No reports, no parts, but the fixed line."""
    text = printed(Chronicle(articles=(), actors=(), events=()))
    assert "check before publishing" in text
    assert "Timeline" not in text


@pytest.mark.parametrize("width", [30, 40, 60, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Every line is wrapped, except a word that is wider by itself."""
    for line in printed(samples.chronicle(), width=width, reports=True).splitlines():
        assert len(line) <= width or " " not in line.strip()


def test_the_best_quote_is_of_the_story_and_of_the_events_standing() -> None:
    """A headline comes after a sentence, a denial after a report."""
    event = samples.chronicle().events[0]
    first, second = event.statements
    assert best(event) is first
    assert best(replace(event, statements=(replace(first, zone=ZoneKind.TITLE), second))) is second
    assert best(replace(event, statements=(replace(first, status=Status.NEGATED), second))) is second


def test_what_was_cut_is_shown() -> None:
    """Boilerplate with its kind, the story not."""
    article = samples.article()
    end = len(article.text)
    article = replace(article, zones=(*article.zones[:1], Zone(start=19, end=end, kind=ZoneKind.BOILERPLATE)))
    text = click.unstyle("\n".join(cut(Chronicle(articles=(article,), actors=(), events=()), width=80)))
    assert "ardan.txt: 1 passage not read as the story" in text
    assert "boilerplate  ARDAN, 2 May 2031" in text


def test_changes_name_each_field() -> None:
    """What is new, what changed from what to what, and what is gone."""
    before = samples.chronicle()
    event = replace(before.events[0], when=NO_TIME, mode=None, statements=before.events[0].statements[:1])
    after = replace(before, events=(event, replace(event, id="e-2")))
    changed, new = changes(before, after)
    assert changed.startswith("changed: e-70001")
    assert "2 reports → 1 report" in changed
    assert "when 2 May 2031 → no date in these reports" in changed
    assert "mode phone → none" in changed
    assert new.startswith("new event: e-2 ")
    assert changes(after, before)[-1].startswith("no longer an event of its own: e-2 ")
    assert changes(before, before) == ()


def test_actors_that_were_merged_or_split_are_named() -> None:
    """With all their names, so that a person sees what the edit did."""
    before = samples.chronicle()
    one = before.actors[0]
    after = replace(before, actors=(replace(one, aliases=("Ruiz", "Vey")),))
    assert actor_changes(before, after) == (
        "changed: p-1 Ona Ruiz, Ruiz, Vey",
        "no longer an actor of its own: p-2 Tarn Vey, Vey",
    )
    assert actor_changes(after, before)[1] == "new actor: p-2 Tarn Vey, Vey"
    assert actor_changes(before, before) == ()


def test_a_report_cannot_steer_the_terminal() -> None:
    """Escape sequences and marks that turn the direction of print are shown, not obeyed."""
    assert plain("a\x1b[2Jb\u202ec\ud800\n\n d") == "a\ufffd[2Jb\ufffdc\ufffd d"


def test_colour_only_on_a_terminal_and_only_if_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR and a dumb terminal are respected."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert (colour(True), colour(False)) == (True, False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colour(True)
    monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.setenv("TERM", "dumb")
    assert not colour(True)


@given(st.text(), st.integers(0, 300), st.integers(1, 30))
def test_a_clipped_sentence_keeps_its_trigger(words: str, start: int, length: int) -> None:
    """However long the sentence, the words that name the happening are in what is shown."""
    around = (min(start, len(words)), min(start + length, len(words)))
    shown = clipped(words, around=around, longest=40)
    assert words[slice(*around)].strip() in shown
    assert len(shown) <= 40 + length + 50 or " " not in words


@given(st.text(alphabet="ab cd", max_size=200), st.integers(20, 60))
def test_wrapping_loses_no_word(words: str, width: int) -> None:
    """All words are there, in their order."""
    assert wrapped(words, width=width, first="  - ").replace("-", " ").split() == words.split()
