"""Agreements: signed, in force, suspended, denounced, and what the other side says to that."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding import hint_scene, mentions
from dateline.coding.hint_scene import Hinge, Scene
from dateline.data import gazetteer
from dateline.model.statement import Effect, Form, Mention, MentionKind, RelationHint, RelationKind

_WITH = frozenset(("with", "between", "among"))
_OVER_VERB = ("obj", "nsubj:pass", "obl", "nsubj", "conj", "dep")


def find(scene: Scene) -> Iterator[RelationHint]:
    """The hints on agreements, in text order of the agreements."""
    tree = scene.tree
    for word in range(len(tree)):
        if tree.upos(word) in ("NOUN", "PROPN") and ("is", tree.lemma(word)) in hint_scene.rows("agreements"):
            for hinge in _hinges(scene, word):
                yield from _hint(scene, hinge, word)


def _hinges(scene: Scene, noun: int) -> Iterator[Hinge]:
    """What is done to the agreement: a participle or relative clause on it, the verb or noun over it."""
    tree = scene.tree
    for kid in tree.kids(noun, "acl"):
        hinge = hint_scene.hinge(tree, kid, "agreements")
        if hinge is not None and (tree.reading.deprels[kid] == "acl:relcl" or tree.xpos(kid) == "VBN"):
            yield hinge
    above = tree.head(noun)
    if above < 0:
        return
    relation = tree.relation(noun)
    hinge = hint_scene.hinge(tree, above, "agreements")
    if hinge is not None and (
        relation.startswith("nmod") if not tree.is_verb(above) else _governs(tree.reading.deprels[noun], hinge)
    ):
        yield hinge
    elif relation == "nsubj" and tree.form(above) in ("force", "place", "effect", "valid", "binding"):
        yield Hinge(word=above, words="force", effect=Effect.HOLDS, detail="")


def _governs(relation: str, hinge: Hinge) -> bool:
    if hinge.effect is Effect.HOLDS and hinge.words in (
        "allow",
        "permit",
        "authorise",
        "authorize",
        "govern",
        "provide",
        "enable",
        "bind",
    ):
        return relation == "nsubj"
    if relation == "nsubj":
        return hinge.words in ("expire", "lapse", "collapse", "end")
    if relation.startswith("obl"):
        return hinge.words in ("withdraw", "pull out", "exit", "agree", "enter into")
    return relation in _OVER_VERB


def _hint(scene: Scene, hinge: Hinge, noun: int) -> Iterator[RelationHint]:
    tree = scene.tree
    how = hint_scene.stance(tree, hinge.word)
    effect = hint_scene.shifted(hinge.effect, how, decided_is_done=True)
    if effect is None:
        return
    doers = _doers(scene, hinge)
    parties = _parties(scene, hinge, noun, doers)
    if len({p.key for p in parties}) < 2 and not any(p.plural for p in parties):
        return
    yield RelationHint(
        kind=RelationKind.AGREEMENT,
        effect=effect,
        parties=parties,
        what=_what(scene, noun),
        evidence=hint_scene.evidence(scene, hinge.word, parties if len(parties) < 4 else ()),
        time=hint_scene.time_of(scene, hinge.word),
        by=doers[0] if doers else None,
    )


def _doers(scene: Scene, hinge: Hinge) -> tuple[Mention, ...]:
    tree = scene.tree
    owners = hint_scene.owners(tree, hinge.word) if not tree.is_verb(hinge.word) else ()
    by = tuple(o for o in owners if "of" not in tree.cases(o))
    found = hint_scene.sides(scene, by) or hint_scene.sides(scene, hint_scene.subject_words(tree, hinge.word))
    return tuple(m for m in found if _can_sign(m))


def _can_sign(mention: Mention) -> bool:
    if mention.form is Form.PRONOUN:
        return True
    if mention.form is Form.NAME:
        return True
    return mention.kind in (MentionKind.ORGANIZATION, MentionKind.GROUP, MentionKind.PLACE, MentionKind.UNKNOWN)


def _parties(scene: Scene, hinge: Hinge, noun: int, doers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """All sides of the agreement: who acts, "with X", "between X and Y", owners,
    and else those of the clause over it.
    """
    tree = scene.tree
    nodes = dict.fromkeys((noun, hinge.word, *tree.kids(noun, "acl"), *tree.kids(noun, "nmod")))
    others = [w for node in nodes for w in hint_scene.under(tree, node, _WITH)]
    owned = [o for o in hint_scene.owners(tree, noun) if _names_side(scene, o, bool(doers))]
    found = _unique((*doers, *(m for m in hint_scene.sides(scene, (*others, *owned)) if _can_sign(m))))
    if len(found) > 1 or any(m.plural for m in found):
        return found
    more = [m for m in _around(scene, hinge.word) if all(m.core.text != f.core.text for f in found)]
    return _unique((*found, *more[:1])) if found else ()


def _names_side(scene: Scene, owner: int, acted: bool) -> bool:
    """True for an owner that is a side; a city gives an agreement only its name ("Paris agreement")."""
    tree = scene.tree
    if "of" in tree.cases(owner) or (acted and tree.upos(owner) == "PRON"):
        return False
    form = tree.reading.forms[owner]
    return not (gazetteer.country_of_capital(form) and tree.relation(owner) != "nmod:poss")


def _around(scene: Scene, word: int) -> Iterator[Mention]:
    """The other states of the clauses over a word: "seeks clarification from X about the cancellation of the pact"."""
    tree = scene.tree
    for node in tree.up(word):
        kids = [k for k in tree.kids(node, "obl", "nmod") if set(tree.cases(k)) & {"from", "with", "to", "of", "by"}]
        for mention in hint_scene.sides(scene, tuple(kids)):
            if mention.kind in (MentionKind.PLACE, MentionKind.ORGANIZATION) and mention.form is Form.NAME:
                yield mention
        if tree.relation(node) == "ccomp":
            return


def _unique(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    seen: dict[str, Mention] = {}
    for mention in found:
        seen.setdefault(mention.core.text.casefold(), mention)
    return tuple(sorted(seen.values(), key=lambda m: m.core.start))


def _what(scene: Scene, noun: int) -> str:
    """The agreement in its own words, adjectives and all ("defense agreement"), without its owners."""
    tree = scene.tree
    words = [
        k
        for k in tree.kids(noun, "amod", "compound")
        if noun - 4 < k < noun and mentions.mention_at(scene.article, tree.reading, k) is None
    ]
    first = min(words, default=noun)
    return " ".join(tree.form(w) for w in range(first, noun + 1) if tree.upos(w) not in ("PUNCT", "DET")).strip()
