"""Offices: taken up, held, lost, as clauses and titles tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.coding import hint_scene, mentions
from dateline.coding import mention_vocab as vocab
from dateline.coding.hint_scene import Hinge, Scene
from dateline.coding.mention_words import joined, title_before
from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.model.span import Quote
from dateline.model.statement import Effect, Form, Mention, MentionKind, RelationHint, RelationKind

_OFFICES = (vocab.TitleKind.OFFICE, vocab.TitleKind.NOBLE, vocab.TitleKind.RELIGIOUS)
_NO_OFFICE = words(
    """
    candidate nominee delegate representative presidential candidate aide adviser advisor negotiator mediator
    executive diplomat owner founder
    """
)
_POWER = words("power office control")
_RULE = words("lead rule govern head")
_WEAK = words(
    """
    remove replace expel fire die name quit succeed serve install promote death removal election appointment
    """
)
"""Words that are of an office only where one is named in the clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Holder:
    """A person with the office that the phrase names, whose office it is, and the word that the phrase hangs by."""

    mention: Mention
    what: str
    of: Mention | None
    word: int
    former: bool


def find(scene: Scene) -> Iterator[RelationHint]:
    """The hints on offices: those of clauses first, then of titles, without titles of those whose office is over."""
    holders = [h for m in mentions.find(scene.article, scene.tree.reading) if (h := _holder(scene, m)) is not None]
    holders = _with_countries(scene, holders)
    told = [*_of_clauses(scene, holders)]
    over = {_last(h.parties[0]) for h in told if h.effect is Effect.ENDS}
    changed = {(h.parties[0].core.start, h.parties[0].core.end) for h in told}
    yield from told
    for holder in holders:
        at = (holder.mention.core.start, holder.mention.core.end)
        if (
            holder.of is None
            or at in changed
            or holder.mention.form is not Form.NAME
            or (not holder.former and _last(holder.mention) in over)
        ):
            continue
        yield _hint(scene, holder.word, Effect.ENDS if holder.former else Effect.HOLDS, holder, holder.former)


def _with_countries(scene: Scene, holders: list[_Holder]) -> list[_Holder]:
    """The holders, those whose phrase names no country with the one that another mention of the same name has."""
    return [h if h.of is not None else replace(h, of=_known_country(scene, h.mention)) for h in holders]


def _known_country(scene: Scene, person: Mention) -> Mention | None:
    """The country that another mention of the person gives ("the British prime minister, X")."""
    if person.form is not Form.NAME:
        return None
    for mention in mentions.find(scene.article, scene.tree.reading):
        if mention.kind is MentionKind.PERSON and mention.form is Form.NAME and _last(mention) == _last(person):
            named = next((q for q in mention.of if hint_scene.is_country(q.text)), None)
            if named is not None:
                return hint_scene.of_quote(named)
    return None


def _last(mention: Mention) -> str:
    return mention.core.text.split()[-1].casefold()


def _holder(scene: Scene, mention: Mention) -> _Holder | None:
    """The office in a person's phrase ("Chad's interim leader, General X"), None where it names none."""
    if mention.kind not in (MentionKind.PERSON, MentionKind.UNKNOWN) or mention.form is Form.PRONOUN or mention.plural:
        return None
    tree = scene.tree
    words = _words(scene, mention.quote)
    core = set(_words(scene, mention.core)) if mention.form is Form.NAME else set()
    found = _office(scene, words, core)
    if found is None:
        return None
    what, at = found
    former = any(_over(tree.form(w)) for w in words if w not in core)
    return _Holder(
        mention=mention,
        what=what,
        of=_of(scene, mention, words, core, at),
        word=min(core) if core else words[-1],
        former=former,
    )


def _over(form: str) -> bool:
    row = hint_scene.rows("offices").get(("adjective", form))
    return row is not None and row[0] == "ends"


def _words(scene: Scene, quote: Quote) -> list[int]:
    reading = scene.tree.reading
    return [i for i in range(len(reading)) if quote.start <= reading.starts[i] and reading.ends[i] <= quote.end]


def _office(scene: Scene, words: list[int], core: set[int]) -> tuple[str, int] | None:
    """The longest office that the words outside the name print, and where it begins."""
    reading = scene.tree.reading
    free = [w for w in words if w not in core]
    best: tuple[int, int, str] | None = None
    for first in free:
        for last in range(min(first + vocab.longest_title(), (free[-1] if free else first) + 1), first, -1):
            if any(w in core for w in range(first, last)):
                continue
            text = " ".join(reading.forms[first:last]).lower().replace(" - ", "-")
            kind = vocab.title_kind(text)
            if kind in _OFFICES and text not in _NO_OFFICE:
                size = last - first
                if best is None or size > best[0]:
                    best = (size, first, text)
                break
    if best is None:
        return None
    first = best[1]
    while (
        first - 1 in free
        and vocab.title_member(reading.forms[first - 1].lower())
        and not hint_scene.is_country(reading.forms[first - 1])
    ):
        first -= 1
    return " ".join([*(f.lower() for f in reading.forms[first : best[1]]), best[2]]), first


def _of(scene: Scene, mention: Mention, words: list[int], core: set[int], at: int) -> Mention | None:
    """The country or body whose the office is: the name nearest to the office, else "the country's"."""
    reading = scene.tree.reading
    spot = reading.starts[at]
    named = sorted(mention.of, key=lambda q: abs(q.start - spot))
    for quote in named:
        if hint_scene.is_country(quote.text):
            return hint_scene.of_quote(quote)
    for word in words:
        if word not in core and word + 1 < len(reading) and reading.xpos[word + 1] == "POS":
            found = mentions.mention_at(scene.article, reading, word)
            if found is not None and found != mention and found.kind in (MentionKind.PLACE, MentionKind.ORGANIZATION):
                return found
    bodies = {
        (m.core.start, m.core.end) for m in mentions.find(scene.article, reading) if m.kind is MentionKind.ORGANIZATION
    }
    return next((hint_scene.of_quote(q) for q in named if (q.start, q.end) in bodies), None)


def _of_clauses(scene: Scene, holders: list[_Holder]) -> Iterator[RelationHint]:
    tree = scene.tree
    for word in range(len(tree)):
        hinge = hint_scene.hinge(tree, word, "offices")
        if hinge is None:
            continue
        effect = hint_scene.shifted(hinge.effect, hint_scene.stance(tree, word), decided_is_done=False)
        if effect is None or effect is Effect.REFUSES_END or (hinge.words in _RULE and not _still(tree, word)):
            continue
        for person in _whose(scene, hinge):
            holder = _told_of(scene, hinge, person, holders)
            if holder is not None:
                yield _hint(scene, word, effect, holder, timed=True)


def _still(tree: Tree, word: int) -> bool:
    """True for a rule that goes on: a present or a perfect ("has led X since"), no plain past ("led X from … to …")."""
    perfect = any(tree.form(k) in ("has", "have", "'ve") for k in tree.kids(word, "aux"))
    return perfect or tree.xpos(word) in ("VBZ", "VBP")


def _whose(scene: Scene, hinge: Hinge) -> tuple[Mention, ...]:
    """The persons whose office it is."""
    tree, word = scene.tree, hinge.word
    if not tree.is_verb(word):
        links = frozenset(("against",)) if hinge.detail == "against" else frozenset(("of",))
        words = (*hint_scene.under(tree, word, links), *(tree.kids(word, "nmod:poss") if hinge.detail == "of" else ()))
    elif hinge.detail == "object":
        passive = tree.kids(word, "nsubj:pass")
        words = passive or (tree.kids(word, "obj") if not tree.kids(word, "aux:pass") else ())
        if not words and tree.relation(word) == "acl" and tree.xpos(word) == "VBN":
            words = (tree.head(word),)
    else:
        words = hint_scene.subject_words(tree, word)
    found = [m for w in words for m in mentions.mentions_at(scene.article, tree.reading, w)]
    return tuple(m for m in found if m.kind is MentionKind.PERSON or (m.form is Form.PRONOUN and not m.plural))


def _told_of(scene: Scene, hinge: Hinge, person: Mention, holders: list[_Holder]) -> _Holder | None:
    """The office that the clause is about: the one in the person's phrase, the one after "as" or the verb,
    or power itself.
    """
    known = next((h for h in holders if h.mention == person), None)
    power = (
        hinge.words.split()[-1] in _POWER
        or hinge.words in _RULE
        or hinge.detail == "against"
        or hinge.words == "take over"
    )
    left = hinge.effect is Effect.ENDS and hinge.detail == "subject"
    new = _new_office(scene, hinge) if (hinge.effect is Effect.OPENS or left) and not power else None
    weak = hinge.words in _WEAK or hinge.words.split()[0] == "quit"
    if new is not None:
        what, of = new
    elif known is not None and not (hinge.effect is Effect.OPENS and not power):
        what, of = known.what, known.of
    elif (power and not weak) or (not weak and hinge.effect is Effect.ENDS):
        what, of = "head", None
    else:
        return None
    if hinge.words in _RULE:
        of = _led(scene, hinge)
        if of is None:
            return None
    of = of or (known.of if known else _known_country(scene, person)) or _country_of_clause(scene, hinge.word, person)
    if of is None or of.core == person.core:
        return None
    return _Holder(mention=person, what=what, of=of, word=hinge.word, former=False)


def _led(scene: Scene, hinge: Hinge) -> Mention | None:
    """The country or body that somebody leads, None where it is anything else ("led a delegation")."""
    tree = scene.tree
    for word in tree.kids(hinge.word, "obj"):
        found = mentions.mention_at(scene.article, tree.reading, word)
        if (
            found is not None
            and found.form is Form.NAME
            and found.kind in (MentionKind.PLACE, MentionKind.ORGANIZATION)
        ):
            return found
        entry = vocab.nominal(tree.lemma(word))
        if found is not None and entry is not None and entry.category == "country" and not found.plural:
            return next((hint_scene.of_quote(q) for q in found.of if hint_scene.is_country(q.text)), found)
    return None


def _new_office(scene: Scene, hinge: Hinge) -> tuple[str, Mention | None] | None:
    """The office that a person gets ("appointed X prime minister", "sworn in as president of Y")."""
    tree, reading = scene.tree, scene.tree.reading
    low, high = tree.sentence(hinge.word)
    clause = [w for w in tree.clause(hinge.word) if w > hinge.word and low <= w < high]
    own = {w for m in _whose(scene, hinge) for w in _words(scene, m.quote)}
    for word in clause:
        role = tree.relation(word) in ("obl", "xcomp", "obj", "iobj", "nmod", "ccomp", "advcl", "appos", "dep", "flat")
        if word in own or not role or tree.upos(word) not in ("NOUN", "PROPN"):
            continue
        size = title_before(reading, word + 1, low)
        text = joined(reading, word + 1 - size, word + 1)
        if not size or vocab.title_kind(text) not in (*_OFFICES, vocab.TitleKind.MILITARY):
            continue
        mention = mentions.mention_at(scene.article, reading, word)
        if mention is not None and mention.form is Form.NAME and tree.relation(word) in ("obj", "nsubj"):
            continue
        named = mention.of if mention else ()
        return text, next((hint_scene.of_quote(q) for q in named if hint_scene.is_country(q.text)), None)
    return None


def _country_of_clause(scene: Scene, word: int, person: Mention) -> Mention | None:
    """The one country that the sentence speaks of, None where it speaks of several."""
    tree = scene.tree
    low, high = tree.sentence(word)
    start, end = tree.reading.starts[low], tree.reading.ends[high - 1]
    found: dict[str, Mention] = {}
    for mention in mentions.find(scene.article, tree.reading):
        if start <= mention.core.start < end and mention.core != person.core:
            if (
                mention.form is Form.NAME
                and mention.kind is MentionKind.PLACE
                and hint_scene.is_country(mention.core.text)
            ):
                found.setdefault(mention.core.text, mention)
            for quote in mention.of if mention.form is Form.NOMINAL else ():
                if hint_scene.is_country(quote.text):
                    found.setdefault(quote.text, hint_scene.of_quote(quote))
    return next(iter(found.values())) if len(found) == 1 else None


def _hint(scene: Scene, word: int, effect: Effect, holder: _Holder, timed: bool) -> RelationHint:
    assert holder.of is not None
    parties = (holder.mention, holder.of)
    quote = holder.mention.quote if not timed else hint_scene.evidence(scene, word, (holder.mention,))
    return RelationHint(
        kind=RelationKind.OFFICE,
        effect=effect,
        parties=parties,
        what=holder.what,
        evidence=quote,
        time=hint_scene.time_of(scene, word) if timed else None,
        by=None,
    )
