"""Each command: what it asks of a verb, what it prints where, and its exit code."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import click
import pytest
from tests.unit.cli.conftest import Run
from tests.unit.cli.fakes import FakeVerbs
from tests.unit.store import samples

from dateline import review
from dateline.cli import main
from dateline.store import HasEdits, Mismatch, NoCase, VerifyReport
from dateline.verbs import NothingRead


def test_build_prints_the_chronicle_and_says_where(run: Run, verbs: FakeVerbs) -> None:
    """The chronicle is data, on stdout; the problems and the two paths are talk, on stderr."""
    result = run("build", "reports", "-o", "talks")
    assert result.exit_code == 0
    assert result.stdout.startswith("2 reports (English)")
    assert result.stdout.endswith("Machine-read; check before publishing.\n")
    assert "problem: noise.bin: not a text" in result.stderr
    assert "talks.dateline (the case)" in result.stderr
    assert "talks.html (the page)" in result.stderr


def test_build_asks_for_what_was_given(run: Run, verbs: FakeVerbs) -> None:
    """Paths, name, force and columns reach the verb."""
    columns = ["--text", "body", "--published", "date", "--outlet", "source", "--title", "head", "--url", "link"]
    assert run("build", "a.jsonl", "b.txt", "--force", "--any-length", *columns).exit_code == 0
    ((verb, asked),) = verbs.asked
    named = asked["options"].columns
    assert (verb, asked["paths"]) == ("build", (Path("a.jsonl"), Path("b.txt")))
    assert (asked["out"], asked["force"]) == (Path("chronicle.dateline"), True)
    assert asked["options"].longest is None
    assert (named.text, named.published, named.outlet) == ("body", "date", "source")
    assert (named.title, named.url) == ("head", "link")


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (("reports/",), "reports.dateline"),
        (("reports/one.txt",), "one.dateline"),
        (("a", "b"), "chronicle.dateline"),
        (("a", "-o", "x"), "x.dateline"),
        (("a", "-o", "x.dateline"), "x.dateline"),
        (("a", "-o", "v1.2"), "v1.2.dateline"),
    ],
)
def test_the_name_of_a_case(
    run: Run, verbs: FakeVerbs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], out: str
) -> None:
    """That of the one folder or file, or the one asked for; never one that depends on the order of the arguments."""
    (tmp_path / "reports").mkdir()
    monkeypatch.chdir(tmp_path)
    run("build", *words)
    assert verbs.asked[0][1]["out"] == Path(out)


def test_build_of_the_folder_one_stands_in(
    run: Run, verbs: FakeVerbs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``.`` has a name, too."""
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    run("build", ".")
    assert verbs.asked[0][1]["out"] == Path("news.dateline")


def test_open_opens_the_page(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page, not the case."""
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    run("build", "reports", "-o", "talks", "--open")
    assert [Path(one).name for one in opened] == ["talks.html"]


def test_add_says_what_changed(run: Run, verbs: FakeVerbs) -> None:
    """New reports and events on stdout; only the new problems on stderr."""
    result = run("add", "talks.dateline", "more")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "new report: belmo.txt",
        "new event: e-70001 Ona Ruiz – telephone call – Tarn Vey (2 May 2031)",
    ]
    assert "noise.bin" in result.stderr


def test_show_prints_the_chronicle(run: Run, verbs: FakeVerbs) -> None:
    """Plain, with no colour, when it is not a terminal."""
    result = run("show", "talks.dateline")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert "e-70001" in result.stdout
    assert result.stderr == ""


def test_show_as_json_is_the_export(run: Run, verbs: FakeVerbs) -> None:
    """Byte for byte."""
    assert run("show", "talks.dateline", "--json").stdout_bytes == "json of café\r\n".encode()


def test_show_boilerplate(run: Run, verbs: FakeVerbs) -> None:
    """Every report, with what was not read of it."""
    assert "ardan.txt: 0 passages not read as the story" in run("show", "talks.dateline", "--boilerplate").stdout


@pytest.mark.parametrize("form", ["json", "html", "csv"])
def test_export_to_stdout_and_to_a_file(run: Run, verbs: FakeVerbs, tmp_path: Path, form: str) -> None:
    """The same bytes either way, line endings untouched."""
    target = tmp_path / "out"
    assert run("export", "talks.dateline", "--to", form).stdout_bytes == f"{form} of café\r\n".encode()
    result = run("export", "talks.dateline", "--to", form, "-o", str(target))
    assert target.read_bytes() == f"{form} of café\r\n".encode()
    assert (result.stdout, result.stderr) == ("", f"wrote {target}\n")


def test_verify_counts(run: Run, verbs: FakeVerbs) -> None:
    """One line, and what it does not check."""
    result = run("verify", "talks.dateline")
    assert result.stdout == "1,204 of 1,204 quotations match the stored reports. This checks quotations, not facts.\n"
    assert result.exit_code == 0


def test_verify_fails_loudly_with_the_place(run: Run, verbs: FakeVerbs) -> None:
    """Exit code 1, and each place on stderr."""
    bad = Mismatch(place="codings a-1.statements[0].quote", what="the quotation", expected="spoke", found="spake")
    verbs.report = VerifyReport(quotes_total=3, quotes_matching=2, mismatches=(bad,))
    result = run("verify", "talks.dateline")
    assert result.exit_code == 1
    assert result.stdout.startswith("2 of 3 quotations match")
    assert "codings a-1.statements[0].quote: the quotation: expected “spoke”, found “spake”" in result.stderr
    assert "1 place is not as stored" in result.stderr
    verbs.report = replace(verbs.report, mismatches=(bad,) * 80)
    assert "… and 30 more" in run("verify", "talks.dateline").stderr


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        (("merge", "a", "b"), review.Merge(targets=("a", "b"))),
        (("split", "e-70001.2"), review.Split(targets=("e-70001.2",))),
        (("set", "e-70001", "status", "alleged"), review.Set(target="e-70001", field="status", value="alleged")),
        (("drop", "e-70001"), review.Drop(target="e-70001")),
        (("undo",), review.Undo()),
        (("undo", "3"), review.Undo(number=3)),
    ],
)
def test_an_edit_is_asked_for(run: Run, verbs: FakeVerbs, words: tuple[str, ...], request_: review.Request) -> None:
    """With who, why and the moment, which only this command knows."""
    run("edit", "talks.dateline", *words, "--who", "Ada", "--why", "same call")
    ((verb, asked),) = verbs.asked
    assert (verb, asked["case"], asked["request"]) == ("edit", Path("talks.dateline"), request_)
    assert (asked["who"], asked["why"]) == ("Ada", "same call")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", asked["at"])


def test_who_decides_is_known_from_the_environment(run: Run, verbs: FakeVerbs, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first name that is set, else unnamed."""
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    run("edit", "talks.dateline", "drop", "e-70001")
    monkeypatch.setenv("USER", "ada")
    run("edit", "talks.dateline", "undo")
    monkeypatch.setenv("DATELINE_WHO", "Ada L.")
    run("edit", "talks.dateline", "undo", "2")
    assert [asked["who"] for _, asked in verbs.asked] == ["unnamed", "ada", "Ada L."]


def test_edits_are_listed(run: Run, verbs: FakeVerbs) -> None:
    """Each with its number, what, who and why; an undone one is marked."""
    assert run("edit", "talks.dateline", "list").stdout == "no edits\n"
    run("edit", "talks.dateline", "set", "e-70001", "when", "2031-05-03", "--who", "Ada", "--why", "the page says so")
    run("edit", "talks.dateline", "drop", "e-70001.1", "--who", "Ada")
    result = run("edit", "talks.dateline", "undo", "1", "--who", "Ada")
    assert "undo 1" in result.stdout
    assert "nothing on the chronicle changed" in result.stdout
    first, second, third = run("edit", "talks.dateline", "list").stdout.splitlines()
    assert first.startswith("1  set when = 2031-05-03 on s-")
    assert first.endswith(": the page says so)  [undone]")
    assert second.startswith("2  drop s-")
    assert third.startswith("3  undo 1  (Ada, ")


# Mistakes


def test_a_mistake_is_two_lines(run: Run, verbs: FakeVerbs) -> None:
    """What, and what to do; no traceback; exit code 2; nothing on stdout."""
    verbs.mistake = NoCase(Path("none.dateline"))
    result = run("show", "none.dateline")
    assert result.exit_code == 2
    assert result.stdout == ""
    what, hint = result.stderr.splitlines()
    assert what == "dateline: there is no case file none.dateline"
    assert hint.startswith("hint: `dateline build")


@pytest.mark.parametrize("words", [("--debug", "show", "x"), ("show", "x", "--debug")])
def test_debug_shows_the_traceback(run: Run, verbs: FakeVerbs, words: tuple[str, ...]) -> None:
    """Before or after the command."""
    verbs.mistake = NoCase(Path("none.dateline"))
    result = run(*words)
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert result.stderr.splitlines()[-1].startswith("hint: ")


def test_a_bug_still_crashes(run: Run, verbs: FakeVerbs) -> None:
    """What is nobody's mistake is not dressed up as one."""
    verbs.mistake = ZeroDivisionError("bug")
    result = run("show", "x")
    assert isinstance(result.exception, ZeroDivisionError)


def test_a_case_with_edits_is_left_alone(run: Run, verbs: FakeVerbs) -> None:
    """Exit code 2, with add and --force as the hint."""
    verbs.mistake = HasEdits(Path("talks.dateline"), edits=2)
    result = run("build", "reports", "-o", "talks")
    assert result.exit_code == 2
    assert "holds 2 edits made by a person" in result.stderr
    assert "dateline add talks.dateline" in result.stderr
    assert "--force" in result.stderr


def test_when_nothing_could_be_read_each_file_is_named(run: Run, verbs: FakeVerbs) -> None:
    """Exit code 2, the problems first."""
    verbs.mistake = NothingRead(samples.chronicle().problems)
    result = run("build", "reports")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "problem: noise.bin: not a text"
    assert result.stderr.splitlines()[1].startswith("dateline: no report could be read")
    assert result.stderr.count("hint:") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build",), "Missing argument 'PATH…'"),
        (("show",), "Missing argument 'CASE'"),
        (("nonsense",), "No such command 'nonsense'"),
        (("export", "x"), "Missing option '--to'"),
        (("export", "x", "--to", "pdf"), "'pdf' is not one of"),
        (("build", "x", "--wrong"), "No such option"),
        (("edit", "x", "undo", "three"), "'three' is not a valid integer"),
    ],
)
def test_a_wrong_command_line(run: Run, words: tuple[str, ...], said: str) -> None:
    """One line and a hint, exit code 2."""
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert re.search(r"^hint: .*--help` says what it takes", result.stderr, re.MULTILINE)
    assert len(result.stderr.splitlines()) == 2


def test_a_file_that_cannot_be_written(run: Run, verbs: FakeVerbs, tmp_path: Path) -> None:
    """An export to a place that is not there is a mistake, not a crash."""
    result = run("export", "x", "--to", "json", "-o", str(tmp_path / "none" / "out.json"))
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_an_interrupt_is_no_traceback(run: Run, verbs: FakeVerbs) -> None:
    """Ctrl-C has a shell's exit code."""
    verbs.mistake = KeyboardInterrupt()
    result = run("build", "reports")
    assert result.exit_code == 130
    assert "dateline: stopped" in result.stderr


def test_a_reader_that_has_seen_enough() -> None:
    """``dateline … | head -1`` ends in silence."""
    script = f"{sys.executable} -m dateline --help | head -1 | cat; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_help_loads_nothing_heavy() -> None:
    """Neither the database, nor the model, nor the page's templates are imported for ``dateline --help``."""
    heavy = {"sqlalchemy", "numpy", "lxml", "jinja2", "onnxruntime"}
    script = f"import sys, dateline.cli; print(sorted(set(sys.modules) & {heavy}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("words", [("--quiet", "build", "x"), ("build", "x", "--quiet")])
def test_quiet_leaves_only_the_data(run: Run, words: tuple[str, ...]) -> None:
    """Nothing on stderr when all is well."""
    result = run(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout


def test_the_version(run: Run) -> None:
    """``dateline --version``."""
    assert re.fullmatch(r"dateline \d+\.\d+\.\d+\n", run("--version").stdout)


def test_no_words_print_the_help(run: Run) -> None:
    """A newcomer's first try shows what there is."""
    assert "Commands:" in run().output


# Documentation


def commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, click.Command]]:
    """Every command below the group, with its words."""
    found: list[tuple[str, click.Command]] = []
    for name, command in sorted(group.commands.items()):
        found.append((" ".join((*path, name)), command))
        if isinstance(command, click.Group):
            found.extend(commands(command, (*path, name)))
    return found


def test_these_are_the_commands() -> None:
    """The list of design.md, as far as it goes."""
    assert [name for name, _ in commands(main)] == [
        "add", "build", "edit", "edit drop", "edit list", "edit merge", "edit set", "edit split", "edit undo",
        "explain", "export", "show", "verify",
    ]  # fmt: skip


def test_every_command_and_option_has_help() -> None:
    """One sentence of what it does, and one for each of its options; none is cut off in the list of commands."""
    for name, command in commands(main):
        assert command.help, name
        assert not command.get_short_help_str(limit=64).endswith("..."), name
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{name} {parameter.name}"


@pytest.mark.parametrize("words", [("build",), ("edit",), ("edit", "x", "merge"), ("show",)])
def test_help_is_printed(run: Run, words: tuple[str, ...]) -> None:
    """With exit code 0, on stdout."""
    result = run(*words, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage:")
