"""Whose word an event is: hedges that leave it open, and saying by another than the text."""

from __future__ import annotations

from dateline.data.hedges import hedges, says_unnamed

from .factuality_tree import Tree
from .factuality_words import saying

_LONGEST = 32
"""How many governing words are asked, so that a tree with a cycle ends."""


def hedge(tree: Tree, word: int) -> int:
    """The word that leaves the event open, -1 for none."""
    for kid in tree.dependents[word]:
        part = {"advmod": "adverb", "amod": "adjective"}.get(tree.relation(kid))
        if part and hedges(part, tree.form(kid)):
            return kid
    head = tree.head(word)
    if head >= 0 and tree.relation(word) == "xcomp":
        passive = any(tree.reading.deprels[kid] == "aux:pass" for kid in tree.dependents[head])
        if hedges("raising", tree.lemma(head)) or (passive and hedges("passive", tree.form(head))):
            return head
    return -1


def is_reported(tree: Tree, word: int) -> bool:
    """Whether another than the text tells of the event: it lies in what somebody says or thinks."""
    chain = [word]
    while len(chain) <= _LONGEST and tree.head(chain[-1]) >= 0:
        chain.append(tree.head(chain[-1]))
    for node, above in zip(chain, [*chain[1:], -1], strict=True):
        if (open_word := hedge(tree, node)) >= 0 and _is_unnamed(tree, open_word):
            return True
        if tree.relation(node) == "ccomp" and tree.lemma(above) in saying():
            return True
        if (said := said_beside(tree, node)) >= 0 and said != word:
            return True
        if any(tree.prepositions(kid)[:1] == ("according",) for kid in tree.kids(node, "obl")):
            return True
    return False


def _is_unnamed(tree: Tree, word: int) -> bool:
    """Whether a hedge gives the words to somebody unnamed."""
    return any(says_unnamed(part, tree.form(word)) for part in ("adverb", "adjective", "passive"))


def said_beside(tree: Tree, word: int) -> int:
    """The verb of saying set beside a clause (", officials said"), -1 for none."""
    said = (k for k in tree.kids(word, "parataxis") if tree.lemma(k) in saying() and tree.kids(k, "nsubj"))
    return next((kid for kid in said if not tree.kids(kid, "obj", "ccomp")), -1)
