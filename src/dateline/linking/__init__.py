"""Linking: who each mention is, and which statements tell of one happening. Every join has a printable reason."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.linking.actors import troupe
from dateline.linking.cast import assemble
from dateline.linking.clusters import clusters
from dateline.linking.sightings import gather
from dateline.linking.tellings import tellings
from dateline.model.article import Article
from dateline.model.edit import Judgements
from dateline.model.linked import Linked
from dateline.model.statement import Coding


def link(articles: Sequence[Article], codings: Sequence[Coding], judgements: Judgements) -> Linked:
    """Actors, who each mention is, and clusters of statements; people's judgements come before every rule.

    Nothing hangs on the order of the arguments: reports are taken in the order of their ids.
    """
    reports = gather(articles, codings)
    actors = troupe(reports, assemble(reports, judgements))
    told = tellings(reports, actors, judgements.dropped)
    return Linked(actors=actors.actors, resolved=actors.resolved, clusters=clusters(told, judgements))


__all__ = ["link"]
