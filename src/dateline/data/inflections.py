"""What an English word form can be a form of: regular endings undone by the rules of spelling, irregular pasts listed.

Which of the candidates is a word is for the rooms to say; each has a list of its own.
"""

from __future__ import annotations

from functools import cache

from .gazetteer import vocabulary

_VOWELS = "aeiou"


@cache
def irregular() -> dict[str, str]:
    """Irregular past forms and their lemmas (``irregular_verbs.csv``)."""
    rows = vocabulary("irregular_verbs.csv")
    return {form: row["lemma"] for row in rows for form in row["forms"].split("|")}


def stems(form: str, upos: str) -> tuple[str, ...]:
    """What a regular form (lower case) of a verb or of a noun can be a form of, the likeliest first."""
    return _of_verb(form) if upos == "VERB" else _of_plural(form)


def _of_verb(form: str) -> tuple[str, ...]:
    if form.endswith(("ied", "ies")):
        return (form[:-3] + "y",)
    for ending in ("ing", "ed"):
        if form.endswith(ending):
            return _of_bare(form[: -len(ending)])
    return _of_plural(form)


def _of_bare(stem: str) -> tuple[str, ...]:
    """What stands before "-ing" or "-ed": "revok" -> "revoke"; "committ" -> "commit"; "discuss" as it is."""
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    return (stem, stem + "e", *((stem[:-1],) if doubled else ()))


def _of_plural(form: str) -> tuple[str, ...]:
    """What a plural, or a verb's form in -s, can be a form of."""
    if form.endswith("ies"):
        return (form[:-3] + "y", form[:-1])
    if form.endswith("es"):
        return (form[:-1], form[:-2])
    return (form[:-1],) if form.endswith("s") else ()
