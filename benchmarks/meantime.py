"""The first sentences of MEANTIME's documents, with their names and events.

MEANTIME annotates the title (sentence 0), the date line (1, where it marks times only) and the four sentences after it;
of the rest, only what corefers with them. So only sentences 0 to 5 are read. Its documents come in two folders; one
that stands in both is read once, from the path that sorts first (the annotation within documents, which is complete
for those sentences).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .cat import Document, Markable, read_document

ANNOTATED = 6
"""How many sentences of a document are fully annotated, from its first."""

_NAME_SYNTAX = frozenset({"NAM", "PRE.NAM"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMention:
    """A phrase headed by a name: the words ``first..last`` (last exclusive) of a sentence.

    ``kind`` is the type of its entity ("PER", "ORG", "LOC", "PRO", "FIN"; "" where it is linked to none), ``entity``
    that entity's id.
    """

    sentence: int
    first: int
    last: int
    kind: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """An event mention: its words (from 0) in a sentence and its attributes, as the file has them."""

    sentence: int
    words: tuple[int, ...]
    time: str
    polarity: str
    certainty: str
    special: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsDocument:
    """The annotated sentences of one document."""

    name: str
    sentences: tuple[tuple[str, ...], ...]
    names: tuple[EntityMention, ...]
    events: tuple[GoldEvent, ...]


def read_documents(folder: Path) -> list[NewsDocument]:
    """Read all documents below the folder, each once, in the order of their names."""
    paths: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.xml")):
        paths.setdefault(path.name, path)
    return [_news(read_document(path)) for _, path in sorted(paths.items())]


def _news(document: Document) -> NewsDocument:
    """Keep what stands in the annotated sentences."""
    inside = [m for m in document.markables if m.places and m.places[0][0] < ANNOTATED]
    entities = _entities(document)
    return NewsDocument(
        name=document.name,
        sentences=document.sentences[:ANNOTATED],
        names=tuple(_name(m, *entities.get(m.id, ("", ""))) for m in inside if _is_name(m)),
        events=tuple(_event(m) for m in inside if m.tag == "EVENT_MENTION"),
    )


def _is_name(markable: Markable) -> bool:
    """Tell whether a markable is a phrase headed by a name, by itself or before a noun."""
    return markable.tag == "ENTITY_MENTION" and markable.attributes.get("syntactic_type") in _NAME_SYNTAX


def _entities(document: Document) -> dict[str, tuple[str, str]]:
    """Return each mention's entity: its type and its id."""
    kinds = {m.id: m.attributes.get("ent_type", "") for m in document.markables if m.tag == "ENTITY"}
    return {
        source: (kinds[target], target)
        for relation in document.relations
        if relation.tag == "REFERS_TO"
        for source in relation.sources
        for target in relation.targets
        if target in kinds
    }


def _words(markable: Markable) -> tuple[int, tuple[int, ...]]:
    """Return the sentence of a markable's first word and its words there."""
    sentence = markable.places[0][0]
    return sentence, tuple(word for place, word in markable.places if place == sentence)


def _name(markable: Markable, kind: str, entity: str) -> EntityMention:
    """Return a name from its first to its last word."""
    sentence, words = _words(markable)
    return EntityMention(sentence=sentence, first=words[0], last=words[-1] + 1, kind=kind, entity=entity)


def _event(markable: Markable) -> GoldEvent:
    """Return an event with its attributes."""
    sentence, words = _words(markable)
    return GoldEvent(
        sentence=sentence,
        words=words,
        time=markable.attributes.get("time", ""),
        polarity=markable.attributes.get("polarity", ""),
        certainty=markable.attributes.get("certainty", ""),
        special=markable.attributes.get("special_cases", ""),
    )
