"""Whether the text tells an event as having happened, as to come, as possible or as not so, and how sure it is.

An event's standing is read from above, as in De Facto (Saurí & Pustejovsky 2012): first what the word that governs it
makes of it ("failed to", "plans to", "called for a"), then what its own clause says (auxiliaries, conditions,
questions, negation), then hedges. The governing word's own standing comes first, so that "has no plans to leave" and
"did not fail to leave" come out right. Which words do what stands in ``vocab/factuality.csv``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model.reading import EventMention, Factuality, Reading

from .factuality_sources import hedge, is_reported, said_beside
from .factuality_tree import Tree, grow
from .factuality_words import Effect, Part, effect

HAPPENED, FUTURE = Factuality.HAPPENED, Factuality.FUTURE
HYPOTHETICAL, NEGATED = Factuality.HYPOTHETICAL, Factuality.NEGATED

_DEPTH = 8
"""How many governing words are asked; a longer chain says no more."""
_OUTSIDE = frozenset({"after", "since", "before", "during", "despite", "following", "because", "due", "over", "amid"})
"""Prepositions whose event does not depend on the verb's standing."""
_INSIDE = frozenset({"for", "of", "from", "about", "toward", "towards", "against"})
"""Prepositions of what is planned, asked for or prevented."""
_INSIDE_NOUNS = _INSIDE | {"to", "on", "in", "into"}
"""The same after nouns; after verbs, these tell when and where ("agreed on Tuesday")."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_ONLY = frozenset({"only", "just", "merely", "least"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an event is told as."""

    factuality: Factuality = HAPPENED
    certain: bool = True


PLAIN = Standing()


def judge(reading: Reading, spans: Sequence[tuple[int, int]]) -> tuple[EventMention, ...]:
    """Return the event mentions at these words (last exclusive) with their factuality."""
    tree = grow(reading)
    return tuple(_mention(tree, first, last) for first, last in spans)


def _mention(tree: Tree, first: int, last: int) -> EventMention:
    word = tree.predicate(tree.span_head(first, last))
    standing = _standing(tree, word)
    return EventMention(
        first=first,
        last=last,
        factuality=standing.factuality,
        certain=standing.certain,
        reported=is_reported(tree, word),
    )


def _standing(tree: Tree, word: int, depth: int = 0) -> Standing:
    """The standing of the event that a word names."""
    if depth > _DEPTH:
        return PLAIN
    standing = _of_clause(tree, word, depth) if tree.is_clause(word) else _of_noun(tree, word, depth)
    if _is_negated(tree, word):
        standing = _not(standing, tree.is_clause(word))
    return replace(standing, certain=False) if hedge(tree, word) >= 0 else standing


def _not(standing: Standing, twice: bool) -> Standing:
    """Negated; a clause that was negated before ("not fail to") is so after all, a noun with its "no" is not."""
    return replace(standing, factuality=HAPPENED if twice and standing.factuality is NEGATED else NEGATED)


def _apply(made: Effect, governor: Standing) -> Standing:
    """What a governing word makes of an event, given its own standing."""
    certain = made.certain and governor.certain
    if made.factuality is None:
        return Standing(factuality=governor.factuality, certain=certain)
    if governor.factuality is NEGATED:
        return Standing(factuality=HAPPENED if made.factuality is NEGATED else NEGATED, certain=certain)
    if governor.factuality is HYPOTHETICAL:
        return Standing(factuality=HYPOTHETICAL, certain=False)
    return Standing(factuality=made.factuality, certain=certain)


# Clauses


def _of_clause(tree: Tree, word: int, depth: int) -> Standing:
    """The standing of a verb or predicate: its auxiliaries, else its condition, else what governs it."""
    above = _first_conjunct(tree, word)
    if above != word:
        shared = _of_clause if tree.is_finite(word) else _standing
        return shared(tree, above, depth + 1)
    if _is_conditional(tree, word) or _is_question(tree, word):
        return Standing(factuality=HYPOTHETICAL, certain=False)
    if (modal := _modal(tree, word)) is not None:
        return _within(tree, word, modal, depth)
    if tree.infinitive(word) >= 0:
        return _of_infinitive(tree, word, depth)
    if tree.reading.xpos[word] in ("VBG", "VBN", "VB") and not tree.kids(word, "aux", "cop"):
        return _of_participle(tree, word, depth)
    return _within(tree, word, PLAIN, depth)


def _first_conjunct(tree: Tree, word: int) -> int:
    """The verb whose auxiliaries and governor a coordinated verb shares, or the verb itself."""
    if tree.relation(word) != "conj" or tree.kids(word, "nsubj", "aux", "cop", "expl") or tree.infinitive(word) >= 0:
        return word
    head = tree.head(word)
    return head if tree.is_clause(head) and not (tree.is_finite(word) and tree.kids(head, "aux")) else word


def _modal(tree: Tree, word: int) -> Standing | None:
    """What the modal verbs of a clause say; the first counts."""
    for kid in tree.kids(word, "aux"):
        made = effect(Part.MODAL, tree.form(kid))
        if made is None or made.factuality is None:
            continue
        if tree.form(kid) in ("would", "'d") and _is_future_in_past(tree, word):
            return Standing(factuality=FUTURE)
        if tree.form(kid) == "'d" and tree.reading.xpos[kid] != "MD":
            continue
        if made.factuality is FUTURE and _has_condition(tree, word):
            return Standing(factuality=HYPOTHETICAL, certain=False)
        return Standing(factuality=made.factuality, certain=made.certain)
    return None


def _is_future_in_past(tree: Tree, word: int) -> bool:
    """ "said it would meet": the future, told in the past."""
    if any(tree.form(kid) == "have" for kid in tree.kids(word, "aux")) or _has_condition(tree, word):
        return False
    head = tree.head(word)
    return (head >= 0 and tree.relation(word) in ("ccomp", "conj", "acl", "parataxis")) or said_beside(tree, word) >= 0


def _has_condition(tree: Tree, word: int) -> bool:
    """Whether an if-clause hangs on the clause."""
    return any(_is_conditional(tree, kid) for kid in tree.kids(word, "advcl"))


def _is_conditional(tree: Tree, word: int) -> bool:
    """Whether the clause begins with "if" and the like."""
    if any(effect(Part.CONDITION, tree.form(kid)) for kid in tree.kids(word, "mark", "advmod") if kid < word):
        return True
    head = tree.head(word)
    return tree.relation(word) == "conj" and 0 <= head < word and tree.is_clause(head) and _is_conditional(tree, head)


def _is_question(tree: Tree, word: int) -> bool:
    """Whether the clause is the main clause of a question."""
    _, last = tree.reading.sentence_of(word)
    return tree.relation(word) in ("root", "parataxis") and "?" in tree.reading.forms[word:last][-2:]


def _within(tree: Tree, word: int, own: Standing, depth: int) -> Standing:
    """The standing of a finite clause inside another."""
    head = tree.head(word)
    if head < 0:
        return own
    relation = tree.relation(word)
    if relation in ("ccomp", "csubj", "acl", "advcl") and tree.reading.deprels[word] != "acl:relcl":
        made = effect(Part.CLAUSE, *tree.terms(head)) if relation != "advcl" else None
        if made is not None:
            return _of_content(made, own, _standing(tree, head, depth + 1))
    if relation == "advcl" and own is PLAIN and _is_temporal(tree, word):
        above = _standing(tree, head, depth + 1)
        return Standing(factuality=FUTURE) if above.factuality is FUTURE and _is_present(tree, word) else own
    return own


def _of_content(made: Effect, own: Standing, governor: Standing) -> Standing:
    """What a verb of belief, hope or denial makes of its clause."""
    certain = made.certain and own.certain
    if made.factuality is None or own.factuality in (NEGATED, HYPOTHETICAL):
        return Standing(factuality=own.factuality, certain=certain)
    if made.factuality is NEGATED and governor.factuality is NEGATED:
        return Standing(factuality=own.factuality, certain=False)
    return Standing(factuality=made.factuality, certain=certain)


def _is_temporal(tree: Tree, word: int) -> bool:
    """Whether the clause begins with "when", "once" and the like."""
    return any(effect(Part.TEMPORAL, tree.form(kid)) for kid in tree.kids(word, "mark", "advmod") if kid < word)


def _is_present(tree: Tree, word: int) -> bool:
    """Whether the clause's first verb is in the present."""
    verbs = sorted((*tree.kids(word, "aux", "cop"), word))
    return tree.reading.xpos[verbs[0]] in ("VBZ", "VBP")


def _of_infinitive(tree: Tree, word: int, depth: int) -> Standing:
    """The standing of "to" and a verb: what governs it decides; by itself it looks ahead."""
    head = tree.head(word)
    listed = next((made for cue in _cues(tree, word) if (made := effect(Part.INFINITIVE, *tree.terms(cue)))), None)
    if head < 0:
        return Standing(factuality=FUTURE)
    governor = _standing(tree, head, depth + 1)
    if tree.relation(word) == "advcl" and not _is_cue_adjacent(tree, word):
        listed = None
    perfect = any(tree.lemma(kid) == "have" for kid in tree.kids(word, "aux"))
    made = listed or Effect(factuality=None if perfect else FUTURE, certain=True)
    return _apply(made, governor)


def _cues(tree: Tree, word: int) -> Iterator[int]:
    """The words that may govern an infinitive: the one right before its "to", then its head."""
    to = tree.infinitive(word)
    if _is_cue_adjacent(tree, word):
        yield to - 1
    if tree.head(word) >= 0:
        yield tree.head(word)


def _is_cue_adjacent(tree: Tree, word: int) -> bool:
    """Whether a listed word stands right before the "to"."""
    to = tree.infinitive(word)
    first, _ = tree.reading.sentence_of(word)
    return to > first and effect(Part.INFINITIVE, *tree.terms(to - 1)) is not None


def _of_participle(tree: Tree, word: int, depth: int) -> Standing:
    """The standing of a participle, gerund or bare infinitive: that of what governs it, where it depends on that."""
    head = tree.head(word)
    relation = tree.relation(word)
    if head < 0:
        return PLAIN
    marks = {tree.form(kid) for kid in tree.kids(word, "mark", "case")}
    if "without" in marks:
        return Standing(factuality=NEGATED)
    if marks & _OUTSIDE:
        return PLAIN
    if relation in ("xcomp", "ccomp", "acl", "advcl", "obl", "nmod"):
        governor = _standing(tree, head, depth + 1)
        made = effect(Part.INFINITIVE, *tree.terms(head))
        if made and (relation in ("xcomp", "ccomp") or _is_object_gerund(tree, word, made)):
            return _apply(made, governor)
        if relation in ("xcomp", "ccomp") or (relation == "advcl" and governor.factuality is FUTURE):
            return governor
    return PLAIN


def _is_object_gerund(tree: Tree, word: int, made: Effect) -> bool:
    """Whether a gerund says what is planned or prevented ("from"), not how or why ("by", or "banned for")."""
    marks = {tree.form(kid) for kid in tree.kids(word, "mark", "case")}
    return bool(marks & _INSIDE_NOUNS) and not (made.factuality is NEGATED and "for" in marks)


# Nouns


def _of_noun(tree: Tree, word: int, depth: int) -> Standing:
    """The standing of an event noun: that which the word that governs it gives it, else the adjective beside it."""
    governed = _by_governor(tree, word, depth)
    listed = (made for kid in tree.kids(word, "amod") if (made := effect(Part.ADJECTIVE, tree.form(kid))))
    made = next(listed, None)
    return _apply(made, PLAIN) if made and governed == PLAIN else governed


def _by_governor(tree: Tree, word: int, depth: int) -> Standing:
    """The standing that the word above gives to an event noun."""
    head = tree.head(word)
    if head < 0:
        return PLAIN
    relation = tree.relation(word)
    if relation == "conj":
        return _standing(tree, head, depth + 1)
    if relation == "nsubj" and (inner := _occurring_below(tree, head)) >= 0:
        return _standing(tree, inner, depth + 1)
    if relation in ("obj", "obl", "nmod", "xcomp", "compound", "ccomp") or tree.reading.deprels[word] == "nsubj:pass":
        return _of_governed(tree, word, head, depth)
    if relation == "nsubj" and effect(Part.OCCURRING, tree.lemma(head)):
        return _standing(tree, head, depth + 1)
    return PLAIN


def _occurring_below(tree: Tree, head: int) -> int:
    """The infinitive of happening below a subject's verb ("talks are set to begin"), -1 for none."""
    return next((kid for kid in tree.kids(head, "xcomp") if effect(Part.OCCURRING, tree.lemma(kid))), -1)


def _of_governed(tree: Tree, word: int, head: int, depth: int) -> Standing:
    """The standing of a noun that depends on a verb or on another noun."""
    relation = tree.relation(word)
    if _OUTSIDE.intersection(tree.prepositions(word)) or (relation == "compound" and tree.is_verb(head)):
        return PLAIN
    governor = _standing(tree, head, depth + 1)
    made = effect(Part.OBJECT, *tree.terms(head))
    if made is not None and relation != "compound" and _is_complement(tree, word, head, made):
        return _apply(made, governor)
    if relation in ("obl", "nmod", "compound"):
        return PLAIN
    if tree.reading.deprels[word] == "nsubj:pass":
        return governor if effect(Part.OCCURRING, tree.lemma(head)) else PLAIN
    if effect(Part.LIGHT, tree.lemma(head)) or not _is_definite(tree, word):
        return governor
    return PLAIN


def _is_complement(tree: Tree, word: int, head: int, made: Effect) -> bool:
    """Whether a phrase says what is planned, asked for or prevented, not when or where that was done."""
    found = tree.prepositions(word)
    if not found or found[0] in _INSIDE:
        return True
    return found[0] in _INSIDE_NOUNS and (made.factuality is NEGATED or (found[0] != "in" and not tree.is_verb(head)))


def _is_definite(tree: Tree, word: int) -> bool:
    """Whether the phrase speaks of something known: "the", "this", a possessor."""
    dets = {tree.form(kid) for kid in tree.kids(word, "det")}
    return bool(dets & _DEFINITE) or any(tree.reading.deprels[k] == "nmod:poss" for k in tree.dependents[word])


# Negation


def _is_negated(tree: Tree, word: int) -> bool:
    """Whether the word is negated in its own clause or phrase."""
    if _own_negation(tree, word):
        return True
    return any(
        effect(Part.NEGATION, tree.form(inner))
        for kid in tree.kids(word, "nsubj", "obj")
        if tree.is_clause(word)
        for inner in (kid, *tree.kids(kid, "det"))
    )


def _own_negation(tree: Tree, word: int) -> bool:
    """Whether "not", "no", "never", "without" and the like hang on the word; "not only" does not count."""
    if any(tree.form(kid) == "without" for kid in tree.kids(word, "case")):
        return True
    return any(
        effect(Part.NEGATION, tree.form(kid)) and tree.form(min(kid + 1, len(tree.reading) - 1)) not in _ONLY
        for kid in tree.kids(word, "advmod", "det", "cc", "aux")
    )
