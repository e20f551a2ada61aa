"""What titles and offices are told by: the entries of ``titles.csv``, their heads, words like "former"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.data.gazetteer import vocabulary
from dateline.model.reading import Tenure

from .kinds_words import word_set

OFFICE_KINDS = frozenset(("military", "office", "noble", "religious"))
"""Kinds of ``titles.csv`` that are offices or ranks; honorifics and professions are not."""

TENURES = {
    "former": Tenure.FORMER,
    "ex": Tenure.FORMER,
    "ex-": Tenure.FORMER,
    "onetime": Tenure.FORMER,
    "one-time": Tenure.FORMER,
    "erstwhile": Tenure.FORMER,
    "then": Tenure.FORMER,
    "ousted": Tenure.OUSTED,
    "deposed": Tenure.OUSTED,
    "toppled": Tenure.OUSTED,
    "overthrown": Tenure.OUSTED,
    "outgoing": Tenure.OUTGOING,
    "departing": Tenure.OUTGOING,
    "acting": Tenure.ACTING,
    "interim": Tenure.ACTING,
    "caretaker": Tenure.ACTING,
    "provisional": Tenure.ACTING,
    "transitional": Tenure.ACTING,
    "transition": Tenure.ACTING,
    "incoming": Tenure.ELECT,
    "elect": Tenure.ELECT,
    "designate": Tenure.ELECT,
}
"""Words of a title's phrase that say how its bearer stands to the office."""

DEGREES = frozenset(("deputy", "vice", "first", "second", "assistant", "under", "sub", "co", "associate", "joint"))
"""Words before an office that make it another office."""

OF_LINKS = frozenset(("of", "for"))
TO_HEADS = word_set("ambassador envoy adviser advisor aide secretary counsellor delegate representative")
"""Heads that take "to X" ("ambassador to Chad")."""
ON_HEADS = frozenset(("rapporteur", "envoy", "adviser", "advisor", "coordinator"))

CAPITAL = word_set("father brother sister mother count private major general canon")
"""Titles before a name only with a capital of their own."""

WHOLE = word_set("member officer editor mate consort attorney executive")
"""Heads that are an office only within an entry of the table ("member of parliament")."""

ALONE = word_set("""
    president premier minister chancellor taoiseach tánaiste king queen prince princess emperor empress emir sultan
    pope patriarch archbishop cardinal governor mayor prefect commissioner senator congressman congresswoman ambassador
    envoy spokesman spokeswoman spokesperson speaker secretary undersecretary prosecutor ombudsman director chairman
    chairwoman chairperson commander commandant admiral brigadier ayatollah consul ceo cfo coo vizier tsar rapporteur
    """)
"""Heads that name an office by themselves, without the name of its holder."""

OF_BODY = word_set("""
    head chief chair leader ruler boss founder co-founder representative mediator negotiator coordinator dean rector
    administrator superintendent adviser advisor aide imam registrar inspector general marshal counsel whip
    """)
"""Heads that name an office without its holder's name only with a field, a body or a country."""

_NO_HEADS = word_set("saint st state elect designate lama primate page metropolitan detective")


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Titles by their words (single spaces, lower case), what may stand before a head, and the heads."""

    whole: frozenset[str]
    members: frozenset[str]
    heads: frozenset[str]
    forms: frozenset[str]
    """Heads in the singular and plural."""


@cache
def titles() -> Titles:
    """The table, read once; hyphens are words of their own, as the reader cuts them."""
    whole, members = set[str](), set[str]()
    for row in vocabulary("titles.csv"):
        text = spaced(row["title"])
        if row["kind"] in OFFICE_KINDS:
            whole.add(text)
        if row["kind"] in ("modifier", "portfolio"):
            members.add(text)
    heads = {head_of(text) for text in whole} - DEGREES - _NO_HEADS
    return Titles(
        whole=frozenset(whole),
        members=frozenset(members) | TENURES.keys() | DEGREES,
        heads=frozenset(heads),
        forms=frozenset(heads | {head + "s" for head in heads}),
    )


def head_of(title: str) -> str:
    """The head noun of a title: the word before its first link, else its last ("chief of staff": chief)."""
    parts = title.split()
    place = next((i for i, part in enumerate(parts) if i and part in ("of", "to", "for")), len(parts))
    return parts[place - 1]


def spaced(title: str) -> str:
    """The title in the reader's words: small letters, hyphens apart, no full stops of abbreviations."""
    return " ".join(norm(part) for part in title.replace("-", " - ").split())


def norm(form: str) -> str:
    """A word for comparison: small letters, an abbreviation's full stop off."""
    lower = form.lower()
    return lower[:-1] if len(lower) > 1 and lower.endswith(".") else lower
