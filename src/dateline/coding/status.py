"""The standing of a happening as its clause gives it: reported, alleged, announced, hypothetical or negated.

Read from negation, auxiliaries, the verbs and nouns above the predicate ("failed to", "its intention to", "would"),
conditions and questions. Each answer names the rule that gave it.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.arguments import is_infinitive, verb_above
from dateline.coding.nominal import dated_words
from dateline.coding.predicates import Part, Predicate
from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.model.plover import EventType as T
from dateline.model.plover import Status

_NEVER = frozenset({"not", "n't", "never", "no", "without", "neither", "nor", "cannot", "unable", "nobody", "nothing"})
_FAILING = words(
    "fail neglect omit refuse decline avoid stop prevent miss forget unable prohibit refrain abstain cease"
)
_RELUCTANT = words("reluctant unwilling hesitant hesitate unlikely afraid wary impossible refuse")
_PLANNING = words(
    "plan intend intention intent aim prepare agree pledge vow promise hope expect schedule due set ready willing"
    " prepared decide commit poise want readiness willingness going slate mean about offer undertake plans consider"
    " likely bound proposal promise commitment propose arrange seek look eye wish desire move order mull"
)
_WISHING = words(
    "want hope consider seek look eye wish desire mull propose proposal likely weigh attempt try effort bid struggle"
    " work able can chance opportunity need ability way measure possible power right expect continue"
)
_DOING = words(
    "begin start continue manage proceed go come resume help complete finish decision decide dare move help be"
)
_CLAIMING = words("allege allegation claim suspect accuse accusation purport rumour rumor")
_HEDGED = words("allegedly purportedly supposedly suspected alleged")
_WILL = frozenset({"will", "'ll", "shall", "wo", "going"})
_MIGHT = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca"})
_SAYING = words(
    "say announce add tell declare promise confirm pledge vow state note explain report warn indicate insist disclose"
    " reveal write tweet post reply think believe expect hope predict according know"
)
_CONDITION = frozenset({"if", "unless", "whether", "should", "lest"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A status, the rule that gave it and the word it rests on (-1 for none)."""

    status: Status
    rule: str
    word: int = -1


PLAIN = "plain clause"
CONTENT, CHARGE, PURPOSE = "content of another act", "content of an accusation", "purpose"
IMPERATIVE = "imperative"
STRUCTURAL = frozenset({CONTENT, CHARGE, PURPOSE, IMPERATIVE})
"""Rules that look at nothing but how two acts hang together, or at the form of a clause."""
_PLAIN = Standing(status=Status.REPORTED, rule=PLAIN)


def read(tree: Tree, predicate: Predicate) -> Standing:
    """The standing of the predicate's happening."""
    for rule in (
        _content,
        _negated,
        _conditional,
        _modal,
        _gerund,
        _governed,
        _progressive,
        _imperative,
        _unreal_clause,
        _announced_noun,
        _alleged,
        _ready,
    ):
        if (standing := rule(tree, predicate)) is not None:
            return standing
    return _PLAIN


def _ready(tree: Tree, predicate: Predicate) -> Standing | None:
    """Readiness announces what it is ready for."""
    if (predicate.entry.pos == "adj" or predicate.entry.lemma == "expect") and predicate.part is Part.OWN:
        return Standing(status=Status.ANNOUNCED, rule="readiness", word=predicate.word)
    return None


def _content(tree: Tree, predicate: Predicate) -> Standing | None:
    if predicate.part is Part.CONTENT:
        return Standing(status=Status.HYPOTHETICAL, rule=CONTENT, word=predicate.governor)
    if predicate.part is Part.CHARGE:
        return Standing(status=Status.ALLEGED, rule=CHARGE, word=predicate.governor)
    if predicate.part is Part.PURPOSE:
        return Standing(status=Status.HYPOTHETICAL, rule=PURPOSE, word=predicate.governor)
    return None


def _negated(tree: Tree, predicate: Predicate) -> Standing | None:
    for node in dict.fromkeys((predicate.word, predicate.holder)):
        for kid in tree.kids(node, "advmod", "det", "aux", "mark", "case", "cc"):
            if tree.form(kid) in _NEVER or tree.lemma(kid) in _NEVER:
                return None if _only_not(tree, kid) else Standing(status=Status.NEGATED, rule="negation", word=kid)
        for kid in tree.kids(node, "nsubj", "obj", "obl"):
            if any(tree.form(d) in _NOTHING for d in (kid, *tree.kids(kid, "det"))):
                return Standing(status=Status.NEGATED, rule="negated argument", word=kid)
    return _failed(tree, predicate)


_NOTHING = frozenset({"no", "neither", "none", "nothing", "nobody"})


def _only_not(tree: Tree, kid: int) -> bool:
    """ "not only met" negates nothing."""
    return kid + 1 < len(tree) and tree.form(kid + 1) in ("only", "just", "least", "merely")


def _failed(tree: Tree, predicate: Predicate) -> Standing | None:
    head = tree.head(predicate.holder)
    if head < 0 or tree.relation(predicate.holder) not in ("xcomp", "advcl", "ccomp", "acl"):
        return None
    if tree.lemma(head) in _FAILING or tree.form(head) in ("failure", "inability", "refusal"):
        if tree.lemma(head) in ("refuse", "decline", "prohibit", "prevent", "stop") and predicate.part is Part.OWN:
            return Standing(status=Status.NEGATED, rule="refused", word=head)
        if not any(tree.form(k) in _NEVER for k in tree.kids(head, "advmod")):
            return Standing(status=Status.NEGATED, rule="failed to", word=head)
    return None


def _conditional(tree: Tree, predicate: Predicate) -> Standing | None:
    for node in (predicate.holder, *tree.up(predicate.holder)):
        marks = [k for k in tree.kids(node, "mark", "advmod") if tree.form(k) in _CONDITION]
        if marks and (node == predicate.holder or tree.relation(node) in ("advcl", "ccomp", "acl")):
            return Standing(status=Status.HYPOTHETICAL, rule="condition", word=marks[0])
        if tree.relation(node) in ("advcl", "acl", "parataxis", "ccomp", "root"):
            break
    _, last = tree.sentence(predicate.word)
    if tree.form(last - 1) == "?":
        return Standing(status=Status.HYPOTHETICAL, rule="question", word=last - 1)
    return None


def _auxiliaries(tree: Tree, word: int) -> tuple[int, ...]:
    found = tree.kids(word, "aux")
    if not found and tree.relation(word) == "conj" and tree.is_verb(word) and tree.xpos(word) in ("VB", "VBN", "VBG"):
        return _auxiliaries(tree, tree.head(word)) if tree.head(word) >= 0 else ()
    return found


def _modal(tree: Tree, predicate: Predicate) -> Standing | None:
    for kid in _auxiliaries(tree, predicate.holder):
        form = tree.form(kid)
        if form in _WILL and any(tree.form(k) == "only" for k in tree.kids(predicate.holder, "advmod")):
            return Standing(status=Status.HYPOTHETICAL, rule="condition", word=kid)
        if form in _WILL:
            return Standing(status=Status.ANNOUNCED, rule="future", word=kid)
        if form in ("would", "'d") and tree.xpos(kid) == "MD":
            said = any(tree.lemma(above) in _SAYING for above in tree.up(predicate.holder)) or _said_around(tree, kid)
            perfect = any(tree.form(k) == "have" for k in tree.kids(predicate.holder, "aux"))
            status = Status.ANNOUNCED if said and not perfect else Status.HYPOTHETICAL
            return Standing(status=status, rule="future in the past" if said else "would", word=kid)
        if form in _MIGHT:
            return Standing(status=Status.HYPOTHETICAL, rule="modal verb", word=kid)
    head = tree.head(predicate.holder)
    if head >= 0 and tree.form(head) == "ought" and tree.relation(predicate.holder) == "xcomp":
        return Standing(status=Status.HYPOTHETICAL, rule="modal verb", word=head)
    return None


def _said_around(tree: Tree, word: int) -> bool:
    first, last = tree.sentence(word)
    return any(tree.lemma(w) in _SAYING and tree.upos(w) == "VERB" for w in range(first, last))


def _governed(tree: Tree, predicate: Predicate) -> Standing | None:
    """Infinitives under verbs, nouns and adjectives of planning, wishing or reluctance."""
    node = predicate.holder
    if predicate.part is not Part.OWN or not (
        is_infinitive(tree, node) or tree.relation(node) in ("xcomp", "acl", "conj")
    ):
        return None
    own = _to_before(tree, node) > 0 or bool(tree.kids(node, "nsubj"))
    top = node if own else tree.first_conjunct(node)
    if not is_infinitive(tree, top):
        return None
    if (stranded := _stranded(tree, top)) is not None:
        return stranded
    head = _cue_before(tree, top)
    if head < 0 or (verb_above(tree, top) < 0 and tree.head(head) < 0):
        return Standing(status=Status.ANNOUNCED, rule="headline infinitive", word=node)
    return _under(tree, top, head)


def _to_before(tree: Tree, node: int) -> int:
    """The "to" of the infinitive, -1 where there is none."""
    marks = (k for k in tree.kids(node, "mark", "aux") if tree.form(k) == "to")
    return next(marks, node - 1 if node > 0 and tree.form(node - 1) == "to" else -1)


def _stranded(tree: Tree, node: int) -> Standing | None:
    """ "was to have met", "has yet to agree", and the headline's "Peru to leave bloc, minister says"."""
    to = _to_before(tree, node)
    if to < 1:
        return None
    if tree.form(to - 1) == "yet":
        return Standing(status=Status.NEGATED, rule="yet to", word=to - 1)
    if any(tree.form(k) == "have" for k in tree.kids(node, "aux")) and tree.lemma(to - 1) == "be":
        return Standing(status=Status.HYPOTHETICAL, rule="was to have", word=to - 1)
    first, _ = tree.sentence(node)
    if tree.upos(to - 1) in ("NOUN", "PROPN") and not any(tree.is_verb(w) for w in range(first, to)):
        return Standing(status=Status.ANNOUNCED, rule="headline infinitive", word=node)
    return None


def _cue_before(tree: Tree, node: int) -> int:
    """What governs the infinitive: the planning word right before its "to" where there is one, else its head."""
    to = _to_before(tree, node)
    if to > 0 and {tree.lemma(to - 1), tree.form(to - 1)} & (_PLANNING | _WISHING | _RELUCTANT):
        return to - 1
    return tree.head(node)


_CUES = (
    (_RELUCTANT, Status.HYPOTHETICAL, "reluctant to"),
    (_WISHING, Status.HYPOTHETICAL, "wish or attempt"),
    (_DOING, None, ""),
    (_PLANNING, Status.ANNOUNCED, "plan"),
    (_CLAIMING, Status.ALLEGED, "alleged"),
)
"""What an infinitive's governor says of it; the first list that holds the governor decides."""


def _under(tree: Tree, node: int, head: int) -> Standing | None:
    lemmas, relation = {tree.lemma(head), tree.form(head)}, tree.relation(node)
    purpose = Standing(status=Status.HYPOTHETICAL, rule="infinitive of purpose", word=head)
    if relation == "advcl" and head == tree.head(node) and not lemmas & (_RELUCTANT | _PLANNING):
        return purpose
    for listed, status, rule in _CUES:
        if lemmas & listed:
            return Standing(status=status, rule=rule, word=head) if status else None
    return purpose if relation == "acl" else None


_ABOUT = words("about for of on to against from without towards toward instead")


def _gerund(tree: Tree, predicate: Predicate) -> Standing | None:
    """ "the need for strengthening ties": a gerund under a topical preposition names a kind of act."""
    node = predicate.holder
    if not (tree.is_verb(node) and tree.xpos(node) == "VBG") or tree.kids(node, "aux", "nsubj"):
        return None
    if predicate.part is Part.OWN and set(tree.cases(node)) & _ABOUT:
        return Standing(status=Status.HYPOTHETICAL, rule="gerund of a topic", word=node)
    return None


def _unreal_clause(tree: Tree, predicate: Predicate) -> Standing | None:
    """A noun told of in a clause that is itself not real ("would treat an attack as")."""
    if tree.is_verb(predicate.word) or predicate.holder != predicate.word:
        return None
    if set(tree.cases(tree.first_conjunct(predicate.word))) & {
        "after",
        "since",
        "before",
        "following",
        "despite",
        "during",
    }:
        return None
    if dated_words(tree, predicate.word):
        return None
    above = verb_above(tree, predicate.word)
    forms = {tree.form(k) for k in tree.kids(above, "aux", "mark")} if above >= 0 else set()
    if forms & (_MIGHT | {"will", "would", "'ll", "if", "unless"}):
        return Standing(status=Status.HYPOTHETICAL, rule="in an unreal clause", word=above)
    return None


_DONE_WHEN_ANNOUNCED = words(
    "signing death arrest detention resignation killing appointment discovery dismissal assassination capture victory"
    " seizure ouster overthrow coup sentence verdict conviction sanction sanctions ban curfew merger nomination"
)
_EXITS = words("leave quit exit withdraw resign visit travel go come meet return step pull send join host fly")


def _progressive(tree: Tree, predicate: Predicate) -> Standing | None:
    """ "announced that they were leaving": a progressive of going, said by somebody, lies ahead."""
    node = predicate.holder
    if tree.xpos(node) != "VBG" or tree.lemma(node) not in _EXITS or tree.relation(node) != "ccomp":
        return None
    if any(tree.lemma(k) == "be" for k in tree.kids(node, "aux")) and tree.lemma(tree.head(node)) in _SAYING:
        return Standing(status=Status.ANNOUNCED, rule="progressive of an announcement", word=node)
    return None


def _imperative(tree: Tree, predicate: Predicate) -> Standing | None:
    """ "Bring rice", "let them finish": a bare verb that opens its clause asks for something."""
    node = predicate.holder
    first, _ = tree.sentence(node)
    opens = node == first or tree.upos(node - 1) == "PUNCT" or tree.form(node - 1) in _BIDDING
    bare = tree.xpos(node) == "VB" and not tree.kids(node, "nsubj", "aux", "mark", "cop")
    main = tree.relation(tree.first_conjunct(node)) in ("root", "ccomp", "parataxis", "dep")
    if bare and opens and main:
        return Standing(status=Status.HYPOTHETICAL, rule=IMPERATIVE, word=node)
    return None


_BIDDING = frozenset({"please", "so", "and", "just", "now", "then"})


def _announced_noun(tree: Tree, predicate: Predicate) -> Standing | None:
    """ "announced the withdrawal": a noun whose holder announces, plans or prepares it; "planned talks"."""
    holder = predicate.holder
    if holder != predicate.word and not tree.is_verb(predicate.word):
        if predicate.entry.lemma in _DONE_WHEN_ANNOUNCED and tree.lemma(holder) == "announce":
            return None
        if tree.lemma(holder) in ("announce", "plan", "schedule", "prepare", "unveil", "propose", "offer", "promise"):
            return Standing(status=Status.ANNOUNCED, rule="announced", word=holder)
        if tree.lemma(holder) in ("seek", "ask", "request", "propose", "demand", "call"):
            return Standing(status=Status.HYPOTHETICAL, rule="asked for", word=holder)
    for kid in tree.kids(predicate.word, "amod"):
        if tree.form(kid) in ("planned", "upcoming", "scheduled", "forthcoming", "proposed"):
            return Standing(status=Status.ANNOUNCED, rule="planned", word=kid)
    return None


def _alleged(tree: Tree, predicate: Predicate) -> Standing | None:
    for kid in tree.kids(predicate.holder, "advmod", "amod"):
        if tree.form(kid) in _HEDGED:
            return Standing(status=Status.ALLEGED, rule="hedge", word=kid)
    if predicate.part is Part.OWN:
        for above in tree.up(predicate.holder):
            if tree.lemma(above) in ("allege", "accuse", "claim") and tree.relation(predicate.holder) in (
                "ccomp",
                "xcomp",
            ):
                return Standing(status=Status.ALLEGED, rule="claimed", word=above)
            if tree.is_verb(above):
                break
    return None


_LATER_IS_AGREEMENT = frozenset({T.CONSULT, T.SUPPORT, T.COOPERATE, T.AID})
"""Types that, told of the future, are read as AGREE (PLOVER manual, AGREE)."""


def later_is_agreement(type_: T) -> bool:
    """True for types that reduce to AGREE when they are still to come."""
    return type_ in _LATER_IS_AGREEMENT
