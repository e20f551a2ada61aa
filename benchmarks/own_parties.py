"""Actors and recipients in sentences of our own (folder of ``training/coding``), those held back alone.

Of the sentences held back the errors are not to be read; those of the others may be. Each sentence is read and coded by
itself, as one paragraph. A line is scored where some statement of the line's type has its trigger in the words of the
line (of several the first); what the coder misses or types otherwise is the business of ``own-coding``. A party of the
line is found where the core of some party of the statement overlaps a place where its words stand in the sentence, in
the same role; a party of the statement is right where its core overlaps some party of the line in the same role. One
party of the line may be found by several ("Malaysian and Thai patrol boats"), and each of these is right.

``recall`` is the share of the lines' parties found, ``precision`` the share of the statements' parties that are right,
``f1`` their F1; so for actors and recipients alone. ``either_f1`` asks for the words alone, whatever the role. A line
of which the sentence names no party, and its statement none either, adds nothing. ``lines`` is the share of lines with
a type for which there is such a statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.coding_sentences import CodedEvent, CodedSentence, places, read_folder

from dateline.coding import code
from dateline.language.pipeline import read
from dateline.model.plover import EventType, Role

from .articles import one_paragraph

Piece = tuple[int, int]
"""Start and end (not included) in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement as this benchmark sees it: the cores of its parties."""

    type: EventType
    trigger: int
    actors: tuple[Piece, ...] = ()
    recipients: tuple[Piece, ...] = ()


@dataclass(slots=True)
class Count:
    """How many of the gold's parties were found, and how many of the coder's are right."""

    found: int = 0
    gold: int = 0
    right: int = 0
    answered: int = 0

    def add(self, gold: Sequence[Sequence[Piece]], answers: Sequence[Piece]) -> None:
        """Count one line's parties (each with all its places) against a statement's."""
        self.gold += len(gold)
        self.answered += len(answers)
        self.found += sum(any(_overlap(p, a) for p in one for a in answers) for one in gold)
        self.right += sum(any(_overlap(p, a) for one in gold for p in one) for a in answers)

    @property
    def recall(self) -> float:
        """The share of the gold's parties found, in percent."""
        return 100.0 * self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """The share of the coder's parties that are right, in percent."""
        return 100.0 * self.right / self.answered if self.answered else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def run(path: Path) -> dict[str, float]:
    """Return percentages for a folder of sentences."""
    held = [sentence for sentence in read_folder(path) if sentence.held_back]
    return score([(sentence, tell(sentence.text)) for sentence in held])


def tell(text: str) -> tuple[Told, ...]:
    """Read and code a sentence."""
    article = one_paragraph(text)
    return tuple(
        Told(
            type=s.type,
            trigger=s.trigger.start,
            actors=tuple((p.mention.core.start, p.mention.core.end) for p in s.parties if p.role is Role.ACTOR),
            recipients=tuple((p.mention.core.start, p.mention.core.end) for p in s.parties if p.role is Role.RECIPIENT),
        )
        for s in code(article, read(article)).statements
    )


def score(pairs: Iterable[tuple[CodedSentence, Sequence[Told]]]) -> dict[str, float]:
    """Score the statements of each sentence."""
    both, actors, recipients, either = Count(), Count(), Count(), Count()
    lines = coded = 0
    for sentence, told in pairs:
        typed = [(place, event) for place, event in places(sentence) if event.type is not None]
        lines += len(typed)
        for place, event in typed:
            if (one := answering(place, event, told)) is None:
                continue
            coded += 1
            acting, acted_on = (standing(sentence.text, side) for side in (event.actors, event.recipients))
            actors.add(acting, one.actors)
            recipients.add(acted_on, one.recipients)
            both.add(acting, one.actors)
            both.add(acted_on, one.recipients)
            either.add([*acting, *acted_on], [*one.actors, *one.recipients])
    figures = {f"{name}{key}": value for name, count in _named(both, actors, recipients) for key, value in count}
    return figures | {"either_f1": either.f1, "lines": 100.0 * coded / lines if lines else 0.0}


def answering(place: Piece, event: CodedEvent, told: Sequence[Told]) -> Told | None:
    """Return the statement of a line, None where there is none of its type."""
    return next((t for t in told if t.type is event.type and place[0] <= t.trigger < place[1]), None)


def standing(text: str, phrases: Iterable[str]) -> list[list[Piece]]:
    """Return for each phrase all places where it stands."""
    return [
        [(a, a + len(phrase)) for a in range(len(text)) if phrase and text.startswith(phrase, a)] for phrase in phrases
    ]


def _named(both: Count, actors: Count, recipients: Count) -> list[tuple[str, list[tuple[str, float]]]]:
    """Return the figures of each count under its name."""
    return [
        (name, [("recall", count.recall), ("precision", count.precision), ("f1", count.f1)])
        for name, count in (("", both), ("actors_", actors), ("recipients_", recipients))
    ]


def _overlap(left: Piece, right: Piece) -> bool:
    """Tell whether two pieces share a character."""
    return left[0] < right[1] and right[0] < left[1]
