"""PLOVER's contexts of a statement, by word lists over the sentence that holds it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from dateline.coding.tree import Tree
from dateline.data.plover_tables import rows


@cache
def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((row["context"], frozenset(row["words"].split("|"))) for row in rows("contexts.csv"))


def contexts(tree: Tree, words: tuple[int, ...]) -> tuple[str, ...]:
    """The contexts whose words stand among these, in the order of the table."""
    lemmas = {tree.lemma(w) for w in words} | {tree.form(w) for w in words}
    lemmas |= {f"{tree.form(a)} {tree.lemma(b)}" for a, b in pairwise(words)}
    return tuple(name for name, listed in _lists() if lemmas & listed)
