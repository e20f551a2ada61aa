"""What the tense says of the time: the simple past is of some time before, the present of the report's own day.

In a report's own voice the present tense is deictic: what "is blocking" a road or "says" something does so as the
report is written (Reichenbach 1947: speech, reference and event time coincide). Headlines and captions tell the past in
the present and are left out, so are the perfect, modals, conditions, questions, habits and clauses that give a time.
The verb is the phrase: it is read as "today" is, against the report's day, and only where that is known.
"""

from __future__ import annotations

from collections.abc import Mapping

from dateline.coding.timing_clause import Happening
from dateline.coding.timing_phrases import Dated, Placed
from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.model.article import Article, ZoneKind
from dateline.model.statement import TimePhrase

_HABIT = words("usually often always regularly routinely frequently typically generally sometimes annually daily never")
_CONDITION = frozenset({"if", "unless", "whether", "once", "until", "before", "after"})
_PRESENT = frozenset({"VBZ", "VBP"})


def is_simple_past(tree: Tree, verb: int) -> bool:
    """ "met", "was arrested", "were meeting", not "had met", "did not meet" or "would meet"."""
    helpers = tree.kids(verb, "aux")
    if any(tree.xpos(k) == "MD" or tree.lemma(k) in ("have", "do") for k in helpers):
        return False
    return tree.xpos(verb) == "VBD" or any(tree.xpos(k) == "VBD" for k in helpers)


def present(
    article: Article,
    tree: Tree,
    happenings: tuple[Happening, ...],
    times: tuple[Placed, ...],
    found: Mapping[int, Dated],
) -> dict[int, Dated]:
    """The report's day for what it tells in the present tense, and no words date."""
    new = {}
    for one in happenings:
        verb = one.holder
        if one.word in found or one.unreal or article.zone_at(tree.reading.starts[one.word]) is not ZoneKind.BODY:
            continue
        if _is_present(tree, verb) and not _is_open(tree, verb) and not _has_time(tree, verb, times):
            new[one.word] = Dated(phrase=_phrase(article, tree, verb), rule="present tense of the report", own=False)
    return new


def _phrase(article: Article, tree: Tree, verb: int) -> TimePhrase:
    """The verb as the words that say "now"."""
    finite = next((k for k in tree.kids(verb, "aux", "cop") if tree.xpos(k) in _PRESENT), verb)
    return TimePhrase(
        quote=article.quote(tree.reading.starts[finite], tree.reading.ends[finite]),
        pattern="deictic",
        parts=(("dates", "1"), ("timex_type", "DATE"), ("word", "today")),
    )


def _is_present(tree: Tree, verb: int) -> bool:
    helpers = tree.kids(verb, "aux", "cop")
    if any(tree.xpos(k) == "MD" or tree.lemma(k) in ("have", "do") for k in tree.kids(verb, "aux")):
        return False
    return tree.xpos(verb) in _PRESENT or any(tree.xpos(k) in _PRESENT for k in helpers)


def _is_open(tree: Tree, verb: int) -> bool:
    """A condition, a question, a habit."""
    marks = {tree.form(k) for k in tree.kids(verb, "mark", "advmod")}
    _, last = tree.sentence(verb)
    return bool(marks & (_CONDITION | _HABIT)) or tree.form(last - 1) == "?"


def _has_time(tree: Tree, verb: int, times: tuple[Placed, ...]) -> bool:
    """Does a time stand in the clause, though it dates nothing here ("opens on Sunday")?"""
    clause = set(tree.clause(verb))
    return any(t.top in clause for t in times)
