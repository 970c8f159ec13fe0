"""`saiten export`: hand decks to Anki, Moodle, Canvas and others, or to any browser; exercises to Jupyter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.faces.export_notebook import notebook
from grader.faces.quiz_command import decks_folder, seed_number
from grader.faces.quiz_targets import deck_files, opened
from grader.faces.spoken import Spoken, SpokenGroup, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.export.loss import Losses
    from grader.quiz import Deck
    from grader.text import Language


class _Group(SpokenGroup):
    room = "export"


class _Command(Spoken):
    room = "export"


@click.group(cls=_Group)
@language_option
def export() -> None:
    """Write decks for other programs; its help is in the words files."""


export.add_command(notebook)


def _options(command: Callable[..., None]) -> Any:
    """Add what every export asks for."""
    folder = click.Path(path_type=Path)
    for option in (
        click.argument("names", nargs=-1),
        click.option("-o", "--out", required=True, type=folder, metavar="FILE", cls=SpokenOption),
        click.option("--seed", callback=seed_number, default="0", metavar="N", cls=SpokenOption),
        click.option("--strict", is_flag=True, cls=SpokenOption),
        click.option("--decks", type=folder, callback=decks_folder, metavar="DIR", cls=SpokenOption),
        language_option,
        click.pass_context,
    )[::-1]:
        command = option(command)
    return command


@export.command(cls=_Command)
@_options
def gift(
    context: click.Context, names: tuple[str, ...], out: Path, seed: int, strict: bool, decks: Path
) -> None:
    """Write GIFT."""
    from grader.export.gift import to_gift

    language = language_of(context)
    text, losses = to_gift(_decks(names, decks), language, seed)
    _finish(losses, out, language, strict=strict, write=lambda path: path.write_text(text, "utf-8"))


@export.command(cls=_Command)
@_options
def qti(
    context: click.Context, names: tuple[str, ...], out: Path, seed: int, strict: bool, decks: Path
) -> None:
    """Write a QTI package."""
    from grader.export.qti import package

    language = language_of(context)
    built, losses = package(_decks(names, decks), language, seed)
    _finish(losses, out, language, strict=strict, write=built)


@export.command(cls=_Command)
@_options
def html(
    context: click.Context, names: tuple[str, ...], out: Path, seed: int, strict: bool, decks: Path
) -> None:
    """Write a page."""
    from grader.export.page import to_page

    text, losses = to_page(_decks(names, decks), seed)
    _finish(
        losses, out, language_of(context), strict=strict, write=lambda path: path.write_text(text, "utf-8")
    )


@export.command(cls=_Command)
@_options
def anki(
    context: click.Context, names: tuple[str, ...], out: Path, seed: int, strict: bool, decks: Path
) -> None:
    """Write a package for Anki."""
    try:
        from grader.export.anki import package
    except ImportError:
        raise Usage("no_genanki", room="export") from None
    language = language_of(context)
    built, losses = package(_decks(names, decks), language, seed)
    _finish(losses, out, language, strict=strict, write=built)


def _decks(names: tuple[str, ...], folder: Path) -> list[Deck]:
    return [opened(path) for path in deck_files(names, folder)]


def _finish(
    losses: Losses, out: Path, language: Language, *, strict: bool, write: Callable[[Path], Any]
) -> None:
    """Tell what was lost, and write the file unless nothing may be."""
    say = words("export", language)
    for reason, ids in losses.degraded.items():
        click.echo(say.say("degraded", reason=say.say(f"reason.{reason}"), ids=" ".join(ids)), err=True)
    if strict and losses.degraded:
        raise Usage("lossy", room="export")
    try:
        write(out)
    except OSError as error:
        raise Usage("unwritable", room="export", file=out, reason=error.strerror) from error
    click.echo(say.say("done", count=losses.exported, file=out))
