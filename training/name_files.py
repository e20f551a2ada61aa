"""Readers of the name sets: forms and BIO labels PER, ORG, LOC; ``UNKNOWN`` where a set's own type is none of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from .gum_names import UNKNOWN

Tagged = tuple[tuple[str, ...], tuple[str, ...]]

UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "O"}
WIKIGOLD = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "O"}
WNUT = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
POLITICS = {
    "politician": "PER",
    "person": "PER",
    "country": "LOC",
    "location": "LOC",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "election": "O",
}


def read_columns(path: Path, word: int, label: int, kinds: Mapping[str, str]) -> Iterator[Tagged]:
    """Yield the sentences of a tab-separated file; ``word`` and ``label`` are column numbers."""
    pairs: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        fields = line.rstrip("\r").split("\t")
        if line.startswith("# ") or fields[word : word + 1] == ["-DOCSTART-"]:
            continue
        if len(fields) > max(word, label):
            pairs.append((fields[word], convert(fields[label], kinds)))
        elif pairs:
            yield tuple(p[0] for p in pairs), tuple(p[1] for p in pairs)
            pairs = []


def read_uner(path: Path) -> dict[str, Tagged]:
    """Return UNER's sentences by ``sent_id`` (Mayhew et al. 2024)."""
    found: dict[str, Tagged] = {}
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        names = [line.removeprefix("# sent_id = ") for line in lines if line.startswith("# sent_id = ")]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if names and rows:
            found[names[0]] = tuple(r[1] for r in rows), tuple(convert(r[2], UNER) for r in rows)
    return found


def convert(label: str, kinds: Mapping[str, str]) -> str:
    """Map one BIO label of a set to ours."""
    if label in ("O", "B-O", "I-O"):
        return "O"
    prefix, _, kind = label.partition("-")
    ours = kinds.get(kind, UNKNOWN)
    return ours if ours in (UNKNOWN, "O") else f"{prefix}-{ours}"
