"""Which words of later reports reach the chronicle: nouns that set a scene, participles, forms that are also pasts."""

from __future__ import annotations

from tests.unit.coding.trees import predicate, reading

from dateline.coding import code
from dateline.coding.predicates import Part
from dateline.model.plover import EventType
from dateline.model.statement import Statement

AGREED_AT_A_MEETING = """
Kenya kenya NNP/L 2 nsubj
agreed agree VBD 0 root
to to TO 4 mark
withdraw withdraw VB 2 xcomp
at at IN 7 case
a a DT 7 det
meeting meeting NN 2 obl
in in IN 9 case
Juba juba NNP/L 7 nmod
. . . 2 punct
"""

OUTCOME_OF_THE_ELECTION = """
Thousands thousand NNS 2 nsubj
protested protest VBD 0 root
against against IN 5 case
the the DT 5 det
outcome outcome NN 2 obl
of of IN 8 case
the the DT 8 det
election election NN 5 nmod
. . . 2 punct
"""

THE_MEN_DETAINED = """
The the DT 2 det
men man NNS 6 nsubj:pass
detained detain VBN 2 acl
during during IN 5 case
clashes clash NNS 3 obl
sued sue VBD 0 root
Kenya kenya NNP/L 6 obj
. . . 6 punct
"""

MEN_DETAINED = """
Men man NNS 4 nsubj
detained detain VBN 1 acl
there there RB 2 advmod
sued sue VBD 0 root
Kenya kenya NNP/L 4 obj
. . . 4 punct
"""

LET_GO = """
Kidnappers kidnapper NNS 2 nsubj
let let VBP 0 root
women woman NNS 2 obj
go go VB 2 xcomp
. . . 2 punct
"""

NURSES_CALLED_A_PROTEST = """
Nurses nurse NNS 2 nsubj
called call VBD 0 root
a a DT 4 det
protest protest NN 2 obj
. . . 2 punct
"""


def told(table: str, form: str) -> Statement:
    """The statement whose trigger is this form."""
    article, read = reading(table)
    return next(s for s in code(article, read).statements if s.trigger.text == form)


def test_a_noun_that_sets_the_scene_tells_its_happening() -> None:
    """ "agreed at a meeting in Juba" tells of the meeting, too."""
    _, meeting = predicate(AGREED_AT_A_MEETING, "meeting")
    assert (meeting.entry.type, meeting.part) == (EventType.CONSULT, Part.OWN)


def test_what_has_an_outcome_took_place() -> None:
    """The election whose outcome is protested against is no mere topic of the protest."""
    _, election = predicate(OUTCOME_OF_THE_ELECTION, "election")
    assert election.part is Part.OWN


def test_certain_men_detained_on_an_occasion_are_told() -> None:
    """ "the men detained during clashes" tells of the detention; "men detained there" only says which men."""
    assert told(THE_MEN_DETAINED, "detained").on_chronicle
    assert not told(MEN_DETAINED, "detained").on_chronicle


def test_a_form_that_is_also_the_past_is_no_habit() -> None:
    """ "let" read as a present may as well be the past: it stays on the chronicle."""
    letting = told(LET_GO, "let")
    assert (letting.type, letting.mode, letting.on_chronicle) == (EventType.RETREAT, "release", True)


def test_to_call_a_protest_is_to_protest() -> None:
    """ "called a protest" is no concession; that would be "called off"."""
    article, read = reading(NURSES_CALLED_A_PROTEST)
    assert {s.type for s in code(article, read).statements} == {EventType.PROTEST}
