"""The README shows what the program prints today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main

ROOT = Path(__file__).parents[2]


def test_the_readme_shows_real_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every stretch of the README's example, between its ellipses, stands in the real output, in that order."""
    monkeypatch.chdir(tmp_path)
    built = CliRunner().invoke(main, ["build", str(ROOT / "examples" / "sahel")])
    verified = CliRunner().invoke(main, ["verify", "sahel.dateline"])
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.escape("$ pip install . && dateline build examples/sahel\n")
    block = re.search(rf"^{command}(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert block is not None
    place = 0
    for stretch in block[1].split("…\n"):
        found = built.stdout.find(stretch, place)
        assert found >= 0, stretch
        place = found + len(stretch)
    assert verified.stdout.strip() in readme
