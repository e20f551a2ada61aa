"""The titles and roles beside a name: "Deputy Prime Minister X", "the head of the regime, X", "X,
a government spokesman".
"""

from __future__ import annotations

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_chunks import base_start, object_end, of_end, possessive
from dateline.coding.mention_words import NameSpan, hyphen, joined, title_before
from dateline.coding.wordsets import words
from dateline.data import gazetteer
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind

_NOUNS = frozenset(("NOUN", "PROPN"))
_ENDS = frozenset((",", ".", ";", ":", "–", "—", "-", ")", "!", "?", '"', "”", "'", "’"))
_OFFICE_LINKS = frozenset(("of", "for", "to", "in", "at", "on"))
_APPOSED = words("appos flat list dep compound parataxis nmod nsubj obl")
_LONGEST = 14


def title_of(reading: Reading, span: NameSpan, low: int, taken: frozenset[int]) -> tuple[int, int] | None:
    """The words of the title that ends right before the name ("Deputy Prime Minister", "head of state General")."""
    end = span.first
    while end - 1 > low and reading.forms[end - 1] in ('"', "“", "'", "‘"):
        end -= 1
    length = title_before(reading, end, low)
    start = end - length
    if not length or (start == low and reading.forms[start] == "St"):
        return _office_before(reading, end, low)
    while start + 1 < end and start in taken:
        start += 1
    while start > low and start - 1 not in taken and (step := _member_before(reading, start, low)):
        start -= step
    return start, end


def _member_before(reading: Reading, start: int, low: int) -> int:
    """
    Number of words before ``start`` that still belong to the title ("Deputy Foreign" of "Deputy Foreign Minister").
    """
    if (
        reading.forms[start - 1].lower() in ("and", "-", "&")
        and start - 2 >= low
        and vocab.title_member(reading.forms[start - 2].lower())
    ):
        return 2
    for first in range(max(low, start - vocab.longest_title()), start):
        text = joined(reading, first, start)
        if vocab.title_kind(text) is not None or vocab.title_member(text):
            demonym = gazetteer.countries_named(reading.forms[first]) and start - first == 1
            body = (
                first - 2 >= low
                and reading.forms[first - 1].lower() == "of"
                and reading.forms[first - 2].lower() in vocab.NAME_HEADS
            )
            return 0 if demonym or body else start - first
    return 0


def _office_before(reading: Reading, end: int, low: int) -> tuple[int, int] | None:
    """An office with its "of X" right before the name ("Secretary of State", "Minister of Defense")."""
    i = end - 1
    while (
        i > low
        and end - i < _LONGEST
        and reading.upos[i] in ("NOUN", "PROPN", "ADJ", "CCONJ", "DET")
        and reading.forms[i].lower() not in ("of", "for")
    ):
        i -= 1
    if i <= low or reading.forms[i].lower() not in ("of", "for") or i + 1 == end:
        return None
    length = title_before(reading, i, low)
    names_inside = (
        reading.name_at(end - 1) is not None
        and reading.upos[end - 1] == "PROPN"
        and not vocab.title_member(reading.forms[end - 1].lower())
    )
    if not length or reading.deprels[end - 1] == "conj" or (names_inside and reading.heads[end - 1] > end):
        return None
    start = i - length
    while start > low and (step := _member_before(reading, start, low)):
        start -= step
    return start, end


def role_before(
    reading: Reading, span: NameSpan, first: int, low: int, taken: frozenset[int]
) -> tuple[int, tuple[int, int] | None]:
    """The start of the phrase with a role noun phrase before the name, with or without a comma, and its title words."""
    gap = first
    comma = gap - 1 >= low and reading.forms[gap - 1] == ","
    if comma:
        gap -= 1
    end = gap
    size = title_before(reading, end, low) if span.kind is MentionKind.PERSON else 0
    head = end - size if size > 1 and not taken & set(range(end - size, end)) else _role_head(reading, end, low, span)
    if head is None or head in taken or (not comma and head >= end - max(1, size) and first != span.first):
        return first, None
    if comma and not _apposed(reading, head, span, low):
        return first, None
    if not comma and not _runs_into(reading, head, end, span):
        return first, None
    start = base_start(reading, head, low)
    inner = max([i + 1 for i in range(start, head) if i in taken], default=start)
    first_word, last_word = _title_words(reading, inner, head, end)
    return start, (first_word, end if size > 1 else last_word)


def _role_head(reading: Reading, end: int, low: int, span: NameSpan) -> int | None:
    """The role noun whose phrase ends right before the word ``end`` ("head" of "the head of the regime")."""
    i = end - 1
    while i >= low and end - i <= _LONGEST:
        form = reading.forms[i].lower()
        if reading.upos[i] in _NOUNS and _fits(reading, i, span.kind):
            follows = i + 1 == end or reading.forms[i + 1].lower() in _OFFICE_LINKS
            if follows:
                return i
        if (
            reading.upos[i] in ("VERB", "AUX", "PUNCT", "SCONJ", "PRON")
            and not possessive(reading, i)
            and not hyphen(reading, i)
            and reading.deprels[i] != "amod"
        ):
            return None
        if reading.upos[i] == "ADP" and form not in _OFFICE_LINKS:
            return None
        i -= 1
    return None


def _fits(reading: Reading, word: int, kind: MentionKind) -> bool:
    """True for a noun that can say what a name of this kind is (a singular one)."""
    if reading.xpos[word] in ("NNS", "NNPS"):
        return False
    if kind in (MentionKind.PERSON, MentionKind.UNKNOWN) and vocab.person_noun(reading.lemmas[word]):
        return True
    entry = vocab.nominal(reading.lemmas[word])
    if entry is None or kind is MentionKind.PERSON:
        return False
    if kind is MentionKind.PLACE:
        return entry.kind is MentionKind.PLACE or entry.lemma in (
            "ally",
            "partner",
            "neighbour",
            "neighbor",
            "rival",
            "member",
        )
    return entry.kind is not MentionKind.PERSON


def _apposed(reading: Reading, head: int, span: NameSpan, low: int) -> bool:
    """True when the tree, or the commas around the name, say that the role before the comma is the name's."""
    words = range(span.first, span.last)
    near = {head, reading.heads[head]} if reading.deprels[head] in _APPOSED else {head}
    up = {reading.heads[i] for i in words if reading.heads[i] not in words}
    up |= {
        reading.heads[i]
        for i in range(head, span.first)
        if reading.heads[i] > i and reading.deprels[i] in ("appos", "flat")
    }
    linked = bool(up & {head}) or any(
        reading.heads[i] in near and reading.deprels[i] in ("appos", "flat", "list") for i in words
    )
    title = any(reading.deprels[i] == "appos" and reading.heads[i] == head for i in range(head + 1, span.last))
    closed = span.last < len(reading) and reading.forms[span.last] in (",", ".", "’s", "'s")
    starts = base_start(reading, head, low) == low
    subject = any(reading.deprels[i].startswith("nsubj") for i in words)
    return linked or title or (closed and starts) or (closed and not subject and reading.deprels[head] != "conj")


def _runs_into(reading: Reading, head: int, end: int, span: NameSpan) -> bool:
    """True when "head of the regime" runs straight into the name, not "wife of President" whose name it is."""
    if head == end - 1:
        return True
    between = range(head + 2, end)
    return any(
        reading.upos[i] in _NOUNS and not vocab.person_noun(reading.lemmas[i]) for i in between
    ) and reading.forms[head + 1].lower() in ("of", "for")


def _title_words(reading: Reading, start: int, head: int, end: int) -> tuple[int, int]:
    """The words of a role:
    from the first that belongs to the title to the end of its "of X" without a country's name.
    """
    first = max(start, head + 1 - max(1, title_before(reading, head + 1, start)))
    while first > start and (vocab.title_member(reading.forms[first - 1].lower()) or reading.forms[first - 1] == "-"):
        first -= 1
    last = head + 1
    if last < end and reading.forms[last].lower() in ("of", "for"):
        last = _portfolio_end(reading, last, end) or last
    return first, last


def _portfolio_end(reading: Reading, link: int, end: int) -> int | None:
    """The end of an office's field ("of Defense", "of Economy and Finance"),
    None where the words are somebody's name.
    """
    i, stop = link + 1, None
    while i < end:
        form = reading.forms[i].lower()
        if vocab.title_member(form) or (
            reading.forms[i][0].isupper()
            and reading.upos[i] == "PROPN"
            and not gazetteer.countries_named(reading.forms[i])
            and stop
        ):
            stop = i + 1
        elif form not in ("the", "and", "&", ","):
            break
        i += 1
    return stop


def role_after(reading: Reading, span: NameSpan, high: int) -> tuple[int, tuple[int, int] | None]:
    """The end of the phrase with a role noun phrase after a comma ("…, a government spokesman,"),
    and its title words.
    """
    comma = span.last
    if comma + 1 >= high or reading.forms[comma] not in (",", "–", "—", "("):
        return span.last, None
    start = comma + 1
    if reading.forms[start].isdigit() and start + 1 < high and reading.forms[start + 1] == ",":
        start += 2
    head = _head_after(reading, start, high)
    if head is None or not _fits(reading, head, span.kind) or reading.deprels[head] == "conj":
        return span.last, None
    end = of_end(reading, head, high, _OFFICE_LINKS)
    appos = reading.deprels[head] == "appos" and reading.heads[head] in range(span.first, span.last)
    closed = (
        end >= high
        or reading.forms[end] in _ENDS
        or reading.forms[end].lower() in ("who", "and", "said", "told", "in", "whose")
    )
    article = (
        reading.upos[start] == "DET" or possessive(reading, start) or vocab.title_member(reading.forms[start].lower())
    )
    followed = end < high and reading.upos[end] == "PROPN"
    if not appos and (not closed or followed or not (article or _owned(reading, start, head))):
        return span.last, None
    return end, _title_words(reading, start, head, end)


def _owned(reading: Reading, start: int, head: int) -> bool:
    return any(reading.xpos[i] == "POS" for i in range(start, head))


def _head_after(reading: Reading, start: int, high: int) -> int | None:
    """The head noun of the plain noun phrase that begins at ``start``."""
    end = object_end(reading, start, high)
    if end is None or (reading.name_at(end - 1) is not None and not vocab.person_noun(reading.lemmas[end - 1])):
        return None
    return end - 1
