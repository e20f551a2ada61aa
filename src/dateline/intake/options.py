"""What a caller can ask of intake, and what it gets."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model.article import Article
from dateline.model.problem import Problem

LONGEST_TEXT = 2_000_000
"""Characters; a longer text is not a news report but a dump, and would be read for minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which columns of a table (JSONL, CSV) hold what; None: the usual names are tried."""

    text: str | None = None
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOptions:
    """``longest``: the most characters of a text that is read (None: read texts of any length)."""

    columns: Columns = field(default_factory=Columns)
    longest: int | None = LONGEST_TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The articles, sorted by file, and what was wrong with the files."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
