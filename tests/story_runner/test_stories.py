"""Every story of tests/stories, run through the whole program."""

from __future__ import annotations

import functools
import json
import tempfile
from pathlib import Path

import pytest
from tests.story_runner.check import Told, check
from tests.story_runner.story import Line, Story, read_story

from dateline import verbs

STORIES = [read_story(path) for path in sorted((Path(__file__).parent.parent / "stories").glob("*.md"))]


@functools.cache
def _told(name: str) -> Told:
    story = next(one for one in STORIES if one.name == name)
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports"
        reports.mkdir()
        for file, text in story.reports:
            (reports / file).write_text(text, encoding="utf-8", newline="")
        case = Path(folder) / "story.dateline"
        verbs.build([reports], out=case)
        return Told(chronicle=json.loads(verbs.export(case, "json")), texts=dict(story.reports))


def _cases() -> list[tuple[Story, Line]]:
    return [(story, line) for story in STORIES for line in story.lines]


@pytest.mark.parametrize(
    ("story", "line"), [pytest.param(*case, id=f"{case[0].name}: {case[1].text}") for case in _cases()]
)
def test_story(story: Story, line: Line) -> None:
    """The chronicle of a story's reports is as the story says."""
    if line.met:
        check(_told(story.name), line.text)
        return
    with pytest.raises(AssertionError):
        check(_told(story.name), line.text)
