"""The command `saiten`: which commands there are, and what becomes of our own faults."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import click

from grader.faces.spoken import SpokenGroup, SpokenOption, language_of, language_option
from grader.text import words
from grader.version import VERSION

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_COMMANDS = {
    "init": "init_command:init",
    "list": "list_command:list_command",
    "check": "check_command:check",
    "watch": "watch_command:watch",
    "hint": "hint_command:hint",
    "solution": "solution_command:solution",
    "reset": "reset_command:reset",
    "plot": "plot_command:plot",
    "quiz": "quiz_command:quiz",
    "review": "review_command:review",
    "exam": "exam_command:exam",
    "today": "today_command:today",
    "progress": "progress_command:progress",
    "grade": "grade_command:grade",
    "export": "export_command:export",
    "author": "author_command:author",
    "doctor": "doctor_command:doctor",
    "completion": "completion_command:completion",
}


class _Lazy(SpokenGroup):
    """Load a command's module when it is used, so that `--help` is instant."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the commands in the order a newcomer meets them."""
        return list(_COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by name."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name].split(":")
        found: click.Command = getattr(import_module(f"grader.faces.{module}"), name)
        return found

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands that begin like this from the words alone, and the options."""
        from click.shell_completion import CompletionItem  # only a shell asks for it

        say = words("cli", language_of(ctx))
        found = [
            CompletionItem(name, help=say.say(f"command.{name}").split("\n")[0])
            for name in _COMMANDS
            if name.startswith(incomplete)
        ]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the words alone, without loading them."""
        say = words("cli", language_of(ctx))
        rows = [(name, say.say(f"command.{name}").split("\n")[0]) for name in _COMMANDS]
        with formatter.section(say.say("page.commands")):
            formatter.write_dl(rows)


@click.group(
    "saiten",
    cls=_Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(VERSION, prog_name="saiten", cls=SpokenOption)
@language_option
@click.pass_context
def saiten(context: click.Context) -> None:
    """Train for the E資格 and be graded honestly; its help is in the words files."""
    if context.invoked_subcommand is None:
        from grader.faces.greeting import greeting  # any other command is met without it

        click.echo(greeting(language_of(context)))


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line; an interrupt ends with 130, a fault of ours with a traceback and 3."""
    for stream in (sys.stdout, sys.stderr):  # what an encoding cannot write is a "?", and no fault of ours
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = saiten.main(arguments, prog_name="saiten", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - whatever reaches this line is our own fault
        _confess(error)
        sys.exit(3)
    _leave(code if isinstance(code, int) else 0)


def _leave(code: int) -> NoReturn:
    """End at once: all is written and closed, and taking NumPy apart would cost a tenth of a verdict."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _confess(error: Exception) -> None:
    """Say what broke: content names its own place, all else shows how it came about."""
    import traceback  # neither is needed unless something is broken

    from grader.content.problems import ContentError

    if isinstance(error, ContentError):
        click.echo(str(error), err=True)
    else:
        traceback.print_exception(error)
