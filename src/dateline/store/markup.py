"""Does a value stand in a report's original, at this place of its markup?

A selector is an XPath into HTML; an XPath of a JSON-LD script with the path of a field after it
(``//script[@type='application/ld+json']/publisher/name``); or, in a record of a table, a field's name.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import etree

_SCRIPT = re.compile(r"(?P<script>//script\[[^\]]*ld\+json[^\]]*\])/(?P<field>[\w/@]+)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A report's original bytes and how they are to be decoded."""

    content: bytes
    encoding: str = "utf-8"


def stands_in(original: Original, selector: str, value: str) -> bool:
    """True when what the selector picks from the original holds the value.

    Runs of blanks count as one, and the value may be written with the escapes of HTML or JSON. It may be a part of what
    is picked: a date inside an element's text.
    """
    wanted = {_folded(form) for form in (value, html.unescape(value), _unescaped(value))} - {""}
    return any(form in _folded(found) for found in _picked(original, selector) for form in wanted)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _unescaped(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value


def _picked(original: Original, selector: str) -> Iterator[str]:
    script = _SCRIPT.match(selector)
    if script is not None:
        for content in _xpath(original, f"{script['script']}/text()"):
            yield from _fields(_json(content), script["field"].split("/"))
    elif selector.startswith(("/", "(", "string(")):
        yield from _xpath(original, selector)
    else:
        record = _json(original.content)
        if isinstance(record, dict):
            yield from _at(record, [selector] if selector in record else selector.split("/"))


def _json(content: bytes | str) -> Any:
    try:
        return json.loads(content, strict=False)
    except (ValueError, RecursionError):
        return None


def _fields(node: Any, path: list[str]) -> Iterator[str]:
    """What stands at the path below any object of the JSON."""
    stack = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            yield from _at(item, path)
        if isinstance(item, dict | list):
            stack.extend(item.values() if isinstance(item, dict) else item)


def _at(node: Any, path: list[str]) -> Iterator[str]:
    for name in path:
        if not isinstance(node, dict) or name not in node:
            return
        node = node[name]
    yield node if isinstance(node, str) else json.dumps(node, ensure_ascii=False)


def _xpath(original: Original, selector: str) -> Iterator[str]:
    tree = _tree(original)
    if tree is None:
        return
    try:
        picked = tree.xpath(selector)
    except etree.XPathError:
        return
    for node in picked if isinstance(picked, list) else [picked]:
        yield _words_of(node)


def _words_of(node: Any) -> str:
    if not isinstance(node, etree._Element):
        return str(node)
    return " ".join([*node.attrib.values(), *node.itertext()])


@lru_cache(maxsize=4)
def _tree(original: Original) -> Any:
    text = original.content.decode(_known(original.encoding), "replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, huge_tree=False)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None


def _known(encoding: str) -> str:
    try:
        "".encode(encoding)
    except LookupError:
        return "utf-8"
    return encoding
