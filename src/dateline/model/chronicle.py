"""The whole record of a case, as computed from its statements and edits."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.actor import Actor
from dateline.model.article import Article
from dateline.model.edit import Edit
from dateline.model.event import Check, Dispute, Event, Reprint
from dateline.model.problem import Problem
from dateline.model.relation import Relation
from dateline.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """What these reports say: every list in its fixed order, so that the same input gives the same bytes.

    ``resolved`` pairs a mention's key (``article:start:end``) with the actor ids it was resolved to.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    disputes: tuple[Dispute, ...] = ()
    relations: tuple[Relation, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    statements: tuple[Statement, ...] = ()
    resolved: tuple[tuple[str, tuple[str, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()
    checks: tuple[Check, ...] = ()
    edits: tuple[Edit, ...] = ()
