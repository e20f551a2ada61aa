"""Whether the clause that a time stands in is past, future or neither.

The tree is climbed from the time to the nearest predicate; its auxiliaries and its form tell. An infinitive takes the
tense of what governs it, save that of a verb of planning, whose infinitive lies ahead ("agreed to meet on Friday").
Where the tree says nothing the answer is ``none``.
"""

from __future__ import annotations

from dateline.model.reading import Reading

PAST, FUTURE, NONE = "past", "future", "none"

_WILL = frozenset({"will", "shall", "would", "'ll", "’ll", "wo", "ll"})
_BE = frozenset({"is", "are", "am", "was", "were"})
""" "Is to resume" lies ahead."""
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

_TO_SCHEDULE = frozenset(
    {"begin", "open", "start", "resume", "end", "close", "expire", "conclude", "leave", "depart", "arrive", "return",
     "meet", "convene", "reconvene", "play", "host", "vote", "face"}
)  # fmt: skip
"""Verbs whose simple present can tell of what is scheduled."""
_PUTTING_OFF = frozenset(
    {"postpone", "delay", "adjourn", "suspend", "defer", "recess", "remand", "reschedule", "extend", "prolong", "halt"}
)
"""Verbs of a moment whose "until" tells how long what they bring about will last."""
_BOUNDING = frozenset({"end", "begin", "start", "close", "expire"})
"""Verbs whose date may stand right behind them ("the year ended May 31")."""


def tense_at(reading: Reading, first: int, last: int, *, near: bool) -> str:
    """The tense of the clause that holds the words ``first..last`` (last exclusive).

    ``near`` says that the words name a day within a week of the report (a weekday, "today").
    """
    if _put_ahead(reading, first):
        return FUTURE
    before = "".join(_before(reading, first)[-1:])
    top = _top(reading, first, last)
    tense = _climb(reading, top, first, near=near)
    if tense == FUTURE and near and reading.deprels[top] == "nmod:poss" and not _will(reading, top):
        return NONE
    if before in ("until", "till") and (_present_perfect(reading, reading.heads[top]) or _put_off(reading, top, near)):
        return FUTURE
    if not near and (before in _NO_MATTER or _aimed_at(reading, top, before)):
        return NONE if tense == PAST or before != "by" else tense
    return tense


def _will(reading: Reading, word: int) -> bool:
    """ "Friday's vote will decide": what has a day of its own lies ahead with its clause.

    Not so where the clause only tells what somebody said would be ("Friday's attack would be avenged").
    """
    ahead = ("will", "shall", "'ll", "’ll")
    return any(reading.forms[c].casefold() in ahead for node in reading.ancestors(word) for c in reading.children(node))


def _aimed_at(reading: Reading, top: int, before: str) -> bool:
    """The date is what a verb acts on or moves something to, not when it happened.

    "Set May 5 as the deadline", "put off to May 5", "has fixed it on May 5"; or it is that of what a noun is for: "an
    agreement to sell it in May".
    """
    head = reading.heads[top]
    if head < 0:
        return False
    relation = reading.deprels[top].split(":")[0]
    if relation in ("obj", "nsubj") or (before == "to" and relation == "obl"):
        return reading.upos[head] == "VERB" and reading.lemmas[head].casefold() not in _BOUNDING
    return _present_perfect(reading, head) or _unfinished(reading, head)


def side_of(reading: Reading, first: int, last: int, tense: str) -> str | None:
    """On which side of the report a day or month without its year may lie, whatever its clause's tense.

    ``either``: it bounds something ("effective June 1", "a loan repaid by February"). ``loose``: its clause is past,
    but it hangs on a noun or an infinitive there, which need not have come to pass ("declared a dividend to holders of
    record May 9", "flew in to sign it on May 9"). None where the tense is the date's own.
    """
    top = _top(reading, first, last)
    before = "".join(_before(reading, first)[-1:])
    if tense == NONE and (before in _NO_MATTER or (first > 0 and reading.forms[first - 1].casefold() in _NO_MATTER)):
        return "either"
    head = reading.heads[top]
    if tense != PAST or head < 0:
        return None
    return "loose" if reading.upos[head] in ("NOUN", "PROPN") or _to_infinitive(reading, head) else None


def _put_off(reading: Reading, top: int, near: bool) -> bool:
    """ "Was adjourned until Friday": the day is still to come, unless all of it lies before something else past."""
    head = reading.heads[top]
    if not near or head < 0 or reading.lemmas[head].casefold() not in _PUTTING_OFF:
        return False
    return not any(reading.forms[c].casefold() in ("had", "'d", "’d") for c in reading.children(head))


def _present_perfect(reading: Reading, node: int) -> bool:
    """ "Has met": no day of the past can stand beside it."""
    return node >= 0 and any(
        reading.forms[c].casefold() in ("has", "have") and reading.deprels[c].split(":")[0] == "aux"
        for c in reading.children(node)
    )


def _unfinished(reading: Reading, node: int) -> bool:
    """An infinitive that says what a plan or a pact is of; it need not have happened when its noun was told of."""
    return _to_infinitive(reading, node) and reading.deprels[node] == "acl"


def _to_infinitive(reading: Reading, node: int) -> bool:
    marked = any(reading.forms[c].casefold() == "to" for c in reading.children(node))
    return marked and reading.xpos[node] == "VB"


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
    if any(form in _WILL for form in lowered) or (_to_infinitive(reading, node) and _BE & set(lowered)):
        return FUTURE
    if any(form in _MAY for form in lowered):
        unable = near and "could" in lowered and _negated(reading, node)
        return PAST if "have" in lowered or unable else FUTURE
    if reading.lemmas[node].casefold() in _STANDING_AHEAD and (not verbal or reading.xpos[node] == "VBN"):
        return PAST if near and "had" in lowered else FUTURE
    if helpers or not (reading.xpos[node] == "VB" or (near and _futurate(reading, node))):
        return _by_form(reading, node, helpers)
    return _infinitive(reading, node, time, near=near) if reading.xpos[node] == "VB" else FUTURE


def _futurate(reading: Reading, node: int) -> bool:
    """ "The trial opens on Monday": the simple present of what runs to a schedule, with a day of its own, lies ahead.

    Not so where it has no subject or tells of the past in the present (a headline, a caption).
    """
    if reading.xpos[node] not in ("VBZ", "VBP") or reading.lemmas[node].casefold() not in _TO_SCHEDULE:
        return False
    return any(reading.deprels[c].startswith("nsubj") for c in reading.children(node))


def _negated(reading: Reading, node: int) -> bool:
    return any(reading.forms[c].casefold() in ("not", "n't", "n’t") for c in reading.children(node))


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
    if near and governor in _PLANNING and any(reading.forms[c].casefold() == "had" for c in reading.children(head)):
        return PAST
    spoken = governor in _SPEECH and reading.upos[head] == "VERB"
    return FUTURE if governor in _PLANNING or (spoken and not near) else None
