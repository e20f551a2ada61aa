"""The learned ranker: which earlier phrase each phrase refers to, or none; chains from those choices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from dateline.model.reading import NameKind

from .pairs import Pairs, runs
from .traits import KINDS, NAME_KINDS, Floats, Traits

WEIGHTS = Path(__file__).resolve().parents[2] / "data" / "reader" / "coreference.npz"
_PERSONAL = (KINDS.index("i"), KINDS.index("he"), KINDS.index("she"))
_NEITHER = 3
"""The gender of what is neither he nor she."""
_PERSON, _GROUP = 1 + NAME_KINDS.index(NameKind.PERSON), 1 + NAME_KINDS.index(NameKind.GROUP)

Arrays = dict[str, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What each phrase brings to a pair, [phrases, size]: as the later one, as the earlier, and for their likeness."""

    phrase: Floats
    candidate: Floats
    likeness: Floats | None


@lru_cache(maxsize=1)
def shipped_weights() -> Arrays:
    """Return the weights that come with the package, read once a process."""
    return read_weights(WEIGHTS)


def read_weights(path: Path) -> Arrays:
    """Read weights; they are stored in half precision and used in single."""
    with np.load(path) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


def wants_vectors(weights: Arrays) -> bool:
    """Tell whether the ranker was trained with a vector of each word."""
    return "vector.weight" in weights


def choose(weights: Arrays, traits: Traits, blocks: Iterable[Pairs], vectors: Floats | None) -> list[int]:
    """Return the antecedent of each phrase, -1 for none; ``vectors`` are those of the phrases' heads."""
    known = _describe(weights, traits, vectors)
    alone = _layer(weights, "none.out", np.maximum(_layer(weights, "none.hidden", known), 0))[:, 0]
    sides = Sides(
        phrase=_layer(weights, "phrase", known),
        candidate=known @ weights["candidate.weight"].T,
        likeness=None if vectors is None or not wants_vectors(weights) else _layer(weights, "likeness", vectors),
    )
    chains = Chains(_persons(traits), np.where(traits.gender == _NEITHER, 0, traits.gender).tolist())
    for pairs in blocks:
        scores = _pair_scores(weights, traits, pairs, sides)
        for phrase, low, high in runs(pairs.phrase):
            better = low + np.flatnonzero(scores[low:high] > alone[phrase])
            best_first = better[np.argsort(-scores[better], kind="stable")]
            chains.add(phrase, pairs.candidate[best_first].tolist())
    return chains.antecedents


class Chains:
    """Chains in the making. Nothing is both he and she, or a person and something else: such a link is passed over."""

    def __init__(self, *facets: list[int]) -> None:
        """Each facet has one value a phrase, 0 for unknown; two known and different values clash."""
        self.antecedents = [-1] * len(facets[0])
        self._first = list(range(len(facets[0])))
        self._facets = [facet[:] for facet in facets]

    def add(self, phrase: int, candidates: Sequence[int]) -> None:
        """Give a phrase the first of its candidates whose chain it may join."""
        for candidate in candidates:
            first = self._first[candidate]
            pairs = [(facet[first], facet[phrase]) for facet in self._facets]
            if all(not known or not own or known == own for known, own in pairs):
                self.antecedents[phrase], self._first[phrase] = candidate, first
                for facet, (known, own) in zip(self._facets, pairs, strict=True):
                    facet[first] = known or own
                return


def _persons(traits: Traits) -> list[int]:
    """Return 1 for phrases that are persons, 2 for those that are not, 0 where neither name nor pronoun tells."""
    person = (traits.name == _PERSON) | np.isin(traits.kind, _PERSONAL) | np.isin(traits.gender, (1, 2))
    other = (traits.name > _PERSON) | (traits.gender == _NEITHER)
    values: list[int] = np.where(person, 1, np.where(other & (traits.name != _GROUP), 2, 0)).tolist()
    return values


def _describe(weights: Arrays, traits: Traits, vectors: Floats | None) -> Floats:
    """Return [phrases, size]: what is known of each phrase alone."""
    parts = [traits.own, weights["words.weight"][traits.bucket]]
    if wants_vectors(weights):
        assert vectors is not None
        parts.append(_layer(weights, "vector", vectors))
    return np.concatenate(parts, axis=1)


def _pair_scores(weights: Arrays, traits: Traits, pairs: Pairs, sides: Sides) -> Floats:
    """Return one score a pair."""
    i, j = pairs.phrase, pairs.candidate
    hidden = (
        sides.phrase[i] + sides.candidate[j] + weights["kinds.weight"][traits.kind[i] * len(KINDS) + traits.kind[j]]
    )
    hidden += pairs.features @ weights["pair.weight"].T
    if sides.likeness is not None:
        hidden += (sides.likeness[i] * sides.likeness[j]) @ weights["alike.weight"].T
    np.maximum(hidden, 0, out=hidden)
    scores: Floats = _layer(weights, "out", np.maximum(_layer(weights, "hidden", hidden), 0))[:, 0]
    return scores


def _layer(weights: Arrays, name: str, values: Floats) -> Floats:
    """Apply a linear layer."""
    result: Floats = values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return result


def join(antecedents: Sequence[int]) -> list[list[int]]:
    """Return the chains of at least two phrases, in the order of their first."""
    chain_of: list[int] = []
    chains: dict[int, list[int]] = {}
    for phrase, antecedent in enumerate(antecedents):
        chain_of.append(phrase if antecedent < 0 else chain_of[antecedent])
        chains.setdefault(chain_of[phrase], []).append(phrase)
    return [chain for chain in chains.values() if len(chain) > 1]
