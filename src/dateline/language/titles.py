"""Titles and offices beside names, and alone: "Deputy Minister of Defense X", "X, the army chief", "the president"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model.reading import Name, NameKind, Office, Reading, Stretch

from . import titles_words as words
from .titles_holders import holder_of, joined_holders, names_after
from .titles_phrases import Phrase, Scene, phrase_at


def add_offices(reading: Reading) -> Reading:
    """The reading with its titles and offices."""
    return replace(reading, offices=tuple(_offices(reading)))


def _offices(reading: Reading) -> Iterator[Office]:
    """The offices in text order."""
    forms = words.titles().forms
    names = {word: name for name in reading.names for word in range(name.first, name.last)}
    for low, high in reading.sentences:
        hits = [word for word in range(low, high) if _bare(reading.forms[word]) in forms]
        if hits:
            yield from _in_sentence(Scene(reading=reading, low=low, high=high, names=names), hits)


def _bare(form: str) -> str:
    """The word as the table has its heads."""
    lower = words.norm(form)
    return lower.partition("-")[2] if lower.startswith(("ex-", "vice-", "co-")) else lower


def _in_sentence(scene: Scene, hits: Sequence[int]) -> Iterator[Office]:
    """The offices of one sentence, found from its end, so that "Secretary General" is read as a whole."""
    found: list[tuple[Phrase, tuple[Name, ...]]] = []
    for word in reversed(hits):
        if found and found[-1][0].first <= word < found[-1][0].core:
            continue
        phrase = _fitted(scene, phrase_at(scene, word))
        if phrase is not None:
            found.append((phrase, _holders(scene, phrase, found)))
    found.reverse()
    tied = joined_holders(scene, found)
    kept = [(phrase, holders) for phrase, holders in tied if holders or _stands_alone(scene, phrase)]
    reach = -1
    for phrase, holders in kept:
        if phrase.last <= reach and not holders:
            continue
        reach = max(reach, phrase.last)
        yield from _values(phrase, holders)


def _values(phrase: Phrase, holders: Sequence[Name]) -> Iterator[Office]:
    base = Office(first=phrase.first, last=phrase.last, head=phrase.head, tenure=phrase.tenure)
    if not holders:
        yield base
    for name in holders:
        yield replace(base, holder=Stretch(first=name.first, last=name.last))


def _fitted(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """The phrase where it is outside of names, or opens a person's name ("King Charles"); else None."""
    if phrase is None:
        return None
    noun = _bare(scene.reading.forms[phrase.core - 1])
    if noun in words.WHOLE and not phrase.whole:
        whole = " ".join(scene.norm(i) for i in range(phrase.head, min(phrase.head + 3, phrase.last)))
        if whole not in words.titles().whole:
            return None
    name = scene.names.get(phrase.head)
    if name is None:
        return phrase
    opens = name.kind is NameKind.PERSON and phrase.first <= name.first and phrase.core < name.last
    return replace(phrase, last=phrase.core) if opens else None


def _holders(scene: Scene, phrase: Phrase, later: Sequence[tuple[Phrase, tuple[Name, ...]]]) -> tuple[Name, ...]:
    """The persons whose title this is; ``later`` are the offices behind it, the nearest last."""
    inside = scene.names.get(phrase.core) if phrase.core < scene.high else None
    if inside is not None and inside.kind is NameKind.PERSON and inside.first <= phrase.head:
        return (inside,)
    right_after = names_after(scene, phrase)
    if right_after:
        return right_after if _may_precede(scene, phrase) else ()
    if later and phrase.last == later[-1][0].first and not phrase.plural:
        return later[-1][1] if later[-1][0].last == later[-1][0].core else ()
    if phrase.plural:
        return ()
    found = holder_of(scene, phrase, later)
    return (found,) if found is not None else ()


def _may_precede(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a word that has other meanings, too, is a title before a name: with a capital of its own."""
    form = scene.reading.forms[phrase.core - 1]
    return form[:1].isupper() or not phrase.is_bare or form.lower() not in words.CAPITAL


def _stands_alone(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether the words are an office without the name of its holder."""
    reading, head = scene.reading, phrase.anchor(scene.reading)
    if phrase.plural or reading.upos[head] not in ("NOUN", "PROPN") or head in scene.names:
        return False
    outside = phrase.last <= reading.heads[head] and reading.deprels[head] in ("compound", "amod", "flat")
    if outside:
        return False
    noun = _bare(reading.forms[phrase.head])
    if noun in words.ALONE or phrase.whole:
        return True
    fields = any(scene.norm(i) not in words.TENURES and scene.norm(i) != "-" for i in range(phrase.first, phrase.head))
    body = phrase.last > phrase.core or fields
    return noun in words.WHOLE or (noun in words.OF_BODY and body)
