"""Neutral labels: a template for each type and mode, never an outlet's own word for a side."""

from __future__ import annotations

from functools import cache

from dateline.coding.tree import Tree
from dateline.data.plover_tables import rows
from dateline.model.plover import EventType


@cache
def _templates() -> dict[tuple[str, str], str]:
    return {(row["type"], row["mode"]): row["label"] for row in rows("labels.csv")}


def label(type_: EventType, mode: str | None) -> str:
    """The label of a type and mode ("telephone call"); for OTHER the mode is the kind that the vocabulary gives."""
    found = _templates().get((type_.value, mode or ""))
    return found or _templates().get((type_.value, "")) or type_.value.lower()


def plain(tree: Tree, word: int, kind: str | None) -> str:
    """The label of what PLOVER has no type for: its kind, else the noun itself."""
    if kind:
        return _templates().get((EventType.OTHER.value, kind), kind)
    return tree.lemma(word)
