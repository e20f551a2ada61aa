"""The manual's ambiguities as named rules: each takes a typed predicate with its standing and may type it anew.

Source: PLOVER manual (Open Event Data Alliance), chapter "Event Categories", sections "Potential ambiguities". The
rules run in the order of ``RULES``; each that changed something is recorded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.coding.arguments import objects, prepositional, subjects
from dateline.coding.status import Standing, later_is_agreement
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import Entry, word_class
from dateline.coding.wordsets import words
from dateline.model.plover import EventType as T
from dateline.model.plover import Status
from dateline.model.reading import NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A type and mode with the rules that gave them."""

    type: T
    mode: str | None
    rules: tuple[str, ...] = ()
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a rule looks at: the tree, the predicate's word and holder, its sense and its standing."""

    tree: Tree
    word: int
    holder: int
    entry: Entry
    standing: Standing


_PRISON = words("prison jail imprisonment behind year month life bars detention")
_MEETING = words("meet talk negotiate meeting talks negotiation dialogue summit discuss visit discussion consult")
_YIELD = words(
    "release free ceasefire truce lift ease end stop halt withdraw leave cease surrender disarm pause withdrawal"
    " sanction hostage prisoner evacuate pull hostility restraint calm retreat blockade allow access vacate"
)
_CHANGE = words(
    "resign resignation reform election step dismiss law change policy constitution government president minister"
    " dismissal sack recount referendum tax budget bill vote action investigate democracy amend repeal scrap tariff"
)
_ASSIST = words(
    "aid help assistance support weapon send give fund provide extradition extradite cooperation cooperate join trade"
    " money loan assist asylum membership intervene intervention protect protection supply deliver peacekeeper back"
    " investment bailout clarification recognise recognize invest relief jet ammunition mediation"
)
_THREATS = (
    ("arrest", words("arrest detain jail imprison prosecute warrant")),
    ("expel", words("expel deport")),
    ("territory", words("occupy annex invade seize capture territory")),
    ("relations", words("tie relation suspend cut withdraw sever quit talks negotiation leave agreement sanction")),
    ("restrict", words("block ban close blockade strike boycott restrict curfew tariff embargo halt shut impose")),
    (
        "violence",
        words(
            "attack strike retaliate retaliation kill force destroy bomb war respond response military"
            " revenge use fire hit punish consequence shoot crush missile"
        ),
    ),
)


def future_cooperation(case: Case, typed: Typed) -> Typed:
    """CONSULT, SUPPORT, COOPERATE and AID still to come are AGREE."""
    if case.standing.status is Status.ANNOUNCED and later_is_agreement(typed.type):
        return replace(typed, type=T.AGREE, mode=None)
    return typed


_COOPERATIVE = frozenset({T.AGREE, T.CONSULT, T.SUPPORT, T.CONCEDE, T.COOPERATE, T.AID, T.RETREAT})


def said_no(case: Case, typed: Typed) -> Typed:
    """ "will not withdraw": a cooperative act that somebody says will not be is a refusal, told as made."""
    if case.standing.status is not Status.NEGATED or typed.type not in _COOPERATIVE or typed.mode == "resign":
        return typed
    tree = case.tree
    if not {tree.form(k) for k in tree.kids(case.holder, "aux")} & {"will", "would", "wo", "'ll"}:
        return typed
    if not subjects(tree, case.holder):
        return typed
    mode = {T.CONSULT: "meet", T.RETREAT: "yield", T.CONCEDE: "yield"}.get(typed.type, "assist")
    return replace(typed, type=T.REJECT, mode=mode, status=Status.REPORTED)


def announced_retreat(case: Case, typed: Typed) -> Typed:
    """An announced retreat is CONCEDE."""
    if case.standing.status is Status.ANNOUNCED and typed.type is T.RETREAT and typed.mode != "resign":
        return replace(typed, type=T.CONCEDE, mode=None)
    return typed


def prison_is_arrest(case: Case, typed: Typed) -> Typed:
    """Convictions that end in imprisonment are COERCE arrest, too: the stronger is kept."""
    if typed.mode == "convict" and case.tree.lemma(case.word) in ("jail", "imprison"):
        return replace(typed, type=T.COERCE, mode="arrest")
    return typed


def asked_mode(case: Case, typed: Typed) -> Typed:
    """What a request or refusal is about gives its mode: meet, yield, assist or change."""
    if typed.type not in (T.REQUEST, T.REJECT) or typed.mode is not None:
        return typed
    lemmas = _content(case)
    table = (("meet", _MEETING), ("yield", _YIELD), ("assist", _ASSIST), ("change", _CHANGE))
    return replace(typed, mode=next((mode for mode, listed in table if lemmas & listed), None))


def threatened_mode(case: Case, typed: Typed) -> Typed:
    """The content of a threat gives its mode."""
    if typed.type is not T.THREATEN or typed.mode is not None:
        return typed
    lemmas = _content(case)
    mode = next((mode for mode, listed in _THREATS if lemmas & listed), None)
    return replace(typed, mode=mode)


def _content(case: Case) -> set[str]:
    tree = case.tree
    below = {w for node in (case.word, case.holder) for w in tree.reading.subtree(node)} - {case.word, case.holder}
    above = {w for s in subjects(tree, case.holder) for w in tree.reading.subtree(s)}
    return {tree.lemma(w) for w in below - above if w > min(case.word, case.holder)}


def citizens_expelled(case: Case, typed: Typed) -> Typed:
    """Expulsions of persons, diplomats apart, are COERCE deport."""
    envoys = {"ambassador", "diplomat", "envoy", "attaché", "consul", "staff", "peacekeeper", "mission"}
    if typed.type is T.SANCTION and case.tree.lemma(case.word) in ("expel", "deport"):
        tree = case.tree
        found = {tree.lemma(o) for o in objects(tree, case.word)}
        named = any(_is_person(tree, o) for o in objects(tree, case.word))
        body = prepositional(tree, case.word, frozenset({"from"}))
        if not found & envoys and not body and (named or found & word_class("human")):
            return replace(typed, type=T.COERCE, mode="deport")
    return typed


def _is_person(tree: Tree, word: int) -> bool:
    name = tree.reading.name_at(word)
    return name is not None and name.kind is NameKind.PERSON


def own_official_dismissed(case: Case, typed: Typed) -> Typed:
    """A government's dismissal of its own official is an office's change, which PLOVER has no type for."""
    if typed.type in (T.SANCTION, T.COERCE) and case.tree.lemma(case.word) in ("sack", "dismiss", "fire", "replace"):
        return replace(typed, type=T.OTHER, mode="dismissal")
    return typed


_PEACEFUL = words("vote election board shareholder no-confidence confidence impeachment voter ballot")
_VERBAL = words("word remark verbally interview tweet")
_COMPUTERS = words("hacker website computer cyber cyberattack ransomware malware")


def _clause_has(case: Case, listed: frozenset[str]) -> bool:
    return any(case.tree.lemma(w) in listed for w in case.tree.clause(case.word))


def voted_out(case: Case, typed: Typed) -> Typed:
    """Who is removed by a vote, a board or a court is not overthrown: an office's change."""
    removed = case.tree.lemma(case.word) in ("oust", "remove", "unseat", "topple")
    if typed.type is T.COERCE and typed.mode == "seize" and removed and _clause_has(case, _PEACEFUL):
        return replace(typed, type=T.OTHER, mode="dismissal")
    return typed


_ACCIDENT = words(
    "crash accident collapse capsize derail derailment collision stampede sink collide overturn landslide earthquake"
    " quake flood flooding storm cyclone hurricane typhoon avalanche wildfire blaze eruption plunge overcrowding"
)
_VIOLENT = words("attack gunman bomb bomber shoot shooting strike airstrike missile rocket fire clash militant soldier")


def accidental_deaths(case: Case, typed: Typed) -> Typed:
    """People killed by no one, where a crash or a collapse is told of, were not assaulted."""
    killed = case.tree.lemma(case.word) in ("kill", "wound", "injure", "hurt")
    if typed.type is not T.ASSAULT or not killed:
        return typed
    doers = {case.tree.lemma(w) for s in subjects(case.tree, case.word) for w in case.tree.reading.subtree(s)}
    if doers & word_class("disaster"):
        return replace(typed, type=T.OTHER, mode="casualties")
    if doers:
        return typed
    told = {case.tree.lemma(w) for w in range(*case.tree.sentence(case.word))}
    return replace(typed, type=T.OTHER, mode="casualties") if told & _ACCIDENT and not told & _VIOLENT else typed


def hackers_attack(case: Case, typed: Typed) -> Typed:
    """Attacks on computers harm no body: COERCE cyber."""
    if typed.type is T.ASSAULT and typed.mode is None and _clause_has(case, _COMPUTERS):
        return replace(typed, type=T.COERCE, mode="cyber")
    return typed


def joint_exercise(case: Case, typed: Typed) -> Typed:
    """Joint military operations are COOPERATE; one country's exercises are MOBILIZE."""
    if typed.type is not T.MOBILIZE or typed.mode != "troops":
        return typed
    nouns = {case.word, *objects(case.tree, case.word)}
    joint = {"joint", "bilateral", "multinational", "trilateral", "combined"}
    if any(case.tree.lemma(k) in joint for noun in nouns for k in case.tree.kids(noun, "amod", "nmod", "compound")):
        return replace(typed, type=T.COOPERATE, mode=None)
    return typed


def unarmed_attack(case: Case, typed: Typed) -> Typed:
    """Verbal attacks are ACCUSE: words, remarks and statements harm nobody's body."""
    attacks = case.tree.lemma(case.word) in ("attack", "assault", "hit", "strike")
    if typed.type is T.ASSAULT and attacks and _clause_has(case, _VERBAL):
        return replace(typed, type=T.ACCUSE, mode="disapprove")
    return typed


RULES: tuple[Callable[[Case, Typed], Typed], ...] = (
    future_cooperation,
    said_no,
    announced_retreat,
    prison_is_arrest,
    citizens_expelled,
    own_official_dismissed,
    voted_out,
    joint_exercise,
    unarmed_attack,
    hackers_attack,
    accidental_deaths,
    asked_mode,
    threatened_mode,
)


def typed(case: Case) -> Typed:
    """The type and mode of a predicate after all rules."""
    result = Typed(type=case.entry.type, mode=None if case.entry.type is T.OTHER else case.entry.mode)
    for rule in RULES:
        changed = rule(case, result)
        if changed != result:
            result = replace(changed, rules=(*result.rules, rule.__name__.replace("_", " ")))
    return result
