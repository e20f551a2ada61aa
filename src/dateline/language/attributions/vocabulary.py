"""The cues: which verbs, nouns and adjectives give content to a source, and in what form (``vocab/saying.csv``)."""

from __future__ import annotations

from enum import Enum
from functools import cache

from dateline.data.gazetteer import vocabulary


class Part(Enum):
    """The part of speech of a cue."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


Takes = frozenset[str]
"""The forms that a cue's content can have; the file's own comment says what each means."""

NOTHING: Takes = frozenset()

FRAMES = frozenset({"clause", "quote", "to", "ing", "object", "object-predicate"})
"""Forms of content that no preposition brings in."""


@cache
def cues(part: Part) -> dict[str, Takes]:
    """Return the cues of one part of speech by lemma; a verb's particle stands behind a space ("point out")."""
    rows = (row for row in vocabulary("saying.csv") if row["part"] == part.value)
    return {row["term"]: frozenset(row["takes"].split()) for row in rows}


@cache
def prepositions(takes: Takes) -> frozenset[str]:
    """Return the prepositions that bring in the content."""
    single = {form for form in takes - FRAMES if "-" not in form}
    return frozenset(single | ({"to"} if "to-noun" in takes else set()))


@cache
def after_object(takes: Takes) -> frozenset[str]:
    """Return the words that bring in what is said of the object ("accused them *of* theft")."""
    return frozenset(form.removeprefix("object-") for form in takes if form.startswith("object-"))


def cue_of(part: Part, lemma: str) -> Takes | None:
    """Return what a lemma takes, None if it is no cue; a wrong ending of a lemma is mended ("insiste", "slamm")."""
    known = cues(part)
    if lemma in known:
        return known[lemma]
    doubled = len(lemma) > 3 and lemma[-1] == lemma[-2]
    for mended in (lemma.removesuffix("e"), lemma + "e", lemma[:-1] if doubled else lemma):
        if mended in known:
            return known[mended]
    return None
