"""The main job, whole: reports in, one case, its page and its exports out. Needs the shipped model."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline import verbs
from dateline.cli import main
from dateline.export import FORMATS

SAHEL = Path(__file__).parents[2] / "examples" / "sahel"
REPORT = """Ministers of Peru and Chile meet in Tacna
12 March 2024
The foreign ministers of Peru and Chile, Alba Rondón and Matías Ferrer, met in Tacna on Monday.
Peru signed a fisheries agreement with Chile at the meeting, the Peruvian foreign ministry said in a statement.
The two countries will hold a second meeting in Arica in May.
"""


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with a subfolder `reports` that holds one report."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "tacna.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_build_writes_a_case_and_its_page_and_says_where(folder: Path) -> None:
    """One command on a folder: a case, a page, the chronicle on stdout, the paths on stderr."""
    result = _run("build", "reports")
    assert result.exit_code == 0, result.output
    assert (folder / "reports.dateline").stat().st_mode & 0o777 == 0o600
    assert (folder / "reports.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "reports.html" in result.stderr
    assert "Machine-read; check before publishing." in result.stdout


def test_two_builds_give_the_same_bytes_in_every_format(folder: Path) -> None:
    """The order of the arguments does not matter, nor where the case stands."""
    files = sorted(path for path in SAHEL.iterdir() if path.suffix != ".csv")
    one, two = folder / "one.dateline", folder / "two.dateline"
    verbs.build(files, out=one)
    verbs.build(files[::-1], out=two)
    for form in FORMATS:
        assert verbs.export(one, form) == verbs.export(two, form), form


def test_build_then_add_exports_what_one_build_exports(folder: Path) -> None:
    """`build A B` and `build A` then `add B` give the same bytes."""
    files = sorted(path for path in SAHEL.iterdir() if path.suffix == ".txt")
    whole, grown = folder / "whole.dateline", folder / "grown.dateline"
    verbs.build(files, out=whole)
    verbs.build(files[:3], out=grown)
    added = verbs.add(grown, files[3:])
    assert len(added.before.articles) == 3
    assert verbs.export(whole, "json") == verbs.export(grown, "json")


def test_every_quotation_of_the_example_matches(folder: Path) -> None:
    """`verify` passes on a case as built, and says what it checks."""
    verbs.build([SAHEL], out=folder / "sahel.dateline")
    result = _run("verify", folder / "sahel.dateline")
    assert result.exit_code == 0, result.output
    assert "This checks quotations, not facts." in result.output


def test_one_changed_byte_is_found_and_named(folder: Path) -> None:
    """A stored text that was changed by hand fails `verify` loudly, with the place."""
    _run("build", "reports")
    with sqlite3.connect(folder / "reports.dateline") as case:
        case.execute("UPDATE articles SET text = replace(text, 'Tacna', 'Tacno')")
    case.close()
    result = _run("verify", "reports.dateline")
    assert result.exit_code == 1
    assert "tacna.txt" in result.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("build", "nowhere"), "nowhere"),
        (("build", "empty"), "no report"),
        (("show", "nothing.dateline"), "nothing.dateline"),
        (("export", "nothing.dateline", "--to", "json"), "nothing.dateline"),
    ],
)
def test_a_newcomers_mistake_gets_one_clear_line_and_exit_2(folder: Path, words: tuple[str, ...], says: str) -> None:
    """What, where and what to do, without a traceback, and nothing is written."""
    (folder / "empty").mkdir()
    before = sorted(path.name for path in folder.iterdir())
    result = _run(*words)
    assert result.exit_code == 2
    assert says in result.output
    assert "hint:" in result.output
    assert "Traceback" not in result.output
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_mistake_names_each_bad_file_even_when_quiet(folder: Path) -> None:
    """Where nothing could be read, the reason is part of the mistake."""
    (folder / "bad").mkdir()
    (folder / "bad" / "scan.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    result = _run("--quiet", "build", "bad")
    assert result.exit_code == 2
    assert "scan.txt" in result.stderr


def test_bad_files_are_named_and_the_good_one_is_read(folder: Path) -> None:
    """A binary file and an empty one are problems of theirs; the report beside them is read."""
    (folder / "reports" / "photo.jpg").write_bytes(bytes(range(256)) * 20)
    (folder / "reports" / "scan.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    (folder / "reports" / "void.txt").write_bytes(b"")
    result = _run("build", "reports")
    assert result.exit_code == 0, result.output
    problems = json.loads(verbs.export(folder / "reports.dateline", "json"))["problems"]
    assert {one["file"] for one in problems} >= {"scan.txt", "void.txt"}
    assert "void.txt" in result.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig"])
def test_encodings_are_found_out(folder: Path, encoding: str) -> None:
    """A report in another encoding is the same text, and its names keep their accents."""
    (folder / "reports" / "tacna.txt").write_bytes(REPORT.encode(encoding))
    verbs.build([folder / "reports"], out=folder / "case.dateline")
    (article,) = verbs.load(folder / "case.dateline").articles
    assert article.text == REPORT


def test_a_text_over_two_million_characters_is_not_read_unless_asked(folder: Path) -> None:
    """Too long is a problem with its own code, and nothing else is lost."""
    (folder / "reports" / "dump.txt").write_text("A long line of words without any end in sight. " * 45_000)
    verbs.build([folder / "reports"], out=folder / "case.dateline")
    chronicle = verbs.load(folder / "case.dateline")
    assert [one.code.value for one in chronicle.problems] == ["too-long"]
    assert [one.file for one in chronicle.articles] == ["tacna.txt"]


def test_a_file_that_may_not_be_read_is_a_problem(folder: Path) -> None:
    """A file without read permission is named, the others are read."""
    if os.geteuid() == 0:
        pytest.skip("root may read every file")
    locked = folder / "reports" / "locked.txt"
    locked.write_text(REPORT)
    locked.chmod(0)
    verbs.build([folder / "reports"], out=folder / "case.dateline")
    assert [one.code.value for one in verbs.load(folder / "case.dateline").problems] == ["unreadable"]


def test_the_same_content_twice_is_one_report(folder: Path) -> None:
    """A copy of a file adds a name, not a report."""
    (folder / "reports" / "copy.txt").write_text(REPORT, encoding="utf-8")
    verbs.build([folder / "reports"], out=folder / "case.dateline")
    (article,) = verbs.load(folder / "case.dateline").articles
    assert {article.file, *article.also} == {"copy.txt", "tacna.txt"}


def test_a_case_without_edits_is_replaced_and_one_with_edits_is_left_alone(folder: Path) -> None:
    """Building twice is harmless until a person has decided something."""
    assert _run("build", "reports").exit_code == 0
    assert _run("build", "reports").exit_code == 0
    chronicle = verbs.load(folder / "reports.dateline")
    assert chronicle.events
    dropped = _run("edit", "reports.dateline", "drop", chronicle.events[0].id, "--why", "a test", "--who", "Ada")
    assert dropped.exit_code == 0, dropped.output
    edited = (folder / "reports.dateline").read_bytes()
    refused = _run("build", "reports")
    assert refused.exit_code == 2
    assert "--force" in refused.output
    assert (folder / "reports.dateline").read_bytes() == edited
    assert _run("build", "reports", "--force").exit_code == 0


def test_an_edit_is_replayed_over_add_and_can_be_undone(folder: Path) -> None:
    """What a person dropped stays dropped when more reports come, and comes back when it is undone."""
    case = folder / "reports.dateline"
    _run("build", "reports")
    dropped = verbs.load(case).events[0].statements[0].id
    before = verbs.export(case, "json")
    assert (
        _run("edit", "reports.dateline", "drop", verbs.load(case).events[0].id, "--why", "no", "--who", "Ada").exit_code
        == 0
    )
    (folder / "more.txt").write_text("Lima, 13 March 2024\nPeru recalled its ambassador to Chile on Tuesday.\n")
    assert _run("add", "reports.dateline", "more.txt").exit_code == 0
    told = {one.id for event in verbs.load(case).events for one in event.statements}
    assert dropped not in told
    assert len(verbs.load(case).edits) == 1
    _run("edit", "reports.dateline", "undo", "--who", "Ada")
    assert dropped in {one.id for event in verbs.load(case).events for one in event.statements}
    assert before != verbs.export(case, "json")
