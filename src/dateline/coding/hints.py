"""What clauses say about standing relations: offices, memberships, deployments, agreements.

Each kind has its own room and its own vocabulary (``data/vocab/relations``); what they share, the stance of the report
to the clause ("announced their intention to leave", "ruled out a withdrawal"), stands in ``hint_scene``.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.coding import hint_agreements, hint_deployments, hint_memberships, hint_offices, times
from dateline.coding.hint_scene import Scene
from dateline.coding.tree import Tree
from dateline.model.article import Article, Basis
from dateline.model.interval import Interval
from dateline.model.reading import Reading
from dateline.model.statement import RelationHint, TimePhrase

KINDS = (hint_offices.find, hint_memberships.find, hint_deployments.find, hint_agreements.find)


def find(article: Article, tree: Tree, phrases: tuple[TimePhrase, ...]) -> tuple[RelationHint, ...]:
    """All hints of an article in text order, with their time phrases read against its publication."""
    scene = Scene(article=article, tree=tree, times=_times(tree.reading, phrases))
    found = {_key(hint): hint for kind in KINDS for hint in kind(scene)}
    timed = (retime(hint, article.published.interval, article.published.basis) for hint in found.values())
    return tuple(
        sorted(timed, key=lambda h: (h.evidence, h.kind.value, h.effect.value, tuple(p.key for p in h.parties)))
    )


def retime(hint: RelationHint, anchor: Interval, basis: Basis) -> RelationHint:
    """The hint with its time phrase read against this publication interval."""
    if hint.time is None:
        return hint
    return replace(hint, when=times.normalise(hint.time, anchor, basis))


def _times(reading: Reading, phrases: tuple[TimePhrase, ...]) -> tuple[tuple[int, TimePhrase], ...]:
    """The phrases that date something, each with its first word."""
    found, at = [], 0
    for phrase in phrases:
        if not times.dates(phrase):
            continue
        while at + 1 < len(reading) and reading.ends[at] <= phrase.quote.start:
            at += 1
        found.append((at, phrase))
    return tuple(found)


def _key(hint: RelationHint) -> tuple[object, ...]:
    return (hint.kind, hint.effect, tuple(p.key for p in hint.parties), hint.evidence)
