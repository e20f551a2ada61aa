"""Precision, recall and F1, in percent, of one set of answers against another; 0 where there is nothing."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

Answers = AbstractSet[Any]


def precision(gold: Answers, read: Answers) -> float:
    """Return how much of what was read is right."""
    return 100.0 * len(gold & read) / len(read) if read else 0.0


def recall(gold: Answers, read: Answers) -> float:
    """Return how much of the gold was read."""
    return 100.0 * len(gold & read) / len(gold) if gold else 0.0


def f1(gold: Answers, read: Answers) -> float:
    """Return the harmonic mean of both."""
    return 200.0 * len(gold & read) / (len(gold) + len(read)) if gold or read else 0.0
