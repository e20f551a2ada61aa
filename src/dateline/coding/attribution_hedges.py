"""Words by which a report leaves open whether a thing is so."""

from __future__ import annotations

from dateline.coding import attribution_cues as cues
from dateline.coding.attribution_sources import (
    passive,
)
from dateline.model.reading import Reading


def hedge_at(reading: Reading, word: int) -> tuple[int, bool] | None:
    """The hedge on a predicate and whether it stands for somebody unnamed."""
    for child in reading.children(word):
        low = reading.forms[child].lower()
        for part, fits in (
            ("adverb", reading.upos[child] == "ADV"),
            ("adjective", reading.deprels[child] == "amod"),
            ("auxiliary", reading.deprels[child] == "aux"),
        ):
            if fits and cues.hedges(part, low):
                return child, cues.says_unnamed(part, low)
    head = reading.heads[word]
    if head >= 0 and reading.deprels[word] == "xcomp":
        if cues.hedges("raising", reading.lemmas[head]):
            return head, False
        if cues.hedges("passive", reading.forms[head].lower()) and passive(reading, head):
            return head, cues.says_unnamed("passive", reading.forms[head].lower())
    low_word, _ = reading.sentence_of(word)
    before = word - 1
    while before >= low_word and reading.upos[before] in ("AUX", "ADV", "PART"):
        if cues.hedges("adverb", reading.forms[before].lower()):
            return before, cues.says_unnamed("adverb", reading.forms[before].lower())
        before -= 1
    return None
