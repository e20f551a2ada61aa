"""Noun phrases, names and pronouns of a reading: all that may be mentioned again."""

from __future__ import annotations

from dateline.model.reading import Mention, Name, NameKind, Reading

PRONOUN_TAGS = frozenset({"PRP", "PRP$", "DT"})
"""Pronouns that may stand for something said before; relative, interrogative and existential ones do not."""
_CLAUSAL = "nsubj csubj cop aux mark advcl parataxis discourse vocative expl dislocated ccomp list obl reparandum"
OUTSIDE = frozenset(_CLAUSAL.split())
"""Relations of words that hang on a noun but are no part of its phrase: it is a predicate, or a list begins."""
_BRACKETS = {")": "(", "]": "[", "”": "“", "’": "‘", "-RRB-": ("-LRB-",)}
LONGEST = 60
"""Words in a phrase; a longer one is no mention but a failed tree."""


def find_phrases(reading: Reading) -> list[Mention]:
    """Return all phrases in text order, an outer one before the inner ones that begin with it."""
    children = children_of(reading)
    edges = _edges(reading, children)
    names = {word: name for name in reading.names for word in range(name.first, name.last)}
    found: set[Mention] = set()
    for head in range(len(reading)):
        if _may_refer(reading, names, head):
            found.update(_phrases_of(reading, children, edges, head))
    return sorted(found, key=lambda m: (m.first, -m.last, m.head))


def children_of(reading: Reading) -> list[list[int]]:
    """Return the words that hang on each word, in text order."""
    children: list[list[int]] = [[] for _ in reading.forms]
    for word, head in enumerate(reading.heads):
        if head >= 0:
            children[head].append(word)
    return children


def _edges(reading: Reading, children: list[list[int]]) -> list[tuple[int, int]]:
    """Return the first word and the word after the last of each word's whole subtree."""
    low, high = list(range(len(reading))), list(range(1, len(reading) + 1))
    order = [word for word, head in enumerate(reading.heads) if head < 0]
    for word in order:
        order.extend(children[word])
    for word in reversed(order):
        head = reading.heads[word]
        if head >= 0:
            low[head], high[head] = min(low[head], low[word]), max(high[head], high[word])
    return list(zip(low, high, strict=True))


def _may_refer(reading: Reading, names: dict[int, Name], head: int) -> bool:
    """Tell whether a word may be the head of a mention."""
    upos, xpos = reading.upos[head], reading.xpos[head]
    relation = reading.deprels[head]
    if relation in ("flat", "fixed", "goeswith", "punct", "discourse"):
        return False
    if relation in ("compound", "nmod:desc"):
        return upos == "PROPN" and not _is_part_of_name(names, reading.heads[head], head)
    if upos == "PRON" or xpos in ("PRP", "PRP$"):
        return xpos in PRONOUN_TAGS or (xpos == "NN" and reading.lemmas[head].lower() not in ("there", "what"))
    if upos == "DET":
        return relation.split(":")[0] not in ("det", "advmod")
    return upos in ("NOUN", "PROPN") or (upos in ("NUM", "ADJ", "SYM") and _is_nominal(relation))


def _is_part_of_name(names: dict[int, Name], governor: int, word: int) -> bool:
    """Tell whether a word before its governor is a part of the same name, or the title of a person."""
    name = names.get(governor)
    return name is not None and (name.first <= word < name.last or name.kind is NameKind.PERSON)


def _is_nominal(relation: str) -> bool:
    """Tell whether a relation is one of noun phrases."""
    return relation.split(":", maxsplit=1)[0] in ("nsubj", "obj", "iobj", "obl", "nmod")


def _phrases_of(reading: Reading, children: list[list[int]], edges: list[tuple[int, int]], head: int) -> list[Mention]:
    """Return the phrase of a head, and with its coordinates ("the minister and his aide") a second one."""
    deprels = reading.deprels
    own = [c for c in children[head] if deprels[c].split(":")[0] not in OUTSIDE]
    alone = [c for c in own if deprels[c].split(":")[0] not in ("conj", "cc")]
    spans = [_span(reading, edges, head, alone)]
    if any(deprels[c] == "conj" for c in own):
        spans.append(_span(reading, edges, head, own))
    return [Mention(first=a, last=b, head=head) for a, b in spans if a <= head < b and b - a <= LONGEST]


def _span(reading: Reading, edges: list[tuple[int, int]], head: int, parts: list[int]) -> tuple[int, int]:
    """Return the phrase of a head and those words that hang on it, without prepositions and outer punctuation."""
    first, last = head, head + 1
    for child in parts:
        relation = reading.deprels[child].split(":")[0]
        if relation == "punct" or (child < head and relation in ("case", "cc")):
            continue
        first, last = min(first, edges[child][0]), max(last, edges[child][1])
    if last - first > 2 * LONGEST:
        return first, last
    while first < head and _is_edge(reading, head, first):
        first += 1
    while last - 1 > head and reading.upos[last - 1] == "PUNCT" and not _closes(reading, first, last - 1):
        last -= 1
    return first, last


def _closes(reading: Reading, first: int, word: int) -> bool:
    """Tell whether a mark closes a bracket or quotation that opens in the phrase."""
    opening = _BRACKETS.get(reading.forms[word])
    return opening is not None and any(reading.forms[i] in opening for i in range(first, word))


def _is_edge(reading: Reading, head: int, word: int) -> bool:
    """Tell whether a word at the left edge of a phrase is outside of it."""
    return reading.upos[word] == "PUNCT" or (
        reading.heads[word] == head and reading.deprels[word].split(":")[0] in ("case", "cc", "mark")
    )
