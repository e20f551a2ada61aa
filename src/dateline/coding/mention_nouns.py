"""Mentions without a name: head nouns, demonyms that stand alone, pronouns."""

from __future__ import annotations

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_phrases import Phrase, of_nominal
from dateline.coding.mention_spots import Spot, quote_of, whose
from dateline.coding.mention_words import NameSpan, demonym_at
from dateline.coding.wordsets import words
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import Form, Mention, MentionKind

_NOUNS = frozenset(("NOUN", "PROPN"))
_PLURAL_NOUNS = words(
    """
    people police troops personnel staff forces crew both duo trio pair youth public majority minority
    """
)
_EXPLETIVES = words("be seem appear take remain become rain snow turn")


def noun(article: Article, reading: Reading, word: int, taken: set[int], spans: tuple[NameSpan, ...]) -> Spot | None:
    """The mention that a head noun, a demonym or a bare "the two" makes; None where the word makes none."""
    if word in taken:
        return None
    size = demonym_at(reading, word, reading.sentence_of(word)[1])
    if size and (spot := _demonym(article, reading, word, word + size)) is not None:
        return spot
    kind = _noun_kind(reading, word)
    if kind is None:
        return None
    phrase = of_nominal(reading, word)
    plural = _plural(reading, word)
    mention = Mention(
        quote=quote_of(article, reading, phrase.first, phrase.last),
        core=quote_of(article, reading, word, word + 1),
        form=Form.NOMINAL,
        kind=MentionKind.GROUP if plural and kind is MentionKind.PERSON else kind,
        of=whose(article, reading, phrase, (word, word + 1), spans),
        plural=plural,
    )
    return Spot(mention=mention, phrase=phrase, core=(word, word + 1), head=word)


def _noun_kind(reading: Reading, word: int) -> MentionKind | None:
    """What a head noun denotes; None for a noun that names no actor or only modifies another one."""
    low = reading.forms[word].lower()
    if low in ("two", "three", "four", "both", "latter", "former", "others") and _stands_alone(reading, word):
        return MentionKind.UNKNOWN
    if reading.upos[word] not in _NOUNS or _modifier(reading, word) or _said_of(reading, word):
        return None
    entry = vocab.nominal(reading.lemmas[word]) or vocab.nominal(low)
    if entry is None or entry.category == "set" or (entry.lemma in vocab.VAGUE and not _told_apart(reading, word)):
        return None
    beside = (reading.lemmas[word - 1], reading.lemmas[min(word + 1, len(reading) - 1)])
    return None if entry.lemma == "state" and "of" in beside else entry.kind


def _said_of(reading: Reading, word: int) -> bool:
    """True for a role that is said of somebody ("sworn in as president") and names nobody itself."""
    return any(reading.deprels[c] == "case" and reading.forms[c].lower() == "as" for c in reading.children(word))


def _told_apart(reading: Reading, word: int) -> bool:
    """True when a head noun of many meanings has an article, an owner or a modifier that makes it an actor's."""
    if reading.lemmas[word] == "power":
        return any(reading.deprels[c] in ("amod", "compound") for c in reading.children(word))
    return any(
        c < word and reading.deprels[c].split(":")[0] in ("amod", "compound", "nmod", "det", "nummod")
        for c in reading.children(word)
    )


def _stands_alone(reading: Reading, word: int) -> bool:
    """True for "the two", "both", "the latter" that stand for a noun phrase, not before a noun."""
    if reading.deprels[word].split(":")[0] not in ("nsubj", "obj", "obl", "nmod", "iobj", "root", "conj", "appos"):
        return False
    after = reading.upos[word + 1] if word + 1 < len(reading) else "PUNCT"
    number = reading.upos[word] == "NUM"
    article = word > 0 and reading.forms[word - 1].lower() == "the"
    return after not in ("NOUN", "PROPN", "ADJ", "NUM") and (not number or article)


def _modifier(reading: Reading, word: int) -> bool:
    """True for a noun that only tells the kind of the noun after it ("government" of "government spokesman")."""
    nxt = word + 1
    if nxt < len(reading) and reading.forms[nxt] in ("-", "–") and reading.ends[word] == reading.starts[nxt]:
        return True
    return (
        nxt < len(reading)
        and reading.heads[word] > word
        and reading.deprels[word] in ("compound", "amod", "nummod", "flat")
    )


def _plural(reading: Reading, word: int) -> bool:
    if reading.lemmas[word] in _PLURAL_NOUNS or reading.forms[word].lower() in (
        "two",
        "three",
        "four",
        "both",
        "others",
    ):
        return True
    return reading.xpos[word] in ("NNS", "NNPS") or "Number=Plur" in reading.feats[word]


def _demonym(article: Article, reading: Reading, first: int, last: int) -> Spot | None:
    """A demonym that stands for a people or, before a noun that is no actor ("Malian airstrikes"), for its country."""
    word = last - 1
    core = quote_of(article, reading, first, last)
    after = word + 1 < len(reading) and reading.upos[word + 1] in ("NOUN", "PROPN", "ADJ")
    noun = reading.upos[word] in _NOUNS and not (
        reading.deprels[word] in ("amod", "compound") and reading.heads[word] > word
    )
    if noun and not after:
        kind, start = MentionKind.GROUP, min(first, of_nominal(reading, word).first)
    elif reading.deprels[word] in ("amod", "compound", "nmod", "conj", "nmod:poss") or after:
        head = _modified(reading, word)
        if head is not None and _noun_kind(reading, head) is not None:
            return None
        kind, start = MentionKind.PLACE, first
    else:
        return None
    quote = quote_of(article, reading, start, last)
    mention = Mention(quote=quote, core=core, form=Form.NAME, kind=kind, plural=kind is MentionKind.GROUP)
    return Spot(mention=mention, phrase=Phrase(first=start, last=last), core=(first, last), head=word)


def _modified(reading: Reading, word: int) -> int | None:
    """The noun that an adjective stands before, by the tree, else by the order of words."""
    head = reading.heads[word]
    if head > word and reading.upos[head] in _NOUNS:
        return head
    i = word + 1
    while (
        i < len(reading)
        and reading.upos[i] in ("ADJ", "NOUN", "PROPN", "PUNCT")
        and (reading.upos[i] != "PUNCT" or reading.forms[i] == "-")
    ):
        i += 1
    return i - 1 if i - 1 > word and reading.upos[i - 1] in _NOUNS else None


def pronoun(article: Article, reading: Reading, word: int) -> Spot | None:
    entry = vocab.PRONOUNS.get(reading.forms[word].lower())
    if (
        entry is None
        or reading.upos[word] not in ("PRON", "DET")
        or (reading.forms[word].lower() == "it" and _empty(reading, word))
    ):
        return None
    quote = quote_of(article, reading, word, word + 1)
    mention = Mention(quote=quote, core=quote, form=Form.PRONOUN, kind=entry[0], plural=entry[1])
    return Spot(mention=mention, phrase=Phrase(first=word, last=word + 1), core=(word, word + 1), head=word)


def _empty(reading: Reading, word: int) -> bool:
    """True for an "it" that refers to nothing ("it is clear that", "it rained")."""
    if reading.deprels[word] == "expl":
        return True
    head = reading.heads[word]
    if head < 0:
        return True
    clausal = any(
        reading.deprels[c] in ("csubj", "ccomp", "xcomp", "advcl") and c > head for c in reading.children(head)
    )
    copula = reading.lemmas[head] in _EXPLETIVES or any(
        reading.deprels[c] in ("cop", "aux:pass") for c in reading.children(head)
    )
    return (
        reading.deprels[word].startswith("nsubj")
        and copula
        and clausal
        and reading.upos[head] in ("ADJ", "AUX", "VERB")
    )
