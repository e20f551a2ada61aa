"""Names of a reading, put right: trimmed of titles and possessives, joined whole,
and those that the reader missed added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_brackets import with_bracketed
from dateline.coding.mention_kinds import agreed, put_right, repeated
from dateline.coding.mention_runs import missed
from dateline.coding.mention_words import (
    NameSpan,
    capital_noun,
    capitalised,
    demonym_at,
    hyphen,
    is_country,
    is_no_name,
    joined,
    past_titles,
    text_of,
    title_before,
    title_cased,
    touching,
)
from dateline.coding.wordsets import words
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.reading import NameKind, Reading
from dateline.model.statement import MentionKind

_KINDS = {
    NameKind.PERSON: MentionKind.PERSON,
    NameKind.ORGANIZATION: MentionKind.ORGANIZATION,
    NameKind.PLACE: MentionKind.PLACE,
    NameKind.GROUP: MentionKind.GROUP,
}
_OPENERS = frozenset("([{\"'“‘«")
_CLOSERS = frozenset(")]}\"'”’»,.;:!?…")
_POSSESSIVE = frozenset(("'s", "’s", "'", "’", "'S", "’S"))
_DETERMINERS = words(
    """
    the a an this that these those its his her their our some any every all both former one two three four five six
    seven eight nine
    """
)


def names(article: Article, reading: Reading) -> tuple[NameSpan, ...]:
    """All names of a reading in text order, none overlapping another."""
    read = [NameSpan(first=n.first, last=n.last, kind=_KINDS[n.kind]) for n in reading.names]
    cut = [piece for span in _welded(reading, read) for piece in _cut(article, reading, span)]
    cut = with_bracketed(article, reading, cut)
    headed = [_headed(reading, span) for span in cut]
    trimmed = [kept for span in headed if (kept := _trim(reading, span)) is not None]
    grown = _apart(_grow(article, reading, span) for span in trimmed)
    found = missed(article, reading, grown)
    again = [t for span in found if (t := _trim(reading, _grow(article, reading, span))) is not None]
    right = [put_right(article, reading, span) for span in _apart([*grown, *again])]
    return tuple(agreed(article, reading, repeated(article, reading, right)))


def _welded(reading: Reading, spans: list[NameSpan]) -> list[NameSpan]:
    """Spans that the reader broke behind "of" or "People's" made one again ("[Ministry of] [Foreign Affairs]")."""
    out: list[NameSpan] = []
    for span in sorted(spans):
        if out and out[-1].last == span.first and span.kind is not MentionKind.PERSON:
            end = span.first - 1
            people = reading.xpos[end] == "POS" and reading.forms[end - 1] in vocab.POSSESSIVE_NAMES
            if people or reading.forms[end].lower() in ("of", "for"):
                out[-1] = NameSpan(first=out[-1].first, last=span.last, kind=out[-1].kind)
                continue
        out.append(span)
    return out


def _cut(article: Article, reading: Reading, span: NameSpan) -> Iterator[NameSpan]:
    """A span cut at brackets, commas and possessives: "Economic Community (EC)" is two names, "Peru's Rondón" too."""
    first = span.first
    for i in range(span.first, span.last + 1):
        at_end = i == span.last
        possessive = not at_end and reading.xpos[i] == "POS" and reading.forms[i - 1] not in vocab.POSSESSIVE_NAMES
        joins = span.kind is MentionKind.PERSON and reading.forms[min(i, span.last - 1)].lower() in ("and", "or", "&")
        breaks = not at_end and (joins or reading.forms[i] in "()[],;:" or (possessive and i + 1 < span.last))
        if (at_end or breaks) and i > first:
            yield from _behind_country(article, reading, NameSpan(first=first, last=i, kind=span.kind))
        if breaks:
            first = i + 1


def _behind_country(article: Article, reading: Reading, span: NameSpan) -> Iterator[NameSpan]:
    """A country's name and a person's that were read as one place ("[United States] [Hamdullah Mohib]")."""
    words_after = range(span.first + 1, span.last - 1)
    for end in reversed(words_after) if span.kind is MentionKind.PLACE else ():
        rest = [reading.forms[i].lower() for i in range(end, span.last)]
        country = gazetteer.country_named(text_of(article, reading, span.first, end))
        if (
            country
            and all(reading.upos[i] == "PROPN" for i in range(end, span.last))
            and not set(rest) & vocab.NAME_HEADS
        ):
            yield NameSpan(first=span.first, last=end, kind=MentionKind.PLACE)
            yield NameSpan(first=end, last=span.last, kind=MentionKind.PERSON)
            return
    yield span


def _trim(reading: Reading, span: NameSpan) -> NameSpan | None:
    """The span without quotation marks, articles, possessives and, for a person, titles; None if nothing is left."""
    first, last = span.first, span.last
    while first < last and (
        reading.forms[first] in _OPENERS or reading.forms[first] in _CLOSERS or _drops_off(reading, first)
    ):
        first += 1
    while first < last and (
        reading.forms[last - 1] in _CLOSERS or reading.forms[last - 1] in _POSSESSIVE or reading.xpos[last - 1] == "POS"
    ):
        if reading.forms[last - 1] == "." and touching(reading, last - 2) and len(reading.forms[last - 2]) <= 1:
            break
        last -= 1
    first = _past_field(reading, first, last)
    if first < last and span.kind is MentionKind.PERSON:
        first = past_titles(reading, first, last)
    while first < last and _trails(reading, last - 1):
        last -= 1
    if first >= last or is_no_name(reading, first, last) or _is_office(reading, first, last):
        return None
    return NameSpan(first=first, last=last, kind=span.kind)


def _past_field(reading: Reading, first: int, last: int) -> int:
    """The first word behind the field of an office ("Economy and Finance of [Mali]" after "Minister of")."""
    low, _ = reading.sentence_of(first)
    linked = first - 1 > low and reading.forms[first - 1].lower() in ("of", "for")
    if not linked or not title_before(reading, first - 1, low):
        return first
    i = first
    while i < last and (vocab.title_member(form := reading.forms[i].lower()) or form in ("and", "&", ",", "the")):
        i += 1
    if i < last and reading.forms[i].lower() in ("of", "for"):
        return i + 1
    return i if i == last else first


def _trails(reading: Reading, word: int) -> bool:
    """True for a last word that is none of the name's: a link, a plain noun ("West Bank city")."""
    form = reading.forms[word]
    common = reading.upos[word] in ("NOUN", "ADJ", "VERB") or vocab.nominal(form) is not None
    plain = form.islower() and form.isalpha() and form not in vocab.PARTICLES and common
    return form.lower() in ("of", "and", "the", "for", "-", "in") or plain


def _is_office(reading: Reading, first: int, last: int) -> bool:
    """True for an office taken for a name ("Minister of Defense")."""
    link = next((i for i in range(first + 1, last) if reading.forms[i].lower() in ("of", "for", "to")), last)
    if link - first > 1 and gazetteer.countries_named(reading.forms[first]):
        first += 1
    kind = vocab.title_kind(joined(reading, first, link))
    return kind is not None and kind is not vocab.TitleKind.NOBLE


def _drops_off(reading: Reading, word: int) -> bool:
    low = reading.forms[word].lower()
    return low in _DETERMINERS or reading.xpos[word] == "POS" or reading.forms[word] in ("-", "–")


def _grow(article: Article, reading: Reading, span: NameSpan) -> NameSpan:
    """The span with what belongs to the name on either side: hyphened parts, particles, further names, "of X"."""
    low, high = reading.sentence_of(span.first)
    headline = title_cased(reading, (low, high))
    first, last = span.first, span.last
    while first - 1 >= low and _joins_left(reading, first, span.kind, low, headline):
        first -= 1
    while last < high and (step := _joins_right(reading, first, last, high, span.kind, headline)):
        last += step
    if span.kind is not MentionKind.PERSON:
        first = _with_head(reading, first, low, headline)
        last = _with_of(article, reading, first, last, high)
    return NameSpan(first=first, last=last, kind=span.kind)


def _joins_left(reading: Reading, first: int, kind: MentionKind, low: int, headline: bool) -> bool:
    before = first - 1
    form = reading.forms[before]
    if hyphen(reading, before):
        return _partner(reading, before - 1)
    if touching(reading, before) and hyphen(reading, first):
        return _partner(reading, before)
    if form.lower() in vocab.PARTICLES and before - 1 >= low and kind is MentionKind.PERSON:
        return form[0].isupper() or _plain_name_word(reading, before - 1)
    if kind is not MentionKind.PERSON or headline:
        return False
    if len(form) <= 2 and form[0].isupper() and form[1:] in ("", ".") and reading.upos[before] == "PROPN":
        return True
    return (
        _plain_name_word(reading, before)
        and reading.heads[before] in (first, *_flat_of(reading, first))
        and not is_country(reading, before)
        and not (before > low and gazetteer.country_named(joined(reading, before - 1, before + 1).title()))
    )


def _partner(reading: Reading, word: int) -> bool:
    """A hyphen's left partner that belongs to the name: a capitalised word or a particle, no demonym, no title."""
    form = reading.forms[word]
    fits = form.lower() in vocab.PARTICLES or capitalised(form)
    return fits and not vocab.title_member(form.lower()) and not gazetteer.countries_of_demonym(form)


def _flat_of(reading: Reading, word: int) -> tuple[int, ...]:
    return (reading.heads[word],) if reading.deprels[word].split(":")[0] == "flat" else ()


def _joins_right(reading: Reading, first: int, last: int, high: int, kind: MentionKind, headline: bool) -> int:
    """How many words right of the name belong to it (0: none)."""
    if (
        hyphen(reading, last)
        and last + 1 < high
        and (reading.forms[last + 1][0].isupper() or reading.forms[last + 1].isdigit())
    ):
        return 2 if not gazetteer.countries_of_demonym(reading.forms[last + 1]) else 0
    if kind is MentionKind.PERSON and reading.forms[last].lower() in vocab.PARTICLES and last + 1 < high:
        return 2 if reading.forms[last + 1][0].isupper() and reading.upos[last + 1] == "PROPN" else 0
    if headline:
        return 0
    if kind is MentionKind.ORGANIZATION and _heads_body(reading, first, last):
        return 1
    flat = reading.deprels[last].split(":")[0] in ("flat", "compound") and first <= reading.heads[last] < last
    country = kind is MentionKind.PLACE and gazetteer.country_named(joined(reading, first, last).title())
    if not _plain_name_word(reading, last) or is_country(reading, last) or country:
        return 0
    inside = first <= reading.heads[last] < last or reading.heads[last - 1] == last
    return int(flat or inside or kind is MentionKind.PERSON)


def _heads_body(reading: Reading, first: int, last: int) -> bool:
    """A capitalised noun that the name before it goes with ("Forces" of "[Rapid] Support Forces")."""
    form = reading.forms[last]
    if not capital_noun(reading, last) or is_country(reading, last) or demonym_at(reading, last, last + 1):
        return False
    if vocab.title_member(form.lower()) and form.lower() not in vocab.NAME_HEADS:
        return False
    links = ("compound", "amod", "flat")
    return any(reading.heads[i] >= last and reading.deprels[i].split(":")[0] in links for i in range(first, last))


def _plain_name_word(reading: Reading, word: int) -> bool:
    """A capitalised proper noun that is no title, day, demonym or sentence mark."""
    form = reading.forms[word]
    if reading.upos[word] != "PROPN" or not capitalised(form) or form.lower().rstrip(".") in vocab.CALENDAR:
        return False
    return not vocab.title_member(form.lower()) and not gazetteer.countries_of_demonym(form)


def _headed(reading: Reading, span: NameSpan) -> NameSpan:
    """The span with the "Ministry of" before it that the reader left out."""
    low, _ = reading.sentence_of(span.first)
    if span.kind is MentionKind.PERSON:
        return span
    first = _with_head(reading, span.first, low, headline=False)
    return NameSpan(first=first, last=span.last, kind=span.kind if first == span.first else MentionKind.ORGANIZATION)


def _with_head(reading: Reading, first: int, low: int, headline: bool) -> int:
    """The beginning of a name of which only the part behind "of" was read ("Alliance of [Sahel States]")."""
    before = first - 1
    while before > low and reading.forms[before].lower() in ("the", "and"):
        before -= 1
    if headline or before - 1 < low or reading.forms[before].lower() not in ("of", "for"):
        return first
    head = before - 1
    if not _name_head(reading, head):
        return first
    while head - 1 >= low and capital_noun(reading, head - 1) and not is_country(reading, head - 1):
        head -= 1
    return head


def _name_head(reading: Reading, word: int) -> bool:
    """A capitalised word that makes "X of Y" one name ("Ministry", "Alliance", "Republic")."""
    form = reading.forms[word]
    return form[0].isupper() and form.lower() in vocab.NAME_HEADS


def _with_of(article: Article, reading: Reading, first: int, last: int, high: int) -> int:
    """The end of a name with its "of X" ("Ministry of Foreign Affairs"),
    but without a second one that tells whose it is.
    """
    while last < high and _name_head(reading, last - 1) and reading.forms[last].lower() in ("of", "for", "on", "to"):
        end = _capital_run(reading, last + 1, high)
        if end is None:
            break
        alone = last - first == 1
        if not alone and gazetteer.country_named(text_of(article, reading, last + 1, end)):
            break
        last = end
    return last


def _capital_run(reading: Reading, start: int, high: int) -> int | None:
    """The end of the capitalised words from ``start`` ("the" passed over, "and" taken in between two), None if none."""
    i = start + 1 if start < high and reading.forms[start].lower() == "the" else start
    if i >= high or not capital_noun(reading, i):
        return None
    while i < high and not (i > start and _starts_person(reading, i)):
        if capital_noun(reading, i) or hyphen(reading, i):
            i += 1
        elif (
            reading.forms[i].lower() in ("and", "&")
            and i + 1 < high
            and capital_noun(reading, i + 1)
            and not is_country(reading, i + 1)
        ):
            i += 2
        else:
            break
    return i


def _starts_person(reading: Reading, word: int) -> bool:
    name = reading.name_at(word)
    return name is not None and name.kind is NameKind.PERSON and name.first == word


def _apart(spans: Iterable[NameSpan]) -> list[NameSpan]:
    """Spans in text order; of two that overlap the longer one, two persons' parts that touch as one."""
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda s: (s.first, -s.last)):
        if kept and span.first < kept[-1].last:
            if span.last - span.first > kept[-1].last - kept[-1].first:
                kept[-1] = span
            continue
        kept.append(span)
    return kept
