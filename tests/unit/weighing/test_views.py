"""An event's own values, computed from its statements."""

from __future__ import annotations

from tests.unit.weighing.builders import article, statement

from dateline.model.actor import Actor
from dateline.model.linked import Cluster
from dateline.model.plover import Role
from dateline.model.statement import MentionKind
from dateline.weighing.views import event_of


def test_one_name_stands_once_in_a_label() -> None:
    """Two actors that nobody joined can have one name; a row does not say it twice."""
    of = article("one", "Soldiers met soldiers in Zenda.")
    parties = ((Role.ACTOR, "Soldiers"), (Role.ACTOR, "soldiers"))
    told = statement(of, "met", parties=parties)
    actors = {f"x-{n}": Actor(id=f"x-{n}", name="Soldiers", kind=MentionKind.GROUP) for n in (1, 2)}
    resolved = {party.mention.key: (f"x-{n}",) for n, party in enumerate(told.parties, start=1)}
    event = event_of(Cluster(id="e-1", statements=(told.id,)), [told], resolved, actors)
    assert event.label == "Soldiers – visit"
    assert len(event.participants) == 2
