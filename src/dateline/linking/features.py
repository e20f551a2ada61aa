"""What a comparison is made of: weighted plain functions in a tuple that can be printed, and the verdict they come to.

After nomenklatura's matchers: a score is a sum of weighted features, each of which can be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature(Generic[T]):
    """One thing that speaks for (positive weight) or against (negative) two values' being one.

    ``measure`` gives 0..1, and its docstring is the feature's explanation.
    """

    name: str
    weight: float
    measure: Callable[[T, T], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The score, and the features that made it, the weightiest first."""

    score: float
    parts: tuple[tuple[str, float], ...]

    @property
    def rule(self) -> str:
        """The name of the feature that spoke most strongly for the join."""
        return next((name for name, value in self.parts if value > 0), "none")

    @property
    def detail(self) -> str:
        """All features that had a say, with their shares."""
        return ", ".join(f"{name} {value:+.2f}" for name, value in self.parts)


def weigh(table: Sequence[Feature[T]], left: T, right: T) -> Verdict:
    """The sum of the table's features over two values."""
    measured = [(feature, feature.measure(left, right)) for feature in table]
    shares = [(feature.name, round(feature.weight * value, 3)) for feature, value in measured if value]
    told = sorted(shares, key=lambda share: (-abs(share[1]), share[0]))
    return Verdict(score=round(sum(value for _, value in told), 3), parts=tuple(told))


def explain(table: Sequence[Feature[T]]) -> str:
    """The table as text: weight, name, and what the feature measures."""
    return "\n".join(f"{f.weight:+.2f}  {f.name}: {(f.measure.__doc__ or '').strip()}" for f in table)
