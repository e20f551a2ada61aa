"""Subjects, objects and prepositional dependents of a predicate, however its clause is built.

Passives, participles, relative clauses, controlled infinitives and coordinated predicates are resolved here; which of
these is PLOVER's actor or recipient is for ``parties``.
"""

from __future__ import annotations

from dateline.coding.tree import Tree
from dateline.coding.wordsets import words

_OBJECT_CONTROL = words(
    "order urge ask tell force allow press instruct direct persuade encourage help invite require compel request permit"
    " advise warn lobby command cause enable let make push call want expect see get accuse suspect beg prevent stop"
    " prompt lead compel spur blame criticize criticise condemn thank praise bar ban"
)
"""Verbs whose object is the subject of what follows ("ordered them to leave", "accused it of attacking")."""

_INTRANSITIVE = words(
    "agree arrive meet speak resign protest vote rally march die travel go come talk clash call appeal vow pledge"
    " flee collapse crash erupt depart"
)
"""Verbs whose past participle does not stand after a noun as a passive: there a past tense was read wrong."""

_CALENDAR = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december day week month year weekend morning afternoon evening night hour midnight"
    " noon decade quarter minute spring summer autumn winter"
)
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def _with_conjuncts(tree: Tree, words: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(c for w in words for c in (*tree.conjuncts(w), *_joined_apposition(tree, w))))


def _joined_apposition(tree: Tree, word: int) -> tuple[int, ...]:
    """ "its leader, A, and President B": a parser may hang B on the leader or on A, with its "and"."""
    found: list[int] = []
    for kid in tree.kids(word, "appos"):
        found.extend([kid] if any(tree.form(c) == "and" and c > word for c in tree.kids(kid, "cc")) else [])
        found.extend(k for k in tree.kids(kid, "conj") if tree.reading.name_at(k) is not None)
    return tuple(found)


def is_participle(tree: Tree, word: int) -> bool:
    """A past participle standing after its noun without subject or auxiliary."""
    if tree.relation(word) != "acl" or tree.xpos(word) != "VBN" or tree.kids(word, "nsubj", "aux"):
        return False
    return not tree.kids(word, "obj") and tree.lemma(word) not in _INTRANSITIVE


def is_infinitive(tree: Tree, word: int) -> bool:
    """True for "to" and a verb."""
    if any(tree.form(m) == "to" for m in tree.kids(word, "mark", "aux")):
        return True
    return tree.xpos(word) == "VB" and word > 0 and tree.form(word - 1) == "to"


def _own_subjects(tree: Tree, word: int) -> tuple[int, ...]:
    kids = [k for k in tree.kids(word, "nsubj") if tree.reading.deprels[k] != "nsubj:pass"]
    return _unrelated(tree, word, tuple(kids))


def _passive_subjects(tree: Tree, word: int) -> tuple[int, ...]:
    return _unrelated(tree, word, tree.kids(word, "nsubj:pass"))


def _unrelated(tree: Tree, word: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """The words themselves, a relative pronoun replaced by the noun that it stands for."""
    replaced: list[int] = []
    for kid in found:
        clause = tree.first_conjunct(word)
        if tree.form(kid) in _RELATIVE and tree.relation(clause) == "acl" and tree.head(clause) >= 0:
            replaced.append(tree.head(clause))
        else:
            replaced.append(kid)
    return _with_conjuncts(tree, tuple(replaced))


def agents(tree: Tree, word: int) -> tuple[int, ...]:
    """The "by" phrase of a passive, with its conjuncts."""
    if not (is_participle(tree, word) or tree.kids(word, "nsubj:pass") or tree.kids(word, "aux:pass")):
        return ()
    found = tuple(k for k in tree.kids(word, "obl") if tree.reading.deprels[k] == "obl:agent" or "by" in tree.cases(k))
    return _with_conjuncts(tree, found)


def objects(tree: Tree, word: int) -> tuple[int, ...]:
    """What the verb acts on: object, passive subject, or the noun that a participle or relative clause hangs on."""
    found = (
        (*tree.kids(word, "obj"), *_passive_subjects(tree, word))
        or tree.kids(word, "iobj")
        or _after_particle(tree, word)
        or _shared(tree, word)
    )
    if found:
        return _unrelated(tree, word, _with_conjuncts(tree, found))
    first = tree.first_conjunct(word)
    if tree.relation(first) == "acl" and tree.is_verb(first) and tree.head(first) >= 0:
        relative = tree.reading.deprels[first] == "acl:relcl"
        if is_participle(tree, first) or (relative and tree.kids(first, "nsubj") and not _own_is_relative(tree, first)):
            return _with_conjuncts(tree, (tree.head(first),))
    if first != word and tree.is_verb(first) and tree.kids(first, "nsubj:pass") and tree.xpos(word) == "VBN":
        return objects(tree, first)
    return _raised(tree, word)


_QUANTITIES = words(
    "thousand hundred dozen million number most some all part one many several half series lot couple handful majority"
    " score member total rest bulk group pair"
)


def counted(tree: Tree, words: tuple[int, ...]) -> tuple[int, ...]:
    """ "most of its sanctions" are sanctions, "thousands of teachers" teachers."""
    found: list[int] = []
    for word in words:
        inside = [k for k in tree.kids(word, "nmod", "obl") if "of" in tree.cases(k)] if _counts(tree, word) else []
        found.extend(c for k in inside for c in tree.conjuncts(k))
        found.extend([] if inside else [word])
    return tuple(dict.fromkeys(found))


def _counts(tree: Tree, word: int) -> bool:
    return tree.lemma(word) in _QUANTITIES or tree.upos(word) == "NUM"


def _shared(tree: Tree, word: int) -> tuple[int, ...]:
    """ "arrested and charged two men": the object stands at the second verb alone."""
    near = [
        k for k in tree.kids(word, "conj") if tree.is_verb(k) and word < k <= word + 3 and not tree.kids(k, "nsubj")
    ]
    return tree.kids(near[0], "obj") if near else ()


def _after_particle(tree: Tree, word: int) -> tuple[int, ...]:
    """ "called off talks", where a reading takes the particle for a preposition or the noun for a complement."""
    if tree.kids(word, "compound") and (nouns := [k for k in tree.kids(word, "xcomp") if tree.upos(k) == "NOUN"]):
        return tuple(nouns)
    return tuple(
        k
        for k in tree.kids(word, "obl")
        if any(c == word + 1 and tree.form(c) in ("off", "up", "out", "down") for c in tree.kids(k, "case"))
    )


def _raised(tree: Tree, word: int) -> tuple[int, ...]:
    """A passive infinitive's or participle's missing subject ("asked to be released", "saw him arrested")."""
    if tree.relation(word) == "xcomp" and tree.xpos(word) == "VBN" and tree.head(word) >= 0:
        return objects(tree, tree.head(word)) or subjects(tree, tree.head(word))
    return ()


def _own_is_relative(tree: Tree, word: int) -> bool:
    return any(tree.form(k) in _RELATIVE for k in tree.kids(word, "nsubj"))


def subjects(tree: Tree, word: int, depth: int = 6) -> tuple[int, ...]:
    """Who or what does it; for a passive, the agent."""
    if depth == 0 or word < 0:
        return ()
    if own := _own_subjects(tree, word):
        before = tuple(w for w in own if w < word)
        return before or own
    if is_participle(tree, word) or tree.kids(word, "nsubj:pass") or tree.kids(word, "aux:pass"):
        return agents(tree, word)
    return _borrowed(tree, word, depth)


def _borrowed(tree: Tree, word: int, depth: int) -> tuple[int, ...]:
    """The subject of a clause that has none of its own: its governor's, as control and coordination have it."""
    head, relation = tree.head(word), tree.relation(word)
    if head < 0:
        return ()
    if relation == "acl":
        return _of_noun(tree, word, head, depth)
    controlled = relation == "xcomp" or (relation == "advcl" and "of" in tree.cases(word))
    if controlled and tree.lemma(head) in _OBJECT_CONTROL:
        return objects(tree, head) or _of_governor(tree, head, depth)
    if relation in ("xcomp", "advcl", "ccomp", "parataxis", "conj"):
        governed = _of_governor(tree, head, depth)
        joined = tree.lemma(head) == "join" and "in" in tree.cases(word)
        return tuple(dict.fromkeys((*governed, *objects(tree, head)))) if joined else governed
    return _of_governor(tree, _verb_above(tree, word), depth)


def _of_noun(tree: Tree, word: int, noun: int, depth: int) -> tuple[int, ...]:
    """The subject of a clause at a noun: the noun, or for an infinitive whose it is ("its decision to leave")."""
    if not is_infinitive(tree, word):
        return _with_conjuncts(tree, (noun,))
    above, owners = _verb_above(tree, noun), _owner(tree, noun)
    first, _ = tree.sentence(word)
    if above < 0 or not any(tree.is_verb(w) for w in range(first, word)):
        return owners or (() if tree.kids(noun, "det") else _with_conjuncts(tree, (noun,)))
    governed = _of_governor(tree, above, depth)
    return owners if owners and not (governed and all(tree.upos(o) == "PRON" for o in owners)) else governed


def _of_governor(tree: Tree, head: int, depth: int) -> tuple[int, ...]:
    if head < 0:
        return ()
    return _passive_subjects(tree, head) or subjects(tree, head, depth - 1)


def _owner(tree: Tree, noun: int) -> tuple[int, ...]:
    return _with_conjuncts(tree, tree.kids(noun, "nmod:poss"))


def _verb_above(tree: Tree, word: int) -> int:
    for above in tree.up(word):
        if tree.is_verb(above) or tree.kids(above, "cop"):
            return above
    return -1


def prepositional(tree: Tree, word: int, prepositions: frozenset[str]) -> tuple[int, ...]:
    """What stands under one of these prepositions at the predicate (at its object, too: parsers differ there)."""
    found = [k for k in tree.kids(word, "obl", "nmod", "obj", "appos", "dep") if _under(tree, k, prepositions)]
    if tree.is_verb(word):
        for kid in tree.kids(word, "obj", "xcomp", "obl", "nsubj:pass"):
            if not tree.is_verb(kid):
                found.extend(_nested(tree, kid, prepositions - {"of"}, 3))
    elif sides := prepositions & {"between"}:
        found.extend(_nested(tree, word, sides, 3))
    return _with_conjuncts(tree, tuple(dict.fromkeys(found)))


def _nested(tree: Tree, noun: int, prepositions: frozenset[str], depth: int) -> list[int]:
    """Under these prepositions inside a noun phrase ("a loan of two millions for Senegal")."""
    found: list[int] = []
    for kid in tree.kids(noun, "nmod", "obl") if depth else ():
        if _under(tree, kid, prepositions):
            found.append(kid)
        else:
            found.extend(_nested(tree, kid, prepositions, depth - 1))
    return found


def _under(tree: Tree, word: int, prepositions: frozenset[str]) -> bool:
    cases = tree.cases(word)
    if tree.form(word) in _CALENDAR or tree.lemma(word) in _CALENDAR or tree.upos(word) == "NUM":
        return False
    return bool(cases) and bool(set(cases) & prepositions)


def verb_above(tree: Tree, word: int) -> int:
    """The nearest verb or copular predicate above the word, -1 where there is none."""
    return _verb_above(tree, word)
