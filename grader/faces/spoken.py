"""Click commands whose help is read from the words files, in the language of the user."""

from __future__ import annotations

import os
from typing import Any

import click

from grader.text import Language, choose_language, words


def language_of(context: click.Context) -> Language:
    """Return the language asked for on this command line, else that of the environment."""
    asked = next(
        (one.meta.get("saiten.lang") for one in _upwards(context) if one.meta.get("saiten.lang")), None
    )
    return choose_language(asked, os.environ)


def _upwards(context: click.Context | None) -> list[click.Context]:
    return [] if context is None else [context, *_upwards(context.parent)]


def _remember(context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value:
        context.meta["saiten.lang"] = value
    return value


class SpokenOption(click.Option):
    """An option whose help is `option.<name>` in a room of the words."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help, as the help page lists them."""
        key = f"option.{self.name}"
        for room in (getattr(ctx.command, "room", "cli"), "cli"):  # what many commands have is said once
            say = words(room, language_of(ctx))
            if say.has(key):
                self.help = say.say(key)
                break
        return super().get_help_record(ctx)


class Spoken(click.Command):
    """A command whose help is `command.<name>` in a room of the words."""

    room = "cli"

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first line of the help."""
        context = click.get_current_context(silent=True)
        return _help(self, context or click.Context(self)).split("\n")[0][: max(limit, 60)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, lines as they are."""
        formatter.write_paragraph()
        with formatter.indentation():
            for line in _help(self, ctx).split("\n"):
                formatter.write(" " * formatter.current_indent + line + "\n" if line else "\n")


class SpokenGroup(Spoken, click.Group):
    """A group of spoken commands."""


def _help(command: Any, context: click.Context) -> str:
    return words(command.room, language_of(context)).say(f"command.{command.name}")


def language_option(command: Any) -> Any:
    """Add `--lang`, which help pages follow, too."""
    return click.option(
        "--lang",
        type=click.Choice([language.value for language in Language]),
        is_eager=True,
        callback=_remember,
        cls=SpokenOption,
        expose_value=False,
    )(command)
