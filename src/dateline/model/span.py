"""Where evidence stands: quotes of a report's text, and values that stand only in its markup."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quote:
    """The characters ``start..end`` (Unicode code points, end exclusive) of an article's text, and that very text."""

    article: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and len(self.text) == self.end - self.start):
            raise ValueError(f"a quote of {len(self.text)} characters cannot stand at {self.start}..{self.end}")

    def covers(self, other: Quote) -> bool:
        """True when the other quote lies inside this one."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Quote) -> bool:
        """True when the two share at least one character."""
        return self.article == other.article and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class MarkupEvidence:
    """A value that stands only in an article's markup: checked against the original bytes, not the text."""

    article: str
    selector: str
    value: str


Evidence = Quote | MarkupEvidence
