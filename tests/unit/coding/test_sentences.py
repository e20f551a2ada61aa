"""Floors of the coding room on sentences of our own.

This test needs the shipped model: it measures the coding of plain news sentences from words to parties. The sentences
are in ``tests/data/coding_sentences.csv``; they were written with the expected answers before the rules were tuned on
them, so the floors guard against losses and are no figure of accuracy on real news.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.coding.trees import article

from dateline.coding import code
from dateline.language.pipeline import read
from dateline.model.article import Zone, ZoneKind
from dateline.model.statement import Statement

SENTENCES = Path(__file__).parents[2] / "data" / "coding_sentences.csv"
FLOORS = {"found": 0.94, "type": 0.95, "mode": 0.92, "status": 0.95, "parties": 0.92, "roles": 0.92, "nothing": 0.9}


def _rows() -> list[dict[str, str]]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def _told(rows: list[dict[str, str]]) -> list[list[Statement]]:
    """What is told on the chronicle by each sentence; all are read as the zones of one report."""
    text, zones = "", []
    for row in rows:
        zones.append(Zone(start=len(text), end=len(text) + len(row["sentence"]), kind=ZoneKind(row["zone"])))
        text += row["sentence"] + "\n"
    report = replace(article(text), zones=tuple(zones))
    told = [s for s in code(report, read(report)).statements if s.on_chronicle]
    return [[s for s in told if zone.start <= s.trigger.start < zone.end] for zone in zones]


def _match(row: dict[str, str], told: list[Statement]) -> Statement | None:
    hits = [s for s in told if row["trigger"].lower() in s.trigger.text.lower()]
    return next(iter(hits or [s for s in told if s.type.value == row["type"]]), None)


def _count(row: dict[str, str], told: Statement, right: Counter[str], all_: Counter[str]) -> None:
    right.update(type=told.type.value == row["type"], status=told.status.value == row["status"])
    all_.update(type=1, status=1)
    if row["mode"]:
        right["mode"] += told.mode == row["mode"]
        all_["mode"] += 1
    for role, names in (("actor", row["actors"]), ("recipient", row["recipients"])):
        for name in filter(None, names.split("|")):
            held = [p for p in told.parties if name in p.mention.quote.text]
            right.update(parties=bool(held), roles=any(p.role.value == role for p in held))
            all_.update(parties=1, roles=1)


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    """The share of right answers, field by field."""
    right, all_ = Counter[str](), Counter[str]()
    rows = _rows()
    for row, told in zip(rows, _told(rows), strict=True):
        if row["type"] == "NONE":
            right["nothing"] += not told
            all_["nothing"] += 1
            continue
        match = _match(row, told)
        right["found"] += match is not None
        all_["found"] += 1
        if match is not None:
            _count(row, match, right, all_)
    return {name: right[name] / all_[name] for name in all_}


@pytest.mark.parametrize("figure", sorted(FLOORS))
def test_floor(figures: dict[str, float], figure: str) -> None:
    """No figure falls below its floor."""
    assert figures[figure] >= FLOORS[figure]


def test_there_are_sentences_of_every_type() -> None:
    """At least 150 sentences, with every PLOVER type and with some that tell of nothing."""
    rows = _rows()
    assert len(rows) >= 150
    assert len({row["type"] for row in rows}) == 18
