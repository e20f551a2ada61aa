"""Pairs of names, the same or not: precision, recall and F1 of ``linking.names.compare`` on public name pairs.

The pairs are nomenklatura's (MIT). They are halved by the hash of the pair: one half was looked at while the rules were
written (``dev``), the other was not (``held``). Pairs of which one name is in another script than Latin are counted
apart: the program reads English reports.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path

from dateline.linking.names import compare

ENOUGH = 0.7
"""The score from which two names count as one."""


def run(path: Path) -> dict[str, float]:
    """Figures of persons' names by half, and of the Latin-script pairs of each half."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] == "Person"]
    found: dict[str, float] = {}
    for half in ("dev", "held"):
        mine = [row for row in rows if _half(row) == half]
        found |= _figures(half, mine) | _figures(f"{half}-latin", [row for row in mine if _is_latin(row)])
    return {name: value if name.endswith("pairs") else 100 * value for name, value in found.items()}


def _half(row: dict[str, str]) -> str:
    digest = hashlib.sha256(f"{row['name1']}|{row['name2']}".encode()).digest()
    return "held" if digest[0] % 2 else "dev"


def _is_latin(row: dict[str, str]) -> bool:
    return all(ord(char) < 0x250 for char in row["name1"] + row["name2"])


def _figures(name: str, rows: list[dict[str, str]]) -> dict[str, float]:
    said = [compare(row["name1"], row["name2"]).score >= ENOUGH for row in rows]
    true = [row["is_match"] == "true" for row in rows]
    hit = sum(a and b for a, b in zip(said, true, strict=True))
    precision, recall = hit / max(1, sum(said)), hit / max(1, sum(true))
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    figures = {"pairs": len(rows), "precision": precision, "recall": recall, "f1": f1}
    return {f"{name}-{key}": round(value, 3) for key, value in figures.items()}


if __name__ == "__main__":
    for key, value in run(Path(sys.argv[1])).items():
        sys.stdout.write(f"{key:24s} {value:g}\n")
