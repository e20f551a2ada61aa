"""The ``dateline`` command: its subcommands, and how a mistake is told."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

import dateline
from dateline.cli.building import add, build
from dateline.cli.editing import edit
from dateline.cli.explaining import explain
from dateline.cli.looking import export, show, verify
from dateline.cli.talk import Talk, heard

MISTAKE = 2
"""The exit code of the caller's mistake, and of a build that could read no report."""

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


class Door(click.Group):
    """Tells a mistake in one line and a hint, without a traceback unless asked; a bug still crashes."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whoever reads our output (`| head`) may stop when it has seen enough."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # Python flushes once more at its end, and must find somebody who listens.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None
        return result

    def main(self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **extra: Any) -> Any:  # type: ignore[override]
        """Run, and exit with 0, 1 or 2 as docs/reference/commands.md says."""
        if not standalone_mode:
            return super().main(args, standalone_mode=False, **extra)
        talk = Talk()
        try:
            code = super().main(args, standalone_mode=False, **{**extra, "obj": talk})
        except click.Abort:
            talk.mistake("stopped", "")
            sys.exit(INTERRUPTED)
        except click.ClickException as error:
            sys.exit(_usage(talk, error))
        except Exception as error:
            if not hasattr(error, "hint"):
                raise
            sys.exit(_mistake(talk, error))
        sys.exit(code if isinstance(code, int) else 0)


def _usage(talk: Talk, error: click.ClickException) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()
        return MISTAKE
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "dateline"
    talk.mistake(" ".join(error.format_message().split()), f"`{command} --help` says what it takes.")
    return MISTAKE


def _mistake(talk: Talk, error: Exception) -> int:
    if talk.debug:
        traceback.print_exception(error)
    talk.quiet = False  # what was wrong with each file is part of the mistake
    for problem in getattr(error, "problems", ()):
        talk.problem(problem)
    talk.mistake(str(error).partition("\nhint:")[0], str(getattr(error, "hint", "")))
    return MISTAKE


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(dateline.__version__, message="dateline %(version)s")
@heard
def main() -> None:
    """Many news reports in, one sourced record of what they report out. English reports, for now.

    Dateline never says that something happened: it says what is reported, by whom, in which words. It works offline.
    Data goes to stdout, talk and progress to stderr.
    """


for _command in (build, add, show, explain, edit, export, verify):
    main.add_command(_command)
