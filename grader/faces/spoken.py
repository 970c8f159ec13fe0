"""Click commands whose help is read from the words files, in the language of the user."""

from __future__ import annotations

import os
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import click

from grader.faces.refusal import refusal, spoken_refusal, unknown_command
from grader.text import Language, choose_language, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.shell_completion import CompletionItem

    from grader.text import Words


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
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace("[required]", _room(ctx).say("page.required")))


class Spoken(click.Command):
    """A command whose help is `command.<name>` in a room of the words, and whose refusals are there, too."""

    room = "cli"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a command line, or refuse it in the language that it asks for itself, wherever it does so."""
        _overhear(ctx, args)
        strict, ctx.allow_extra_args = not ctx.allow_extra_args, True
        with _speaking(ctx):
            rest = super().parse_args(ctx, args)
        ctx.allow_extra_args = not strict
        if strict and rest and not ctx.resilient_parsing:
            raise refusal("extra", ctx, _room(ctx), name=" ".join(rest))
        return rest

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what a shell may complete, options with their help."""
        for one in self.get_params(ctx):
            one.get_help_record(ctx)  # which reads the help of a spoken one
        return super().shell_complete(ctx, incomplete)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_room(ctx).say("page.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options; how to ask for help is among them."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        rows = [(one, record) for one in options if (record := one.get_help_record(ctx))]
        for_help = _room(ctx).say("option.help")
        with formatter.section(_room(ctx).say("page.options")):
            formatter.write_dl(
                [(opts, for_help if "--help" in one.opts else told) for one, (opts, told) in rows]
            )

    def get_short_help_str(self, _limit: int = 45) -> str:
        """Return the first line of the help."""
        context = click.get_current_context(silent=True)
        return _help(self, context or click.Context(self)).split("\n")[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, lines as they are."""
        formatter.write_paragraph()
        with formatter.indentation():
            for line in _help(self, ctx).split("\n"):
                formatter.write(" " * formatter.current_indent + line + "\n" if line else "\n")


class SpokenGroup(Spoken, click.Group):
    """A group of spoken commands."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command, or say that none was given."""
        with _speaking(ctx):
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, or say that there is none and which one is near."""
        if not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            raise unknown_command(args[0], ctx, _room(ctx))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with the first lines of their help."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(_room(ctx).say("page.commands")):
            formatter.write_dl([(name, one.get_short_help_str()) for name, one in commands if one])


def _room(context: click.Context) -> Words:
    return words("cli", language_of(context))


@contextmanager
def _speaking(context: click.Context) -> Iterator[None]:
    """Say in words what click refuses; a group without a command is no refusal, but shows its help."""
    try:
        yield
    except getattr(click.exceptions, "NoArgsIsHelpError", ()):
        raise
    except click.UsageError as error:
        raise spoken_refusal(error, context, _room(context)) from None


def _overhear(context: click.Context, args: list[str]) -> None:
    """Take note of `--lang` before anything on the line can be refused."""
    pairs = [*pairwise(args), *(tuple(one.split("=", 1)) for one in args if "=" in one)]
    asked = [value for name, value in pairs if name == "--lang" and value in set(Language)]
    if asked:
        context.meta["saiten.lang"] = asked[-1]


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
