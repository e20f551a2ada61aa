"""Nouns that tell of happenings: which verb holds them ("held talks"), and are they something particular?"""

from __future__ import annotations

from dateline.coding.tree import Tree
from dateline.coding.wordsets import words

LIGHT = words(
    "hold have make pay conduct give launch stage carry mount begin start open end conclude complete resume continue"
    " undertake attend host take do deliver issue finish perform face suffer receive get reach strike sign announce"
    " declare order demand proceed engage participate join lead agree impose adopt introduce organise organize convene"
    " obtain secure win witness see experience file lodge send offer extend express accept confirm unveil wrap initiate"
    " plan schedule prepare set cut break call ask seek request propose grant enter embark return welcome approve"
    " provide step ease lift mark celebrate trigger spark prompt cause follow precede report offer pledge promise"
)
"""Verbs that lend their subject to the noun they hold."""

LENDING = LIGHT - words(
    "suffer face receive undergo obtain secure get see witness experience cause trigger spark prompt follow precede ask"
    " seek request demand report win lift ease end cut break"
)
"""Light verbs whose subject does what the noun says."""

OCCURRING = words(
    "take happen occur begin start end follow come last continue open conclude resume go break erupt fail collapse"
    " ensue unfold run finish hold mark erupt intensify stall kick focus centre center concern be remain bring cover"
    " result touch deal"
)
"""Verbs whose subject is the happening itself ("the talks took place")."""

_AFTER = words("after before since following during amid despite until upon over by in at through for on from")
_TEMPORAL = words("after before since following during until upon amid")
_PRESUPPOSED = _TEMPORAL | {"despite"}
_OCCASION = frozenset({"at", "during"})
_UNREAL = words(
    "possible potential future planned further any new more such future likely proposed eventual imminent upcoming"
    " alleged another former frequent regular constant"
)
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_MONTHS = words(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday"
)
_DATED = words(
    "last recent latest first second third fourth previous earlier deadly fatal overnight bloody failed yesterday"
    " today tonight morning afternoon evening night surprise two-day three-day four-day one-day day-long massive huge"
    " terrorist military armed violent historic fresh devastating powerful strong 2-day weekend late early"
)


def holder(tree: Tree, word: int) -> int:
    """The verb that says the noun took place, began or was held; the word itself where there is none."""
    if tree.is_verb(word) and tree.upos(word) != "NOUN":
        return word
    top = tree.first_conjunct(word)
    head = tree.head(top)
    if head < 0 or not tree.is_verb(head):
        return _through_noun(tree, top, head, word)
    lemma, relation = tree.lemma(head), tree.relation(top)
    held = relation in ("obj", "xcomp") or tree.reading.deprels[top] == "nsubj:pass"
    engaged = relation == "obl" and lemma in _ENGAGING and bool(set(tree.cases(top)) & _ENGAGED)
    occurs = relation == "nsubj" and lemma in OCCURRING
    return head if (held and lemma in LIGHT) or engaged or occurs else word


_ENGAGING = words("proceed engage participate take embark step agree")
_ENGAGED = frozenset({"to", "in", "on", "with", "of", "out"})


def _through_noun(tree: Tree, top: int, head: int, word: int) -> int:
    """ "a round of talks", "a series of attacks": what holds the first noun holds the second."""
    if head >= 0 and tree.relation(top) == "nmod" and tree.lemma(head) in _WRAPPERS and "of" in tree.cases(top):
        held = holder(tree, head)
        return held if held != head else word
    if tree.kids(top, "cop"):
        return top
    return word


_WRAPPERS = words(
    "round series wave start end beginning conclusion completion string spate outbreak resumption launch announcement"
    " day course sidelines rounds total number cycle day week phase stage process signing"
)


def participle_holder(tree: Tree, word: int) -> int:
    """The participle that holds the noun it follows ("talks held in Geneva"), -1 where there is none."""
    for kid in tree.kids(word, "acl"):
        if tree.lemma(kid) in LIGHT and tree.xpos(kid) in ("VBN", "VBD"):
            return kid
    return -1


def is_premodifier(tree: Tree, word: int) -> bool:
    """True where the noun only describes another ("attack helicopter", "coup leader")."""
    return tree.relation(word) in ("compound", "amod", "flat", "det") and tree.head(word) > word


def dated_words(tree: Tree, word: int) -> tuple[int, ...]:
    """Words at the noun that date it or count it among its like ("last", "July", "recent", "first")."""
    return tuple(
        k
        for k in tree.kids(word)
        if k < word and (tree.lemma(k) in _DATED or tree.form(k) in _DATED or tree.form(k) in _MONTHS)
    ) + tuple(k for k in tree.kids(word, "nmod", "obl") if {tree.form(w) for w in tree.clause(k)} & _MONTHS)


def is_particular(tree: Tree, word: int) -> bool:
    """Does the noun tell of one happening (held by a verb, dated, owned, pointed at, after "since"), not of a kind?"""
    if is_premodifier(tree, word) or is_unreal(tree, word):
        return False
    if holder(tree, word) != word or participle_holder(tree, word) >= 0 or dated_words(tree, word):
        return True
    if set(tree.cases(tree.first_conjunct(word))) & _TEMPORAL:
        return True
    plural = tree.xpos(word) in ("NNS", "NNPS")
    determined = any(tree.form(k) in _POINTING for k in tree.kids(word, "det"))
    indefinite = any(tree.form(k) in ("a", "an") for k in tree.kids(word, "det"))
    placed = any(
        set(tree.cases(k)) & {"in", "at", "on", "near", "against", "by", "between"} for k in tree.kids(word, "nmod")
    )
    if _is_owned(tree, word) and not plural:
        return True
    return (determined and not plural) or (placed and (determined or indefinite or plural)) or (indefinite and placed)


def _is_owned(tree: Tree, word: int) -> bool:
    """Does the noun say whose it is, or between whom?"""
    if any(
        tree.reading.name_at(k) is not None or tree.reading.deprels[k] == "nmod:poss"
        for k in tree.kids(word, "nmod", "compound", "amod")
    ):
        return True
    return any(set(tree.cases(k)) & {"with", "between", "by", "from"} for k in tree.kids(word, "nmod"))


def is_unreal(tree: Tree, word: int) -> bool:
    """True for "no", "any", "possible", "future", "planned" before the noun."""
    return any(tree.form(k) in _UNREAL or tree.form(k) in ("no", "any") for k in tree.kids(word, "amod", "det"))


def is_anchored(tree: Tree, word: int) -> bool:
    """Is a weak noun ("talks", "aid", "agreement") tied to a happening by a verb or a date of its own?"""
    if is_premodifier(tree, word) or is_unreal(tree, word):
        return False
    if holder(tree, word) != word or participle_holder(tree, word) >= 0:
        return True
    if set(tree.cases(tree.first_conjunct(word))) & _PRESUPPOSED and _is_owned(tree, word):
        return True
    if _sets_scene(tree, word):
        return True
    relevant = [
        k for k in dated_words(tree, word) if tree.form(k) not in ("first", "second", "military", "strong", "terrorist")
    ]
    return bool(relevant)


def _sets_scene(tree: Tree, word: int) -> bool:
    """ "agreed at a meeting in Juba": where or during what something was done, with a place or sides of its own."""
    if tree.relation(word) != "obl" or not set(tree.cases(word)) & _OCCASION:
        return False
    return _is_owned(tree, word) or any(set(tree.cases(k)) & {"in", "at"} for k in tree.kids(word, "nmod"))
