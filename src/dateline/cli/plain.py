"""Words of reports made fit for a terminal: reports come from anywhere, and a terminal obeys control characters."""

from __future__ import annotations

import re
import textwrap

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, those that turn the direction of print, and halves of surrogate pairs, which have no bytes."""


def plain(words: str) -> str:
    """The words on one line, each run of blanks as one, control characters shown as a replacement character."""
    return _UNSAFE.sub("\ufffd", " ".join(words.split()))


def wrapped(words: str, *, width: int, first: str = "", rest: str | None = None) -> str:
    """The words in lines of at most ``width``, the first begun with ``first``, the others with ``rest``."""
    after = " " * len(first) if rest is None else rest
    # A long URL or file name is better whole in a line of its own than cut.
    return textwrap.fill(
        words,
        width=max(width, 20),
        initial_indent=first,
        subsequent_indent=after,
        break_long_words=False,
        break_on_hyphens=False,
    )


def clipped(words: str, *, around: tuple[int, int], longest: int) -> str:
    """At most about ``longest`` characters of the words, cut at blanks, with those at ``around`` in them."""
    if len(words) <= longest:
        return words
    start = max(0, min(around[0] - longest // 2, len(words) - longest))
    end = min(len(words), start + longest)
    if start > 0:
        start = words.find(" ", start, around[0]) + 1 or start
    if end < len(words):
        end = max(words.rfind(" ", around[1], end), around[1])
    return ("… " if start > 0 else "") + words[start:end].strip() + (" …" if end < len(words) else "")
