"""Building a file beside the one it will replace: a kill at any moment leaves the old one or the new one, whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from dateline.store.connecting import connect, plainly
from dateline.store.errors import CaseBusy, CaseExists, DamagedCase, HasEdits, NewerCase, NotACase
from dateline.store.migrations import APPLICATION, LATEST

MODE = 0o600
"""A case may hold what its owner must keep: nobody else reads it."""

_SQLITE = b"SQLite format 3\x00"
_COMPANIONS = ("-journal", "-wal", "-shm")


def format_of(path: Path) -> int:
    """The schema number of the case file; raises NotACase, NewerCase or DamagedCase."""
    with plainly(path), path.open("rb") as file:
        head = file.read(len(_SQLITE))
    if head != _SQLITE:
        raise NotACase(path)
    with plainly(path), connect(path) as connection:
        application = connection.execute(text("PRAGMA application_id")).scalar_one()
        found = int(connection.execute(text("PRAGMA user_version")).scalar_one())
    if application != APPLICATION:
        raise NotACase(path)
    if found > LATEST:
        raise NewerCase(path, found=found, known=LATEST)
    return found


def free_to_build(path: Path, *, force: bool = False) -> None:
    """Raise HasEdits or CaseExists when a build would destroy a person's edits or something that is no case.

    An existing case without edits is free: it is replaced whole. ``force`` replaces whatever is there.
    """
    if path.is_dir():
        raise CaseExists(path)
    if force or not path.exists():
        return
    try:
        format_of(path)
        with plainly(path), connect(path) as connection:
            edits = int(connection.execute(text("SELECT count(*) FROM edits")).scalar_one())
    except (NotACase, NewerCase, DamagedCase) as error:
        raise CaseExists(path) from error
    if edits:
        raise HasEdits(path, edits=edits)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file beside ``path`` that takes its place when the block ends well, and is gone when it does not.

    What a killed build left behind is cleared first. A build that is still running holds SQLite's lock on its
    temporary file, and a second one is refused.
    """
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.building")
    with plainly(path):
        _clear(temporary, path)
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, MODE))
    try:
        yield temporary
        with plainly(path):
            _sync(temporary)
            _settle(target)
            temporary.replace(target)
            _sync(target.parent)
    finally:
        _remove(temporary)


def _clear(temporary: Path, path: Path) -> None:
    if temporary.exists() and _is_locked(temporary):
        raise CaseBusy(path)
    _remove(temporary)


def _is_locked(temporary: Path) -> bool:
    try:
        with connect(temporary, wait=0) as connection:
            connection.execute(text("SELECT count(*) FROM sqlite_master"))
    except DatabaseError as error:
        return "locked" in str(error.orig)
    return False


def _settle(path: Path) -> None:
    """Let SQLite finish what a killed ``add`` left in a journal: a stale journal would be played into the new file."""
    if path.with_name(path.name + "-journal").exists():
        with suppress(DatabaseError), connect(path) as connection:
            connection.execute(text("SELECT count(*) FROM sqlite_master"))
    for ending in _COMPANIONS:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _remove(temporary: Path) -> None:
    for ending in ("", *_COMPANIONS):
        with suppress(OSError):
            temporary.with_name(temporary.name + ending).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    # A folder cannot be opened like this everywhere; the rename itself is atomic without it.
    with suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
