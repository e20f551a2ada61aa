"""Whom a speaking pronoun stands for ("he said"), and who was introduced without a name, by the reading's chains.

A wrong speaker is worse than a pronoun: one is named only if the chain's nearest phrase agrees with the pronoun and
nobody else who could be meant stands between the two.
"""

from __future__ import annotations

from dateline.coding import mentions
from dateline.model.article import Article
from dateline.model.reading import Mention as Phrase
from dateline.model.reading import Reading
from dateline.model.statement import Form, Mention, MentionKind

_ONE_PERSON = frozenset(("he", "she"))
_ONE_BODY = frozenset(("it",))
_BODIES = (MentionKind.ORGANIZATION, MentionKind.GROUP)
_NEAR = 3
"""Sentences that a pronoun reaches back, its own counted."""


def speaker(article: Article, reading: Reading, pronoun: int) -> Mention | None:
    """The mention that a pronoun in the place of a speaker certainly stands for, None where that is not certain."""
    form = reading.forms[pronoun].lower()
    if form not in _ONE_PERSON | _ONE_BODY:
        return None
    chain = reading.chain_of(pronoun)
    before = [m for m in chain if m.head < pronoun and reading.upos[m.head] in ("NOUN", "PROPN")]
    if not before or not _near(reading, before[-1].head, pronoun):
        return None
    meant = mentions.mention_at(article, reading, before[-1].head)
    if meant is None or not _agrees(form, meant):
        return None
    return meant if _alone(article, reading, chain, before[-1], pronoun) else None


def introduced_by(reading: Reading, word: int) -> tuple[int, ...]:
    """The heads of the nouns by which the chain of a word called its bearer before, in text order."""
    return tuple(m.head for m in reading.chain_of(word) if m.head < word and reading.upos[m.head] in ("NOUN", "PROPN"))


def _near(reading: Reading, antecedent: int, pronoun: int) -> bool:
    """True when the two stand in the same sentence or a few apart."""
    own = reading.sentences.index(reading.sentence_of(pronoun))
    return own - reading.sentences.index(reading.sentence_of(antecedent)) < _NEAR


def _agrees(pronoun: str, meant: Mention) -> bool:
    if meant.form is Form.PRONOUN or meant.plural:
        return False
    return meant.kind is MentionKind.PERSON if pronoun in _ONE_PERSON else meant.kind in _BODIES


def _alone(article: Article, reading: Reading, chain: tuple[Phrase, ...], antecedent: Phrase, pronoun: int) -> bool:
    """True when nobody outside the chain who agrees with the pronoun stands from the antecedent's sentence on."""
    begin = reading.starts[reading.sentence_of(antecedent.head)[0]]
    own = [(reading.starts[m.first], reading.ends[m.last - 1]) for m in chain]
    return not any(
        _agrees(reading.forms[pronoun].lower(), other)
        and begin <= other.core.start < reading.starts[pronoun]
        and not any(a < other.core.end and other.core.start < b for a, b in own)
        for other in mentions.find(article, reading)
    )
