"""Attributions are found in trees and quotation marks; trees are written by hand here, no model is asked."""

from __future__ import annotations

import pytest

from dateline.language.attributions import add_attributions, find_attributions
from dateline.model.reading import Reading

Row = tuple[str, str, str, int, str]
"""Form, lemma, universal tag, head (counted from 1, 0 for the root) and relation."""


def reading(*sentences: str) -> Reading:
    """A reading of sentences written as ``form/lemma/upos/head/relation`` words, paragraphs apart by a "
    "leading ``¶``."""
    rows: list[Row] = []
    spans: list[tuple[int, int]] = []
    starts: list[int] = []
    ends: list[int] = []
    heads: list[int] = []
    place = 0
    for sentence in sentences:
        place += 2 if sentence.startswith("¶") else 0
        first = len(rows)
        for word in sentence.removeprefix("¶").split():
            glued = word.startswith("_")
            form, lemma, upos, head, relation = word.removeprefix("_").split("/")
            place -= 1 if glued else 0
            starts.append(place)
            ends.append(place + len(form))
            place += len(form) + 1
            heads.append(first + int(head) - 1 if int(head) else -1)
            rows.append((form, lemma or form, upos, int(head), relation))
        spans.append((first, len(rows)))
    return Reading(
        article="a-0",
        version="hand",
        forms=tuple(r[0] for r in rows),
        starts=tuple(starts),
        ends=tuple(ends),
        sentences=tuple(spans),
        upos=tuple(r[2] for r in rows),
        xpos=tuple("VBG" if r[2] == "VERB" and r[0].endswith("ing") else "X" for r in rows),
        feats=("_",) * len(rows),
        lemmas=tuple(r[1] for r in rows),
        heads=tuple(heads),
        deprels=tuple(r[4] for r in rows),
        names=(),
    )


def found(*sentences: str) -> list[tuple[str, str, str]]:
    """The attributions as words: source, cue, content."""
    read = reading(*sentences)

    def words(first: int, last: int) -> str:
        """The words of a stretch."""
        return " ".join(read.forms[first:last])

    return [
        (
            words(a.source.first, a.source.last) if a.source else "",
            words(a.cue.first, a.cue.last),
            " / ".join(words(s.first, s.last) for s in a.content),
        )
        for a in find_attributions(read)
    ]


SAID = (
    "The//DET/2/det mayor//NOUN/3/nsubj said/say/VERB/0/root that//SCONJ/6/mark rain//NOUN/6/nsubj "
    "fell/fall/VERB/3/ccomp .//PUNCT/3/punct"
)
ASIDE = (
    "The//DET/2/det plan//NOUN/8/nsubj ,//PUNCT/5/punct she//PRON/5/nsubj argued/argue/VERB/8/parataxis "
    ",//PUNCT/5/punct "
    "would//AUX/8/aux fail//VERB/0/root"
)
ACCORDING = (
    "Rain//NOUN/2/nsubj fell/fall/VERB/0/root ,//PUNCT/7/punct according/accord/VERB/7/case "
    "to//ADP/4/fixed two//NUM/7/nummod "
    "officials/official/NOUN/2/obl .//PUNCT/2/punct"
)
VOWED = "Rebels/rebel/NOUN/2/nsubj vowed/vow/VERB/0/root to//PART/4/mark fight//VERB/2/xcomp"
ACCUSED = (
    "He//PRON/2/nsubj accused/accuse/VERB/0/root them/they/PRON/2/obj of//SCONJ/5/mark "
    "hiding/hide/VERB/2/advcl data//NOUN/5/obj"
)
CLAIM = (
    "Their/their/PRON/2/nmod:poss claim//NOUN/7/nsubj that//SCONJ/5/mark he//PRON/5/nsubj "
    "died/die/VERB/2/acl ,//PUNCT/2/punct "
    "spread//VERB/0/root"
)
REPORTED = (
    "It/it/PRON/3/expl is/be/AUX/3/aux:pass believed/believe/VERB/0/root that//SCONJ/6/mark "
    "he//PRON/6/nsubj fled/flee/VERB/3/csubj"
)
RELATIVE = (
    "Farmers/farmer/NOUN/6/nsubj who//PRON/3/nsubj say//VERB/1/acl:relcl rain//NOUN/5/nsubj fell/fall/VERB/3/ccomp "
    "left/leave/VERB/0/root"
)
CONFIDENT = (
    "She//PRON/3/nsubj is/be/AUX/3/cop confident//ADJ/0/root that//SCONJ/6/mark they//PRON/6/nsubj won/win/VERB/3/ccomp"
)
VIEW = (
    "In/in/ADP/4/case Peru//PROPN/4/nmod:poss 's//PART/2/case view//NOUN/7/obl ,//PUNCT/4/punct "
    "talks/talk/NOUN/7/nsubj "
    "failed/fail/VERB/0/root"
)
HEADING = "Minister//NOUN/0/root :/:/PUNCT/1/punct cuts/cut/NOUN/1/parataxis to//PART/5/mark come//VERB/3/acl"
EXPECTED = "Rain//NOUN/3/nsubj:pass is/be/AUX/3/aux:pass expected/expect/VERB/0/root to//PART/5/mark fall//VERB/3/xcomp"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (SAID, ("The mayor", "said", "that rain fell")),
        (ASIDE, ("she", "argued", "The plan / would fail")),
        (ACCORDING, ("two officials", "according to", "Rain fell")),
        (VOWED, ("Rebels", "vowed", "to fight")),
        (ACCUSED, ("He", "accused", "them of hiding data")),
        (CLAIM, ("Their", "claim", "that he died")),
        (REPORTED, ("", "is believed", "that he fled")),
        (RELATIVE, ("who", "say", "rain fell")),
        (CONFIDENT, ("She", "is confident", "that they won")),
        (VIEW, ("Peru", "view", "talks failed")),
        (HEADING, ("Minister", ":", "cuts to come")),
        (EXPECTED, ("", "is expected", "Rain / to fall")),
    ],
)
def test_each_way_of_saying_is_found(sentence: str, expected: tuple[str, str, str]) -> None:
    """Source, cue and content come out for every form of cue."""
    assert found(sentence) == [expected]


def test_what_is_only_told_is_nobodys() -> None:
    """A sentence without a cue has no attribution, and "this" says nothing."""
    assert found("Rain//NOUN/2/nsubj fell/fall/VERB/0/root .//PUNCT/2/punct") == []
    assert found(SAID.replace("The//DET/2/det mayor//NOUN", "And//CCONJ/3/cc This/this/PRON")) == []


def test_attributions_nest() -> None:
    """One stands in another's content, and each has its own source."""
    nested = (
        "She//PRON/2/nsubj said/say/VERB/0/root he//PRON/4/nsubj believed/believe/VERB/2/ccomp "
        "rain//NOUN/6/nsubj fell/fall/VERB/4/ccomp"
    )
    assert found(nested) == [("She", "said", "he believed rain fell"), ("he", "believed", "rain fell")]


QUOTED = (
    '"//PUNCT/2/punct _Go//VERB/5/ccomp _,//PUNCT/2/punct _"//PUNCT/2/punct said/say/VERB/0/root '
    "Ana//PROPN/5/nsubj .//PUNCT/5/punct"
)
MORE = '"//PUNCT/3/punct _We//PRON/3/nsubj won/win/VERB/0/root _.//PUNCT/3/punct _"//PUNCT/3/punct'


def test_a_quotation_goes_on_in_the_next_sentence() -> None:
    """What is quoted right behind the speaker's sentence is the same speaker's."""
    assert found(QUOTED, MORE) == [("Ana", "said", '" Go , " / " We won . "')]


def test_a_quotation_far_away_is_not_the_speakers() -> None:
    """A sentence between them breaks a quotation off."""
    told = "Rain//NOUN/2/nsubj fell/fall/VERB/0/root .//PUNCT/2/punct"
    assert found(QUOTED, told, MORE) == [("Ana", "said", '" Go , "')]


def test_a_quotation_of_two_sentences_is_one_content() -> None:
    """The speaker named behind the second sentence said the first one, too."""
    first = '"//PUNCT/2/punct _Wait//VERB/0/root _.//PUNCT/2/punct'
    second = 'Go//VERB/4/ccomp _,//PUNCT/1/punct _"//PUNCT/1/punct said/say/VERB/0/root Ana//PROPN/4/nsubj'
    assert found(first, second) == [("Ana", "said", '" Wait . Go , "')]


def test_a_quotation_over_paragraphs_is_one_content() -> None:
    """A paragraph may end without a closing mark if the next one opens again."""
    first = '"//PUNCT/2/punct _Wait//VERB/0/root _.//PUNCT/2/punct'
    second = "¶" + QUOTED
    assert found(first, second) == [("Ana", "said", '" Wait . " Go , "')]


def test_words_announced_by_a_colon_are_content() -> None:
    """ "He added:" gives what is quoted behind it to him, also in a sentence of its own."""
    added = "He//PRON/2/nsubj added/add/VERB/0/root _:/:/PUNCT/2/punct"
    assert found(added, MORE) == [("He", "added", '" We won . "')]


def test_quoted_is_told() -> None:
    """Content in quotation marks is marked as quoted, reported speech is not."""
    assert [a.quoted for a in find_attributions(reading(QUOTED))] == [True]
    assert [a.quoted for a in find_attributions(reading(SAID))] == [False]


def test_cues_come_in_text_order_and_again_the_same() -> None:
    """The order is that of the cues, and a second call gives the same."""
    read = reading(SAID, VOWED, QUOTED)
    attributions = find_attributions(read)
    assert [a.cue for a in attributions] == sorted(a.cue for a in attributions)
    assert attributions == find_attributions(read)
    assert add_attributions(read).attributions == attributions


def test_a_tree_with_a_circle_and_open_marks_does_no_harm() -> None:
    """Broken trees and marks that never close are read without an error."""
    circle = 'say//VERB/2/ccomp say//VERB/1/ccomp "//PUNCT/1/punct "//PUNCT/2/punct _\'//PUNCT/1/punct'
    assert isinstance(find_attributions(reading(circle, *[MORE.removesuffix(' _"//PUNCT/3/punct')] * 3)), tuple)
    assert find_attributions(reading()) == ()


def test_a_participle_on_what_is_given_is_the_givers() -> None:
    """ "She gave a speech saying …" gives the words to her; "officials saying …" are speakers themselves."""
    speech = (
        "She//PRON/2/nsubj gave/give/VERB/0/root a//DET/4/det speech//NOUN/2/obj saying/say/VERB/4/acl "
        "rain//NOUN/7/nsubj fell/fall/VERB/5/ccomp"
    )
    officials = (
        "Men/man/NOUN/5/nsubj saying/say/VERB/1/acl rain//NOUN/4/nsubj fell/fall/VERB/2/ccomp left/leave/VERB/0/root"
    )
    assert found(speech) == [("She", "saying", "rain fell")]
    assert found(officials) == [("Men", "saying", "rain fell")]
