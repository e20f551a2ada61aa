"""A fake of the verbs: it keeps a chronicle in memory, and notes what the door asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dateline import review
from dateline.model.chronicle import Chronicle
from dateline.store import VerifyReport
from dateline.verbs import Added, Built, Edited, Progress, silent


@dataclass
class FakeVerbs:
    """What ``dateline.verbs`` offers, without files: ``mistake`` is raised by whatever is asked next."""

    chronicle: Chronicle
    report: VerifyReport = field(default_factory=lambda: VerifyReport(quotes_total=1204, quotes_matching=1204))
    mistake: BaseException | None = None
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    silent: Progress = silent

    def build(self, paths: Sequence[Path], **asked: Any) -> Built:
        """Note what was asked; the case is where it was asked for."""
        self._note("build", paths=paths, **asked)
        asked["progress"]("reading", 1, 2)
        return Built(case=asked["out"], page=asked["out"].with_suffix(".html"), chronicle=self.chronicle)

    def add(self, case: Path, paths: Sequence[Path], **asked: Any) -> Added:
        """As if the first report had been there before."""
        self._note("add", case=case, paths=paths, **asked)
        before = replace(self.chronicle, articles=self.chronicle.articles[:1], events=(), problems=())
        return Added(case=case, page=case.with_suffix(".html"), chronicle=self.chronicle, before=before)

    def load(self, case: Path) -> Chronicle:
        """The chronicle."""
        self._note("load", case=case)
        return self.chronicle

    def export(self, case: Path, form: str) -> str:
        """A line that tells the format."""
        self._note("export", case=case, form=form)
        return f"{form} of café\r\n"

    def verify(self, case: Path) -> VerifyReport:
        """The report given."""
        self._note("verify", case=case)
        return self.report

    def edit(self, case: Path, request: review.Request, *, who: str, at: str, why: str) -> Edited:
        """The edit, made and appended to the chronicle in memory."""
        self._note("edit", case=case, request=request, who=who, at=at, why=why)
        before = self.chronicle
        made = review.make(before, request, who=who, at=at, why=why)
        self.chronicle = replace(before, edits=(*before.edits, made))
        return Edited(edit=made, before=before, after=self.chronicle)

    def _note(self, verb: str, **asked: Any) -> None:
        self.asked.append((verb, asked))
        if self.mistake is not None:
            raise self.mistake
