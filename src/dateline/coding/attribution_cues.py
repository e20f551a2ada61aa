"""What gives words to a source: speech verbs and nouns, hedges, and where quotation marks open and close."""

from __future__ import annotations

from functools import cache

from dateline.data.gazetteer import vocabulary
from dateline.data.hedges import hedges, says_unnamed
from dateline.model.article import Article
from dateline.model.reading import Reading

__all__ = ["content_verb", "hedges", "in_kind", "quotations", "quote_verb", "says_unnamed", "speech_noun"]

_OPENING = {"“": "”", "«": "»", "„": "“"}
_PLAIN = '"'
_LONGEST_QUOTATION = 1500


@cache
def _speech() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in vocabulary("speech.csv"):
        found.setdefault(row["frame"], set()).add(row["term"])
    return {frame: frozenset(terms) for frame, terms in found.items()}


def content_verb(lemma: str) -> bool:
    """True for a verb whose clausal complement or quotation is its subject's words."""
    return lemma in _speech()["content"] or lemma in _speech()["told"]


def quote_verb(lemma: str) -> bool:
    """True for a verb that gives words to its subject where they are quoted or set off by a comma."""
    return content_verb(lemma) or lemma in _speech()["quote"]


def speech_noun(lemma: str) -> bool:
    """True for a document, broadcast or body whose words are given ("statement", "report", "radio")."""
    return lemma in _speech()["noun"]


def quotations(article: Article, reading: Reading) -> tuple[tuple[int, int], ...]:
    """The stretches between quotation marks, as offsets of the marks; none runs over a blank line or is left open."""
    text, found, opened, mark = article.text, [], -1, ""
    for i, char in enumerate(text):
        if opened >= 0 and (text.startswith("\n\n", i) or i - opened > _LONGEST_QUOTATION):
            opened = -1
        if opened < 0 and (char in _OPENING or char == _PLAIN):
            opened, mark = i, _OPENING.get(char, _PLAIN)
        elif opened >= 0 and char == mark:
            found.append((opened, i))
            opened = -1
    return tuple(found)


def in_kind(reading: Reading, verb: int) -> bool:
    """ "Chad replied in kind": an answer by deeds, not by words."""
    return any(reading.forms[child].lower() == "kind" for child in reading.children(verb))
