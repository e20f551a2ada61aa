"""Which words are predicates of happenings, and which of them are told for another's sake.

Verbs, verbal nouns and light-verb constructions are found here; of two words that name one happening in one clause
("held" and "talks", "attack" and "killed") one is kept. What a promise, a demand or a refusal is about stays, marked as
its content, for it did not happen by being said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from dateline.coding import learned
from dateline.coding.arguments import is_infinitive
from dateline.coding.frames import sense
from dateline.coding.nominal import dated_words, holder, is_anchored, is_premodifier, participle_holder
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import Entry, classes
from dateline.coding.wordsets import words
from dateline.model.plover import EventType as T
from dateline.model.reading import Leaning, NameKind


class Part(Enum):
    """How a predicate stands to the one that governs it."""

    OWN = "own"
    CONTENT = "content of what is promised, asked, refused or threatened"
    CHARGE = "content of an accusation"
    TOPIC = "topic of talks or words"
    PURPOSE = "purpose"
    SAME = "told by another word of the sentence"
    VOICED = "said in a consultation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A word that tells of a happening: its sense, the verb that holds it, and the predicate that governs it."""

    word: int
    entry: Entry
    holder: int
    part: Part = Part.OWN
    governor: int = -1


_HOLDING = frozenset({T.AGREE, T.REQUEST, T.REJECT, T.THREATEN, T.CONCEDE})
_TOPICAL = frozenset({"on", "about", "over", "regarding", "concerning", "for", "towards", "toward", "into", "of", "to"})
_TEMPORAL = frozenset({"after", "before", "since", "following", "during", "until", "amid", "despite"})
_SHARED = frozenset({Part.CONTENT, Part.CHARGE, Part.PURPOSE})
_ELABORATING = frozenset({"discuss", "talk", "negotiate", "confer", "review", "address", "examine", "debate"})
_VOICING = words(
    "thank congratulate praise express offer extend convey condole honour honor welcome voice pay condolence"
    " condolences solidarity gratitude congratulations tribute praise sympathy"
)
_WORDS_WITH_TOPICS = _HOLDING | {T.CONSULT, T.COOPERATE, T.PROTEST, T.SUPPORT, T.AID}
_BEING_THERE = Entry(
    lemma="be",
    pos="verb",
    type=T.CONSULT,
    mode="visit",
    actors=("subj",),
    recipients=("self",),
    line="consult:be in a place on a mission",
)


def find(tree: Tree) -> tuple[Predicate, ...]:
    """All predicates of happenings, in text order.

    Words of which nobody is sure govern nothing and take no other's place: they stand beside what is found without
    them.
    """
    candidates = _candidates(tree)
    found = {p.word: p for p in candidates if learned.is_sure(p.entry)}
    for word in sorted(found):
        if word in found and (rival := _same_clause(tree, found, word)) is not None:
            _lend_mode(tree, found, found.pop(rival))
    placed = _passed_on(tree, tuple(_placed(tree, found, found[word]) for word in sorted(found)))
    unsure = (p for p in candidates if not learned.is_sure(p.entry))
    return tuple(sorted((*placed, *unsure), key=lambda p: p.word))


def _lend_mode(tree: Tree, found: dict[int, Predicate], dropped: Predicate) -> None:
    """A verb without a mode takes that of its noun ("the bombing killed")."""
    kept = found.get(tree.head(tree.first_conjunct(dropped.word)))
    if kept is not None and kept.entry.mode is None and kept.entry.type is dropped.entry.type:
        found[kept.word] = replace(kept, entry=replace(kept.entry, mode=dropped.entry.mode))


def _passed_on(tree: Tree, placed: tuple[Predicate, ...]) -> tuple[Predicate, ...]:
    """Coordinated verbs share the part of the first ("agreed to train and equip them")."""
    by_word = {p.word: p for p in placed}
    for predicate in placed:
        node = predicate.holder
        first = by_word.get(tree.first_conjunct(node))
        if (
            first is not None
            and first.word != predicate.word
            and first.part in _SHARED
            and tree.xpos(node) == tree.xpos(first.word)
        ):
            by_word[predicate.word] = replace(predicate, part=first.part, governor=first.governor)
        governor = by_word.get(predicate.governor)
        if governor is not None and _coincides(tree, predicate, governor):
            by_word[governor.word] = replace(governor, part=Part.SAME)
    return tuple(by_word[p.word] for p in placed)


def _coincides(tree: Tree, predicate: Predicate, governor: Predicate) -> bool:
    """ "the matter was discussed when the two spoke": the clause with "when" tells the consultation."""
    if not predicate.entry.type is governor.entry.type is T.CONSULT or governor.entry.lemma not in _ELABORATING:
        return False
    return any(tree.form(k) in ("when", "as") for k in tree.kids(predicate.holder, "advmod", "mark"))


def _candidates(tree: Tree) -> list[Predicate]:
    leanings = {leaning.word: leaning for leaning in tree.reading.leanings}
    read = ((word, _entry(tree, word, leanings.get(word))) for word in range(len(tree)))
    return [Predicate(word=word, entry=entry, holder=holder(tree, word)) for word, entry in read if entry is not None]


def _entry(tree: Tree, word: int, leaning: Leaning | None) -> Entry | None:
    if tree.upos(word) == "AUX" and tree.relation(word) in ("aux", "cop"):
        return _BEING_THERE if _is_on_mission(tree, word) else None
    if tree.upos(word) in ("NOUN", "PROPN") and (is_premodifier(tree, word) or _in_name(tree, word)):
        return None
    if tree.upos(word) in ("VERB", "ADJ") and is_premodifier(tree, word):
        return None
    entry = learned.settle(tree, word, sense(tree, word), leaning)
    if entry is not None and entry.pos == "topic" and not is_anchored(tree, word):
        return None
    if entry is not None and entry.type is T.CONCEDE and _is_a_term(tree, word):
        return None
    return entry


def _is_a_term(tree: Tree, verb: int) -> bool:
    """ "the accord that allowed them to stay": what a pact allows is its content; nobody does it."""
    subjects = tree.kids(verb, "nsubj")
    antecedents = [tree.head(verb)] if tree.reading.deprels[verb] == "acl:relcl" else []
    return any(
        tree.lemma(noun) in classes()["pact"]
        for subject in subjects
        for noun in (antecedents if tree.form(subject) in ("that", "which") else [subject])
    )


def _in_name(tree: Tree, word: int) -> bool:
    name = tree.reading.name_at(word)
    return name is not None and (name.kind is not NameKind.GROUP or name.last - name.first > 1) and _capital(tree, word)


def _capital(tree: Tree, word: int) -> bool:
    return tree.reading.forms[word][:1].isupper()


def _is_on_mission(tree: Tree, word: int) -> bool:
    """ "which was in Geneva to negotiate": being somewhere for talks is a visit."""
    place = tree.head(word)
    if place < 0 or tree.relation(word) != "cop" or not set(tree.cases(place)) & {"in", "at"}:
        return False
    name = tree.reading.name_at(place)
    purpose = any(is_infinitive(tree, k) for k in tree.kids(place, "advcl", "acl"))
    mission = any("for" in tree.cases(k) for k in tree.kids(place, "obl", "nmod"))
    return name is not None and name.kind is NameKind.PLACE and (purpose or mission)


def _same_clause(tree: Tree, found: dict[int, Predicate], word: int) -> int | None:
    """The weaker of two words of one happening: this noun and the verb that holds it or whose subject it is."""
    noun = found[word]
    if tree.upos(word) == "ADJ":
        return None
    if tree.is_verb(word):
        return word if _retells(tree, found, word) else None
    kid = participle_holder(tree, word)
    if kid in found and noun.entry.pos == "topic":
        return word
    if noun.holder != word and (verb := found.get(noun.holder)) is not None:
        # "signed an agreement": the verb names the happening; "held talks": the noun does.
        signed = noun.entry.pos == "topic" and noun.entry.type is not T.CONSULT
        keeps_verb = verb.entry.type is not noun.entry.type or verb.entry.type is T.OTHER or signed
        return word if keeps_verb else verb.word
    top = tree.first_conjunct(word)
    head = tree.head(top)
    head = head if head in found or head < 0 else tree.first_conjunct(head)
    if (verb := found.get(head)) is None or not tree.is_verb(head) or verb.entry.type is not noun.entry.type:
        return None
    close = tree.relation(top) in ("nsubj", "obj") or set(tree.cases(top)) & {
        "in",
        "on",
        "by",
        "during",
        "with",
        "through",
    }
    return word if close else None


def _retells(tree: Tree, found: dict[int, Predicate], word: int) -> bool:
    """ "the attack, which killed twelve": the relative clause tells the noun's happening on."""
    noun = found.get(tree.head(word)) if tree.relation(word) == "acl" else None
    return noun is not None and noun.entry.pos == "noun" and noun.entry.type is found[word].entry.type


def _placed(tree: Tree, found: dict[int, Predicate], predicate: Predicate) -> Predicate:
    governor = _governor(tree, found, predicate)
    if governor is None or _is_brought_about(tree, predicate.holder):
        return predicate
    return replace(predicate, part=_part(tree, predicate, governor), governor=governor.word)


_BRINGING_ABOUT = frozenset({"prompt", "force", "lead", "cause", "compel", "spur", "push"})


def _is_brought_about(tree: Tree, holder: int) -> bool:
    """ "prompting the minister to resign": what somebody was brought to do was done."""
    head = tree.head(holder)
    return head >= 0 and tree.relation(holder) in ("xcomp", "ccomp", "advcl") and tree.lemma(head) in _BRINGING_ABOUT


def _governor(tree: Tree, found: dict[int, Predicate], predicate: Predicate) -> Predicate | None:
    """The coded predicate that the word hangs on, through words that are none."""
    start = predicate.holder if predicate.holder != predicate.word else predicate.word
    held = {p.holder: p for p in found.values() if p.holder != p.word}
    for above in tree.up(start):
        governor = found.get(above) or held.get(above)
        if governor is not None and governor.word != predicate.word:
            return governor
        if tree.is_verb(above) and tree.relation(above) not in ("xcomp", "acl", "advcl", "ccomp", "conj"):
            return None
    return None


def _part(tree: Tree, predicate: Predicate, governor: Predicate) -> Part:
    if not tree.is_verb(predicate.word) and predicate.holder == predicate.word:
        return _noun_part(tree, predicate, governor)
    link = _link(tree, predicate.holder, governor)
    if link is None or _is_past_beside(tree, predicate.holder):
        return Part.OWN
    relation, infinitive, marks = link
    if relation == "conj":
        return _repeated(predicate, governor)
    if relation in ("xcomp", "ccomp") or (infinitive and relation in ("advcl", "acl")):
        return _complement_part(predicate, governor.entry.type, relation, infinitive)
    return _gerund_part(governor.entry.type, marks) if relation == "advcl" else Part.OWN


def _is_past_beside(tree: Tree, verb: int) -> bool:
    """ "ordered it to march, a week after rebels took the fort": the taking is no part of the order."""
    marked = any(tree.form(k) in ("after", "since") for k in tree.kids(verb, "mark", "case"))
    return marked and tree.relation(verb) == "advcl" and tree.xpos(verb) == "VBD"


def _gerund_part(governor: T, marks: set[str]) -> Part:
    if governor is T.ACCUSE and marks & {"of", "for", "with", "by"}:
        return Part.CHARGE
    return Part.CONTENT if governor in _HOLDING and marks & {"to", "from", "against", "on", "for"} else Part.OWN


def _complement_part(predicate: Predicate, governor: T, relation: str, infinitive: bool) -> Part:
    if governor in _HOLDING:
        return Part.CONTENT
    if governor is T.ACCUSE:
        return Part.CHARGE
    if infinitive and governor is T.CONSULT and predicate.entry.type is T.SUPPORT and predicate.entry.lemma in _VOICING:
        return Part.VOICED
    return Part.PURPOSE if infinitive and relation in ("advcl", "acl", "xcomp") else Part.OWN


def _repeated(predicate: Predicate, governor: Predicate) -> Part:
    """ "met and discussed": the second verb tells the same consultation on."""
    both = predicate.entry.type is governor.entry.type is T.CONSULT
    return Part.SAME if both and predicate.entry.lemma in _ELABORATING else Part.OWN


def _link(tree: Tree, word: int, governor: Predicate) -> tuple[str, bool, set[str]] | None:
    """The relation by which the branch of the word hangs on the governor, infinitive or not, and its marks."""
    targets = {governor.word, governor.holder}
    infinitive, marks = False, set[str]()
    for node in (word, *tree.up(word)):
        infinitive = infinitive or (tree.is_verb(node) and is_infinitive(tree, node) and tree.relation(node) != "conj")
        marks |= set(tree.cases(node))
        if tree.head(node) in targets:
            return tree.relation(node), infinitive, marks
    return None


def _noun_part(tree: Tree, predicate: Predicate, governor: Predicate) -> Part:
    word = predicate.word
    cases, relations = _path(tree, word, governor)
    if cases & (_TEMPORAL | {"at"}) or "nsubj" in relations or _is_presupposed_by_noun(tree, word):
        return Part.OWN
    type_ = governor.entry.type
    dated = bool(dated_words(tree, word)) or _presupposed(tree, predicate, cases, type_)
    clausal = relations & {"advcl", "acl", "ccomp", "conj", "parataxis"}
    if dated or clausal:
        return Part.OWN
    if type_ in _HOLDING and type_ is not T.CONCEDE:
        return Part.CONTENT
    if predicate.entry.type is type_ is T.CONSULT:
        return Part.PURPOSE
    if type_ in _WORDS_WITH_TOPICS and (cases & _TOPICAL or "obj" in relations):
        condoled = type_ is T.SUPPORT and predicate.entry.type in (T.ASSAULT, T.OTHER, T.COERCE)
        return Part.OWN if condoled else Part.TOPIC
    return Part.OWN


_PRESUPPOSING = words(
    "outcome result aftermath wake scene anniversary victim winner conduct handling fairness cause consequence impact"
    " day eve morning night survivor perpetrator organiser organizer casualty"
)


def _is_presupposed_by_noun(tree: Tree, word: int) -> bool:
    """ "protested against the outcome of the election": what has an outcome, victims or an aftermath took place."""
    head = tree.head(word)
    return tree.relation(word) == "nmod" and "of" in tree.cases(word) and tree.lemma(head) in _PRESUPPOSING


def _presupposed(tree: Tree, predicate: Predicate, cases: set[str], governor: T) -> bool:
    """ "asked about the cancellation of the treaty": the definite noun under "about" or "over" is taken for granted."""
    if predicate.entry.pos != "noun" or governor in (T.CONSULT, T.AGREE) or not cases & {"about", "over"}:
        return False
    return any(tree.form(k) in ("the", "this", "its", "their", "his", "her") for k in tree.kids(predicate.word))


def _path(tree: Tree, word: int, governor: Predicate) -> tuple[set[str], set[str]]:
    """The prepositions and relations between the noun and its governor."""
    cases, relations = set[str](), set[str]()
    for node in (word, *tree.up(word)):
        if node in (governor.word, governor.holder):
            break
        cases |= set(tree.cases(node))
        relations.add(tree.relation(node))
    return cases, relations
