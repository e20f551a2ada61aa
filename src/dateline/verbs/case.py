"""What can be asked of a case that is there: its chronicle, an export, a check of its quotations, an edit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dateline import review
from dateline.export import FORMATS
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit
from dateline.review import Request
from dateline.store import CaseFile, VerifyReport
from dateline.store import verify as verify_case
from dateline.verbs.build import recompute, write_page
from dateline.verbs.errors import NoSuchFormat, VerbError


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """An edit that was made, and the chronicle before and after it."""

    edit: Edit
    before: Chronicle
    after: Chronicle


def load(case: Path) -> Chronicle:
    """The chronicle of a case."""
    with CaseFile.open(case) as opened:
        return _chronicle(opened)


def export(case: Path, form: str) -> str:
    """The chronicle of a case in one of ``export.FORMATS``."""
    writer = FORMATS.get(form)
    if writer is None:
        raise NoSuchFormat(form, tuple(FORMATS))
    return writer(load(case))


def verify(case: Path) -> VerifyReport:
    """Every quotation of a case against its stored, hashed report."""
    with CaseFile.open(case) as opened:
        return verify_case(opened)


def edit(case: Path, request: Request, *, who: str, at: str, why: str) -> Edited:
    """Append a person's decision, replay all of them, and write the chronicle and its page anew."""
    with CaseFile.open(case) as opened:
        before = _chronicle(opened)
        made = review.make(before, request, who=who, at=at, why=why)
        with opened.writing():
            opened.append_edit(made)
            after = recompute(opened, opened.problems())
    write_page(case, after)
    return Edited(edit=made, before=before, after=after)


def _chronicle(case: CaseFile) -> Chronicle:
    chronicle = case.chronicle()
    if chronicle is None:
        raise VerbError(f"{case.path.name} holds no chronicle", "build the case again from its reports")
    return chronicle
