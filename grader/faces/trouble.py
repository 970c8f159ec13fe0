"""Say what the user got wrong: one clear message, exit code 2."""

from __future__ import annotations

import click

from grader.faces.spoken import language_of
from grader.text import words


class Usage(click.UsageError):
    """One sentence of the words about bad input: what, where, what next."""

    def __init__(self, key: str, **facts: object) -> None:
        self.key, self.facts = key, facts
        super().__init__(self.format_message())

    def format_message(self) -> str:
        """Return the sentence in the language of the command line."""
        context = click.get_current_context(silent=True)
        language = language_of(context or click.Context(click.Command("saiten")))
        return words("cli", language).say(f"error.{self.key}", **self.facts)
