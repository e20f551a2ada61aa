"""Forces in somebody else's country: sent, kept there, withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding import hint_scene, mentions, quantities
from dateline.coding.hint_scene import Hinge, Scene
from dateline.coding.mention_vocab import nominal
from dateline.coding.quantity_words import TROOPS
from dateline.coding.tree import Tree
from dateline.coding.wordsets import words
from dateline.data import gazetteer
from dateline.model.statement import Effect, Form, Mention, MentionKind, Quantity, RelationHint, RelationKind

_FORCES = TROOPS | words("force forces military army contingent battalion brigade presence peacekeeper")
_WHERE = words("in from to at on within across inside of out into")
_BARE = words("withdraw withdrawal disengage disengagement pullout pull-out drawdown") | {"pull out"}
"""Words that tell of forces without naming them, where they lead to a country."""
_BODIES = words("mission operation")


def find(scene: Scene) -> Iterator[RelationHint]:
    """The hints on deployments, in text order of their forces."""
    tree = scene.tree
    for word in range(len(tree)):
        if tree.upos(word) == "NOUN" and tree.lemma(word) in _FORCES:
            yield from _of_forces(scene, word)
        elif (hinge := hint_scene.hinge(tree, word, "deployments")) is not None and hinge.words in _BARE:
            yield from _bare(scene, hinge)


def _of_forces(scene: Scene, forces: int) -> Iterator[RelationHint]:
    for hinge in _hinges(scene, forces):
        place = _place(scene, hinge, forces)
        whose = _whose(scene, hinge, forces)
        if place is not None and whose and all(w.core.text != place.core.text for w in whose):
            yield from _hints(scene, hinge, whose, place, _number(scene, forces))
            return


def _hinges(scene: Scene, forces: int) -> Iterator[Hinge]:
    """The words that tell what becomes of the forces: a participle on them, the verb or noun over them."""
    tree = scene.tree
    below = forces
    for n, above in enumerate(tree.up(forces)):
        hinge = hint_scene.hinge(tree, above, "deployments")
        relation = tree.relation(below)
        if hinge is not None and _fits(tree.reading.deprels[below], hinge, n):
            yield hinge
        if n == 0 and relation in ("obj", "iobj"):
            yield from _told_to(tree, above)
        if n > 2 or relation in ("advcl", "ccomp", "parataxis"):
            break
        below = above
    for kid in tree.kids(forces, "acl"):
        hinge = hint_scene.hinge(tree, kid, "deployments")
        if hinge is not None:
            held = Hinge(word=kid, words=hinge.words, effect=Effect.HOLDS, detail="object")
            yield held if hinge.effect is Effect.OPENS and tree.xpos(kid) == "VBN" else hinge


def _told_to(tree: Tree, verb: int) -> Iterator[Hinge]:
    """What forces are made to do: "ordered French troops to leave"."""
    for kid in tree.kids(verb, "xcomp", "ccomp", "advcl"):
        hinge = hint_scene.hinge(tree, kid, "deployments")
        if hinge is not None and hinge.detail == "subject":
            yield hinge


def _fits(relation: str, hinge: Hinge, steps: int) -> bool:
    if steps:
        return hinge.detail == "of"
    if hinge.detail == "of":
        return relation.startswith(("nmod", "compound"))
    if hinge.detail == "subject":
        return relation in ("nsubj", "obj", "iobj", "conj")
    return relation in ("obj", "nsubj:pass", "conj", "dep")


def _place(scene: Scene, hinge: Hinge, forces: int) -> Mention | None:
    """The country or region that the forces are in, go to or come from."""
    tree = scene.tree
    nodes = (forces, hinge.word, *tree.kids(forces, "acl"))
    candidates = [word for node in nodes for word in hint_scene.under(tree, node, _WHERE)]
    if hinge.words in ("host", "house"):
        candidates = list(hint_scene.subject_words(tree, hinge.word))
    elif hinge.detail == "subject" and hinge.effect is Effect.ENDS:
        candidates += list(tree.kids(hinge.word, "obj"))
    for word in candidates:
        mention = mentions.mention_at(scene.article, tree.reading, word)
        if mention is not None and _is_place(mention):
            return mention
    return None


def _is_place(mention: Mention) -> bool:
    if mention.form is Form.NAME:
        return (mention.kind is MentionKind.PLACE and not gazetteer.countries_of_demonym(mention.core.text)) or bool(
            gazetteer.country_named(mention.core.text)
        )
    entry = nominal(mention.core.text.lower()) or nominal(mention.core.text.lower().removesuffix("s"))
    return mention.form is Form.NOMINAL and not mention.plural and entry is not None and entry.category == "country"


def _whose(scene: Scene, hinge: Hinge, forces: int) -> tuple[Mention, ...]:
    """Whose forces they are: by a possessive or demonym on them, else the doer of the deploying."""
    tree = scene.tree
    found = tuple(m for m in hint_scene.sides(scene, hint_scene.owners(tree, forces)) if _is_state(m))
    doers = tuple(m for m in hint_scene.sides(scene, hint_scene.subject_words(tree, hinge.word)) if _is_state(m))
    if (
        found
        and found[0].form is Form.PRONOUN
        and doers
        and doers[0].plural == found[0].plural
        and doers[0].form is not Form.PRONOUN
    ):
        return doers
    if found:
        return found
    return doers if hinge.words not in ("host", "house") else ()


def _is_state(mention: Mention) -> bool:
    """True for a country, a body or a pronoun; a person, a crowd or a nameless army has no forces abroad of its own."""
    if mention.form is Form.NAME:
        return mention.kind in (MentionKind.PLACE, MentionKind.ORGANIZATION, MentionKind.GROUP)
    if mention.form is Form.PRONOUN:
        return mention.kind is MentionKind.UNKNOWN
    return mention.kind in (MentionKind.ORGANIZATION, MentionKind.PLACE) or "power" in mention.core.text


def _number(scene: Scene, forces: int) -> Quantity | None:
    low, _ = scene.tree.sentence(forces)
    first = max(low, min((k for k in scene.tree.reading.subtree(forces) if k <= forces), default=forces))
    found = quantities.find(scene.article, scene.tree.reading, first, forces + 1)
    return next((q for q in found if q.of in ("troops", "people")), None)


def _bare(scene: Scene, hinge: Hinge) -> Iterator[RelationHint]:
    """ "withdrawal from X" and "pull out of X" where X is a country and no forces are named."""
    tree = scene.tree
    if any(tree.lemma(k) in _FORCES for k in (*tree.kids(hinge.word, "obj", "nsubj", "nmod", "compound"),)):
        return
    for word in hint_scene.under(tree, hinge.word, frozenset(("from", "of", "out"))):
        place = mentions.mention_at(scene.article, tree.reading, word)
        owners = hint_scene.owners(tree, hinge.word) if not tree.is_verb(hinge.word) else ()
        doers = tuple(o for o in owners if o != word) or hint_scene.subject_words(tree, hinge.word)
        whose = tuple(m for m in hint_scene.sides(scene, doers) if _is_state(m))
        if (
            place is not None
            and _is_place(place)
            and "from" in (*tree.cases(word), "from" if tree.is_verb(hinge.word) else "")
            and whose
        ):
            yield from _hints(scene, hinge, whose, place, None)
            return


def _hints(
    scene: Scene, hinge: Hinge, whose: tuple[Mention, ...], place: Mention, number: Quantity | None
) -> Iterator[RelationHint]:
    how = hint_scene.stance(scene.tree, hinge.word)
    effect = hint_scene.shifted(hinge.effect, how)
    if effect is None:
        return
    by = next(iter(hint_scene.sides(scene, hint_scene.subject_words(scene.tree, hinge.word))), None)
    for one in whose:
        yield RelationHint(
            kind=RelationKind.DEPLOYMENT,
            effect=effect,
            parties=(one, place),
            what="forces",
            quantity=number,
            evidence=hint_scene.evidence(scene, hinge.word, (one, place)),
            time=hint_scene.time_of(scene, hinge.word),
            by=by or one,
        )
