"""What can go wrong with a case file, one class each.

StoreError
├── NoCase            there is no such file
├── NotACase          the file is not a case file
├── NewerCase         a later Dateline wrote it
├── DamagedCase       it cannot be read any more
├── CaseExists        something that is not a case is in the way of a build
├── HasEdits          a case with a person's edits is in the way of a build
├── CaseBusy          another program is writing to it
├── CaseNotWritable   no permission, or no such folder
└── StoreFull         the disk is full

Each composes its own message; ``hint`` says what to do next. The door prints both in a line each.
"""

from __future__ import annotations

from pathlib import Path


class StoreError(Exception):
    """A case file could not be read or written; ``hint`` says what to do."""

    def __init__(self, message: str, *, path: Path, hint: str) -> None:
        super().__init__(message)
        self.path = path
        self.hint = hint


class NoCase(StoreError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        beside = Path(f"{path}.dateline")
        hint = "`dateline build REPORTS -o NAME` makes NAME.dateline."
        if beside.is_file():
            hint = f"did you mean {beside}?"
        super().__init__(f"there is no case file {path}", path=path, hint=hint)


class NotACase(StoreError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is not a Dateline case file",
            path=path,
            hint="give the NAME.dateline that `dateline build` wrote; reports go to `dateline build`.",
        )


class NewerCase(StoreError):
    """A later Dateline wrote the file."""

    def __init__(self, path: Path, *, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a later Dateline (case format {found}; this one knows up to {known})",
            path=path,
            hint="upgrade Dateline, or build the case again from its reports.",
        )
        self.found = found
        self.known = known


class DamagedCase(StoreError):
    """The file cannot be read any more."""

    def __init__(self, path: Path, *, detail: str) -> None:
        super().__init__(
            f"{path} is damaged: {detail}",
            path=path,
            hint="`dateline verify` names the places it can; go back to a copy, or build the case again.",
        )
        self.detail = detail


class CaseExists(StoreError):
    """Something that is not a case stands where a build would write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} exists and is not a case file of this Dateline; it was left as it is",
            path=path,
            hint="choose another name with -o NAME, or --force to replace it.",
        )


class HasEdits(StoreError):
    """A case with a person's edits stands where a build would write."""

    def __init__(self, path: Path, *, edits: int) -> None:
        noun = "edit" if edits == 1 else "edits"
        super().__init__(
            f"{path} holds {edits} {noun} made by a person; it was left as it is",
            path=path,
            hint=f"`dateline add {path} REPORTS` takes in more and keeps them; --force replaces it, edits and all.",
        )
        self.edits = edits


class CaseBusy(StoreError):
    """Another program is writing to it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"another program is writing to {path}", path=path, hint="wait for it to finish, then try again."
        )


class CaseNotWritable(StoreError):
    """The file or its folder cannot be written or read."""

    def __init__(self, path: Path, *, detail: str) -> None:
        super().__init__(
            f"cannot use {path}: {detail}",
            path=path,
            hint="choose another place with -o NAME, or change the permission.",
        )


class StoreFull(StoreError):
    """The disk is full; what was there before is untouched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"the disk is full: {path} could not be written, and what was there before is untouched",
            path=path,
            hint="free some space, or choose another place with -o NAME.",
        )
