"""Plain noun phrases by the order of words: where one begins before its head, where its "of" phrases end."""

from __future__ import annotations

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_words import hyphen
from dateline.coding.wordsets import words
from dateline.model.reading import Reading

_NOUNS = frozenset(("NOUN", "PROPN"))
INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))
WHOSE = frozenset(("of", "from"))
_MEASURES = words("least most more fewer less than")
_LONGEST = 14


def base_start(reading: Reading, head: int, low: int) -> int:
    """The first word of the plain noun phrase that ends at ``head``: its article, adjectives, nouns and possessors."""
    i = head
    while i - 1 >= low and (_stands_in_phrase(reading, i - 1, head) or _joined_adjective(reading, i - 1, low)):
        i -= 1
        if reading.upos[i] == "DET" or (reading.upos[i] == "PRON" and "Poss=Yes" in reading.feats[i]):
            break
    while i < head and (
        reading.forms[i].lower() in _MEASURES
        or reading.upos[i] in ("PUNCT", "PART", "ADV", "CCONJ")
        or reading.xpos[i] == "POS"
    ):
        i += 1
    return i


def _stands_in_phrase(reading: Reading, word: int, head: int) -> bool:
    """True for a word that a plain noun phrase can have before its head."""
    low = reading.forms[word].lower()
    if low.rstrip(".") in vocab.CALENDAR or reading.lemmas[word] in vocab.TEMPORAL or ends_date(reading, word):
        return False
    if reading.xpos[word] == "POS" or low in ("'s", "’s"):
        return True
    if reading.upos[word] in INSIDE or hyphen(reading, word):
        return reading.upos[word] != "NOUN" or reading.xpos[word + 1] == "POS" or _modifies(reading, word, head)
    if reading.upos[word] == "DET" or (reading.upos[word] == "PRON" and "Poss=Yes" in reading.feats[word]):
        return True
    if reading.upos[word] == "VERB":
        return reading.deprels[word] == "amod" or (reading.xpos[word] == "VBN" and word < reading.heads[word] <= head)
    return reading.upos[word] == "ADV" and reading.deprels[word] == "advmod" and word < reading.heads[word] <= head


def ends_date(reading: Reading, word: int) -> bool:
    """True for the year of a date that stands before a noun ("on 3 May 2021 gunmen raided")."""
    form = reading.forms[word]
    return word > 0 and len(form) == 4 and form.isdigit() and reading.forms[word - 1].lower() in vocab.CALENDAR


def _joined_adjective(reading: Reading, word: int, low: int) -> bool:
    """True for the "and" of "Greek and Turkish ministers"."""
    if reading.upos[word] != "CCONJ" or word - 1 < low:
        return False
    return all(reading.upos[i] == "ADJ" and reading.forms[i][:1].isupper() for i in (word - 1, word + 1))


def _modifies(reading: Reading, word: int, head: int) -> bool:
    """True when a noun before the head goes with it by the tree (a stray attachment is allowed to the next noun)."""
    return (
        word < reading.heads[word] <= head
        or reading.heads[head] == word
        or reading.deprels[word] == "compound"
        or reading.heads[word] > word
    )


def of_end(reading: Reading, head: int, high: int, links: frozenset[str] = WHOSE) -> int:
    """The end of the noun phrase headed at ``head`` with the "of" phrases that follow it directly."""
    end = head + 1
    while end + 1 < high and reading.forms[end].lower() in links and end - head < _LONGEST:
        stop = object_end(reading, end + 1, high)
        if stop is None:
            break
        end = stop
        while (more := _listed(reading, head, end, high)) is not None:
            end = more
    return end


def _listed(reading: Reading, head: int, end: int, high: int) -> int | None:
    """The end of one more member of a list of like nouns ("of Mali, Niger and Togo"),
    None where no further one follows.
    """
    start = end
    while start < high and reading.forms[start].lower() in (",", "and", "&"):
        start += 1
    if start == end or start >= high:
        return None
    stop = object_end(reading, start, high)
    if stop is None or reading.upos[stop - 1] != reading.upos[end - 1]:
        return None
    out = next((i for i in range(start, stop) if not start <= reading.heads[i] < stop), start)
    return stop if reading.deprels[out] in ("conj", "appos", "list") and head <= reading.heads[out] < start else None


def object_end(reading: Reading, start: int, high: int) -> int | None:
    """The end of the plain noun phrase that begins at ``start``; None where none begins."""
    i, last_noun = start, None
    while i < high and i - start < _LONGEST:
        if reading.upos[i] in _NOUNS or (reading.upos[i] == "NUM" and last_noun is None):
            last_noun = i
        elif not (
            reading.upos[i] in ("ADJ", "DET", "NUM")
            or reading.xpos[i] == "POS"
            or hyphen(reading, i)
            or possessive(reading, i)
            or reading.deprels[i] == "amod"
        ):
            break
        if reading.upos[i] == "DET" and last_noun is not None:
            break
        i += 1
    return None if last_noun is None else last_noun + 1


def possessive(reading: Reading, word: int) -> bool:
    return reading.upos[word] == "PRON" and "Poss=Yes" in reading.feats[word]
