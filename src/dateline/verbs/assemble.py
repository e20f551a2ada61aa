"""From articles, codings and edits to the chronicle: the rooms in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline import coding, linking, review, weighing
from dateline.model.article import Article
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit, Judgements
from dateline.model.problem import Problem
from dateline.model.statement import Coding


def assemble(
    articles: Sequence[Article],
    codings: Sequence[Coding],
    *,
    problems: Sequence[Problem] = (),
    edits: Sequence[Edit] = (),
) -> Chronicle:
    """The chronicle of these articles, a pure function of its arguments.

    Reports without a date of their own are dated from what the others date, and then read again: their relative times
    get that interval as their anchor.
    """
    articles = sorted(articles, key=lambda article: (article.file, article.id))
    judgements = review.apply(edits)
    by_article = {one.article: one for one in review.settled(codings, judgements)}
    ordered = [by_article[article.id] for article in articles if article.id in by_article]
    linked = linking.link(articles, ordered, judgements)
    inferred, unsettled = weighing.infer_published(articles, ordered, linked)
    problems = (*problems, *unsettled)
    if inferred:
        articles = [replace(one, published=inferred.get(one.id, one.published)) for one in articles]
        ordered = _retimed(articles, ordered, set(inferred), judgements)
        linked = linking.link(articles, ordered, judgements)
    weighed = weighing.weigh(articles, ordered, linked, judgements)
    return Chronicle(
        articles=tuple(articles),
        actors=weighed.actors,
        events=weighed.events,
        disputes=weighed.disputes,
        relations=weighed.relations,
        reprints=weighed.reprints,
        statements=tuple(statement for one in ordered for statement in one.statements),
        resolved=tuple(sorted(linked.resolved.items())),
        problems=tuple(sorted((*problems, *_unmatched(ordered, edits)), key=lambda problem: problem.sort_key)),
        checks=weighed.checks,
        edits=tuple(edits),
    )


def _retimed(
    articles: Sequence[Article], codings: Sequence[Coding], which: set[str], judgements: Judgements
) -> list[Coding]:
    by_id = {article.id: article for article in articles}
    read = [coding.retime(one, by_id[one.article]) if one.article in which else one for one in codings]
    return list(review.settled(read, judgements))


def _unmatched(codings: Sequence[Coding], edits: Sequence[Edit]) -> tuple[Problem, ...]:
    statements = {statement.id for one in codings for statement in one.statements}
    mentions = {mention.key for one in codings for mention in one.mentions}
    return review.unmatched(edits, statements | mentions)
