"""What the untouched encoder makes of each sentence: the vectors that the reader's own are to be like.

all-MiniLM-L6-v2 was trained to put sentences of like meaning side by side (Reimers & Gurevych 2019); the reader learns
to say the same in the pass that it makes anyway (distillation: Hinton et al. 2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dateline.language.encoding import Batch, collate, encode
from dateline.language.wordpiece import WordPiece

from .bert import Encoder, load_weights, weights_folder
from .examples import Example, groups

BUDGET = 6000
"""Subword positions in a batch."""


def with_vectors(examples: Sequence[Example], wordpiece: WordPiece) -> list[Example]:
    """Return the examples with the teacher's vector in each."""
    vectors = teach([example.forms for example in examples], wordpiece)
    return [replace(example, vector=vector) for example, vector in zip(examples, vectors, strict=True)]


def teach(sentences: Sequence[Sequence[str]], wordpiece: WordPiece) -> NDArray[np.float32]:
    """Return one vector of length 1 a sentence [sentences, HIDDEN]: the mean of the last layer's states."""
    encoder = Encoder()
    load_weights(encoder, weights_folder())
    encoder.eval()
    encoded = [encode(words, wordpiece) for words in sentences]
    found: dict[int, NDArray[np.float32]] = {}
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for group in groups([e.width for e in encoded], BUDGET, None):
            vectors = _mean_of_last(encoder, collate([encoded[i] for i in group])).numpy()
            found.update(zip(group, vectors, strict=True))
    return np.stack([found[i] for i in range(len(encoded))])


def _mean_of_last(encoder: Encoder, batch: Batch) -> Tensor:
    """Return [B, HIDDEN] vectors of length 1; casing is hidden, since the encoder never knew it."""
    ids, mask = torch.from_numpy(batch.ids), torch.from_numpy(batch.mask)
    *_, last = encoder.states(ids, mask, torch.zeros_like(ids))
    mean = (last.float() * mask[:, :, None]).sum(dim=1)
    return torch.nn.functional.normalize(mean, dim=-1)
