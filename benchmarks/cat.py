"""Files of the Content Annotation Tool (CAT XML), in which ECB+ and MEANTIME come: words, markables and relations."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

EMPTY_WORD = "_"
"""Stands for a word that the file leaves empty, so that the places of the others hold."""

Place = tuple[int, int]
"""A word: the number of its sentence and its place in it, both from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markable:
    """Something marked: its tag, its attributes and its words in text order (none for an entity or event as such)."""

    id: str
    tag: str
    attributes: Mapping[str, str]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation between markables, given by their ids."""

    tag: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file; ``sentences`` has an entry for each sentence number, empty where no word has it."""

    name: str
    sentences: tuple[tuple[str, ...], ...]
    markables: tuple[Markable, ...]
    relations: tuple[Relation, ...]


def read_document(path: Path) -> Document:
    """Read one file; its name is that of the file without its ending."""
    root = ET.parse(path).getroot()
    sentences: list[list[str]] = []
    places: dict[str, Place] = {}
    for token in root.iter("token"):
        number = int(token.attrib["sentence"])
        sentences.extend([] for _ in range(number + 1 - len(sentences)))
        places[token.attrib["t_id"]] = (number, len(sentences[number]))
        sentences[number].append((token.text or "").strip() or EMPTY_WORD)
    return Document(
        name=path.name.removesuffix(".xml"),
        sentences=tuple(map(tuple, sentences)),
        markables=tuple(_markable(node, places) for node in root.findall("Markables/*")),
        relations=tuple(_relation(node) for node in root.findall("Relations/*")),
    )


def _markable(node: ET.Element, places: Mapping[str, Place]) -> Markable:
    """Read a markable; words that the file does not have are left out."""
    anchors = [anchor.attrib["t_id"] for anchor in node.iter("token_anchor")]
    return Markable(
        id=node.get("m_id", ""),
        tag=node.tag,
        attributes=dict(node.attrib),
        places=tuple(sorted({places[t] for t in anchors if t in places})),
    )


def _relation(node: ET.Element) -> Relation:
    """Read a relation."""
    return Relation(
        tag=node.tag,
        sources=tuple(end.get("m_id", "") for end in node.findall("source")),
        targets=tuple(end.get("m_id", "") for end in node.findall("target")),
    )
