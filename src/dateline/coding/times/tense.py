"""Whether the clause that a time stands in is past, future or neither.

The tree is climbed from the time to the nearest predicate; its auxiliaries and its form tell. An infinitive takes the
tense of what governs it, save that of a verb of planning, whose infinitive lies ahead ("agreed to meet on Friday").
Where the tree says nothing the answer is ``none``.
"""

from __future__ import annotations

from dateline.model.reading import Reading

PAST, FUTURE, NONE = "past", "future", "none"

_WILL = frozenset({"will", "shall", "would", "'ll", "’ll", "wo", "ll"})
_MAY = frozenset({"may", "might", "could", "can", "should", "must"})
_PLANNING = frozenset(
    {"plan", "intend", "expect", "schedule", "set", "slate", "bill", "hope", "aim", "want", "prepare", "due", "likely",
     "ready", "poised", "go", "wish", "anticipate", "project", "forecast", "tip", "earmark", "suppose"}
)  # fmt: skip
"""Lemmas whose infinitive lies ahead of them, and which themselves do not happen on a day."""
_SPEECH = frozenset(
    {"agree", "promise", "pledge", "vow", "decide", "urge", "ask", "call", "order", "propose", "invite", "offer",
     "threaten", "vote", "announce", "tell", "warn", "swear", "undertake", "demand", "request", "instruct"}
)  # fmt: skip
"""Verbs of saying whose infinitive lies ahead, while a weekday at the end of their clause mostly dates the saying:
"agreed to strengthen ties on Tuesday" is how a Tuesday's news is told."""
_STANDING_AHEAD = frozenset(
    {"schedule", "plan", "expect", "slate", "due", "bill", "propose", "anticipate", "project", "upcoming",
     "forthcoming", "tentatively"}
)  # fmt: skip
"""Lemmas that put what they are said of ahead, whatever their form ("due on Friday", "the vote scheduled for May")."""
_NO_MATTER = frozenset({"by", "until", "till", "through", "effective", "payable", "beginning", "starting"})
"""Words right before a time that bound something: the tense of their clause does not tell on which side it lies."""


def tense_at(reading: Reading, first: int, last: int, *, near: bool) -> str:
    """The tense of the clause that holds the words ``first..last`` (last exclusive).

    ``near`` says that the words name a day within a week of the report (a weekday, "today").
    """
    if _put_ahead(reading, first):
        return FUTURE
    if not near and _before(reading, first)[-1:] in [[word] for word in _NO_MATTER]:
        return NONE
    return _climb(reading, _top(reading, first, last), first, near=near)


def _before(reading: Reading, first: int) -> list[str]:
    """Up to three lemmas of the sentence before the time, without a closing "the" or "about"."""
    start, _ = reading.sentence_of(first)
    lemmas = [reading.lemmas[i].casefold() for i in range(max(start, first - 3), first)]
    while lemmas and lemmas[-1] in ("the", "about", "around"):
        lemmas.pop()
    return lemmas


def _put_ahead(reading: Reading, first: int) -> bool:
    """A word right before the time, in its sentence, puts it ahead: "scheduled for", "due", "ahead of"."""
    start, _ = reading.sentence_of(first)
    words = list(range(max(start, first - 3), first))
    lowered = [reading.forms[i].casefold() for i in words]
    if lowered[-2:] == ["ahead", "of"] or (lowered[-2:] == ["set", "for"]):
        return True
    while words and reading.forms[words[-1]].casefold() in ("for", "on", "in", "by", "at", "to", "the", "until", "as"):
        words.pop()
    if not words or reading.upos[words[-1]] in ("NOUN", "PROPN"):
        return False
    return reading.lemmas[words[-1]].casefold() in _STANDING_AHEAD


def _top(reading: Reading, first: int, last: int) -> int:
    """The word of the time that hangs on a word outside it."""
    return next((i for i in range(first, last) if not first <= reading.heads[i] < last), first)


def _climb(reading: Reading, word: int, time: int, *, near: bool) -> str:
    for node in (word, *reading.ancestors(word)):
        if (tense := _tense_of(reading, node, time, near=near)) is not None:
            return tense
    return NONE


def _tense_of(reading: Reading, node: int, time: int, *, near: bool) -> str | None:
    """The tense that this word gives its clause; None where it gives none and its governor is to be asked."""
    helpers = [c for c in reading.children(node) if reading.deprels[c].split(":")[0] in ("aux", "cop")]
    verbal = reading.upos[node] in ("VERB", "AUX") and reading.deprels[node] not in ("aux", "aux:pass", "cop")
    if not helpers and not verbal:
        return None
    lowered = [reading.forms[c].casefold() for c in helpers]
    if any(form in _WILL for form in lowered):
        return FUTURE
    if any(form in _MAY for form in lowered):
        return PAST if "have" in lowered else FUTURE
    if reading.lemmas[node].casefold() in _STANDING_AHEAD and (not verbal or reading.xpos[node] == "VBN"):
        return FUTURE
    if reading.xpos[node] == "VB" and not helpers:
        return _infinitive(reading, node, time, near=near)
    return _by_form(reading, node, helpers)


def _by_form(reading: Reading, node: int, helpers: list[int]) -> str | None:
    tags = [reading.xpos[c] for c in helpers]
    lowered = [reading.forms[c].casefold() for c in helpers]
    if "VBD" in tags or any(form in ("have", "has", "had", "having", "'ve", "’ve", "'d", "’d") for form in lowered):
        return PAST
    tag = reading.xpos[node]
    if tag == "VBD" or (tag == "VBN" and not helpers):
        return PAST
    if tag == "VBG" and not helpers:
        return None
    return NONE


def _infinitive(reading: Reading, node: int, time: int, *, near: bool) -> str | None:
    """ "to meet on Friday": ahead of a plan or as a headline's predicate, else as its governor."""
    mark = next((c for c in reading.children(node) if reading.forms[c].casefold() == "to"), None)
    if mark is None or time < mark:
        return None
    head = reading.heads[node]
    if head < 0:
        return FUTURE
    governor = reading.lemmas[head].casefold()
    spoken = governor in _SPEECH and reading.upos[head] == "VERB"
    return FUTURE if governor in _PLANNING or (spoken and not near) else None
