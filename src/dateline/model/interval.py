"""Days as intervals: never a guessed instant, open where nothing bounds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.model.span import Evidence, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Calendar days ``earliest..latest``, both included; an open end is None; both None is unknown.

    ``edtf`` is the Extended Date/Time Format reading (ISO 8601-2), None where unknown. ``candidates`` holds the
    several single days that a phrase can mean ("a Monday in December 2023"), empty where there is no such choice.
    """

    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    candidates: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"an interval cannot end ({self.latest}) before it begins ({self.earliest})")

    @property
    def known(self) -> bool:
        """True when at least one end is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def bounded(self) -> bool:
        """True when both ends are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def is_day(self) -> bool:
        """True when this is one single day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """Number of days, both ends counted; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: Interval) -> bool:
        """True when a day can lie in both (an open end reaches for ever)."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def within(self, other: Interval) -> bool:
        """True when every day of this interval lies in the other."""
        low = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        high = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return low and high


def _not_after(a: date | None, b: date | None) -> bool:
    return a is None or b is None or a <= b


UNKNOWN = Interval()


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The time of a happening: an interval and how it was come by.

    ``rule`` names the normalising rule ("explicit-day", "weekday-before", "none" …); ``phrase`` the words it rests on;
    ``anchor`` says in words against what a relative phrase was read ("report of 2024-03-27"); ``evidence`` holds all
    quotes that the interval needs, the phrase first.
    """

    interval: Interval = UNKNOWN
    rule: str = "none"
    phrase: Quote | None = None
    anchor: str | None = None
    evidence: tuple[Evidence, ...] = ()


NO_TIME = When()
