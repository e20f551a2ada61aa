"""Lemmas put right by the vocabulary: what a word form can be a form of, where a reading's lemma names nothing known.

This only ever chooses among lemmas that the vocabulary has; anything else keeps the reading's lemma.
"""

from __future__ import annotations

from functools import cache

from dateline.coding.vocabulary import classes, entries
from dateline.coding.wordsets import words
from dateline.data.inflections import irregular, stems

_GRAMMAR = words(
    "hold have make pay conduct give launch take place say tell announce add lead head begin start continue fail refuse"
    " decline plan intend agree pledge vow promise decide threaten reach strike visit express complete conclude"
    " tie ally party country city army body policy supply embassy treaty agency community authority sympathy delivery"
    " try deny rule seek want hope expect schedule prepare set consider manage proceed happen occur follow join obtain"
    " secure appear seem warn claim confirm declare report believe aim offer attempt work vary carry marry bury occupy"
    " rally study apply reply rely testify ratify identify notify mobilise use close raise cause increase reduce"
    " charge urge change force receive leave remove serve move prove approve"
)


@cache
def known() -> frozenset[str]:
    """Every lemma that a table of the vocabulary speaks of."""
    listed = {word for words in classes().values() for word in words}
    framed = {w for senses in entries().values() for e in senses for n in e.needs for w in n.words}
    return frozenset(entries()) | listed | framed | _GRAMMAR


@cache
def lemma(form: str, upos: str, read: str) -> str:
    """The lemma of a lower-case form: the one read where it is known, else a known one that it can be a form of.

    A verb read as its own gerund ("warning" and "bombing" are lemmas, too, of nouns) is the form of a known verb.
    """
    if upos in ("VERB", "AUX") and form in irregular():
        return irregular()[form]
    gerund = upos == "VERB" and read == form and form.endswith("ing")
    if upos not in ("VERB", "NOUN", "AUX") or (read in known() and not gerund):
        return read
    return next((stem for stem in stems(form, upos) if stem in known()), read)
