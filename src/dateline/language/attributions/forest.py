"""A reading's trees laid out for look-ups: each word's dependents and the edges of what hangs on it, in linear time."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.reading import NameKind, Reading

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


class Forest:
    """The trees of a reading."""

    def __init__(self, reading: Reading) -> None:
        """Lay out the trees."""
        self.reading = reading
        self.size = len(reading)
        self.lower = [form.lower() for form in reading.forms]
        self.heads = [head if 0 <= head < self.size and head != w else -1 for w, head in enumerate(reading.heads)]
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        for word, head in enumerate(self.heads):
            if head >= 0:
                self.children[head].append(word)
        self.first = list(range(self.size))
        self.last = list(range(1, self.size + 1))
        self._find_edges()
        self.named: list[NameKind | None] = [None] * self.size
        for name in reading.names:
            self.named[name.first : name.last] = [name.kind] * (name.last - name.first)
        self.sentence_at = [0] * self.size
        for number, (first, last) in enumerate(reading.sentences):
            self.sentence_at[first:last] = [number] * (last - first)

    def _find_edges(self) -> None:
        """Find the first and last word below each word; words that go round in a circle hang on nothing."""
        order = [word for word, head in enumerate(self.heads) if head < 0]
        for word in order:
            order.extend(self.children[word])
        for word in reversed(order):
            head = self.heads[word]
            if head >= 0:
                self.first[head] = min(self.first[head], self.first[word])
                self.last[head] = max(self.last[head], self.last[word])
        for word in set(range(self.size)).difference(order):
            self.heads[word] = -1
            self.children[word] = []

    def span(self, word: int) -> tuple[int, int]:
        """Return the edges of what hangs on a word, last exclusive."""
        return self.first[word], self.last[word]

    def sentence(self, word: int) -> tuple[int, int]:
        """Return the edges of the sentence that holds the word."""
        return self.reading.sentences[self.sentence_at[word]]

    def relation(self, word: int) -> str:
        """Return a word's relation to its head, without its subtype."""
        return self.reading.deprels[word].partition(":")[0]

    def below(self, word: int, *relations: str) -> Iterator[int]:
        """Yield the dependents in one of the relations (without subtypes), in text order."""
        return (child for child in self.children[word] if self.relation(child) in relations)

    def subject(self, word: int) -> int | None:
        """Return the subject of a clause, None if it has none of its own."""
        return next((c for c in self.children[word] if self.reading.deprels[c] in SUBJECTS), None)

    def passive(self, word: int) -> bool:
        """Tell whether a verb is in the passive."""
        return any(self.reading.deprels[c] in ("aux:pass", "nsubj:pass") for c in self.children[word])

    def marked(self, word: int, forms: tuple[str, ...], relations: tuple[str, ...] = ("mark", "case")) -> int | None:
        """Return the marker or preposition before a phrase that is one of the forms."""
        found = (c for c in self.below(word, *relations) if self.lower[c] in forms)
        return next(found, None)

    def paragraph_starts(self, word: int) -> bool:
        """Tell whether a paragraph begins with the word, as far as the spaces before it tell."""
        if word == 0:
            return True
        at_start = self.reading.sentences[self.sentence_at[word]][0] == word
        return at_start and self.reading.starts[word] - self.reading.ends[word - 1] >= 2
