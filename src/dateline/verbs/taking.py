"""Reports in, readings and codings out: what ``build`` and ``add`` both do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline import coding, intake
from dateline.intake import IntakeOptions
from dateline.language.network import shipped
from dateline.language.pipeline import read as read_article
from dateline.model.article import Article
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.statement import Coding
from dateline.verbs.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read of the reports given."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    codings: tuple[Coding, ...]
    problems: tuple[Problem, ...]


def take(
    paths: Sequence[Path], options: IntakeOptions, progress: Progress, known: frozenset[str] = frozenset()
) -> Read:
    """Take these reports in, read and code them; articles whose id is ``known`` are taken in, but not read again."""
    taken = intake.take_in(paths, options, lambda done, total: progress("taking in", done, total))
    wanted = [one for one in taken.articles if one.readable and one.id not in known]
    readings, codings = [], []
    if wanted:
        network = shipped()
        for done, article in enumerate(wanted):
            progress("reading", done, len(wanted))
            reading = read_article(article, network)
            readings.append(reading)
            codings.append(coding.code(article, reading))
        progress("reading", len(wanted), len(wanted))
    return Read(articles=taken.articles, readings=tuple(readings), codings=tuple(codings), problems=taken.problems)
