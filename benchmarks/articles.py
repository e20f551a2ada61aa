"""A text as an article that is all body, for benchmarks that read texts without a page around them."""

from __future__ import annotations

import hashlib

from dateline.model.article import Article, Zone, ZoneKind


def one_paragraph(text: str) -> Article:
    """Return a text as an article that is all body; half a surrogate pair in it is kept."""
    original = text.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(original).hexdigest()
    return Article(
        id=f"a-{digest[:12]}",
        file="text.txt",
        original=original,
        sha256=digest,
        text=text,
        text_sha256=digest,
        zones=(Zone(start=0, end=len(text), kind=ZoneKind.BODY),),
    )
