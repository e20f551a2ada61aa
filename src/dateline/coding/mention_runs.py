"""Names that the reader left out: capitalised runs of proper nouns, acronyms, countries."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding import mention_vocab as vocab
from dateline.coding.mention_words import (
    NameSpan,
    capitalised,
    hyphen,
    is_no_name,
    past_titles,
    text_of,
    title_before,
    title_cased,
)
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind


def missed(article: Article, reading: Reading, known: list[NameSpan]) -> list[NameSpan]:
    """Capitalised names that the reader left out, and acronyms in brackets after their long form."""
    taken = {i for span in known for i in range(span.first, span.last)}
    found: list[NameSpan] = []
    for low, high in reading.sentences:
        headline = title_cased(reading, (low, high))
        for first, last in _runs(reading, low, high, taken):
            kind = (
                None if is_no_name(reading, first, last) else _kind_of_run(article, reading, first, last, low, headline)
            )
            if kind is not None:
                found.append(NameSpan(first=first, last=last, kind=kind))
    return found


def _runs(reading: Reading, low: int, high: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns that are no name yet, without the titles before them."""
    i = low
    while i < high:
        if i in taken or not _run_word(reading, i):
            i += 1
            continue
        first = i
        while i < high and i not in taken and (step := _run_step(reading, i, high)):
            i += step
        end = _run_end(reading, first, i)
        if end > first and not is_no_name(reading, first, end):
            yield _run_start(reading, first, end), end


def _run_step(reading: Reading, i: int, high: int) -> int:
    """How many words of the run begin here: a proper noun, a hyphen with its second half, "People's" before a name."""
    if _run_word(reading, i) or (i and _carries_on(reading, i, high)):
        return 1
    if hyphen(reading, i) and i + 1 < high and reading.upos[i + 1] == "PROPN":
        return 2
    people = reading.xpos[i] == "POS" and i > 0 and reading.forms[i - 1] in vocab.POSSESSIVE_NAMES
    return 1 if people and i + 1 < high and capitalised(reading.forms[i + 1]) else 0


def _carries_on(reading: Reading, word: int, high: int) -> bool:
    """A capitalised adjective or noun inside a name ("Central" of "Korean Central News Agency")."""
    inside = reading.upos[word] in ("ADJ", "NOUN") and reading.forms[word][:1].isupper()
    return inside and reading.forms[word - 1][:1].isupper()


def _run_end(reading: Reading, first: int, last: int) -> int:
    """Where the name ends: a title behind it belongs to the name after ("[Niger] Prime Minister X")."""
    while last > first:
        if size := title_before(reading, last, first):
            last -= size
        elif last - first > 1 and vocab.title_member(reading.forms[last - 1].lower()) and _portfolio(reading, last - 1):
            last -= 1
        else:
            break
    return last


def _portfolio(reading: Reading, word: int) -> bool:
    """True for a title's modifier ("Foreign" of "Foreign Minister") that heads no body's name."""
    return reading.forms[word].lower() not in vocab.NAME_HEADS


def _run_start(reading: Reading, first: int, last: int) -> int:
    """Where the name begins: with a body's name the demonym before it belongs to it, elsewhere titles come off."""
    if reading.forms[last - 1].lower() in vocab.NAME_HEADS and last - first > 1:
        return first
    return past_titles(reading, first, last)


def _run_word(reading: Reading, word: int) -> bool:
    form = reading.forms[word]
    if not capitalised(form) or form.lower().rstrip(".") in vocab.CALENDAR:
        return False
    return reading.upos[word] == "PROPN" or _opens_body(reading, word)


def _opens_body(reading: Reading, word: int) -> bool:
    """A capitalised adjective before further capitals ("Korean" of "Korean People's Army"),
    not at a sentence's start.
    """
    first, high = reading.sentence_of(word)
    nxt = word + 1
    return (
        reading.upos[word] in ("ADJ", "NOUN")
        and word > first
        and nxt < high
        and reading.upos[nxt] in ("PROPN", "NOUN", "ADJ")
        and capitalised(reading.forms[nxt])
    )


def _kind_of_run(
    article: Article, reading: Reading, first: int, last: int, low: int, headline: bool
) -> MentionKind | None:
    """What a run of proper nouns names, None where it is too little to be called a name."""
    text = text_of(article, reading, first, last)
    if gazetteer.countries_named(text) or (gazetteer.city_named(text) and not headline):
        return MentionKind.PLACE
    if text.isupper() and last - first == 1 and len(text) > 1 and not headline:
        return MentionKind.ORGANIZATION
    named = any(reading.upos[i] == "PROPN" for i in range(first, last))
    if (
        headline
        or (first == low and last - first == 1)
        or not (named or reading.forms[last - 1].lower() in vocab.NAME_HEADS)
    ):
        return None
    if first > low and vocab.person_noun(reading.forms[first - 1]) and title_before(reading, first, low):
        return MentionKind.PERSON
    return _kind_of_ends({reading.forms[first].lower(), reading.forms[last - 1].lower()})


def _kind_of_ends(ends: set[str]) -> MentionKind:
    """What a run is by its first and last words ("Gulf of Aden", "Liberation Front")."""
    if not ends & vocab.NAME_HEADS:
        return MentionKind.UNKNOWN
    return MentionKind.PLACE if ends & vocab.PLACE_HEADS else MentionKind.ORGANIZATION
