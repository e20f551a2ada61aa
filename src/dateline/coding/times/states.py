"""States that begin with an event that the words do not date: "since the coup", "since independence".

Such a phrase says nothing of the calendar. It is found so that nobody takes another time of its clause for the
beginning of the state; its interval is never known here.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.reading import Reading

_OPENERS = frozenset(("DET", "PRON", "ADJ", "NOUN", "PROPN", "PART"))
_LONGEST = 6


def since_events(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """``(first, last, lemma)`` of the noun phrase after each "since" (last exclusive), with its head noun's lemma."""
    for first, last in reading.sentences:
        for word in range(first, last - 1):
            if reading.forms[word].casefold() == "since" and (end := _noun_end(reading, word + 1, last)) is not None:
                yield word + 1, end, reading.lemmas[end - 1].casefold()


def _noun_end(reading: Reading, word: int, last: int) -> int | None:
    end = word
    while end < min(last, word + _LONGEST) and reading.upos[end] in _OPENERS:
        end += 1
    subject = end < last and reading.upos[end] in ("VERB", "AUX")  # "since the army took power" is a clause
    return end if end > word and reading.upos[end - 1] == "NOUN" and not subject else None
