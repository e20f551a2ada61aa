"""What names are of: put right by the gazetteer, by titles, by head words,
and by how the same name is read elsewhere.
"""

from __future__ import annotations

from collections import Counter

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_roles import role_after
from dateline.coding.mention_words import NameSpan, capitalised, joined, text_of, title_before
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind

_PERSONS_OFFICES = (vocab.TitleKind.OFFICE, vocab.TitleKind.MILITARY, vocab.TitleKind.NOBLE, vocab.TitleKind.RELIGIOUS)


def put_right(article: Article, reading: Reading, span: NameSpan) -> NameSpan:
    """The span with the kind that the gazetteer, a title before it or its head word makes sure."""
    text = text_of(article, reading, span.first, span.last)
    low, _ = reading.sentence_of(span.first)
    kind = span.kind
    titled = _titled(reading, span.first, low)
    if gazetteer.country_named(text) or (kind is MentionKind.PERSON and gazetteer.countries_named(text) and not titled):
        kind = MentionKind.PLACE
    elif gazetteer.seat_named(text):
        kind = MentionKind.ORGANIZATION
    elif (titled and kind is not MentionKind.PERSON and not _names_a_body(reading, span)) or (
        kind in (MentionKind.PLACE, MentionKind.UNKNOWN) and _has_office_after(reading, span, text)
    ):
        kind = MentionKind.PERSON
    elif kind is MentionKind.PERSON and not titled and _names_a_people(reading, span):
        kind = MentionKind.GROUP
    elif gazetteer.country_of_capital(text) and not titled:
        kind = MentionKind.PLACE
    elif (
        kind in (MentionKind.PLACE, MentionKind.UNKNOWN, MentionKind.PERSON)
        and not titled
        and _names_a_body(reading, span)
    ):
        kind = MentionKind.ORGANIZATION
    return NameSpan(first=span.first, last=span.last, kind=kind)


def _has_office_after(reading: Reading, span: NameSpan, text: str) -> bool:
    """True for an unknown place's name with an office after it ("Bernardino Rafael, the police commander,")."""
    if gazetteer.city_named(text) or gazetteer.countries_named(text):
        return False
    person = NameSpan(first=span.first, last=span.last, kind=MentionKind.PERSON)
    title = role_after(reading, person, reading.sentence_of(span.first)[1])[1]
    return title is not None and vocab.title_kind(reading.forms[title[1] - 1].lower()) in _PERSONS_OFFICES


def _names_a_people(reading: Reading, span: NameSpan) -> bool:
    """True for one word before a plural noun for people ("Rohingya refugees"), in the plural, or with "the" alone."""
    head = reading.heads[span.first]
    if span.last - span.first != 1:
        return False
    before = reading.forms[span.first - 1].lower() if span.first else ""
    if reading.xpos[span.first] == "NNPS" or (before == "the" and reading.heads[span.first - 1] == span.first):
        return True
    if head != span.last or reading.xpos[head] != "NNS":
        return False
    entry = vocab.nominal(reading.lemmas[head])
    return entry is not None and entry.category in ("people", "role")


def _titled(reading: Reading, first: int, low: int) -> bool:
    """True when a capitalised rank, office or honorific stands right before the name ("General Sall")."""
    length = title_before(reading, first, low)
    if not length or not reading.forms[first - 1][0].isupper():
        return False
    kind = vocab.title_kind(joined(reading, first - length, first))
    return kind is not None and kind is not vocab.TitleKind.PROFESSION and reading.upos[first - 1] in ("PROPN", "NOUN")


def _names_a_body(reading: Reading, span: NameSpan) -> bool:
    if span.last - span.first < 2:
        return False
    heads = [reading.forms[i].lower() for i in (span.first, span.last - 1)]
    if heads[0] in vocab.NAME_HEADS and reading.forms[span.first + 1].lower() not in ("of", "for", "on"):
        heads = heads[1:]
    return any(h in vocab.NAME_HEADS and h not in vocab.PLACE_HEADS for h in heads) and "city" not in heads


def agreed(article: Article, reading: Reading, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, each of the kind that most readings of the same name have; a surname is the person's,
    a city no person.
    """
    votes: dict[str, Counter[MentionKind]] = {}
    surnames = set()
    for span in spans:
        text = text_of(article, reading, span.first, span.last)
        if span.kind is not MentionKind.UNKNOWN:
            votes.setdefault(text, Counter())[span.kind] += 1
        if span.kind is MentionKind.PERSON and span.last - span.first > 1:
            surnames.add(reading.forms[span.last - 1])
    out = []
    for span in spans:
        text = text_of(article, reading, span.first, span.last)
        kind = _vote(text, votes.get(text, Counter()), surnames, span.kind)
        out.append(put_right(article, reading, NameSpan(first=span.first, last=span.last, kind=kind)))
    return out


def _vote(text: str, votes: Counter[MentionKind], surnames: set[str], own: MentionKind) -> MentionKind:
    if text in surnames and own is not MentionKind.ORGANIZATION:
        return MentionKind.PERSON
    if not votes:
        return own
    best = max(votes.values())
    return own if votes[own] == best else next(k for k in MentionKind if votes[k] == best)


def repeated(article: Article, reading: Reading, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, with unread repetitions of a known one-word name or surname added."""
    kinds: dict[str, MentionKind] = {}
    for span in spans:
        if span.kind is MentionKind.UNKNOWN:
            continue
        if span.last - span.first == 1:
            kinds.setdefault(reading.forms[span.first], span.kind)
        elif span.kind is MentionKind.PERSON:
            kinds.setdefault(reading.forms[span.last - 1], span.kind)
    taken = {i for span in spans for i in range(span.first, span.last)}
    more = [
        NameSpan(first=i, last=i + 1, kind=kinds[form])
        for i, form in enumerate(reading.forms)
        if i not in taken
        and form in kinds
        and capitalised(form)
        and len(form) > 2
        and reading.upos[i] in ("PROPN", "NOUN", "X")
    ]
    return sorted([*spans, *more])
