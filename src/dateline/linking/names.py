"""Personal names as strings: are two spellings one name? Nothing here knows of reports or countries.

Names reach English through many romanisations (Tchernov, Chernov; Mohamed, Muhammad), so tokens are compared in three
steps: folded, re-spelt to one letter a sound, and by the distance of Damerau (1964) and Levenshtein (1966) between the
re-spelt forms. The rules of re-spelling follow the differences between BGN/PCGN, ISO 9, French and Arabic press usage.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

PARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "ad",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "ibn",
        "bin",
        "ben",
        "bint",
        "ould",
        "uld",
        "abu",
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "la",
        "le",
        "du",
        "of",
        "y",
        "e",
        "bek",
        "beg",
        "khan",
        "haji",
        "hajj",
    ]
)
"""Words of names that come and go from one report to the next; a difference in them alone says little."""

SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "junior", "senior", "phd", "md", "esq"])

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ə": "a"}
)

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"['’ʿʾ`]", ""),
        (r"^ye(?=[^aeiou])", "e"),
        (r"shch|sch", "s"),
        (r"tsch|tch|tsh|ch|^t(?=i[aou])|tj|cz", "c"),
        (r"dzh|dj|zh|gi(?=[aou])", "j"),
        (r"sh|sz", "s"),
        (r"kh|gh|q|ck|c(?=[aoulrkh]|$)", "k"),
        (r"ph|ff?$", "f"),
        (r"v$", "f"),
        (r"x", "ks"),
        (r"tz|ts|z", "z"),
        (r"ou|oo|uu", "u"),
        (r"w", "v"),
        (r"iy|yi|ij|ee|ie|ei|ai|ay|ey|y", "i"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"h", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""Letters of one sound in different romanisations, applied in this order."""

_VOWELS = re.compile(r"(?<=.)[aeiou]")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|['’ʿʾ`.](?=[^\W_]))*\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """How well two names agree (0..1), by which rule, and what was compared."""

    score: float
    rule: str
    detail: str


@lru_cache(maxsize=20_000)
def tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens opened, generation suffixes left out."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    found = (token.rstrip(".").replace("’", "'") for token in _TOKEN.findall(plain))
    return tuple(token for token in found if token and token not in SUFFIXES)


@lru_cache(maxsize=20_000)
def core_tokens(name: str) -> tuple[str, ...]:
    """The words of a name that carry it: without particles, unless nothing else is there."""
    every = tokens(name)
    return tuple(token for token in every if token not in PARTICLES) or every


@lru_cache(maxsize=20_000)
def sound(token: str) -> str:
    """The token re-spelt with one letter for one sound."""
    for pattern, letter in _SOUNDS:
        token = pattern.sub(letter, token)
    return token


def skeleton(token: str) -> str:
    """The consonants of the re-spelt token, and its first letter."""
    return _VOWELS.sub("", sound(token))


@lru_cache(maxsize=100_000)
def distance(a: str, b: str) -> int:
    """Edits (insert, delete, replace, swap neighbours) from one string to the other: optimal string alignment."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, last = last, row
    return last[-1]


@lru_cache(maxsize=100_000)
def token_likeness(a: str, b: str) -> float:
    """How alike two words of names are: 1 the same, .95 the same sounds, lower for a few edits, else 0."""
    if a == b:
        return 1.0
    if min(len(a), len(b)) == 1:
        return 0.6 if a[0] == b[0] else 0.0
    x, y = sound(a), sound(b)
    if x == y and len(x) > 1:
        return 0.95
    if x[:-1] == y[:-1] and {x[-1:], y[-1:]} == {"a", "o"}:
        return 0.0
    near = 1 - distance(x, y) / max(len(x), len(y), 1)
    if skeleton(a) == skeleton(b) and len(skeleton(a)) > 1:
        return max(near, 0.85)
    return near if near >= _least(min(len(x), len(y))) else 0.0


def _least(length: int) -> float:
    """The likeness that two re-spelt tokens must reach: one edit in four or five letters, two in nine."""
    return 0.74 if length > 3 else 0.99


@lru_cache(maxsize=50_000)
def compare(a: str, b: str) -> NameMatch:
    """How well two names agree as names of one person."""
    left, right = core_tokens(a), core_tokens(b)
    detail = f"{a} | {b}"
    if not left or not right:
        return NameMatch(score=0.0, rule="no-name", detail=detail)
    if left == right or "".join(left) == "".join(right):
        return NameMatch(score=1.0, rule="same-name", detail=detail)
    if sorted(left) == sorted(right) and len(left) > 2:
        return NameMatch(score=0.95, rule="same-name-reordered", detail=detail)
    pairs = align(left, right)
    return _judge(left, right, pairs, detail)


def align(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[int, int, float], ...]:
    """Tokens of two names put side by side, the most alike first, each used once."""
    options = [(-token_likeness(x, y), abs(i - j), i, j) for i, x in enumerate(left) for j, y in enumerate(right)]
    used_left: set[int] = set()
    used_right: set[int] = set()
    found: list[tuple[int, int, float]] = []
    for likeness, _, i, j in sorted(options):
        if likeness < 0 and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            found.append((i, j, -likeness))
    return tuple(sorted(found))


def _judge(
    left: tuple[str, ...], right: tuple[str, ...], pairs: tuple[tuple[int, int, float], ...], detail: str
) -> NameMatch:
    """The verdict on aligned names: words left over on both sides speak against, on one side only hardly."""
    spare = sum(1 for i in range(len(left)) if i not in {p[0] for p in pairs})
    other = sum(1 for j in range(len(right)) if j not in {p[1] for p in pairs})
    both, one = min(spare, other), abs(spare - other)
    if not pairs or (both and len(pairs) < 2):
        return NameMatch(score=0.0, rule="different-names", detail=detail)
    weight = sum(_weight(left[i]) for i, _, _ in pairs)
    alike = sum(_weight(left[i]) * value for i, _, value in pairs) / weight
    exact = all(value == 1.0 for _, _, value in pairs)
    score = alike - 0.4 * both - (0.05 if len(pairs) > 1 else 0.35) * one
    rule = "part-of-name" if exact and not both else "spelling" if not both else "some-names-differ"
    return NameMatch(score=max(0.0, round(score, 3)), rule=rule, detail=detail)


def _weight(token: str) -> float:
    return 1.0 if len(token) > 1 else 0.3
