"""The caller's mistakes that only a verb can see."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.model.problem import Problem


class VerbError(Exception):
    """What was asked for cannot be done; ``hint`` says what to do."""

    def __init__(self, what: str, hint: str) -> None:
        self.what, self.hint = what, hint
        super().__init__(f"{what}\nhint: {hint}")


class NothingRead(VerbError):
    """None of the files could be read as a report; ``problems`` says why of each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        if problems:
            super().__init__("no report could be read", "each file's problem is named above; give text or HTML reports")
        else:
            super().__init__(
                "no report found", "give files, or a folder with .txt, .html, .jsonl or .csv reports in it"
            )


class NoSuchFormat(VerbError):
    """An export format that there is not."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"no export format {name!r}", f"the formats are: {', '.join(known)}")


class NoSuchStatement(VerbError):
    """A statement or event that the case does not have."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"no statement or event {name!r}", "ids stand in `dateline show CASE --reports` and in the JSON export"
        )


class NotWritten(VerbError):
    """A file beside the case could not be written; the case itself is whole."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"{path.name} was not written: {cause.strerror or cause}",
            "the case is whole; make room, then export it again",
        )
