"""The vocabulary of happenings: readable tables, one for each PLOVER type, and the word classes that they speak of.

A row is ``lemma,pos,frame,mode,roles,note``. ``lemma`` may list several, parted by ``|``. ``pos`` is ``verb``, ``noun``
or ``adj``; a ``topic`` is a noun that tells of a happening only where something anchors it (a verb that says it took
place, a date). The languages of ``frame`` and ``roles`` are those of ``frames`` and ``parties``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.data.plover_tables import rows, type_rows
from dateline.model.plover import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One condition of a frame: ``kind`` names it, ``words`` are the lemmas it accepts (empty: any)."""

    kind: str
    words: frozenset[str] = frozenset()
    negated: bool = False

    @property
    def weight(self) -> int:
        """How much it asks for: a named object or subject most, an exclusion nothing."""
        if self.negated:
            return 0
        return 1 + bool(self.words) + (bool(self.words) and self.kind in ("obj", "subj"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One sense of one lemma."""

    lemma: str
    pos: str
    type: EventType
    needs: tuple[Need, ...] = ()
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    line: str = ""
    share: float = 1.0
    """How likely the sense is; 1 for a table's."""

    @property
    def rank(self) -> int:
        """How much the frame asks for: the sense that asks for more is tried first."""
        return sum(need.weight for need in self.needs)


@cache
def classes() -> dict[str, frozenset[str]]:
    """The word classes: ``troops`` -> {"troop", "soldier", ...}; a class may name others with ``@``."""
    raw = {row["class"]: row["words"].split("|") for row in rows("classes.csv")}
    return {name: _expanded(name, raw) for name in raw}


def _expanded(name: str, raw: dict[str, list[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in raw[name]:
        found |= _expanded(word[1:], raw) if word.startswith("@") else {word.strip()}
    return frozenset(found)


def word_class(name: str) -> frozenset[str]:
    """The lemmas of a word class."""
    return classes()[name]


@cache
def _type_roles() -> dict[tuple[str, str], str]:
    return {(row["type"], row["pos"]): row["roles"] for row in rows("roles.csv")}


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """All senses by lemma, the more demanding first."""
    found: dict[str, list[Entry]] = {}
    for type_ in EventType:
        for row in type_rows(type_):
            for entry in _entries(type_, row):
                found.setdefault(entry.lemma, []).append(entry)
    return {lemma: tuple(sorted(senses, key=lambda e: -e.rank)) for lemma, senses in sorted(found.items())}


def _entries(type_: EventType, row: dict[str, str]) -> list[Entry]:
    pos = row["pos"]
    roles = row["roles"] or _type_roles()[type_.value, "noun" if pos in ("noun", "topic") else "verb"]
    actors, recipients = _slots(roles)
    return [
        Entry(
            lemma=lemma.strip(),
            pos=pos,
            type=type_,
            needs=_needs(row["frame"]),
            mode=row["mode"] or None,
            actors=actors,
            recipients=recipients,
            line=f"{type_.value.lower()}:{lemma.strip()}" + (f" [{row['frame']}]" if row["frame"] else ""),
        )
        for lemma in row["lemma"].split("|")
    ]


@cache
def type_entry(type_: EventType, pos: str) -> Entry:
    """A sense of a type and part of speech, "verb" or "noun", of no lemma, with the roles that such words have."""
    actors, recipients = _slots(_type_roles()[type_.value, pos])
    return Entry(lemma="", pos=pos, type=type_, actors=actors, recipients=recipients)


def _slots(roles: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The slots of actors and recipients, as ``roles.csv`` has them."""
    actors, _, recipients = roles.partition(">")
    return tuple(filter(None, actors.split("+"))), tuple(filter(None, recipients.split("+")))


def _needs(frame: str) -> tuple[Need, ...]:
    return tuple(_need(token) for token in frame.split())


def _need(token: str) -> Need:
    negated = token.startswith("!")
    kind, _, listed = token.lstrip("!").partition(":")
    words: set[str] = set()
    for word in filter(None, listed.split("|")):
        words |= classes()[word[1:]] if word.startswith("@") else {word.replace("_", " ")}
    return Need(kind=kind, words=frozenset(words), negated=negated)
