"""Through what somebody speaks: "in a statement", "told Radio X", "in a letter carried by the state agency"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding.attribution_sources import Cue, lemma_of
from dateline.coding.mention_chunks import base_start
from dateline.model.reading import NameDetail, Reading

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
    )
)
_TALKS = frozenset(("interview", "briefing"))
"""They tell nothing of where words come from unless an outlet held them."""
_WAVES = frozenset(("radio", "television", "tv"))


def channels(reading: Reading, cue: Cue) -> Iterator[Cue]:
    """The document or outlet through which the speaker of a verb of saying spoke, the nearest to the words first."""
    if reading.upos[cue.word] == "VERB":
        beside = {c for c in reading.children(cue.word) if reading.deprels[c].split(":")[0] in _ADDRESSED}
        for noun in sorted((beside | set(_behind(reading, cue.word + 1))) - {cue.source}):
            yield from _through(reading, noun)
    if cue.source is not None and lemma_of(reading, cue.source) in _DOCUMENTS:
        yield from _carriers(reading, cue.source)


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
    return reading.forms[noun].lower() in _WAVES


def _case(reading: Reading, noun: int, forms: tuple[str, ...]) -> bool:
    return any(reading.deprels[c] == "case" and reading.forms[c].lower() in forms for c in reading.children(noun))


def _cue(reading: Reading, noun: int) -> Cue:
    """The phrase with its preposition, which is its own evidence."""
    low, high = reading.sentence_of(noun)
    behind = noun + 1 if noun + 1 < high else noun
    name = reading.name_at(noun) or reading.name_at(behind)
    first = min(base_start(reading, noun, low), noun if name is None else name.first)
    last = noun + 1 if name is None else max(noun + 1, name.last)
    case = [c for c in reading.children(noun) if reading.deprels[c] == "case" and c < first]
    return Cue(word=noun, source=noun if name is None else name.last - 1, first=min([first, *case]), last=last)
