"""Would a careful reader put it on a timeline? Each statement that stays off says why."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.arguments import is_infinitive, is_participle
from dateline.coding.learned import is_sure
from dateline.coding.predicates import Part, Predicate
from dateline.coding.status import Standing
from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.model.article import ZoneKind
from dateline.model.plover import EventType as T
from dateline.model.plover import Status

_HEADLINES = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.CAPTION})
_HABIT = words("usually often always regularly routinely frequently typically generally sometimes still")
_PERFORMED = frozenset({T.REQUEST, T.ACCUSE, T.REJECT, T.THREATEN, T.SUPPORT, T.CONCEDE})
"""Types that are done by saying so ("we condemn")."""
_ELABORATING = words("discuss negotiate debate review examine talk discussion exchange address")
_BOTH_SIDES = 2
_NOTHING_TOLD = 0.9
"""From this share on that the learned coder gives to nothing, 2 of 73 table words told what the table says (choosing
sentences)."""
_PERFECT_OR_PROGRESSIVE = frozenset({"has", "have", "'ve", "'s", "is", "are", "'re"})
_HEADING = 12
_INVARIABLE = words("bet burst cast cost cut hit hurt let put quit set shed shut split spread upset beat")
"""Verbs whose plain present and past are one form."""
_CERTAIN = frozenset({"the", "these", "those"})
_DONE_TO = frozenset({T.ASSAULT, T.COERCE, T.RETREAT})
_VERBAL = frozenset({T.REQUEST, T.ACCUSE, T.REJECT, T.THREATEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What the choice looks at."""

    tree: Tree
    predicate: Predicate
    standing: Standing
    zone: ZoneKind
    type: T
    dated: bool
    parties: int
    objects: int
    nothing: float = 0.0
    """The share that the learned coder gives to nothing told."""


def why_off(telling: Telling) -> str | None:
    """The reason to keep it off the chronicle, or None."""
    for rule in (_crosshead, _told_elsewhere, _not_real, _unsure, _empty, _general, _thin):
        if (reason := rule(telling)) is not None:
            return reason
    return None


def _crosshead(t: Telling) -> str | None:
    """A heading between paragraphs repeats the paragraph after it: a clause without subject and without a full stop."""
    tree, word = t.tree, t.predicate.holder
    first, last = tree.sentence(word)
    if t.zone is not ZoneKind.BODY or tree.upos(last - 1) == "PUNCT" or last - first > _HEADING:
        return None
    return "a heading inside the story" if not tree.kids(word, "nsubj") and tree.head(word) < 0 else None


def _unsure(t: Telling) -> str | None:
    """A word that no table names, and of which the learned coder is not sure."""
    return None if is_sure(t.predicate.entry) else "the word alone does not tell for certain"


def _empty(t: Telling) -> str | None:
    """A table's word of which the learned coder is sure that it tells nothing here ("moths invaded the museum").

    Of a copula ("was in Geneva to hold talks") it has learned nothing.
    """
    if t.nothing < _NOTHING_TOLD or t.tree.relation(t.predicate.word) == "cop":
        return None
    return "the word tells nothing here, by all that stands around it"


def _told_elsewhere(t: Telling) -> str | None:
    part = t.predicate.part
    if part is Part.CHARGE:
        return None if t.dated else part.value
    return None if part in (Part.OWN, Part.VOICED) else part.value


def _not_real(t: Telling) -> str | None:
    if t.standing.status is Status.HYPOTHETICAL:
        return f"not told as having happened: {t.standing.rule}"
    if t.standing.status is Status.NEGATED and t.standing.rule == "negation" and t.type in _VERBAL:
        return "a word that was not said"
    future = t.standing.status is Status.ANNOUNCED and t.standing.rule in ("future", "future in the past")
    return "a future without anybody in it" if future and not t.parties and not t.dated else None


def _general(t: Telling) -> str | None:
    tree, word = t.tree, t.predicate.holder
    if not tree.is_verb(word):
        return None
    if any(tree.form(k) in _HABIT for k in tree.kids(word, "advmod")):
        return "a habit or a state"
    performed = t.type in _PERFORMED and any(tree.form(k) in ("i", "we") for k in tree.kids(word, "nsubj"))
    if t.zone in _HEADLINES or t.dated or performed:
        return None
    return "present tense: a habit or a state" if _is_general_present(t, word) else None


def _is_general_present(t: Telling, word: int) -> bool:
    """A plain present ("supports"), or a passive one ("are required"), an accusation's apart; "let" may be a past."""
    tree, finite = t.tree, _finite(t.tree, word)
    if finite is None or tree.xpos(finite) not in ("VBZ", "VBP"):
        return False
    if tree.xpos(finite) == "VBP" and tree.form(finite) in _INVARIABLE:
        return False
    passive = tree.lemma(finite) == "be" and tree.xpos(word) == "VBN" and t.type is not T.ACCUSE
    return passive or tree.form(finite) not in _PERFECT_OR_PROGRESSIVE


def _finite(tree: Tree, word: int) -> int | None:
    """The word that carries the tense."""
    if tree.xpos(word) in ("VBZ", "VBP", "VBD", "MD"):
        return word
    for kid in tree.kids(word, "aux", "cop"):
        if tree.xpos(kid) in ("VBZ", "VBP", "VBD", "MD"):
            return kid
    return None


def _describes(tree: Tree, word: int) -> bool:
    """ "a law banning strikes": a gerund right at its noun, without a comma, describes it."""
    if tree.relation(word) != "acl" or tree.xpos(word) != "VBG" or tree.kids(word, "aux", "nsubj"):
        return False
    return tree.form(word - 1) != ","


def _tells_of_some(t: Telling, word: int) -> bool:
    """ "the fourteen men detained during the clashes": certain ones, to whom it was done on some occasion."""
    tree, noun = t.tree, t.tree.head(word)
    certain = any(tree.form(k) in _CERTAIN for k in tree.kids(noun, "det")) or bool(tree.kids(noun, "nummod"))
    return t.type in _DONE_TO and certain and bool(tree.kids(word, "obl"))


def _thin(t: Telling) -> str | None:
    """Elaborations that name neither a counterpart nor a day, and words that describe a noun."""
    word, verbal = t.predicate.holder, t.tree.is_verb(t.predicate.word)
    participle = is_participle(t.tree, word) and not _tells_of_some(t, word)
    if verbal and not t.dated and (participle or _describes(t.tree, word)):
        return "describes a noun, without a day"
    headed = t.zone in _HEADLINES and bool(t.tree.kids(word, "nsubj"))
    nobody = not (t.parties or t.objects or t.dated or headed)
    if verbal and nobody and t.type not in (T.OTHER, T.ASSAULT, T.PROTEST):
        return "names nobody and no day"
    elaborates = t.type is T.CONSULT and t.predicate.entry.lemma in _ELABORATING
    if elaborates and t.parties < _BOTH_SIDES and not t.dated:
        return "tells a consultation on, without counterpart or day"
    if is_infinitive(t.tree, word) and t.standing.rule == "infinitive of purpose":
        return "purpose"
    return None
