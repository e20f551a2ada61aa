""" "Two days after the army seized the port": what lies so long before the happening that it is told with.

The words count from one happening to another. Where the one that the sentence tells has a day, the other lies so many
days, weeks or months before it ("after") or behind it ("before").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dateline.coding import times
from dateline.coding.timing_clause import Happening
from dateline.coding.timing_phrases import Dated, Placed, bounds_only, nearest, reaches
from dateline.coding.tree import Tree
from dateline.model.statement import TimePhrase

RULE = "counted from what it is told with"


def counted(
    tree: Tree,
    happenings: tuple[Happening, ...],
    phrases: tuple[TimePhrase, ...],
    times_: tuple[Placed, ...],
    found: Mapping[int, Dated],
) -> dict[int, Dated]:
    """For happenings behind a counted "after" or "before" what dates them, on the day of what governs them."""
    new: dict[int, Dated] = {}
    for phrase in phrases:
        link = _link(tree, phrase) if times.counts_between(phrase) else None
        told = None if link is None else _told(tree, happenings, tree.head(link))
        if link is None or told is None or told.word in found:
            continue
        host = _day_above(tree, happenings, told, times_, found)
        if host is not None and times.is_fine(host) and not bounds_only(host):
            one = times.counted_from(phrase, host, tree.form(link))
            new[told.word] = Dated(phrase=replace(one, tense="none"), rule=RULE)
    return new


def _link(tree: Tree, phrase: TimePhrase) -> int | None:
    """The "after" or "before" right behind the words that count."""
    reading = tree.reading
    behind = next((w for w in range(len(tree)) if reading.starts[w] >= phrase.quote.end), None)
    return behind if behind is not None and tree.form(behind) in ("after", "before") else None


def _told(tree: Tree, happenings: tuple[Happening, ...], node: int) -> Happening | None:
    """The happening that the clause or noun under the preposition tells."""
    return next((h for h in happenings if node >= 0 and node in (h.word, h.holder) and not h.unreal), None)


def _day_above(
    tree: Tree,
    happenings: tuple[Happening, ...],
    told: Happening,
    times_: tuple[Placed, ...],
    found: Mapping[int, Dated],
) -> TimePhrase | None:
    """The time of the happening, or of the verb, that the clause or noun hangs on."""
    for above in tree.up(told.word):
        one = _told(tree, happenings, above)
        if one is not None and one.word != told.word:
            dated = found.get(one.word)
            return dated.phrase if dated is not None and dated.own else None
        if tree.is_verb(above):
            direct = [time for time in times_ if reaches(tree, time, above)]
            return nearest(above, direct).phrase if direct else None
    return None
