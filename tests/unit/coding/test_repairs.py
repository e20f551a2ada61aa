"""Trees put right where their words contradict them: one example each, by hand."""

from __future__ import annotations

import pytest

from dateline.coding.predicates import find
from dateline.coding.repairs import repair
from dateline.coding.tree import grow
from dateline.model.reading import Reading

from .trees import reading


def hung(read: Reading, word: str) -> tuple[str, str]:
    """Return the head's form and the relation of a word after the repairs."""
    fixed = repair(read, frozenset())
    place = read.forms.index(word)
    return ("" if fixed.heads[place] < 0 else read.forms[fixed.heads[place]], fixed.deprels[place])


def test_who_is_told_is_no_object_of_what_is_told() -> None:
    """ "told parliament that": what stands before "that" hangs on the verb before it."""
    _, read = reading(
        """
        Ortiz Ortiz NNP/P 2 nsubj
        told tell VBD 0 root
        parliament parliament NN 6 obj
        that that IN 6 mark
        Peru Peru NNP/L 6 nsubj
        left leave VBD 2 ccomp
        """
    )
    assert hung(read, "parliament") == ("told", "iobj")


def test_a_bare_phrase_behind_a_participle_is_its_object() -> None:
    """ "joined Chad in announcing the plan": the plan is announced, and hangs not on "joined"."""
    _, read = reading(
        """
        Togo Togo NNP/L 2 nsubj
        joined join VBD 0 root
        Chad Chad NNP/L 2 obj
        in in IN 5 mark
        announcing announce VBG 2 advcl
        the the DT 7 det
        plan plan NN 2 obl
        """
    )
    assert hung(read, "plan") == ("announcing", "obj")


def test_a_name_behind_a_verb_is_its_object() -> None:
    """ "accused Asunción": a name right behind a verb without object is no predicate of it."""
    _, read = reading(
        """
        Montevideo Montevideo NNP/L 2 nsubj
        accused accuse VBD 0 root
        Asunción Asunción NNP/L 2 xcomp
        """
    )
    assert hung(read, "Asunción") == ("accused", "obj")


def test_a_finite_verb_with_a_noun_before_it_is_a_noun() -> None:
    """ "Envoy holds border talks with Togo": what is held is talks."""
    _, read = reading(
        """
        Envoy envoy NN 2 nsubj
        holds hold VBZ 0 root
        border border NN 4 compound
        talks talk VBZ 2 xcomp
        with with IN 6 case
        Togo Togo NNP/L 4 obl
        """
    )
    fixed = repair(read, frozenset())
    assert hung(read, "talks") == ("holds", "obj")
    assert (fixed.upos[3], fixed.xpos[3]) == ("NOUN", "NNS")
    assert hung(read, "Togo") == ("talks", "nmod")


def test_a_preposition_leads_in_the_whole_phrase() -> None:
    """ "against President Ada Morvo": the preposition is not the title's alone."""
    _, read = reading(
        """
        coup coup NN 0 root
        against against IN 3 case
        President President NNP 4 nmod:desc
        Ada Ada NNP 1 nmod
        Morvo Morvo NNP 4 flat
        """
    )
    assert hung(read, "against")[0] == "Ada"


@pytest.mark.parametrize(("noun", "head"), [("raid", "raid"), ("winter", "fled")])
def test_against_whom_a_deed_goes_stands_behind_its_noun(noun: str, head: str) -> None:
    """ "fled after the raid against the palace": the palace is raided; "after the winter" has nobody against it."""
    _, read = reading(
        f"""
        Monks monk NNS 2 nsubj
        fled flee VBD 0 root
        after after IN 5 case
        the the DT 5 det
        {noun} {noun} NN 2 obl
        against against IN 8 case
        the the DT 8 det
        palace palace NN 2 obl
        """
    )
    assert hung(read, "palace")[0] == head


@pytest.mark.parametrize(("noun", "head"), [("accord", "revoked"), ("meeting", "meeting")])
def test_a_day_dates_what_is_done_to_a_pact(noun: str, head: str) -> None:
    """ "revoked an accord on March 16" dates the revoking; a meeting has a day of its own."""
    _, read = reading(
        f"""
        Togo Togo NNP/L 2 nsubj
        revoked revoke VBD 0 root
        an a DT 4 det
        {noun} {noun} NN 2 obj
        on on IN 7 case
        March March NNP 7 compound
        16 16 CD 4 nmod
        """
    )
    assert hung(read, "16")[0] == head


def test_two_words_of_one_name_are_not_two_conjuncts() -> None:
    """The second word of a name that was hung beside the first hangs on it."""
    _, read = reading(
        """
        Mali Mali NNP/L 5 nsubj
        and and CC 3 cc
        Burkina Burkina NNP/L 1 conj
        Faso Faso NNP/L 1 conj
        left leave VBD 0 root
        """
    )
    assert len(read.names) == 2
    assert hung(read, "Faso") == ("Burkina", "flat")


def test_names_behind_a_plural_stand_for_it() -> None:
    """ "neighbours Chad and Mali left": the names left."""
    _, read = reading(
        """
        neighbours neighbour NNS 5 nsubj
        Chad Chad NNP/L 1 nmod
        and and CC 4 cc
        Mali Mali NNP/L 2 conj
        left leave VBD 0 root
        """
    )
    assert hung(read, "Chad") == ("left", "nsubj")
    assert hung(read, "neighbours") == ("Chad", "compound")


def test_what_a_pact_allows_is_no_happening() -> None:
    """ "an accord that allowed troops to stay" tells a term of the accord; "Togo allowed" tells what somebody did."""
    table = """
        {subject} 3 nsubj
        that that WDT 3 nsubj
        allowed allow VBD {head}
        them they PRP 3 obj
        to to TO 6 mark
        operate operate VB 3 xcomp
        """
    _, term = reading(table.format(subject="accord accord NN", head="1 acl:relcl").replace("NN 3 nsubj", "NN 0 root"))
    assert not find(grow(term))
    _, done = reading(
        table.format(subject="Togo Togo NNP/L", head="0 root").replace("that that WDT 3 nsubj", "then then RB 3 advmod")
    )
    assert [done.forms[p.word] for p in find(grow(done))] == ["allowed"]


def test_what_somebody_is_somewhere_for_hangs_on_the_place() -> None:
    """ "blamed a mission, which was in Lima to hold talks": who blamed holds no talks."""
    _, read = reading(
        """
        Chad Chad NNP/L 2 nsubj
        blamed blame VBD 0 root
        a a DT 4 det
        mission mission NN 2 obj
        , , , 9 punct
        which which WDT 9 nsubj
        was be VBD 9 cop
        in in IN 9 case
        Lima Lima NNP/L 4 acl:relcl
        to to TO 11 mark
        hold hold VB 2 advcl
        talks talk NNS 11 obj
        """
    )
    assert hung(read, "hold") == ("Lima", "advcl")
    told = find(grow(repair(read, frozenset())))
    assert "visit" in {p.entry.mode for p in told if p.word == read.forms.index("was")}
