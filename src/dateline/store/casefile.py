"""One case file: what it holds, and how it is written, in transactions."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Executable,
    Insert,
    Row,
    Select,
    Table,
    delete,
    func,
    insert,
    select,
)

from dateline.model.article import Article
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.statement import Coding
from dateline.store import schema, values
from dateline.store.connecting import WRITING, connect, plainly
from dateline.store.errors import DamagedCase, NoCase
from dateline.store.migrations import LATEST, migrate
from dateline.store.replacing import format_of, free_to_build, replacing

T = TypeVar("T")

FORMAT = "dateline/1"

_THROWAWAY = ("locking_mode = EXCLUSIVE", "journal_mode = MEMORY", "synchronous = OFF")
"""For a temporary file: thrown away after a failure, it needs no journal on the disk, and is synced once, at the end.
Its lock tells a second build that this one is alive."""

_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, zlib.error)


class CaseFile:
    """An open case file. Reading is always possible; every change happens inside ``with case.writing():``.

    A writing block is one transaction: all of it is in the file, or none.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        """Use ``create`` or ``open``."""
        self.path = path
        self._connection = connection

    @classmethod
    @contextmanager
    def create(cls, path: Path, *, force: bool = False) -> Iterator[Self]:
        """A new, empty case that takes its place at ``path`` when the block ends well; else nothing has changed.

        Raises HasEdits, CaseExists, CaseBusy, CaseNotWritable or StoreFull (see ``free_to_build``).
        """
        free_to_build(path, force=force)
        with replacing(path) as temporary:
            with plainly(path):
                connection = connect(temporary, pragmas=_THROWAWAY)
            with connection:
                case = cls(path, connection)
                with case.writing():
                    migrate(connection, since=0)
                    case._execute(insert(schema.META).values(key="format", value=FORMAT))
                yield case

    @classmethod
    def open(cls, path: Path) -> Self:
        """The case at ``path``, brought up to today's schema; close it, or use it in a ``with`` block.

        Raises NoCase, NotACase, NewerCase, DamagedCase, CaseBusy or CaseNotWritable.
        """
        if not path.is_file():
            raise NoCase(path)
        found = format_of(path)
        with plainly(path):
            case = cls(path, connect(path))
        if found < LATEST:
            with case.writing():
                migrate(case._connection, since=found)
        return case

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, locked against other writers from its beginning."""
        connection = self._connection
        connection.rollback()
        connection.info[WRITING] = True
        try:
            with plainly(self.path):
                connection.begin()
            yield
            with plainly(self.path):
                connection.commit()
        finally:
            connection.info.pop(WRITING, None)
            connection.rollback()

    # What the case holds, each in its fixed order

    def articles(self) -> tuple[Article, ...]:
        """Every report, by id, as it was taken in."""
        rows = self._rows(select(schema.ARTICLES).order_by(schema.ARTICLES.c.id))
        return tuple(
            self._value(row.id, values.load_article, row.value, row.original, text_of(row.text)) for row in rows
        )

    def readings(self) -> Iterator[Reading]:
        """Every reading, by article; one at a time, for they are large."""
        table = schema.READINGS
        for row in self._rows(select(table.c.article).order_by(table.c.article)):
            reading = self.reading(row.article)
            if reading is not None:
                yield reading

    def reading(self, article: str) -> Reading | None:
        """The reading of this article, or None."""
        table = schema.READINGS
        rows = self._rows(select(table).where(table.c.article == article))
        return next((self._value(article, _unzipped, row.value) for row in rows), None)

    def codings(self) -> tuple[Coding, ...]:
        """What was coded in each report, by article."""
        rows = self._rows(select(schema.CODINGS).order_by(schema.CODINGS.c.article))
        return tuple(self._value(row.article, values.load, row.value, Coding) for row in rows)

    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with the reports, in the order it was put down."""
        return self._numbered(schema.PROBLEMS, Problem)

    def edits(self) -> tuple[Edit, ...]:
        """Every decision ever made, undone ones too, by number."""
        return self._numbered(schema.EDITS, Edit)

    def chronicle(self) -> Chronicle | None:
        """The record as it was last computed, or None when it never was."""
        rows = self._rows(select(schema.CHRONICLE))
        return self._value("chronicle", self._chronicle, rows[0].value) if rows else None

    def versions(self) -> dict[str, str]:
        """The version of every step that made this file."""
        table = schema.META
        rows = self._rows(select(table).where(table.c.key.startswith("version:")).order_by(table.c.key))
        return {row.key.removeprefix("version:"): row.value for row in rows}

    # Changes, inside ``writing()``

    def put_articles(self, articles: Iterable[Article]) -> None:
        """Take these reports in; one that is there already is written anew."""
        for article in sorted(articles, key=lambda one: one.id):
            self._replace(
                schema.ARTICLES,
                schema.ARTICLES.c.id == article.id,
                values.dump(article),
                id=article.id,
                file=article.file.encode("utf-8", "backslashreplace").decode(),
                original=article.original,
                sha256=article.sha256,
                text=_storable(article.text),
                text_sha256=article.text_sha256,
            )

    def put_readings(self, readings: Iterable[Reading]) -> None:
        """Keep what the language room saw of these reports."""
        table = schema.READINGS
        for one in readings:
            packed = zlib.compress(values.dump(one).encode("ascii"), 6)
            self._replace(table, table.c.article == one.article, packed, article=one.article, version=one.version)

    def put_codings(self, codings: Iterable[Coding]) -> None:
        """Keep what was coded in these reports."""
        table = schema.CODINGS
        for one in codings:
            value = values.dump(one)
            self._replace(table, table.c.article == one.article, value, article=one.article, version=one.version)

    def put_problems(self, problems: Sequence[Problem]) -> None:
        """Put these in the place of the problems there were."""
        self._execute(delete(schema.PROBLEMS))
        for number, problem in enumerate(problems, start=1):
            self._insert(schema.PROBLEMS, values.dump(problem), number=number)

    def append_edit(self, edit: Edit) -> None:
        """Add a decision after all others; its number must be the next one."""
        if edit.number != self.next_edit_number():
            raise ValueError(f"edit {edit.number} cannot follow edit {self.next_edit_number() - 1}")
        self._insert(schema.EDITS, values.dump(edit), number=edit.number)

    def next_edit_number(self) -> int:
        """The number that the next edit will have."""
        last = self._rows(select(func.max(schema.EDITS.c.number).label("last")))[0].last
        return (last or 0) + 1

    def put_chronicle(self, chronicle: Chronicle) -> None:
        """Put this record in the place of the one there was."""
        self._execute(delete(schema.CHRONICLE))
        self._insert(schema.CHRONICLE, values.dump(chronicle), number=1)

    def put_versions(self, versions: Mapping[str, str]) -> None:
        """Note the versions of the steps that made this file."""
        self._execute(delete(schema.META).where(schema.META.c.key.startswith("version:")))
        for step, version in sorted(versions.items()):
            self._execute(insert(schema.META).values(key=f"version:{step}", value=version))

    # How rows are read and written

    def raw(self, query: Executable) -> Sequence[Row[Any]]:
        """The rows as they are, with SQLite's own errors: for ``verify``, which must read what is damaged."""
        try:
            return self._connection.execute(query).all()
        finally:
            self._connection.rollback()

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        with plainly(self.path):
            rows = self._connection.execute(query).all()
        if WRITING not in self._connection.info:
            # Outside a writing block nothing may stay locked.
            self._connection.rollback()
        return rows

    def _execute(self, statement: Insert | Delete) -> None:
        if WRITING not in self._connection.info:
            raise RuntimeError("a case file is changed inside `with case.writing():` only")
        with plainly(self.path):
            self._connection.execute(statement)

    def _insert(self, table: Table, value: str | bytes, **columns: Any) -> None:
        self._execute(insert(table).values(value=value, digest=digest_of(value), **columns))

    def _replace(self, table: Table, where: ColumnElement[bool], value: str | bytes, **columns: Any) -> None:
        self._execute(delete(table).where(where))
        self._insert(table, value, **columns)

    def _numbered(self, table: Table, kind: type[T]) -> tuple[T, ...]:
        rows = self._rows(select(table).order_by(table.c.number))
        return tuple(self._value(f"{table.name} {row.number}", values.load, row.value, kind) for row in rows)

    def _value(self, place: str, read: Callable[..., T], *stored: Any) -> T:
        try:
            return read(*stored)
        except _UNREADABLE as error:
            raise DamagedCase(self.path, detail=f"what it holds of {place} is no longer readable ({error})") from error

    def _chronicle(self, stored: str) -> Chronicle:
        plain = json.loads(stored)
        rows = self._rows(select(schema.ARTICLES.c.id, schema.ARTICLES.c.original, schema.ARTICLES.c.text))
        kept = {row.id: (row.original, text_of(row.text)) for row in rows}
        for article in plain["articles"]:
            article["original"], article["text"] = kept[article["id"]]
        return values.restore(plain, Chronicle)


def digest_of(value: str | bytes) -> str:
    """The SHA-256 of a stored value, in hex."""
    return hashlib.sha256(value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")).hexdigest()


def _storable(text: str) -> str | bytes:
    """Text as SQLite takes it: half of a surrogate pair (broken JSON brings them) has no UTF-8 and goes in as bytes."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def text_of(stored: str | bytes) -> str:
    """The text of a row."""
    return stored.decode("utf-8", "surrogatepass") if isinstance(stored, bytes) else stored


def _unzipped(stored: bytes) -> Reading:
    return values.load(zlib.decompress(stored).decode("ascii"), Reading)
