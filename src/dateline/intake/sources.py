"""``sources.csv`` beside the reports: what their files do not say."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.intake.dates import parse_date
from dateline.intake.genres import genre_named
from dateline.model.problem import Problem, ProblemCode

COLUMNS = ("file", "url", "archived_url", "retrieved", "outlet", "published", "genre", "language", "note")


@dataclass(frozen=True, slots=True)
class Sources:
    """What a sources.csv gives: for each file (a name beside it) the filled columns."""

    given: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...] = ()


NO_SOURCES = Sources({})


def read_sources(text: str, name: str, beside: Callable[[str], bool]) -> Sources:
    """The rows of a sources.csv called ``name``; ``beside`` tells whether a file is there."""
    problems: list[Problem] = []

    def wrong(message: str) -> None:
        problems.append(Problem(file=name, code=ProblemCode.BAD_SOURCES, message=message))

    try:
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    except csv.Error as error:
        wrong(f"not read, it is no CSV: {error}")
        return Sources({}, tuple(problems))
    header = set(rows[0]) - {None} if rows else set()
    if rows and "file" not in header:
        wrong("not read: it needs a column called file")
        return Sources({}, tuple(problems))
    if header - set(COLUMNS):
        wrong(f"unknown columns, left alone: {', '.join(sorted(map(str, header - set(COLUMNS))))}")
    given: dict[str, dict[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        file = (row.get("file") or "").strip()
        if not file or not beside(file):
            wrong(f"line {number}: there is no file {file!r} beside it")
        elif file in given:
            wrong(f"line {number}: {file} stands twice; the first row counts")
        else:
            given[file] = _checked(row, number, wrong)
    return Sources(given, tuple(problems))


def _checked(row: Mapping[str, object], number: int, wrong: Callable[[str], None]) -> dict[str, str]:
    values = {key: str(row.get(key) or "").strip() for key in COLUMNS[1:]}
    values = {key: value for key, value in values.items() if value}
    if "published" in values and not parse_date(values["published"]).known:
        wrong(f"line {number}: {values.pop('published')!r} is no date; write YYYY-MM-DD")
    if "genre" in values and genre_named(values["genre"]) is None:
        wrong(f"line {number}: {values.pop('genre')!r} is no genre that is known here")
    return values
