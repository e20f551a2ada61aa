"""Types, modes and statuses of events in sentences of our own (folder of ``training/coding``), those held back alone.

The head is trained on the other sentences of the folder, and whoever writes rules may read these; of the sentences
held back the errors are not to be read. Each is read and coded by itself, as one paragraph. A coded word answers for
the event line in whose words it lies; of several in one line one with the line's type is taken, else the first. A line
that no word answers for is missed; a coded word in no event line, those of ``NONE`` lines among them, is too much.

``type_f1`` is the F1 of types over all lines (micro), ``type_macro_f1`` the mean of that of each type; a wrong type is
both missed and too much. ``mode_accuracy`` is over the lines with the right type (OTHER apart, whose modes are labels),
no mode where the line has none; ``status_accuracy`` over the lines that have an answer. All statements of the coder
count, on the chronicle or not, since the lines have what is asked and promised, too. ``learned_`` is the learned coder
alone, where it holds some type likelier than nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from training.coding_sentences import CodedSentence, places, read_folder

from dateline.coding import code
from dateline.language.pipeline import read
from dateline.model.plover import EventType, Status

from .articles import one_paragraph
from .scoring import f1_of_counts, percent

Answer = tuple[EventType, str, Status]
"""Type, mode (empty for none) and status."""
Answers = Mapping[int, Answer]
"""By where the word begins."""


def run(path: Path) -> dict[str, float]:
    """Return percentages for a folder of sentences."""
    sentences = [sentence for sentence in read_folder(path) if sentence.held_back]
    answers = [answers_of(sentence.text) for sentence in sentences]
    figures: dict[str, float] = {}
    for place, name in enumerate(("", "learned_")):
        found = score([(sentence, answer[place]) for sentence, answer in zip(sentences, answers, strict=True)])
        figures |= {f"{name}{key}": figure for key, figure in found.items()}
    return figures


def answers_of(text: str) -> tuple[Answers, Answers]:
    """Return what the coder and the learned coder alone say of a sentence."""
    article = one_paragraph(text)
    reading = read(article)
    coder: dict[int, Answer] = {
        s.trigger.start: (s.type, s.mode or "", s.status) for s in code(article, reading).statements
    }
    learned = {
        reading.starts[one.word]: (one.types[0][0], one.mode or "", one.status)
        for one in reading.leanings
        if one.types and one.types[0][1] > one.nothing
    }
    return coder, learned


def score(pairs: Sequence[tuple[CodedSentence, Answers]]) -> dict[str, float]:
    """Score the answers for each sentence."""
    hits, missed, too_many = Counter[EventType](), Counter[EventType](), Counter[EventType]()
    modes: list[bool] = []
    statuses: list[bool] = []
    for sentence, answers in pairs:
        left = dict(answers)
        for (start, end), event in places(sentence):
            if event.type is None:
                continue
            inside = sorted((left[a][0] is not event.type, a) for a in left if start <= a < end)
            taken = [left.pop(a) for _, a in inside][:1]
            if not taken or taken[0][0] is not event.type:
                missed[event.type] += 1
                too_many.update(type_ for type_, _, _ in taken)
            else:
                hits[event.type] += 1
                modes.extend([taken[0][1] == event.mode] if event.type is not EventType.OTHER else [])
            statuses.extend(status is event.status for _, _, status in taken)
        too_many.update(type_ for type_, _, _ in left.values())
    types = sorted({*hits, *missed}, key=lambda type_: type_.value)
    by_type = [_f1(hits[t], missed[t], too_many[t]) for t in types]
    return {
        "type_f1": _f1(hits.total(), missed.total(), too_many.total()),
        "type_macro_f1": sum(by_type) / len(by_type) if by_type else 0.0,
        "mode_accuracy": percent(sum(modes), len(modes)),
        "status_accuracy": percent(sum(statuses), len(statuses)),
    }


def _f1(hits: int, missed: int, too_many: int) -> float:
    """Return F1 in percent."""
    return f1_of_counts(hits, hits + missed, hits + too_many)
