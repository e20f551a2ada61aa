"""Which time of a sentence is whose: by tree and place, and lent where two clauses share their time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.coding.arguments import is_infinitive
from dateline.coding.timing_phrases import (
    Dated,
    Placed,
    bounds_only,
    is_explicit,
    is_past_by_words,
    is_plain_day,
    nearest,
    reaches,
)
from dateline.coding.timing_tense import is_simple_past
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import classes
from dateline.coding.wordsets import words
from dateline.model.statement import TimePhrase

_SAME_TIME = frozenset({"when", "as", "while"})
_BACKGROUND = frozenset({"after", "before", "since", "following"})
"""Prepositions before a happening that has a time of its own ("after the election in May")."""
_INSIDE = frozenset({"at", "in", "during", "on"})
"""Prepositions that put what is told inside an occasion ("said at a news conference on Monday")."""
_MODIFIED = 4
"""Words after a time among which the noun that it modifies must stand ("Friday's second terrorist attack")."""
_SCHEDULED = words(
    "meet visit hold travel sign begin start launch resume return arrive end vote strike open close leave play host"
    " take convene gather speak discuss"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A word that names a happening, and the verb that holds it (the word itself where none does).

    ``unreal``: what is promised, demanded or charged, which is not done on the day of the promise; ``demands``: it asks
    for or threatens what hangs on it. ``nominal``: a noun that tells of a happening by itself. ``kind`` says of which
    kind it is, where that is known.
    """

    word: int
    holder: int
    nominal: bool = False
    unreal: bool = False
    demands: bool = False
    kind: str = ""


def owned(tree: Tree, happenings: tuple[Happening, ...], times: tuple[Placed, ...]) -> dict[int, Dated]:
    """Each phrase belongs to one happening at most; a happening keeps the phrase nearest to it."""
    found: dict[int, list[Placed]] = {}
    rules: dict[tuple[int, int], str] = {}
    for time in times:
        owner, rule = _owner_of(tree, happenings, time)
        if owner is not None:
            found.setdefault(owner, []).append(time)
            rules[owner, time.top] = rule
    kept = {word: nearest(word, mine) for word, mine in found.items()}
    return {word: Dated(phrase=one.phrase, rule=rules[word, one.top]) for word, one in kept.items()}


def _owner_of(tree: Tree, happenings: tuple[Happening, ...], time: Placed) -> tuple[int | None, str]:
    holders = {h.holder: h.word for h in happenings if h.holder != h.word}
    told = {h.word for h in happenings}
    if time.phrase.pattern.endswith("-modifier"):
        return _modified(tree, time, told), "before its noun"
    if (verb := _right_behind(tree, time, told)) is not None:
        return verb, "right behind its verb"
    owner = _closer(tree, time, _above(tree, time, told, holders), happenings)
    return _governing(tree, time, owner, {h.word: h for h in happenings}), "same clause"


def _above(tree: Tree, time: Placed, told: set[int], holders: Mapping[int, int]) -> int | None:
    """The first happening that the phrase hangs on, within its clause."""
    if tree.relation(time.top) == "nmod" and "of" in tree.cases(time.top):  # "an inquiry into the raid of 16 October"
        return next((node for node in time.chain[:1] if node in told), None)
    chain = time.chain[1:] if _behind_subject(tree, time) else time.chain
    for node in chain:
        if node in told and not _standing(tree, node, told):
            return node
        if node in holders:
            return holders[node]
        if tree.is_verb(node) and tree.opens_clause(node):
            return None
    return None


def _behind_subject(tree: Tree, time: Placed) -> bool:
    """ "After lifting the ban, Chad on Friday recalled …": behind the main subject a time is the main clause's."""
    if len(time.chain) < 2:
        return False
    node, above = time.chain[:2]
    return above > time.first and any(node < subject < time.first for subject in tree.kids(above, "nsubj"))


def _right_behind(tree: Tree, time: Placed, told: set[int]) -> int | None:
    """ "said Friday that they will leave": between verb and complement it is the verb's."""
    before = time.first - 1
    if before >= 0 and tree.form(before) in ("on", "in", "last", "late", "early") and tree.upos(before) != "VERB":
        before -= 1
    if before not in told or tree.xpos(before) not in ("VBD", "VBZ", "VBN") or before in time.chain[:1]:
        return None
    return before if any(k >= time.last for k in tree.kids(before, "ccomp", "xcomp")) else None


def _standing(tree: Tree, noun: int, told: set[int]) -> bool:
    """ "revoked an accord on Monday": a pact stands; what is done to it on a day is the verb's."""
    acted_on = (
        tree.reading.deprels[noun] in ("obj", "nsubj:pass")
        and tree.is_verb(tree.head(noun))
        and tree.head(noun) in told
    )
    return acted_on and not tree.is_verb(noun) and tree.lemma(noun) in classes()["pact"]


def _modified(tree: Tree, time: Placed, told: set[int]) -> int | None:
    """ "the July 26 coup", "last Friday's attack": the time dates the noun that it stands before, never the clause."""
    reading = tree.reading
    _, last = tree.sentence(time.top)
    after = [w for w in range(time.top, last) if reading.starts[w] >= time.phrase.quote.end]
    return next((w for w in after[:_MODIFIED] if w in told and not tree.is_verb(w)), None)


def _closer(tree: Tree, time: Placed, owner: int | None, happenings: tuple[Happening, ...]) -> int | None:
    """A parser may hang a time too high: on the verb, where it stands with the happening told last before it."""
    first, _ = tree.sentence(time.top)
    start = owner if owner is not None and owner < time.top else first - 1
    for one in reversed([h for h in happenings if start < h.word < time.top]):
        if owner is not None and _inside_after(tree, one, owner, time.first):
            return one.word
        noun = one.nominal and not tree.is_verb(one.word) and one.holder == one.word
        unbroken = not any(tree.is_verb(w) or tree.form(w) == "," for w in range(one.word + 1, time.top))
        told_past = set(tree.cases(one.word)) & _BACKGROUND
        standing = owner is not None and _standing(tree, one.word, {owner})
        if noun and unbroken and not standing and (is_explicit(time.phrase) or told_past):
            return one.word
    return owner


def _governing(tree: Tree, time: Placed, owner: int | None, told: Mapping[int, Happening]) -> int | None:
    """ "agreed to train them last month": what is past is the day of the agreement, not of what it is about."""
    one = told.get(owner) if owner is not None else None
    if one is None or not one.unreal or not is_past_by_words(time.phrase):
        return owner
    node = one.holder
    head = tree.head(node)
    infinitive = is_infinitive(tree, node) and not tree.kids(node, "aux")
    governs = infinitive and tree.relation(node) in ("xcomp", "advcl", "acl") and tree.xpos(head) == "VBD"
    return next((h.word for h in told.values() if governs and h.holder == head), owner)


def _inside_after(tree: Tree, one: Happening, owner: int, time: int) -> bool:
    """Does the happening, told before the time, stand in a clause with "after" or "before" that hangs on the owner?

    Behind the owner's subject a time is the owner's again ("after lifting the ban, Chad on Friday recalled …").
    """
    node = one.holder
    if not tree.is_verb(node) or tree.relation(node) != "advcl":
        return False
    if any(node < subject < time for subject in tree.kids(owner, "nsubj")):
        return False
    return bool(set(tree.cases(node)) & {"after", "before", "since"})


def lent(
    tree: Tree, one: Happening, happenings: tuple[Happening, ...], times: tuple[Placed, ...], own: Mapping[int, Dated]
) -> Dated | None:
    """A time that the happening has from another word of its sentence."""
    return (
        _from_governor(tree, one, happenings, times, own) or _from_content(tree, one, times) or _inside(tree, one, own)
    )


def _from_governor(
    tree: Tree, one: Happening, happenings: tuple[Happening, ...], times: tuple[Placed, ...], own: Mapping[int, Dated]
) -> Dated | None:
    """The time of the clause that governs it, where both tell of one happening or are said to coincide."""
    by_holder = {h.holder: h for h in happenings}
    node = one.holder
    if not tree.is_verb(node):
        return None
    spoken_for = {dated.phrase for dated in own.values()}
    for _ in range(4):
        head = tree.head(node)
        opening = _opening(tree, node, times)
        rule = "coordinated behind an opening time" if opening else _bridge(tree, node)
        if rule is None or head < 0:
            return None
        governor = by_holder.get(head)
        if governor is not None and governor.word in own and not (one.unreal or governor.demands):
            phrase = own[governor.word].phrase
            return Dated(phrase=phrase, rule=rule) if not opening or phrase in opening else None
        direct = [t for t in times if reaches(tree, t, head) and t.phrase not in spoken_for]
        if direct and governor is None:
            phrase = nearest(head, direct).phrase
            return Dated(phrase=phrase, rule=rule) if not opening or phrase in opening else None
        node = head
    return None


def _opening(tree: Tree, node: int, times: tuple[Placed, ...]) -> tuple[TimePhrase, ...]:
    """ "On Monday gunmen raided a bank and police shot two": what opens a sentence dates all its main clauses.

    The times before the first subject, where the word is a further clause with a subject of its own, told as past.
    """
    first = tree.first_conjunct(node)
    own = tree.relation(node) == "conj" and tree.kids(node, "nsubj") and is_simple_past(tree, node)
    if not own or tree.relation(first) != "root" or not is_simple_past(tree, first):
        return ()
    subjects = tree.kids(first, "nsubj")
    return tuple(t.phrase for t in times if subjects and t.last <= subjects[0] and reaches(tree, t, first))


def _from_content(tree: Tree, one: Happening, times: tuple[Placed, ...]) -> Dated | None:
    """ "agreed to boost trade on Tuesday": what is no time ahead, after the infinitive, is the day of the agreement."""
    if not tree.is_verb(one.word) or tree.xpos(one.word) not in ("VBD", "VBN"):
        return None
    kids = [k for k in tree.kids(one.word, "xcomp", "advcl") if k > one.word and is_infinitive(tree, k)]
    kids += [k for o in tree.kids(one.word, "obj") for k in tree.kids(o, "acl") if is_infinitive(tree, k)]
    for kid in kids:
        found = [t for t in times if reaches(tree, t, kid) and (is_plain_day(t.phrase) or is_past_by_words(t.phrase))]
        if found and tree.lemma(kid) not in _SCHEDULED:
            return Dated(phrase=nearest(kid, found).phrase, rule="time after the infinitive")
    return None


def _inside(tree: Tree, one: Happening, own: Mapping[int, Dated]) -> Dated | None:
    """ "said at a news conference on Monday": what is told inside a dated occasion is of its day."""
    if not tree.is_verb(one.holder) or one.unreal:
        return None
    for noun in tree.kids(one.holder, "obl"):
        if noun in own and set(tree.cases(noun)) & _INSIDE and not bounds_only(own[noun].phrase):
            return Dated(phrase=own[noun].phrase, rule="within a dated occasion")
    return None


def _bridge(tree: Tree, node: int) -> str | None:
    """The rule by which a clause shares the time of the one that it hangs on, or None."""
    relation = tree.relation(node)
    marks = set(tree.cases(node)) | {tree.form(k) for k in tree.kids(node, "advmod")}
    has_subject = bool(tree.kids(node, "nsubj"))
    if relation == "xcomp":
        return "complement of a dated clause"
    if relation in ("advcl", "acl") and marks & _SAME_TIME:
        return "clause said to coincide"
    if any(tree.lemma(k) == "have" for k in tree.kids(node, "aux")):  # "having refused", before that
        return None
    if relation in ("advcl", "obl") and not has_subject and not marks & (_BACKGROUND | {"until"}):
        return "participle of a dated clause"
    if relation == "conj" and not has_subject and tree.is_verb(tree.head(node)):
        return "coordinated with a dated clause"
    return None
