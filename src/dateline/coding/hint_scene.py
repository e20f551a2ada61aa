"""What the four kinds of hints ask of a clause: its stance, who stands on its sides, its words, its time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dateline.coding import mentions
from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.data import gazetteer
from dateline.data.gazetteer import vocabulary
from dateline.model.article import Article
from dateline.model.span import Quote
from dateline.model.statement import Effect, Form, Mention, MentionKind, TimePhrase

_PARTICLES = words("down out up over off in back aside away")
_NEGATIONS = words("not n't never no neither nor without")
_FUTURE = words("will shall would wo 'll")
_OPEN = words("may might could should if unless")
_CLIMB = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article with its tree and its time phrases, each with the word it begins at."""

    article: Article
    tree: Tree
    times: tuple[tuple[int, TimePhrase], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hinge:
    """A word that tells of a relation: its row of the vocabulary, and the word."""

    word: int
    words: str
    effect: Effect
    detail: str


@cache
def rows(name: str) -> dict[tuple[str, str], tuple[str, str]]:
    """A relations vocabulary by (part, words): its effect and its last column."""
    found = {}
    for row in vocabulary(f"relations/{name}.csv"):
        detail = row.get("link") or row.get("forces") or row.get("whose") or ""
        found[row["part"], row["words"]] = (row["effect"], detail)
    return found


@cache
def stances() -> dict[str, str]:
    """The words that move an effect, and how."""
    return {row["words"]: row["stance"] for row in vocabulary("relations/stances.csv")}


def worded(tree: Tree, word: int) -> tuple[str, ...]:
    """The lemma of a verb with its particle or light object first ("step down", "take power"), then alone."""
    lemma = tree.lemma(word)
    kids = [k for k in tree.kids(word) if k > word and k - word < 4]
    parts = [tree.form(k) for k in kids if tree.form(k) in _PARTICLES or tree.relation(k) in ("obj", "obl")]
    after = tree.form(word + 1) if word + 1 < len(tree) else ""
    parts += [after] if after in _PARTICLES else []
    objects = [tree.lemma(k) for k in kids if tree.relation(k) in ("obj", "obl")]
    return (*dict.fromkeys(f"{lemma} {part}" for part in (*parts, *objects)), lemma)


def hinge(tree: Tree, word: int, name: str) -> Hinge | None:
    """The hinge that a word is by this vocabulary, None where it is none."""
    part = "verb" if tree.is_verb(word) else "noun" if tree.upos(word) in ("NOUN", "PROPN") else ""
    for wording in worded(tree, word) if part == "verb" else (tree.lemma(word),):
        row = rows(name).get((part, wording))
        if row is not None and row[0]:
            return Hinge(word=word, words=wording, effect=Effect(row[0]), detail=row[1])
    return None


def stance(tree: Tree, word: int) -> str:
    """How the report stands to what a hinge tells: plain, announced, decided, refused, queried, asked, achieved,
    negated.
    """
    own = _own_stance(tree, word)
    if own != "plain":
        return own
    below = word
    for n, above in enumerate(tree.up(word)):
        if (
            n >= _CLIMB
            or tree.relation(below) in ("advcl", "parataxis", "nsubj")
            or (n and tree.relation(below) == "appos")
            or tree.reading.deprels[below] == "acl:relcl"
        ):
            break
        for wording in worded(tree, above):
            if wording in stances():
                found = stances()[wording]
                return "negated" if _negated(tree, above) and found in ("announced", "decided") else found
        if tree.relation(below) == "conj" and tree.is_verb(below) and n == 0:
            below = above
            continue
        if _own_stance(tree, above) in ("announced", "asked") and tree.relation(below) in ("xcomp", "obj", "nmod"):
            return _own_stance(tree, above)
        below = above
    return "plain"


def _own_stance(tree: Tree, word: int) -> str:
    if _negated(tree, word):
        return "negated"
    kids = tree.kids(word, "aux", "mark")
    if any(tree.form(k) in _OPEN for k in kids):
        return "asked"
    return "announced" if any(tree.form(k) in _FUTURE for k in kids) else "plain"


def _negated(tree: Tree, word: int) -> bool:
    return any(tree.form(k) in _NEGATIONS for k in tree.kids(word, "advmod", "det", "cc:preconj"))


def shifted(effect: Effect, how: str, decided_is_done: bool = False) -> Effect | None:
    """The effect as the stance leaves it, None where nothing is left of it."""
    if how in ("plain", "achieved") or (how == "decided" and decided_is_done):
        return effect
    if effect is Effect.ENDS:
        table = {"announced": Effect.ANNOUNCES_END, "decided": Effect.ANNOUNCES_END}
        return table.get(how, Effect.REFUSES_END if how in ("refused", "negated", "queried") else None)
    if effect is Effect.OPENS:
        return {"announced": Effect.ANNOUNCES, "decided": Effect.ANNOUNCES}.get(how)
    if effect is Effect.HOLDS:
        return Effect.HOLDS if how not in ("negated", "refused") else None
    return effect if how == "decided" else None


def subject_words(tree: Tree, word: int) -> tuple[int, ...]:
    """Who does what a verb or noun of action tells, by the tree: its subject, owner,
    or that of the clause it hangs on.
    """
    below = word
    fallback: tuple[int, ...] = ()
    for above in (word, *tree.up(word)):
        own = _own_subject(tree, above, below)
        if not own and above != word and tree.reading.deprels[below] == "acl":
            owner = tree.kids(above, "nmod:poss")
            own = tuple(k for k in owner if tree.upos(k) != "PRON") or ((above,) if tree.xpos(below) == "VBG" else ())
            fallback = fallback or owner
        if own:
            return own
        below = above
    return fallback


def _own_subject(tree: Tree, word: int, below: int) -> tuple[int, ...]:
    passive = bool(tree.kids(word, "nsubj:pass", "aux:pass"))
    if tree.is_verb(word) or tree.kids(word, "cop", "nsubj"):
        if passive and tree.upos(word) == "VERB" and word == below:
            return tuple(k for k in tree.kids(word, "obl") if "by" in tree.cases(k))
        return tuple(k for k in tree.kids(word, "nsubj") if k != below)
    if tree.xpos(word) == "VBN":
        return tuple(k for k in tree.kids(word, "obl") if "by" in tree.cases(k))
    return ()


def owners(tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose a noun is: "France's", "its", "French", "US", "of France", "by France"."""
    found = list(tree.kids(noun, "nmod:poss"))
    found += [
        k
        for k in tree.kids(noun, "amod", "compound", "nmod:desc", "nmod:unmarked")
        if k < noun and _country_word(tree, k)
    ]
    found += [k for k in tree.kids(noun, "nmod") if {"of", "by"} & set(tree.cases(k)) and k > noun]
    return tuple(found)


def _country_word(tree: Tree, word: int) -> bool:
    form = tree.reading.forms[word]
    return form[:1].isupper() and bool(
        gazetteer.countries_of_demonym(form) or gazetteer.countries_named(form) or gazetteer.country_of_capital(form)
    )


def under(tree: Tree, word: int, links: frozenset[str]) -> tuple[int, ...]:
    """The nouns that hang on a word by one of these prepositions, the nearest first."""
    found = [k for k in tree.kids(word, "obl", "nmod", "advmod", "obj") if links & set(tree.cases(k))]
    return tuple(sorted(found, key=lambda k: abs(k - word)))


def sides(scene: Scene, words: tuple[int, ...]) -> tuple[Mention, ...]:
    """The mentions at these words and those joined to them,
    each as the state it stands for where its phrase names one.
    """
    found: dict[str, Mention] = {}
    for word in words:
        for mention in _expanded(scene, word):
            named = _named_later(scene, word, mention) or mention
            for side in _states(named):
                found.setdefault(side.key, side)
    return tuple(sorted(found.values(), key=lambda m: m.core.start))


def _expanded(scene: Scene, word: int) -> Iterator[Mention]:
    """The mentions at a word; for "the regimes of A, B and C" those of A, B and C."""
    tree = scene.tree
    members = [k for k in tree.kids(word, "nmod") if {"of", "from"} & set(tree.cases(k)) and tree.kids(k, "conj")]
    if members:
        for member in members:
            yield from mentions.mentions_at(scene.article, tree.reading, member)
        return
    found = mentions.mentions_at(scene.article, tree.reading, word)
    if not found and _country_word(tree, word):
        yield of_quote(scene.article.quote(tree.reading.starts[word], tree.reading.ends[word]))
    yield from found


def _named_later(scene: Scene, word: int, mention: Mention) -> Mention | None:
    """Who a pronoun before the sentence's first name is: the main clause's subject ("After its vote …, Peru")."""
    tree = scene.tree
    if mention.form is not Form.PRONOUN or mention.kind is MentionKind.PERSON:
        return None
    low, high = tree.sentence(word)
    root = next((w for w in range(low, high) if tree.head(w) < 0), word)
    subject = next((k for k in tree.kids(root, "nsubj") if k > word), None)
    if subject is None or root < word or any(tree.upos(w) == "PROPN" for w in range(low, word)):
        return None
    found = mentions.mention_at(scene.article, tree.reading, subject)
    named = (
        found is not None and found.form is Form.NAME and found.kind in (MentionKind.PLACE, MentionKind.ORGANIZATION)
    )
    return found if named and found is not None and found.plural == mention.plural else None


def _states(mention: Mention) -> tuple[Mention, ...]:
    """The country that a description or an official stands for, else the mention itself."""
    if mention.form is Form.NOMINAL or (mention.kind is MentionKind.PERSON and mention.of):
        found = tuple(of_quote(q) for q in mention.of if is_country(q.text))
        if found:
            return found[:1]
    return (replace(mention, conjunct_of=None),)


def of_quote(quote: Quote) -> Mention:
    """A mention of the country or body that a quote inside a phrase names."""
    kind = MentionKind.PLACE if is_country(quote.text) else MentionKind.ORGANIZATION
    return Mention(quote=quote, core=quote, form=Form.NAME, kind=kind)


def is_country(text: str) -> bool:
    """True for a country's name, demonym, capital or seat."""
    found = gazetteer.countries_named(text) or gazetteer.countries_of_demonym(text)
    return bool(found or gazetteer.country_of_capital(text) or gazetteer.country_of_seat(text))


def evidence(scene: Scene, hinge_word: int, parts: tuple[Mention, ...] = ()) -> Quote:
    """The words of the hinge's clause with the parties that stand in its sentence, without the marks at its ends."""
    tree, reading = scene.tree, scene.tree.reading
    low, high = tree.sentence(hinge_word)
    clause = [w for w in tree.clause(hinge_word) if low <= w < high]
    first, last = min(clause), max(clause) + 1
    for part in parts:
        inside = [w for w in range(low, high) if part.core.start <= reading.starts[w] < part.core.end]
        first, last = min([first, *inside]), max([last, *(w + 1 for w in inside)])
    while first < last - 1 and reading.upos[first] in ("PUNCT", "CCONJ"):
        first += 1
    while last - 1 > first and reading.upos[last - 1] == "PUNCT":
        last -= 1
    opened = [w for w in range(first, last) if reading.forms[w] == "("]
    if opened and ")" not in reading.forms[opened[-1] : last]:
        last = opened[-1] if reading.forms[min(last, high - 1)] != ")" else last + 1
    return scene.article.quote(reading.starts[first], reading.ends[last - 1])


def time_of(scene: Scene, word: int) -> TimePhrase | None:
    """The time phrase of the hinge's own clause, else of a clause over it in its sentence."""
    tree = scene.tree
    low, high = tree.sentence(word)
    near = [(at, phrase) for at, phrase in scene.times if low <= at < high]
    for node in (word, *tree.up(word)):
        clause = set(tree.clause(node))
        others = {w for k in clause if "like" in tree.cases(k) for w in (*tree.reading.subtree(k), k + 1, k + 2)}
        inside = [(_distance(tree, node, at), phrase) for at, phrase in near if at in clause and at not in others]
        if inside:
            return min(inside, key=lambda pair: pair[0])[1]
        if tree.reading.deprels[node] == "acl:relcl":
            return None
    return None


def _distance(tree: Tree, word: int, at: int) -> tuple[bool, int]:
    """How far a time stands from a word: behind a comma is farther than any number of words."""
    between = range(min(word, at), max(word, at))
    return (at < word and any(tree.form(w) == "," for w in between), abs(at - word))


def head_word(scene: Scene, mention: Mention) -> int:
    """The word at which a mention's core begins."""
    starts = scene.tree.reading.starts
    return next((i for i in range(len(starts)) if starts[i] >= mention.core.start), len(starts) - 1)
