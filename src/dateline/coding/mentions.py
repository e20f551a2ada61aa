"""Mentions: every name, description and pronoun by which a report refers to somebody or something.

Names are the reader's, put right by rule (``mention_names``); descriptions are noun phrases whose head is in
``nominals.csv`` or ``titles.csv``; pronouns are those of the third person. The tree is used where it helps and is
backed by the order of words, since a wrong attachment must not lose a party."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_names import names
from dateline.coding.mention_nouns import noun, pronoun
from dateline.coding.mention_phrases import Phrase, of_name
from dateline.coding.mention_spots import Spot, head_of, quote_of, whose
from dateline.coding.mention_words import NameSpan
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import Form, Mention, MentionKind

_NOUNS = frozenset(("NOUN", "PROPN"))
_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))


class _Page:
    """An article with its reading, compared by identity: hashing whole readings would cost more than reading them."""

    __slots__ = ("article", "reading")

    def __init__(self, article: Article, reading: Reading) -> None:
        self.article, self.reading = article, reading

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Page) and self.article is other.article and self.reading is other.reading

    def __hash__(self) -> int:
        return id(self.reading)


def find(article: Article, reading: Reading) -> tuple[Mention, ...]:
    """All mentions of an article that are worth linking, in text order of their cores."""
    return tuple(spot.mention for spot in _spots(_Page(article, reading)))


def mention_at(article: Article, reading: Reading, word: int) -> Mention | None:
    """The mention headed at or holding the word; for a relative pronoun its antecedent's; None where there is none."""
    spot = _spot_at(_Page(article, reading), word)
    return spot.mention if spot else None


def mentions_at(article: Article, reading: Reading, word: int) -> tuple[Mention, ...]:
    """The mention at the word and those joined to it by "and", in text order."""
    page = _Page(article, reading)
    spot = _spot_at(page, word)
    found = {spot.mention.key: spot.mention} if spot else {}
    for other in _joined_words(reading, word, spot):
        more = _spot_at(page, other)
        if more is not None:
            found.setdefault(more.mention.key, more.mention)
    return tuple(sorted(found.values(), key=lambda m: (m.core.start, m.core.end)))


@lru_cache(maxsize=8)
def _spots(page: _Page) -> tuple[Spot, ...]:
    article, reading = page.article, page.reading
    spans = names(article, reading)
    named = [_named(article, reading, span, spans) for span in spans]
    taken = {i for spot in named for i in range(spot.phrase.first, spot.phrase.last)} - _members(reading, named, spans)
    cores = {i for span in spans for i in range(span.first, span.last)}
    nouns = [spot for i in range(len(reading)) if i not in cores and (spot := noun(article, reading, i, taken, spans))]
    pronouns = [spot for i in range(len(reading)) if (spot := pronoun(article, reading, i))]
    together = sorted([*named, *nouns, *pronouns], key=lambda s: (s.mention.core.start, s.mention.core.end))
    return tuple(_with_conjuncts(reading, together))


@lru_cache(maxsize=8)
def _by_word(page: _Page) -> dict[int, Spot]:
    """Each word's mention: the one whose core holds it, else whose head it is, else the smallest phrase around it."""
    found: dict[int, Spot] = {}
    spots = _spots(page)
    for spot in sorted(spots, key=lambda s: s.phrase.last - s.phrase.first):
        for i in range(spot.phrase.first, spot.phrase.last):
            found.setdefault(i, spot)
    for spot in spots:
        found[spot.head] = spot
    for spot in spots:
        found.update(dict.fromkeys(range(*spot.core), spot))
    return found


def _members(reading: Reading, named: list[Spot], spans: tuple[NameSpan, ...]) -> set[int]:
    """Words in a name's phrase that refer to somebody else:
    the possessor ("the country's" of "the country's leader X").
    """
    out: set[int] = set()
    for spot in named:
        for i in range(spot.phrase.first, spot.phrase.last - 1):
            if reading.xpos[i + 1] == "POS" and i not in range(*spot.core):
                out.add(i)
    return out


def _named(article: Article, reading: Reading, span: NameSpan, spans: tuple[NameSpan, ...]) -> Spot:
    taken = frozenset(i for s in spans if s != span for i in range(s.first, s.last))
    phrase = of_name(reading, span, taken)
    phrase = _without_persons(reading, span, phrase, spans)
    kind = MentionKind.PERSON if span.kind is MentionKind.UNKNOWN and phrase.title else span.kind
    mention = Mention(
        quote=quote_of(article, reading, phrase.first, phrase.last),
        core=quote_of(article, reading, span.first, span.last),
        form=Form.NAME,
        kind=kind,
        title=quote_of(article, reading, *phrase.title) if phrase.title else None,
        of=whose(article, reading, phrase, (span.first, span.last), spans),
        plural=span.last - span.first == 1 and reading.xpos[span.first] == "NNPS" and kind is not MentionKind.PLACE,
    )
    return Spot(
        mention=mention,
        phrase=phrase,
        core=(span.first, span.last),
        head=head_of(reading, phrase, (span.first, span.last)),
    )


def _without_persons(reading: Reading, span: NameSpan, phrase: Phrase, spans: tuple[NameSpan, ...]) -> Phrase:
    """The phrase cut off before another person's name that a long stretch to the left or right has taken in."""
    first, last = phrase.first, phrase.last
    for other in spans:
        if other.first < first < other.last <= span.first:
            first = other.first
        if other.kind is not MentionKind.PERSON or other == span:
            continue
        owner = other.last < len(reading) and reading.xpos[other.last] == "POS"
        if first <= other.first < span.first and not owner:
            first = span.first if not phrase.title or phrase.title[0] <= other.first else phrase.title[0]
        elif (
            span.last <= other.first < last and not owner and reading.forms[other.first - 1].lower() not in ("of", "to")
        ):
            last = span.last
    title = phrase.title if phrase.title and first <= phrase.title[0] and phrase.title[1] <= last else None
    return Phrase(first=first, last=last, title=title)


def _with_conjuncts(reading: Reading, spots: list[Spot]) -> Iterator[Spot]:
    """The mentions, with those joined by "and" to an earlier one marked with the first one's offset."""
    heads = {i: spot for spot in spots for i in range(*spot.core)} | {spot.head: spot for spot in spots}
    for spot in spots:
        first, word, seen = None, spot.head, set()
        while reading.deprels[word].split(":")[0] == "conj" and reading.heads[word] >= 0 and word not in seen:
            seen.add(word)
            word = reading.heads[word]
            if word in heads and heads[word] is not spot:
                first = heads[word]
        yield spot if first is None else _conjunct(spot, first.mention.core.start)


def _conjunct(spot: Spot, start: int) -> Spot:
    old = spot.mention
    mention = Mention(
        quote=old.quote,
        core=old.core,
        form=old.form,
        kind=old.kind,
        title=old.title,
        of=old.of,
        plural=old.plural,
        conjunct_of=start,
    )
    return Spot(mention=mention, phrase=spot.phrase, core=spot.core, head=spot.head)


def _spot_at(page: _Page, word: int, depth: int = 0) -> Spot | None:
    reading, words = page.reading, _by_word(page)
    if reading.forms[word].lower() in _RELATIVE and reading.upos[word] == "PRON":
        antecedent = _antecedent(reading, word)
        return _spot_at(page, antecedent, depth + 1) if antecedent is not None and depth < 3 else None
    if word in words:
        return words[word]
    if reading.lemmas[word].lower() in vocab.AMOUNTS or reading.upos[word] == "NUM":
        for child in reading.children(word):
            if child > word and reading.deprels[child].startswith("nmod") and depth < 3:
                return _spot_at(page, child, depth + 1)
    return None


def _antecedent(reading: Reading, word: int) -> int | None:
    """The noun that the relative clause of this pronoun hangs on, else the last noun before the pronoun."""
    for above in reading.ancestors(word):
        if reading.deprels[above] == "acl:relcl":
            return reading.heads[above]
    low, _ = reading.sentence_of(word)
    for i in range(word - 1, max(low, word - 4) - 1, -1):
        if reading.upos[i] in _NOUNS:
            return i
    return None


def _joined_words(reading: Reading, word: int, spot: Spot | None) -> Iterator[int]:
    """The words joined by "and" to the word or to another word of its mention's phrase."""
    front = [word, *(range(*spot.core) if spot else ()), *((spot.head,) if spot else ())]
    seen = set(front)
    while front:
        for child in reading.children(front.pop()):
            if (
                child not in seen
                and reading.deprels[child].split(":")[0] == "conj"
                and reading.upos[child] not in ("VERB", "AUX")
            ):
                seen.add(child)
                front.append(child)
                yield child
