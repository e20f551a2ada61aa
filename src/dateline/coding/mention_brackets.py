"""Names that say their own short form: "Pacific Lighthouse Union (PLU)" is a name, whatever the reader saw in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.coding.mention_words import NameSpan
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind

_SHORT = re.compile(r"[A-Z][A-Za-z&-]{0,5}[A-Z]")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "du", "des", "la", "le", "&"})
_LONGEST = 10
"""Words of a long form that are looked at before the bracket."""


def with_bracketed(article: Article, reading: Reading, spans: Sequence[NameSpan]) -> list[NameSpan]:
    """The spans with each long form whose initials stand in brackets behind it, and those initials, as names."""
    told = list(_bracketed(article, reading))
    taken = {word for span in told for word in range(span.first, span.last)}
    kept = [span for span in spans if taken.isdisjoint(range(span.first, span.last))]
    return sorted([*kept, *told], key=lambda span: span.first)


def _bracketed(article: Article, reading: Reading) -> Iterator[NameSpan]:
    for word in range(1, len(reading) - 2):
        if (
            reading.forms[word] != "("
            or reading.forms[word + 2] != ")"
            or not _SHORT.fullmatch(reading.forms[word + 1])
        ):
            continue
        first = _long_form(reading, word, reading.forms[word + 1])
        if first is not None:
            long = article.text[reading.starts[first] : reading.ends[word - 1]]
            kind = MentionKind.PLACE if gazetteer.country_named(long) else MentionKind.ORGANIZATION
            yield NameSpan(first=first, last=word, kind=kind)
            yield NameSpan(first=word + 1, last=word + 2, kind=kind)


def _long_form(reading: Reading, bracket: int, short: str) -> int | None:
    """Where the words begin whose initials are the short form: capitals alone, or small words counted, too."""
    low = max(reading.sentence_of(bracket)[0], bracket - _LONGEST)
    capitals = every = ""
    for word in range(bracket - 1, low - 1, -1):
        form = reading.forms[word]
        if not (form[:1].isupper() or form.lower() in _SMALL):
            return None
        every = form[0] + every
        capitals = form[0] + capitals if form[:1].isupper() else capitals
        if form[:1].isupper() and short.upper() in (capitals.upper(), every.upper()):
            return word
    return None
