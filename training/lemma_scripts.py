"""Edit scripts from pairs of word and lemma: the inverse of ``dateline.language.lemmas.apply_script``."""

from __future__ import annotations

from dateline.language.lemmas import AS_WRITTEN, apply_script

LONGEST_CUT = 5
"""A lemma that shares less than this is written out whole ("was" -> "be")."""


def derive_script(word: str, lemma: str) -> str:
    """Return the shortest script that turns the word into the lemma."""
    if lemma == "_":
        return AS_WRITTEN
    for case, cased in (("l", word.lower()), ("k", word), ("t", word.capitalize())):
        script = _ending_script(case, cased, lemma)
        if script and apply_script(word, script) == lemma:
            return script
    return f"k|*|{lemma}"


def _ending_script(case: str, cased: str, lemma: str) -> str:
    """Return a script that edits the ending of a cased word, or nothing if they share no beginning."""
    shared = shared_prefix(cased, lemma)
    cut = len(cased) - shared
    if not shared or cut > LONGEST_CUT:
        return ""
    return f"{case}|{cut}|{lemma[shared:]}"


def shared_prefix(left: str, right: str) -> int:
    """Count the characters that two strings begin with alike."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(left), len(right)))
