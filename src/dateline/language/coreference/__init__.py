"""Coreference within a report: which names, titles, noun phrases and pronouns are one and the same thing.

Phrases come from the trees (``phrases``); what each is like (``traits``) and what speaks for each pair (``pairs``) are
features; a small network trained on GUM ranks the earlier phrases to which a phrase may refer, and "none" (``ranker``;
``training.coreference`` makes its weights). After the mention rankers of Durrett and Klein (2013) and Clark and Manning
(2016).
"""

from __future__ import annotations

import numpy as np

from dateline.model.reading import Mention, Reading

from .pairs import pairs_of
from .phrases import find_phrases
from .ranker import Arrays, choose, join, shipped_weights, wants_vectors
from .traits import Floats, traits_of


def find_chains(
    reading: Reading, vectors: Floats | None = None, weights: Arrays | None = None
) -> tuple[tuple[Mention, ...], ...]:
    """Return the chains of a reading, whose own ``chains`` are not looked at.

    ``vectors`` are the network's vectors of words, [words, size]; they are needed if the ranker was trained with them.
    """
    phrases = find_phrases(reading)
    if len(phrases) < 2:
        return ()
    weights = weights if weights is not None else shipped_weights()
    heads = None
    if wants_vectors(weights):
        if vectors is None:
            raise ValueError("this ranker wants the vectors of the words")
        heads = np.asarray(vectors[[phrase.head for phrase in phrases]], dtype=np.float32)
    traits = traits_of(reading, phrases)
    chains = join(choose(weights, traits, pairs_of(traits), heads))
    return tuple(tuple(phrases[place] for place in chain) for chain in chains)
