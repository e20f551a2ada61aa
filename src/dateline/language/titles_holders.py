"""Whose title: the name right after it, in apposition before or after it, or tied to it by "who is", "as", "became"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model.reading import Name, NameKind, Reading

from .kinds_words import word_set
from .titles_phrases import Phrase, Scene

Found = tuple[Phrase, tuple[Name, ...]]

_QUOTES = frozenset(('"', "“", "‘", "'", "``"))
_OPENS = frozenset((",", "(", "–", "—", "--"))
_CLOSES = frozenset((",", ".", ")", "–", "—", ";", "--", "who", "said", "told", "and", "’s", "'s"))
_WIDEST_GAP = 8
_MAKES = word_set("become name appoint elect remain make install proclaim declare crown re-elect reelect")


def names_after(scene: Scene, phrase: Phrase) -> tuple[Name, ...]:
    """The person's name right after the title; several after a plural ("Presidents X and Y")."""
    at = phrase.last
    if at < scene.high and scene.reading.forms[at] in _QUOTES:
        at += 1
    name = scene.person(at)
    if name is None:
        return ()
    found, forms = [name], scene.reading.forms
    while phrase.plural and found[-1].last + 1 < scene.high and forms[found[-1].last] in ("and", ",", "&"):
        step = 2 if forms[found[-1].last + 1] == "and" else 1
        following = scene.person(found[-1].last + step)
        if following is None:
            break
        found.append(following)
    return tuple(found)


def holder_of(scene: Scene, phrase: Phrase, later: Sequence[Found]) -> Name | None:
    """The one person whose title this is, though not right before the name; None where nothing ties the two."""
    return _apposed_before(scene, phrase) or _apposed_after(scene, phrase, later) or _by_tree(scene, phrase)


def joined_holders(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """The offices with holders, where "founder and director" gives one half the other's."""
    tied = list(found)
    for place in range(1, len(tied)):
        (one, mine), (two, yours) = tied[place - 1], tied[place]
        between = scene.reading.forms[one.last : two.first]
        if between != ("and",) or one.plural or two.plural:
            continue
        if mine and not yours and mine[0].last <= one.first:
            tied[place] = (two, mine)
        elif yours and not mine:
            tied[place - 1] = (one, yours)
    return tied


def _apposed_before(scene: Scene, phrase: Phrase) -> Name | None:
    """The name before a comma and the title: "X, Norway's prime minister,"."""
    reading, head = scene.reading, phrase.anchor(scene.reading)
    at = phrase.first - 1
    while at > scene.low and phrase.first - at < _WIDEST_GAP and _leads(scene, at):
        at -= 1
    if at <= scene.low or reading.forms[at] not in _OPENS:
        return None
    if reading.forms[at - 1].isdigit() and at - 2 > scene.low and reading.forms[at - 2] == ",":
        at -= 2
    name = scene.names.get(at - 1)
    if name is None or name.kind is not NameKind.PERSON or name.last != at:
        return None
    if reading.deprels[head] == "appos" and name.first <= reading.heads[head] < name.last:
        return name
    closed = phrase.last >= scene.high or reading.forms[phrase.last] in _CLOSES
    return name if closed and reading.deprels[head] not in ("conj", "nsubj", "nsubj:pass") else None


def _leads(scene: Scene, word: int) -> bool:
    """Tell whether a word may stand between the comma and the title: an article, an adjective, an owner."""
    reading = scene.reading
    name = scene.names.get(word)
    if name is not None:
        return name.kind is not NameKind.PERSON
    owner = reading.xpos[word] in ("POS", "PRP$") or reading.forms[word] == "-"
    return owner or reading.upos[word] in ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV")


def _apposed_after(scene: Scene, phrase: Phrase, later: Sequence[Found]) -> Name | None:
    """The name behind the title and a comma: "the prime minister, X," or "the army chief, General X,"."""
    reading, at = scene.reading, phrase.last
    if at + 1 >= scene.high or reading.forms[at] not in _OPENS:
        return None
    name = scene.person(at + 1)
    if name is None and later and later[-1][0].first == at + 1 and len(later[-1][1]) == 1:
        name = later[-1][1][0] if later[-1][1][0].first == later[-1][0].last else None
    if name is None:
        return None
    inside = range(name.first, name.last)
    up = next((reading.heads[i] for i in inside if reading.heads[i] not in inside), -1)
    head = next((i for i in inside if reading.heads[i] not in inside), name.first)
    if phrase.first <= up < phrase.last and reading.deprels[head] in ("appos", "flat", "list"):
        return name
    closed = name.last >= scene.high or reading.forms[name.last] in (",", ".", ")", "–", "—", ";")
    led = phrase.first == scene.low or reading.upos[phrase.first - 1] in ("DET", "PART", "PRON", "ADJ", "PROPN")
    return name if closed and led and reading.deprels[head] not in ("conj", "nsubj") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verb:
    """The persons among a predicate's dependents: who does it and whom it is done to."""

    subject: Name | None
    passive: Name | None
    thing: Name | None


def _by_tree(scene: Scene, phrase: Phrase) -> Name | None:
    """The person that the tree ties to the title: "X is president", "X, who became mayor", "named X as envoy"."""
    reading, head = scene.reading, phrase.anchor(scene.reading)
    up, relation = reading.heads[head], reading.deprels[head]
    if any(reading.heads[i] == head and reading.deprels[i] == "cop" for i in range(max(scene.low, head - 12), head)):
        return _relative(scene, head) or _persons(scene, head).subject
    if up < 0:
        return None
    verb = reading.lemmas[up].lower()
    if relation in ("xcomp", "obj") and verb in _MAKES:
        around = _persons(scene, up)
        found = around.thing or around.passive or around.subject
        return found or _relative(scene, up)
    if relation.startswith(("obl", "xcomp", "advcl")) and _is_as(scene, phrase):
        around = _persons(scene, up)
        found = around.thing or around.passive or around.subject
        return found or _relative(scene, up) if reading.upos[up] == "VERB" else None
    return None


def _is_as(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether "as" opens the phrase ("as the new defence minister")."""
    at = phrase.first - 1
    while at > scene.low and phrase.first - at < _WIDEST_GAP and _leads(scene, at):
        at -= 1
    return at >= scene.low and scene.reading.forms[at].lower() == "as"


def _persons(scene: Scene, verb: int) -> _Verb:
    """The names of persons that are subject or object of a predicate."""
    reading = scene.reading
    found: dict[str, Name] = {}
    for word in range(scene.low, scene.high):
        if reading.heads[word] == verb and (name := _person(scene, word)) is not None:
            found.setdefault(reading.deprels[word], name)
    return _Verb(subject=found.get("nsubj"), passive=found.get("nsubj:pass"), thing=found.get("obj"))


def _relative(scene: Scene, verb: int) -> Name | None:
    """The person that a relative clause of this predicate is about ("X, who …")."""
    reading: Reading = scene.reading
    up = reading.heads[verb]
    if reading.deprels[verb] != "acl:relcl" or not scene.low <= up < scene.high:
        return None
    return _person(scene, up)


def _person(scene: Scene, word: int) -> Name | None:
    name = scene.names.get(word)
    return name if name is not None and name.kind is NameKind.PERSON else None
