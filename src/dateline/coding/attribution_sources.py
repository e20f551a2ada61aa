"""A cue of attribution made a source: who speaks, by which words, quoted or not, on record or not."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding import attribution_cues as cues
from dateline.coding import attribution_speakers as speakers
from dateline.coding import mentions
from dateline.coding.mention_chunks import base_start, of_end
from dateline.coding.mention_words import lemma_at
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.span import Quote
from dateline.model.statement import Form, Mention, Source, Speech

NEAR = 60
"""A source phrase this many characters from its cue stands in the same evidence."""
UNNAMED = "unnamed"
_ARTICLES = (
    "the ",
    "a ",
    "an ",
    "this ",
    "that ",
    "these ",
    "those ",
    "its ",
    "his ",
    "her ",
    "their ",
    "one ",
    "some ",
)
_ANONYMITY = ("anonymity", "anonymous", "anonymously", "unnamed", "unidentified")
_NOT_NAMED = (
    "not to be named",
    "not to be identified",
    "not be named",
    "not be identified",
    "declined to be named",
    "not authorised to",
    "not authorized to",
)
_SOURCE_NOUNS = ("source", "insider")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue word (verb or preposition) and the word that heads its source, if any."""

    word: int
    source: int | None
    first: int
    last: int


def cue_of(reading: Reading, word: int, source: int | None) -> Cue:
    """The cue word with its source phrase where that stands near, else with its addressee ("told Congress")."""
    if source is None:
        return Cue(word=word, source=None, first=word, last=word + 1)
    low, _ = reading.sentence_of(source)
    begin, end = base_start(reading, source, low), phrase_end(reading, source)
    first, last = min(word, begin), max(word + 1, end)
    gap = reading.starts[word] - reading.ends[end - 1] if begin < word else reading.starts[begin] - reading.ends[word]
    if gap > NEAR or begin <= word < end:
        told = next(
            (c for c in reading.children(word) if c > word and reading.deprels[c] in ("obj", "iobj") and c - word < 6),
            None,
        )
        return Cue(word=word, source=source, first=word, last=word + 1 if told is None else told + 1)
    return Cue(word=word, source=source, first=first, last=last)


def phrase_end(reading: Reading, noun: int) -> int:
    _, high = reading.sentence_of(noun)
    return of_end(reading, noun, high)


def source_of(article: Article, reading: Reading, cue: Cue, word: int) -> Source | None:
    evidence = quote_of(article, reading, cue.first, cue.last)
    quoted = any(a < reading.starts[word] < b for a, b in cues.quotations(article, reading))
    speech = Speech.QUOTED if quoted else Speech.PARAPHRASED
    if cue.source is None:
        return Source(name=UNNAMED, evidence=evidence, speech=speech, on_record=False)
    if _anonymous(article, reading, cue):
        return Source(name=UNNAMED, evidence=evidence, speech=speech, on_record=False)
    mention = speakers.speaker(article, reading, cue.source)
    if mention is not None:
        return Source(name=_named(mention), evidence=evidence, mention=mention, speech=speech)
    mention = mentions.mention_at(article, reading, cue.source)
    if (
        mention is None
        and reading.forms[cue.word].lower() in ("citing", "quoting")
        and not cues.speech_noun(reading.lemmas[cue.source])
    ):
        return None
    if mention is not None and mention.form is Form.NAME:
        name = mention.core.text
    else:
        low, _ = reading.sentence_of(cue.source)
        name = quote_of(article, reading, base_start(reading, cue.source, low), phrase_end(reading, cue.source)).text
    return Source(name=_bare(name), evidence=evidence, mention=mention, speech=speech)


def _anonymous(article: Article, reading: Reading, cue: Cue) -> bool:
    """True for a source that the report does not tell: "a source", "on condition of anonymity",
    "an unnamed official".
    """
    assert cue.source is not None
    called = speakers.introduced_by(reading, cue.source)
    if any(reading.name_at(w) is not None for w in (*called, cue.source)):
        called = ()
    return any(_unnamed_at(article, reading, w) for w in (*called[-1:], cue.source))


def _unnamed_at(article: Article, reading: Reading, word: int) -> bool:
    """True for a noun that the report leaves without a name where it stands."""
    if reading.lemmas[word] in _SOURCE_NOUNS:
        return True
    low, high = reading.sentence_of(word)
    if reading.name_at(word) is not None and not any(reading.lemmas[i] == "anonymity" for i in range(low, high)):
        return False
    text = article.text[reading.starts[low] : reading.ends[high - 1]].lower()
    return any(reading.forms[i].lower() in _ANONYMITY for i in range(low, high)) or any(
        words in text for words in _NOT_NAMED
    )


def _named(mention: Mention) -> str:
    return _bare(mention.core.text if mention.form is Form.NAME else mention.quote.text)


def _bare(name: str) -> str:
    plain = " ".join(name.split())
    for article in _ARTICLES:
        if plain.lower().startswith(article):
            return plain[len(article) :]
    return plain


def quote_of(article: Article, reading: Reading, first: int, last: int) -> Quote:
    return article.quote(reading.starts[first], reading.ends[last - 1])


def lemma_of(reading: Reading, word: int) -> str:
    return lemma_at(reading, word)


def passive(reading: Reading, verb: int) -> bool:
    return any(reading.deprels[c] in ("aux:pass", "nsubj:pass") for c in reading.children(verb))
