"""What the words beside a name say it is: "the drugmaker X", "X province", "X, a village in the north"."""

from __future__ import annotations

from dateline.model.reading import Name, NameDetail, NameKind, Reading

from . import kinds_words as words

_SAME_AFTER = frozenset((NameDetail.REGION, NameDetail.MEDIA, NameDetail.PARTY, NameDetail.ARMED, NameDetail.TEAM))
"""Kinds whose noun, behind a name, says what the name itself is ("Herat province", but not "Odesa airport")."""
_LONGEST_APPOSITION = 10
_AT = frozenset(("at", "in", "near", "outside", "inside", "around"))
_GROUPS = {
    "rebel": NameDetail.ARMED,
    "armed": NameDetail.ARMED,
    "militant": NameDetail.ARMED,
    "terrorist": NameDetail.ARMED,
    "terror": NameDetail.ARMED,
    "jihadist": NameDetail.ARMED,
    "insurgent": NameDetail.ARMED,
    "guerrilla": NameDetail.ARMED,
    "paramilitary": NameDetail.ARMED,
    "mercenary": NameDetail.ARMED,
    "extremist": NameDetail.ARMED,
    "islamist": NameDetail.ARMED,
    "separatist": NameDetail.ARMED,
    "rights": NameDetail.ASSOCIATION,
    "aid": NameDetail.ASSOCIATION,
    "advocacy": NameDetail.ASSOCIATION,
    "charity": NameDetail.ASSOCIATION,
    "campaign": NameDetail.ASSOCIATION,
    "relief": NameDetail.ASSOCIATION,
    "industry": NameDetail.ASSOCIATION,
    "lobby": NameDetail.ASSOCIATION,
    "environmental": NameDetail.ASSOCIATION,
    "civil": NameDetail.ASSOCIATION,
    "mining": NameDetail.COMPANY,
    "energy": NameDetail.COMPANY,
    "oil": NameDetail.COMPANY,
    "insurance": NameDetail.COMPANY,
    "retail": NameDetail.COMPANY,
    "telecoms": NameDetail.COMPANY,
    "banking": NameDetail.COMPANY,
    "technology": NameDetail.COMPANY,
    "media": NameDetail.COMPANY,
    "luxury": NameDetail.COMPANY,
}
"""What a "group" is by the word before it; "organization" likewise."""
_BODIES = frozenset(("group", "organization", "organisation", "movement", "faction", "outfit"))
_COMPOUNDS = {
    ("agency", "news"): NameDetail.MEDIA,
    ("agency", "rating"): NameDetail.COMPANY,
    ("agency", "ratings"): NameDetail.COMPANY,
    ("agency", "intelligence"): NameDetail.GOVERNMENT,
    ("agency", "state"): NameDetail.GOVERNMENT,
    ("agency", "government"): NameDetail.GOVERNMENT,
    ("agency", "spy"): NameDetail.GOVERNMENT,
    ("service", "intelligence"): NameDetail.GOVERNMENT,
    ("service", "security"): NameDetail.GOVERNMENT,
    ("tank", "think"): NameDetail.INSTITUTION,
    ("bank", "central"): NameDetail.GOVERNMENT,
    ("station", "radio"): NameDetail.MEDIA,
    ("station", "television"): NameDetail.MEDIA,
    ("station", "tv"): NameDetail.MEDIA,
    ("network", "television"): NameDetail.MEDIA,
    ("station", "railway"): NameDetail.FACILITY,
    ("station", "power"): NameDetail.FACILITY,
    ("station", "train"): NameDetail.FACILITY,
    ("station", "metro"): NameDetail.FACILITY,
    ("body", "governing"): NameDetail.ASSOCIATION,
    ("bloc", "regional"): NameDetail.INTERNATIONAL,
    ("bloc", "trade"): NameDetail.INTERNATIONAL,
    ("bloc", "trading"): NameDetail.INTERNATIONAL,
    ("alliance", "military"): NameDetail.INTERNATIONAL,
}


def noun_detail(reading: Reading, word: int, kind: NameKind) -> NameDetail | None:
    """What the common noun at ``word``, with the word before it, says of a name of this kind."""
    lemma = reading.lemmas[word].lower()
    before = reading.forms[word - 1].lower() if word else ""
    if lemma in _BODIES:
        return _GROUPS.get(before) if kind is NameKind.ORGANIZATION else None
    return _COMPOUNDS.get((lemma, before)) or words.heads("beside").detail(lemma, kind)


def beside_before(reading: Reading, name: Name) -> NameDetail | None:
    """By the noun right before the name, or before "of" and the name ("the village of X")."""
    at = name.first - 1
    if at >= 0 and reading.forms[at] in ('"', "“", "'", "‘"):
        at -= 1
    low = reading.sentence_of(name.first)[0]
    if at < low:
        return None
    if _common(reading, at):
        return noun_detail(reading, at, name.kind)
    if reading.forms[at].lower() == "of" and at - 1 >= low and _common(reading, at - 1):
        found = noun_detail(reading, at - 1, NameKind.PLACE) if name.kind is NameKind.PLACE else None
        return found if found in (NameDetail.CITY, NameDetail.REGION, NameDetail.LANDFORM) else None
    return None


def beside_after(reading: Reading, name: Name) -> NameDetail | None:
    """By the noun right after the name, where that says what the name itself is."""
    at = name.last
    if at < len(reading) and reading.forms[at] in ('"', "”", "'", "’"):
        at += 1
    high = reading.sentence_of(name.first)[1]
    if at + 1 < high and reading.lemmas[at + 1].lower() in _BODIES and reading.forms[at].lower() in _GROUPS:
        return noun_detail(reading, at + 1, name.kind)
    if at >= high or not _common(reading, at):
        return None
    found = noun_detail(reading, at, name.kind)
    if found is NameDetail.LANDFORM or (found in _SAME_AFTER and reading.lemmas[at].lower() != "shares"):
        known = _is_known(reading, name)
        return found if not known or found in (NameDetail.REGION, NameDetail.LANDFORM) else None
    if found is NameDetail.CITY and reading.lemmas[at].lower() not in ("capital", "resort"):
        return found
    return found if found is not None and not _is_known(reading, name) and reading.deprels[at] != "conj" else None


def beside_far(reading: Reading, name: Name) -> NameDetail | None:
    """By a noun in apposition: "X, a village in the north", "the capital, X", "X is a company"."""
    low, high = reading.sentence_of(name.first)
    head = _head_of(reading, name)
    up = reading.heads[head]
    if reading.deprels[head] == "appos" and low <= up < name.first and _common(reading, up):
        return noun_detail(reading, up, name.kind)
    if reading.deprels[head] == "nsubj" and up >= 0 and _common(reading, up) and reading.forms[name.last] != ",":
        return noun_detail(reading, up, name.kind)
    if name.last >= high or reading.forms[name.last] not in (",", "(", "–", "—"):
        return None
    for word in range(name.last + 1, min(high, name.last + 1 + _LONGEST_APPOSITION)):
        if reading.deprels[word] == "appos" and name.first <= reading.heads[word] < name.last:
            return noun_detail(reading, word, name.kind) if _common(reading, word) else None
    return None


def is_at(reading: Reading, name: Name) -> bool:
    """Tell whether something is said to be at, in or near the name."""
    at = name.first - 1
    if at >= 0 and reading.forms[at].lower() == "the":
        at -= 1
    return at >= 0 and reading.forms[at].lower() in _AT


def _common(reading: Reading, word: int) -> bool:
    return reading.upos[word] == "NOUN" and not reading.forms[word][:1].isupper()


def _is_known(reading: Reading, name: Name) -> bool:
    """Tell whether the name is a country's, a people's or a city's by itself: then the noun behind is another thing."""
    text = " ".join(reading.forms[name.first : name.last])
    return words.territory(text) is not None or words.people(text) is not None or words.is_city(text)


def _head_of(reading: Reading, name: Name) -> int:
    """The word of the name whose head is outside of it."""
    inside = range(name.first, name.last)
    return next((word for word in inside if reading.heads[word] not in inside), name.first)
