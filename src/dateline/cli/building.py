"""``build`` and ``add``: reports in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.talk import Talk, talking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.intake import IntakeOptions
    from dateline.model.chronicle import Chronicle

_SEVERAL = "chronicle"
"""The name of a case built from several paths, whatever their order."""

_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")

_COLUMNS = {"text": "text", "published": "date", "outlet": "outlet", "title": "headline", "url": "address"}


def _intake(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how reports are to be taken in."""
    any_length = click.option("--any-length", is_flag=True, help="Read texts of over two million characters, too.")
    command = any_length(command)
    for name, held in reversed(_COLUMNS.items()):
        said = f"In a table of reports (CSV, JSONL): the column of the {held}."
        command = click.option(f"--{name}", metavar="COL", help=said)(command)
    return command


def _options(columns: dict[str, str | None], any_length: bool) -> IntakeOptions:
    from dateline.intake import Columns, IntakeOptions

    if any_length:
        return IntakeOptions(columns=Columns(**columns), longest=None)
    return IntakeOptions(columns=Columns(**columns))


@click.command()
@_PATHS
@click.option("-o", "--output", metavar="NAME", help="Write NAME.dateline and NAME.html (default: the folder's name).")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
@click.option("--force", is_flag=True, help="Replace whatever stands there, a case with edits too.")
@_intake
@talking
def build(
    talk: Talk,
    paths: tuple[Path, ...],
    output: str | None,
    *,
    open_page: bool,
    force: bool,
    any_length: bool,
    **columns: str | None,
) -> None:
    """Read reports (files, folders, tables), write one chronicle.

    Prints the chronicle, and writes NAME.dateline (the case) and NAME.html (the page) here. An existing case is
    replaced whole, unless it holds a person's edits.
    """
    from dateline import verbs

    with talk.progress() as progress:
        built = verbs.build(
            paths, out=case_name(paths, output), options=_options(columns, any_length), force=force, progress=progress
        )
    _print(built.chronicle)
    _say_problems(talk, built.chronicle)
    talk.say(f"wrote {built.case} (the case) and {built.page} (the page)")
    if open_page:
        click.launch(str(built.page.resolve()))


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@_PATHS
@_intake
@talking
def add(talk: Talk, case: Path, paths: tuple[Path, ...], *, any_length: bool, **columns: str | None) -> None:
    """Take more reports into a case, and say what changed. Edits are replayed."""
    from dateline import verbs
    from dateline.cli.changes import UNCHANGED, changes

    with talk.progress() as progress:
        added = verbs.add(case, paths, options=_options(columns, any_length), progress=progress)
    click.echo("\n".join(changes(added.before, added.chronicle)) or UNCHANGED)
    _say_problems(talk, added.chronicle, known=added.before)
    talk.say(f"wrote {added.case} (the case) and {added.page} (the page)")


def case_name(paths: Sequence[Path], output: str | None) -> Path:
    """NAME.dateline: the name asked for, else that of the one folder or file given."""
    if output:
        return Path(output if output.endswith(".dateline") else f"{output}.dateline")
    if len(paths) > 1:
        return Path(f"{_SEVERAL}.dateline")
    only = paths[0].resolve()
    return Path(f"{(only.name if only.is_dir() else only.stem) or _SEVERAL}.dateline")


def _print(chronicle: Chronicle) -> None:
    from dateline.cli.looking import print_chronicle

    print_chronicle(chronicle)


def _say_problems(talk: Talk, chronicle: Chronicle, known: Chronicle | None = None) -> None:
    told = known.problems if known else ()
    for problem in chronicle.problems:
        if problem not in told:
            talk.problem(problem)
