"""Subjects, objects and prepositional dependents of a predicate, however its clause is built.

Passives, participles, relative clauses, controlled infinitives and coordinated predicates are resolved here; which of
these is PLOVER's actor or recipient is for ``parties``.
"""

from __future__ import annotations

from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.model.reading import Link, Role

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
    return tuple(dict.fromkeys(c for w in words for c in (*_joined(tree, w), *_joined_apposition(tree, w))))


def _joined(tree: Tree, word: int) -> tuple[int, ...]:
    """The word and its conjuncts; of a name of several words these may hang on any ("Costa Rica and Peru")."""
    return (*tree.conjuncts(word), *(c for part in tree.kids(word, "flat") for c in tree.kids(part, "conj")))


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
        return _after_words(tree, word, before or own)
    if told := _before_words(tree, word):
        return told
    if is_participle(tree, word) or tree.kids(word, "nsubj:pass") or tree.kids(word, "aux:pass"):
        return agents(tree, word)
    return _borrowed(tree, word, depth)


def _quoted_first(tree: Tree, verb: int) -> tuple[int, ...]:
    """Clauses that stand before the verb that tells them ("Kenya closed the border, the ministry said")."""
    return tuple(k for k in tree.kids(verb, "ccomp") if k < verb and not is_infinitive(tree, k))


def _after_words(tree: Tree, verb: int, own: tuple[int, ...]) -> tuple[int, ...]:
    """The verb's subjects without one before reported words that have none: that one is theirs."""
    clauses = [k for k in _quoted_first(tree, verb) if not tree.kids(k, "nsubj", "csubj")]
    rest = tuple(w for w in own if not clauses or w > clauses[0])
    return rest or own


def _before_words(tree: Tree, clause: int) -> tuple[int, ...]:
    """The subject of reported words that a parser hangs on the verb that tells them."""
    verb = tree.head(tree.first_conjunct(clause))
    if verb < 0 or clause not in _quoted_first(tree, verb) or len(own := _own_subjects(tree, verb)) < 2:
        return ()
    return tuple(w for w in own if w < clause) if _after_words(tree, verb, own) != own else ()


def _borrowed(tree: Tree, word: int, depth: int) -> tuple[int, ...]:
    """The subject of a clause that has none of its own: its governor's, as control and coordination have it."""
    head, relation = tree.head(word), tree.relation(word)
    if head < 0:
        return ()
    if relation == "acl":
        return _of_noun(tree, word, head, depth)
    if (outer := _outside_relative(tree, word)) >= 0:
        head = outer
    controlled = relation == "xcomp" or (relation == "advcl" and "of" in tree.cases(word))
    if controlled and tree.lemma(head) in _OBJECT_CONTROL:
        return objects(tree, head) or _of_governor(tree, head, depth)
    if relation in ("xcomp", "advcl", "ccomp", "parataxis", "conj"):
        governed = _of_governor(tree, head, depth)
        joined = tree.lemma(head) == "join" and "in" in tree.cases(word)
        return tuple(dict.fromkeys((*governed, *objects(tree, head)))) if joined else governed
    return _of_governor(tree, _verb_above(tree, word), depth)


def _outside_relative(tree: Tree, word: int) -> int:
    """The verb above a relative clause without commas, for a gerund after a comma ("hit a boat that fled, killing")."""
    top = tree.first_conjunct(word)
    relative = tree.head(top)
    if tree.relation(top) != "advcl" or tree.xpos(top) != "VBG" or top == 0 or tree.form(top - 1) != ",":
        return -1
    if relative < 0 or tree.reading.deprels[relative] != "acl:relcl" or tree.head(relative) < 0:
        return -1
    between = range(tree.head(relative), relative)
    return -1 if any(tree.form(w) == "," for w in between) else _verb_above(tree, tree.head(relative))


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
    elif sides := prepositions & {"between", "by"}:
        found.extend(_nested(tree, word, sides, 3))
    return _with_conjuncts(tree, tuple(dict.fromkeys(found)))


_BESIDE = frozenset({"along", "together", "jointly"})


def companions(tree: Tree, word: int) -> tuple[int, ...]:
    """Who is set beside somebody and does or suffers the same ("Sudan, along with Egypt, refused")."""
    near = list(tree.kids(word, "nmod", "obl"))
    verb = tree.head(word)
    if verb > word and tree.relation(word) == "nsubj":
        near.extend(k for k in tree.kids(verb, "obl") if k < verb)
        near.extend(k for adverb in tree.kids(verb, "advmod") if adverb < verb for k in tree.kids(adverb, "obl"))
    return _with_conjuncts(tree, tuple(k for k in near if k > word and _is_beside(tree, k)))


def _is_beside(tree: Tree, word: int) -> bool:
    if {"along", "alongside"} & set(tree.cases(word)):
        return True
    return any(tree.form(k) == "with" and k > 0 and tree.form(k - 1) in _BESIDE for k in tree.kids(word, "case"))


def _nested(tree: Tree, noun: int, prepositions: frozenset[str], depth: int) -> list[int]:
    """Under these prepositions inside a noun phrase ("a loan of two millions for Senegal")."""
    found: list[int] = []
    joined = tree.kids(noun, "conj") if depth else ()  # "tonnes of rice and two millions to Nepal"
    for other in joined:
        found.extend([] if tree.is_verb(other) else _nested(tree, other, prepositions, depth - 1))
    for kid in tree.kids(noun, "nmod", "obl") if depth else ():
        if _under(tree, kid, prepositions):
            found.append(kid)
        else:
            found.extend(_nested(tree, kid, prepositions, depth - 1))
    return found


def _under(tree: Tree, word: int, prepositions: frozenset[str]) -> bool:
    cases = tree.cases(word) or tuple(c for k in tree.kids(word, "appos", "flat") for c in _before(tree, k, word))
    if tree.form(word) in _CALENDAR or tree.lemma(word) in _CALENDAR or tree.upos(word) == "NUM":
        return False
    if "according" in cases and "according" not in prepositions:  # "according to two officials" tells who says so
        return False
    return bool(cases) and bool(set(cases) & prepositions)


def _before(tree: Tree, part: int, noun: int) -> tuple[str, ...]:
    """Prepositions before the noun that a parser hangs on the name behind it ("to the bishop Rolando")."""
    return tuple(tree.form(k) for k in tree.kids(part, "case") if k < noun)


def indirect(tree: Tree, word: int) -> tuple[int, ...]:
    """To or for whom: the indirect object, also where two bare objects follow each other ("gave Malawi a loan")."""
    if found := tree.kids(word, "iobj"):
        return found
    bare = [k for k in tree.kids(word, "obj") if k > word]
    return (bare[0],) if len(bare) == 2 and tree.upos(bare[0]) in ("PROPN", "NOUN", "PRON") else ()


def framed(tree: Tree, word: int, roles: frozenset[Role]) -> tuple[int, ...]:
    """The heads of the arguments that the reading's frames give the predicate in these roles, with their conjuncts."""
    frame = next((f for f in tree.reading.frames if f.predicate == word), None)
    heads: list[int] = []
    for one in frame.arguments if frame else ():
        if one.role in roles and one.link is Link.OWN:
            inside = range(one.first, one.last)
            heads.extend([w for w in inside if tree.head(w) not in inside and tree.upos(w) != "PUNCT"][:1])
    return _with_conjuncts(tree, tuple(w for w in heads if w != word))


def verb_above(tree: Tree, word: int) -> int:
    """The nearest verb or copular predicate above the word, -1 where there is none."""
    return _verb_above(tree, word)
