"""The phrase around a name or a head noun: where it begins and ends, the title in it, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_chunks import INSIDE, WHOSE, base_start, of_end
from dateline.coding.mention_roles import role_after, role_before, title_of
from dateline.coding.mention_words import NameSpan, joined, title_cased
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The words ``first..last`` of a mention (last exclusive) and, where there is one, the words of the title in it."""

    first: int
    last: int
    title: tuple[int, int] | None = None


def of_name(reading: Reading, span: NameSpan, taken: frozenset[int]) -> Phrase:
    """The phrase of a name: title and office before it, modifiers, and an apposition after it;
    ``taken`` are others' cores.
    """
    low, high = reading.sentence_of(span.first)
    if _only_modifies(reading, span):
        return Phrase(first=span.first, last=span.last)
    title = title_of(reading, span, low, taken) if span.kind in (MentionKind.PERSON, MentionKind.UNKNOWN) else None
    first = base_start(reading, title[0] if title else span.first, low)
    if first > span.first:
        first = span.first
    if title is None and first < span.first:
        first = _own_modifiers(reading, span, first)
    first, role = role_before(reading, span, first, low, taken)
    last, after = role_after(reading, span, high)
    royal = title is not None and vocab.title_kind(joined(reading, *title)) is vocab.TitleKind.NOBLE
    if after is None and (royal or span.kind is not MentionKind.PERSON):
        last = of_end(reading, span.last - 1, high, frozenset(("of",)))
    person = span.kind in (MentionKind.PERSON, MentionKind.UNKNOWN)
    return Phrase(first=first, last=last, title=(title or role or after) if person else None)


def _only_modifies(reading: Reading, span: NameSpan) -> bool:
    """True for a name that stands before the noun it goes with ("US" of "a senior US delegation")."""
    if span.kind is MentionKind.PERSON or span.last >= len(reading) or reading.upos[span.last] not in INSIDE:
        return False
    words = range(span.first, span.last)
    out = [i for i in words if reading.heads[i] not in words]
    return bool(out) and all(
        reading.heads[i] >= span.last and reading.deprels[i].split(":")[0] in ("compound", "amod", "nmod") for i in out
    )


def _own_modifiers(reading: Reading, span: NameSpan, first: int) -> int:
    """The start of a name's own phrase where no title stands before it:
    a role noun or a modifier must lead over to it.
    """
    sentence = reading.sentence_of(span.first)
    if title_cased(reading, sentence) and reading.heads[span.first - 1] not in range(span.first, span.last):
        return span.first
    start = span.first
    while start > first and _leads_over(reading, start - 1):
        start -= 1
    return start


def _leads_over(reading: Reading, word: int) -> bool:
    """True for a word that may stand right before a name: no number, no noun that is neither role nor owner."""
    if reading.upos[word] == "NUM":
        return False
    if reading.upos[word] != "NOUN" or reading.xpos[word + 1] == "POS":
        return True
    return vocab.nominal(reading.lemmas[word]) is not None or vocab.person_noun(reading.forms[word])


def of_nominal(reading: Reading, head: int) -> Phrase:
    """The phrase of a head noun, with the "of" and "from" phrases that say whose it is.

    Where a possessor says so, "from" tells a place ("its troops from Mali"), but for an office.
    """
    low, high = reading.sentence_of(head)
    first = base_start(reading, head, low)
    entry = vocab.nominal(reading.lemmas[head])
    more = {"authority": {"in"}, "role": {"for"}}
    office = entry is not None and entry.category == "role"
    owned = not office and any(reading.xpos[i] in ("PRP$", "POS") for i in range(first, head))
    links = (WHOSE - {"from"} if owned else WHOSE) | more.get(entry.category if entry else "", set())
    return Phrase(first=first, last=of_end(reading, head, high, frozenset(links)))
