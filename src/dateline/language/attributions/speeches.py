"""Quotations given to their speakers: whole, in several parts, over sentences and paragraphs."""

from __future__ import annotations

from dataclasses import replace

from dateline.model.reading import NameKind

from .complements import takes_of
from .forest import Forest
from .found import SPEAKING, Form, Found, cue_span
from .quotations import Quotations
from .sources import phrase, speaker
from .spans import Span

_PERSONS = frozenset({"he", "she", "they", "i", "we", "who"})
REACH = 14
"""Words between a quotation and the verb of saying that gives it to somebody."""


def with_quotations(forest: Forest, quotations: Quotations, found: list[Found]) -> list[Found]:
    """Return the attributions with whole quotations as content, and those that only a quotation tells of."""
    if not quotations.spans:
        return found
    speeches = _Speeches(forest, quotations, found)
    for number in range(len(quotations.spans)):
        speeches.give(number)
    return list(speeches.by_cue.values())


class _Speeches:
    """Goes through the quotations in text order and gives each to a cue."""

    def __init__(self, forest: Forest, quotations: Quotations, found: list[Found]) -> None:
        """Note which quotations the content of each cue touches."""
        self._forest = forest
        self._quotations = quotations
        self.by_cue = {one.word: one for one in found}
        self._over: dict[int, list[int]] = {}
        """For each quotation the cues outside it whose content it touches."""
        for one in found:
            for number in _touched(quotations, one):
                self._over.setdefault(number, []).append(one.word)
        self._given: set[int] = set()
        self._speaker: tuple[int, int] | None = None
        """The cue of the last quotation and the quotation's number."""

    def give(self, number: int) -> None:
        """Give a quotation to the cue whose content it is part of or beside which it stands, or to the last speaker."""
        cue = self._toucher(number)
        if cue is None:
            cue = self._behind(number)
        if cue is None:
            cue = self._in_front(number)
        if cue is None:
            cue = self._last_speaker(number)
        if cue is None:
            cue = self._around(number)
        if cue is not None:
            self._speaker = (cue, number)
            self._add(cue, number)
            while number > 0 and self._quotations.goes_on[number - 1] and number - 1 not in self._given:
                number -= 1
                self._add(cue, number)

    def _toucher(self, number: int) -> int | None:
        """Return the innermost cue of saying whose content touches the quotation."""
        cues = [c for c in self._over.get(number, ()) if self.by_cue[c].form in SPEAKING]
        return min(cues, key=lambda c: abs(c - self._quotations.spans[number][0]), default=None)

    def _add(self, cue: int, number: int) -> None:
        """Add a quotation to a cue's content."""
        self._given.add(number)
        one = self.by_cue[cue]
        span = self._quotations.spans[number]
        if any(first <= span[0] and span[1] <= last for first, last in one.content):
            return
        if span[0] <= cue < span[1]:
            return
        self.by_cue[cue] = replace(one, content=(*one.content, span))

    def _behind(self, number: int) -> int | None:
        """Return the verb of saying right behind the closing mark ("…," she said)."""
        start = self._quotations.spans[number][1]
        if start >= self._forest.size:
            return None
        if self._forest.paragraph_starts(start):
            return None
        stop = min(self._forest.sentence(start)[1], start + REACH)
        return next((w for w in range(start, stop) if self._outside(w) and self._says(w, start, stop)), None)

    def _in_front(self, number: int) -> int | None:
        """Return the verb of saying before the opening mark (she said: "…"), maybe in the sentence before."""
        mark = self._quotations.spans[number][0]
        if mark == 0 or self._forest.lower[mark - 1] not in (",", ":", ".", ";", "that", "as"):
            return None
        if self._forest.lower[mark - 1] in (".", ";"):
            return None
        low = self._forest.sentence(mark - 1)[0]
        start = max(low, mark - 2 * REACH)
        return next((w for w in range(mark - 1, start - 1, -1) if self._outside(w) and self._says(w, low, mark)), None)

    def _outside(self, word: int) -> bool:
        """Tell whether a word stands in no quotation."""
        return self._quotations.at[word] < 0

    def _says(self, verb: int, low: int, high: int) -> bool:
        """Tell whether a word is a verb of saying with its speaker in the stretch; note it as a cue if it is new."""
        if self._forest.reading.upos[verb] != "VERB":
            return False
        takes = takes_of(self._forest, verb)
        if takes is None or not ({"clause", "quote"} & takes):
            return False
        known = self.by_cue.get(verb)
        if known is not None and known.form in SPEAKING:
            return known.source is None or low <= known.source[0] < high
        head = speaker(self._forest, verb)
        source = None if head is None else phrase(self._forest, head, ((verb, verb + 1),))
        if source is None or not low <= source[0] < high or self._quotations.at[source[0]] >= 0:
            return False
        cue = cue_span(self._forest, verb)
        self.by_cue[verb] = Found(word=verb, cue=cue, source=source, content=(), form=Form.QUOTATION)
        return True

    def _around(self, number: int) -> int | None:
        """Return the verb around quoted words within a sentence, if somebody is its subject."""
        span = self._quotations.spans[number]
        reading = self._forest.reading
        if number in self._over or self._forest.sentence_at[span[0]] != self._forest.sentence_at[span[1] - 1]:
            return None
        verb = next((w for w in range(*span) if not span[0] <= self._forest.heads[w] < span[1]), span[0])
        child = verb
        while verb >= 0 and (span[0] <= verb < span[1] or reading.upos[verb] != "VERB"):
            child, verb = verb, self._forest.heads[verb]
        if verb < 0 or child < verb or verb in self.by_cue:
            return None
        head = self._forest.subject(verb)
        if head is None or self._forest.passive(verb) or not _somebody(self._forest, head):
            return None
        source = phrase(self._forest, head, ((verb, verb + 1),))
        content = self._forest.span(child)
        if source is None or content[0] <= verb:
            return None
        cue = cue_span(self._forest, verb)
        self.by_cue[verb] = Found(word=verb, cue=cue, source=source, content=(content,), form=Form.QUOTED_WORDS)
        return verb

    def _last_speaker(self, number: int) -> int | None:
        """Return the cue of the quotation before, if this one is sentences of its own right after it."""
        if self._speaker is None:
            return None
        cue, before = self._speaker
        span = self._quotations.spans[number]
        if not self._whole(span) or before != number - 1:
            return None
        if self._quotations.goes_on[before]:
            return cue
        latest = max(cue, self._quotations.spans[before][1] - 1)
        next_sentence = self._forest.sentence_at[latest] + 1
        return cue if self._forest.sentence_at[span[0]] <= next_sentence else None

    def _whole(self, span: Span) -> bool:
        """Tell whether a quotation is made of whole sentences."""
        first, last = self._forest.sentence(span[0])[0], self._forest.sentence(span[1] - 1)[1]
        upos = self._forest.reading.upos
        return first == span[0] and all(upos[w] == "PUNCT" for w in range(span[1], last))


def _touched(quotations: Quotations, one: Found) -> list[int]:
    """Return the numbers of the quotations that the content touches and that do not hold the cue."""
    numbers = {quotations.at[w] for span in one.content for w in range(*span)}
    return sorted(numbers - {-1, quotations.at[one.word]})


def _somebody(forest: Forest, head: int) -> bool:
    """Tell whether a subject is surely a person: a personal pronoun or a name."""
    return forest.lower[head] in _PERSONS or forest.named[head] in (NameKind.PERSON, NameKind.ORGANIZATION)
