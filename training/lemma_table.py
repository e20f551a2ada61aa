"""The lemmas of the words seen in training, for the classes whose lemma depends on word and tag alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from .conllu import Row
from .sources import Annotated

CLASSES = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "PART"})
LEAST_SHARE = 0.95
"""A word whose lemma is less certain than this is left to the network ("'s": be or have)."""


def lemma_table(sentences: Iterable[Annotated]) -> str:
    """Return lines ``tag TAB word TAB lemma``, sorted; words are lower-cased."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for row in sentence.rows or ():
            if row.upos in CLASSES and _is_plain(row):
                counts[row.upos, row.form.lower()][row.lemma] += 1
    best = {key: seen.most_common(1)[0] for key, seen in counts.items()}
    lines = [
        f"{upos}\t{form}\t{lemma}\n"
        for (upos, form), (lemma, n) in best.items()
        if n >= LEAST_SHARE * counts[upos, form].total()
    ]
    return "".join(sorted(lines))


def _is_plain(row: Row) -> bool:
    """Leave out misspelt words, whose lemma is that of another word, and those that name no lemma."""
    return row.lemma != "_" and "Typo=Yes" not in row.feats and "\t" not in row.form
