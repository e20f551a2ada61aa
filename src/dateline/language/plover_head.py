"""A small learned head: the PLOVER type, mode and status of a predicate, from the network's vectors.

It looks at the predicate's own vector, the vector of the word that governs it, the mean of the small words that hang on
it (auxiliaries, negation, prepositions), the sentence's vector, tags, and the types that a vocabulary lists for the
lemma, whatever the frames say (``senses``). What it answers is a likelihood beside the readable tables, for words on
which these are silent; it is no rule. ``training.plover_head`` trains it on the sentences of ``training/coding``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.model.plover import EventType, Status

from .network import VECTOR, Parse

Floats = NDArray[np.float32]
Listed = Callable[[str], Iterable[tuple[str, EventType, bool]]]
"""What a vocabulary lists for a lemma: part of speech ("verb" or another), type, whether a condition is tied to it."""

WEIGHTS = Path(__file__).resolve().parent.parent / "data" / "reader" / "plover_head.npz"
TYPES = (None, *EventType)
"""What a predicate may tell; None: nothing to code."""
STATUSES = tuple(Status)
SENSES = len(EventType)
CONDITIONAL = 0.6
"""The weight of a sense whose frame asks for something."""
_SMALL = frozenset({"aux", "aux:pass", "advmod", "mark", "case", "cop", "expl", "cc", "det"})
_TAGS = ("VERB", "NOUN", "ADJ", "PROPN")
_FORMS = ("VBD", "VBN", "VBG", "VB", "VBZ", "VBP")
_LINKS = (
    *("root", "conj", "xcomp", "ccomp", "advcl", "acl", "parataxis", "amod", "compound", "obj", "obl", "nmod"),
    "nsubj",
)
_ROLES = ("ARG0", "ARG1", "ARG2")
_SCALES = (1.0, 0.5, 1.0, 8.0)
"""Of word, governor, small words and sentence: the last has length 1, the others are far longer."""
SIZE = len(_SCALES) * VECTOR + len(_TAGS) + len(_FORMS) + len(_LINKS) + len(_ROLES)
"""Number of features of a predicate beside its senses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The layers, and the type and mode that each score of modes stands for."""

    layers: dict[str, Floats]
    modes: tuple[tuple[EventType, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """What the head holds of one predicate."""

    word: int
    types: tuple[float, ...]
    """In the order of ``TYPES``; they sum to 1."""
    modes: tuple[str | None, ...]
    """The likeliest mode if it is of that type; None for none."""
    statuses: tuple[float, ...]
    """In the order of ``STATUSES``; they sum to 1."""

    @property
    def nothing(self) -> float:
        """How likely there is nothing to code."""
        return self.types[0]

    @property
    def best(self) -> tuple[EventType, str | None, Status]:
        """The likeliest type, with its mode, and status, if there is something to code."""
        place = max(range(1, len(TYPES)), key=lambda i: self.types[i])
        type_ = TYPES[place]
        assert type_ is not None
        return type_, self.modes[place], STATUSES[max(range(len(STATUSES)), key=lambda i: self.statuses[i])]


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """Return the weights that come with the package, read once a process."""
    return read_weights(WEIGHTS)


def read_weights(path: Path) -> Weights:
    """Read weights; they are stored in half precision and used in single."""
    with np.load(path) as stored:
        named = [str(name).split(":") for name in stored["modes"]]
        layers = {name: stored[name].astype(np.float32) for name in stored.files if name != "modes"}
    return Weights(layers=layers, modes=tuple((EventType(type_), mode) for type_, mode in named))


def judge(
    parse: Parse, predicates: Sequence[int], listed: Listed, weights: Weights | None = None
) -> tuple[Likelihood, ...]:
    """Judge predicates (words counted from 0) of a sentence."""
    if not predicates or parse.words is None or parse.vector is None:
        return ()
    known = weights or shipped_weights()
    types, modes, statuses = scores(known, features(parse, predicates), senses(parse, predicates, listed))
    rows = zip(predicates, _softmax(types), modes, _softmax(statuses), strict=True)
    return tuple(
        Likelihood(
            word=word,
            types=tuple(t.tolist()),
            modes=tuple(_best_mode(known, m, type_) for type_ in TYPES),
            statuses=tuple(s.tolist()),
        )
        for word, t, m, s in rows
    )


def scores(weights: Weights, known: Floats, listed: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the scores of types, modes and statuses, one row a predicate."""
    layers = weights.layers
    hidden = np.maximum(_layer(layers, "hidden", known), 0)
    types = _layer(layers, "types", hidden) + listed @ layers["senses.weight"].T
    return types, _layer(layers, "modes", hidden), _layer(layers, "statuses", hidden)


def _layer(layers: dict[str, Floats], name: str, values: Floats) -> Floats:
    """Apply a linear layer."""
    result: Floats = values @ layers[f"{name}.weight"].T + layers[f"{name}.bias"]
    return result


def _softmax(values: Floats) -> Floats:
    """Turn rows of scores to shares."""
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    result: Floats = raised / raised.sum(axis=1, keepdims=True)
    return result


def _best_mode(weights: Weights, found: Floats, type_: EventType | None) -> str | None:
    """Return the likeliest mode of a type; a type may have none."""
    listed = [(float(score), mode) for score, (of, mode) in zip(found, weights.modes, strict=True) if of is type_]
    return (max(listed)[1] or None) if listed else None


def senses(parse: Parse, predicates: Sequence[int], listed: Listed) -> Floats:
    """Return [predicates, SENSES]: the types that the vocabulary lists for each lemma in this part of speech."""
    found = np.zeros((len(predicates), SENSES), dtype=np.float32)
    places = {type_: place for place, type_ in enumerate(EventType)}
    for row, word in zip(found, predicates, strict=True):
        verbal = parse.upos[word] in ("VERB", "AUX")
        for pos, type_, conditional in listed(parse.lemmas[word].lower()):
            if (pos == "verb") == verbal:
                row[places[type_]] = max(row[places[type_]], CONDITIONAL if conditional else 1.0)
    return found


def features(parse: Parse, predicates: Sequence[int]) -> Floats:
    """Return [predicates, SIZE]: what is known of each predicate."""
    assert parse.words is not None
    assert parse.vector is not None
    found = np.zeros((len(predicates), SIZE), dtype=np.float32)
    frames = {word: {role for role, _, _ in arguments} for word, arguments in parse.frames}
    vectors = len(_SCALES) * VECTOR
    for row, word in zip(found, predicates, strict=True):
        blocks = row[:vectors].reshape(len(_SCALES), VECTOR)
        blocks[0], blocks[3] = parse.words[word], parse.vector
        if parse.heads[word]:
            blocks[1] = parse.words[parse.heads[word] - 1]
        small = [i for i, head in enumerate(parse.heads) if head == word + 1 and parse.deprels[i] in _SMALL]
        if small:
            blocks[2] = parse.words[small].mean(axis=0)
        blocks *= np.array(_SCALES, dtype=np.float32)[:, None]
        row[vectors:] = tuple(_flags(parse, word, frames.get(word, set())))
    return found


def _flags(parse: Parse, word: int, roles: set[str]) -> Iterator[bool]:
    """Yield the word's tags, relation and roles, one flag each."""
    yield from (parse.upos[word] == tag for tag in _TAGS)
    yield from (parse.xpos[word] == form for form in _FORMS)
    yield from (parse.deprels[word] == link for link in _LINKS)
    yield from (role in roles for role in _ROLES)
