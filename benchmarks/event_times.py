"""Events tied to time expressions in TimeML files (TempEval-3's task of event and time, UzZaman et al. 2013, in part).

*Gold.* Of each ``.tml`` file the EVENTs with an instance, the TIMEX3 elements inside TEXT of type DATE or TIME whose
value is a point or stretch of the calendar (no ``PRESENT_REF`` and the like), and the TLINKs between the two, in either
direction. An event is *of* a time where a link says that it is included in it, includes it, is simultaneous with it,
identical, during it, or begins or ends with it.

*The reader's input* is the raw text as one body. All EVENTs are handed to the timing as happenings (of several words
that which governs the others), and nothing else is; words, tags, trees and time expressions are the reader's own.

*The answer* for an event is one time expression or none; it stands for the TIMEX3 elements that it shares a character
with. Expressions that only bound a time ("since Monday", "by May") count as none.

- ``recall``: of the events that are of some time, the share with an answer that is one of these
- ``precision``: of the answers to which gold says something (a link between the two, or another time that the event is
  of), the share that gold agrees with
- ``f1``: of the two

All figures are per hundred, over the events of all files together; a share of nothing is 0.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.coding.repairs import repair
from dateline.coding.timing import attach_words
from dateline.coding.timing_phrases import bounds_only
from dateline.coding.tree import grow
from dateline.language.pipeline import read
from dateline.model.reading import Reading

from .articles import one_paragraph
from .scoring import f1_of_counts

Stretch = tuple[int, int]
"""Characters of the text, end exclusive."""
_TURNED = {
    "INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES", "BEFORE": "AFTER", "AFTER": "BEFORE", "BEGINS": "BEGUN_BY",
    "BEGUN_BY": "BEGINS", "ENDS": "ENDED_BY", "ENDED_BY": "ENDS", "IAFTER": "IBEFORE", "IBEFORE": "IAFTER",
}  # fmt: skip
_OF = frozenset(
    {"IS_INCLUDED", "INCLUDES", "SIMULTANEOUS", "IDENTITY", "DURING", "BEGINS", "BEGUN_BY", "ENDS", "ENDED_BY"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A TimeML file: its text, its events and times by their names, and the relations that are told of each pair."""

    text: str
    events: Mapping[str, Stretch]
    times: Mapping[str, Stretch]
    links: Mapping[tuple[str, str], frozenset[str]]

    def times_of(self, event: str) -> frozenset[str]:
        """The times that an event is of."""
        return frozenset(
            time for (one, time), told in self.links.items() if one == event and time in self.times and told & _OF
        )


def run(path: Path) -> dict[str, float]:
    """The figures over all ``.tml`` files below a folder."""
    documents = [parsed(file.name, file.read_bytes()) for file in sorted(Path(path).rglob("*.tml"))]
    return score([(document, answers(document)) for document in documents])


def parsed(name: str, data: bytes) -> Document:
    """The document of a TimeML file; raises ValueError where it has no text."""
    root = ET.fromstring(data)
    body = root.find("TEXT")
    if body is None:
        raise ValueError(f"{name} has no TEXT")
    pieces: list[str] = []
    found: list[tuple[ET.Element, Stretch]] = []
    _walk(body, pieces, found)
    instances = {one.attrib["eiid"]: one.attrib["eventID"] for one in root.iter("MAKEINSTANCE")}
    events = {one.attrib["eid"]: place for one, place in found if one.tag == "EVENT"}
    return Document(
        text="".join(pieces),
        events={event: events[event] for event in instances.values() if event in events},
        times={one.attrib["tid"]: place for one, place in found if one.tag == "TIMEX3" and _is_calendar(one)},
        links=_links(root, instances),
    )


def _walk(element: ET.Element, pieces: list[str], found: list[tuple[ET.Element, Stretch]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, found)
        pieces.append(child.tail or "")
    if (end := sum(map(len, pieces))) > start:
        found.append((element, (start, end)))


def _is_calendar(timex: ET.Element) -> bool:
    return timex.attrib["type"] in ("DATE", "TIME") and not timex.attrib["value"].endswith("_REF")


def _links(root: ET.Element, instances: Mapping[str, str]) -> dict[tuple[str, str], frozenset[str]]:
    links: dict[tuple[str, str], frozenset[str]] = {}
    for link in root.iter("TLINK"):
        told, kind = link.attrib, link.attrib["relType"]
        if "eventInstanceID" in told and "relatedToTime" in told:
            pair = instances[told["eventInstanceID"]], told["relatedToTime"]
        elif "timeID" in told and "relatedToEventInstance" in told:
            pair, kind = (instances[told["relatedToEventInstance"]], told["timeID"]), _TURNED.get(kind, kind)
        else:
            continue
        links[pair] = links.get(pair, frozenset()) | {kind}
    return links


def answers(document: Document) -> dict[str, Stretch]:
    """For each event that Dateline ties to a time expression the characters of that."""
    article = one_paragraph(document.text)
    reading = repair(read(article), frozenset())
    words = {event: word for event, place in document.events.items() if (word := _word(reading, place)) is not None}
    dated = attach_words(article, grow(reading), tuple(sorted(set(words.values()))))
    told = {event: dated[word].phrase for event, word in words.items() if word in dated}
    return {event: (one.quote.start, one.quote.end) for event, one in told.items() if not bounds_only(one)}


def _word(reading: Reading, place: Stretch) -> int | None:
    """The event's word that governs its others."""
    inside = [w for w in range(len(reading)) if _share((reading.starts[w], reading.ends[w]), place)]
    return next((w for w in inside if reading.heads[w] not in inside), None)


def _share(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def score(files: Sequence[tuple[Document, Mapping[str, Stretch]]]) -> dict[str, float]:
    """The figures of documents and the answers for their events."""
    wanted = right = judged = 0
    for document, found in files:
        for event in document.events:
            of = document.times_of(event)
            wanted += bool(of)
            said = {time for time, place in document.times.items() if event in found and _share(place, found[event])}
            linked = any((event, time) in document.links for time in said)
            if event in found and (of or linked):
                judged += 1
                right += bool(said & of)
    return {
        "recall": 100.0 * right / wanted if wanted else 0.0,
        "precision": 100.0 * right / judged if judged else 0.0,
        "f1": f1_of_counts(right, judged, wanted),
    }
