"""Report text made safe to show. Reports are hostile until shown otherwise: nothing of theirs is ever markup.

Characters that steer the display without being seen (direction overrides, zero-width and control characters) are
written out as their code points, and every stretch is isolated with ``bdi``, so that no report can reorder the words
around its own (Unicode Technical Report 36, section 2.5; Boucher and Anderson 2021, "Trojan Source").
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls, direction marks, zero-width spaces, lone surrogates and tags; joiners belong to letters and stay."""


def code_point(character: str) -> str:
    """``U+202E`` and the like."""
    return f"U+{ord(character):04X}"


def visible(text: str) -> Markup:
    """The text escaped, its unseen characters written out."""
    parts: list[Markup] = []
    at = 0
    for found in _UNSEEN.finditer(text):
        parts.append(escape(text[at : found.start()]))
        parts.append(Markup('<span class="unseen">{}</span>').format(code_point(found.group())))
        at = found.end()
    parts.append(escape(text[at:]))
    return Markup("").join(parts)


def said(text: object) -> Markup:
    """The text escaped and isolated, for running prose."""
    return Markup("<bdi>{}</bdi>").format(visible(str(text)))


def plain(text: object) -> str:
    """The text for an attribute: unseen characters written out; escaping is left to the template."""
    return _UNSEEN.sub(lambda found: f"[{code_point(found.group())}]", str(text))


def web_address(text: str) -> str | None:
    """The address if it may be a link (http or https only, nothing unseen in it), else None."""
    harmless = re.fullmatch(r"https?://[^\s\"'<>\\]+", text, re.IGNORECASE)
    return text if harmless and not _UNSEEN.search(text) else None
