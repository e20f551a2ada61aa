"""Stories: Markdown files with short reports and what must come of them, read into values.

A line of the ``expect`` fence is one assertion; ``not yet:`` before it says that this version does not meet it, and the
test then demands that it still fails, so that the mark goes when it is met.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(report file=(?P<file>\S+)|expect)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_YET = "not yet: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One assertion and whether this version meets it."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story's name, its reports by file name, and its assertions."""

    name: str
    reports: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]


def read_story(path: Path) -> Story:
    """The story in this file."""
    reports, lines = [], []
    for fence in FENCE.finditer(path.read_text(encoding="utf-8")):
        if fence["file"]:
            reports.append((fence["file"], fence["text"]))
        else:
            lines += [_line(one) for one in fence["text"].splitlines() if one.strip()]
    return Story(name=path.stem, reports=tuple(reports), lines=tuple(lines))


def _line(text: str) -> Line:
    return Line(text=text.removeprefix(NOT_YET), met=not text.startswith(NOT_YET))
