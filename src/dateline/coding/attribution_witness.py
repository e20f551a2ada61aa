"""What the reading itself says of who says a clause: a second witness beside the rules over the tree.

The reading's attributions know what a rule over one tree cannot: quotations that go on over sentences, content in
several pieces, where a coordination leaves what was said. They also hold wishes, plans and questions, which are
nobody's word that a thing is so; those are left out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.coding import attribution_cues as cues
from dateline.coding.attribution_sources import Cue, cue_of, lemma_of, passive, phrase_end
from dateline.model.article import Article
from dateline.model.reading import Attribution, NameKind, Reading, Stretch

CLAIM_NOUNS = frozenset(
    (
        "report",
        "claim",
        "allegation",
        "rumor",
        "rumour",
        "accusation",
        "assertion",
        "announcement",
        "statement",
        "suggestion",
        "speculation",
        "news",
        "word",
    )
)
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_BACKGROUND = frozenset(("acl:relcl", "appos"))
"""What only the outlet may add to another's words, unless these are the verb's own complement."""
_OPEN = frozenset(("whether", "if"))
_NOT = frozenset(("not", "n't", "n’t", "never"))


def witnessed(article: Article, reading: Reading, word: int) -> Iterator[tuple[Cue, Attribution]]:
    """The cues whose content holds the word by the reading's own attributions, innermost first."""
    holding = [a for a in reading.attributions if _holds(a, word)]
    for one in sorted(holding, key=lambda a: _size(a, word)):
        cue = _cue(reading, one)
        if cue is not None and _asserts(article, reading, one, cue.word, word):
            yield cue, one


def contradicted(reading: Reading, cue: Cue, word: int) -> bool:
    """True where the reading knows what the cue says, and a word behind the cue stands outside that.

    Of what stands before the cue (", X said") the reading takes too little rather than too much, but a semicolon parts.
    """
    if word < cue.word and ";" not in reading.forms[word : cue.word]:
        return False
    known = [a for a in reading.attributions if a.cue.first <= cue.word < a.cue.last]
    return bool(known) and not any(_holds(a, word) for a in known)


def _holds(one: Attribution, word: int) -> bool:
    beside = (one.cue, *([one.source] if one.source else ()))
    return any(_in(s, word) for s in one.content) and not any(_in(s, word) for s in beside)


def _in(stretch: Stretch, word: int) -> bool:
    return stretch.first <= word < stretch.last


def _size(one: Attribution, word: int) -> int:
    return min(s.last - s.first for s in one.content if _in(s, word))


def _cue(reading: Reading, one: Attribution) -> Cue | None:
    """The cue of an attribution as the rules have them; None for a verb without anybody to speak."""
    word = _cue_word(reading, one.cue)
    if one.source is not None:
        source = _head(reading, one.source)
        if reading.forms[word] == ":":
            return Cue(word=word, source=source, first=one.source.first, last=word + 1)
        if reading.forms[word].lower() == "according":
            return Cue(word=word, source=source, first=word, last=phrase_end(reading, source))
        cue, name = cue_of(reading, word, source), reading.name_at(source)
        return replace(cue, last=name.last) if name is not None and name.first < cue.last < name.last else cue
    unnamed = passive(reading, word) or reading.upos[word] == "NOUN"
    return Cue(word=word, source=None, first=word, last=word + 1) if unnamed else None


def _cue_word(reading: Reading, cue: Stretch) -> int:
    """The verb or noun of saying in a cue; its last verb where none is known."""
    inside = range(cue.first, cue.last)
    return next((w for w in inside if _of_saying(reading, w)), cue.first)


def _of_saying(reading: Reading, word: int) -> bool:
    lemma = lemma_of(reading, word)
    low = reading.forms[word].lower()
    return (
        low in ("according", ":")
        or (reading.upos[word] == "VERB" and cues.quote_verb(lemma))
        or (reading.upos[word] == "NOUN" and lemma in CLAIM_NOUNS)
    )


def _head(reading: Reading, stretch: Stretch) -> int:
    """The word of a phrase that hangs on something outside it."""
    inside = range(stretch.first, stretch.last)
    found = (w for w in inside if reading.heads[w] not in inside and reading.upos[w] in ("NOUN", "PROPN", "PRON"))
    return next(found, stretch.last - 1)


def _asserts(article: Article, reading: Reading, one: Attribution, cue: int, word: int) -> bool:
    """True where the source says that the thing is so: a clause of its own or words in quotation marks."""
    if not _of_saying(reading, cue) or cues.in_kind(reading, cue):
        return False
    if any(reading.forms[c].lower() in _NOT for c in reading.children(cue)):
        return False
    if reading.forms[cue] == ":":
        return one.source is not None and not _place(reading, one.source) and not _numbered(reading, one.source)
    if one.source is not None and _is_told_of(reading, cue, _head(reading, one.source)):
        return False
    return _quoted(article, reading, word) or _claimed(reading, one, cue, word)


def _claimed(reading: Reading, one: Attribution, cue: int, word: int) -> bool:
    """True for a word of a clause that its cue brings in, not of what the outlet may have added to that."""
    path = _path(reading, one, word)
    verb = reading.upos[cue] == "VERB" and reading.forms[cue].lower() != "according"
    complement = reading.heads[path[-1]] == cue and (not verb or reading.deprels[path[-1]] == "ccomp")
    if not complement and any(reading.deprels[w] in _BACKGROUND for w in path):
        return False
    return not verb or (cues.content_verb(lemma_of(reading, cue)) and _finite(reading, path[-1]))


def _place(reading: Reading, source: Stretch) -> bool:
    """True for "Nairobi: …", which says where, not who."""
    return any(n.kind is NameKind.PLACE and n.last == source.last for n in reading.names)


def _numbered(reading: Reading, source: Stretch) -> bool:
    """True for "Incident of 6 June: …", which says of what, not who."""
    return "NUM" in reading.upos[source.first : source.last]


def _is_told_of(reading: Reading, cue: int, source: int) -> bool:
    """True for "the accord concluded in May": what a participle describes does not speak, save a document."""
    described = reading.deprels[cue].startswith("acl") and reading.heads[cue] == source and reading.xpos[cue] == "VBN"
    return described and not cues.speech_noun(lemma_of(reading, source))


def _quoted(article: Article, reading: Reading, word: int) -> bool:
    return any(a < reading.starts[word] < b for a, b in cues.quotations(article, reading))


def _path(reading: Reading, one: Attribution, word: int) -> list[int]:
    """The word and those above it as far as the piece of content goes that holds it."""
    stretch, path = next(s for s in one.content if _in(s, word)), [word]
    for above in reading.ancestors(word):
        if not _in(stretch, above):
            break
        path.append(above)
    return path


def _finite(reading: Reading, top: int) -> bool:
    """True for a clause with a subject of its own that leaves nothing open ("that he had gone", not "to go")."""
    children = tuple(reading.children(top))
    if any(reading.deprels[c] == "mark" and reading.forms[c].lower() in _OPEN for c in children):
        return False
    return any(reading.deprels[c] in _SUBJECTS for c in children)
