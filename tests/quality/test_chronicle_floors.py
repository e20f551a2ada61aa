"""The figures of the chronicle on the shared reports, where they and their scorer are there."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from dateline import verbs

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))
FLOORS = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))


def test_the_chronicle_keeps_its_floors(tmp_path: Path) -> None:
    """No figure of the shared scorer falls below its floor."""
    scorer, gold = SHARED / "score" / "chronicle.py", SHARED / "score" / "seeds.json"
    if not (scorer.exists() and gold.exists() and (SHARED / "seeds").is_dir()):
        pytest.skip(f"no shared reports and scorer at {SHARED}")
    verbs.build([SHARED / "seeds"], out=tmp_path / "s.dateline")
    (tmp_path / "s.json").write_text(verbs.export(tmp_path / "s.dateline", "json"), encoding="utf-8")
    floors = [word for name, least in FLOORS["chronicle"].items() for word in ("--min", f"{name}={least}")]
    run = subprocess.run(
        [sys.executable, str(scorer), str(gold), str(tmp_path / "s.json"), *floors],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
