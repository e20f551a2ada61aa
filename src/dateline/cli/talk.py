"""What is said beside the data: problems, mistakes and progress, all on stderr."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from dateline.cli.plain import plain

if TYPE_CHECKING:
    from dateline.model.problem import Problem
    from dateline.verbs import Progress

P = ParamSpec("P")
R = TypeVar("R")


class Talk:
    """How much is said: ``quiet`` leaves out all but mistakes, ``debug`` adds tracebacks."""

    def __init__(self) -> None:
        self.quiet = False
        self.debug = False

    def say(self, line: str) -> None:
        """One line of talk."""
        if not self.quiet:
            click.echo(line, err=True, color=colour(sys.stderr.isatty()))

    def problem(self, problem: Problem) -> None:
        """What was wrong with one report."""
        self.say(f"{click.style('problem:', fg='yellow')} {plain(problem.file)}: {plain(problem.message)}")

    def mistake(self, what: str, hint: str) -> None:
        """The caller's mistake, told even when quiet."""
        click.echo(f"dateline: {plain(what)}", err=True)
        if hint:
            click.echo(f"hint: {plain(hint)}", err=True)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A bar for each stage on a terminal, silence elsewhere."""
        from dateline import verbs

        if self.quiet or not sys.stderr.isatty():
            yield verbs.silent
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bars

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        tasks: dict[str, TaskID] = {}
        with Bars(*columns, console=Console(stderr=True), transient=True) as bars:

            def report(stage: str, done: int, total: int) -> None:
                if stage not in tasks:
                    tasks[stage] = bars.add_task(stage, total=total)
                bars.update(tasks[stage], completed=done, total=total)

            yield report


def colour(terminal: bool) -> bool:
    """True when colour may be used: on a terminal, unless NO_COLOR (https://no-color.org) says otherwise."""
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def heard(command: Callable[P, R]) -> Callable[P, R]:
    """Give a command ``--quiet`` and ``--debug``, before or after its other words."""

    def note(context: click.Context, parameter: click.Parameter, value: bool) -> None:
        talk = context.ensure_object(Talk)
        if value and parameter.name is not None:
            setattr(talk, parameter.name, True)

    for name, said in (("--debug", "Show the traceback of a mistake."), ("--quiet", "Say nothing but mistakes.")):
        option = click.option(name, is_flag=True, expose_value=False, is_eager=True, callback=note, help=said)
        command = option(command)
    return command


def talking(command: Callable[..., R]) -> Callable[..., R]:
    """Hand the command its Talk as the first argument, and give it ``--quiet`` and ``--debug``."""

    @functools.wraps(command)
    def wrapped(*args: object, **named: object) -> R:
        return command(click.get_current_context().ensure_object(Talk), *args, **named)

    return heard(wrapped)
