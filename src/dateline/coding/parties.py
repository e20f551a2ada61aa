"""Who did it and to whom: the mentions in the slots that a sense's ``roles`` name.

``roles`` is ``actors>recipients``, each a list of slots joined by ``+``: ``subj``, ``obj``, ``iobj``, ``poss`` (whose,
or the demonym before a noun), ``comp`` (the complement's object), ``self`` (the place of a copula), or a preposition.
Reciprocal happenings have actors alone (PLOVER manual, "Compound and Reciprocal Actors").
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.coding import mentions
from dateline.coding.arguments import agents, counted, objects, prepositional, subjects
from dateline.coding.nominal import LENDING, LIGHT, participle_holder
from dateline.coding.predicates import Predicate
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import word_class
from dateline.coding.wordsets import words
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.plover import EventType as T
from dateline.model.plover import Role
from dateline.model.statement import Form, Mention, MentionKind, Party

_THROUGH = frozenset({"with", "to", "against", "of", "by", "from", "between", "towards", "toward", "for", "on"})
_CREDITING = frozenset({"congratulate", "thank", "praise", "criticise", "criticize", "blame", "commend", "condemn"})
_WEAK = frozenset({"poss", "of"})
_LEADING = frozenset({"lead", "head"})
_NOBODY = frozenset({"people", "person", "other", "number", "dozen", "hundred", "thousand", "one", "many", "some"})
_PEOPLE = ("er", "or", "ist", "ian", "eer", "man", "woman", "ee", "ant")
_THINGS = words(
    "computer paper water river number order power letter matter tower border corner helicopter danger weather shelter"
    " summer winter quarter center factor sector tractor reactor error terror mirror floor door tanker bomber carrier"
    " chapter cancer character cover answer offer disaster encounter effort monitor motor labor labour harbor harbour"
    " colour color favor favour honor honour behavior layer master murder order paper poster quarter rumor rumour"
    " shoulder silver slaughter soccer surrender thunder timber transfer trailer vapor volunteer wonder committee"
    " referee trustee guarantee coffee employee plant restaurant grant want instant giant minister corridor major"
    " newspaper register frontier barrier container trigger ladder prior minor exterior interior superior senior junior"
    " generator ventilator radiator elevator indicator semiconductor calculator warrant covenant merchant ransom human"
    " list assist exist resist twist dollar consumer peer career engineer minder blister cluster filter folder gender"
    " holder ledger leader lumber member numeral member offer partner printer recorder router server shutter slider"
    " sticker stapler sweater thriller toner tracker transformer tumor trauma visor either together further never"
    " cursor doctor"
) - words("minister leader member partner doctor volunteer consumer engineer employee referee merchant")
_SPEAKERS = frozenset({"it", "that", "this", "there", "what", "which"})


def parties(article: Article, tree: Tree, predicate: Predicate) -> tuple[Party, ...]:
    """Actors, then recipients, each in text order; nobody is both."""
    entry = predicate.entry
    actors = _mentions(article, tree, _actor_words(article, tree, predicate))
    recipients = _mentions(
        article, tree, _not_reflexive(tree, actors, _fill(article, tree, predicate, entry.recipients))
    )
    recipients = (*recipients, *_mentions(article, tree, _addressees(article, tree, predicate)))
    actors = _with_leaders(article, tree, predicate, actors)
    taken = {m.key for m in actors}
    return tuple(
        [Party(role=Role.ACTOR, mention=m) for m in actors]
        + [Party(role=Role.RECIPIENT, mention=m) for m in recipients if m.key not in taken and not _inside(m, actors)]
    )


def _actor_words(article: Article, tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """The actors' words; whose it is, is told by the subject where there is one ("Peru withdrew its forces")."""
    slots = predicate.entry.actors
    found = _fill(article, tree, predicate, tuple(s for s in slots if s not in _WEAK))
    if not found and _lends_subject(tree, predicate):
        found = _fill(article, tree, predicate, ("subj",))
    weak = _fill(article, tree, predicate, tuple(s for s in slots if s in _WEAK))
    if found and not tree.is_verb(predicate.word) and predicate.holder != predicate.word:
        return found
    return tuple(dict.fromkeys((*found, *(_not_reflexive_words(tree, weak) if found else weak))))


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
    return tuple(w for w in heard if not {tree.lemma(w), tree.form(w)} & _PRESS and _is_actor(article, tree, w, "iobj"))


def _inside(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(o.quote.covers(mention.core) and o.form is Form.NAME for o in others)


def _fill(article: Article, tree: Tree, predicate: Predicate, slots: tuple[str, ...]) -> tuple[int, ...]:
    found: list[int] = []
    for slot in slots:
        for word in counted(tree, _slot(article, tree, predicate, slot)):
            found.extend(_actors_at(article, tree, word, slot))
    return tuple(dict.fromkeys(found))


def _slot(article: Article, tree: Tree, predicate: Predicate, slot: str) -> tuple[int, ...]:
    word, holder = predicate.word, predicate.holder
    if slot in ("subj", "poss"):
        return _subjects(tree, predicate) if slot == "subj" else _owners(article, tree, predicate)
    if slot in ("obj", "comp"):
        return objects(tree, word) if slot == "obj" else _complements(tree, word)
    if slot == "iobj":
        return (*tree.kids(word, "iobj"), *(tree.kids(holder, "iobj") if holder != word else ()))
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
    if predicate.entry.type is not T.CONSULT or tree.relation(word) != "obl" or not set(tree.cases(word)) & inside:
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


def is_demonym(tree: Tree, word: int) -> bool:
    """True for "French", "Nigerien" and their like."""
    form = tree.reading.forms[word]
    return form[:1].isupper() and bool(gazetteer.countries_of_demonym(form))


def _complements(tree: Tree, word: int) -> tuple[int, ...]:
    found: list[int] = []
    for kid in tree.kids(word, "xcomp", "ccomp", "advcl"):
        if tree.is_verb(kid) and kid > word:
            if subject := tree.kids(kid, "nsubj"):
                found.extend(subject if tree.relation(kid) == "ccomp" else ())
                continue
            found.extend(objects(tree, kid))
            found.extend(prepositional(tree, kid, frozenset({"with", "to", "against", "from", "of"})))
    named = [w for w in found if tree.reading.name_at(w) is not None or tree.upos(w) == "PRON"]
    return tuple(w for w in named or found if w != word and tree.lemma(w) not in word_class("armed"))


def _actors_at(article: Article, tree: Tree, word: int, slot: str) -> tuple[int, ...]:
    """The word where it names somebody; else those whose it is or whom it concerns ("an agreement with the union")."""
    if _is_actor(article, tree, word, slot):
        return (word,)
    if slot in ("subj", "in", "at"):
        return _doers(article, tree, word) if slot == "subj" else ()
    found = list(_owners_of(article, tree, word))
    for kid in tree.kids(word, "nmod", "obl"):
        if set(tree.cases(kid)) & _THROUGH:
            found.extend(tree.conjuncts(kid))
    for clause in tree.kids(word, "acl"):
        found.extend(prepositional(tree, clause, _THROUGH - {"of", "on", "for"}))
    return tuple(w for w in dict.fromkeys(found) if _is_actor(article, tree, w, slot))


def _doers(article: Article, tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose act a subject is that is no actor itself ("a strike by gunmen killed", "Israeli shells hit")."""
    by = tuple(c for k in tree.kids(noun, "nmod", "obl") if "by" in tree.cases(k) for c in tree.conjuncts(k))
    return tuple(o for o in (*_owners_of(article, tree, noun), *by) if _is_actor(article, tree, o, "subj"))


def _is_actor(article: Article, tree: Tree, word: int, slot: str) -> bool:
    if tree.form(word) in _SPEAKERS:
        return tree.form(word) in ("it", "which")
    if is_demonym(tree, word) or tree.lemma(word) in _NOBODY:
        return tree.lemma(word) not in _NOBODY
    mention = mentions.mention_at(article, tree.reading, word)
    if mention is None or (mention.form is Form.NOMINAL and mention.kind is MentionKind.UNKNOWN):
        return names_people(tree, word)
    described_place = mention.kind is MentionKind.PLACE and mention.form is Form.NOMINAL
    return _is_country_word(tree, word) if described_place else True


def names_people(tree: Tree, word: int) -> bool:
    """A noun that by its class or its ending names people ("bankers", "villagers")."""
    lemma = tree.lemma(word)
    if not (tree.upos(word) == "NOUN" or tree.xpos(word) == "NNS") or lemma in _THINGS:
        return False
    return lemma in word_class("human") or (len(lemma) > 4 and lemma.endswith(_PEOPLE))


def _is_country_word(tree: Tree, word: int) -> bool:
    return tree.lemma(word) in (
        "country",
        "nation",
        "state",
        "capital",
        "neighbour",
        "neighbor",
        "side",
        "kingdom",
        "republic",
    )


def _mentions(article: Article, tree: Tree, words: tuple[int, ...]) -> tuple[Mention, ...]:
    found: dict[str, Mention] = {}
    for word in words:
        mention = mentions.mention_at(article, tree.reading, word)
        if is_demonym(tree, word) and (mention is None or _is_beside(mention, tree, word)):
            mention = _demonym(article, tree, word)
        if mention is None and names_people(tree, word):
            mention = _people(article, tree, word)
        if mention is not None and mention.form is Form.NOMINAL:
            mention = _named_after(article, tree, word) or mention
        if mention is not None:
            found.setdefault(mention.key, mention)
    return tuple(sorted(found.values(), key=lambda m: (m.core.start, m.core.end)))


def _named_after(article: Article, tree: Tree, word: int) -> Mention | None:
    """The name that a description of a body is followed by ("the regional bloc the Economic Community")."""
    if tree.lemma(word) not in word_class("body"):
        return None
    for kid in tree.kids(word, "appos", "flat"):
        mention = mentions.mention_at(article, tree.reading, kid)
        if mention is not None and mention.form is Form.NAME and kid > word:
            return mention
    return None


def _demonym(article: Article, tree: Tree, word: int) -> Mention:
    quote = article.quote(tree.reading.starts[word], tree.reading.ends[word])
    return Mention(quote=quote, core=quote, form=Form.NAME, kind=MentionKind.GROUP)


def _is_beside(mention: Mention, tree: Tree, word: int) -> bool:
    """The demonym describes a place ("Libyan border"): it is the demonym that acts."""
    holds = mention.core.start <= tree.reading.starts[word] < mention.core.end
    return not holds and mention.kind in (MentionKind.PLACE, MentionKind.UNKNOWN)


def _people(article: Article, tree: Tree, word: int) -> Mention:
    """A description that the list of descriptions does not have ("bankers"), from its article to its head."""
    reading = tree.reading
    first = min((k for k in tree.kids(word, "det", "amod", "nummod", "compound", "nmod") if k < word), default=word)
    return Mention(
        quote=article.quote(reading.starts[first], reading.ends[word]),
        core=article.quote(reading.starts[word], reading.ends[word]),
        form=Form.NOMINAL,
        kind=MentionKind.GROUP if tree.xpos(word) == "NNS" else MentionKind.PERSON,
        plural=tree.xpos(word) == "NNS",
    )


def _with_leaders(
    article: Article, tree: Tree, predicate: Predicate, actors: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Those who lead the actor, too ("a delegation led by the minister")."""
    if "subj" not in predicate.entry.actors and "obj" not in predicate.entry.actors:
        return actors
    found: list[int] = []
    for word in (
        *_subjects(tree, predicate),
        *(objects(tree, predicate.word) if "obj" in predicate.entry.actors else ()),
    ):
        for kid in tree.kids(word, "acl"):
            if tree.lemma(kid) in _LEADING and tree.xpos(kid) == "VBN":
                found.extend(k for k in tree.kids(kid, "obl") if "by" in tree.cases(k))
    more = _mentions(article, tree, tuple(dict.fromkeys(found)))
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
