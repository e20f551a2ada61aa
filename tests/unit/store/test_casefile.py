"""The case file: what is written is read, whole or not at all."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from tests.unit.store import samples

from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit, EditKind
from dateline.store import (
    CaseBusy,
    CaseExists,
    CaseFile,
    CaseNotWritable,
    DamagedCase,
    HasEdits,
    NewerCase,
    NoCase,
    NotACase,
    StoreError,
    StoreFull,
    free_to_build,
)

EDIT = Edit(number=1, kind=EditKind.DROP, targets=("s-1",), who="Ada", at="2031-05-03T10:00:00Z", why="not news")


def fill(case: CaseFile, chronicle: Chronicle) -> None:
    """Put all of the chronicle into the case."""
    with case.writing():
        case.put_articles(chronicle.articles)
        case.put_codings(samples.codings(chronicle))
        case.put_readings(samples.reading(one) for one in chronicle.articles)
        case.put_problems(chronicle.problems)
        case.put_chronicle(chronicle)
        case.put_versions({"reader": "1", "coder": "2"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a filled case stands."""
    path = tmp_path / "talks.dateline"
    with CaseFile.create(path) as case:
        fill(case, samples.chronicle())
    return path


def stop_after(work: Callable[..., None], *values: object) -> None:
    """Do the work, then fail."""
    work(*values)
    raise RuntimeError


def add_edit(path: Path) -> None:
    """Give the case a person's edit."""
    with CaseFile.open(path) as case, case.writing():
        case.append_edit(EDIT)


def rows(path: Path) -> list[tuple[object, ...]]:
    """Every row of every table, as SQLite has it."""
    connection = sqlite3.connect(path)
    try:
        tables = ("meta", "articles", "readings", "codings", "problems", "edits", "chronicle")
        return [row for table in tables for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]
    finally:
        connection.close()


def test_what_is_put_in_comes_out(path: Path) -> None:
    """Articles, readings, codings, problems, versions and the chronicle come back equal."""
    chronicle = samples.chronicle()
    with CaseFile.open(path) as case:
        assert case.chronicle() == chronicle
        assert case.articles() == tuple(sorted(chronicle.articles, key=lambda one: one.id))
        assert case.codings() == tuple(sorted(samples.codings(chronicle), key=lambda one: one.article))
        assert list(case.readings()) == [samples.reading(one) for one in case.articles()]
        assert case.problems() == chronicle.problems
        assert case.versions() == {"coder": "2", "reader": "1"}
        assert case.edits() == ()


def test_an_empty_case_has_no_chronicle(tmp_path: Path) -> None:
    """A chronicle that was never computed is None."""
    with CaseFile.create(tmp_path / "n.dateline") as case:
        assert case.chronicle() is None
        assert case.reading("a-none") is None


def test_an_article_put_twice_is_written_anew(path: Path) -> None:
    """The last values of a report hold."""
    article = replace(samples.article(outlet="Ardan Post"), also=("copy.txt",))
    with CaseFile.open(path) as case:
        with case.writing():
            case.put_articles([article])
        assert article in case.articles()
        assert len(case.articles()) == 2


def test_only_its_owner_reads_it(path: Path) -> None:
    """The file has mode 0600, and stands alone: no journal, no write-ahead log."""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_the_same_values_give_the_same_rows(tmp_path: Path) -> None:
    """Neither the order of the reports nor the day leaves a trace."""
    chronicle = samples.chronicle()
    for name, articles in (("one", chronicle.articles), ("two", chronicle.articles[::-1])):
        with CaseFile.create(tmp_path / f"{name}.dateline") as case:
            fill(case, chronicle)
            with case.writing():
                case.put_articles(articles)
    assert rows(tmp_path / "one.dateline") == rows(tmp_path / "two.dateline")


def test_the_path_is_not_in_the_file(path: Path) -> None:
    """A case tells nobody where it was made."""
    assert str(path.parent).encode() not in path.read_bytes()


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    """An error in a writing block takes all of it back."""
    before = rows(path)
    with CaseFile.open(path) as case, pytest.raises(RuntimeError), case.writing():
        stop_after(case.put_problems, ())
    assert rows(path) == before


def test_a_change_outside_writing_is_a_bug(path: Path) -> None:
    """Changes happen inside a writing block only."""
    with CaseFile.open(path) as case, pytest.raises(RuntimeError, match="writing"):
        case.put_problems(())


def test_edits_are_appended(path: Path) -> None:
    """An edit has the next number, and SQLite itself refuses to change or delete one."""
    add_edit(path)
    with CaseFile.open(path) as case:
        assert case.edits() == (EDIT,)
        assert case.next_edit_number() == 2
        with pytest.raises(ValueError, match="cannot follow"), case.writing():
            case.append_edit(EDIT)
    connection = sqlite3.connect(path)
    for statement in ("UPDATE edits SET value = '{}'", "DELETE FROM edits"):
        with pytest.raises(sqlite3.IntegrityError, match="undone by another edit"):
            connection.execute(statement)
    connection.close()


# In the way of a build


def test_a_case_without_edits_is_replaced_whole(path: Path) -> None:
    """What the old case held is gone."""
    with CaseFile.create(path) as case:
        pass
    with CaseFile.open(path) as case:
        assert case.articles() == ()


def test_a_case_with_edits_is_left_alone(path: Path) -> None:
    """The message says how many, the hint names add and --force; with force it is replaced."""
    add_edit(path)
    before = path.read_bytes()
    with pytest.raises(HasEdits, match="1 edit ") as caught, CaseFile.create(path):
        pass
    assert "dateline add" in caught.value.hint
    assert "--force" in caught.value.hint
    assert path.read_bytes() == before
    with CaseFile.create(path, force=True):
        pass
    with CaseFile.open(path) as case:
        assert case.edits() == ()


def test_something_else_is_left_alone(tmp_path: Path) -> None:
    """A file that is no case is not overwritten unless forced; a folder never is."""
    path = tmp_path / "notes.dateline"
    path.write_text("my notes")
    with pytest.raises(CaseExists):
        free_to_build(path)
    free_to_build(path, force=True)
    path.unlink()
    path.mkdir()
    with pytest.raises(CaseExists):
        free_to_build(path, force=True)


def test_an_error_while_building_leaves_the_old_case(path: Path) -> None:
    """The old file is untouched, and no temporary file stays."""
    before = path.read_bytes()
    with pytest.raises(RuntimeError), CaseFile.create(path) as case:
        stop_after(fill, case, samples.chronicle())
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_the_callers_own_errors_keep_their_name(tmp_path: Path) -> None:
    """A missing report is no trouble of the case file."""
    with pytest.raises(FileNotFoundError), CaseFile.create(tmp_path / "n.dateline") as case, case.writing():
        (tmp_path / "missing.txt").read_bytes()


# A kill at any moment

_BUILD = """
import os, signal, sys
from pathlib import Path
from dateline.store import CaseFile
with CaseFile.create(Path(sys.argv[1])) as case:
    with case.writing():
        case.put_versions({"reader": "killed"})
    os.kill(os.getpid(), signal.SIGKILL)
"""
_ADD = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE articles SET text = 'gone'")
for number in range(2, 3000):
    connection.execute("INSERT INTO problems VALUES (?, ?, ?)", (number, "x" * 500, "y"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def killed(script: str, path: Path) -> None:
    """Run the script on the path; it kills itself."""
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, env={**os.environ})
    assert done.returncode == -signal.SIGKILL


def test_a_build_killed_leaves_the_old_case(path: Path) -> None:
    """After a kill the old case is whole; the next build clears what was left and succeeds."""
    before = path.read_bytes()
    killed(_BUILD, path)
    leftover = [one.name for one in path.parent.iterdir() if one != path]
    assert leftover == [".talks.dateline.building"]
    assert path.read_bytes() == before
    with CaseFile.create(path) as case, case.writing():
        case.put_versions({"reader": "new"})
    assert list(path.parent.iterdir()) == [path]
    with CaseFile.open(path) as case:
        assert case.versions() == {"reader": "new"}


def test_an_addition_killed_is_taken_back(path: Path) -> None:
    """SQLite plays its journal back: the case is as it was before the transaction."""
    before = rows(path)
    killed(_ADD, path)
    assert path.with_name("talks.dateline-journal").exists()
    with CaseFile.open(path) as case:
        assert case.chronicle() == samples.chronicle()
    assert rows(path) == before


def test_a_build_after_a_killed_addition_is_whole(path: Path) -> None:
    """A stale journal must not be played into the file that replaces the old one."""
    killed(_ADD, path)
    with CaseFile.create(path) as case:
        fill(case, samples.chronicle())
    assert list(path.parent.iterdir()) == [path]
    with CaseFile.open(path) as case:
        assert case.chronicle() == samples.chronicle()


def test_two_builds_of_one_name_do_not_meet(path: Path) -> None:
    """The second is refused while the first is alive."""
    with CaseFile.create(path), pytest.raises(CaseBusy), CaseFile.create(path):
        pass


def test_a_writer_locks_out_another(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second writer gets one clear error, not half a change."""
    monkeypatch.setattr("dateline.store.connecting.connect.__kwdefaults__", {"wait": 0.0, "pragmas": ()})
    with CaseFile.open(path) as one, CaseFile.open(path) as two, one.writing(), pytest.raises(CaseBusy), two.writing():
        pass


# A full disk


@pytest.fixture
def small_disk() -> Iterator[None]:
    """Every database of this test may have 24 pages: SQLite then says that the disk is full."""

    def limit(connection: sqlite3.Connection, record: object) -> None:
        connection.execute("PRAGMA max_page_count = 24")

    event.listen(Engine, "connect", limit)
    yield
    event.remove(Engine, "connect", limit)


def big(chronicle: Chronicle) -> Chronicle:
    """The chronicle with a report that needs many pages."""
    long = samples.article("Long\n\n" + "word " * 40_000, file="long.txt")
    return replace(chronicle, articles=(*chronicle.articles, long))


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_while_building(path: Path) -> None:
    """One clear error; the old case is untouched and nothing is left over."""
    before = path.read_bytes()
    with pytest.raises(StoreFull, match="disk is full") as caught, CaseFile.create(path) as case:
        fill(case, big(samples.chronicle()))
    assert "free some space" in caught.value.hint
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_while_adding(path: Path) -> None:
    """The transaction is taken back; the case is as it was."""
    before = rows(path)
    with CaseFile.open(path) as case, pytest.raises(StoreFull):
        fill(case, big(samples.chronicle()))
    assert rows(path) == before


# Not a case


def test_no_file(tmp_path: Path) -> None:
    """A missing case is told, with how to make one."""
    with pytest.raises(NoCase, match="there is no case file"):
        CaseFile.open(tmp_path / "none.dateline")


def test_a_name_without_its_ending(path: Path) -> None:
    """Who gives NAME for NAME.dateline is told so."""
    with pytest.raises(NoCase) as caught:
        CaseFile.open(path.with_suffix(""))
    assert caught.value.hint == f"did you mean {path}?"


@pytest.mark.parametrize("content", [b"", b"Some report.", b"SQLite format 2\x00"])
def test_another_file(tmp_path: Path, content: bytes) -> None:
    """A file of another kind is not a case."""
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(NotACase):
        CaseFile.open(path)


def test_another_programs_database(tmp_path: Path) -> None:
    """An SQLite file of another program is not a case either."""
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE edits (a)")
    connection.close()
    with pytest.raises(NotACase):
        CaseFile.open(path)


def test_a_later_format(path: Path) -> None:
    """A case of a later Dateline is refused with the two numbers."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(NewerCase, match="case format 99"):
        CaseFile.open(path)
    with pytest.raises(CaseExists):
        free_to_build(path)


def test_a_torn_file(path: Path) -> None:
    """A file with its middle overwritten is damaged, and said to be."""
    raw = bytearray(path.read_bytes())
    raw[2000:] = b"\x00" * (len(raw) - 2000)
    path.write_bytes(raw)
    with pytest.raises(DamagedCase), CaseFile.open(path) as case:
        case.chronicle()


def test_a_value_changed_by_hand(path: Path) -> None:
    """A value that cannot be read any more is named."""
    connection = sqlite3.connect(path)
    connection.execute("UPDATE codings SET value = replace(value, '\"article\"', '\"artikel\"')")
    connection.commit()
    connection.close()
    with CaseFile.open(path) as case, pytest.raises(DamagedCase, match="a-"):
        case.codings()


def test_no_such_folder(tmp_path: Path) -> None:
    """A folder that is not there is told as such."""
    with pytest.raises(CaseNotWritable), CaseFile.create(tmp_path / "none" / "n.dateline"):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    """A folder that cannot be written is told as such."""
    tmp_path.chmod(0o500)
    with pytest.raises(CaseNotWritable), CaseFile.create(tmp_path / "n.dateline"):
        pass


def test_every_error_says_what_to_do(path: Path) -> None:
    """Each class composes one line and a hint."""
    errors: list[StoreError] = [
        NoCase(path), NotACase(path), NewerCase(path, found=2, known=1), DamagedCase(path, detail="x"),
        CaseExists(path), HasEdits(path, edits=2), CaseBusy(path), CaseNotWritable(path, detail="x"), StoreFull(path),
    ]  # fmt: skip
    for error in errors:
        assert "\n" not in str(error)
        assert str(path) in str(error)
        assert error.hint
