"""Cues beside what they give to a source: ", she said,", "as X put it", "according to X", headings ("Minister: …")."""

from __future__ import annotations

from dataclasses import replace

from .forest import Forest
from .found import Form, Found, cue_span
from .sources import inverted, owner, phrase
from .spans import Span, cut
from .vocabulary import Takes

_LOOSE_RELATIONS = frozenset({"parataxis", "discourse", "dep", "advcl", "conj", "ccomp", "list", "appos", "acl"})
_NAME = 9
"""Words that a speaker's name in a heading has at most."""
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PUNCT", "NUM"})
_PERCEIVING = frozenset({"hold", "see", "show", "hear", "feel", "grant", "allow", "notice", "demonstrate", "prove"})
"""Verbs that take a clause but hardly ever stand beside one."""
_VIEWS = frozenset(
    {
        "view",
        "opinion",
        "eyes",
        "mind",
        "judgment",
        "judgement",
        "words",
        "telling",
        "estimation",
        "account",
        "reckoning",
        "assessment",
        "reading",
    }
)


def aside(forest: Forest, verb: int, takes: Takes) -> Found | None:
    """Return the attribution of a verb of saying that hangs on its content or stands behind it."""
    as_put = forest.marked(verb, ("as",)) is not None and "quote" in takes
    if not as_put and ("clause" not in takes or forest.reading.lemmas[verb] in _PERCEIVING):
        return None
    subject = forest.subject(verb)
    subject = inverted(forest, verb) if subject is None else subject
    if subject is None or any(forest.reading.deprels[c] == "aux:pass" for c in forest.children[verb]):
        return None
    content = _above(forest, verb) or _before(forest, verb)
    if content is None:
        return None
    source = phrase(forest, subject, ((verb, verb + 1),))
    own = _own_span(forest, verb, source)
    spans = tuple(cut(_behind_colon(forest, content, own), [own]))
    if not spans:
        return None
    return Found(word=verb, cue=cue_span(forest, verb), source=source, content=spans, form=Form.ASIDE)


def _behind_colon(forest: Forest, content: Span, own: Span) -> Span:
    """Return the content from the last colon before an aside on if content goes on behind the aside.

    "They refused: the offer, she said, had come too late" gives her the second clause alone.
    """
    goes_on = any(forest.reading.upos[w] != "PUNCT" for w in range(own[1], content[1]))
    colons = [w for w in range(content[0], own[0]) if forest.lower[w] in (":", ";")]
    return (colons[-1] + 1, content[1]) if goes_on and colons else content


def _own_span(forest: Forest, verb: int, source: Span | None) -> Span:
    """Return the cue's clause without content: from its source or adverb to its last dependent."""
    first, last = cue_span(forest, verb)
    own = list(forest.below(verb, "nsubj", "obl", "obj", "iobj", "advmod", "mark", "advcl", "discourse", "aux"))
    first = min([first, *(forest.first[c] for c in own)])
    last = max([last, *(forest.last[c] for c in own)])
    if source is not None:
        first, last = min(first, source[0]), max(last, source[1])
    return first, last


def _above(forest: Forest, verb: int) -> Span | None:
    """Return the clause that the verb's clause is set into or behind."""
    head = forest.heads[verb]
    if head < 0 or forest.relation(verb) not in _LOOSE_RELATIONS:
        return None
    relation = forest.relation(verb)
    if relation == "advcl" and forest.marked(verb, ("as",)) is None:
        return None
    if relation in ("conj", "ccomp", "acl", "appos", "dep", "list") and not _set_off(forest, verb):
        return None
    if relation != "advcl" and head > verb and not _set_off(forest, verb):
        return None
    if relation in ("acl", "parataxis") and forest.relation(head) == "nsubj" and _set_off(forest, verb):
        return forest.span(forest.heads[head])
    return forest.span(head)


def _set_off(forest: Forest, verb: int) -> bool:
    """Tell whether the words between two marks are the cue's clause and little else."""
    first, last = _own_span(forest, verb, None)
    low, high = forest.sentence(verb)
    before = first > low and forest.reading.upos[first - 1] == "PUNCT"
    behind = last >= high or forest.reading.upos[last] == "PUNCT"
    return before and behind and first > low + 1


def _before(forest: Forest, verb: int) -> Span | None:
    """Return the clause before a verb that governs it loosely (", X said")."""
    for child in forest.below(verb, "parataxis", "dep", "advcl", "obj", "nsubj"):
        if child < verb and forest.relation(child) in ("parataxis", "dep") and _comma(forest, child, verb):
            return forest.span(child)
    return None


def _comma(forest: Forest, child: int, verb: int) -> bool:
    """Tell whether a mark stands right behind the clause, before the verb."""
    last = forest.last[child]
    return last < verb and forest.reading.upos[last] == "PUNCT"


def according(forest: Forest, word: int) -> Found | None:
    """Return the attribution of "according to X": what it stands beside, as a rule the whole sentence."""
    _, high = forest.sentence(word)
    if word + 2 >= high or forest.lower[word] != "according" or forest.lower[word + 1] != "to":
        return None
    head = _named(forest, word)
    if head is None:
        return None
    source = phrase(forest, head)
    if source is None or source[0] <= word:
        source = (word + 2, max(forest.last[head], word + 3))
    hole = (word, source[1])
    content = cut(_clause_of(forest, head, hole), [hole])
    if not content:
        return None
    return Found(word=word, cue=(word, word + 2), source=source, content=tuple(content), form=Form.ACCORDING)


def _named(forest: Forest, word: int) -> int | None:
    """Return the head of the noun phrase behind "according to", however the tree hangs it."""
    head = forest.heads[word]
    if head > word and forest.relation(word) in ("case", "mark", "fixed", "advmod"):
        return head
    below = [c for c in forest.children[word] if c > word + 1]
    return below[0] if below else None


def _clause_of(forest: Forest, head: int, hole: Span) -> Span:
    """Return the whole sentence if the phrase opens or ends it, else the clause that it stands in."""
    low, high = forest.sentence(head)
    ends = all(forest.reading.upos[w] == "PUNCT" for w in range(hole[1], high))
    if hole[0] == low or ends:
        return low, high
    word = head
    while forest.heads[word] >= 0:
        word = forest.heads[word]
        if forest.reading.upos[word] in ("VERB", "AUX") or forest.subject(word) is not None:
            break
    return forest.span(word)


def in_view(forest: Forest, word: int) -> Found | None:
    """Return the attribution of "in the army's view": the clause that it stands in."""
    holder = next((c for c in forest.children[word] if forest.reading.deprels[c] == "nmod:poss"), None)
    into = forest.marked(word, ("in", "by"), ("case",))
    if forest.lower[word] not in _VIEWS or holder is None or into is None or forest.heads[word] < 0:
        return None
    source = owner(forest, holder)
    hole = (into, word + 1)
    content = cut(_clause_of(forest, word, hole), [hole])
    if source is None or not content:
        return None
    return Found(word=word, cue=(word, word + 1), source=source, content=tuple(content), form=Form.ACCORDING)


def heading(forest: Forest, sentence: Span) -> Found | None:
    """Return the attribution of a heading that names a speaker before a colon ("Minister: cuts to come")."""
    first, last = sentence
    lower, upos = forest.lower, forest.reading.upos
    if lower[last - 1] == "." or not forest.paragraph_starts(first):
        return None
    colon = next((w for w in range(first + 1, min(last - 2, first + _NAME)) if lower[w] == ":"), None)
    if colon is None or any(upos[w] not in _NAMING for w in range(first, colon)):
        return None
    return Found(
        word=colon, cue=(colon, colon + 1), source=(first, colon), content=((colon + 1, last),), form=Form.HEADING
    )


def without_asides(forest: Forest, found: list[Found]) -> list[Found]:
    """Cut asides out of the content of what stands in the asides' own content."""
    asides: dict[int, list[tuple[Found, Span]]] = {}
    for one in found:
        if one.form in (Form.ASIDE, Form.ACCORDING):
            own = _own_span(forest, one.word, one.source) if one.form is Form.ASIDE else _joined(one)
            asides.setdefault(forest.sentence_at[one.word], []).append((one, own))
    return [_without(one, asides.get(forest.sentence_at[one.word], [])) for one in found]


def _joined(one: Found) -> Span:
    """Return a cue and its source as one span."""
    source = one.source or one.cue
    return min(one.cue[0], source[0]), max(one.cue[1], source[1])


def _without(one: Found, asides: list[tuple[Found, Span]]) -> Found:
    """Cut the asides whose content holds a cue out of that cue's content."""
    holes = [own for other, own in asides if other is not one and any(a <= one.word < b for a, b in other.content)]
    if not holes:
        return one
    return replace(one, content=tuple(piece for span in one.content for piece in cut(span, holes)))
