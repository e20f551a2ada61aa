"""Who a pronoun is, and parties that no slot names: read from hand-built readings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.coding.trees import reading

from dateline.coding import parties
from dateline.coding.arguments import indirect, subjects
from dateline.coding.predicates import find
from dateline.coding.tree import grow
from dateline.model.plover import EventType, Role
from dateline.model.reading import Argument, Frame, Mention, Reading
from dateline.model.reading import Role as Label

SAID_IT = """
Kenya kenya NNP/L 2 nsubj
said say VBD 0 root
it it PRP 4 nsubj
attacked attack VBD 2 ccomp
Togo togo NNP/L 4 obj
. . . 2 punct
"""

WARNED_IT = """
Kenya kenya NNP/L 2 nsubj
praised praise VBD 0 root
Togo togo NNP/L 2 obj
and and CC 5 cc
attacked attack VBD 2 conj
it it PRP 5 obj
. . . 2 punct
"""

SHELLED_MARKET = """
Kenya kenya NNP/L 2 nsubj
bombed bomb VBD 0 root
a a DT 4 det
bridge bridge NN 2 obj
. . . 2 punct
"""

UNREST_IN = """
Kenya kenya NNP/L 2 nsubj
condemned condemn VBD 0 root
the the DT 4 det
unrest unrest NN 2 obj
in in IN 6 case
Togo togo NNP/L 4 nmod
. . . 2 punct
"""

COMPLAINED = """
Kenya kenya NNP/L 2 nsubj
complained complain VBD 0 root
that that IN 6 mark
Togo togo NNP/L 6 nsubj
had have VBD 6 aux
lied lie VBN 2 ccomp
. . . 2 punct
"""

QUOTED_FIRST = """
Kenya kenya NNP/L 6 nsubj
attacked attack VBD 6 ccomp
Togo togo NNP/L 2 obj
, , , 2 punct
ministers minister NNS 6 nsubj
said say VBD 0 root
. . . 6 punct
"""

GAVE_LOAN = """
Kenya kenya NNP/L 2 nsubj
gave give VBD 0 root
Togo togo NNP/L 2 obj
a a DT 5 det
loan loan NN 2 obj
. . . 2 punct
"""

THE_TWO_COUNTRIES = """
Kenya kenya NNP/L 4 nsubj
and and CC 3 cc
Togo togo NNP/L 1 conj
said say VBD 0 root
the the DT 7 det
two two CD 7 nummod
countries country NNS 8 nsubj
met meet VBD 4 ccomp
in in IN 10 case
Oslo oslo NNP/L 8 obl
. . . 4 punct
"""

KILLING = """
Kenya kenya NNP/L 2 nsubj
hit hit VBD 0 root
a a DT 4 det
boat boat NN 2 obj
that that WDT 6 nsubj
fled flee VBD 4 acl:relcl
, , , 8 punct
killing kill VBG 6 advcl
soldiers soldier NNS 8 obj
. . . 2 punct
"""

ALONG_WITH = """
Kenya kenya NNP/L 7 nsubj
, , , 5 punct
along along IN 5 case
with with IN 5 case
Togo togo NNP/L 1 nmod
, , , 1 punct
rejected reject VBD 0 root
the the DT 9 det
plan plan NN 7 obj
. . . 7 punct
"""

TOGETHER_WITH = """
Kenya kenya NNP/L 7 nsubj
, , , 1 punct
together together RB 7 advmod
with with IN 5 case
Togo togo NNP/L 3 obl
, , , 1 punct
rejected reject VBD 0 root
the the DT 9 det
plan plan NN 7 obj
. . . 7 punct
"""

WHOSE_MEETING = """
Kenya kenya NNP/L 3 nmod:poss
's 's POS 1 case
meeting meeting NN 6 nsubj
with with IN 5 case
Togo togo NNP/L 3 nmod
lasted last VBD 0 root
hours hour NNS 6 obl
. . . 6 punct
"""

WILL_HOST = """
Kenya kenya NNP/L 3 nsubj
will will MD 3 aux
host host VB 0 root
Togo togo NNP/L 3 obj
. . . 3 punct
"""

WILL_MEET = """
Kenya kenya NNP/L 3 nsubj
will will MD 3 aux
meet meet VB 0 root
Togo togo NNP/L 3 obj
. . . 3 punct
"""


def told(
    table: str, form: str, read: Reading | None = None, type_: EventType | None = None
) -> tuple[list[str], list[str]]:
    """The cores of actors and recipients of the predicate of this form."""
    article, plain = reading(table)
    grown = grow(read or plain)
    found = next(p for p in find(grown) if grown.form(p.word) == form)
    both = parties.parties(article, grown, found, type_)
    actors, recipients = ([p.mention.core.text for p in both if p.role is r] for r in (Role.ACTOR, Role.RECIPIENT))
    return actors, recipients


def chained(table: str, *words: int) -> Reading:
    """The reading of a table with one chain of single words."""
    chain = tuple(Mention(first=w, last=w + 1, head=w) for w in words)
    return replace(reading(table)[1], chains=(chain,))


@pytest.mark.parametrize(
    ("table", "form", "actors", "recipients"),
    [
        (SAID_IT, "attacked", ["Kenya"], ["Togo"]),
        (SHELLED_MARKET, "bombed", ["Kenya"], ["bridge"]),
        (UNREST_IN, "condemned", ["Kenya"], ["Togo"]),
        (COMPLAINED, "complained", ["Kenya"], ["Togo"]),
        (QUOTED_FIRST, "attacked", ["Kenya"], ["Togo"]),
        (THE_TWO_COUNTRIES, "met", ["Kenya", "Togo"], []),
        (KILLING, "killing", ["Kenya"], ["soldiers"]),
        (ALONG_WITH, "rejected", ["Kenya", "Togo"], []),
        (TOGETHER_WITH, "rejected", ["Kenya", "Togo"], []),
        (WHOSE_MEETING, "meeting", ["Kenya", "Togo"], []),
    ],
)
def test_parties_that_no_slot_names(table: str, form: str, actors: list[str], recipients: list[str]) -> None:
    """Speakers, things struck, places inside a phrase, the accused, companions, "the two countries" are found."""
    assert told(table, form) == (actors, recipients)


def test_who_promises_to_receive_is_the_actor() -> None:
    """A host is the recipient of a visit; of the visit to come, which is AGREE, he is the actor and the guest not."""
    assert told(WILL_HOST, "host") == (["Togo"], ["Kenya"])
    assert told(WILL_HOST, "host", type_=EventType.AGREE) == (["Kenya"], ["Togo"])


def test_all_who_will_meet_are_actors() -> None:
    """A meeting to come is as reciprocal as one that was held."""
    assert told(WILL_MEET, "meet", type_=EventType.AGREE) == (["Kenya", "Togo"], [])


def test_a_chain_tells_who_a_pronoun_is() -> None:
    """The object "it" is what the chain says."""
    assert told(WARNED_IT, "attacked", chained(WARNED_IT, 2, 5)) == (["Kenya"], ["Togo"])


def test_a_pronoun_is_not_the_subject_of_its_own_clause() -> None:
    """A chain that makes the object its own subject is not believed: the pronoun stays as it stands."""
    assert told(WARNED_IT, "attacked", chained(WARNED_IT, 0, 5)) == (["Kenya"], ["it"])


def test_a_speaker_is_not_before_the_words_that_it_does_not_say() -> None:
    """Of two subjects at a verb of saying the one before the reported words is theirs, the other its own."""
    grown = grow(reading(QUOTED_FIRST)[1])
    assert subjects(grown, 1) == (0,)
    assert subjects(grown, 5) == (4,)


def test_the_first_of_two_bare_objects_is_whom_it_is_given_to() -> None:
    """ "gave Togo a loan": Togo; with one object there is nobody."""
    assert indirect(grow(reading(GAVE_LOAN)[1]), 1) == (2,)
    assert indirect(grow(reading(SHELLED_MARKET)[1]), 1) == ()


def test_frames_name_an_actor_where_the_tree_names_none() -> None:
    """The frame's ARG0 is the actor of a verb without a subject, and is not asked where the tree has one."""
    lost = SAID_IT.replace("it it PRP 4 nsubj", "it it PRP 4 dep")
    read = reading(lost)[1]
    read = replace(read, frames=(Frame(predicate=3, arguments=(Argument(first=0, last=1, role=Label.ARG0),)),))
    headless = replace(read, heads=(1, -1, 3, -1, 3, 1), deprels=("nsubj", "root", "dep", "root", "obj", "punct"))
    assert told(lost, "attacked", headless)[0] == ["Kenya"]
    assert told(lost, "attacked", replace(headless, frames=()))[0] == []
