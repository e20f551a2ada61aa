"""Names of persons, organisations and places with gold words: precision, recall and F1 of whole spans (CoNLL 2003).

A file is one of IOB2 labels (UNER's columns or plain ones). A folder holds MEANTIME's documents: Wikinews, of which the
title and the first sentences count (``meantime`` says which, ``meantime_names`` how its phrases are cut to names).
There, names of MEANTIME's other types (products, financial things) are no names, and a name of such a type that is read
as a person, organisation or place is false. Not counted, neither as missed nor as false: names that MEANTIME links to
no entity, so that it gives them no type; adjectives of nationality ("German"), which UNER and CoNLL don't mark as
places; and words that a hyphen ties to something that is no name ("EADS-led"). ``f1_all`` is the F1 with the latter two
as names like any others.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.data.gazetteer import countries_of_demonym, country_named
from dateline.language.names import NameSpan, spans
from dateline.language.network import shipped

from . import scoring
from .meantime import read_documents
from .meantime_names import name_spans

KINDS = frozenset({"PER", "ORG", "LOC"})
_SENTENCE = tuple[tuple[str, ...], tuple[str, ...]]
_NEWS_SENTENCE = tuple[tuple[str, ...], list[NameSpan]]
"""The words and the names, of whatever type ("" for unknown)."""


def run(path: Path) -> dict[str, float]:
    """Return percentages for one file with a word and an IOB2 label a line, or for a folder of MEANTIME."""
    if path.is_dir():
        news = read_news(path)
        return score_news(news, [parse.names for parse in shipped().parse([words for words, _ in news])])
    gold = read_iob2(path)
    parses = shipped().parse([words for words, _ in gold])
    return score([spans(labels) for _, labels in gold], [parse.names for parse in parses])


def score(gold: Sequence[Sequence[NameSpan]], read: Sequence[Sequence[NameSpan]]) -> dict[str, float]:
    """Return precision, recall and F1 in percent over sentences of spans; 0 where there is nothing."""
    known, found = ({(place, *s) for place, found in enumerate(side) for s in found} for side in (gold, read))
    return {
        "precision": scoring.precision(known, found),
        "recall": scoring.recall(known, found),
        "f1": scoring.f1(known, found),
    }


def score_news(gold: Sequence[_NEWS_SENTENCE], read: Sequence[Sequence[NameSpan]]) -> dict[str, float]:
    """Return the figures for sentences of MEANTIME: ``score``'s, and ``f1_all``."""
    untyped = [frozenset((a, b) for a, b, kind in names if not kind) for _, names in gold]
    apart = [frozenset((a, b) for a, b, _ in names if _is_no_name(words[a:b])) for words, names in gold]
    typed = [[name for name in names if name[2] in KINDS] for _, names in gold]
    strict = score(*(_without(side, untyped) for side in (typed, read)))
    neither = [a | b for a, b in zip(untyped, apart, strict=True)]
    return score(*(_without(side, neither) for side in (typed, read))) | {"f1_all": strict["f1"]}


def _without(found: Sequence[Sequence[NameSpan]], places: Sequence[frozenset[tuple[int, int]]]) -> list[list[NameSpan]]:
    """Return the spans of each sentence but those that stand at certain places."""
    return [[s for s in names if s[:2] not in left_out] for names, left_out in zip(found, places, strict=True)]


def _is_no_name(words: Sequence[str]) -> bool:
    """Tell whether a marked name is an adjective of nationality, or tied by a hyphen to what is no name."""
    word = words[0]
    if len(words) > 1:
        return False
    tied = any(part.islower() for part in word.split("-")) and "-" in word
    return tied or bool(countries_of_demonym(word) and not country_named(word))


def read_news(folder: Path) -> list[_NEWS_SENTENCE]:
    """Read the sentences of MEANTIME that count, with their names."""
    return [
        (words, name_spans(words, [m for m in document.names if m.sentence == number]))
        for document in read_documents(folder)
        for number, words in enumerate(document.sentences)
    ]


def read_iob2(path: Path) -> list[_SENTENCE]:
    """Read words and labels: UNER's five columns (number, word, label, …) or plain ``word … label`` lines."""
    sentences: list[_SENTENCE] = []
    for block in path.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("# ")]
        pairs = [_word_and_label(row) for row in rows if "-DOCSTART-" not in row]
        if pairs:
            sentences.append((tuple(p[0] for p in pairs), tuple(p[1] for p in pairs)))
    return sentences


def _word_and_label(row: Sequence[str]) -> tuple[str, str]:
    """Return a line's word and label; labels of other kinds are O."""
    fields = row if len(row) > 1 else row[0].split()
    numbered = len(fields) > 2 and fields[0].isdecimal()
    word, label = (fields[1], fields[2]) if numbered else (fields[0], fields[-1])
    return word, label if label[2:] in KINDS else "O"
