"""`saiten completion`: what makes a shell complete commands, options and exercises."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from grader.faces.spoken import Spoken, language_option

SHELLS = ("bash", "zsh", "fish")


@click.command(cls=Spoken)
@click.argument("shell", type=click.Choice(SHELLS))
@language_option
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print a shell's completion script; its help is in the words files."""
    script = get_completion_class(shell)
    if script is None:
        raise LookupError(shell)
    click.echo(script(context.find_root().command, {}, "saiten", "_SAITEN_COMPLETE").source())
