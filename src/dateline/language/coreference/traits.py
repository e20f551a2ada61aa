"""What each phrase is like, as arrays over phrases: kind, number, gender, place in its sentence, words."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.data.gender import FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES
from dateline.model.reading import Mention, NameKind, Reading

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]

_KINDS = "i we you he she it they this pronoun name the that-noun my-noun a bare some group"
KINDS = tuple(_KINDS.split())
"""What introduces a phrase or, with pronouns, which one it is."""
_PRONOUNS = {
    "i": "i me my mine myself",
    "we": "we us our ours ourselves 's",
    "you": "you your yours yourself yourselves u",
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves themself 'em em",
    "this": "this that these those",
}
PRONOUN_KINDS = {form: kind for kind, forms in _PRONOUNS.items() for form in forms.split()}
FIRST_NOUN = KINDS.index("name")
_OPENINGS = {"the": "the", **dict.fromkeys(("a", "an", "another"), "a")}
_OPENINGS |= dict.fromkeys(("this", "that", "these", "those", "such"), "that-noun")
_ROLES = "nsubj nsubj:pass obj iobj obl nmod nmod:poss appos conj compound root other"
ROLES = tuple(_ROLES.split())
GENDERS = {
    "he": 1,
    "she": 2,
    "it": 3,
    **dict.fromkeys(MALE_TITLES, 1),
    **dict.fromkeys(FEMALE_TITLES, 2),
}
"""1 male, 2 female, 3 neither, by pronoun or title."""
NOUN_GENDERS = dict.fromkeys(MALE_NOUNS, 1) | dict.fromkeys(FEMALE_NOUNS, 2)
NAME_KINDS = (NameKind.PERSON, NameKind.ORGANIZATION, NameKind.PLACE, NameKind.GROUP)
_SPEECH = "say tell add ask reply note write claim explain state argue announce warn declare insist"
SPEECH = frozenset(_SPEECH.split())
"""Verbs whose subject speaks."""
BUCKETS = 2048
"""Rows of the table of head words: a lemma's row is its checksum's remainder."""
STEM = 5
"""Letters by which a country and its people are often alike (Russia, Russian)."""
_LONGEST_ACRONYM = 8
_LONGEST_QUOTATION = 400
_SMALL = "the a an this that these those 's ’s ' ’ of and to in for on my your his her its our their"
_WEAK = frozenset(_SMALL.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """Arrays with one entry a phrase."""

    first: Ints
    last: Ints
    head: Ints
    sentence: Ints
    kind: Ints
    number: Ints
    """0 unknown, 1 singular, 2 plural."""
    gender: Ints
    """0 unknown, 1 male, 2 female, 3 neither."""
    name: Ints
    """0 no name, else one more than the place in ``NAME_KINDS``."""
    role: Ints
    governor: Ints
    """The word on which the phrase hangs, -1 for none."""
    above: Ints
    """For each word of the text, not each phrase: its head, -1 for none; one -1 more for no word."""
    quoted: Ints
    text: Ints
    """Equal for phrases of equal words, small ones at the edges left out."""
    lemma: Ints
    """Equal for phrases with the same head, in its dictionary form; so ``stem`` for its first letters."""
    stem: Ints
    initials: Ints
    """Equals the ``acronym`` of a phrase that is this one cut to its initials."""
    acronym: Ints
    bucket: Ints
    words: tuple[frozenset[str], ...]
    """The words of each phrase up to its first clause or prepositional phrase, small ones left out, in lower case."""
    own: Floats
    """[phrases, features] that need no other phrase."""


def traits_of(reading: Reading, phrases: Sequence[Mention]) -> Traits:
    """Describe phrases."""
    head = np.array([p.head for p in phrases], dtype=np.int32)
    first = np.array([p.first for p in phrases], dtype=np.int32)
    last = np.array([p.last for p in phrases], dtype=np.int32)
    sentence = np.repeat(np.arange(len(reading.sentences)), [b - a for a, b in reading.sentences])[head]
    kinds = [_kind(reading, p) for p in phrases]
    kind = np.array([KINDS.index(k) for k in kinds], dtype=np.int32)
    name = _names(reading)[head]
    number = np.array([_number(reading, p, k) for p, k in zip(phrases, kinds, strict=True)], dtype=np.int32)
    gender = np.array([_gender(reading, p, k) for p, k in zip(phrases, kinds, strict=True)], dtype=np.int32)
    role = np.array([_role(reading.deprels[p.head]) for p in phrases], dtype=np.int32)
    quoted = _quoted(reading)[head]
    lemmas = [reading.lemmas[p.head].lower() for p in phrases]
    words = tuple(_words(reading, p) for p in phrases)
    text, lemma = _numbered([_text(reading, p) for p in phrases]), _numbered(lemmas)
    letters = _numbered([*(_initials(reading, p) for p in phrases), *(_acronym(reading, p) for p in phrases)])
    governor = np.array([reading.heads[p.head] for p in phrases], dtype=np.int32)
    numbers = {"first": first, "last": last, "kind": kind, "number": number, "gender": gender, "name": name}
    return Traits(
        head=head,
        sentence=sentence.astype(np.int32),
        role=role,
        governor=governor,
        above=np.array([*reading.heads, -1], dtype=np.int32),
        quoted=quoted,
        text=text,
        lemma=lemma,
        stem=_numbered([word[:STEM] for word in lemmas]),
        initials=letters[: len(phrases)],
        acronym=letters[len(phrases) :],
        bucket=np.array([zlib.crc32(word.encode("utf-8")) % BUCKETS for word in lemmas], dtype=np.int32),
        words=words,
        own=_own(
            reading, numbers | {"role": role, "governor": governor, "text": text, "lemma": lemma}, quoted, sentence
        ),
        **numbers,
    )


def _kind(reading: Reading, phrase: Mention) -> str:
    """Return one of ``KINDS``."""
    head = phrase.head
    form = reading.forms[head].lower()
    if reading.upos[head] in ("PRON", "DET") or reading.xpos[head] in ("PRP", "PRP$"):
        return PRONOUN_KINDS.get(form, "pronoun")
    if any(reading.deprels[i] == "conj" and reading.heads[i] == head for i in range(head + 1, phrase.last)):
        return "group"
    return "name" if reading.upos[head] == "PROPN" else _noun_kind(reading, phrase)


def _noun_kind(reading: Reading, phrase: Mention) -> str:
    """Return the kind of a common noun's phrase, by how it opens."""
    opening = reading.lemmas[phrase.first].lower()
    kind = _OPENINGS.get(opening, "some" if reading.upos[phrase.first] in ("NUM", "DET") else "bare")
    inside = range(phrase.first, phrase.head)
    owned = any(reading.heads[i] == phrase.head and reading.deprels[i] == "nmod:poss" for i in inside)
    return "my-noun" if owned and kind not in ("the", "that-noun") else kind


def _number(reading: Reading, phrase: Mention, kind: str) -> int:
    """Return 1 for one, 2 for many, 0 for neither known."""
    if kind in ("we", "they", "group"):
        return 2
    if kind in ("i", "he", "she", "it"):
        return 1
    form = reading.forms[phrase.head].lower()
    if form in ("these", "those") or reading.xpos[phrase.head] in ("NNS", "NNPS"):
        return 2
    return 1 if form in ("this", "that") or reading.xpos[phrase.head] in ("NN", "NNP") else 0


def _gender(reading: Reading, phrase: Mention, kind: str) -> int:
    """Return the gender that a pronoun, a title or the noun itself tells."""
    if kind in GENDERS and kind in KINDS:
        return GENDERS[kind]
    if kind == "name":
        near = range(phrase.first, phrase.head + 1)
        return next((GENDERS[f] for i in near if (f := reading.forms[i].lower()) in GENDERS), 0)
    return NOUN_GENDERS.get(reading.lemmas[phrase.head].lower(), 0)


def _role(relation: str) -> int:
    """Return the place of a relation in ``ROLES``."""
    for name in (relation, relation.split(":", maxsplit=1)[0]):
        if name in ROLES:
            return ROLES.index(name)
    return len(ROLES) - 1


def _names(reading: Reading) -> Ints:
    """Return for each word the kind of the name that it is in."""
    kinds = np.zeros(len(reading), dtype=np.int32)
    for name in reading.names:
        kinds[name.first : name.last] = 1 + NAME_KINDS.index(name.kind)
    return kinds


def _quoted(reading: Reading) -> Ints:
    """Return for each word whether it stands between quotation marks that are not too far apart."""
    quoted = np.zeros(len(reading), dtype=np.int32)
    since: int | None = None
    for word, form in enumerate(reading.forms):
        if form in ('"', "“", "”", "``", "''"):
            if since is not None and form not in ("“", "``"):
                quoted[since:word] = word - since < _LONGEST_QUOTATION
                since = None
            elif form not in ("”", "''"):
                since = word + 1
    return quoted


def _words(reading: Reading, phrase: Mention) -> frozenset[str]:
    """Return the telling words of a phrase up to its head, and the rest of a name."""
    end = phrase.head + 1
    while end < phrase.last and reading.deprels[end] in ("flat", "goeswith", "nummod"):
        end += 1
    forms = (reading.forms[i].lower() for i in range(phrase.first, end) if reading.upos[i] != "PUNCT")
    return frozenset(forms) - _WEAK


def _text(reading: Reading, phrase: Mention) -> str:
    """Return a phrase's words without small ones at its edges."""
    forms = [form.lower() for form in reading.forms[phrase.first : phrase.last]]
    while len(forms) > 1 and forms[0] in _WEAK:
        del forms[0]
    while len(forms) > 1 and forms[-1] in ("'s", "’s", "'", "’"):
        del forms[-1]
    return " ".join(forms)


def _initials(reading: Reading, phrase: Mention) -> str:
    """Return the capitals with which a name's words begin, or ``-``, which is no acronym, for fewer than two."""
    forms = (reading.forms[i] for i in range(phrase.first, phrase.last))
    letters = "".join(form[0] for form in forms if form[:1].isupper() and form.lower() not in _WEAK)
    return letters if 2 <= len(letters) <= _LONGEST_ACRONYM else "-"


def _acronym(reading: Reading, phrase: Mention) -> str:
    """Return a head of capitals alone, without points, or an empty text."""
    letters = reading.forms[phrase.head].replace(".", "")
    return letters if 2 <= len(letters) <= _LONGEST_ACRONYM and letters.isupper() and letters.isalpha() else ""


def _numbered(texts: Sequence[str]) -> Ints:
    """Give equal texts equal numbers."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(text, len(numbers)) for text in texts], dtype=np.int32)


def _own(reading: Reading, numbers: dict[str, Ints], quoted: Ints, sentence: NDArray[np.intp]) -> Floats:
    """Return the features of single phrases."""
    first, last, governor = numbers["first"], numbers["last"], numbers["governor"]
    starts = np.array([a for a, _ in reading.sentences], dtype=np.int32)[sentence]
    reach = np.maximum.accumulate(np.concatenate([[0], last[:-1]]))
    columns = [
        *_one_hot(numbers["kind"], len(KINDS)),
        *_one_hot(numbers["number"], 3),
        *_one_hot(numbers["gender"], 4),
        *_one_hot(numbers["name"], 1 + len(NAME_KINDS)),
        *_one_hot(numbers["role"], len(ROLES)),
        quoted,
        _speaks(reading)[governor] * (numbers["role"] == 0),
        np.minimum(last - first, 20) / 10,
        last - first == 1,
        np.minimum(first - starts, 30) / 15,
        first == starts,
        np.log1p(sentence) / 3,
        np.log1p(_rank(numbers["text"])),
        np.log1p(_rank(numbers["lemma"])),
        np.log1p(np.bincount(numbers["text"])[numbers["text"]]),
        np.log1p(np.bincount(numbers["lemma"])[numbers["lemma"]]),
        last <= reach,
    ]
    return np.stack([np.asarray(c, dtype=np.float32) for c in columns], axis=1)


def _one_hot(values: Ints, size: int) -> list[NDArray[np.bool_]]:
    """Return one column a value."""
    return [values == value for value in range(size)]


def _speaks(reading: Reading) -> Ints:
    """Return for each word whether it is a verb of saying; one more for no word."""
    found = [tag == "VERB" and lemma in SPEECH for tag, lemma in zip(reading.upos, reading.lemmas, strict=True)]
    return np.array([*found, False], dtype=np.int32)


def _rank(numbers: Ints) -> Ints:
    """Return for each number how often it came before."""
    seen: dict[int, int] = {}
    ranks = np.zeros(len(numbers), dtype=np.int32)
    for place, number in enumerate(numbers.tolist()):
        ranks[place] = seen.get(number, 0)
        seen[number] = ranks[place] + 1
    return ranks
