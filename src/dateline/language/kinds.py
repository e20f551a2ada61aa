"""Names -> their finer kinds, by rules over their words, the words beside them and what is known by name.

The reader's network tells persons, organizations and places; whether a place is a city, a province or an airport is
decided here: by well-known names, then by the name's own head word ("Lake Chad"), by a word that says so beside it
("the drugmaker", "province"), by the gazetteer. What no rule decides stays None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.data import gazetteer
from dateline.model.reading import Name, NameDetail, NameKind, Reading

from . import kinds_words as words
from .kinds_beside import beside_after, beside_before, beside_far, is_at
from .kinds_words import word_set

_LINKS = frozenset(("of", "for", "to", "in", "on", "against"))
_LEADING = frozenset(("the", "a", "an"))
_NUMERALS = word_set("I II III IV V VI VII VIII IX X XI XII")
_DIRECTIONS = word_set("""
    north south east west northern southern eastern western central upper lower greater inner outer
    northeast northwest southeast southwest northeastern northwestern southeastern southwestern
""")
_WORLDWIDE = word_set(
    "international european african asian world global un u.n. inter-american pan-african arab nordic eu"
)
_NATIONAL_BANKS = frozenset(("central", "reserve", "national", "state", "people's"))
_PERSON_EVENTS = frozenset(("hurricane", "typhoon", "cyclone", "storm", "operation"))
_RAISED = frozenset((NameDetail.GOVERNMENT, NameDetail.COMPANY, NameDetail.ASSOCIATION))
"""Heads that name a body of several states when the name is worldwide ("European Court")."""
_BODIES = frozenset((NameDetail.COMPANY, NameDetail.TEAM, NameDetail.PARTY, NameDetail.MEDIA, NameDetail.ASSOCIATION))
_SUMMIT = "COP"


def add_kinds(reading: Reading) -> Reading:
    """The reading with the finer kind of each name."""
    found = [_detailed(reading, name) for name in reading.names]
    return replace(reading, names=tuple(_shared(reading, found)))


def _detailed(reading: Reading, name: Name) -> Name:
    return replace(name, detail=detail_of(reading, name))


def detail_of(reading: Reading, name: Name) -> NameDetail | None:
    """The finer kind of one name, None where no rule tells."""
    forms = own_words(reading, name)
    if not forms:
        return None
    if name.kind is NameKind.PERSON:
        return NameDetail.EVENT if len(forms) > 1 and forms[0].lower() in _PERSON_EVENTS else None
    text = text_of(reading, name.last - len(forms), name.last)
    return next((found for rule in _RULES if (found := rule(reading, name, forms, text))), None)


def own_words(reading: Reading, name: Name) -> Sequence[str]:
    """The words of the name without a leading article and a trailing possessive."""
    first, last = name.first, name.last
    if last - first > 1 and reading.forms[first].lower() in _LEADING:
        first += 1
    return reading.forms[first:last]


def text_of(reading: Reading, first: int, last: int) -> str:
    """The words as they stand, apart where the text has anything between them."""
    parts = [reading.forms[first]] if first < last else []
    for word in range(first + 1, last):
        gap = "" if reading.starts[word] == reading.ends[word - 1] else " "
        parts.append(gap + reading.forms[word])
    return "".join(parts)


def _well_known(reading: Reading, name: Name, _: Sequence[str], text: str) -> NameDetail | None:
    if words.is_seat(text):
        return NameDetail.FACILITY if is_at(reading, name) else NameDetail.GOVERNMENT
    found = words.known(text)
    if name.kind is NameKind.PLACE:
        return None if found in _BODIES and words.is_city(text) else found
    return None if found is NameDetail.LANDFORM else found


def _territory(reading: Reading, name: Name, _: Sequence[str], text: str) -> NameDetail | None:
    if words.is_shared(text):
        behind_place = name.first > 1 and reading.forms[name.first - 1] == "," and _is_proper(reading, name.first - 2)
        return NameDetail.REGION if behind_place else None
    return words.territory(text)


def _people(_: Reading, __: Name, ___: Sequence[str], text: str) -> NameDetail | None:
    return None if words.is_capital(text) else words.people(text)


def _head(_: Reading, name: Name, forms: Sequence[str], __: str) -> NameDetail | None:
    """By the word that the name is built around: its last, the one before "of", or its first."""
    if len(forms) < 2:
        return NameDetail.EVENT if forms[0].startswith(_SUMMIT) and forms[0][len(_SUMMIT) :].isdigit() else None
    link = next((i for i, form in enumerate(forms) if i and form.lower() in _LINKS), 0)
    if link:
        return _linked(forms, link, name.kind)
    end = len(forms) - 1
    while end > 1 and (forms[end].isdigit() or forms[end] in _NUMERALS or forms[end] in (")", "(")):
        end -= 1
    found = words.heads("end").detail(forms[end].lower(), name.kind) if end else None
    found = found or words.heads("start").detail(forms[0].lower(), name.kind)
    return _raised(found, [form.lower() for form in forms])


def _linked(forms: Sequence[str], link: int, kind: NameKind) -> NameDetail | None:
    """The kind of a name with "of": what stands before it decides ("Ministry of Finance")."""
    head = forms[link - 1].lower()
    rest = " ".join(form for form in forms[link + 1 :] if form.lower() not in _LEADING)
    if head == "republic":
        return words.territory(rest) or NameDetail.REGION
    if head == "bank" and words.territory(rest):
        return NameDetail.GOVERNMENT
    if head in ("centre", "center"):
        return NameDetail.INSTITUTION
    if link + 1 < len(forms) and head == "house" and forms[link + 1].lower() in ("representatives", "commons", "lords"):
        return NameDetail.GOVERNMENT
    found = words.heads("end").detail(head, kind) or words.heads("start").detail(head, kind)
    return _raised(found, [form.lower() for form in forms[:link]])


def _raised(found: NameDetail | None, lower: Sequence[str]) -> NameDetail | None:
    """The kind after a look at the words before the head: central banks are states', a "World …" is many states'."""
    if found is NameDetail.COMPANY and "bank" in lower and _NATIONAL_BANKS.intersection(lower):
        return NameDetail.GOVERNMENT
    if found in _RAISED and lower[0] in _WORLDWIDE and lower[-1] not in ("association", "society", "federation"):
        return NameDetail.INTERNATIONAL
    return found


def _near(reading: Reading, name: Name, _: Sequence[str], __: str) -> NameDetail | None:
    return beside_before(reading, name) or beside_after(reading, name)


def _city(_: Reading, name: Name, __: Sequence[str], text: str) -> NameDetail | None:
    if name.kind is NameKind.PLACE:
        return NameDetail.CITY if words.is_city(text) else None
    return NameDetail.CITY if words.is_capital(text) else None


def _direction(_: Reading, name: Name, forms: Sequence[str], text: str) -> NameDetail | None:
    if name.kind is not NameKind.PLACE or len(forms) < 2:
        return None
    return NameDetail.REGION if forms[0].lower() in _DIRECTIONS else None


def _far(reading: Reading, name: Name, _: Sequence[str], __: str) -> NameDetail | None:
    return beside_far(reading, name)


def _before_its_country(reading: Reading, name: Name, _: Sequence[str], __: str) -> NameDetail | None:
    """An unknown place before a comma and what it lies in is a town ("Kumari, Texas")."""
    at = name.last
    if name.kind is not NameKind.PLACE or at + 1 >= len(reading) or reading.forms[at] != ",":
        return None
    follows = at + 2 >= len(reading) or reading.upos[at + 2] in ("PUNCT", "ADP", "CCONJ")
    larger = words.territory(reading.forms[at + 1]) or words.known(reading.forms[at + 1])
    inside = larger in (NameDetail.COUNTRY, NameDetail.REGION) and reading.deprels[at + 1] != "conj"
    before = reading.forms[name.first - 1] if name.first else ""
    return NameDetail.CITY if inside and follows and before != "," else None


def _is_proper(reading: Reading, word: int) -> bool:
    return reading.upos[word] == "PROPN"


_Rule = Callable[[Reading, Name, Sequence[str], str], NameDetail | None]
_RULES: tuple[_Rule, ...] = (
    _well_known,
    _territory,
    _people,
    _head,
    _near,
    _direction,
    _city,
    _far,
    _before_its_country,
)
"""What is asked, in order; the first answer counts."""


def _shared(reading: Reading, found: Sequence[Name]) -> list[Name]:
    """Give a name without an answer the one answer that the same words got elsewhere in the report."""
    answers: dict[tuple[str, NameKind], set[NameDetail]] = {}
    for name in found:
        if name.detail is not None:
            answers.setdefault((_key(reading, name), name.kind), set()).add(name.detail)
    return [_filled(reading, name, answers) for name in found]


def _filled(reading: Reading, name: Name, answers: dict[tuple[str, NameKind], set[NameDetail]]) -> Name:
    if name.detail is not None or name.kind is NameKind.PERSON:
        return name
    found = answers.get((_key(reading, name), name.kind), set())
    return replace(name, detail=next(iter(found))) if len(found) == 1 else name


def _key(reading: Reading, name: Name) -> str:
    return gazetteer.fold(" ".join(own_words(reading, name)))
