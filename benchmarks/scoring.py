"""Precision, recall and F1, in percent, of sets of answers or of counts; 0 where there is nothing."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

Answers = AbstractSet[Any]


def precision(gold: Answers, read: Answers) -> float:
    """Return how much of what was read is right."""
    return percent(len(gold & read), len(read))


def recall(gold: Answers, read: Answers) -> float:
    """Return how much of the gold was read."""
    return percent(len(gold & read), len(gold))


def f1(gold: Answers, read: Answers) -> float:
    """Return the harmonic mean of both."""
    return f1_of_counts(len(gold & read), len(gold), len(read))


def f1_of_counts(right: float, gold: float, read: float) -> float:
    """Return the F1 of how much is right, how much the gold has and how much was read."""
    return 200.0 * right / (gold + read) if gold + read else 0.0


def percent(part: float, whole: float) -> float:
    """Return a share."""
    return 100.0 * part / whole if whole else 0.0
