"""The network of ``dateline.language.plover_coder``, and what it is to make small."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.plover_coder import FLAGS, SENSES, STATUSES, TYPES
from dateline.model.plover import EventType

from .bert import FAR, HEADS, HIDDEN, Encoder, Layer, load_weights, weights_folder

INNER, DROPOUT, LAYER_DROPOUT = 256, 0.2, 0.1
SMOOTHING, OTHERS_WEIGHT = 0.05, 0.5
"""``OTHERS_WEIGHT`` is what modes and statuses count beside types."""
SENSES_SPEED = 3.0
"""The few weights of the senses learn so much faster."""


class CoderNetwork(nn.Module):
    """The network of ``dateline.language.plover_coder``; its one layer leaves it to the encoder to learn."""

    def __init__(self, layer: Layer, modes: Sequence[tuple[EventType, str]]) -> None:
        """``modes`` are the pairs of type and mode."""
        super().__init__()
        self.modes_of = modes_of_types(modes)
        self.layer = layer
        self.hidden, self.types = nn.Linear(2 * HIDDEN + FLAGS, INNER), nn.Linear(INNER, len(TYPES))
        self.modes, self.statuses = nn.Linear(INNER, len(modes)), nn.Linear(INNER, len(STATUSES))
        self.senses = nn.Linear(SENSES, len(TYPES), bias=False)
        self.drop, self.drop_input = nn.Dropout(DROPOUT), nn.Dropout(DROPOUT)
        nn.init.zeros_(self.senses.weight)

    def forward(
        self, pieces: Tensor, mask: Tensor, rows: Tensor, pool: Tensor, flags: Tensor, senses: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return the scores of types, modes and statuses (``collate`` of the coder says the shapes)."""
        words = (pool[:, None, :] @ pieces.index_select(0, rows).to(pool.dtype)).squeeze(1)
        words = glance(self.layer, words, pieces, rows, (1.0 - mask) * FAR)
        mean = (pieces * mask[:, :, None]).sum(dim=1) / mask.sum(dim=1, keepdim=True)
        known = torch.cat([self.drop_input(words), self.drop_input(mean.to(words.dtype)[rows]), flags], dim=-1)
        hidden = self.drop(functional.gelu(self.hidden(known)))
        return self.types(hidden) + SENSES_SPEED * self.senses(senses), self.modes(hidden), self.statuses(hidden)


def glance(layer: Layer, words: Tensor, states: Tensor, rows: Tensor, far: Tensor) -> Tensor:
    """Return what a layer makes of words [P, HIDDEN], each of which looks at the states of its sentence alone.

    ``states`` are [B, T, HIDDEN], ``rows`` [P] the words' sentences; ``far`` [B, T] is ``FAR`` at padding.
    """
    attention, size = layer.attention, HIDDEN // HEADS
    query_weight, other_weights = attention.qkv.weight.split([HIDDEN, 2 * HIDDEN])
    query_bias, other_biases = attention.qkv.bias.split([HIDDEN, 2 * HIDDEN])
    query = functional.linear(words, query_weight, query_bias).unflatten(-1, (HEADS, 1, size))
    others = functional.linear(states, other_weights, other_biases).unflatten(-1, (2, HEADS, size))
    key, value = others.index_select(0, rows).permute(2, 0, 3, 1, 4)
    scores = query @ key.transpose(2, 3) * size**-0.5 + far[rows][:, None, None, :]
    mixed = (scores.softmax(dim=-1).to(value.dtype) @ value).flatten(1)
    joined = attention.norm(words + functional.dropout(attention.out(mixed), LAYER_DROPOUT, layer.training))
    inner = layer.narrow(functional.gelu(layer.widen(joined)))
    result: Tensor = layer.norm(joined + functional.dropout(inner, LAYER_DROPOUT, layer.training))
    return result


def loss_of(scores: Sequence[Tensor], wanted: Sequence[Tensor], modes_of: Tensor) -> Tensor:
    """Return the loss; ``modes_of`` [types, modes] tells which modes each type has."""
    types, modes, statuses = (one.float() for one in scores)
    type_, mode, status = wanted
    loss = functional.cross_entropy(types, type_, label_smoothing=SMOOTHING)
    has = mode >= 0
    if has.any():
        among = modes.masked_fill(~modes_of[type_], -1e4)
        loss = loss + OTHERS_WEIGHT * functional.cross_entropy(among[has], mode[has])
    has = status >= 0
    if has.any():
        part = functional.cross_entropy(statuses[has], status[has], label_smoothing=SMOOTHING)
        loss = loss + OTHERS_WEIGHT * part
    return loss


def modes_of_types(modes: Sequence[tuple[EventType, str]]) -> Tensor:
    """Return [types, modes]: which modes each type has."""
    return torch.tensor([[of is type_ for of, _ in modes] for type_ in TYPES])


def last_layer() -> Layer:
    """Return the last layer of the untouched encoder."""
    encoder = Encoder()
    load_weights(encoder, weights_folder())
    layer = encoder.layers[-1]
    assert isinstance(layer, Layer)
    return layer
