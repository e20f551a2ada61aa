"""``explain``: why a statement says what it says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.looking import width
from dateline.cli.plain import plain, wrapped
from dateline.cli.talk import Talk, colour, talking

if TYPE_CHECKING:
    from dateline.model.span import Quote
    from dateline.verbs import Explanation, Field

_INDENT = " " * 4


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("statement")
@talking
def explain(talk: Talk, case: Path, statement: str) -> None:
    """Say why a statement says what it says.

    STATEMENT is a statement's id (s-…), or an event's (e-…) for all of its statements. Each field is printed with its
    value, the words it rests on with their places, the rule that gave it, and what else it may be.
    """
    from dateline import verbs

    lines = [line for one in verbs.explain(case, statement) for line in _told(one, width())]
    click.echo("\n".join(lines).rstrip("\n"), color=colour(sys.stdout.isatty()))


def _told(one: Explanation, columns: int) -> Iterator[str]:
    place = f"{plain(one.file)}, characters {one.statement.quote.start}–{one.statement.quote.end}"
    yield click.style(one.statement.id, bold=True) + (f" of {one.event}" if one.event else "") + f" — {place}"
    yield wrapped(f"“{plain(one.statement.quote.text)}”", width=columns, first="  ")
    for field in one.fields:
        yield from _field(field, columns)
    yield ""


def _field(field: Field, columns: int) -> Iterator[str]:
    yield wrapped(f"{field.name}: {plain(field.value)}", width=columns, first="  ", rest=_INDENT)
    for quote in field.quotes:
        yield wrapped(_words(quote), width=columns, first=_INDENT)
    if field.rules:
        yield wrapped("rule: " + "; ".join(map(plain, field.rules)), width=columns, first=_INDENT)
    if field.alternatives:
        yield wrapped("or: " + "; ".join(field.alternatives), width=columns, first=_INDENT)


def _words(quote: Quote) -> str:
    return f"“{plain(quote.text)}” ({quote.start}–{quote.end})"
