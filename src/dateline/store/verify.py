"""Does every quotation stand in its stored report, character by character? It checks quotations, not facts.

Everything is read as raw rows and raw JSON, not as values: a value that a hand has changed may not even be buildable,
and the place must still be named.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Table, select
from sqlalchemy import text as sql
from sqlalchemy.exc import DatabaseError

from dateline.store import schema
from dateline.store.casefile import CaseFile, digest_of, text_of
from dateline.store.markup import Original, stands_in

_QUOTE = {"article", "start", "end", "text"}
_MARKUP = {"article", "selector", "value"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """One thing that is not as it was stored: where, what it is, what it should be and what it is."""

    place: str
    what: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """How many different quotations the case holds, how many match, and everything that does not."""

    quotes_total: int
    quotes_matching: int
    mismatches: tuple[Mismatch, ...] = ()

    @property
    def ok(self) -> bool:
        """True when nothing was found."""
        return not self.mismatches


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """A report as its row gives it."""

    file: str
    text: str
    original: Original


def verify(case: CaseFile) -> VerifyReport:
    """Hash every stored original, text and value again, and cut every quotation out again."""
    mismatches = list(_structure(case))
    rows = {table: _rows(case, table, mismatches) for table in schema.VALUE_TABLES}
    reports = {row.id: _stored(row) for row in rows[schema.ARTICLES]}
    mismatches.extend(_changed_reports(rows[schema.ARTICLES]))
    quotes: dict[tuple[Any, ...], bool] = {}
    for table in schema.VALUE_TABLES:
        for row in rows[table]:
            mismatches.extend(_check_row(table, row, reports, quotes))
    return VerifyReport(quotes_total=len(quotes), quotes_matching=sum(quotes.values()), mismatches=tuple(mismatches))


def _structure(case: CaseFile) -> Iterator[Mismatch]:
    try:
        lines = [str(row[0]) for row in case.raw(sql("PRAGMA integrity_check"))]
    except DatabaseError as error:
        lines = [str(error.orig)]
    for line in lines:
        if line != "ok":
            yield Mismatch(place="the file itself", what="SQLite's structure", expected="ok", found=line)


def _rows(case: CaseFile, table: Table, mismatches: list[Mismatch]) -> list[Any]:
    try:
        return list(case.raw(select(table).order_by(*table.primary_key.columns)))
    except DatabaseError as error:
        found = Mismatch(place=table.name, what="the whole table", expected="readable", found=str(error.orig))
        mismatches.append(found)
        return []


def _stored(row: Row[Any]) -> _Stored:
    try:
        encoding = str(json.loads(row.value).get("encoding", "utf-8"))
    except (ValueError, AttributeError):
        encoding = "utf-8"
    # SQLite lets a hand put text where bytes were.
    content = row.original.encode() if isinstance(row.original, str) else row.original
    return _Stored(file=row.file, text=text_of(row.text), original=Original(content=content, encoding=encoding))


def _changed_reports(rows: list[Any]) -> Iterator[Mismatch]:
    for row in rows:
        place = f"{row.file} ({row.id})"
        pairs = (
            ("the stored original", row.sha256, digest_of(row.original)),
            ("the stored text", row.text_sha256, digest_of(row.text)),
            ("the id", f"a-{row.sha256[:12]}", row.id),
        )
        for what, expected, found in pairs:
            if expected != found:
                yield Mismatch(place=place, what=what, expected=expected, found=found)


def _check_row(
    table: Table, row: Row[Any], reports: Mapping[str, _Stored], quotes: dict[tuple[Any, ...], bool]
) -> Iterator[Mismatch]:
    place = f"{table.name} {row[0]}"
    found_here = False
    try:
        plain = json.loads(zlib.decompress(row.value) if isinstance(row.value, bytes) else row.value)
    except (ValueError, zlib.error) as error:
        yield Mismatch(place=place, what="the stored value", expected="readable", found=str(error))
        return
    for path, quote in quotations(plain):
        mismatch = _check_quote(f"{place}{path}", quote, reports)
        key = tuple(quote[name] for name in sorted(quote))
        quotes[key] = quotes.get(key, True) and mismatch is None
        if mismatch is not None:
            found_here = True
            yield mismatch
    if not found_here and (found := digest_of(row.value)) != row.digest:
        yield Mismatch(place=place, what="the stored value", expected=row.digest, found=found)


def quotations(plain: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every quote and every piece of markup evidence in parsed JSON, each with its place (``.statements[3].quote``)."""
    if isinstance(plain, dict):
        if plain.keys() in (_QUOTE, _MARKUP):
            yield path, plain
            return
        for key, value in plain.items():
            yield from quotations(value, f"{path}.{key}")
    elif isinstance(plain, list):
        for index, value in enumerate(plain):
            yield from quotations(value, f"{path}[{index}]")


def _check_quote(place: str, quote: dict[str, Any], reports: Mapping[str, _Stored]) -> Mismatch | None:
    report = reports.get(quote["article"])
    if report is None:
        return Mismatch(place=place, what="a quotation", expected="a stored report", found=str(quote["article"]))
    if "selector" in quote:
        return _check_markup(place, quote, report)
    start, end, expected = quote["start"], quote["end"], quote["text"]
    placed = isinstance(start, int) and isinstance(end, int) and 0 <= start <= end
    found = report.text[start:end] if placed else ""
    if found == expected:
        return None
    what = f"the quotation of {report.file}, characters {start} to {end}"
    return Mismatch(place=place, what=what, expected=expected, found=found)


def _check_markup(place: str, quote: dict[str, Any], report: _Stored) -> Mismatch | None:
    if stands_in(report.original, str(quote["selector"]), str(quote["value"])):
        return None
    what = f"the value at {quote['selector']} of {report.file}"
    return Mismatch(place=place, what=what, expected=quote["value"], found="not there")
