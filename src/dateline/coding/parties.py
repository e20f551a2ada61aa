"""Who did it and to whom: the mentions in the slots that a sense's ``roles`` name.

``roles`` is ``actors>recipients``, each a list of slots joined by ``+``: ``subj``, ``obj``, ``iobj``, ``poss`` (whose,
or the demonym before a noun), ``comp`` (the complement's object), ``self`` (the place of a copula), or a preposition.
Reciprocal happenings have actors alone (PLOVER manual, "Compound and Reciprocal Actors").

The tree fills the slots. Where it names no actor the reading's frames are asked, as a second witness (where the two
part the tree is right more often). Where no slot names a recipient it is whoever is named in the phrases that fill
them, what is struck, or where a measure holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.coding import mentions
from dateline.coding.arguments import agents, companions, counted, framed, indirect, objects, prepositional, subjects
from dateline.coding.nominal import LENDING, LIGHT, participle_holder
from dateline.coding.party_mentions import found_at, is_actor, is_demonym, is_thing
from dateline.coding.predicates import Predicate
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import Entry, word_class
from dateline.coding.wordsets import words
from dateline.model.article import Article
from dateline.model.plover import EventType as T
from dateline.model.plover import Role
from dateline.model.reading import NameKind
from dateline.model.reading import Role as Label
from dateline.model.statement import Form, Mention, MentionKind, Party

_THROUGH = frozenset({"with", "to", "against", "of", "by", "from", "between", "towards", "toward", "for", "on"})
_CREDITING = frozenset({"congratulate", "thank", "praise", "criticise", "criticize", "blame", "commend", "condemn"})
_DOING = frozenset({Label.ARG0, Label.ARGA})
_WEAK = frozenset({"poss", "of"})
_LEADING = frozenset({"lead", "head"})
_COMING_WITH = frozenset({"accompany", "join", "flank"})
_COMING = words("travel go come arrive fly visit head return land")


def parties(article: Article, tree: Tree, predicate: Predicate, type_: T | None = None) -> tuple[Party, ...]:
    """Actors, then recipients, each in text order; nobody is both. ``type_`` is what the manual's rules made of it."""
    if type_ is T.AGREE and predicate.entry.type is T.CONSULT:
        predicate = replace(predicate, entry=promised(predicate.entry))
    entry = predicate.entry
    actors = found_at(article, tree, _actor_words(article, tree, predicate))
    acted_on = _not_reflexive(tree, actors, _fill(article, tree, predicate, entry.recipients))
    addressed = _addressees(article, tree, predicate)
    if not (acted_on or addressed):
        acted_on = _fallback(article, tree, predicate, actors)
    recipients = found_at(article, tree, (*acted_on, *addressed))
    actors = _with_leaders(article, tree, predicate, actors)
    taken = {m.key for m in actors}
    return tuple(
        [Party(role=Role.ACTOR, mention=m) for m in actors]
        + [Party(role=Role.RECIPIENT, mention=m) for m in recipients if m.key not in taken and not _inside(m, actors)]
    )


def promised(entry: Entry) -> Entry:
    """The roles of a meeting still to come, which is AGREE: the host who will receive a guest is who commits himself.

    A visitor does so, too, and is the actor anyhow; who will meet are all actors (PLOVER manual, "Compound and
    Reciprocal Actors").
    """
    if "subj" not in entry.recipients:
        return entry
    return replace(entry, actors=entry.recipients, recipients=entry.actors)


def _actor_words(article: Article, tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """The actors' words; whose it is, is told by the subject where there is one ("Peru withdrew its forces")."""
    slots = predicate.entry.actors
    found = _fill(article, tree, predicate, tuple(s for s in slots if s not in _WEAK))
    if not found and _lends_subject(tree, predicate):
        found = _fill(article, tree, predicate, ("subj",))
    if not found and "subj" in slots:
        found = tuple(w for w in _framed_actors(tree, predicate) if is_actor(article, tree, w, "subj"))
    weak = _fill(article, tree, predicate, tuple(s for s in slots if s in _WEAK))
    held = not tree.is_verb(predicate.word) and predicate.holder != predicate.word
    if found and held and _fill(article, tree, predicate, tuple(s for s in slots if s == "subj")):
        return found
    return tuple(dict.fromkeys((*found, *(_not_reflexive_words(tree, weak) if found else weak))))


def _framed_actors(tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """Who does it by the reading's frames, the second witness where the tree names nobody."""
    found = framed(tree, predicate.word, _DOING)
    return found if tree.is_verb(predicate.word) else tuple(w for w in found if tree.relation(w) == "compound")


def _lends_subject(tree: Tree, predicate: Predicate) -> bool:
    """ "launched an offensive": the verb's subject does it; who suffers or obtains it does not."""
    word, holder = predicate.word, predicate.holder
    if tree.is_verb(word) or holder == word or "-" in predicate.entry.actors:
        return False
    return tree.lemma(holder) in LENDING and tree.relation(tree.first_conjunct(word)) != "nsubj"


def _not_reflexive_words(tree: Tree, words: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(w for w in words if not tree.xpos(w).startswith("PRP$"))


def _not_reflexive(tree: Tree, actors: tuple[Mention, ...], words: tuple[int, ...]) -> tuple[int, ...]:
    """ "cancelled its agreement": the possessor is the actor again, not the recipient."""
    return _not_reflexive_words(tree, words) if actors else words


_ADDRESSED = frozenset({T.AGREE, T.CONCEDE, T.REJECT, T.THREATEN, T.REQUEST, T.SUPPORT})
_TELLING = frozenset({"tell", "assure", "inform", "promise", "warn", "notify"})
_PRESS = words(
    "reporter journalist press newspaper agency radio television station channel bbc cnn reuters afp ap news medium"
    " media conference crowd audience broadcaster interviewer correspondent times post"
)


def _addressees(article: Article, tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """To whom it was said ("told the minister that it was ready to help"), the press apart."""
    if predicate.entry.type not in _ADDRESSED or tree.relation(predicate.holder) != "ccomp":
        return ()
    teller = tree.head(predicate.holder)
    if teller < 0 or tree.lemma(teller) not in _TELLING:
        return ()
    heard = (*tree.kids(teller, "iobj"), *tree.kids(teller, "obj"))
    return tuple(w for w in heard if not {tree.lemma(w), tree.form(w)} & _PRESS and is_actor(article, tree, w, "iobj"))


def _fallback(article: Article, tree: Tree, predicate: Predicate, actors: tuple[Mention, ...]) -> tuple[int, ...]:
    """Recipients where no slot names one, the surest first."""
    entry, word = predicate.entry, predicate.word
    phrases = tuple(w for slot in entry.recipients for w in _slot(article, tree, predicate, slot))
    if entry.type is T.ACCUSE:
        phrases = (*phrases, *_accused(tree, word))
    return (
        _within(article, tree, predicate, phrases, actors)
        or _struck(article, tree, predicate)
        or _within(article, tree, predicate, _concerned(tree, predicate), actors)
    )


def _within(
    article: Article, tree: Tree, predicate: Predicate, phrases: tuple[int, ...], actors: tuple[Mention, ...]
) -> tuple[int, ...]:
    """Whom a thing concerns that is done to or spoken of: the first one named in its phrase ("the unrest in Peru")."""
    taken = {m.key for m in actors}
    for phrase in phrases:
        for word in tree.clause(phrase):
            if word == predicate.word or tree.upos(word) == "PRON" or not is_actor(article, tree, word, "obj"):
                continue
            found = tuple(c for c in tree.conjuncts(word) if is_actor(article, tree, c, "obj"))
            if not taken & {m.key for m in found_at(article, tree, found)}:
                return found
    return ()


def _accused(tree: Tree, word: int) -> tuple[int, ...]:
    """Who is said to have done it ("complained that Chad had closed the border")."""
    told = (*tree.kids(word, "ccomp"), *(k for k in tree.kids(word, "parataxis") if k < word))
    return tuple(s for clause in told for s in subjects(tree, clause) if s not in subjects(tree, word))


_IN_FORCE = frozenset({T.COERCE, T.CONCEDE})


def _concerned(tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """Where a measure holds ("a curfew in Goma")."""
    if predicate.entry.type not in _IN_FORCE:
        return ()
    nodes = dict.fromkeys((predicate.word, predicate.holder))
    return tuple(w for node in nodes for w in prepositional(tree, node, frozenset({"in", "across", "on", "over"})))


_STRIKING = frozenset({T.ASSAULT, T.COERCE})


def _struck(article: Article, tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """What is hit, burned or searched where nobody is named: the thing itself ("shelled a market")."""
    if predicate.entry.type not in _STRIKING:
        return ()
    slots = [s for s in predicate.entry.recipients if s not in _WEAK | {"comp", "self", "subj"}]
    found = (w for s in slots for w in _slot(article, tree, predicate, s) if is_thing(tree, w))
    return tuple(dict.fromkeys(found))[:2]


def _inside(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(o.quote.covers(mention.core) and o.form is Form.NAME for o in others)


def _fill(article: Article, tree: Tree, predicate: Predicate, slots: tuple[str, ...]) -> tuple[int, ...]:
    found: list[int] = []
    for slot in slots:
        slotted = _slot(article, tree, predicate, slot)
        for word in counted(tree, (*slotted, *(c for w in slotted for c in companions(tree, w)))):
            found.extend(_actors_at(article, tree, word, slot))
    return tuple(dict.fromkeys(found))


def _slot(article: Article, tree: Tree, predicate: Predicate, slot: str) -> tuple[int, ...]:
    word, holder = predicate.word, predicate.holder
    if slot in ("subj", "poss"):
        return _subjects(tree, predicate) if slot == "subj" else _owners(article, tree, predicate)
    if slot in ("obj", "comp"):
        return objects(tree, word) if slot == "obj" else _complements(tree, word)
    if slot == "iobj":
        return (*indirect(tree, word), *(indirect(tree, holder) if holder != word else ()))
    if slot == "self":
        return (tree.head(word),) if tree.head(word) >= 0 else ()
    return _under(tree, predicate, slot)


def _under(tree: Tree, predicate: Predicate, preposition: str) -> tuple[int, ...]:
    """Under the preposition at the word, at the verb that holds it or at the participle after it."""
    word = predicate.word
    found = prepositional(tree, word, frozenset({preposition}))
    for other in (predicate.holder, participle_holder(tree, word) if not tree.is_verb(word) else -1):
        if other >= 0 and other != word and preposition != "of":
            found = (*found, *prepositional(tree, other, frozenset({preposition})))
    return tuple(dict.fromkeys(w for w in found if w != word))


def _subjects(tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    word, holder = predicate.word, predicate.holder
    if tree.upos(word) == "AUX" and tree.relation(word) == "cop":
        return subjects(tree, tree.head(word))
    held = not tree.is_verb(word) and holder != word and tree.relation(tree.first_conjunct(word)) == "obj"
    if held and tree.lemma(holder) in LIGHT - LENDING:
        return ()
    if tree.is_verb(word) or holder != word:
        found = subjects(tree, holder)
        return tuple(w for w in found if w != word and tree.first_conjunct(w) != word)
    if tree.upos(word) == "ADJ":
        return subjects(tree, word)
    kid = participle_holder(tree, word)
    if kid >= 0:
        return agents(tree, kid)
    return _caller(tree, predicate)


def _caller(tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """ "In a call with her counterpart, the minister warned": she is in the call, too."""
    word, inside = predicate.word, {"in", "during", "at", "after", "following"}
    if predicate.entry.type is not T.CONSULT or tree.relation(word) != "obl":
        return ()
    if tree.lemma(tree.head(word)) in _COMING:
        inside = inside | {"for"}
    if not set(tree.cases(word)) & inside:
        return ()
    return subjects(tree, tree.head(word)) if prepositional(tree, word, frozenset({"with"})) else ()


def _owners(article: Article, tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """Possessors and demonyms at the noun, or at the verb's object ("withdrew its forces", "French troops")."""
    bases = objects(tree, predicate.word) if tree.is_verb(predicate.word) else (predicate.word,)
    found = tuple(k for base in bases for k in _owners_of(article, tree, base))
    praised = _praised(tree, predicate)
    return praised if praised and all(tree.xpos(w) == "PRP$" for w in found) and found else found


def _praised(tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """ "congratulated the mayor on his victory": whose it is, is who is congratulated."""
    governor = predicate.governor
    if governor < 0 or tree.is_verb(predicate.word) or tree.lemma(governor) not in _CREDITING:
        return ()
    return objects(tree, governor)


def _owners_of(article: Article, tree: Tree, noun: int) -> tuple[int, ...]:
    found: list[int] = []
    for kid in tree.kids(noun, "nmod", "amod", "compound"):
        possessive = tree.reading.deprels[kid] == "nmod:poss"
        before = kid < noun and (tree.reading.name_at(kid) is not None or is_demonym(tree, kid))
        if possessive or before:
            found.extend(tree.conjuncts(kid))
    return tuple(found)


def _complements(tree: Tree, word: int) -> tuple[int, ...]:
    found: list[int] = []
    for kid in tree.kids(word, "xcomp", "ccomp", "advcl"):
        if tree.is_verb(kid) and kid > word:
            if subject := tree.kids(kid, "nsubj"):
                found.extend(subject if tree.relation(kid) == "ccomp" else ())
                continue
            found.extend(w for w in objects(tree, kid) if tree.lemma(w) not in word_class("armed"))
            found.extend(prepositional(tree, kid, frozenset({"with", "to", "against", "from", "of"})))
    named = [w for w in found if tree.reading.name_at(w) is not None or tree.upos(w) == "PRON"]
    return tuple(w for w in named or found if w != word)


def _actors_at(article: Article, tree: Tree, word: int, slot: str) -> tuple[int, ...]:
    """The word where it names somebody; else those whose it is or whom it concerns ("an agreement with the union")."""
    if is_actor(article, tree, word, slot):
        return (word,)
    if slot in ("subj", "in", "at"):
        return _doers(article, tree, word) if slot == "subj" else ()
    if named := _named_behind(tree, word):
        return named
    found = list(_owners_of(article, tree, word))
    for kid in tree.kids(word, "nmod", "obl"):
        if set(tree.cases(kid)) & _THROUGH:
            found.extend(tree.conjuncts(kid))
    for clause in tree.kids(word, "acl"):
        found.extend(prepositional(tree, clause, _THROUGH - {"of", "on", "for"}))
    return tuple(w for w in dict.fromkeys(found) if is_actor(article, tree, w, slot))


def _named_behind(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "The detention of her master, Captain Wasfi": a person's name behind a noun, or behind what it hangs on."""
    if noun + 1 >= len(tree) or tree.form(noun + 1) != ",":
        return ()
    above = (noun, tree.head(noun)) if tree.relation(noun) == "nmod" else (noun,)
    beside = (k for head in above for k in tree.kids(head, "appos") if k > noun)
    return tuple(k for k in beside if (name := tree.reading.name_at(k)) is not None and name.kind is NameKind.PERSON)


def _doers(article: Article, tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose act a subject is that is no actor itself ("a strike by gunmen killed", "Israeli shells hit")."""
    by = tuple(c for k in tree.kids(noun, "nmod", "obl") if "by" in tree.cases(k) for c in tree.conjuncts(k))
    return tuple(o for o in (*_owners_of(article, tree, noun), *by) if is_actor(article, tree, o, "subj"))


def _with_leaders(
    article: Article, tree: Tree, predicate: Predicate, actors: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Those who lead the actor, too ("a delegation led by the minister"), at a meeting those who come with him."""
    leading = _LEADING | _COMING_WITH if predicate.entry.type is T.CONSULT else _LEADING
    if "subj" not in predicate.entry.actors and "obj" not in predicate.entry.actors:
        return actors
    found: list[int] = []
    for word in (
        *_subjects(tree, predicate),
        *(objects(tree, predicate.word) if "obj" in predicate.entry.actors else ()),
    ):
        for kid in tree.kids(word, "acl"):
            if tree.lemma(kid) in leading and tree.xpos(kid) == "VBN":
                found.extend(k for k in tree.kids(kid, "obl") if "by" in tree.cases(k))
    more = found_at(article, tree, tuple(dict.fromkeys(found)))
    known = {m.key for m in actors}
    return tuple(sorted((*actors, *(m for m in more if m.key not in known)), key=lambda m: (m.core.start, m.core.end)))


def place(article: Article, tree: Tree, predicate: Predicate) -> Mention | None:
    """Where it happened: the first place named under "in", "at", "near", "to" in the clause."""
    for node in dict.fromkeys((predicate.word, predicate.holder)):
        for word in prepositional(tree, node, frozenset({"in", "at", "near", "to", "outside", "across", "into"})):
            mention = mentions.mention_at(article, tree.reading, word)
            if mention is not None and mention.kind is MentionKind.PLACE and mention.form is Form.NAME:
                return mention
    if predicate.entry.mode == "visit":
        return _visited(article, tree, predicate)
    return None


def _visited(article: Article, tree: Tree, predicate: Predicate) -> Mention | None:
    for word in objects(tree, predicate.word) if tree.is_verb(predicate.word) else ():
        mention = mentions.mention_at(article, tree.reading, word)
        if mention is not None and mention.kind is MentionKind.PLACE and mention.form is Form.NAME:
            return mention
    return None
