"""Tables with a report in each row: JSONL and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.intake.errors import NoSuchColumnError
from dateline.intake.options import Columns

USUAL: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "maintext", "main_text", "full_text", "fulltext"),
    "published": (
        "published",
        "date",
        "published_at",
        "publishedat",
        "publication_date",
        "date_publish",
        "pubdate",
        "datetime",
        "timestamp",
    ),
    "outlet": ("outlet", "source", "publisher", "source_name", "publication", "newspaper", "source_domain", "domain"),
    "title": ("title", "headline"),
    "url": ("url", "link", "href"),
    "id": ("id", "file", "file_id", "doc_id", "article_id"),
}
"""Column names that are tried, in this order, where the caller names none."""

_TABLES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its number from 1, its own bytes, and its values; ``error`` says what is wrong with it."""

    number: int
    original: bytes
    values: Mapping[str, str]
    error: str | None = None

    def get(self, columns: Columns, field: str) -> str | None:
        """The value of a field, by the caller's column name or the usual ones; None where there is none."""
        wanted: str | None = getattr(columns, field)
        names = (wanted,) if wanted else USUAL[field]
        by_name = self.values if wanted else {name.lower(): value for name, value in self.values.items()}
        return next((by_name[name] for name in names if by_name.get(name)), None)


def table_kind(suffix: str) -> str | None:
    """ "jsonl" or "csv" for a file of many reports, else None."""
    return _TABLES.get(suffix.lower())


def read_rows(kind: str, text: str, file: str, columns: Columns) -> tuple[Row, ...]:
    """The rows of a table; raises NoSuchColumnError where the caller names a column that no row has."""
    rows = tuple(_jsonl(text) if kind == "jsonl" else _csv(text))
    good = [row for row in rows if row.error is None]
    there = dict.fromkeys(name for row in good for name in row.values)
    for field in USUAL:
        wanted: str | None = getattr(columns, field)
        if wanted and good and wanted not in there:
            raise NoSuchColumnError(file, wanted, tuple(there))
    return rows


def _jsonl(text: str) -> Iterator[Row]:
    for number, line in enumerate((raw.rstrip("\r") for raw in text.split("\n")), start=1):
        if not line.strip():
            continue
        original = line.encode("utf-8", errors="surrogatepass")
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Row(number=number, original=original, values={}, error=f"no JSON: {error}")
            continue
        if isinstance(value, dict):
            yield Row(number=number, original=original, values={str(k): _plain(v) for k, v in value.items()})
        else:
            yield Row(number=number, original=original, values={}, error="no JSON object")


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        # {"name": "The Standard"}: the usual shape of a source in news feeds.
        return _plain(value.get("name") or value.get("title"))
    if isinstance(value, list):
        return "\n\n".join(_plain(item) for item in value)
    return value if isinstance(value, str) else json.dumps(value)


def _csv(text: str) -> Iterator[Row]:
    sample = text[:20_000]
    first = sample.split("\n", 1)[0]
    delimiter = max(",;\t|", key=lambda mark: (first.count(mark), mark == ","))
    csv.field_size_limit(100_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str] | None = None
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            yield Row(number=number, original=b"", values={}, error=f"no CSV: {error}")
            return
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = [cell.strip() for cell in cells]
            continue
        number += 1
        yield _csv_row(number, header, cells)


def _csv_row(number: int, header: list[str], cells: list[str]) -> Row:
    values = dict(zip(header, cells, strict=False))
    original = json.dumps(values, ensure_ascii=False).encode("utf-8", errors="surrogatepass")
    error = f"{len(cells)} cells under {len(header)} columns" if len(cells) != len(header) else None
    return Row(number=number, original=original, values={} if error else values, error=error)
