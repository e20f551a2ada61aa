"""Which reports repeat an agency's copy or another report, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations
from typing import TypeAlias

from dateline.model.article import Article
from dateline.model.event import Reprint, ReprintBasis
from dateline.model.span import Quote

SHINGLE = 8
"""Words in a row that two reports must share before they are compared at all."""
SHARE = 0.3
"""Share of the shorter report's words in common runs from which one is called a reprint of the other."""

Words: TypeAlias = list[tuple[str, int, int]]


def reprints(articles: Sequence[Article]) -> tuple[Reprint, ...]:
    """Reprints by credit and by wording, in the order of the articles."""
    return (*_by_credit(articles), *_by_text(articles))


def _by_credit(articles: Sequence[Article]) -> Iterator[Reprint]:
    for article in articles:
        for credit in article.story_credits:
            yield Reprint(article=article.id, of=credit.agency, basis=ReprintBasis.CREDIT, spans=(credit.evidence,))


def _by_text(articles: Sequence[Article]) -> Iterator[Reprint]:
    words = {one.id: _words(one) for one in articles if one.readable}
    shingles = {key: _shingles(value) for key, value in words.items()}
    for one, other in combinations([one for one in articles if one.id in words], 2):
        if shingles[one.id].isdisjoint(shingles[other.id]):
            continue
        copy, origin = sorted((one, other), key=_age, reverse=True)
        spans = _common(copy, words[copy.id], words[origin.id])
        shared = sum(len(span.text.split()) for span in spans)
        if shared >= SHARE * min(len(words[copy.id]), len(words[origin.id])):
            yield Reprint(article=copy.id, of=origin.id, basis=ReprintBasis.TEXT, spans=spans)


def _age(article: Article) -> tuple[date, bool, int, str]:
    """The earlier published is the origin; among equals the one with an agency's dateline, then the longer."""
    day = article.published.interval.earliest or date.max
    return (day, article.dateline is None, -len(article.text), article.id)


def _words(article: Article) -> Words:
    found: Words = []
    for start, end in article.body:
        offset = start
        for word in article.text[start:end].split():
            at = article.text.index(word, offset)
            offset = at + len(word)
            bare = word.strip(".,;:!?\"'“”‘’()").casefold()
            if bare:
                found.append((bare, at, offset))
    return found


def _shingles(words: Words) -> set[tuple[str, ...]]:
    forms = [word for word, _, _ in words]
    return {tuple(forms[n : n + SHINGLE]) for n in range(len(forms) - SHINGLE + 1)}


def _common(copy: Article, mine: Words, theirs: Words) -> tuple[Quote, ...]:
    matcher = SequenceMatcher(a=[word for word, _, _ in mine], b=[word for word, _, _ in theirs], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= SHINGLE]
    return tuple(copy.quote(mine[one.a][1], mine[one.a + one.size - 1][2]) for one in blocks)
