"""Through what somebody speaks: "in a statement", "told Radio X", "in a letter carried by the state agency"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding.attribution_sources import Cue, lemma_of
from dateline.coding.mention_chunks import base_start
from dateline.model.article import Article
from dateline.model.reading import Name, NameDetail, NameKind, Reading
from dateline.model.statement import Source

_CARRIED = frozenset(
    ("carry", "publish", "broadcast", "read", "air", "release", "quote", "relay", "print", "cite", "post", "run")
)
_ADDRESSED = frozenset(("obj", "iobj", "obl", "nmod"))
_DOCUMENTS = frozenset(
    (
        "statement",
        "communique",
        "communiqué",
        "release",
        "declaration",
        "message",
        "video",
        "letter",
        "memo",
        "dispatch",
        "bulletin",
        "affidavit",
        "indictment",
        "readout",
        "report",
        "email",
        "e-mail",
        "decree",
        "recording",
        "article",
        "post",
        "tweet",
    )
)
_TALKS = frozenset(("interview", "briefing"))
"""They tell nothing of where words come from unless an outlet held them."""
_WAVES = frozenset(("radio", "television", "tv"))
_PRESS = frozenset(
    ("agency", "newspaper", "daily", "weekly", "broadcaster", "channel", "station", "magazine", "network")
)
"""Kinds of outlets, which a name beside them tells apart."""


def channels(reading: Reading, cue: Cue) -> Iterator[Cue]:
    """The document or outlet through which the speaker of a verb of saying spoke, the nearest to the words first."""
    if reading.upos[cue.word] == "VERB":
        beside = {c for c in reading.children(cue.word) if reading.deprels[c].split(":")[0] in _ADDRESSED}
        between = set(_between(reading, cue))
        for noun in sorted((beside | between | set(_behind(reading, cue.word + 1))) - {cue.source}):
            yield from _through(reading, noun)
    if cue.source is not None and lemma_of(reading, cue.source) in _DOCUMENTS:
        yield from _carriers(reading, cue.source)


def is_own(article: Article, source: Source) -> bool:
    """True for the outlet itself, or the agency if there is none: a paper told that it was told adds nobody."""
    own = (article.outlet.value,) if article.outlet is not None else tuple(c.agency for c in article.credits)
    return any(name.casefold() in source.evidence.text.casefold() for name in own)


def _between(reading: Reading, cue: Cue) -> Iterator[int]:
    """What is set between commas after the speaker: "Chad, in a communique, said"."""
    if cue.source is None or cue.source > cue.word:
        return
    for noun in range(cue.source + 1, cue.word):
        if reading.heads[noun] in (cue.word, cue.source) and _case(reading, noun, ("in",)):
            yield noun


def _through(reading: Reading, noun: int) -> Iterator[Cue]:
    """A phrase beside a verb of saying, if it is a document, a broadcast or an outlet, and who carried it."""
    if lemma_of(reading, noun) in _DOCUMENTS and _case(reading, noun, ("in",)):
        yield _cue(reading, noun)
        yield from _carriers(reading, noun)
    elif lemma_of(reading, noun) in _TALKS:
        yield from _carriers(reading, noun)
    elif _outlet(reading, noun) and (reading.deprels[noun] in ("obj", "iobj") or _case(reading, noun, ("on", "to"))):
        yield _cue(reading, noun)


def _carriers(reading: Reading, document: int) -> Iterator[Cue]:
    """Who carried a document: "read on public radio", "published by the agency", "a statement to Radio X"."""
    carried = (c for c in reading.children(document) if reading.deprels[c].startswith("acl"))
    verb = next((c for c in carried if lemma_of(reading, c) in _CARRIED), None)
    nxt = document + 1
    if verb is None and nxt < len(reading) and reading.lemmas[nxt] in _CARRIED:
        verb = nxt
    if verb is not None:
        for noun in sorted({*reading.children(verb), *_behind(reading, verb + 1)}):
            if _case(reading, noun, ("by", "on")) and (_outlet(reading, noun) or reading.lemmas[noun] == "agency"):
                yield _cue(reading, noun)
    for noun in reading.children(document):
        if reading.deprels[noun].startswith("nmod") and _case(reading, noun, ("to", "with")) and _outlet(reading, noun):
            yield _cue(reading, noun)


def _behind(reading: Reading, at: int) -> tuple[int, ...]:
    """The noun that the preposition at this word brings in, however the tree hangs the noun."""
    there = at < len(reading) and reading.deprels[at] == "case"
    return (reading.heads[at],) if there and reading.heads[at] > at else ()


def _outlet(reading: Reading, noun: int) -> bool:
    """True for a named outlet and for radio and television."""
    name = reading.name_at(noun)
    if name is not None and name.detail is NameDetail.MEDIA:
        return True
    called = any(reading.deprels[c] == "compound" and reading.upos[c] == "PROPN" for c in reading.children(noun))
    return (
        reading.forms[noun].lower() in _WAVES
        or (reading.lemmas[noun] in _PRESS and called)
        or (_named_beside(reading, noun) is not None)
    )


def _named_beside(reading: Reading, noun: int) -> Name | None:
    """The name that stands with a kind of outlet: "the Tanjug agency", "the newspaper Borba"."""
    if reading.lemmas[noun] not in _PRESS:
        return None
    beside = (c for c in reading.children(noun) if reading.deprels[c].split(":")[0] in ("compound", "appos", "flat"))
    names = (reading.name_at(c) for c in beside)
    return next((n for n in names if n is not None and n.kind is NameKind.ORGANIZATION), None)


def _case(reading: Reading, noun: int, forms: tuple[str, ...]) -> bool:
    return any(reading.deprels[c] == "case" and reading.forms[c].lower() in forms for c in reading.children(noun))


def _cue(reading: Reading, noun: int) -> Cue:
    """The phrase with its preposition, which is its own evidence."""
    low, high = reading.sentence_of(noun)
    behind = noun + 1 if noun + 1 < high else noun
    name = reading.name_at(noun) or _named_beside(reading, noun) or reading.name_at(behind)
    first = min(base_start(reading, noun, low), noun if name is None else name.first)
    last = noun + 1 if name is None else max(noun + 1, name.last)
    spoken_by = noun if name is None else name.last - 1
    while reading.forms[noun].lower() in _WAVES and last < high and reading.upos[last] == "PROPN":
        last, spoken_by = last + 1, last
    case = [c for c in reading.children(noun) if reading.deprels[c] == "case" and c < first]
    return Cue(word=noun, source=spoken_by, first=min([first, *case]), last=last)
