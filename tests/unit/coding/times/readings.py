"""Hand-made articles and readings for the tests of time expressions; no model is asked."""

from __future__ import annotations

import hashlib
import re

from dateline.model.article import Article, Zone, ZoneKind
from dateline.model.reading import Name, Reading

_WORD = re.compile(r"\d{4}-\d\d-\d\d|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?|'s|’s|\w+(?:\.(?=\w)\w)*|[^\w\s]")


def article_of(text: str) -> Article:
    """An article whose whole text is body."""
    original = text.encode()
    digest = hashlib.sha256(original).hexdigest()
    zones = (Zone(start=0, end=len(text), kind=ZoneKind.BODY),)
    return Article(
        id=f"a-{digest[:12]}",
        file="a.txt",
        original=original,
        sha256=digest,
        text=text,
        text_sha256=digest,
        zones=zones,
    )


def reading_of(
    text: str,
    tags: dict[str, str] | None = None,
    heads: dict[str, str] | None = None,
    names: tuple[Name, ...] = (),
) -> Reading:
    """A reading with one sentence for each line; what is not told of a word is unknown, and it hangs on nothing.

    ``tags`` gives ``UPOS/XPOS`` or ``UPOS/XPOS/relation`` of a word's form, ``heads`` the form of a word's head.
    """
    article = article_of(text)
    tags, heads = tags or {}, heads or {}
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    forms = tuple(text[start:end] for start, end in words)
    told = [(*tags.get(form, "X/XX/dep").split("/"), "dep")[:3] for form in forms]
    return Reading(
        article=article.id,
        version="by hand",
        forms=forms,
        starts=tuple(start for start, _ in words),
        ends=tuple(end for _, end in words),
        sentences=_lines(text, words),
        upos=tuple(t[0] for t in told),
        xpos=tuple(t[1] for t in told),
        feats=("_",) * len(forms),
        lemmas=tuple(form.casefold() for form in forms),
        heads=tuple(forms.index(heads[form]) if form in heads else -1 for form in forms),
        deprels=tuple(t[2] for t in told),
        names=names,
    )


def _lines(text: str, words: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    cuts = [i for i in range(1, len(words)) if "\n" in text[words[i - 1][1] : words[i][0]]]
    return tuple(zip([0, *cuts], [*cuts, len(words)], strict=True)) if words else ()
