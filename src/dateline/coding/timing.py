"""Which time expression dates which happening: never a neighbour sentence's."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding import times
from dateline.coding.arguments import is_infinitive
from dateline.coding.predicates import Part, Predicate
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import classes
from dateline.coding.wordsets import words
from dateline.model.plover import EventType as T
from dateline.model.statement import TimePhrase

_SAME_TIME = frozenset({"when", "as", "while"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A time phrase and the rule that tied it to a happening."""

    phrase: TimePhrase
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    phrase: TimePhrase
    top: int
    chain: tuple[int, ...]


def attach(tree: Tree, predicates: tuple[Predicate, ...], phrases: tuple[TimePhrase, ...]) -> dict[int, Dated]:
    """For each predicate's word the phrase that dates it, where there is one."""
    placed = tuple(p for p in (_place(tree, phrase) for phrase in phrases if times.dates(phrase)) if p is not None)
    own = _owned(tree, predicates, placed)
    found = dict(own)
    for predicate in predicates:
        if predicate.word in found:
            continue
        lent = _lent(tree, predicate, predicates, placed, own) or _from_content(tree, predicate, placed)
        if lent is not None:
            found[predicate.word] = lent
    return found


def _place(tree: Tree, phrase: TimePhrase) -> _Placed | None:
    reading = tree.reading
    words = [
        w for w in range(len(tree)) if reading.starts[w] >= phrase.quote.start and reading.ends[w] <= phrase.quote.end
    ]
    if not words:
        return None
    inside = set(words)
    top = next((w for w in words if reading.heads[w] not in inside), words[0])
    return _Placed(phrase=phrase, top=top, chain=tuple(tree.up(top)))


def _owned(tree: Tree, predicates: tuple[Predicate, ...], placed: tuple[_Placed, ...]) -> dict[int, Dated]:
    """Each phrase belongs to the first predicate above it; a predicate keeps the phrase nearest to it."""
    holders = {p.holder: p.word for p in predicates if p.holder != p.word}
    words = {p.word for p in predicates}
    found: dict[int, list[_Placed]] = {}
    for time in placed:
        owner = _owner(tree, time, words, holders)
        if time.phrase.pattern.endswith("-modifier"):
            owner = _modified(tree, time, words)
        elif owner is not None:
            owner = _closer(tree, time, owner, predicates)
        if owner is not None:
            found.setdefault(owner, []).append(time)
    return {w: Dated(phrase=_nearest(tree, w, times_).phrase, rule="same clause") for w, times_ in found.items()}


def _owner(tree: Tree, time: _Placed, words: set[int], holders: dict[int, int]) -> int | None:
    for node in time.chain:
        if node in words and not _standing(tree, node, words):
            return node
        if node in holders:
            return holders[node]
        if tree.is_verb(node) and tree.opens_clause(node):
            return None
    return None


def _standing(tree: Tree, noun: int, words: set[int]) -> bool:
    """ "revoked an accord on Monday": a pact stands; what is done to it on a day is the verb's."""
    acted_on = (
        tree.reading.deprels[noun] in ("obj", "nsubj:pass")
        and tree.is_verb(tree.head(noun))
        and tree.head(noun) in words
    )
    return acted_on and not tree.is_verb(noun) and tree.lemma(noun) in classes()["pact"]


def _modified(tree: Tree, time: _Placed, words: set[int]) -> int | None:
    """ "the July 26 coup", "last Friday's attack": the time dates the noun that it stands before, never the clause."""
    reading = tree.reading
    _, last = tree.sentence(time.top)
    after = [w for w in range(time.top, last) if reading.starts[w] >= time.phrase.quote.end]
    return next((w for w in after[:_MODIFIED] if w in words and not tree.is_verb(w)), None)


_MODIFIED = 4
"""Words after a time among which the noun that it modifies must stand ("Friday's second terrorist attack")."""


def _closer(tree: Tree, time: _Placed, owner: int, predicates: tuple[Predicate, ...]) -> int:
    """A parser may hang a time too high: on the verb, where it stands with the happening told last before it."""
    first, _ = tree.sentence(time.top)
    between = [p for p in predicates if (owner if owner < time.top else first) < p.word < time.top]
    for predicate in reversed(between):
        if _inside_after(tree, predicate, owner):
            return predicate.word
        noun = not tree.is_verb(predicate.word) and predicate.entry.pos == "noun" and predicate.holder == predicate.word
        unbroken = not any(tree.is_verb(w) or tree.form(w) == "," for w in range(predicate.word + 1, time.top))
        told_past = set(tree.cases(predicate.word)) & _BACKGROUND
        standing = _standing(tree, predicate.word, {owner})
        if noun and unbroken and not standing and (_explicit(time.phrase) or told_past):
            return predicate.word
    return owner


def _inside_after(tree: Tree, predicate: Predicate, owner: int) -> bool:
    """Does the predicate stand in a clause with "after" or "before" that hangs on the owner?"""
    node = predicate.holder
    if not tree.is_verb(node) or tree.relation(node) != "advcl":
        return False
    return bool(set(tree.cases(node)) & {"after", "before", "since"})


_BACKGROUND = frozenset({"after", "before", "since", "following"})
"""Prepositions before a happening that has a time of its own ("after the election in May")."""


def _explicit(phrase: TimePhrase) -> bool:
    """A calendar date ("March 22", "2011"), not a day of this week."""
    return bool({"day", "year"} & {name for name, _ in phrase.parts})


def _nearest(tree: Tree, word: int, found: list[_Placed]) -> _Placed:
    """The phrase that hangs highest, then the finest, then the nearest."""
    return min(found, key=lambda t: (_depth(tree, t, word), _coarseness(t.phrase), abs(t.top - word), t.top))


def _depth(tree: Tree, time: _Placed, word: int) -> int:
    return time.chain.index(word) if word in time.chain else 0


def _coarseness(phrase: TimePhrase) -> int:
    parts = {name for name, _ in phrase.parts}
    if parts & {"day", "weekday", "word"}:
        return 0
    return 1 if parts & {"month", "section", "unit"} else 2


def _lent(
    tree: Tree,
    predicate: Predicate,
    predicates: tuple[Predicate, ...],
    placed: tuple[_Placed, ...],
    own: dict[int, Dated],
) -> Dated | None:
    """The time of the clause that governs it, where both tell of one happening or are said to coincide."""
    by_holder = {p.holder: p for p in predicates}
    node = predicate.holder
    if not tree.is_verb(node):
        return None
    for _ in range(4):
        rule = _bridge(tree, node)
        head = tree.head(node)
        if rule is None or head < 0:
            return None
        governor = by_holder.get(head)
        if governor is not None and governor.word in own and not _apart(predicate, governor):
            return Dated(phrase=own[governor.word].phrase, rule=rule)
        direct = [t for t in placed if t.chain and _reaches(tree, t, head)]
        if direct and governor is None:
            return Dated(phrase=_nearest(tree, head, direct).phrase, rule=rule)
        node = head
    return None


def announced_on(tree: Tree, predicate: Predicate, phrases: tuple[TimePhrase, ...]) -> Dated | None:
    """What was only announced is dated by its announcement ("announced on Sunday that they would leave")."""
    placed = tuple(p for p in (_place(tree, phrase) for phrase in phrases if times.dates(phrase)) if p is not None)
    node = predicate.holder
    for head in tree.up(predicate.holder):
        if tree.relation(node) not in ("ccomp", "xcomp", "acl", "obj", "conj"):
            return None
        if tree.is_verb(head) and tree.lemma(head) in _ANNOUNCING:
            direct = [t for t in placed if t.chain and _reaches(tree, t, head) and not predicate.word < t.top < head]
            own = [t for t in direct if t.top < node or t.top < predicate.word]
            return Dated(phrase=_nearest(tree, head, own).phrase, rule="day of the announcement") if own else None
        node = head
    return None


_ANNOUNCING = words("announce say declare tell pledge promise vow reveal state add confirm agree decide report")
_SCHEDULED = words(
    "meet visit hold travel sign begin start launch resume return arrive end vote strike open close leave play host"
    " take convene gather speak discuss"
)


def _from_content(tree: Tree, predicate: Predicate, placed: tuple[_Placed, ...]) -> Dated | None:
    """ "agreed to boost trade on Tuesday": a plain weekday after the infinitive is the day of the agreement."""
    if not tree.is_verb(predicate.word) or tree.xpos(predicate.word) not in ("VBD", "VBN"):
        return None
    kids = [k for k in tree.kids(predicate.word, "xcomp", "advcl") if k > predicate.word and is_infinitive(tree, k)]
    kids += [k for o in tree.kids(predicate.word, "obj") for k in tree.kids(o, "acl") if is_infinitive(tree, k)]
    for kid in kids:
        found = [t for t in placed if _reaches(tree, t, kid) and _plain_day(t.phrase)]
        if found and tree.lemma(kid) not in _SCHEDULED:
            return Dated(phrase=_nearest(tree, kid, found).phrase, rule="weekday after the infinitive")
    return None


def _plain_day(phrase: TimePhrase) -> bool:
    parts = dict(phrase.parts)
    return ("weekday" in parts or parts.get("word") in ("yesterday", "today")) and parts.get("direction") != "next"


def _apart(predicate: Predicate, governor: Predicate) -> bool:
    """What is promised or demanded is not done on the day of the promise."""
    return predicate.part in (Part.CONTENT, Part.CHARGE) or governor.entry.type in (T.REQUEST, T.THREATEN)


def _reaches(tree: Tree, time: _Placed, head: int) -> bool:
    for node in time.chain:
        if node == head:
            return True
        if tree.is_verb(node):
            return False
    return False


def _bridge(tree: Tree, node: int) -> str | None:
    """The rule by which a clause shares the time of the one that it hangs on, or None."""
    relation = tree.relation(node)
    marks = set(tree.cases(node)) | {tree.form(k) for k in tree.kids(node, "advmod")}
    has_subject = bool(tree.kids(node, "nsubj"))
    if relation == "xcomp":
        return "complement of a dated clause"
    if relation in ("advcl", "acl") and marks & _SAME_TIME:
        return "clause said to coincide"
    if (
        relation in ("advcl", "obl")
        and not has_subject
        and not marks & {"after", "before", "since", "until", "following"}
    ):
        return "participle of a dated clause"
    if relation == "conj" and not has_subject:
        return "coordinated with a dated clause"
    return None
