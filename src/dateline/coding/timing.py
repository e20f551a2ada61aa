"""When what was told happened: the time expression that dates each happening, and the rule that says so.

In this order: the happening's own words (``timing_clause``: those of its clause, or of the clause that lends it
its time), then what the report told before (``timing_scene``: the same happening, the same speech, the same scene).
("Two days after" is counted last, see ``timing_offsets``.) What none dates has no time: the day of publication is never
a default, nor what a tense alone would suggest.
"""

from __future__ import annotations

from dateline.coding import learned, times, timing_clause, timing_offsets, timing_scene
from dateline.coding.nominal import holder
from dateline.coding.predicates import Part, Predicate
from dateline.coding.timing_clause import Happening
from dateline.coding.timing_phrases import Dated, Placed, nearest, placed, reaches
from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.model.article import Article
from dateline.model.plover import EventType as T
from dateline.model.statement import TimePhrase

__all__ = ["Dated", "announced_on", "attach", "attach_words"]

_ANNOUNCING = words("announce say declare tell pledge promise vow reveal state add confirm agree decide report")


def attach(
    article: Article, tree: Tree, predicates: tuple[Predicate, ...], phrases: tuple[TimePhrase, ...]
) -> dict[int, Dated]:
    """For each predicate's word the phrase that dates it, where there is one.

    A word of which the learned coder is unsure takes no time from another ("completed the withdrawal in December").
    """
    times_ = placed(tree, phrases)
    happenings = {p.word: _happening(p) for p in predicates}
    sure = tuple(happenings[p.word] for p in predicates if learned.is_sure(p.entry))
    found = _attach(article, tree, sure, times_)
    found |= timing_offsets.counted(tree, sure, phrases, times_, found)
    if len(sure) == len(happenings):
        return found
    unsure = happenings.keys() - {one.word for one in sure}
    others = _attach(article, tree, tuple(happenings.values()), times_)
    return found | {word: dated for word, dated in others.items() if word in unsure}


def attach_words(article: Article, tree: Tree, told: tuple[int, ...]) -> dict[int, Dated]:
    """The same for any words that are known to name happenings."""
    happenings = tuple(Happening(word=w, holder=holder(tree, w), nominal=not tree.is_verb(w)) for w in told)
    return _attach(article, tree, happenings, placed(tree, times.find(article, tree.reading)))


def _happening(predicate: Predicate) -> Happening:
    return Happening(
        word=predicate.word,
        holder=predicate.holder,
        nominal=predicate.entry.pos == "noun",
        unreal=predicate.part in (Part.CONTENT, Part.CHARGE),
        demands=predicate.entry.type in (T.REQUEST, T.THREATEN),
        kind="" if predicate.entry.type is T.OTHER else predicate.entry.type.value,
    )


def _attach(
    article: Article, tree: Tree, happenings: tuple[Happening, ...], times_: tuple[Placed, ...]
) -> dict[int, Dated]:
    own = timing_clause.owned(tree, happenings, times_)
    found = dict(own)
    for one in happenings:
        if one.word not in found and (lent := timing_clause.lent(tree, one, happenings, times_, own)) is not None:
            found[one.word] = lent
    return found | timing_scene.carried(article, tree, happenings, times_, found)


def announced_on(tree: Tree, predicate: Predicate, phrases: tuple[TimePhrase, ...]) -> Dated | None:
    """What was only announced is dated by its announcement ("announced on Sunday that they would leave")."""
    times_ = placed(tree, phrases)
    node = predicate.holder
    for head in tree.up(predicate.holder):
        if tree.relation(node) not in ("ccomp", "xcomp", "acl", "obj", "conj"):
            return None
        if tree.is_verb(head) and tree.lemma(head) in _ANNOUNCING:
            direct = [t for t in times_ if reaches(tree, t, head) and not predicate.word < t.top < head]
            own = [t for t in direct if t.top < node or t.top < predicate.word]
            return Dated(phrase=nearest(head, own).phrase, rule="day of the announcement") if own else None
        node = head
    return None
