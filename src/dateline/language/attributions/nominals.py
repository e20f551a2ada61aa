"""Nouns and adjectives as cues: "X's claim that", "issued a warning that", "the idea is that", "is confident that"."""

from __future__ import annotations

from collections.abc import Iterator

from .asides import in_view
from .complements import prepositional
from .forest import Forest
from .found import Form, Found, cue_span
from .sources import owner, phrase, speaker
from .spans import Span
from .vocabulary import Part, Takes, cues, prepositions

_LIGHT = frozenset(
    [
        "make",
        "issue",
        "give",
        "offer",
        "express",
        "voice",
        "raise",
        "have",
        "hold",
        "reach",
        "take",
        "release",
        "send",
        "deliver",
        "file",
        "put",
        "repeat",
        "share",
        "receive",
        "get",
        "level",
        "lodge",
        "announce",
        "publish",
        "keep",
        "form",
        "harbor",
        "harbour",
        "feel",
        "show",
        "draw",
    ]
)


def nominal(forest: Forest, word: int) -> Found | None:
    """Return the attribution of a noun or an adjective."""
    upos = forest.reading.upos[word]
    if upos == "NOUN":
        return _noun(forest, word)
    return _adjective(forest, word) if upos == "ADJ" else None


def _noun(forest: Forest, word: int) -> Found | None:
    """Return the attribution of a noun of saying with an owner or a verb that carries it."""
    takes = cues(Part.NOUN).get(forest.reading.lemmas[word])
    if takes is None:
        return None
    beside = in_view(forest, word)
    if beside is not None:
        return beside
    content = next(_contents(forest, word, takes), None) or _predicate(forest, word, takes)
    if content is None:
        return None
    cue = (word, word + 1)
    holder = _holder(forest, word)
    verb = forest.heads[word]
    light = verb >= 0 and forest.relation(word) == "obj" and forest.reading.lemmas[verb] in _LIGHT and verb < word
    if holder is None and light:
        holder = speaker(forest, verb)
        cue = (verb, word + 1)
    source = None if holder is None else owner(forest, holder, (content, (word, word + 1)))
    if source is None and not light:
        return None
    return Found(word=word, cue=cue, source=source, content=(content,), form=Form.NOUN)


def _contents(forest: Forest, word: int, takes: Takes) -> Iterator[Span]:
    """Yield clauses and phrases behind a noun or adjective that may be its content."""
    for child in forest.below(word, "acl", "ccomp", "xcomp", "advcl"):
        that = forest.marked(child, ("that", "whether", "if"), ("mark",)) is not None
        if child < word or (forest.reading.deprels[child] == "acl:relcl" and not that):
            continue
        to = forest.marked(child, ("to",)) is not None
        bare = forest.relation(child) == "ccomp" and not to
        if ("clause" in takes and (that or bare)) or ("to" in takes and to):
            yield forest.span(child)
    for _, spans in prepositional(forest, word, prepositions(takes)):
        yield spans[0]


def _predicate(forest: Forest, word: int, takes: Takes) -> Span | None:
    """Return the clause of "the claim is that …"."""
    head = forest.heads[word]
    if "clause" not in takes or head < word or forest.relation(word) != "nsubj":
        return None
    if forest.reading.lemmas[head] == "be":
        return next((forest.span(c) for c in forest.below(head, "ccomp", "xcomp") if c > head), None)
    return None


def _holder(forest: Forest, word: int) -> int | None:
    """Return whose claim it is: a possessive, or "by" or "from" somebody."""
    for child in forest.children[word]:
        if forest.reading.deprels[child] == "nmod:poss":
            return child
        if forest.relation(child) == "nmod" and forest.marked(child, ("by", "from")) is not None:
            return child
    return None


def _adjective(forest: Forest, word: int) -> Found | None:
    """Return the attribution of an adjective of knowing, feeling or wanting with a subject."""
    takes = cues(Part.ADJECTIVE).get(forest.reading.lemmas[word])
    if takes is None or forest.subject(word) is None:
        return None
    content = next(_contents(forest, word, takes), None)
    head = speaker(forest, word)
    if content is None or head is None or forest.lower[head] in ("this", "that", "there", "what", "which"):
        return None
    source = phrase(forest, head, (content, (word, word + 1)))
    if source is None:
        return None
    return Found(word=word, cue=cue_span(forest, word), source=source, content=(content,), form=Form.ADJECTIVE)
