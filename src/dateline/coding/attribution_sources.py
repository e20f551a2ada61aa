"""A cue of attribution made a source: who speaks, by which words, quoted or not, on record or not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.coding import attribution_cues as cues
from dateline.coding import attribution_speakers as speakers
from dateline.coding import mentions
from dateline.coding.mention_chunks import base_start, of_end
from dateline.coding.mention_words import lemma_at
from dateline.model.article import Article
from dateline.model.reading import NameKind, Reading
from dateline.model.span import Quote
from dateline.model.statement import Form, Source, Speech

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
_ANONYMITY = ("anonymity", "anonymously")
_WITHOUT_NAME = ("unnamed", "unidentified", "anonymous")
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
_KNOWING = ("familiar with", "close to", "briefed on", "with knowledge of", "with direct knowledge of", "who asked not")
"""What stands behind a noun in the place of a name, by convention of those who will not tell it."""
_RUMOURS = ("report", "rumor", "rumour")
_VAGUE = frozenset(("unconfirmed", "some", "several", "other", "many", "early", "initial", "conflicting", "first"))


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
    cue = _by_name(article, reading, cue)
    evidence = quote_of(article, reading, cue.first, cue.last)
    quoted = any(a < reading.starts[word] < b for a, b in cues.quotations(article, reading))
    speech = Speech.QUOTED if quoted else Speech.PARAPHRASED
    if cue.source is None:
        return Source(name=UNNAMED, evidence=evidence, speech=speech, on_record=False)
    if _anonymous(article, reading, cue) or _rumour(reading, cue.source):
        return Source(name=UNNAMED, evidence=evidence, speech=speech, on_record=False)
    meant = speakers.antecedent(article, reading, cue.source)
    head = cue.source if meant is None else meant
    mention = mentions.mention_at(article, reading, head)
    if mention is None and reading.lemmas[cue.word] in ("cite", "quote") and not cues.speech_noun(reading.lemmas[head]):
        return None
    if mention is not None and (mention.form is Form.NAME or meant is not None):
        name = mention.core.text if mention.form is Form.NAME else mention.quote.text
    else:
        low, _ = reading.sentence_of(head)
        name = quote_of(article, reading, base_start(reading, head, low), phrase_end(reading, head)).text
    return Source(name=_bare(name), evidence=evidence, mention=mention, speech=speech)


def _by_name(article: Article, reading: Reading, cue: Cue) -> Cue:
    """The cue with the name beside its source's noun: "one of the men, X, said", "said the lawyer, X"."""
    if cue.source is None or reading.name_at(cue.source) is not None or reading.upos[cue.source] == "PRON":
        return cue
    behind = phrase_end(reading, cue.source)
    apart = [c for c in reading.children(cue.source) if reading.deprels[c] == "appos"]
    somebody = reading.upos[cue.source] == "NUM" or mentions.mention_at(article, reading, cue.source) is not None
    if somebody and _set_off_name(reading, behind):
        apart.append(behind + 1)
    names = (reading.name_at(c) for c in apart)
    name = next((n for n in names if n is not None and n.kind in (NameKind.PERSON, NameKind.ORGANIZATION)), None)
    if name is None:
        return cue
    last = name.last if cue.first <= cue.source and name.first - cue.last in (0, 1) else cue.last
    return replace(cue, source=name.last - 1, last=last)


def _set_off_name(reading: Reading, comma: int) -> bool:
    """True for a comma behind which a name stands that a further mark closes."""
    last = reading.sentence_of(comma - 1)[1]
    name = reading.name_at(comma + 1) if comma + 1 < last and reading.forms[comma] == "," else None
    return name is not None and name.last < last and reading.upos[name.last] == "PUNCT"


def _rumour(reading: Reading, word: int) -> bool:
    """True for "reports" and "unconfirmed reports", which are nobody's by name."""
    beside = [
        c for c in reading.children(word) if reading.deprels[c].split(":")[0] in ("amod", "compound", "nmod", "det")
    ]
    plural = reading.xpos[word] == "NNS" and reading.lemmas[word] in _RUMOURS
    return plural and all(reading.forms[c].lower() in _VAGUE for c in beside)


def _anonymous(article: Article, reading: Reading, cue: Cue) -> bool:
    """True for a source that the report does not tell: "a source", "on condition of anonymity",
    "an unnamed official".
    """
    assert cue.source is not None
    called = speakers.introduced_by(article, reading, cue.source)
    if any(reading.name_at(w) is not None for w in (*called, cue.source)):
        called = ()
    return any(_unnamed_at(article, reading, w) for w in (*called[-1:], cue.source))


def _unnamed_at(article: Article, reading: Reading, word: int) -> bool:
    """True for a noun that the report leaves without a name where it stands."""
    if reading.lemmas[word] in _SOURCE_NOUNS:
        return True
    behind = article.text[reading.ends[word] : reading.ends[word] + NEAR].lstrip(" ,\n").lower()
    if reading.upos[word] == "NOUN" and behind.startswith(_KNOWING):
        return True
    low, high = reading.sentence_of(word)
    if reading.name_at(word) is not None and not any(reading.lemmas[i] == "anonymity" for i in range(low, high)):
        return False
    if any(reading.forms[i].lower() in _WITHOUT_NAME for i in range(base_start(reading, word, low), word)):
        return True
    text = article.text[reading.starts[low] : reading.ends[high - 1]].lower()
    return any(reading.forms[i].lower() in _ANONYMITY for i in range(low, high)) or any(
        words in text for words in _NOT_NAMED
    )


def _bare(name: str) -> str:
    plain = " ".join(name.split())
    for article in _ARTICLES:
        if plain.lower().startswith(article) and not plain.lower().startswith("of ", len(article)):
            return plain[len(article) :]
    return plain


def quote_of(article: Article, reading: Reading, first: int, last: int) -> Quote:
    return article.quote(reading.starts[first], reading.ends[last - 1])


def lemma_of(reading: Reading, word: int) -> str:
    return lemma_at(reading, word)


def passive(reading: Reading, verb: int) -> bool:
    return any(reading.deprels[c] in ("aux:pass", "nsubj:pass") for c in reading.children(verb))
