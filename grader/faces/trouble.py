"""Say what the user got wrong: one clear message in their language, exit code 2."""

from __future__ import annotations

import click

from grader.faces.refusal import Refusal
from grader.faces.spoken import language_of
from grader.text import words


class Usage(Refusal):
    """One sentence of the words about bad input: what, where, what next."""

    def __init__(self, key: str, /, room: str = "cli", **facts: object) -> None:
        context = click.get_current_context(silent=True) or click.Context(click.Command("saiten"))
        super().__init__(words(room, language_of(context)).say(f"error.{key}", **facts))
