"""When was a report published that does not say so? Bounds from happenings that it shares with dated reports.

Each bound is a reason with its evidence. A past happening lies on or before the day of publication; the report's own
words for its time ("on Monday", "last week") say how many days before at most. The answer is an interval, open where
nothing bounds it; bounds that contradict one another give no answer. A date that is printed in figures and can be read
in two orders is narrowed by the same bounds, save those that rest on the date itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.model.article import Article, Basis, Published
from dateline.model.interval import Interval
from dateline.model.linked import Cluster, Linked
from dateline.model.plover import Status
from dateline.model.problem import Problem, ProblemCode
from dateline.model.span import Evidence, Quote
from dateline.model.statement import Coding, Effect, RelationHint, Statement, TimePhrase
from dateline.weighing.days import interval, shifted
from dateline.weighing.publication_years import narrowed, report_days, said_of

FULL_YEAR = 366
FRESH = 183
"""Days. Words that reach further back ("last December", "March 26" without a year) bound the day from below only."""
FIRM, LIKELY = 2, 1
"""How much a bound counts against one that contradicts it: its own words or a firm join, or a likely join."""
_AHEAD = frozenset({Effect.ANNOUNCES, Effect.ANNOUNCES_END, Effect.REFUSES_END})
MAJORITY = 3
"""How many times heavier the agreeing bounds must be than those that contradict them, for any answer to be given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """One bound on the day of publication, with the words that it rests on."""

    earliest: date | None
    latest: date | None
    reason: str
    evidence: tuple[Evidence, ...]
    weight: int = FIRM
    absolute: bool = True
    """Whether it stands without any date of the report's own."""

    @property
    def days(self) -> Interval:
        """The days that it leaves possible."""
        return Interval(earliest=self.earliest, latest=self.latest)


def infer_published(
    articles: Sequence[Article], codings: Sequence[Coding], linked: Linked
) -> tuple[dict[str, Published], tuple[Problem, ...]]:
    """Publication intervals of articles that state none (basis ``inferred``) or that state one of several days.

    There is no entry where nothing bounds the day, and a problem where bounds contradict one another, so that no day
    could be inferred.
    """
    found, problems = {}, []
    for article, own, shared, bare in _all_bounds(articles, codings, linked):
        undated = article.published.basis is Basis.UNKNOWN
        if undated:
            published = _combined(own + shared, bare)
        else:
            published = _chosen(article.published, [one for one in own if one.absolute] + shared)
        if published is not None:
            found[article.id] = published
        elif undated and own + shared:
            problems.append(_problem(article, own + shared))
    return found, tuple(problems)


def _problem(article: Article, bounds: list[Bound]) -> Problem:
    low = max((one for one in bounds if one.earliest is not None), key=lambda one: one.earliest or date.min)
    high = min((one for one in bounds if one.latest is not None), key=lambda one: one.latest or date.max)
    message = (
        f"the report prints no date, and what it tells would put it both on or after {low.earliest} ({low.reason}) "
        f"and on or before {high.latest} ({high.reason}); no day was inferred; sources.csv can give it"
    )
    quotes = (item for item in (*low.evidence, *high.evidence) if isinstance(item, Quote))
    quote = next((one for one in quotes if one.article == article.id), None)
    return Problem(file=article.file, code=ProblemCode.DATE_UNSETTLED, message=message, quote=quote)


def _all_bounds(
    articles: Sequence[Article], codings: Sequence[Coding], linked: Linked
) -> Iterator[tuple[Article, list[Bound], list[Bound], list[TimePhrase]]]:
    """Of each article whose day is not known: bounds of its own, bounds shared with others, its days without a year."""
    statements = {one.id: one for coding in codings for one in coding.statements}
    hints = {coding.article: coding.hints for coding in codings}
    dated = {one.id for one in articles if one.published.interval.known}
    for article in articles:
        known = article.published.basis is not Basis.UNKNOWN and not article.published.interval.candidates
        if known or not article.readable:
            continue
        mine = [one for one in statements.values() if one.article == article.id]
        own = [bound for one in mine for bound in _own_date(one)]
        own += [bound for one in hints.get(article.id, ()) for bound in _of_hint(one)]
        shared = list(_shared_bounds(article, statements, linked, dated - {article.id}))
        yield article, own, shared, [one.time for one in mine if one.time is not None and _is_past(one)]


def _shared_bounds(
    article: Article, statements: dict[str, Statement], linked: Linked, dated: set[str]
) -> Iterator[Bound]:
    for cluster in linked.clusters:
        firm = _firmly_joined(cluster)
        members = [statements[one] for one in cluster.statements if one in statements]
        mine = [one for one in members if one.article == article.id and _is_past(one)]
        theirs = [one for one in members if one.article in dated and _is_past(one) and one.when.interval.known]
        for own in mine:
            for other in theirs:
                weight = FIRM if firm.get(own.id, own.id) == firm.get(other.id, other.id) else LIKELY
                yield from _shared(own, other, weight)


def _chosen(stated: Published, bounds: list[Bound]) -> Published | None:
    """A printed date that can mean several days, where all bounds leave one of them and tell against the others."""
    kept = [day for day in stated.interval.candidates if all(_leaves(one, day) for one in bounds)]
    if len(kept) != 1:
        return None
    against = [one for one in bounds if not all(_leaves(one, day) for day in stated.interval.candidates)]
    return Published(
        interval=interval(kept[0], kept[0]),
        basis=stated.basis,
        evidence=tuple(dict.fromkeys((*stated.evidence, *(item for one in against for item in one.evidence)))),
        reasons=(*stated.reasons, *dict.fromkeys(one.reason for one in against)),
    )


def _leaves(bound: Bound, day: date) -> bool:
    return bound.days.overlaps(Interval(earliest=day, latest=day))


def _firmly_joined(cluster: Cluster) -> dict[str, str]:
    """For each statement of a cluster the first one that it is joined to without any merely likely join."""
    of = {one: one for one in cluster.statements}
    for join in cluster.joins:
        if not join.likely and join.left in of and join.right in of:
            low, high = sorted((of[join.left], of[join.right]))
            of = {key: low if value == high else value for key, value in of.items()}
    return of


def _is_past(statement: Statement) -> bool:
    tense = statement.time.tense if statement.time else "none"
    return statement.status in (Status.REPORTED, Status.ALLEGED) and tense != "future"


def _is_ahead(statement: Statement) -> bool:
    return statement.status is Status.ANNOUNCED and statement.time is not None and statement.time.tense == "future"


def _own_date(statement: Statement) -> Iterator[Bound]:
    """Bounds from what the report itself dates."""
    days, evidence, absolute = statement.when.interval, statement.when.evidence, statement.when.anchor is None
    beside = report_days(statement.time, days) if absolute else None
    if beside is not None and statement.time is not None:
        reason = f"puts {days.edtf} {statement.time.quote.text!r} beside words that count from the report's day"
        yield Bound(earliest=beside.earliest, latest=beside.latest, reason=reason, evidence=evidence)
    if _is_past(statement) and days.earliest is not None:
        reason = f"tells as past what it dates to {days.edtf}"
        yield Bound(earliest=days.earliest, latest=None, reason=reason, evidence=evidence, absolute=absolute)
    if _is_ahead(statement) and days.latest is not None:
        reason = f"tells as still to come what it dates to {days.edtf}"
        yield Bound(earliest=None, latest=days.latest, reason=reason, evidence=evidence, absolute=absolute)


def _of_hint(hint: RelationHint) -> Iterator[Bound]:
    """A bound from a relation that the report says began, held or ended at a time past."""
    days = hint.when.interval
    past = hint.time is not None and hint.time.tense == "past" and hint.effect not in _AHEAD
    if past and days.earliest is not None:
        reason = f"tells as past what it dates to {days.edtf}"
        absolute = hint.when.anchor is None
        yield Bound(earliest=days.earliest, latest=None, reason=reason, evidence=hint.when.evidence, absolute=absolute)


def _shared(own: Statement, other: Statement, weight: int) -> Iterator[Bound]:
    """Bounds from a happening that another, dated, report dates."""
    days = _narrowed(own.time, other.when.interval)
    if days is None or days.earliest is None:
        return
    evidence = (*((own.time.quote,) if own.time else (own.trigger,)), *other.when.evidence)
    told = f"{own.trigger.text!r}, which another report dates to {other.when.interval.edtf}"
    least, most = _recency(own.time)
    earliest = shifted(days.earliest, least)
    latest = shifted(days.latest, most) if days.latest is not None and most is not None else None
    yield Bound(earliest=earliest, latest=latest, reason=f"tells as past {told}", evidence=evidence, weight=weight)


def _recency(phrase: TimePhrase | None) -> tuple[int, int | None]:
    parts = dict(phrase.parts) if phrase else {}
    if "recency_min" not in parts or "recency_max" not in parts:
        return (0, None)
    most = int(parts["recency_max"])
    if most < 0:
        return (0, None)  # words for what lies ahead bound nothing that is told as past
    return (int(parts["recency_min"]), most if most <= FRESH else None)


def _narrowed(phrase: TimePhrase | None, days: Interval) -> Interval | None:
    """The other report's days that fit this report's own words (its weekday, its day and month)."""
    parts = dict(phrase.parts) if phrase else {}
    if days.earliest is None or days.latest is None or (days.latest - days.earliest).days > FULL_YEAR:
        return days
    every = [shifted(days.earliest, n) for n in range((days.latest - days.earliest).days + 1)]
    fitting = [day for day in every if _fits(day, parts)]
    if not fitting:
        return None
    return interval(fitting[0], fitting[-1])


def _fits(day: date, parts: dict[str, str]) -> bool:
    if "weekday" in parts and "month" not in parts and day.weekday() != int(parts["weekday"]):
        return False
    if "month" in parts and day.month != int(parts["month"]):
        return False
    return not ("day" in parts and "month" in parts and day.day != int(parts["day"]))


def _combined(bounds: list[Bound], told: Sequence[TimePhrase] = ()) -> Published | None:
    """The days that all bounds leave, or most by far; where neither is so, nothing.

    ``told`` are the report's own past times: a day that they name with its weekday but without its year narrows the
    years (see :mod:`~dateline.weighing.publication_years`).
    """
    kept = _agreeing(list({(one.earliest, one.latest, one.reason): one for one in bounds}.values()))
    lows = [one for one in kept if one.earliest is not None]
    highs = [one for one in kept if one.latest is not None]
    low = max(lows, key=lambda one: (one.earliest or date.min, one.reason), default=None)
    high = min(highs, key=lambda one: (one.latest or date.max, one.reason), default=None)
    used = list(dict.fromkeys(one for one in (low, high) if one is not None))
    if not used:
        return None
    days, phrases = narrowed(interval(low.earliest if low else None, high.latest if high else None), told)
    return Published(
        interval=interval(days.earliest, days.latest),
        basis=Basis.INFERRED,
        evidence=tuple(dict.fromkeys((*(item for one in used for item in one.evidence), *(p.quote for p in phrases)))),
        reasons=tuple(dict.fromkeys((*(one.reason for one in used), *(said_of(p) for p in phrases)))),
    )


def _agreeing(bounds: list[Bound]) -> list[Bound]:
    """The heaviest bounds that leave a common day; none where those that contradict them are not far lighter."""
    days = sorted({day for one in bounds for day in (one.earliest, one.latest) if day is not None})
    sets = [[one for one in bounds if one.days.overlaps(Interval(earliest=day, latest=day))] for day in days]
    best = max(sets, key=_weight, default=[])
    against = _weight(bounds) - _weight(best)
    return best if _weight(best) >= MAJORITY * against else []


def _weight(bounds: list[Bound]) -> int:
    return sum(one.weight for one in bounds)
