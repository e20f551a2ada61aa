"""Connections to SQLite, and SQLite's complaints in our own words."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from dateline.store.errors import CaseBusy, CaseNotWritable, DamagedCase, StoreError, StoreFull

_WAIT = 5.0
"""Seconds to wait for another program's lock."""

WRITING = "writing"
"""The key of ``connection.info`` that makes the next transaction lock out other writers from its beginning."""


def connect(path: Path, *, wait: float = _WAIT, pragmas: Sequence[str] = ()) -> Connection:
    """A connection to the file; transactions begin and end where we say, not where the driver thinks."""

    def creator() -> sqlite3.Connection:
        raw = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
        # A byte changed by hand can make text undecodable: verify must still be able to read it and name the place.
        raw.text_factory = _decoded
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")
        return raw

    engine = create_engine("sqlite://", creator=creator, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine.connect()


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get(WRITING) else "BEGIN")


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system complain of into errors of this room."""
    try:
        yield
    except DatabaseError as error:
        raise _translated(str(error.orig), path) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StoreFull(path) from error
        raise CaseNotWritable(path, detail=error.strerror or str(error)) from error


def _translated(complaint: str, path: Path) -> StoreError:
    if "full" in complaint:
        return StoreFull(path)
    if "locked" in complaint or "busy" in complaint:
        return CaseBusy(path)
    if "unable to open" in complaint or "readonly" in complaint or "read-only" in complaint:
        return CaseNotWritable(path, detail=complaint)
    return DamagedCase(path, detail=complaint)
