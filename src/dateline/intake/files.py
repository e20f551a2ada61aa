"""Which files are read: folders walked in sorted order, hidden files and our own outputs left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.intake.errors import NoPathsError, NoSuchPathError

SOURCES_FILE = "sources.csv"
OWN_SUFFIXES = frozenset({".dateline", ".dateline-journal", ".dateline-wal", ".dateline-shm"})


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file to read, under the name it has in the record: its path below the folder given, else its base name."""

    name: str
    path: Path


def find(paths: Sequence[Path]) -> tuple[Found, ...]:
    """All files below these paths, sorted by name, each once; raises NoPathsError or NoSuchPathError."""
    if not paths:
        raise NoPathsError
    for path in paths:
        if not path.exists():
            raise NoSuchPathError(path)
    by_place: dict[Path, Found] = {}
    for path in paths:
        for found in _below(path):
            _keep_shortest(by_place, found)
    return tuple(sorted(by_place.values()))


def _below(path: Path) -> Iterable[Found]:
    if not path.is_dir():
        return [Found(path.name, path)]
    # A folder's own outputs (page, exports) are known by the case file beside them.
    files = sorted(p for p in path.rglob("*") if not _hidden(p, path))
    return [Found(p.relative_to(path).as_posix(), p) for p in files if not p.is_dir() and not _own_output(p)]


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith((".", "~$", "__MACOSX")) for part in path.relative_to(root).parts)


def _own_output(path: Path) -> bool:
    if path.suffix in OWN_SUFFIXES or path.name == SOURCES_FILE:
        return True
    # build writes NAME.dateline and NAME.html, export NAME.json and NAME.csv: with a case beside it, it is ours.
    return path.suffix in {".html", ".json", ".csv"} and path.with_suffix(".dateline").exists()


def _keep_shortest(by_place: dict[Path, Found], found: Found) -> None:
    """The same file reached by two paths keeps one name, whatever the order of the arguments."""
    place = found.path.resolve()
    other = by_place.get(place)
    if other is None or (len(found.name), found.name) < (len(other.name), other.name):
        by_place[place] = found
