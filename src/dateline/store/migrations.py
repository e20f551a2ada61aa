"""Numbered steps from an empty file to today's schema. A step, once released, is never changed; a new one is added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, text

APPLICATION = 0x44544C4E
"""SQLite's ``application_id`` of a case file: the letters DTLN."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step: its number, what it brings, and how."""

    number: int
    name: str
    apply: Callable[[Connection], None]


_FIRST = """
CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE articles (
    id TEXT NOT NULL PRIMARY KEY, file TEXT NOT NULL, original BLOB NOT NULL, sha256 TEXT NOT NULL,
    text TEXT NOT NULL, text_sha256 TEXT NOT NULL, value TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE readings (
    article TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL, value BLOB NOT NULL, digest TEXT NOT NULL);
CREATE TABLE codings (
    article TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL, value TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE problems (number INTEGER NOT NULL PRIMARY KEY, value TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE edits (number INTEGER NOT NULL PRIMARY KEY, value TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE chronicle (number INTEGER NOT NULL PRIMARY KEY, value TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TRIGGER edits_are_not_changed BEFORE UPDATE ON edits
    BEGIN SELECT RAISE(ABORT, 'an edit is undone by another edit, never changed') ; END;
CREATE TRIGGER edits_are_not_deleted BEFORE DELETE ON edits
    BEGIN SELECT RAISE(ABORT, 'an edit is undone by another edit, never deleted') ; END;
"""


def _first(connection: Connection) -> None:
    for statement in _FIRST.strip().split(";\n"):
        connection.execute(text(statement))


MIGRATIONS: tuple[Migration, ...] = (Migration(number=1, name="the first schema", apply=_first),)

LATEST = MIGRATIONS[-1].number


def migrate(connection: Connection, *, since: int) -> None:
    """Apply every step after ``since``, and note the number reached in SQLite's ``user_version``."""
    for migration in MIGRATIONS:
        if migration.number > since:
            migration.apply(connection)
            connection.execute(text(f"PRAGMA user_version = {migration.number:d}"))
    connection.execute(text(f"PRAGMA application_id = {APPLICATION:d}"))
