"""Whom a speaking pronoun stands for ("he said"), and who was introduced without a name, by chains and by discourse.

A wrong speaker is worse than a pronoun: one is named only if the chain's nearest phrase agrees with the pronoun and
nobody else who could be meant stands between the two. Where the chain does not tell, whoever spoke last does, or who
alone stands in the foreground of the sentences before: speech goes on with its speaker unless somebody else is brought
in. Nobody is the pronoun who is named inside the words said ("Nalau, he said, had …" are two: Principle C, Chomsky
1981), and none who is "he" within his own quotation.
"""

from __future__ import annotations

from dateline.coding import attribution_cues as cues
from dateline.coding import mentions
from dateline.coding.attribution_foreground import agrees, foreground
from dateline.model.article import Article
from dateline.model.reading import Mention as Phrase
from dateline.model.reading import Reading

_SPOKEN_FOR = frozenset(("he", "she", "it", "they", "them"))
_PARTS = frozenset(("one", "another", "others", "some", "several", "two", "both", "many"))
_NOUNS = ("NOUN", "PROPN")
_NEAR = 3
"""Sentences that a pronoun reaches back, its own counted."""


def antecedent(article: Article, reading: Reading, pronoun: int) -> int | None:
    """The head of the phrase that a speaking pronoun certainly stands for, None where that is not certain."""
    if reading.forms[pronoun].lower() not in _SPOKEN_FOR:
        return None
    said = _said_by(reading, pronoun)
    found = _by_chain(article, reading, pronoun, said)
    return _by_discourse(article, reading, pronoun, said) if found is None else found


def introduced_by(article: Article, reading: Reading, word: int) -> tuple[int, ...]:
    """The heads of the nouns by which the bearer of a word was called before, in text order."""
    if reading.upos[word] == "PRON":
        head = antecedent(article, reading, word)
        return () if head is None else (head,)
    if (whole := _whole(reading, word)) is not None:
        head = antecedent(article, reading, whole)
        return () if head is None else (head,)
    return tuple(m.head for m in reading.chain_of(word) if m.head < word and reading.upos[m.head] in _NOUNS)


def _whole(reading: Reading, word: int) -> int | None:
    """The pronoun of those of whom a speaker is one: "them" of "one of them"."""
    part = reading.forms[word].lower() in _PARTS and word + 2 < len(reading)
    of_them = part and reading.forms[word + 1].lower() == "of" and reading.forms[word + 2].lower() == "them"
    return word + 2 if of_them else None


def _said_by(reading: Reading, pronoun: int) -> frozenset[int]:
    """The words that are said by the pronoun; without knowledge of them the words before it in its sentence."""
    own = [a for a in reading.attributions if a.source is not None and a.source.first <= pronoun < a.source.last]
    if own:
        return frozenset(w for a in own for s in a.content for w in range(s.first, s.last))
    return frozenset(range(reading.sentence_of(pronoun)[0], pronoun))


def _by_chain(article: Article, reading: Reading, pronoun: int, said: frozenset[int]) -> int | None:
    """The nearest phrase of the pronoun's chain that tells who is meant."""
    chain = reading.chain_of(pronoun)
    before = [m for m in chain if m.head < pronoun and reading.upos[m.head] in _NOUNS]
    if not before or not _near(reading, before[-1].head, pronoun) or _impossible(article, reading, chain, said):
        return None
    meant = mentions.mention_at(article, reading, before[-1].head)
    if meant is None or not agrees(reading, pronoun, meant):
        return None
    return before[-1].head if _alone(article, reading, chain, before[-1], pronoun) else None


def _impossible(article: Article, reading: Reading, chain: tuple[Phrase, ...], said: frozenset[int]) -> bool:
    """True for a chain that would have speakers name themselves in what they say, or be "he" in their own quotation."""
    marks = cues.quotations(article, reading)
    return any(
        m.head in said
        and (reading.upos[m.head] in _NOUNS or any(a < reading.starts[m.head] < b for a, b in marks))
        and "Person=1" not in reading.feats[m.head]
        for m in chain
    )


def _near(reading: Reading, antecedent: int, pronoun: int) -> bool:
    """True when the two stand in the same sentence or a few apart."""
    own = reading.sentences.index(reading.sentence_of(pronoun))
    return own - reading.sentences.index(reading.sentence_of(antecedent)) < _NEAR


def _alone(article: Article, reading: Reading, chain: tuple[Phrase, ...], antecedent: Phrase, pronoun: int) -> bool:
    """True when nobody outside the chain who agrees with the pronoun stands from the antecedent's sentence on."""
    begin = reading.starts[reading.sentence_of(antecedent.head)[0]]
    own = [(reading.starts[m.first], reading.ends[m.last - 1]) for m in chain]
    return not any(
        agrees(reading, pronoun, other)
        and begin <= other.core.start < reading.starts[pronoun]
        and not any(a < other.core.end and other.core.start < b for a, b in own)
        for other in mentions.find(article, reading)
    )


def _by_discourse(article: Article, reading: Reading, pronoun: int, said: frozenset[int]) -> int | None:
    """Who alone agrees in the foreground of the nearest sentence that has anybody who does; quoted ones do not part."""
    marks, left = cues.quotations(article, reading), _NEAR
    for number in range(reading.sentences.index(reading.sentence_of(pronoun)), -1, -1):
        first, last = reading.sentences[number]
        found = foreground(article, reading, pronoun, (first, min(last, pronoun)), said)
        if len(found) > 1:
            return None
        if found:
            same = reading.upos[found[0]] == "PRON"
            return antecedent(article, reading, found[0]) if same else found[0]
        left -= not any(a < reading.starts[first] and reading.starts[last - 1] <= b for a, b in marks)
        if not left:
            return None
    return None
