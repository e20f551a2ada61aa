"""The words of a title or office around its head noun: "deputy" or "UN" before it, "of Defense" behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model.reading import Name, NameKind, Reading, Tenure

from . import kinds_words
from . import titles_words as words

_LONGEST_WHOLE = 6
_LONGEST_BEFORE = 10
_LONGEST_BEHIND = 14
_INSIDE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_AND = frozenset(("and", "&"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A title's words ``first..last``, its head noun, and where its core ends, before any "of X"."""

    first: int
    core: int
    last: int
    head: int
    tenure: Tenure | None
    plural: bool
    whole: bool
    """Whether its core is an entry of the table of more than one word."""

    def anchor(self, reading: Reading) -> int:
        """The word of its core that the tree hangs on something outside ("attorney" of "attorney general")."""
        inside = range(self.first, self.core)
        return next((word for word in inside if reading.heads[word] not in inside), self.head)

    @property
    def is_bare(self) -> bool:
        """Whether it has neither field nor body: one word, or one with "former" and the like."""
        return self.last - self.first == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence ``low..high`` of a reading, with its names by each of their words."""

    reading: Reading
    low: int
    high: int
    names: Mapping[int, Name]

    def norm(self, word: int) -> str:
        """A word in the spelling of the table of titles."""
        return words.norm(self.reading.forms[word])

    def person(self, word: int) -> Name | None:
        """The person's name that begins here."""
        name = self.names.get(word)
        return name if name is not None and name.kind is NameKind.PERSON and name.first == word else None


def phrase_at(scene: Scene, word: int) -> Phrase | None:
    """The title whose head, or last word, is this one; None where the word is none."""
    lower = scene.norm(word)
    prefixed = lower.startswith(("ex-", "vice-", "co-"))
    table = words.titles()
    bare = lower.partition("-")[2] if prefixed else lower
    plural = bare not in table.heads
    if plural and (bare not in table.forms or scene.reading.xpos[word] not in ("NNS", "NNPS")):
        return None
    first, head = _whole(scene, word)
    whole = first < word
    first = _before(scene, first, word)
    core = _suffix(scene, word + 1)
    last = _behind(scene, head, core)
    tenure = Tenure.FORMER if lower.startswith("ex-") else _tenure(scene, first, core)
    return Phrase(first=first, core=core, last=last, head=head, tenure=tenure, plural=plural, whole=whole)


def _whole(scene: Scene, word: int) -> tuple[int, int]:
    """Where the longest entry of the table that ends with this word begins, and its head ("commander in chief")."""
    table = words.titles().whole
    low = max(scene.low, word - _LONGEST_WHOLE + 1)
    parts = [scene.norm(i) for i in range(low, word + 1)]
    for place in range(len(parts) - 1):
        text = " ".join(parts[place:])
        if text in table:
            inner = next((i for i in range(place + 1, len(parts)) if parts[i] in ("in", "of")), None)
            head = word if inner is None else low + inner - 1 - (parts[inner - 1] == "-")
            return low + place, head
    return word, word


def _tenure(scene: Scene, first: int, core: int) -> Tenure | None:
    """What the words of the title say of the tenure."""
    told = (words.TENURES.get(scene.norm(word)) for word in range(first, core))
    return next((tenure for tenure in told if tenure is not None), None)


def _before(scene: Scene, first: int, head: int) -> int:
    """Where the title begins with all that belongs to it before its core."""
    start, low = first, max(scene.low, first - _LONGEST_BEFORE)
    while start > low and (step := _step(scene, start, head)):
        start -= step
    return max(start, scene.low)


def _step(scene: Scene, start: int, head: int) -> int:
    """The number of words right before ``start`` that still belong to the title."""
    reading, before = scene.reading, start - 1
    members = words.titles().members
    name = scene.names.get(before)
    if name is not None and not (name.last - name.first == 1 and scene.norm(before) in members):
        return _body(scene, name, start)
    form = scene.norm(before)
    if form in members:
        return 1 if reading.upos[before] not in ("ADP", "VERB", "AUX") or form in words.TENURES else 0
    if before == scene.low:
        return 1 if _is_field(scene, before, start, head) else 0
    if form == "-":
        return 2 if scene.norm(before - 1) in members and before - 1 not in scene.names else 0
    if form in _AND or form == ",":
        joins = scene.norm(before - 1) in members and scene.norm(start) in members and start < head
        return 2 if joins and scene.norm(before - 1) not in words.TENURES else 0
    return 1 if _is_field(scene, before, start, head) else 0


def _body(scene: Scene, name: Name, start: int) -> int:
    """The words of an organization whose office it is ("Kremlin spokesman"); a country's name stays outside."""
    if name.kind is not NameKind.ORGANIZATION or name.last != start:
        return 0
    text = " ".join(scene.reading.forms[name.first : name.last])
    seat = kinds_words.is_seat(text)
    if not seat and (kinds_words.territory(text) or kinds_words.people(text) or kinds_words.is_capital(text)):
        return 0
    return name.last - name.first


def _is_field(scene: Scene, word: int, start: int, head: int) -> bool:
    """Tell whether the word is a field or body in front of the office ("hospital director", "central bank chief")."""
    reading, form = scene.reading, scene.reading.forms[word]
    if not start <= reading.heads[word] <= head or word in scene.names:
        return False
    if reading.upos[word] == "ADJ":
        inner = reading.heads[word] < head and reading.upos[reading.heads[word]] in _NOUNS
        return inner and kinds_words.people(form) is None
    if reading.upos[word] not in _NOUNS or reading.deprels[word] not in ("compound", "nmod"):
        return False
    if scene.norm(word) in words.titles().forms:
        return False
    return kinds_words.people(form) is None and kinds_words.territory(form) is None


def _suffix(scene: Scene, after: int) -> int:
    """The end of the core with "elect" or "designate" behind it."""
    at = after + 1 if after + 1 < scene.high and scene.reading.forms[after] == "-" else after
    if at < scene.high and scene.norm(at) in ("elect", "designate"):
        return at + 1
    return after


def _behind(scene: Scene, head: int, core: int) -> int:
    """The end of the title with its complements: "of Defense", "for Foreign Affairs", "to the United Nations"."""
    last = core
    while last < scene.high and last - core < _LONGEST_BEHIND:
        end = _complement(scene, head, last)
        if end == last:
            break
        last = end
    return last


def _complement(scene: Scene, head: int, link: int) -> int:
    """The end of the phrase that the preposition at ``link`` opens, ``link`` where it is no complement."""
    reading, form = scene.reading, scene.reading.forms[link].lower()
    noun = scene.norm(head).rpartition("-")[2]
    links = form in words.OF_LINKS or (form == "to" and noun in words.TO_HEADS)
    if not links and not (form == "on" and noun in words.ON_HEADS):
        return link
    end = link + 1
    while end < scene.high and end - link < _LONGEST_BEHIND and _inside(scene, head, end):
        end += 1
    if end < scene.high and scene.person(end) is not None and reading.upos[end - 1] not in _NOUNS:
        return link
    while end > link + 1 and not _closes(scene, head, end - 1):
        end -= 1
    if end == link + 1 or (form != "of" and not _hangs(reading, head, link, end)):
        return link
    return end


def _inside(scene: Scene, head: int, word: int) -> bool:
    """Tell whether a word may stand inside a complement."""
    name, form = scene.names.get(word), scene.reading.forms[word]
    if name is not None:
        return name.kind is not NameKind.PERSON
    if form.lower() in _AND:
        return _joins(scene, head, word)
    if form == "of":
        return scene.reading.upos[word - 1] in _NOUNS
    return form == "-" or (_is_nominal(scene.reading, word) and not _ranks(scene, word))


def _is_nominal(reading: Reading, word: int) -> bool:
    """Tell whether the word is of a kind that noun phrases are made of."""
    if reading.upos[word] == "PRON":
        return "Poss=Yes" in reading.feats[word]
    return reading.upos[word] in _INSIDE and (reading.upos[word] != "PART" or reading.xpos[word] == "POS")


def _ranks(scene: Scene, word: int) -> bool:
    """Tell whether the word is a title right before a person's name."""
    ranked = scene.norm(word) in words.titles().heads and word + 1 < scene.high
    return ranked and scene.person(word + 1) is not None


def _joins(scene: Scene, head: int, word: int) -> bool:
    """Tell whether the "and" at this word joins two fields of one office ("Economy and Finance")."""
    reading = scene.reading
    for after in range(word + 1, min(scene.high, word + 5)):
        if reading.upos[after] == "DET" or scene.norm(after) in words.titles().forms:
            return False
        if scene.names.get(after) is not None and scene.names[after].kind is NameKind.PERSON:
            return False
        if reading.deprels[after] == "conj":
            return head < reading.heads[after] < word
    return False


def _closes(scene: Scene, head: int, word: int) -> bool:
    """Tell whether a complement may end with this word."""
    reading = scene.reading
    if reading.upos[word] not in ("NOUN", "PROPN", "NUM", "ADJ") or reading.deprels[word].startswith(("det", "obl")):
        return False
    in_name = word in scene.names
    return in_name or head <= reading.heads[word] <= word or reading.upos[word] == "PROPN"


def _hangs(reading: Reading, head: int, link: int, end: int) -> bool:
    """Tell whether the tree ties the complement to the office, not to the verb ("praised the mayor for his work")."""
    for word in range(link + 1, end):
        up = reading.heads[word]
        if not link <= up < end:
            return head <= up < link
    return False
