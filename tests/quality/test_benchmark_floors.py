"""The figures of the benchmarks on gold data, where that data is there."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from benchmarks.__main__ import BENCHMARKS

ROOT = Path(__file__).parents[2]
GOLD = Path(os.environ.get("DATELINE_GOLD", ROOT.parent / "shared" / "gold"))
FLOORS = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [name for name, table in FLOORS.items() if "path" in table])
def test_a_benchmark_keeps_its_floors(name: str) -> None:
    """No figure of a benchmark falls below its floor."""
    floors = dict(FLOORS[name])
    place = floors.pop("path")
    path = ROOT / place if place.startswith("training/") else GOLD / place
    if not path.exists():
        pytest.skip(f"no gold data at {path}")
    figures = BENCHMARKS[name][0](path)
    assert {key: figures[key] for key, least in floors.items() if figures[key] < least} == {}
