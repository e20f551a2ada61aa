"""Disputes on figures: statements of one event that number the same thing and cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from dateline.model.article import Article, Genre
from dateline.model.event import Dispute, DisputeField, DisputeRelation, Event, Side
from dateline.model.interval import UNKNOWN, Interval
from dateline.model.plover import EventType, Status
from dateline.model.span import Quote
from dateline.model.statement import Quantity, Statement
from dateline.weighing import dispute_bounds as numbers
from dateline.weighing import dispute_notes as notes

HARM = {
    "killed": ("kill", "dead", "died", "death", "toll", "fatalit"),
    "injured": ("injur", "wound", "hurt", "casualt"),
    "casualties": ("casualt",),
    "missing": ("missing", "disappear"),
    "displaced": ("displac", "evacuat", "homeless", "fled"),
    "detained": ("detain", "arrest", "jail"),
    "abducted": ("abduct", "kidnap"),
}
"""What news counts of harm done to people, and the beginnings of the words that an editor's note has for it."""

_COUNT = frozenset({"number", "numbers", "toll", "figure", "figures", "count", "total", "many", "amount"})
_TOLD = frozenset({Status.REPORTED, Status.ALLEGED})
_OF_THE_NEWS = re.compile(r"day\b|\b(tonight|morning|afternoon|evening|night|overnight)\b", re.IGNORECASE)
_GRAVEST = (DisputeRelation.CONFLICT, DisputeRelation.SLIP, DisputeRelation.CORRECTION, DisputeRelation.UPDATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """A figure of an event, where it stands, and the deepest source it is given by ("" for the outlet's own voice)."""

    quantity: Quantity
    statement: Statement
    source: str
    published: Interval
    former: bool = False
    corrects: bool = False

    @property
    def article(self) -> str:
        return self.quantity.evidence.article

    @property
    def key(self) -> tuple[str, str]:
        return self.quantity.of, self.quantity.unit

    @property
    def value(self) -> tuple[float | None, float | None]:
        return self.quantity.low, self.quantity.high


def on_quantities(
    event: Event, events: Sequence[Event], articles: Mapping[str, Article], statements: Sequence[Statement]
) -> Iterator[Dispute]:
    """One dispute for each thing of which the statements give figures that cannot both be right."""
    figures = _figures(event, articles, statements)
    for key in sorted({one.key for one in figures}):
        of_key = [one for one in figures if one.key == key]
        standing = [one for one in of_key if not one.former]
        standing += _taken_back(standing, event, events, articles)
        pairs = [
            (one, other)
            for one, other in combinations(standing, 2)
            if _same_thing(one, other, event, articles) and _apart(one, other)
        ]
        if pairs:
            yield _dispute(event, pairs, of_key)


def _figures(event: Event, articles: Mapping[str, Article], statements: Sequence[Statement]) -> list[_Figure]:
    found: dict[Quote, _Figure] = {}
    beside = _beside(event, statements)
    for statement, actors in zip(event.statements, event.sources, strict=True):
        source = _source(statement, actors)
        article = articles.get(statement.article)
        published = article.published.interval if article else UNKNOWN
        if numbers.tells_background(statement.quote, _years(event, published)):
            continue
        for quantity, former in _totals(statement, event):
            figure = _Figure(
                quantity=quantity,
                statement=_timed(statement, beside),
                source=source,
                published=published,
                former=former,
                corrects=notes.corrects(statement),
            )
            found.setdefault(quantity.evidence, figure)
    return list(found.values())


def _years(event: Event, published: Interval) -> frozenset[int]:
    days = (event.when.interval, published)
    ends = (end for one in days for end in (one.earliest, one.latest))
    return frozenset(end.year for end in ends if end is not None)


def _beside(event: Event, statements: Sequence[Statement]) -> dict[Quote, list[Statement]]:
    """The dated statements of each sentence of the event."""
    found: dict[Quote, list[Statement]] = {one.quote: [] for one in event.statements}
    for one in statements:
        if one.time is not None and one.quote in found:
            found[one.quote].append(one)
    return found


def _timed(statement: Statement, beside: Mapping[Quote, Sequence[Statement]]) -> Statement:
    """The statement with the one time that its sentence gives: "a quake struck in May, killing nine"."""
    dated = beside[statement.quote]
    if statement.time is not None or len({one.time for one in dated}) != 1:
        return statement
    return replace(statement, time=dated[0].time, when=dated[0].when)


def _source(statement: Statement, actors: Sequence[str | None]) -> str:
    if not statement.according_to:
        return ""
    return (actors[-1] if actors else None) or statement.according_to[-1].name.casefold()


def _totals(statement: Statement, event: Event) -> Iterator[tuple[Quantity, bool]]:
    """The figures that a statement gives as of the whole, each with whether it is a former one.

    A statement that gives several standing figures of one thing tells of parts: none of them is taken.
    """
    if statement.status not in _TOLD:
        return
    whole = [
        one for one in statement.quantities if _is_of_event(one, event) and numbers.counts_all(one, statement.quote)
    ]
    for key in sorted({(one.of, one.unit) for one in whole}):
        same = [one for one in whole if (one.of, one.unit) == key]
        former = [one for one in same if numbers.is_former(one, statement.quote)]
        standing = [one for one in same if one not in former]
        if len({(one.low, one.high) for one in standing}) <= 1:
            yield from ((one, False) for one in standing)
        yield from ((one, True) for one in former)


def _is_of_event(quantity: Quantity, event: Event) -> bool:
    """People who are merely mentioned are nobody's count, but for those at a demonstration."""
    return quantity.of != "people" or event.type is EventType.PROTEST


def _same_thing(one: _Figure, other: _Figure, event: Event, articles: Mapping[str, Article]) -> bool:
    """True when nothing says that the two figures are of different days, places or acts."""
    first, second = one.statement, other.statement
    if first.historical != second.historical or not _one_time(first, second):
        return False
    if first.where is not None and second.where is not None and not _one_place(first, second):
        return False
    if one.article == other.article and not _both_stand(one, other, articles):
        return False
    return one.quantity.of in HARM or event.type is EventType.PROTEST or first.lemma == second.lemma


def _one_time(first: Statement, second: Statement) -> bool:
    """True when their days can meet; a time that could not be read must be one of the day's news ("on Sunday")."""
    if not first.when.interval.overlaps(second.when.interval):
        return False
    unread = [one.time for one in (first, second) if one.time is not None and not one.when.interval.known]
    return all(_OF_THE_NEWS.search(time.quote.text) for time in unread)


def _one_place(first: Statement, second: Statement) -> bool:
    if first.where is None or second.where is None:
        return True
    one, other = first.where.quote.text.casefold(), second.where.quote.text.casefold()
    return one in other or other in one


def _both_stand(one: _Figure, other: _Figure, articles: Mapping[str, Article]) -> bool:
    """True when one report means both at once: not the entries of a live blog, nor parts told in one sentence."""
    article = articles.get(one.article)
    if article is not None and article.genre is Genre.LIVE_BLOG:
        return False
    return one.corrects or other.corrects or one.statement.quote != other.statement.quote or one.source != other.source


def _apart(one: _Figure, other: _Figure) -> bool:
    """Bounds that cannot both be right; a correction takes its figure back whatever the bounds."""
    if one.corrects != other.corrects:
        return one.article == other.article and one.value != other.value
    return numbers.apart(one.quantity, other.quantity)


def _dispute(event: Event, pairs: Sequence[tuple[_Figure, _Figure]], figures: Sequence[_Figure]) -> Dispute:
    withdrawn = {one.value for pair in pairs for one in pair if one.corrects}
    found = {_relation(one, other, withdrawn) for one, other in pairs}
    parting = list(dict.fromkeys(one.value for pair in pairs for one in pair))
    known = {one.quantity.evidence: one for one in (*figures, *(one for pair in pairs for one in pair))}
    sides = tuple(_side([one for one in known.values() if one.value == value]) for value in parting)
    relation = next(one for one in _GRAVEST if one in found)
    return Dispute(event=event.id, field=DisputeField.QUANTITY, relation=relation, sides=sides)


def _side(figures: Sequence[_Figure]) -> Side:
    reports = tuple(one.quantity.evidence for one in figures)
    return Side(value=numbers.in_words(figures[0].quantity), reports=reports)


def _relation(one: _Figure, other: _Figure, withdrawn: set[tuple[float | None, float | None]]) -> DisputeRelation:
    if {one.value, other.value} & withdrawn:
        return DisputeRelation.CORRECTION
    if one.article == other.article:
        if one.source != other.source:
            return DisputeRelation.CONFLICT
        grown = numbers.tells_growth(one.statement.quote) or numbers.tells_growth(other.statement.quote)
        return DisputeRelation.UPDATE if grown else DisputeRelation.SLIP
    return DisputeRelation.UPDATE if _knowledge_grew(one, other) else DisputeRelation.CONFLICT


def _knowledge_grew(one: _Figure, other: _Figure) -> bool:
    """True where a later day's report counts more harm, or where one source has counted anew."""
    if not (one.published.known and other.published.known) or one.published.overlaps(other.published):
        return False
    earlier, later = sorted((one, other), key=_day)
    more = (later.quantity.low or 0) > (earlier.quantity.low or 0)
    return (one.source == other.source != "") or (more and one.quantity.of in HARM)


def _day(figure: _Figure) -> date:
    return figure.published.earliest or figure.published.latest or date.max


def _taken_back(
    standing: Sequence[_Figure], event: Event, events: Sequence[Event], articles: Mapping[str, Article]
) -> list[_Figure]:
    """The figures that editor's notes take back: the only number of a note that its story does not give."""
    found = []
    for article in dict.fromkeys(one.article for one in standing):
        mine = [one for one in standing if one.article == article]
        if article not in articles or not _alone(mine[0].key, article, event, events):
            continue
        for note in notes.corrections(articles[article]):
            if _mentions(note, mine[0].quantity):
                told = {number for one in mine for number in one.value}
                wrong = [(place, number) for place, number in notes.numbers(note) if number not in told]
                if len({number for _, number in wrong}) == 1:
                    found.append(_of_note(wrong[0], mine[0]))
    return found


def _alone(key: tuple[str, str], article: str, event: Event, events: Sequence[Event]) -> bool:
    """True when the report gives figures of this thing for no other event."""
    return not any(
        statement.article == article and any((one.of, one.unit) == key for one in statement.quantities)
        for other in events
        if other.id != event.id
        for statement in other.statements
    )


def _mentions(note: Quote, quantity: Quantity) -> bool:
    """True when the note names what is counted, and says that it is about a count."""
    beginnings = HARM.get(quantity.of, (quantity.unit.casefold(),))
    said = notes.words_of(note.text)
    return any(word.startswith(beginnings) for word in said) and (bool(said & _COUNT) or quantity.of in HARM)


def _of_note(wrong: tuple[Quote, float], like: _Figure) -> _Figure:
    place, number = wrong
    quantity = Quantity(of=like.quantity.of, low=number, high=number, unit=like.quantity.unit, evidence=place)
    return _Figure(
        quantity=quantity, statement=like.statement, source=like.source, published=like.published, corrects=True
    )
