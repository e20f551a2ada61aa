"""The training loop: seeded, and continued from the last finished epoch if it was stopped."""

from __future__ import annotations

import copy
import json
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

from dateline.language.wordpiece import WordPiece

from .evaluate import evaluate
from .examples import Example, Item, items, tensors
from .losses import ALL, TREES, total_loss
from .model import ReaderNetwork


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of passes with one set of tasks; the rate rises and falls once in it."""

    epochs: int
    rate: float
    """Factor of the plan's rates."""
    weights: Mapping[str, float]


PHASES = (Phase(epochs=12, rate=1.0, weights=TREES), Phase(epochs=8, rate=0.7, weights=ALL))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run is set to."""

    phases: tuple[Phase, ...] = PHASES
    seed: int = 20261122
    budget: int = 2500
    """Subword positions in a batch."""
    encoder_rate: float = 1e-4
    head_rate: float = 1.5e-3
    warm_up: float = 0.08
    """Share of all steps in which the rate rises."""
    clip: float = 5.0
    share: float = 1.0
    """Share of the sentences that are not our own that a pass goes over, drawn anew for each."""
    average: float = 0.995
    """How slowly the averaged weights, which are what is evaluated and shipped, follow the trained ones."""

    @property
    def epochs(self) -> int:
        """Passes of all phases together."""
        return sum(phase.epochs for phase in self.phases)

    def phase_at(self, epoch: int) -> tuple[Phase, int]:
        """Return the phase of an epoch (counted from 0) and the phase's first epoch."""
        first = 0
        for phase in self.phases:
            if epoch < first + phase.epochs:
                return phase, first
            first += phase.epochs
        raise ValueError(f"no phase has epoch {epoch}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """Training sentences, development sentences by name, and the vocabulary."""

    train: Sequence[Example]
    dev: Mapping[str, Sequence[Example]]
    wordpiece: WordPiece


class Trainer:
    """Network, optimizer and schedule of one run."""

    def __init__(self, network: ReaderNetwork, data: Data, plan: Plan, checkpoint: Path) -> None:
        """Set up a run, or take up the one that ``checkpoint`` holds."""
        self.network, self.data, self.plan, self.checkpoint = network, data, plan, checkpoint
        self.epoch = 0
        state: dict[str, Any] = {}
        if checkpoint.exists():
            state = torch.load(checkpoint, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.epoch = state["epoch"]
            print(f"resumed after epoch {self.epoch}", flush=True)
        self.averaged = copy.deepcopy(network)
        if "averaged" in state:
            self.averaged.load_state_dict(state["averaged"])
        # The first epoch's batches are counted only to lay out the schedule.
        rng = random.Random(plan.seed)
        self.steps = sum(1 for _ in items(self._drawn(rng), data.wordpiece, plan.budget, rng))
        if self.epoch < plan.epochs:
            self._begin_phase(state)

    def run(self, after_epoch: Callable[[int, dict[str, dict[str, float]]], None]) -> None:
        """Train the epochs that are left; ``after_epoch`` gets the epoch and the development figures."""
        while self.epoch < self.plan.epochs:
            phase, first = self.plan.phase_at(self.epoch)
            if self.epoch == first:
                self._begin_phase({})
            rng = random.Random(self.plan.seed + self.epoch)
            torch.manual_seed(self.plan.seed + self.epoch)
            self._train_epoch(items(self._drawn(rng), self.data.wordpiece, self.plan.budget, rng), phase.weights)
            self.epoch += 1
            self._save()
            after_epoch(self.epoch, self.figures())

    def figures(self) -> dict[str, dict[str, float]]:
        """Return the development figures of each set."""
        return {name: evaluate(self.averaged, dev, self.data.wordpiece) for name, dev in self.data.dev.items()}

    def _drawn(self, rng: random.Random) -> list[Example]:
        """Draw the sentences of one pass."""
        share = self.plan.share
        return [e for e in self.data.train if share >= 1.0 or e.told or rng.random() < share]

    def _begin_phase(self, state: Mapping[str, Any]) -> None:
        """Start an optimizer and a schedule anew, or take them up inside a phase from a checkpoint."""
        phase, first = self.plan.phase_at(self.epoch)
        groups = parameter_groups(self.network, self.plan)
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-8, fused=True)
        rates = triangle(phase.epochs * self.steps, self.plan.warm_up, phase.rate)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, rates)
        if self.epoch > first:
            self.optimizer.load_state_dict(state["optimizer"])
            self.schedule.load_state_dict(state["schedule"])

    def _train_epoch(self, batches: Any, weights: Mapping[str, float]) -> None:
        """Make one pass over the batches."""
        self.network.train()
        started, seen, loss = time.monotonic(), 0, 0.0
        for step, item in enumerate(batches, start=1):
            loss += self._step(item, weights)
            seen += sum(item.batch.lengths)
            if step % 50 == 0:
                rate = seen / (time.monotonic() - started)
                print(f"epoch {self.epoch + 1} step {step} loss {loss / 50:.3f} {rate:.0f} words/s", flush=True)
                loss = 0.0

    def _step(self, item: Item, weights: Mapping[str, float]) -> float:
        """Make one update and return the loss."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.network(*tensors(item.batch), item.style)
            loss = total_loss(self.network, scores, item, weights)
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), self.plan.clip)
        self.optimizer.step()
        self.schedule.step()
        self._average()
        return float(loss.detach())

    def _average(self) -> None:
        """Let the averaged weights follow the trained ones (Polyak & Juditsky 1992), faster in the first steps."""
        share = min(self.plan.average, (self.schedule.last_epoch + 1) / (self.schedule.last_epoch + 10))
        with torch.no_grad():
            for slow, fast in zip(self.averaged.parameters(), self.network.parameters(), strict=True):
                slow.lerp_(fast, 1.0 - share)

    def _save(self) -> None:
        """Write the checkpoint by renaming a whole file, so that a stop leaves the last one."""
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        partial = self.checkpoint.with_suffix(".partial")
        state = {
            "epoch": self.epoch,
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
        }
        torch.save(state, partial)
        partial.replace(self.checkpoint)


def report(epoch: int, figures: dict[str, dict[str, float]]) -> None:
    """Print one line an epoch."""
    print(f"epoch {epoch} {json.dumps(figures)}", flush=True)


def parameter_groups(network: ReaderNetwork, plan: Plan) -> list[dict[str, Any]]:
    """Return two groups: what was trained before, and what starts from nothing."""
    before, fresh = ("encoder.", "coder.layer."), ("encoder.cases", "encoder.mix")
    learning = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    named = [(name.startswith(before) and not name.startswith(fresh), p) for name, p in learning]
    old, new = ([p for is_old, p in named if is_old is wanted] for wanted in (True, False))
    return [
        {"params": old, "lr": plan.encoder_rate, "weight_decay": 0.01},
        {"params": new, "lr": plan.head_rate, "weight_decay": 0.01},
    ]


def triangle(steps: int, warm_up: float, height: float) -> Callable[[int], float]:
    """Return a factor of the rate by step: up to ``height``, then down to 0, along straight lines."""
    top = max(1, int(steps * warm_up))
    return lambda step: height * min((step + 1) / top, max(0.0, (steps - step) / max(1, steps - top)))
