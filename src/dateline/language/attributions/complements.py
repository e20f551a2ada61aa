"""Verbs as cues: content that the verb governs, a clause, an infinitive, an object or a phrase with a preposition."""

from __future__ import annotations

from collections.abc import Iterator

from .forest import Forest
from .found import Form, Found, cue_span
from .sources import RELATIVE, phrase, quoted_as, speaker
from .spans import Span, cut
from .vocabulary import Part, Takes, after_object, cue_of, cues, prepositions

_QUESTIONS = ("if", "whether")
_MARKS = frozenset("\"“”‘'«")
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tonight",
        "week",
        "month",
        "year",
        "morning",
        "afternoon",
        "evening",
        "night",
    ]
)
_NOMINAL = ("NOUN", "PROPN", "PRON")
_BOUND = ("of", "for", "as", "to", "about", "from", "with", "against", "over", "toward", "towards", "between", "by")
"""Prepositions whose phrases behind an object are rather of what is said than of the saying."""
_INANIMATE = frozenset({"this", "that", "these", "those", "there"})


def takes_of(forest: Forest, verb: int) -> Takes | None:
    """Return what a verb takes as a cue, with its particle if it has one; None if it is no cue."""
    lemma = forest.reading.lemmas[verb].lower()
    for child in forest.children[verb]:
        if forest.reading.deprels[child] == "compound:prt":
            return cues(Part.VERB).get(f"{lemma} {forest.lower[child]}")
    return cue_of(Part.VERB, lemma)


def complement(forest: Forest, verb: int, takes: Takes) -> Found | None:
    """Return the attribution of a verb with content of its own, None if it has none."""
    for form, content in _contents(forest, verb, takes):
        head = speaker(forest, verb)
        if head is not None and not _may_speak(forest, head):
            return None
        source = None if head is None else phrase(forest, head, (*content, (verb, verb + 1)))
        spans = tuple(piece for span in content for piece in _without(forest, span, verb, source))
        if spans:
            return Found(word=verb, cue=cue_span(forest, verb), source=source, content=spans, form=form)
    return None


def _without(forest: Forest, span: Span, verb: int, source: Span | None) -> list[Span]:
    """Cut the cue and its source out of content that encloses them."""
    holes = [cue_span(forest, verb)]
    if source is not None:
        holes.append(source)
    return cut(span, holes)


def _may_speak(forest: Forest, head: int) -> bool:
    """Tell whether a subject can have words or thoughts; "this" hardly can."""
    return forest.lower[head] not in _INANIMATE or forest.relation(head) != "nsubj" or _relative(forest, head)


def _relative(forest: Forest, head: int) -> bool:
    """Tell whether a subject is the relative word of a clause."""
    return forest.lower[head] in RELATIVE and forest.reading.deprels[forest.heads[head]] == "acl:relcl"


def _contents(forest: Forest, verb: int, takes: Takes) -> Iterator[tuple[Form, tuple[Span, ...]]]:
    """Yield what may be the verb's content, the likeliest first."""
    if "clause" in takes or "quote" in takes:
        yield from _clauses(forest, verb, takes)
    if "to" in takes or ("clause" in takes and forest.passive(verb)):
        yield from _infinitives(forest, verb)
    if after_object(takes):
        yield from _objects_and_more(forest, verb, after_object(takes))
    if "ing" in takes:
        gerunds = (c for c in forest.below(verb, "xcomp", "ccomp", "advcl") if c > verb and _gerund(forest, c))
        yield from ((Form.GERUND, (forest.span(c),)) for c in gerunds)
    yield from prepositional(forest, verb, prepositions(takes))
    if "object" in takes:
        yield from _objects(forest, verb)


def _clauses(forest: Forest, verb: int, takes: Takes) -> Iterator[tuple[Form, tuple[Span, ...]]]:
    """Yield clausal complements, one that an expletive "it" announces too."""
    only_quoted = "clause" not in takes
    clauses = [c for c in forest.below(verb, "ccomp", "csubj") if not only_quoted or c < verb]
    if clauses:
        yield Form.CLAUSE, tuple(_clause(forest, verb, c) for c in clauses)
    for child in forest.below(verb, "advcl"):
        if child > verb and not only_quoted and forest.marked(child, _QUESTIONS) and _asks(forest, verb):
            yield Form.CLAUSE, (forest.span(child),)


def _clause(forest: Forest, verb: int, clause: int) -> Span:
    """Return a clause without what the outlet sets before or behind it."""
    first, last = forest.span(clause)
    if first == verb + 1:
        first = _behind_date(forest, clause, first)
    if clause < verb < last:
        last = cue_span(forest, verb)[0]
    for child in forest.children[clause]:
        if child > clause and _contrasts(forest, child):
            last = min(last, forest.first[child])
    return first, last


def _behind_date(forest: Forest, clause: int, first: int) -> int:
    """Return where a clause begins without a day of the saying at its head ("said on Monday he would go")."""
    for child in forest.children[clause]:
        if forest.first[child] == first and child < clause and _dates(forest, child):
            following = forest.last[child]
            return first if forest.lower[following] == "," else following
    return first


def _contrasts(forest: Forest, child: int) -> bool:
    """Tell whether a clause behind a comma sets the outlet's words against the source's (", but he …")."""
    start = forest.first[child]
    if "," not in (forest.lower[start], forest.lower[start - 1]) or forest.subject(child) is None:
        return False
    if forest.relation(child) == "conj":
        return any(forest.lower[c] == "but" for c in forest.below(child, "cc"))
    return forest.relation(child) == "advcl" and forest.marked(child, ("although", "though")) is not None


def _dates(forest: Forest, word: int) -> bool:
    """Tell whether a phrase is a day and no more ("on Monday", "last week", "yesterday")."""
    return (
        forest.lower[word] in _DAYS
        and forest.relation(word) in ("obl", "nmod", "advmod")
        and word - forest.first[word] <= 1
    )


def _gerund(forest: Forest, word: int) -> bool:
    """Tell whether a clause is a gerund ("leaving", "being forgotten")."""
    return any(forest.reading.xpos[w] == "VBG" for w in (word, *forest.below(word, "aux")))


def _asks(forest: Forest, verb: int) -> bool:
    """Tell whether "if" or "whether" behind a verb opens a question, no condition."""
    return forest.reading.lemmas[verb] in ("ask", "wonder", "inquire", "enquire", "know", "question", "see", "doubt")


def _infinitives(forest: Forest, verb: int) -> Iterator[tuple[Form, tuple[Span, ...]]]:
    """Yield infinitives, with the subject of a passive ("*fuel* is expected *to last*")."""
    for child in forest.below(verb, "xcomp"):
        if _infinitive(forest, child):
            subject = forest.subject(verb) if forest.passive(verb) else None
            theirs = () if subject is None else (forest.span(subject),)
            yield Form.INFINITIVE, (*theirs, forest.span(child))


def _infinitive(forest: Forest, word: int) -> bool:
    """Tell whether a clause is an infinitive with "to"."""
    return forest.marked(word, ("to",)) is not None


def _objects_and_more(forest: Forest, verb: int, forms: frozenset[str]) -> Iterator[tuple[Form, tuple[Span, ...]]]:
    """Yield an object, or the subject of a passive, with what is said of it."""
    of = "nsubj" if forest.passive(verb) else "obj"
    objects = [*forest.below(verb, of), *forest.below(verb, "iobj")]
    more = [c for c in forest.children[verb] if c > verb and c not in objects and _says_of(forest, c, forms)]
    if objects and more:
        yield Form.OBJECT_AND_MORE, (forest.span(objects[0]), forest.span(more[0]))
    elif "predicate" in forms:
        named = [forest.span(c) for c in (*objects, *forest.below(verb, "xcomp")) if c > verb]
        if len(named) > 1 or (named and _is_a_name(forest, named[0])):
            yield Form.OBJECT_AND_MORE, ((min(first for first, _ in named), max(last for _, last in named)),)


def _is_a_name(forest: Forest, span: Span) -> bool:
    """Tell whether an object holds what somebody is called too, which the tree has put in one phrase."""
    return span[1] - span[0] > 2 and any(forest.reading.forms[w] in _MARKS for w in range(*span))


def _says_of(forest: Forest, child: int, forms: frozenset[str]) -> bool:
    """Tell whether a dependent says something of the object in one of the forms."""
    relation = forest.relation(child)
    if relation == "xcomp" and "predicate" in forms:
        return True
    if relation in ("xcomp", "ccomp", "advcl") and forest.marked(child, tuple(forms - {"predicate"})) is not None:
        return True
    return relation == "obl" and forest.marked(child, tuple(forms - {"predicate"})) is not None


def prepositional(forest: Forest, word: int, forms: frozenset[str]) -> Iterator[tuple[Form, tuple[Span, ...]]]:
    """Yield what one of the prepositions brings in behind a cue, without the preposition."""
    for child in forest.below(word, "obl", "nmod", "advcl", "acl") if forms else ():
        marker = forest.marked(child, tuple(forms))
        if marker is not None and word < marker < child and not _time(forest, child):
            yield Form.PREPOSITION, ((marker + 1, _with_trail(forest, word, child)[1]),)


def _time(forest: Forest, child: int) -> bool:
    """Tell whether a phrase is a time by its relation."""
    return forest.reading.deprels[child] in ("obl:tmod", "obl:npmod", "obl:unmarked")


def _objects(forest: Forest, verb: int) -> Iterator[tuple[Form, tuple[Span, ...]]]:
    """Yield a noun that is the object of the verb, or the subject of its passive with an agent."""
    passive = forest.passive(verb)
    if any(quoted_as(forest, child) is not None for child in forest.below(verb, "advcl", "xcomp", "obl")):
        return
    for child in forest.below(verb, "nsubj" if passive else "obj"):
        if forest.reading.upos[child] in _NOMINAL and (child > verb or passive):
            yield Form.OBJECT, (_with_trail(forest, verb, child),)


def _with_trail(forest: Forest, verb: int, child: int) -> Span:
    """Return an object, up to a clause that is set off, with the phrases right behind it that hang on the verb."""
    first, last = forest.span(child)
    for below in forest.children[child]:
        if forest.reading.deprels[below] == "acl:relcl" and forest.lower[forest.first[below]] == ",":
            return first, forest.first[below]
    if child < verb:
        return first, last
    for sibling in forest.below(verb, "obl", "nmod", "xcomp", "advcl"):
        bound = forest.relation(sibling) == "xcomp" or forest.marked(sibling, _BOUND) is not None
        if forest.first[sibling] == last and bound:
            last = forest.last[sibling]
    return first, last
