"""The house style that a machine can check: small modules, small functions, told tests, no drawer for odds and ends."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    [*(ROOT / "src").rglob("*.py"), *(ROOT / "benchmarks").glob("*.py"), *(ROOT / "training").glob("*.py")]
)
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 50
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _functions(path: Path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_modules_and_functions_stay_small(path: Path) -> None:
    """A module fits a few screens, a function one."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    long = [f"{one.name}: {(one.end_lineno or 0) - one.lineno + 1}" for one in _functions(path)]
    assert [one for one in long if int(one.rpartition(" ")[2]) > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_every_module_says_what_lives_in_it(path: Path) -> None:
    """Each module begins with a docstring, and none is named for odds and ends."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert path.stem not in DRAWERS


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_every_test_says_what_it_demands(path: Path) -> None:
    """Each test has a docstring: the suite reads as a specification."""
    assert [one.name for one in _functions(path) if one.name.startswith("test_") and not ast.get_docstring(one)] == []
