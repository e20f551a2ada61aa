"""Questions to the tree of a reading: dependents, cases, clauses. No judgement of happenings lives here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.coding import inflections
from dateline.model.reading import Reading

CLAUSAL = frozenset({"acl", "advcl", "ccomp", "csubj", "parataxis", "root"})
"""Relations that open a clause of its own (conj and xcomp do where their word is a verb)."""

SUBJECTS = ("nsubj", "csubj")
MODIFIERS = ("amod", "compound", "nmod", "det")


@dataclass(frozen=True, slots=True)
class Tree:
    """A reading with the dependents of each word at hand."""

    reading: Reading
    dependents: tuple[tuple[int, ...], ...]
    lemmas: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.dependents)

    def lemma(self, word: int) -> str:
        """The lemma, lower case, put right by the vocabulary."""
        return self.lemmas[word]

    def form(self, word: int) -> str:
        """The form, lower case, with a straight apostrophe."""
        return self.reading.forms[word].lower().replace("\u2019", "'")

    def relation(self, word: int) -> str:
        """The relation without its subtype."""
        return self.reading.deprels[word].partition(":")[0]

    def head(self, word: int) -> int:
        """The head's index, -1 for a root."""
        return self.reading.heads[word]

    def upos(self, word: int) -> str:
        """The universal tag."""
        return self.reading.upos[word]

    def xpos(self, word: int) -> str:
        """The Penn tag."""
        return self.reading.xpos[word]

    def kids(self, word: int, *relations: str) -> tuple[int, ...]:
        """Dependents of the word; of these relations where some are given (``obl`` takes in ``obl:agent``)."""
        if not relations:
            return self.dependents[word]
        deprels = self.reading.deprels
        return tuple(
            k
            for k in self.dependents[word]
            if any(deprels[k] == r or deprels[k].startswith(r + ":") for r in relations)
        )

    def cases(self, word: int) -> tuple[str, ...]:
        """The prepositions or marks of the word, lower case ("according" and "to" of "according to")."""
        found: list[str] = []
        for kid in self.kids(word, "case", "mark"):
            found.append(self.form(kid))
            found.extend(self.form(part) for part in self.kids(kid, "fixed"))
        return tuple(found)

    def is_verb(self, word: int) -> bool:
        """True for a verb, an auxiliary standing as main verb among them."""
        return self.upos(word) in ("VERB", "AUX") or self.xpos(word).startswith("VB")

    def opens_clause(self, word: int) -> bool:
        """True where the word heads a clause of its own."""
        relation = self.relation(word)
        if relation in CLAUSAL:
            return True
        return relation in ("conj", "xcomp") and self.is_verb(word)

    def clause(self, word: int) -> tuple[int, ...]:
        """The word and what hangs on it, without the clauses inside it, in text order."""
        found, front = [word], [word]
        while front:
            for kid in self.dependents[front.pop()]:
                if not self.opens_clause(kid):
                    found.append(kid)
                    front.append(kid)
        return tuple(sorted(set(found)))

    def up(self, word: int) -> Iterator[int]:
        """The heads above the word."""
        return self.reading.ancestors(word)

    def conjuncts(self, word: int) -> tuple[int, ...]:
        """The word and those joined to it by "and" or "or", verbs apart."""
        return (word, *(k for k in self.kids(word, "conj") if not self.is_verb(k) or self.upos(word) == "VERB"))

    def first_conjunct(self, word: int) -> int:
        """The first member of the coordination that the word belongs to."""
        seen = {word}
        while self.relation(word) == "conj" and self.head(word) >= 0 and self.head(word) not in seen:
            word = self.head(word)
            seen.add(word)
        return word

    def sentence(self, word: int) -> tuple[int, int]:
        """First and last word (exclusive) of the sentence."""
        return self.reading.sentence_of(word)


def grow(reading: Reading) -> Tree:
    """The tree of a reading."""
    dependents: list[list[int]] = [[] for _ in range(len(reading))]
    for word, head in enumerate(reading.heads):
        if 0 <= head < len(dependents) and head != word:
            dependents[head].append(word)
    lemmas = tuple(_lemma(reading, word) for word in range(len(reading)))
    return Tree(reading, tuple(tuple(kids) for kids in dependents), lemmas)


def _lemma(reading: Reading, word: int) -> str:
    form = reading.forms[word].lower().replace("\u2019", "'")
    read = reading.lemmas[word].lower()
    return inflections.lemma(form, reading.upos[word], read if read and read != "_" else form)
