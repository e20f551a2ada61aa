"""What was done to the people that a number counts: killed, injured, missing, detained and so on, each told apart.

The number's own word tells it ("12 dead"), a toll that it is given as ("the death toll rose to 45"), or the verb above
the noun that it counts ("wounding 30", "left 14 dead").
"""

from __future__ import annotations

from dateline.coding import quantity_words as words
from dateline.coding.mention_words import lemma_at
from dateline.coding.quantity_numbers import Number
from dateline.model.reading import Reading

_HARMED = frozenset(("obj", "nsubj", "nummod", "obl", "xcomp", "acl", "dep", "conj", "compound", "nmod"))
_PASSED_ON = frozenset(("conj", "nmod", "nummod", "obj", "appos", "compound"))
_HURT = frozenset(("killed", "injured"))
_STATES = frozenset(("dead", "missing", "hurt"))
_THROUGH = frozenset(("of", "at", "over", "than", "to", "about", "around", "between", "including", "under", "above"))
"""Prepositions through which harm reaches: those of bounds, "of" and "including" ("by 12 gunmen" does not)."""


def harm(reading: Reading, number: Number, counted: int | None) -> str | None:
    """The harm that the number tells of."""
    last = number.last - 1 if counted is None else counted
    if last + 1 < len(reading) and reading.forms[last + 1].lower() in ("dead", "missing"):
        return _named(reading, last + 1)
    beside = min(number.last, len(reading) - 1)
    attribute = counted is not None and reading.heads[beside] == counted and reading.deprels[beside] == "amod"
    for i in (last,) if attribute else (last, beside):
        if (own := _named(reading, i)) is not None:
            return _either(reading, i, own)
    found = _of_verb(reading, counted if counted is not None else number.last - 1) or _of_toll(reading, number)
    return found or (_named(reading, beside) if attribute else None)


def _named(reading: Reading, word: int) -> str | None:
    """The harm that a word names by itself, None for one that names none."""
    lemma, form = lemma_at(reading, word), reading.forms[word].lower()
    if lemma in words.DEPENDING:
        return None
    return next(
        (name for name, lemmas in words.HARM.items() if lemma in lemmas or form in lemmas or form == name), None
    )


def _either(reading: Reading, word: int, own: str) -> str:
    """ "killed or wounded 40", "40 dead and injured": casualties, of whom it is not said who suffered what."""
    if own not in _HURT:
        return own
    for joined, between in ((word + 2, word + 1), (word - 2, word - 1)):
        if 0 <= joined < len(reading) and reading.forms[between].lower() in ("and", "or"):
            other = _named(reading, joined)
            if other in _HURT and other != own:
                return "casualties"
    return own


def _of_toll(reading: Reading, number: Number) -> str | None:
    """The harm of the toll or count whose figure this is ("a toll of 45", "the number of dead climbed to 88")."""
    first, _ = reading.sentence_of(number.first)
    if "by" in (reading.forms[i].lower() for i in range(max(number.first - 1, first), number.last)):
        return None
    toll = next((i for i in range(number.first - 1, first - 1, -1) if _is_toll(reading, i)), None)
    if toll is None or not _gives(reading, toll, number):
        return None
    near = range(max(toll - 2, first), number.first)
    told = (_named(reading, i) for i in near if i != toll and reading.upos[i] != "PUNCT")
    return next((one for one in told if one), "killed" if lemma_at(reading, toll) == "toll" else None)


def _is_toll(reading: Reading, word: int) -> bool:
    return lemma_at(reading, word) in words.TOLLS and reading.upos[word] == "NOUN"


def _gives(reading: Reading, toll: int, number: Number) -> bool:
    """True where the number hangs on the toll or on what is said of it, and no other verb stands between."""
    if toll in reading.ancestors(number.last - 1):
        return True
    above = reading.heads[toll]
    if above < 0 or reading.deprels[toll].split(":")[0] not in ("nsubj", "obj"):
        return False
    for ancestor in reading.ancestors(number.last - 1):
        if ancestor == above or reading.upos[ancestor] == "VERB":
            return ancestor == above
    return False


def _of_verb(reading: Reading, word: int) -> str | None:
    """The harm of the first verb above a word, with "left 5 dead" and "5 were feared dead" looked through."""
    below = word
    for above in reading.ancestors(word):
        relation = reading.deprels[below].split(":")[0]
        if relation in ("obl", "nmod") and not _reached(reading, below):
            return None
        done = _done_by(reading, above)
        if done and relation in _HARMED:
            doer = reading.deprels[below] == "nsubj" and reading.upos[above] == "VERB"
            suffers = lemma_at(reading, above) in words.SUFFERING or reading.forms[above].lower() in _STATES
            return None if doer and not suffers else _either(reading, above, done)
        if reading.upos[above] == "VERB" or relation not in _PASSED_ON:
            return None
        below = above
    return None


def _reached(reading: Reading, word: int) -> bool:
    return all(reading.forms[k].lower() in _THROUGH for k in reading.children(word) if reading.deprels[k] == "case")


def _done_by(reading: Reading, word: int) -> str | None:
    """The harm that a verb tells of: its own, or for "left" and "claimed" that of a word under it."""
    lemma = lemma_at(reading, word)
    if lemma not in words.DEPENDING:
        return _named(reading, word)
    if word + 1 < len(reading) and reading.forms[word + 1].lower() == "dead":
        return "killed"
    kids = [c for c in reading.children(word) if reading.deprels[c] in ("xcomp", "obj", "amod", "compound:prt")]
    if lemma in ("claim", "lose") and any(lemma_at(reading, c) == "life" for c in kids):
        return "killed"
    if lemma == "gun" and any(reading.forms[c].lower() == "down" for c in kids):
        return "killed"
    return next((found for c in kids if (found := _named(reading, c)) is not None), None)
