"""Which words name somebody, and the mention that stands for each of them as a party."""

from __future__ import annotations

from dateline.coding import mentions
from dateline.coding.antecedents import antecedents, pair
from dateline.coding.mention_chunks import ends_date
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import word_class
from dateline.coding.wordsets import words
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.statement import Form, Mention, MentionKind

_NOBODY = frozenset({"other", "number", "dozen", "hundred", "thousand", "one", "many", "some"})
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


def is_demonym(tree: Tree, word: int) -> bool:
    """True for "French", "Nigerien" and their like."""
    form = tree.reading.forms[word]
    return form[:1].isupper() and bool(gazetteer.countries_of_demonym(form))


def is_actor(article: Article, tree: Tree, word: int, slot: str) -> bool:
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
    return (tree.upos(word) == "NOUN" or tree.xpos(word) == "NNS") and is_human(tree.lemma(word))


def is_human(lemma: str) -> bool:
    """A lemma that by its class or its ending names people ("trader", but not "tanker")."""
    if lemma in _THINGS:
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


def found_at(article: Article, tree: Tree, words: tuple[int, ...]) -> tuple[Mention, ...]:
    found: dict[str, Mention] = {}
    for word in words:
        mention = mentions.mention_at(article, tree.reading, word)
        if is_demonym(tree, word) and (mention is None or _is_beside(mention, tree, word)):
            mention = _demonym(article, tree, word)
        if mention is None and (names_people(tree, word) or is_thing(tree, word)):
            mention = _described(article, tree, word)
        if mention is not None and mention.form is Form.NOMINAL:
            mention = _named_after(article, tree, word) or mention
        meant = _meant(article, tree, word, mention)
        for one in meant or ((mention,) if mention is not None else ()):
            found.setdefault(one.key, one)
    return tuple(sorted(found.values(), key=lambda m: (m.core.start, m.core.end)))


def _meant(article: Article, tree: Tree, word: int, mention: Mention | None) -> tuple[Mention, ...]:
    """Whom a pronoun or "the two countries" certainly stands for."""
    if mention is None or mention.form is Form.NAME:
        return ()
    return (antecedents if mention.form is Form.PRONOUN else pair)(article, tree, word)


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


def is_thing(tree: Tree, word: int) -> bool:
    """True for a common noun that names something, neither a day nor a number."""
    return tree.upos(word) == "NOUN" and tree.xpos(word) in ("NN", "NNS") and tree.lemma(word) not in _NOBODY


def _described(article: Article, tree: Tree, word: int) -> Mention:
    """A description that the list of descriptions does not have ("bankers"), from its article to its head."""
    reading, plural = tree.reading, tree.xpos(word) == "NNS"
    before = (k for k in tree.kids(word, "det", "amod", "nummod", "compound", "nmod") if k < word)
    first = min((k for k in before if not ends_date(tree.reading, k)), default=word)
    people = MentionKind.GROUP if plural else MentionKind.PERSON
    return Mention(
        quote=article.quote(reading.starts[first], reading.ends[word]),
        core=article.quote(reading.starts[word], reading.ends[word]),
        form=Form.NOMINAL,
        kind=people if names_people(tree, word) else MentionKind.UNKNOWN,
        plural=plural,
    )
