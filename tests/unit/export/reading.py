"""What a browser would make of a page: its elements, their attributes and its text, by Python's own parser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from dateline.export.html.escaping import plain


@dataclass
class Page(HTMLParser):
    """A page taken apart. ``own`` is the text that is not from a report (outside ``bdi``, style and script)."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "style" in self.open or "script" in self.open:
            return
        self.text.append(data)
        if not {"bdi", "option", "title", "desc"} & set(self.open):
            self.own.append(data)

    def attributes(self, name: str) -> list[str]:
        """All values of an attribute, in order."""
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def parsed(html: str) -> Page:
    """The page taken apart."""
    page = Page()
    page.feed(html)
    page.close()
    return page


def shown(text: str) -> str:
    """A report's text as the page shows it."""
    return re.sub(r"\[(U\+[0-9A-F]+)\]", r"\1", plain(text))
