"""Pairs of a phrase and an earlier one to which it may refer, and what speaks for and against each pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .traits import FIRST_NOUN, Floats, Ints, Traits

NEAR = 60
"""How many phrases back all are candidates."""
FAR = 8
"""How many phrases still farther back are candidates, the nearest that share a telling word."""
POSTING = 80
"""How many of the latest phrases with a word are looked at."""
BLOCK = 128
"""Phrases whose pairs are made at once, to bound the memory used."""
_DISTANCES = (0, 1, 2, 3, 5, 8, 15)
"""Upper ends of classes of distance in sentences."""
LIKE = slice(len(_DISTANCES) + 2, len(_DISTANCES) + 8)
"""The features that tell of equal words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Parallel arrays, ordered by phrase, its nearest candidate first."""

    phrase: Ints
    candidate: Ints
    features: Floats


def pairs_of(traits: Traits) -> Iterator[Pairs]:
    """Yield all pairs of a text with their features, those of ``BLOCK`` phrases at a time."""
    sharing = _sharing(traits)
    for first in range(0, len(traits.head), BLOCK):
        phrases = range(first, min(first + BLOCK, len(traits.head)))
        phrase, candidate = _places(traits, sharing, phrases)
        features = _features(traits, sharing, phrase, candidate)
        yield Pairs(phrase=phrase, candidate=candidate, features=features)


def runs(phrases: Ints) -> Iterator[tuple[int, int, int]]:
    """Yield each phrase of a block's pairs with the places of its first pair and behind its last."""
    places = np.flatnonzero(np.diff(phrases, prepend=-1)).tolist()
    for low, high in pairwise([*places, len(phrases)]):
        yield int(phrases[low]), low, high


def _sharing(traits: Traits) -> dict[int, list[int]]:
    """Return for each noun phrase the earlier ones, latest first, that share a telling word with it."""
    postings: dict[str, list[int]] = {}
    found: dict[int, list[int]] = {}
    for place in np.flatnonzero(traits.kind >= FIRST_NOUN).tolist():
        earlier: set[int] = set()
        for word in traits.words[place]:
            posting = postings.setdefault(word, [])
            earlier.update(posting[-POSTING:])
            posting.append(place)
        found[place] = sorted(earlier, reverse=True)[:POSTING]
    return found


def _places(traits: Traits, sharing: dict[int, list[int]], phrases: range) -> tuple[Ints, Ints]:
    """Return the phrases and candidates of some phrases' pairs; phrases with one head are never a pair."""
    phrase = np.repeat(np.array(phrases, dtype=np.int32), NEAR)
    candidate = phrase - 1 - np.tile(np.arange(NEAR, dtype=np.int32), len(phrases))
    far = [(i, j) for i in phrases for j in [j for j in sharing.get(i, ()) if j < i - NEAR][:FAR]]
    if far:
        more = np.array(far, dtype=np.int32)
        phrase, candidate = np.concatenate([phrase, more[:, 0]]), np.concatenate([candidate, more[:, 1]])
    kept = candidate >= 0
    kept[kept] = traits.head[phrase[kept]] != traits.head[candidate[kept]]
    phrase, candidate = phrase[kept], candidate[kept]
    order = np.lexsort((-candidate, phrase))
    return phrase[order], candidate[order]


def _features(t: Traits, sharing: dict[int, list[int]], phrase: Ints, candidate: Ints) -> Floats:
    """Return [pairs, features]."""
    i, j = phrase, candidate
    away = t.sentence[i] - t.sentence[j]
    fits = _fits(t, i, j)
    noun = (t.kind[i] >= FIRST_NOUN) & (t.kind[j] >= FIRST_NOUN)
    above = t.above
    same_place = t.governor[i] == t.governor[j]
    classes = np.searchsorted(np.array(_DISTANCES), away)
    columns: list[NDArray[np.generic]] = [
        *(classes == c for c in range(len(_DISTANCES) + 1)),
        np.log1p(i - j) / 3,
        (t.text[i] == t.text[j]) & noun,
        (t.text[i] == t.text[j]) & ~noun,
        (t.lemma[i] == t.lemma[j]) & noun,
        *_word_features(t, sharing, i, j),
        (t.stem[i] == t.stem[j]) & (t.lemma[i] != t.lemma[j]) & noun,
        (t.initials[i] == t.acronym[j]) | (t.acronym[i] == t.initials[j]),
        *_agreement(t.number[i], t.number[j]),
        *_agreement(t.gender[i], t.gender[j]),
        *_agreement(t.name[i], t.name[j]),
        (t.first[j] <= t.first[i]) & (t.last[i] <= t.last[j]),
        (t.first[i] <= t.first[j]) & (t.last[j] <= t.last[i]),
        same_place & (away == 0),
        (above[t.governor[i]] == t.governor[j]) & (away == 0) & (t.governor[i] >= 0),
        (above[t.governor[j]] == t.governor[i]) & (away == 0) & (t.governor[j] >= 0),
        t.role[i] == t.role[j],
        (t.quoted[i] == 1) & (t.quoted[j] == 1),
        t.quoted[i] > t.quoted[j],
        t.quoted[i] < t.quoted[j],
        (t.head[j] == t.governor[i]) | (t.head[i] == t.governor[j]),
        np.log1p(_closer(i, fits)),
        np.log1p(_closer(i, fits & (t.role[j] == 0))),
    ]
    return np.stack([np.asarray(c, dtype=np.float32) for c in columns], axis=1)


def _agreement(one: Ints, other: Ints) -> list[NDArray[np.bool_]]:
    """Return whether both are known and equal, and whether both are known and differ."""
    known = (one > 0) & (other > 0)
    return [known & (one == other), known & (one != other)]


def _fits(t: Traits, i: Ints, j: Ints) -> NDArray[np.bool_]:
    """Tell which pairs do not clash in number or gender."""
    number, gender = _agreement(t.number[i], t.number[j]), _agreement(t.gender[i], t.gender[j])
    return np.logical_not(number[1] | gender[1])


def _closer(phrase: Ints, marked: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many marked candidates of its phrase stand before each pair, that is, are nearer."""
    total = np.concatenate([[0], np.cumsum(marked)])[:-1]
    starts = np.searchsorted(phrase, phrase)
    result: NDArray[np.int64] = total - total[starts]
    return result


def _word_features(t: Traits, sharing: dict[int, list[int]], i: Ints, j: Ints) -> list[Floats]:
    """Return what the telling words of two noun phrases have in common."""
    table = np.zeros((5, len(i)), dtype=np.float32)
    for phrase, low, high in runs(i):
        earlier = sharing.get(phrase)
        if not earlier:
            continue
        wanted = set(earlier)
        words = t.words[phrase]
        for place, candidate in enumerate(j[low:high].tolist(), low):
            if candidate in wanted:
                table[:, place] = _overlap(words, t.words[candidate])
    return list(table)


def _overlap(words: frozenset[str], others: frozenset[str]) -> tuple[float, ...]:
    """Compare two sets of words that share one: inclusion either way, share, how much each has of its own."""
    common = len(words & others)
    return (
        float(words <= others),
        float(others <= words),
        common / len(words | others),
        min(len(words) - common, 4) / 2,
        min(len(others) - common, 4) / 2,
    )
