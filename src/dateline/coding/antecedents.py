"""Whom a pronoun of the third person stands for, where its own sentence makes that certain.

The reading's chains are asked first; what they say must agree in number and in being somebody or something, and must
not be what the pronoun's own clause forbids: "it warned *it*" are two (Principle B, Chomsky 1981). Where they say
nothing, the subject of reported words is the speaker ("Kenya said it would"), that of an adverbial clause the main
clause's, and an object whoever alone in the sentence could be meant. What is left stays the pronoun it is: linking may
know it from the sentences before.
"""

from __future__ import annotations

from dateline.coding import mention_vocab as vocab
from dateline.coding import mentions
from dateline.coding.arguments import subjects
from dateline.coding.attribution_cues import content_verb
from dateline.coding.tree import Tree
from dateline.model.article import Article
from dateline.model.reading import Mention as Phrase
from dateline.model.statement import Form, Mention, MentionKind

_ONE_THING = frozenset({"it", "its"})
_ONE_PERSON = frozenset({"he", "she", "him", "her", "his"})
_SEVERAL = frozenset({"they", "them", "their"})
_COLLECTIVE = (MentionKind.ORGANIZATION, MentionKind.GROUP)
_NOUNS = ("NOUN", "PROPN")


def antecedents(article: Article, tree: Tree, pronoun: int) -> tuple[Mention, ...]:
    """The mentions that the pronoun certainly stands for, empty where that is not certain."""
    if tree.form(pronoun) not in _ONE_THING | _ONE_PERSON | _SEVERAL:
        return ()
    barred = _clause_mates(tree, pronoun)
    chain = tree.reading.chain_of(pronoun)
    first, _ = tree.sentence(pronoun)
    for phrase in reversed([m for m in chain if m.head < pronoun]):
        if phrase.head < first:
            return () if tree.upos(phrase.head) in _NOUNS else _none_or(article, tree, pronoun, barred)
        if found := _meant(article, tree, pronoun, _members(tree, phrase), barred):
            return found
    return _none_or(article, tree, pronoun, barred)


def _none_or(article: Article, tree: Tree, pronoun: int, barred: frozenset[int]) -> tuple[Mention, ...]:
    """What grammar alone says."""
    if tree.relation(pronoun) == "nsubj":
        return _meant(article, tree, pronoun, _subject_above(tree, tree.head(pronoun)), barred)
    if tree.xpos(pronoun) == "PRP" and tree.form(pronoun) != "it":
        return _only_one(article, tree, pronoun, barred)
    return ()


def _members(tree: Tree, phrase: Phrase) -> tuple[int, ...]:
    """The heads in a phrase of a chain: one, or several joined by "and"."""
    return tuple(w for w in tree.conjuncts(phrase.head) if phrase.first <= w < phrase.last)


def _meant(
    article: Article, tree: Tree, pronoun: int, words: tuple[int, ...], barred: frozenset[int]
) -> tuple[Mention, ...]:
    """The mentions at the words, if they can be what the pronoun stands for."""
    if not words or barred & set(words):
        return ()
    found = [mentions.mention_at(article, tree.reading, w) for w in words]
    named = tuple(m for m in found if m is not None and m.form is not Form.PRONOUN)
    return named if len(named) == len(words) and _agree(tree.form(pronoun), named) else ()


def _agree(pronoun: str, found: tuple[Mention, ...]) -> bool:
    if len(found) > 1:
        return pronoun in _SEVERAL
    one = found[0]
    if pronoun in _ONE_THING:
        return one.kind is not MentionKind.PERSON and not one.plural
    if pronoun in _ONE_PERSON:
        return one.kind is MentionKind.PERSON and not one.plural
    return one.plural or one.kind in _COLLECTIVE


def _clause_mates(tree: Tree, pronoun: int) -> frozenset[int]:
    """Subjects of the clause in which the pronoun is no subject and no possessor: it cannot stand for them."""
    if tree.xpos(pronoun) == "PRP$" or tree.relation(pronoun) == "nsubj":
        return frozenset()
    verb = next((w for w in tree.up(pronoun) if tree.is_verb(w)), -1)
    return frozenset(subjects(tree, verb)) if verb >= 0 else frozenset()


def _subject_above(tree: Tree, clause: int) -> tuple[int, ...]:
    """Who says the clause, or the subject of the clause that it is adverbial to."""
    top = tree.first_conjunct(clause)
    head, relation = tree.head(top), tree.relation(top)
    if head < 0:
        return ()
    told = relation == "ccomp" and content_verb(tree.lemma(head))
    return subjects(tree, head) if told or relation == "advcl" else ()


def _only_one(article: Article, tree: Tree, pronoun: int, barred: frozenset[int]) -> tuple[Mention, ...]:
    """The one noun of the sentence before an object that agrees with it; things count among what could be meant."""
    first, _ = tree.sentence(pronoun)
    found: list[Mention] = []
    for word in range(first, pronoun):
        if tree.upos(word) not in _NOUNS or word in barred or tree.relation(word) in ("compound", "flat", "appos"):
            continue
        mention = mentions.mention_at(article, tree.reading, word)
        if mention is None and tree.form(pronoun) in _SEVERAL and tree.xpos(word) in ("NNS", "NNPS"):
            return ()
        if mention is not None and _agree(tree.form(pronoun), (mention,)) and mention not in found:
            found.append(mention)
    return tuple(found) if len(found) == 1 and found[0].form is not Form.PRONOUN else ()


def pair(article: Article, tree: Tree, word: int) -> tuple[Mention, ...]:
    """The two of "the two countries", "both leaders": the only two of their kind that the sentence joins before it."""
    if not any(tree.form(k) in ("two", "both") for k in tree.kids(word, "nummod", "det", "amod")):
        return ()
    noun = vocab.nominal(tree.lemma(word))
    first, _ = tree.sentence(word)
    joined = [
        found
        for w in range(first, word)
        if noun is not None and tree.kids(w, "conj", "flat") and len(found := _joined(article, tree, w, word)) == 2
    ]
    fitting = [found for found in joined if all(_fits(noun, m) for m in found)] if noun is not None else []
    return fitting[0] if len(fitting) == 1 else ()


def _joined(article: Article, tree: Tree, word: int, before: int) -> tuple[Mention, ...]:
    """The names at the word and at those joined to it, all of which stand before another word."""
    parts = (word, *tree.kids(word, "flat"))
    members = (word, *(k for part in parts for k in tree.kids(part, "conj") if not tree.is_verb(k)))
    found = [mentions.mention_at(article, tree.reading, w) for w in members]
    named = tuple(m for m in found if m is not None and m.form is Form.NAME)
    return named if len(named) == len(members) and max(members) < before else ()


def _fits(noun: vocab.Nominal, mention: Mention) -> bool:
    """Countries are places, leaders persons; sides and governments may be called by any but a person's name."""
    if noun.kind in (MentionKind.PLACE, MentionKind.PERSON):
        return mention.kind is noun.kind
    return mention.kind is not MentionKind.PERSON
