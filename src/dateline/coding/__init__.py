"""Reading -> statements: who did what to whom, when, where, and according to whom.

``code`` reads an article; ``retime`` reads its time phrases again once its day is known. The types and modes are those
of PLOVER (Open Event Data Alliance), by the readable tables under ``data/vocab/plover``.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.coding import hints, mentions, predicates, times
from dateline.coding.repairs import repair
from dateline.coding.statements import Page, is_historical, statement
from dateline.coding.timing import attach
from dateline.coding.tree import Tree, grow
from dateline.model.article import Article, ZoneKind
from dateline.model.reading import Reading
from dateline.model.statement import Coding, RelationHint, Statement, TimePhrase

__all__ = ["VERSION", "code", "retime"]

VERSION = "coding/1"


def code(article: Article, reading: Reading) -> Coding:
    """Everything that the article tells, with time phrases read against its publication."""
    reading = repair(reading, _headlines(article, reading))
    tree = grow(reading)
    phrases = times.find(article, reading)
    found = tuple(p for p in predicates.find(tree) if not _is_in_time(reading, p.word, phrases))
    page = Page(
        article=article,
        tree=tree,
        phrases=phrases,
        dated=attach(article, tree, found, phrases),
        leanings={leaning.word: leaning for leaning in reading.leanings},
        telling=frozenset(word for p in found for word in (p.word, p.holder)),
    )
    skipped = _repeated_headlines(article, tree)
    told = tuple(statement(page, p) for p in found if tree.sentence(p.word) not in skipped)
    return Coding(
        article=article.id,
        version=VERSION,
        statements=told,
        mentions=mentions.find(article, reading),
        hints=hints.find(article, tree, phrases),
    )


def _is_in_time(reading: Reading, word: int, phrases: tuple[TimePhrase, ...]) -> bool:
    """ "In March": a word of a time tells of no march. What states count from ("since the coup") is a happening."""
    return any(
        phrase.quote.start <= reading.starts[word] < phrase.quote.end and phrase.pattern != "since-event"
        for phrase in phrases
    )


def _headlines(article: Article, reading: Reading) -> frozenset[tuple[int, int]]:
    """The sentences of titles, and those of standfirsts that end as titles do, without a full stop."""
    return frozenset(s for s in reading.sentences if _is_headline(article, reading, s))


def _is_headline(article: Article, reading: Reading, sentence: tuple[int, int]) -> bool:
    zone = article.zone_at(reading.starts[sentence[0]])
    open_end = reading.upos[sentence[1] - 1] != "PUNCT"
    return zone is ZoneKind.TITLE or (zone is ZoneKind.STANDFIRST and open_end)


def _repeated_headlines(article: Article, tree: Tree) -> set[tuple[int, int]]:
    """Sentences that print the article's headline a second time."""
    seen: set[str] = set()
    skipped: set[tuple[int, int]] = set()
    titles = [s for s in tree.reading.sentences if article.zone_at(tree.reading.starts[s[0]]) is ZoneKind.TITLE]
    for first, last in (*titles, *(s for s in tree.reading.sentences if s not in titles)):
        words = " ".join(tree.form(w) for w in range(first, last))
        if words in seen:
            skipped.add((first, last))
        if (first, last) in titles:
            seen.add(words)
    return skipped


def retime(coding: Coding, article: Article) -> Coding:
    """The coding with every time phrase read anew against the article's publication interval."""
    return replace(
        coding,
        statements=tuple(_retimed(s, article) for s in coding.statements),
        hints=tuple(_hint_retimed(h, article) for h in coding.hints),
    )


def _retimed(told: Statement, article: Article) -> Statement:
    if told.time is None:
        return told
    when = times.normalise(told.time, article.published.interval, article.published.basis)
    return replace(told, when=when, historical=is_historical(when, article))


def _hint_retimed(hint: RelationHint, article: Article) -> RelationHint:
    if hint.time is None:
        return hint
    return replace(hint, when=times.normalise(hint.time, article.published.interval, article.published.basis))
