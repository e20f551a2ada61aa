"""What was wrong with the user's reports: values that are shown, never raised and never swallowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dateline.model.span import Quote


class ProblemCode(Enum):
    """Each kind of problem; docs/reference/problems.md has an entry for every one."""

    EMPTY = "empty"
    BINARY = "binary"
    UNREADABLE = "unreadable"
    NOT_TEXT = "not-text"
    TOO_LONG = "too-long"
    UNDECODABLE = "undecodable"
    LANGUAGE = "language"
    NO_BODY = "no-body"
    DATES_CONFLICT = "dates-conflict"
    DATE_UNSETTLED = "date-unsettled"
    BAD_ROW = "bad-row"
    BAD_SOURCES = "bad-sources"
    DUPLICATE = "duplicate"
    EDIT_UNMATCHED = "edit-unmatched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem: its code, the file, what is the matter and what to do, and the place where there is one."""

    file: str
    code: ProblemCode
    message: str
    quote: Quote | None = None

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """File, code, message: the order in which problems are listed."""
        return (self.file, self.code.value, self.message)
