"""Lemmas: from a table of known words, else by an edit script on the ending.

A script such as ``"l|2|y"`` lower-cases, cuts two characters and adds "y".
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dateline.data.inflections import irregular, stems

Table = dict[tuple[str, str], str]
"""Universal tag and lower-cased word -> lemma."""

AS_WRITTEN = "k|0|"
"""The script that keeps a word as it is."""


def apply_script(word: str, script: str) -> str:
    """Return the lemma that a script makes of a word; a script that would leave nothing keeps the word.

    A script is case (``l`` lower-case, ``k`` keep, ``t`` capitalise), the number of characters to cut from the end
    (``*`` for all) and the ending to add, parted by ``|``.
    """
    case, cut, ending = script.split("|", 2)
    cased = {"l": word.lower, "t": word.capitalize}.get(case, word.__str__)()
    kept = "" if cut == "*" else cased[: max(0, len(cased) - int(cut))]
    return kept + ending or word


def read_table(path: Path) -> Table:
    """Read ``lemmas.tsv``: tag, word and lemma a line, parted by tabs."""
    lines = path.read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line)
    return {(upos, word): lemma for upos, word, lemma in rows}


def lemma_of(word: str, upos: str, script: str, table: Table, is_word: Callable[[str], bool]) -> str:
    """Return a word's lemma: as listed, else as its script makes it and ``is_word`` bears out."""
    return table.get((upos, word.lower())) or lemma_of_unlisted(word, upos, script, is_word)


def lemma_of_unlisted(word: str, upos: str, script: str, is_word: Callable[[str], bool]) -> str:
    """Return the lemma of a word that no table lists, put right where the script's is no word.

    A script learned on other words can cut too little or too much ("insisted" -> "insiste"); of the forms from which
    English spelling can have made the word, the first is taken that ``is_word`` knows.
    """
    lower = word.lower()
    if upos == "VERB" and lower in irregular():
        return irregular()[lower]
    lemma = apply_script(word, script)
    if upos not in ("VERB", "NOUN") or is_word(lemma):
        return lemma
    return next((stem for stem in stems(lower, upos) if is_word(stem)), lemma)
