"""``build`` a case from reports, and ``add`` more to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import dateline
from dateline.export import FORMATS
from dateline.intake import IntakeOptions
from dateline.model.article import Article
from dateline.model.chronicle import Chronicle
from dateline.model.problem import Problem
from dateline.store import CaseFile
from dateline.verbs.assemble import assemble
from dateline.verbs.errors import NothingRead
from dateline.verbs.progress import Progress, silent
from dateline.verbs.taking import Read, take
from dateline.verbs.writing import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A case that was built: where it and its page are, and what it says."""

    case: Path
    page: Path
    chronicle: Chronicle


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A case that was added to: its chronicle after and before."""

    case: Path
    page: Path
    chronicle: Chronicle
    before: Chronicle


def build(
    paths: Sequence[Path],
    *,
    out: Path,
    options: IntakeOptions | None = None,
    force: bool = False,
    progress: Progress = silent,
) -> Built:
    """Read these reports and write the case at ``out`` and its page beside it; nothing is written when none is read."""
    with CaseFile.create(out, force=force) as case:
        read = take(paths, options or IntakeOptions(), progress)
        _demand_a_report(read)
        with case.writing():
            case.put_articles(read.articles)
            chronicle = _store(case, read, progress)
    page = write_page(out, chronicle)
    return Built(case=out, page=page, chronicle=chronicle)


def add(
    case: Path, paths: Sequence[Path], *, options: IntakeOptions | None = None, progress: Progress = silent
) -> Added:
    """Take more reports into a case; those it holds are not read again, and people's edits are replayed."""
    with CaseFile.open(case) as opened:
        before = opened.chronicle() or Chronicle(articles=(), actors=(), events=())
        held = {one.id: one for one in opened.articles()}
        read = take(paths, options or IntakeOptions(), progress, known=frozenset(held))
        _demand_a_report(read)
        with opened.writing():
            opened.put_articles(_together(held, read.articles))
            chronicle = _store(opened, replace(read, problems=_all_problems(opened, read)), progress)
    page = write_page(case, chronicle)
    return Added(case=case, page=page, chronicle=chronicle, before=before)


def _demand_a_report(read: Read) -> None:
    if not any(one.readable for one in read.articles):
        raise NothingRead(read.problems)


def _together(held: dict[str, Article], articles: Sequence[Article]) -> list[Article]:
    """New articles, and held ones under every file name that they came by."""
    found = []
    for article in articles:
        old = held.get(article.id)
        if old is None:
            found.append(article)
            continue
        names = sorted({old.file, *old.also, article.file, *article.also})
        found.append(replace(old, file=names[0], also=tuple(names[1:])))
    return found


def _all_problems(case: CaseFile, read: Read) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys((*case.problems(), *read.problems)))


def _store(case: CaseFile, read: Read, progress: Progress) -> Chronicle:
    """Write what was read, compute the chronicle of all that the case holds, and keep it. Inside ``writing()``."""
    case.put_readings(read.readings)
    case.put_codings(read.codings)
    problems = tuple(sorted(read.problems, key=lambda one: one.sort_key))
    case.put_problems(problems)
    case.put_versions({"dateline": dateline.__version__} | {f"reading:{one.version}": "1" for one in read.readings})
    progress("linking", 0, 1)
    chronicle = recompute(case, problems)
    progress("linking", 1, 1)
    return chronicle


def recompute(case: CaseFile, problems: Sequence[Problem]) -> Chronicle:
    """The chronicle of what the case holds with its edits replayed, put in the place of the old one."""
    chronicle = assemble(case.articles(), case.codings(), problems=problems, edits=case.edits())
    case.put_chronicle(chronicle)
    return chronicle


def write_page(case: Path, chronicle: Chronicle) -> Path:
    """Write the chronicle's page beside the case, whole or not at all."""
    page = case.with_suffix(".html")
    write_whole(page, FORMATS["html"](chronicle).encode("utf-8"))
    return page
