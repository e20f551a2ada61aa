"""The reading model: encoder, word vectors and one head for each question (tags, lemma, tree, names)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import torch
from torch import Tensor, nn

from dateline.language.shapes import AFFIXES, BUCKETS

from .bert import FAR, HIDDEN, Encoder, SharedDropout
from .coder_network import CoderNetwork
from .inventories import STYLES
from .roles import ROLE_SIZE, RoleScorer, paths

AFFIX_SIZE = 24
TAG_SIZE = 320
ARC_SIZE = 320
LABEL_SIZE = 96
MASK = 103
"""The id of [MASK]; the ids below it are BERT's own marks."""
HIDDEN_PIECES, HIDDEN_AFFIXES = 0.03, 0.1
"""Shares hidden in training."""


class Scores(NamedTuple):
    """What the network says of B sentences of up to W words; all are unnormalised scores."""

    upos: Tensor
    """[B, W, tags]."""
    xpos: Tensor
    """[B, W, tags]."""
    feats: Tensor
    """[B, W, feature strings]."""
    lemma: Tensor
    """[B, W, edit scripts]."""
    names: Tensor
    """[B, W, BIO labels]."""
    arcs: Tensor
    """[B, W, W + 1]: word by candidate head, 0 is the root."""
    label_words: Tensor
    """[B, W, LABEL_SIZE + 1]: each word as a dependent, a column of ones last."""
    label_heads: Tensor
    """[B, W + 1, LABEL_SIZE + 1]: root and words as heads, a column of ones last."""
    label_weights: Tensor
    """[LABEL_SIZE + 1, relations * (LABEL_SIZE + 1)]: the bilinear form, the same for all sentences."""
    events: Tensor
    """[B, W, BIO labels] of event mentions."""
    predicates: Tensor
    """[B, W, 2]: no predicate, predicate."""
    role_predicates: Tensor
    """[B, W, 2 * ROLE_SIZE]: each word as a predicate, for ``training.roles.RoleScorer``."""
    role_arguments: Tensor
    """[B, W, 2 * ROLE_SIZE]: each word as part of an argument."""
    role_paths: Tensor
    """[B, W, W, PATHS]: how the tree links a word (third axis) to a predicate (second axis)."""
    vectors: Tensor
    """[B, HIDDEN]: the meaning of each sentence, of length 1."""
    words: Tensor
    """[B, W, HIDDEN]: each word as all heads see it."""
    pieces: Tensor
    """[B, T, HIDDEN]: what the encoder gives, before any head."""


class Projection(nn.Module):
    """Linear, GELU, dropout: a head's own view of the words."""

    def __init__(self, size: int, dropout: float) -> None:
        """Project from HIDDEN to ``size``."""
        super().__init__()
        self.linear = nn.Linear(HIDDEN, size)
        self.dropout = SharedDropout(dropout)

    def forward(self, words: Tensor) -> Tensor:
        """Map [B, W, HIDDEN] to [B, W, size]."""
        projected: Tensor = self.dropout(nn.functional.gelu(self.linear(words)))
        return projected


class ReaderNetwork(nn.Module):
    """The whole network. ``sizes`` gives the number of classes of each inventory."""

    def __init__(self, sizes: Mapping[str, int], dropout: float = 0.25) -> None:
        """Make all layers; the encoder's weights are loaded apart."""
        super().__init__()
        self.encoder = Encoder()
        self.affixes = nn.ModuleList(nn.Embedding(BUCKETS, AFFIX_SIZE, padding_idx=0) for _ in range(AFFIXES))
        self.join = nn.Linear(HIDDEN + AFFIXES * AFFIX_SIZE, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN)
        self.dropout = SharedDropout(dropout)
        self.tagging = Projection(TAG_SIZE, dropout)
        self.naming = Projection(TAG_SIZE, dropout)
        self.upos = nn.Linear(TAG_SIZE, sizes["upos"])
        self.xpos = nn.Linear(TAG_SIZE, sizes["xpos"])
        self.feats = nn.Linear(TAG_SIZE, sizes["feats"])
        self.lemma = nn.Linear(TAG_SIZE, sizes["lemma"])
        self.names = nn.Linear(TAG_SIZE, sizes["names"])
        self.arc_words, self.arc_heads = Projection(ARC_SIZE, dropout), Projection(ARC_SIZE, dropout)
        self.label_words, self.label_heads = Projection(LABEL_SIZE, dropout), Projection(LABEL_SIZE, dropout)
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.arc_weights = nn.Parameter(torch.randn(ARC_SIZE, ARC_SIZE) * ARC_SIZE**-0.5 * 0.1)
        self.arc_prior = nn.Linear(ARC_SIZE, 1)
        self.label_weights = nn.Parameter(torch.zeros(LABEL_SIZE + 1, sizes["deprel"] * (LABEL_SIZE + 1)))
        self.styles = nn.Embedding(len(STYLES), HIDDEN)
        nn.init.zeros_(self.styles.weight)
        self.acting = Projection(TAG_SIZE, dropout)
        self.events, self.predicates = nn.Linear(TAG_SIZE, sizes["events"]), nn.Linear(TAG_SIZE, 2)
        self.role_predicates = Projection(2 * ROLE_SIZE, dropout)
        self.role_arguments = Projection(2 * ROLE_SIZE, dropout)
        self.roles = RoleScorer(sizes["roles"], dropout)
        self.meaning = nn.Linear(HIDDEN, HIDDEN)
        nn.init.eye_(self.meaning.weight)
        self.coder: CoderNetwork | None = None
        """Only while ``training.with_coding`` trains: the coder's graph is apart."""

    def forward(
        self, ids: Tensor, mask: Tensor, cases: Tensor, pool: Tensor, affixes: Tensor, style: Tensor | None = None
    ) -> Scores:
        """Score one batch (``dateline.language.encoding.Batch``); ``style`` [B] is the set whose names are meant."""
        if self.training:
            ids, affixes = blur(ids, affixes)
        pieces, meaning = self.encoder(ids, mask, cases)
        words = self.word_vectors(pieces, pool, affixes)
        named = words + (self.styles.weight[0] if style is None else self.styles(style)[:, None, :])
        tags, naming, acting = self.tagging(words), self.naming(named), self.acting(words)
        heads = torch.cat([self.root.expand(words.shape[0], 1, HIDDEN).to(words.dtype), words], dim=1)
        arcs = self.arcs(words, heads, pool)
        return Scores(
            upos=self.upos(tags),
            xpos=self.xpos(tags),
            feats=self.feats(tags),
            lemma=self.lemma(tags),
            names=self.names(naming),
            arcs=arcs,
            label_words=with_ones(self.label_words(words)),
            label_heads=with_ones(self.label_heads(heads)),
            label_weights=self.label_weights * 1.0,
            events=self.events(acting),
            predicates=self.predicates(acting),
            role_predicates=self.role_predicates(words),
            role_arguments=self.role_arguments(words),
            role_paths=paths(arcs.detach().float()),
            vectors=self.sentence_vectors(meaning, mask),
            words=words * 1.0,
            pieces=pieces,
        )

    def sentence_vectors(self, meaning: Tensor, mask: Tensor) -> Tensor:
        """Return one vector a sentence [B, HIDDEN], of length 1: the mean over its pieces (as Sentence-BERT does)."""
        mean = (meaning * mask[:, :, None]).sum(dim=1) / mask.sum(dim=1, keepdim=True)
        projected = self.meaning(mean).float()
        return projected / projected.square().sum(dim=-1, keepdim=True).sqrt()

    def word_vectors(self, pieces: Tensor, pool: Tensor, affixes: Tensor) -> Tensor:
        """Return one vector a word [B, W, HIDDEN]: the mean of its pieces and what its affixes say."""
        parts = [pool @ pieces.to(pool.dtype), *(table(affixes[:, :, i]) for i, table in enumerate(self.affixes))]
        joined: Tensor = self.dropout(self.norm(nn.functional.gelu(self.join(torch.cat(parts, dim=-1)))))
        return joined

    def arcs(self, words: Tensor, heads: Tensor, pool: Tensor) -> Tensor:
        """Score every head for every word (deep biaffine attention, Dozat & Manning 2017); padding is ``FAR``."""
        candidates = self.arc_heads(heads)
        scores = (self.arc_words(words) @ self.arc_weights) @ candidates.transpose(1, 2)
        prior = self.arc_prior(candidates).transpose(1, 2)
        real = (pool.sum(dim=-1) > 0).to(torch.float32)
        far = (1.0 - nn.functional.pad(real, (1, 0), value=1.0)) * FAR
        summed: Tensor = scores + prior + far[:, None, :]
        return summed


def blur(ids: Tensor, affixes: Tensor) -> tuple[Tensor, Tensor]:
    """Hide some pieces [B, T] and the affixes of some words [B, W, AFFIXES], so that the context has to tell."""
    hidden = (torch.rand(ids.shape) < HIDDEN_PIECES) & (ids > MASK)
    seen = torch.rand(affixes.shape[:2]) >= HIDDEN_AFFIXES
    return ids.masked_fill(hidden, MASK), affixes * seen[:, :, None]


def with_ones(vectors: Tensor) -> Tensor:
    """Add a column of ones, so that a bilinear form holds linear terms and a bias."""
    return torch.cat([vectors, torch.ones_like(vectors[:, :, :1])], dim=-1)


def label_scores(words: Tensor, heads: Tensor, weights: Tensor) -> Tensor:
    """Score the relations of N pairs: dependents and heads [N, LABEL_SIZE + 1] -> [N, relations]."""
    left = (words @ weights).view(words.shape[0], -1, heads.shape[1])
    return (left @ heads[:, :, None]).squeeze(-1)
