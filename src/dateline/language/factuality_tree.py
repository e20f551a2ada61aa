"""Questions to the trees of a reading that factuality asks; no judgement of events lives here."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.reading import Reading

CLAUSAL = frozenset({"acl", "advcl", "ccomp", "csubj", "parataxis", "root", "xcomp"})
_LEANING = frozenset({"cop", "aux", "case", "det"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A reading with the dependents of each word at hand."""

    reading: Reading
    dependents: tuple[tuple[int, ...], ...]

    def form(self, word: int) -> str:
        """Return the form, lower case, with a straight apostrophe."""
        return self.reading.forms[word].lower().replace("’", "'")

    def lemma(self, word: int) -> str:
        """Return the lemma, lower case."""
        return self.reading.lemmas[word].lower()

    def terms(self, word: int) -> tuple[str, ...]:
        """Return what a word may be listed as: with its particle first, then its form, then its lemma."""
        lemma = self.lemma(word)
        particles = tuple(f"{lemma} {self.form(kid)}" for kid in self.kids(word, "compound"))
        return (*particles, self.form(word), lemma)

    def relation(self, word: int) -> str:
        """Return the relation without its subtype."""
        return self.reading.deprels[word].partition(":")[0]

    def head(self, word: int) -> int:
        """Return the head's index, -1 for a root."""
        return self.reading.heads[word]

    def kids(self, word: int, *relations: str) -> tuple[int, ...]:
        """Return the dependents that stand in one of these relations, subtypes apart."""
        return tuple(kid for kid in self.dependents[word] if self.relation(kid) in relations)

    def is_verb(self, word: int) -> bool:
        """Tell whether a word is a verb."""
        return self.reading.upos[word] in _VERBAL

    def is_clause(self, word: int) -> bool:
        """Tell whether a word heads a clause: a verb that is no modifier, or a predicate with a copula."""
        if self.kids(word, "cop"):
            return True
        return self.is_verb(word) and self.relation(word) not in ("amod", "compound", "obj", "obl", "nmod", "case")

    def is_finite(self, word: int) -> bool:
        """Tell whether a word is a verb in the past or present tense."""
        return self.reading.xpos[word] in ("VBD", "VBZ", "VBP")

    def infinitive(self, word: int) -> int:
        """Return the "to" of an infinitive, -1 where it is none."""
        if self.reading.xpos[word] == "VBG":
            return -1
        return next((kid for kid in self.kids(word, "mark", "aux") if self.form(kid) == "to"), -1)

    def prepositions(self, word: int) -> tuple[str, ...]:
        """Return the prepositions of a phrase, lower case."""
        return tuple(self.form(kid) for kid in self.kids(word, "case"))

    def predicate(self, word: int) -> int:
        """Return the predicate of a copula or auxiliary, and the noun of a preposition or determiner."""
        return self.head(word) if self.relation(word) in _LEANING else word

    def span_head(self, first: int, last: int) -> int:
        """Return the word of ``first..last`` that governs the others: the first whose head lies outside."""
        inside = range(first, last)
        return next((word for word in inside if self.head(word) not in inside), first)


def grow(reading: Reading) -> Tree:
    """Return the tree of a reading."""
    dependents: list[list[int]] = [[] for _ in range(len(reading))]
    for word, head in enumerate(reading.heads):
        if head >= 0 and head != word:
            dependents[head].append(word)
    return Tree(reading, tuple(map(tuple, dependents)))
