"""An HTML page as its visible text, block by block, with a map from each block back to its element.

The walk is our own, so that every character of the text can be traced. Nothing is fetched, no script runs, and no
entity but HTML's own is expanded.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from dateline.intake.lines import Unit
from dateline.model.article import MarkupSpan

UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "applet",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "option",
        "datalist",
        "textarea",
        "title",
        "meta",
        "link",
        "param",
        "source",
        "track",
        "col",
        "colgroup",
        "dialog",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HIDDEN_STYLE = re.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_SPACE = re.compile(r"[ \t\r\n\x0b\x0c\u00a0]+")
_DEEPEST = 120
"""Elements nested deeper are mapped to their ancestor at this depth: no reader's page nests so deep."""


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of the page's text and where it comes from: tags, classes and share of its characters inside links."""

    unit: Unit
    tag: str
    inside: frozenset[str]
    names: str
    linked: float
    datetime: str | None = None


@dataclass(frozen=True, slots=True)
class Walked:
    """The visible text, its blocks in order, and the map."""

    text: str
    blocks: tuple[Block, ...]
    markup: tuple[MarkupSpan, ...]


@dataclass(slots=True)
class _Place:
    """An element on the way down: its step in the path, its parent, and what holds for all below it."""

    step: str
    parent: _Place | None
    depth: int
    tag: str
    inside: frozenset[str]
    names: str
    linked: bool
    datetime: str | None
    counts: dict[str, int] = field(default_factory=dict)

    def selector(self) -> str:
        steps: list[str] = []
        place: _Place | None = self
        while place is not None:
            if place.depth <= _DEEPEST:
                steps.append(place.step)
            place = place.parent
        return "/" + "/".join(reversed(steps))


def parse(text: str) -> etree._Element | None:
    """The tree of an HTML page, or None where nothing can be made of it."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, remove_pis=True, huge_tree=True)
    data = text.replace("\x00", "\ufffd").encode("utf-8", errors="replace")
    try:
        return etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return None


_TAG = re.compile(r"<[^<>]*>")
_UNREAD = (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"))


def bare_text(text: str) -> str:
    """The text of a page that no tree can be made of (nested thousands deep): its tags taken out, without a map."""
    for opener, closer in _UNREAD:
        text = _without(text, opener, closer)
    lines = (" ".join(line.split()) for line in html.unescape(_TAG.sub("\n", text)).splitlines())
    return "\n".join(line for line in lines if line)


def _without(text: str, opener: str, closer: str) -> str:
    """The text without what stands between these marks; an opener that is never closed is left."""
    kept: list[str] = []
    at, low = 0, text.lower() if len(text.lower()) == len(text) else text
    while (start := low.find(opener, at)) >= 0 and (end := low.find(closer, start)) >= 0:
        kept.append(text[at:start])
        at = end + len(closer)
    return "\n".join([*kept, text[at:]])


def walk(root: etree._Element) -> Walked:
    """The visible text of a tree, its blocks and their elements."""
    runs = _Runs()
    stack: list[tuple[etree._Element, _Place | None, bool]] = [(root, None, False)]
    places: dict[int, _Place] = {}
    while stack:
        element, parent, leaving = stack.pop()
        if leaving:
            _leave(element, places.pop(id(element)), parent, runs)
            continue
        place = _enter(element, parent, runs)
        if place is None:
            if parent is not None:
                runs.add(element.tail, parent)
            continue
        places[id(element)] = place
        stack.append((element, parent, True))
        stack.extend((child, place, False) for child in element.iterchildren(reversed=True))
    runs.close()
    return runs.walked()


def _enter(element: etree._Element, parent: _Place | None, runs: _Runs) -> _Place | None:
    tag = element.tag
    if not isinstance(tag, str):
        return None  # a comment
    step = _step(tag, parent)
    if tag in UNSEEN or _hidden(element):
        if tag in BLOCKS:
            runs.close()
        return None
    place = _place(element, tag, step, parent)
    if tag == "br" or tag in BLOCKS:
        runs.close()
    runs.add(element.text, place)
    return place


def _leave(element: etree._Element, place: _Place, parent: _Place | None, runs: _Runs) -> None:
    if element.tag in BLOCKS:
        runs.close()
    if parent is not None:
        runs.add(element.tail, parent)


def _step(tag: str, parent: _Place | None) -> str:
    if parent is None:
        return tag
    parent.counts[tag] = parent.counts.get(tag, 0) + 1
    return (
        f"{tag}[{parent.counts[tag]}]"
        if re.fullmatch(r"[a-z][a-z0-9]*", tag)
        else f"*[name()='{tag}'][{parent.counts[tag]}]"
    )


def _place(element: etree._Element, tag: str, step: str, parent: _Place | None) -> _Place:
    block = tag in BLOCKS or parent is None
    names = (
        f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')} {element.get('rel', '')}"[
            :300
        ].lower()
    )
    return _Place(
        step=step,
        parent=parent,
        depth=parent.depth + 1 if parent else 0,
        tag=tag if block or parent is None else parent.tag,
        inside=(parent.inside if parent else frozenset()) | ({tag} if block or tag in {"time", "a"} else frozenset()),
        names=names if block or parent is None or names.strip() else parent.names,
        linked=tag == "a" or (parent.linked if parent else False),
        datetime=element.get("datetime") if tag == "time" else None,
    )


def _hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or bool(style and _HIDDEN_STYLE.search(style[:2000]))
        or element.get("type") == "hidden"
    )


class _Runs:
    """The stretches of text collected so far; a block's text is one stretch with single blanks."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, _Place]] = []
        self._blocks: list[tuple[str, _Place, float, str | None]] = []

    def add(self, text: str | None, place: _Place) -> None:
        if text:
            self._parts.append((text, place))

    def close(self) -> None:
        if self._parts:
            text = _SPACE.sub(" ", "".join(part for part, _ in self._parts)).strip()
            if text:
                linked = sum(len(part.strip()) for part, place in self._parts if place.linked)
                whole = sum(len(part.strip()) for part, _ in self._parts)
                holder = next(place for part, place in self._parts if part.strip())
                stamp = next((place.datetime for part, place in self._parts if part.strip() and place.datetime), None)
                self._blocks.append((text, holder, linked / max(whole, 1), stamp))
            self._parts = []

    def walked(self) -> Walked:
        blocks: list[Block] = []
        spans: list[MarkupSpan] = []
        at = 0
        for text, place, linked, stamp in self._blocks:
            # Line breaks of other kinds inside a block would read as blocks of their own.
            clean = re.sub(r"[\x1c-\x1e\x85\u2028\u2029]", " ", text)
            unit = Unit(at, at + len(clean), clean, False)
            blocks.append(Block(unit, _block_tag(place), place.inside, _names(place), linked, stamp))
            spans.append(MarkupSpan(start=at, end=at + len(clean), selector=_block_place(place).selector()))
            at += len(clean) + 1
        return Walked("\n".join(block.unit.text for block in blocks), tuple(blocks), tuple(spans))


def _ancestors(place: _Place) -> Iterator[_Place]:
    here: _Place | None = place
    while here is not None:
        yield here
        here = here.parent


def _block_place(place: _Place) -> _Place:
    return next((p for p in _ancestors(place) if p.step.split("[")[0] in BLOCKS), place)


def _block_tag(place: _Place) -> str:
    return _block_place(place).tag


def _names(place: _Place) -> str:
    """Class, id and such of the element and its two nearest ancestors: where pages say "byline" or "related"."""
    return " ".join(p.names for _, p in zip(range(3), _ancestors(place), strict=False))
