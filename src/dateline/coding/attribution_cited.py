"""Whom a speaker cites: "X said, citing Y", "X, quoting Y, said", "according to X, which quoted Y"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding import attribution_cues as cues
from dateline.coding import mentions
from dateline.coding.attribution_sources import Cue, cue_of, lemma_of
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind

_CITING = frozenset(("citing", "quoting"))
_RELATIVE = frozenset(("which", "who"))
_SPEAKERS = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.GROUP)


def cited(article: Article, reading: Reading, cue: Cue) -> Iterator[Cue]:
    """The cue of somebody whom the speaker of this one cites right beside it; a reason cited is nobody's word."""
    if cue.source is None or lemma_of(reading, cue.word) in ("cite", "quote"):
        return
    first, last = reading.sentence_of(cue.word)
    fronted = (first,) if reading.forms[first].lower() in _CITING else ()
    for verb in (*fronted, *range(min(cue.source, cue.word) + 1, last)):
        if verb in fronted or _cites(reading, verb):
            if (noun := _object(reading, verb)) is not None and _speaks(article, reading, noun):
                yield cue_of(reading, verb, noun)
            return
        if reading.upos[verb] in ("VERB", "AUX") and verb != cue.word:
            return


def _cites(reading: Reading, verb: int) -> bool:
    """True for "citing" behind a comma and for "which quoted"."""
    before = reading.forms[verb - 1].lower()
    if reading.forms[verb].lower() in _CITING:
        return before == ","
    return lemma_of(reading, verb) in ("cite", "quote") and before in _RELATIVE


def _object(reading: Reading, verb: int) -> int | None:
    """Whom or what a verb cites; a wrong tree may have a nominal that only looks like a circumstance."""
    behind = [c for c in reading.children(verb) if c > verb]
    for relations in (("obj",), ("obl", "nmod")):
        for noun in behind:
            if reading.deprels[noun] in relations:
                return noun
    return None


def _speaks(article: Article, reading: Reading, noun: int) -> bool:
    """True for a document and for somebody; a thing that belongs to somebody is neither."""
    if cues.speech_noun(reading.lemmas[noun]):
        return True
    found = mentions.mention_at(article, reading, noun)
    if found is None or found.kind not in _SPEAKERS:
        return False
    words = (found.core, found.title) if found.title is not None else (found.core,)
    return any(one.start <= reading.starts[noun] < one.end for one in words)
