"""Does a sense's frame fit the word where it stands? One small function for each kind of condition.

The language of the ``frame`` column: conditions parted by blanks, all must hold, ``!`` turns one round.

- ``obj:a|b`` ``subj:`` ``iobj:`` ``ownobj:`` the lemma of that argument (none named: it is there)
- ``comp:`` the lemma of the complement clause; ``inf`` ``xcomp`` ``ccomp`` the kind of complement
- ``prt:`` a particle; ``prep:`` one of these prepositions heads a dependent; ``to:a|b`` (any preposition) the lemma
  under it, ``to:*`` anything
- ``place:`` ``org:`` ``person:`` ``human:`` ``name:`` what stands as ``obj``, ``subj`` or under the preposition named
- ``mod:`` a word before a noun; ``any:`` a lemma anywhere in the clause; ``pass`` ``poss`` ``refl``
- ``lv``: the noun is what a light verb holds; ``spec``: the noun is something particular (see ``nominal``)

``@name`` is a word class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.coding.arguments import agents, counted, is_infinitive, objects, prepositional, subjects
from dateline.coding.nominal import holder, is_particular
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import Entry, Need, entries, word_class
from dateline.data import gazetteer
from dateline.model.reading import NameKind

_PERSONS = frozenset({"he", "she", "they", "him", "her", "them", "who", "whom"})
_POS = {"verb": ("VERB", "AUX"), "noun": ("NOUN", "PROPN"), "topic": ("NOUN", "PROPN"), "adj": ("ADJ", "VERB")}


def sense(tree: Tree, word: int) -> Entry | None:
    """The most demanding sense of the word whose frame fits, or None."""
    for lemma in _lemmas(tree, word):
        for entry in entries().get(lemma, ()):
            if _stands_as(tree, word, entry.pos) and all(holds(tree, word, need) for need in entry.needs):
                return entry
    return None


def _lemmas(tree: Tree, word: int) -> tuple[str, ...]:
    lemma, form = tree.lemma(word), tree.form(word)
    return (lemma,) if lemma == form else (lemma, form)


def _stands_as(tree: Tree, word: int, pos: str) -> bool:
    if pos == "verb" and tree.xpos(word).startswith("NN"):
        return False
    return tree.upos(word) in _POS[pos]


def holds(tree: Tree, word: int, need: Need) -> bool:
    """Is the condition met at the word?"""
    return _met(tree, word, need) != need.negated


def _met(tree: Tree, word: int, need: Need) -> bool:
    if need.kind in ("xcomp", "ccomp", "inf"):
        return _has_complement(tree, word, need)
    simple = {"pass": is_passive, "poss": has_owner, "spec": is_particular, "lv": _is_held, "refl": _is_reflexive}
    if need.kind in simple:
        return simple[need.kind](tree, word)
    if need.kind in ("place", "org", "person", "name", "human"):
        return any(_is_kind(tree, found, need.kind) for found in _slots(tree, word, need.words))
    if need.kind in ("prep", "prep2"):
        return _has_preposition(tree, word, need.words)
    if need.kind == "prt":
        return _has_particle(tree, word, need.words)
    return _any_lemma(tree, _fillers(tree, word, need.kind), need.words)


def _fillers(tree: Tree, word: int, kind: str) -> tuple[int, ...]:
    """The words that stand in the slot."""
    if kind in _SLOTS:
        return _SLOTS[kind](tree, word)
    return prepositional(tree, word, frozenset({kind}))


def _objects(tree: Tree, word: int) -> tuple[int, ...]:
    found = objects(tree, word)
    return (*found, *counted(tree, found))


def _subjects(tree: Tree, word: int) -> tuple[int, ...]:
    if not tree.is_verb(word):
        return subjects(tree, holder(tree, word))
    return (*subjects(tree, word), *agents(tree, word))


def _clause(tree: Tree, word: int) -> tuple[int, ...]:
    return tree.clause(word if tree.is_verb(word) else holder(tree, word))


def _before(tree: Tree, word: int) -> tuple[int, ...]:
    found = [k for k in tree.kids(word, "amod", "compound", "nmod") if k < word]
    return (*found, *(g for k in found for g in tree.kids(k, "compound", "amod")))


_SLOTS: dict[str, Callable[[Tree, int], tuple[int, ...]]] = {
    "obj": _objects,
    "ownobj": lambda tree, word: tree.kids(word, "obj", "nsubj:pass"),
    "obl": lambda tree, word: tree.kids(word, "obl"),
    "iobj": lambda tree, word: tree.kids(word, "iobj"),
    "subj": _subjects,
    "comp": lambda tree, word: tree.kids(word, "xcomp", "ccomp", "advcl"),
    "mod": _before,
    "any": _clause,
}


def _any_lemma(tree: Tree, found: tuple[int, ...], words: frozenset[str]) -> bool:
    if not words or "*" in words:
        return bool(found)
    if any({tree.lemma(w), tree.form(w)} & words for w in found):
        return True
    return "leader" in words and any(_is_person_name(tree, w) for w in found)


def _is_person_name(tree: Tree, word: int) -> bool:
    name = tree.reading.name_at(word)
    return name is not None and name.kind is NameKind.PERSON


def _slots(tree: Tree, word: int, words: frozenset[str]) -> Iterator[int]:
    if "obj" in words:
        yield from _objects(tree, word)
    if "subj" in words:
        yield from counted(tree, subjects(tree, word))
    if prepositions := words - {"obj", "subj"}:
        yield from prepositional(tree, word, prepositions)


def _is_kind(tree: Tree, word: int, kind: str) -> bool:
    name = tree.reading.name_at(word)
    if kind == "human":
        named = name is not None and name.kind is NameKind.PERSON
        return named or tree.lemma(word) in word_class("human") or tree.form(word) in _PERSONS
    if kind == "place":
        return (name is not None and name.kind is NameKind.PLACE) or tree.lemma(word) in word_class("capital")
    if kind == "org":
        return name is not None and (name.kind is NameKind.ORGANIZATION or _is_bloc(tree, word))
    if kind == "name":
        return name is not None and tree.relation(word) not in ("compound", "amod")
    return name is not None or tree.upos(word) == "PRON" or tree.lemma(word) in word_class("human")


def _is_bloc(tree: Tree, word: int) -> bool:
    """A name that is no country's and whose head names a body ("West African Bloc")."""
    return tree.lemma(word) in word_class("body") and gazetteer.country_named(tree.reading.forms[word]) is None


def _has_complement(tree: Tree, word: int, need: Need) -> bool:
    if need.kind == "ccomp":
        found = tree.kids(word, "ccomp")
    else:
        below = tuple(k for o in tree.kids(word, "obj", "iobj") for k in _infinitives(tree, o))
        direct = tree.kids(word, "xcomp")
        if need.kind == "inf":
            direct = tuple(k for k in direct if tree.xpos(k) in ("VB", "VBG") or is_infinitive(tree, k))
        found = (*direct, *_infinitives(tree, word), *below)
    return _any_lemma(tree, found, need.words)


def _infinitives(tree: Tree, word: int) -> tuple[int, ...]:
    """Infinitives that a parser may hang as adverbial clauses where a complement stands."""
    return tuple(
        k
        for k in tree.kids(word, "advcl", "ccomp", "acl")
        if tree.is_verb(k) and any(tree.form(m) == "to" for m in tree.kids(k, "mark")) and k > word
    )


def _has_preposition(tree: Tree, word: int, words: frozenset[str]) -> bool:
    if any(set(tree.cases(k)) & words for k in tree.kids(word, "advcl", "acl", "ccomp", "xcomp")):
        return True
    return bool(prepositional(tree, word, words))


def _has_particle(tree: Tree, word: int, words: frozenset[str]) -> bool:
    kids = tree.kids(word, "compound", "advmod", "case", "obl")
    if any(tree.form(k) in words and k > word for k in kids):
        return True
    after = word + 1
    return after < len(tree) and tree.form(after) in words and tree.upos(after) in ("ADP", "ADV", "PART")


def is_passive(tree: Tree, word: int) -> bool:
    """True for a passive clause or a past participle after its noun."""
    deprels = tree.reading.deprels
    if any(deprels[k] in ("nsubj:pass", "aux:pass", "obl:agent") for k in tree.kids(word)):
        return True
    return tree.relation(word) == "acl" and tree.xpos(word) == "VBN" and not tree.kids(word, "nsubj", "aux")


def has_owner(tree: Tree, word: int) -> bool:
    """True where the noun has a possessor or a name before it."""
    return any(
        tree.reading.deprels[k] == "nmod:poss" or tree.reading.name_at(k) is not None
        for k in tree.kids(word, "nmod", "amod", "compound")
    )


def _is_held(tree: Tree, word: int) -> bool:
    return holder(tree, word) != word


def _is_reflexive(tree: Tree, word: int) -> bool:
    return any(tree.form(k).endswith(("self", "selves")) for k in objects(tree, word))
