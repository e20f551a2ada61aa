"""Requests that cannot be met, one class each.

ReviewError
├── UnknownTarget     no event, report, actor or mention goes by this
├── AmbiguousTarget   several do
├── ImpossibleEdit    they are known, but this cannot be done to them
├── UnknownField      no such field can be set
├── BadValue          the field cannot have this value
└── NothingToUndo     no edit, or none of this number, is in force
"""

from __future__ import annotations

from collections.abc import Sequence


class ReviewError(Exception):
    """An edit that cannot be made; ``hint`` says what can."""

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class UnknownTarget(ReviewError):
    """Nothing in the chronicle goes by this id or name."""

    def __init__(self, given: str, *, close: Sequence[str] = ()) -> None:
        hint = f"did you mean {' or '.join(close)}?" if close else "`dateline show CASE` prints every id."
        super().__init__(f"nothing in this case is called {given!r}", hint=hint)
        self.given = given
        self.close = tuple(close)


class AmbiguousTarget(ReviewError):
    """Several things go by this name."""

    def __init__(self, given: str, *, candidates: Sequence[str]) -> None:
        shown = ", ".join(candidates[:5]) + (" …" if len(candidates) > 5 else "")
        super().__init__(f"{given!r} can be any of {len(candidates)}: {shown}", hint="give the id instead.")
        self.candidates = tuple(candidates)


class ImpossibleEdit(ReviewError):
    """The targets are known, but this cannot be done to them."""


class UnknownField(ReviewError):
    """No such field can be set."""

    def __init__(self, field: str, *, known: Sequence[str]) -> None:
        super().__init__(f"{field!r} is no field that can be set", hint=f"one of {', '.join(known)}.")


class BadValue(ReviewError):
    """The field cannot have this value."""

    def __init__(self, field: str, value: str, *, hint: str) -> None:
        super().__init__(f"{value!r} is no {field}", hint=hint)


class NothingToUndo(ReviewError):
    """No edit, or none of this number, is in force."""

    def __init__(self, number: int | None = None) -> None:
        what = "there is no edit to undo" if number is None else f"there is no edit {number} in force"
        super().__init__(what, hint="`dateline edit CASE list` prints the edits and which are in force.")
