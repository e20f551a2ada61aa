"""The caller's mistakes in this room: each says what, the value seen, and what to do."""

from __future__ import annotations

from pathlib import Path


class IntakeError(Exception):
    """What the caller asked for cannot be taken in; ``hint`` says what to do."""

    def __init__(self, what: str, where: str, hint: str) -> None:
        self.what, self.where, self.hint = what, where, hint
        super().__init__(f"{what}: {where}\nhint: {hint}")


class NoSuchPathError(IntakeError):
    """A path was given that is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "no such file or folder", str(path), "check the spelling, or give the folder that holds the reports"
        )


class NoPathsError(IntakeError):
    """Nothing was given to read."""

    def __init__(self) -> None:
        super().__init__(
            "nothing to read", "no file or folder was named", "give the files or the folder of the reports"
        )


class NoSuchColumnError(IntakeError):
    """A column was named that no row of a table has."""

    def __init__(self, file: str, column: str, there: tuple[str, ...]) -> None:
        hint = f"its columns are: {', '.join(there)}" if there else "the table has no columns"
        super().__init__(f"no column {column!r}", file, hint)
