"""The main job, cold: `dateline build FOLDER` in a process of its own.

Figures: ``seconds`` (wall clock, median of RUNS), ``peak_mb`` (largest resident set of the process), ``reports`` and
``ratio_to_reading_alone``: the wall clock of the whole build over that of a process which only starts Python, loads the
shipped model and reads the same reports' texts with it once, in the same run.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 3

READ_ONLY = """
import sys
from pathlib import Path
from dateline.intake import take_in
from dateline.language.pipeline import read
for article in take_in([Path(sys.argv[1])]).articles:
    if article.readable:
        read(article)
"""

MEASURED = """
import json, resource, runpy, sys, time
start = time.perf_counter()
sys.argv = ["dateline", *sys.argv[1:]]
try:
    runpy.run_module("dateline", run_name="__main__")
finally:
    print(json.dumps({"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}), file=sys.stderr)
"""


def run(path: Path) -> dict[str, float]:
    """The figures for the reports in this folder."""
    builds = [_build(path) for _ in range(RUNS)]
    bare = statistics.median(_timed([sys.executable, "-c", READ_ONLY, str(path)])[0] for _ in range(RUNS))
    seconds = statistics.median(one[0] for one in builds)
    return {
        "seconds": seconds,
        "peak_mb": statistics.median(one[1] for one in builds),
        "reports": builds[0][2],
        "ratio_to_reading_alone": seconds / bare,
    }


def _build(path: Path) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        command = [sys.executable, "-c", MEASURED, "--quiet", "build", str(path.resolve()), "-o", str(case)]
        seconds, errors = _timed(command)
        peak = json.loads(errors.strip().splitlines()[-1])["peak"]
        exported = subprocess.run(
            [sys.executable, "-m", "dateline", "export", f"{case}.dateline", "--to", "json"],
            capture_output=True,
            check=True,
        )
        return seconds, peak / 1024, float(len(json.loads(exported.stdout)["articles"]))


def _timed(command: list[str]) -> tuple[float, str]:
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    return time.perf_counter() - start, done.stderr
