"""GUM's entity annotation -> chains of mentions of the kind that OntoNotes has.

GUM (Zeldes 2017) marks every phrase that refers to something, by ``Entity=`` in MISC. The conversion follows that of
OntoGUM (Zhu, Pradhan and Zeldes 2021), whose published script works on another format of GUM, as far as the CoNLL-U
files let it. The trees are those of the file. In this order:

1. A mention is a span that opens and closes in one sentence; its head is its first word that hangs on a word outside.
   Bridging and split antecedents are no identity and are not read; a span in several pieces is left out.
2. *Clauses are no mentions*: left out are spans whose head is a verb, and those that hold the subject, copula,
   auxiliary or mark of their head (OntoGUM keeps the bare verb). A pronoun for a clause stays if others follow it.
3. *Appositions are one mention*: a span of link type ``appos`` is joined to the mention of its chain before it, in the
   same sentence, to one span from the first word of the one to the last of the other; the two parts are left out.
4. *Common nouns before nouns are no mentions*: spans whose head is ``compound`` and no proper noun ("[iodine] intake").
5. *Predicates are no mentions*: link type ``pred``, and spans whose head has a copula outside of the span, or is joined
   to such a head by ``conj``, where the chain has a mention before it in the sentence.
6. *Cataphora are left out*: link type ``cata`` (the "it" of "it is good that …").
7. *Indefinite phrases start anew*: before a mention that is not definite its chain is cut. Definite are proper nouns,
   pronouns, heads tagged DT, those with "the", "this", "that", "these", "those", "all", "every", "any" or "no" as
   their determiner or with a possessor, and "everyone" and "anyone".
8. Chains of one mention are left out; of two equal spans in one document the first is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

WITHOUT_WORDS = frozenset({"reddit"})
"""Genres whose words GUM does not give out."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "all", "every", "any", "no"})
DEFINITE_HEADS = frozenset({"everyone", "anyone"})
FIELDS = "# global.Entity = "
_PART = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
_CLAUSAL = frozenset({"nsubj", "csubj", "cop", "aux", "mark"})

Span = tuple[int, int]
Chains = list[list[Span]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word; ``head`` is an index in the document, -1 for a root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The words and sentences of one file; ``fields`` names the parts of an entity's annotation."""

    name: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    fields: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Phrase:
    """A span of GUM's, with its chain and the type of its link to the mention before it."""

    first: int
    last: int
    head: int
    chain: str
    link: str


def documents(folder: Path) -> Iterator[Document]:
    """Yield the folder's documents in the order of their names, without the genres that have no words."""
    for path in sorted(folder.glob("GUM_*.conllu")):
        if path.name.split("_")[1] not in WITHOUT_WORDS:
            yield read_document(path)


def read_document(path: Path) -> Document:
    """Read one file."""
    words: list[Word] = []
    sentences: list[Span] = []
    fields: tuple[str, ...] = ()
    first = 0
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith(FIELDS):
            fields = tuple(line.removeprefix(FIELDS).split("-"))
        elif line.split("\t")[0].isdecimal():
            words.append(_word(line.split("\t"), first))
        elif not line and len(words) > first:
            sentences.append((first, len(words)))
            first = len(words)
    return Document(name=path.stem, words=tuple(words), sentences=tuple(sentences), fields=fields)


def _word(columns: Sequence[str], first: int) -> Word:
    """Make a word of the columns of its line; its sentence starts at ``first``."""
    head = int(columns[6])
    items = [item.removeprefix("Entity=") for item in columns[9].split("|") if item.startswith("Entity=")]
    return Word(
        form=columns[1],
        lemma=columns[2],
        upos=columns[3],
        xpos=columns[4],
        head=first + head - 1 if head else -1,
        deprel=columns[7],
        entity=items[0] if items else "",
    )


def chains(document: Document) -> Chains:
    """Return the chains of OntoNotes' kind, mentions in text order, chains in the order of their first mentions."""
    grouped: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases(document), key=lambda p: (p.first, -p.last)):
        if not _is_clause(document, phrase):
            grouped.setdefault(phrase.chain, []).append(phrase)
    found: Chains = []
    taken: set[Span] = set()
    for group in grouped.values():
        kept = [p for p in _join_appositions(document, group) if not _is_left_out(document, p, group)]
        for part in _cut(document, kept):
            spans = [span for span in dict.fromkeys((p.first, p.last) for p in part) if span not in taken]
            if len(spans) > 1:
                taken.update(spans)
                found.append(spans)
    return sorted(found)


def phrases(document: Document) -> Iterator[Phrase]:
    """Yield the spans of the entity annotation."""
    for first, last in document.sentences:
        open_phrases: list[tuple[str, Sequence[str], int]] = []
        for index in range(first, last):
            for opened, closed, closing in _PART.findall(document.words[index].entity):
                if closing:
                    yield from _close(document, open_phrases, closing, index + 1)
                elif closed:
                    yield _phrase(document, opened.split("-"), index, index + 1)
                else:
                    open_phrases.append((opened.split("-")[0], opened.split("-"), index))


def _close(
    document: Document, open_phrases: list[tuple[str, Sequence[str], int]], chain: str, last: int
) -> Iterator[Phrase]:
    """Yield the innermost open phrase of a chain."""
    for place in range(len(open_phrases) - 1, -1, -1):
        if open_phrases[place][0] == chain:
            _, values, first = open_phrases.pop(place)
            yield _phrase(document, values, first, last)
            return


def _phrase(document: Document, values: Sequence[str], first: int, last: int) -> Phrase:
    """Make a phrase of the values of its annotation."""
    named = dict(zip(document.fields, values, strict=False))
    return Phrase(
        first=first, last=last, head=_head(document, first, last), chain=named["GRP"], link=named.get("link", "")
    )


def _head(document: Document, first: int, last: int) -> int:
    """Return the first word of a span that hangs on a word outside of it."""
    words = document.words
    return next((i for i in range(first, last) if not first <= words[i].head < last), first)


def _children(document: Document, head: int) -> list[int]:
    """Return the words that hang on a word."""
    low, high = next(s for s in document.sentences if s[0] <= head < s[1])
    return [i for i in range(low, high) if document.words[i].head == head]


def _is_clause(document: Document, phrase: Phrase) -> bool:
    """Tell whether a phrase is a clause or a verb."""
    if document.words[phrase.head].upos in ("VERB", "AUX"):
        return True
    inside = [i for i in _children(document, phrase.head) if phrase.first <= i < phrase.last]
    return any(document.words[i].deprel.split(":")[0] in _CLAUSAL for i in inside)


def _join_appositions(document: Document, group: Sequence[Phrase]) -> list[Phrase]:
    """Join each apposition to the mention before it in its sentence."""
    joined: list[Phrase] = []
    for phrase in group:
        before = joined[-1] if joined else None
        if phrase.link == "appos" and before and _same_sentence(document, before.head, phrase.head):
            joined[-1] = Phrase(
                first=min(before.first, phrase.first),
                last=max(before.last, phrase.last),
                head=before.head,
                chain=before.chain,
                link=before.link,
            )
        else:
            joined.append(phrase)
    return joined


def _same_sentence(document: Document, one: int, other: int) -> bool:
    """Tell whether two words stand in one sentence."""
    return any(first <= one < last and first <= other < last for first, last in document.sentences)


def _is_left_out(document: Document, phrase: Phrase, group: Sequence[Phrase]) -> bool:
    """Tell whether a phrase is cataphoric, a predicate, or a common noun before a noun."""
    head = document.words[phrase.head]
    if phrase.link in ("cata", "pred"):
        return True
    if head.deprel.split(":")[0] == "compound" and not head.xpos.startswith("NNP"):
        return True
    earlier = any(p.head < phrase.head and _same_sentence(document, p.head, phrase.head) for p in group)
    return earlier and (
        _has_copula(document, phrase, phrase.head)
        or (head.deprel == "conj" and _has_copula(document, phrase, head.head))
    )


def _has_copula(document: Document, phrase: Phrase, head: int) -> bool:
    """Tell whether a copula outside of the phrase hangs on a word."""
    outside = [i for i in _children(document, head) if not phrase.first <= i < phrase.last]
    return any(document.words[i].deprel == "cop" for i in outside)


def _cut(document: Document, group: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """Cut a chain before each mention that is not definite."""
    part: list[Phrase] = []
    for phrase in group:
        if part and not is_definite(document, phrase):
            yield part
            part = []
        part.append(phrase)
    yield part


def is_definite(document: Document, phrase: Phrase) -> bool:
    """Tell whether a phrase is definite, by OntoGUM's list."""
    head = document.words[phrase.head]
    if head.xpos.startswith(("NNP", "PRP", "DT")) or head.lemma.lower() in DEFINITE_HEADS:
        return True
    inside = [document.words[i] for i in _children(document, phrase.head) if phrase.first <= i < phrase.last]
    return any((w.deprel.startswith("det") and w.lemma.lower() in DEFINITE) or w.deprel == "nmod:poss" for w in inside)
