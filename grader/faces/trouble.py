"""Say what the user got wrong: one clear message in their language, exit code 2."""

from __future__ import annotations

from typing import IO, Any

import click

from grader.faces.spoken import language_of
from grader.text import words


class Usage(click.ClickException):
    """One sentence of the words about bad input: what, where, what next."""

    exit_code = 2

    def __init__(self, key: str, **facts: object) -> None:
        context = click.get_current_context(silent=True) or click.Context(click.Command("saiten"))
        super().__init__(words("cli", language_of(context)).say(f"error.{key}", **facts))

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence and nothing else."""
        click.echo(self.message, file=file, err=file is None)
