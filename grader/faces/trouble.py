"""Say what the user got wrong: one clear message in their language, exit code 2."""

from __future__ import annotations

from typing import IO, Any

import click

from grader.faces.spoken import language_of
from grader.text import words


class Refusal(click.ClickException):
    """A message about bad input, shown alone: how a command is used is not the question."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message and nothing else."""
        click.echo(self.message, file=file, err=file is None)


class Usage(Refusal):
    """One sentence of the words about bad input: what, where, what next."""

    def __init__(self, key: str, /, room: str = "cli", **facts: object) -> None:
        context = click.get_current_context(silent=True) or click.Context(click.Command("saiten"))
        super().__init__(words(room, language_of(context)).say(f"error.{key}", **facts))
