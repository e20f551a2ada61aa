"""Names of persons, organisations and places with gold words: precision, recall and F1 of whole spans (CoNLL 2003)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.language.names import NameSpan, spans
from dateline.language.network import shipped

KINDS = frozenset({"PER", "ORG", "LOC"})
_SENTENCE = tuple[tuple[str, ...], tuple[str, ...]]


def run(path: Path) -> dict[str, float]:
    """Return percentages for one file with a word and an IOB2 label a line."""
    gold = read_iob2(path)
    parses = shipped().parse([words for words, _ in gold])
    return score([spans(labels) for _, labels in gold], [parse.names for parse in parses])


def score(gold: Sequence[Sequence[NameSpan]], read: Sequence[Sequence[NameSpan]]) -> dict[str, float]:
    """Return precision, recall and F1 in percent over sentences of spans; 0 where there is nothing."""
    right = sum(len(set(g) & set(r)) for g, r in zip(gold, read, strict=True))
    known, found = sum(map(len, gold)), sum(map(len, read))
    return {
        "precision": 100.0 * right / found if found else 0.0,
        "recall": 100.0 * right / known if known else 0.0,
        "f1": 200.0 * right / (known + found) if known + found else 0.0,
    }


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
