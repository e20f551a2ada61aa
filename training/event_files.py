"""PropBank frames (jsonl) and ECB+ event mentions (XML), as labels a word."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

EVENTS = ("O", "B", "I")
"""Labels of event mentions."""
_ACTIONS = ("ACTION_", "NEG_ACTION_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A predicate (a word, counted from 0) and the BIO label of every word of its sentence."""

    predicate: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSentence:
    """A sentence's words and the ``EVENTS`` label of each."""

    forms: tuple[str, ...]
    events: tuple[str, ...]


def read_frames(path: Path) -> dict[str, tuple[tuple[str, ...], tuple[Frame, ...]]]:
    """Return each sentence's words and frames by its ``sent_id``; frames marked partial are left out."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        size = len(row["tokens"])
        frames = tuple(_frame(frame, size) for frame in row["frames"] if not frame["partial"])
        found[row["sent_id"]] = (tuple(row["tokens"]), frames)
    return found


def _frame(frame: dict[str, object], size: int) -> Frame:
    """Turn spans (1-based, both ends included) to BIO labels; the predicate itself is O."""
    labels = ["O"] * size
    spans = frame["args"]
    assert isinstance(spans, list)
    for label, first, last in spans:
        if label != "V":
            labels[first - 1 : last] = [f"B-{label}"] + [f"I-{label}"] * (last - first)
    assert isinstance(frame["pred"], int)
    return Frame(predicate=frame["pred"] - 1, labels=tuple(labels))


def read_ecb(folder: Path, validated: Path) -> Iterator[MarkedSentence]:
    """Yield ECB+'s sentences of which all events are known to be marked (those that the list names)."""
    listed: dict[str, set[str]] = defaultdict(set)
    with validated.open(encoding="utf-8", newline="") as lines:
        for topic, file, sentence in list(csv.reader(lines))[1:]:
            listed[f"{topic}_{file}.xml"].add(sentence)
    for path in sorted(folder.glob("*/*.xml"), key=lambda p: p.name):
        yield from _marked_sentences(ET.parse(path).getroot(), listed.get(path.name, set()))


def _marked_sentences(document: ET.Element, wanted: set[str]) -> Iterator[MarkedSentence]:
    """Yield the wanted sentences of a document."""
    labels = _event_labels(document)
    sentences: dict[str, list[ET.Element]] = defaultdict(list)
    for token in document.findall("token"):
        sentences[token.attrib["sentence"]].append(token)
    for number, words in sentences.items():
        if number in wanted:
            yield MarkedSentence(
                forms=tuple(word.text or "" for word in words),
                events=tuple(labels.get(word.attrib["t_id"], "O") for word in words),
            )


def _event_labels(document: ET.Element) -> dict[str, str]:
    """Return the label of each token that an action's markable anchors."""
    labels: dict[str, str] = {}
    for markable in document.find("Markables") or ():
        if markable.tag.startswith(_ACTIONS):
            tokens = [anchor.attrib["t_id"] for anchor in markable.findall("token_anchor")]
            for place, token in enumerate(tokens):
                labels[token] = "I" if place else "B"
    return labels
