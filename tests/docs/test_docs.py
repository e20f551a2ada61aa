"""The documentation says what the program does: lists in it are checked against the code."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.model.problem import ProblemCode

ROOT = Path(__file__).parents[2]
COMMANDS = ROOT / "docs" / "reference" / "commands.md"
HEAD = "# Commands\n\nWhat `--help` says of each command, made by `UPDATE_SNAPSHOTS=1 pytest tests/docs`.\n"


def _pages(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    words = [*path[1:], "--help"]
    text = CliRunner().invoke(main, words, prog_name="dateline", terminal_width=100).output
    yield " ".join(path), text
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from _pages(command.commands[name], (*path, name))


def test_the_command_reference_is_what_help_says() -> None:
    """Every command's help stands in the reference, word for word."""
    pages = "".join(f"\n## `{name}`\n\n```text\n{text.rstrip()}\n```\n" for name, text in _pages(main, ("dateline",)))
    if os.environ.get("UPDATE_SNAPSHOTS"):
        COMMANDS.write_text(HEAD + pages, encoding="utf-8")
    assert COMMANDS.read_text(encoding="utf-8") == HEAD + pages


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_code_is_documented(code: ProblemCode) -> None:
    """A reader who meets a code finds what it means and what to do."""
    assert f"| `{code.value}` |" in (ROOT / "docs" / "reference" / "problems.md").read_text(encoding="utf-8")


def test_every_dependency_has_its_reason() -> None:
    """Each run-time dependency has its line in the decisions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
    names = [re.split(r"[><=~ ]", one)[0] for one in project["dependencies"]]
    table = "\n".join(line.split("|")[1] for line in reasons.splitlines() if line.startswith("|"))
    assert [name for name in names if not re.search(rf"\b{re.escape(name)}\b", table)] == []


def test_links_between_pages_lead_somewhere() -> None:
    """Every relative link in the documentation and the README is a file that is there."""
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?://|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []
