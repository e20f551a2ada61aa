"""Who says it: the phrase that names the source of a cue."""

from __future__ import annotations

from .forest import Forest
from .spans import Span, trim

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_CARRIERS = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis", "obl", "dep"})
_POSSESSIVE = ("'s", "’s", "'", "’")
_CIRCUMSTANCES = ("in", "on", "at", "during", "after", "before")
LONGEST = 40
"""Words that a source has at most."""
CLIMB = 6
"""Clauses that are climbed in search of a subject."""


def speaker(forest: Forest, verb: int) -> int | None:
    """Return the head of who speaks: subject, agent, or whoever governs a verb without a subject."""
    if forest.passive(verb) or _bare_participle(forest, verb):
        return agent(forest, verb)
    for find in (Forest.subject, inverted, quoted_as):
        found = find(forest, verb)
        if found is not None:
            return found
    return _governor(forest, verb)


def inverted(forest: Forest, verb: int) -> int | None:
    """Return who speaks behind a verb that follows its content, where the tree has an object ("…," cried *a man*)."""
    above = forest.heads[verb]
    fronted = any(c < verb for c in forest.below(verb, "ccomp", "parataxis"))
    if not fronted and not (forest.relation(verb) == "parataxis" and above < verb):
        return None
    return next((c for c in forest.below(verb, "obj", "iobj") if c > verb), None)


def quoted_as(forest: Forest, verb: int) -> int | None:
    """Return who is quoted: "the agency quoted *an officer* as saying"."""
    above = forest.heads[verb]
    if above < 0 or forest.reading.lemmas[above] not in ("quote", "cite") or forest.marked(verb, ("as",)) is None:
        return None
    return forest.subject(above) if forest.passive(above) else next(forest.below(above, "obj"), None)


def _bare_participle(forest: Forest, verb: int) -> bool:
    """Tell whether a verb is a past participle without a subject or auxiliary ("Asked whether …, he …")."""
    loose = forest.relation(verb) in ("advcl", "acl") and forest.reading.xpos[verb] == "VBN"
    return loose and not any(forest.below(verb, "aux", "nsubj"))


def agent(forest: Forest, verb: int) -> int | None:
    """Return the head of "by somebody" below a passive."""
    found = (c for c in forest.below(verb, "obl") if c > verb and forest.marked(c, ("by",)) is not None)
    return next(found, None)


def _governor(forest: Forest, verb: int) -> int | None:
    """Return who speaks where the verb has no subject: the noun that it modifies or the subject above."""
    below, above = verb, forest.heads[verb]
    for _ in range(CLIMB):
        if above < 0:
            return None
        relation = forest.relation(below)
        if relation == "acl" and forest.reading.upos[forest.first[below] - 1] != "PUNCT":
            return _giver(forest, below, above)
        if relation != "acl" and relation not in _CARRIERS:
            return None
        found = _speaks_for(forest, verb, below, above)
        if found is not None:
            return found if found != below else None
        below, above = above, forest.heads[above]
    return None


def _giver(forest: Forest, verb: int, noun: int) -> int:
    """Return whose words a noun's participle brings, the noun's or its giver's: "*she* gave a speech saying …"."""
    above = forest.heads[noun]
    given = forest.relation(noun) in ("obj", "obl") and forest.reading.xpos[verb] == "VBG"
    if not given or above < 0 or forest.passive(above) or forest.named[noun] is not None:
        return noun
    found = forest.subject(above)
    return noun if found is None else found


def _speaks_for(forest: Forest, verb: int, below: int, above: int) -> int | None:
    """Return who speaks in the clause above, so also in a verb below it that has no subject."""
    conjunct = forest.relation(below) == "conj"
    if conjunct and forest.passive(above) and forest.subject(above) is None:
        return agent(forest, above)
    governor = forest.heads[above]
    if not conjunct and forest.relation(above) == "ccomp" and above < governor < verb:
        return speaker(forest, governor)
    return forest.subject(above)


def phrase(forest: Forest, head: int, holes: tuple[Span, ...] = ()) -> Span | None:
    """Return the noun phrase of a source with titles, appositions and complements, without what is set off behind."""
    first, last = forest.span(head)
    marker = [c for c in forest.below(head, "case") if c < head]
    if marker:
        first = max(first, forest.last[marker[-1]])
    last = _before_asides(forest, head, last)
    for hole in holes:
        if head < hole[0] < last:
            last = hole[0]
        elif first < hole[1] <= head:
            first = hole[1]
    return trim(forest, (first, min(last, first + LONGEST)))


def _before_asides(forest: Forest, head: int, last: int) -> int:
    """Return where a phrase ends without a clause behind a comma or a circumstance of the saying."""
    for child in forest.children[head]:
        if child < head:
            continue
        first = forest.first[child]
        clause = forest.relation(child) == "acl" or forest.relation(child) == "parataxis"
        comma = forest.lower[first] == "," or forest.lower[first - 1] == ","
        if (clause and comma) or _circumstance(forest, head, child):
            last = min(last, first)
    return last


def _circumstance(forest: Forest, head: int, child: int) -> bool:
    """Tell whether a phrase behind a name or pronoun is rather of the saying ("Peña in Asunción", "she on Friday")."""
    named = forest.reading.upos[head] in ("PROPN", "PRON") and forest.relation(child) in ("nmod", "obl")
    return named and forest.marked(child, _CIRCUMSTANCES) is not None


def owner(forest: Forest, head: int, holes: tuple[Span, ...] = ()) -> Span | None:
    """Return the phrase of an owner without the possessive's mark."""
    source = phrase(forest, head, holes)
    if source is not None and forest.lower[source[1] - 1] in _POSSESSIVE and source[1] - source[0] > 1:
        return source[0], source[1] - 1
    return source
