"""A mention with its place in the reading: the words of its phrase and core, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.mention_phrases import Phrase
from dateline.coding.mention_words import NameSpan, demonym_at
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.span import Quote
from dateline.model.statement import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A mention with the words of its phrase, of its core, and the word by which it hangs in the tree."""

    mention: Mention
    phrase: Phrase
    core: tuple[int, int]
    head: int


def whose(
    article: Article, reading: Reading, phrase: Phrase, core: tuple[int, int], spans: tuple[NameSpan, ...]
) -> tuple[Quote, ...]:
    """The names and demonyms in a phrase outside its core."""
    found = [
        (s.first, s.last)
        for s in spans
        if phrase.first <= s.first and s.last <= phrase.last and (s.last <= core[0] or s.first >= core[1])
    ]
    covered = {i for a, b in found for i in range(a, b)} | set(range(*core))
    for i in range(phrase.first, phrase.last):
        if i in covered:
            continue
        if size := demonym_at(reading, i, phrase.last) or int(_names_a_country(reading, i)):
            found.append((i, i + size))
            covered.update(range(i, i + size))
    return tuple(quote_of(article, reading, a, b) for a, b in sorted(found))


def _names_a_country(reading: Reading, word: int) -> bool:
    form = reading.forms[word]
    if not form[:1].isupper() or (form.isupper() is False and len(form) < 3):
        return False
    return bool(gazetteer.countries_named(form)) or gazetteer.country_of_seat(form) is not None


def head_of(reading: Reading, phrase: Phrase, core: tuple[int, int]) -> int:
    """The word by which a phrase hangs in the tree: of its core if that leads out, else the first that does."""
    inside = range(phrase.first, phrase.last)
    out = [i for i in inside if reading.heads[i] not in inside]
    own = [i for i in out if core[0] <= i < core[1]]
    return (own or out or [core[1] - 1])[0]


def quote_of(article: Article, reading: Reading, first: int, last: int) -> Quote:
    return article.quote(reading.starts[first], reading.ends[last - 1])
