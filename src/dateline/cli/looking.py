"""``show``, ``export`` and ``verify``: what is in a case."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.talk import Talk, colour, talking

if TYPE_CHECKING:
    from dateline.model.chronicle import Chronicle
    from dateline.store import Mismatch

FORMATS = ("json", "html", "csv")

_CASE = click.argument("case", type=click.Path(path_type=Path))
_PIPED_WIDTH = 100
_WIDEST = 110
_MOST_MISMATCHES = 50


@click.command()
@_CASE
@click.option("--json", "as_json", is_flag=True, help="The whole chronicle as JSON.")
@click.option("--reports", is_flag=True, help="Every report of every event, numbered, and every actor.")
@click.option("--boilerplate", is_flag=True, help="What was cut from each report.")
@talking
def show(talk: Talk, case: Path, *, as_json: bool, reports: bool, boilerplate: bool) -> None:
    """Print the chronicle of a case."""
    from dateline import verbs

    if as_json:
        _write(verbs.export(case, "json"), None)
        return
    chronicle = verbs.load(case)
    if boilerplate:
        from dateline.cli.render import cut

        click.echo("\n".join(cut(chronicle, width=width())), color=colour(sys.stdout.isatty()))
        return
    print_chronicle(chronicle, reports=reports)


@click.command()
@_CASE
@click.option("--to", "form", required=True, type=click.Choice(FORMATS), help="The format.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Default: stdout.")
@talking
def export(talk: Talk, case: Path, form: str, output: Path | None) -> None:
    """Write a case in another format.

    The same case gives the same bytes.
    """
    from dateline import verbs

    _write(verbs.export(case, form), output)
    if output is not None:
        talk.say(f"wrote {output}")


@click.command()
@_CASE
@talking
def verify(talk: Talk, case: Path) -> None:
    """Check every quotation against its stored, hashed report.

    This checks quotations, not facts. Exits with 1 when one does not match, and names the place.
    """
    from dateline import verbs

    report = verbs.verify(case)
    for mismatch in report.mismatches[:_MOST_MISMATCHES]:
        click.echo(_told(mismatch), err=True)
    if len(report.mismatches) > _MOST_MISMATCHES:
        click.echo(f"… and {len(report.mismatches) - _MOST_MISMATCHES:,} more", err=True)
    click.echo(
        f"{report.quotes_matching:,} of {report.quotes_total:,} quotations match the stored reports."
        " This checks quotations, not facts."
    )
    if report.mismatches:
        number = len(report.mismatches)
        click.echo(f"{number:,} {'place is' if number == 1 else 'places are'} not as stored.", err=True)
        click.get_current_context().exit(1)


def print_chronicle(chronicle: Chronicle, *, reports: bool = False) -> None:
    """The chronicle on stdout, as wide as the terminal, coloured only there."""
    from dateline.cli.render import render

    lines = render(chronicle, width=width(), reports=reports)
    click.echo("\n".join(lines), color=colour(sys.stdout.isatty()))


def width() -> int:
    """The columns to print in."""
    if not sys.stdout.isatty():
        return _PIPED_WIDTH
    return min(shutil.get_terminal_size().columns, _WIDEST)


def _told(mismatch: Mismatch) -> str:
    from dateline.cli.plain import clipped, plain

    expected, found = (
        clipped(plain(words), around=(0, 0), longest=160) for words in (mismatch.expected, mismatch.found)
    )
    return f"mismatch: {plain(mismatch.place)}: {plain(mismatch.what)}: expected “{expected}”, found “{found}”"


def _write(content: str, output: Path | None) -> None:
    # Bytes, not text: a terminal's encoding and line endings must not change what the same case gives.
    # A file name that is no UTF-8 becomes a JSON escape.
    raw = content.encode("utf-8", "backslashreplace")
    if output is None:
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    try:
        with click.open_file(str(output), "wb", atomic=True) as file:
            file.write(raw)
    except OSError as error:
        raise click.UsageError(f"cannot write {output}: {error.strerror}") from error
