"""``edit``: a person's decisions. The only command with a clock, for the moment of a decision."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.talk import Talk, heard, talking

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.review import Request

_NAMES = ("DATELINE_WHO", "GIT_AUTHOR_NAME", "USER", "LOGNAME", "USERNAME")
_NOBODY = "unnamed"


def _decision(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every decision: who and why."""
    command = click.option("--why", default="", metavar="WORDS", help="The reason, kept with the edit.")(command)
    return click.option("--who", metavar="NAME", help="Who decides (default: the user's name).")(command)


@click.group()
@click.argument("case", type=click.Path(path_type=Path))
@click.pass_context
@heard
def edit(context: click.Context, case: Path) -> None:
    """Decide something about a case: merge, split, set, drop.

    Every decision is kept, replayed over every rebuild, and can be undone. An EVENT or ACTOR is its id, the beginning
    of it, or its name. A report of an event is EVENT.N, its Nth report as `dateline show CASE --reports` prints them.
    """
    context.meta["dateline.case"] = case


@edit.command()
@click.argument("targets", nargs=-1, required=True, metavar="EVENT EVENT… | ACTOR ACTOR…")
@_decision
@talking
def merge(talk: Talk, targets: tuple[str, ...], who: str | None, why: str) -> None:
    """These events are one, or these actors are."""
    from dateline.review import Merge

    _decide(Merge(targets=targets), who, why)


@edit.command()
@click.argument("targets", nargs=-1, required=True, metavar="EVENT.N… | ACTOR NAME…")
@_decision
@talking
def split(talk: Talk, targets: tuple[str, ...], who: str | None, why: str) -> None:
    """Reports are of another event, or a name is of another actor.

    Give reports (EVENT.2 EVENT.3), or an actor and one of its names as printed; those that are named stay together.
    """
    from dateline.review import Split

    _decide(Split(targets=targets), who, why)


@edit.command(name="set")
@click.argument("target", metavar="EVENT|EVENT.N")
@click.argument("field", metavar="type|mode|status|when|label")
@click.argument("value")
@_decision
@talking
def set_(talk: Talk, target: str, field: str, value: str, *, who: str | None, why: str) -> None:
    """A field of an event, or of one report of it, has this value.

    A time is EDTF (2024-03-26, 2024-03, 2023~) or two days (2024-03-26..2024-03-28).
    """
    from dateline.review import Set

    _decide(Set(target=target, field=field, value=value), who, why)


@edit.command()
@click.argument("target", metavar="EVENT|EVENT.N")
@_decision
@talking
def drop(talk: Talk, target: str, who: str | None, why: str) -> None:
    """This event, or one report of it, is not for the chronicle."""
    from dateline.review import Drop

    _decide(Drop(target=target), who, why)


@edit.command()
@click.argument("number", type=int, required=False)
@_decision
@talking
def undo(talk: Talk, number: int | None, who: str | None, why: str) -> None:
    """Take back the last edit in force, or the one of this NUMBER.

    Undoing an undo brings the edit back.
    """
    from dateline.review import Undo

    _decide(Undo(number=number), who, why)


@edit.command(name="list")
@talking
def list_(talk: Talk) -> None:
    """Print every edit, and which are in force."""
    from dateline import verbs
    from dateline.cli.changes import edit_lines

    lines = edit_lines(verbs.load(_case()).edits)
    click.echo("\n".join(lines) if lines else "no edits")


def _decide(request: Request, who: str | None, why: str) -> None:
    from dateline import verbs
    from dateline.cli.changes import UNCHANGED, actor_changes, changes, edit_line

    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    edited = verbs.edit(_case(), request, who=who or _name(), at=at, why=why)
    click.echo(edit_line(edited.edit))
    lines = changes(edited.before, edited.after) + actor_changes(edited.before, edited.after)
    click.echo("\n".join(lines) or UNCHANGED)


def _case() -> Path:
    case: Path = click.get_current_context().meta["dateline.case"]
    return case


def _name() -> str:
    return next((os.environ[name] for name in _NAMES if os.environ.get(name)), _NOBODY)
