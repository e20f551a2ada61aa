"""Belonging to an organization: joined, held, suspended, left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.coding import hint_scene, mentions
from dateline.coding.hint_scene import Hinge, Scene
from dateline.coding.wordsets import words
from dateline.data import gazetteer
from dateline.model.span import Quote
from dateline.model.statement import Effect, Form, Mention, MentionKind, RelationHint, RelationKind, TimePhrase

_FOUNDING = words("form found co-found establish create launch creation formation founding") | {"set up"}
_ALLIANCES = words(
    """
    alliance union community coalition league bloc confederation federation organization organisation
    association group front forum pact partnership
    """
)
_BY_ORGANIZATION = words("suspend expel oust bar admit readmit kick")


def find(scene: Scene) -> Iterator[RelationHint]:
    """The hints on memberships, in text order."""
    for word in range(len(scene.tree)):
        hinge = hint_scene.hinge(scene.tree, word, "memberships")
        if hinge is not None:
            yield from _of_hinge(scene, hinge)
    yield from _in_phrases(scene)


def _of_hinge(scene: Scene, hinge: Hinge) -> Iterator[RelationHint]:
    organization = _organization(scene, hinge)
    if organization is None:
        return
    members = tuple(m for m in _members(scene, hinge, organization) if m.core != organization.core)
    if hinge.words in _FOUNDING and not _founders(organization, members):
        return
    effect = hint_scene.shifted(hinge.effect, hint_scene.stance(scene.tree, hinge.word))
    if effect is None:
        return
    time = hint_scene.time_of(scene, hinge.word)
    for member in members:
        yield _hint(scene, hinge.word, effect, (member, organization), time)
    yield from _likewise(scene, hinge, effect, organization)


def _organization(scene: Scene, hinge: Hinge) -> Mention | None:
    """The named organization that the hinge leads to, by its preposition or as its object."""
    tree = scene.tree
    words = (
        hint_scene.under(tree, hinge.word, frozenset(hinge.detail.split()))
        if hinge.detail
        else tree.kids(hinge.word, "obj")
    )
    if not hinge.detail and hinge.words in ("exit", "join", "leave"):
        words = (*words, *tree.kids(hinge.word, "nsubj:pass"))
    if tree.lemma(hinge.word) in _BY_ORGANIZATION and not words:
        words = tree.kids(hinge.word, "nsubj")
    for word in words:
        for candidate in (word, *tree.kids(word, "appos", "flat", "compound", "nmod:desc", "nmod")):
            mention = mentions.mention_at(scene.article, tree.reading, candidate)
            if mention is not None and _is_organization(mention) and (candidate == word or candidate > word - 4):
                return mention
    return None


def _is_organization(mention: Mention) -> bool:
    if mention.form is not Form.NAME or mention.kind is not MentionKind.ORGANIZATION:
        return False
    return gazetteer.seat_named(mention.core.text) is None


def _members(scene: Scene, hinge: Hinge, organization: Mention) -> tuple[Mention, ...]:
    """Who the member is: the doer, the one it is done to, or whose the exit is."""
    tree = scene.tree
    if hinge.words in ("member", "member state", "signatory"):
        return hint_scene.sides(scene, _of_member(scene, hinge.word))
    if tree.lemma(hinge.word) in _BY_ORGANIZATION:
        return hint_scene.sides(scene, tree.kids(hinge.word, "obj", "nsubj:pass"))
    if tree.is_verb(hinge.word):
        return hint_scene.sides(scene, hint_scene.subject_words(tree, hinge.word))
    of = [
        o
        for o in hint_scene.owners(tree, hinge.word)
        if mentions.mention_at(scene.article, tree.reading, o) != organization
    ]
    found = hint_scene.sides(scene, tuple(of))
    doers = hint_scene.sides(scene, hint_scene.subject_words(tree, hinge.word))
    if found and found[0].form is not Form.PRONOUN:
        return found
    return doers or found


def _of_member(scene: Scene, word: int) -> tuple[int, ...]:
    """Whom "a member of X" describes: what it stands in apposition to, or the subject that it is said of."""
    tree = scene.tree
    if tree.relation(word) == "appos":
        return (tree.head(word),)
    if tree.kids(word, "cop"):
        return tree.kids(word, "nsubj")
    return tree.kids(word, "appos")


def _founders(organization: Mention, members: tuple[Mention, ...]) -> bool:
    alliance = any(w.lower() in _ALLIANCES for w in organization.core.text.split())
    return alliance and (len(members) > 1 or any(m.plural for m in members))


def _likewise(scene: Scene, hinge: Hinge, effect: Effect, organization: Mention) -> Iterator[RelationHint]:
    """ "like Mali in 2022": another member that did the same, at its own time."""
    tree = scene.tree
    for node in (hinge.word, *tree.up(hinge.word)):
        for kid in tree.kids(node, "obl", "nmod", "advcl"):
            if "like" in tree.cases(kid):
                for member in hint_scene.sides(scene, (kid,)):
                    inside = set(tree.reading.subtree(kid)) | {kid + 1, kid + 2}
                    time = next((phrase for at, phrase in scene.times if at in inside), None)
                    hint = _hint(scene, hinge.word, effect, (member, organization), time)
                    yield replace(hint, evidence=_aside(scene, kid, time))


def _aside(scene: Scene, word: int, time: TimePhrase | None) -> Quote:
    """The words "like X" with their time: the clause around them is about somebody else's exit."""
    reading = scene.tree.reading
    first = min(reading.subtree(word))
    end = max(reading.ends[word], time.quote.end if time else 0)
    return scene.article.quote(reading.starts[first], end)


def _in_phrases(scene: Scene) -> Iterator[RelationHint]:
    """ "NATO member Turkey": the organization stands in the phrase of the member's name."""
    for mention in mentions.find(scene.article, scene.tree.reading):
        words = mention.quote.text.lower().split()
        if mention.form is not Form.NAME or mention.kind is not MentionKind.PLACE or "member" not in words:
            continue
        for quote in mention.of:
            if not hint_scene.is_country(quote.text):
                word = hint_scene.head_word(scene, mention)
                yield _hint(scene, word, Effect.HOLDS, (mention, hint_scene.of_quote(quote)), None)


def _hint(
    scene: Scene, word: int, effect: Effect, parties: tuple[Mention, Mention], time: TimePhrase | None
) -> RelationHint:
    return RelationHint(
        kind=RelationKind.MEMBERSHIP,
        effect=effect,
        parties=parties,
        what="member",
        evidence=hint_scene.evidence(scene, word, parties),
        time=time,
        by=parties[0],
    )
