"""`saiten doctor`: what this machine offers, and how well it confines a learner's code."""

from __future__ import annotations

import platform
import shutil
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import click

from grader.faces.digits import digits
from grader.faces.recording import recording
from grader.faces.running import opened
from grader.faces.spoken import Spoken, language_of, language_option
from grader.text import words
from grader.version import VERSION

if TYPE_CHECKING:
    from grader.text import Language


@click.command(cls=Spoken)
@language_option
@click.pass_context
def doctor(context: click.Context) -> None:
    """Show versions and isolation; its help is in the words files."""
    say = words("cli", language_of(context)).say
    with opened() as backend:
        facts = {**_machine(), "isolation": str(backend.isolation), **backend.facts()}
    for name, value in facts.items():
        click.echo(f"{name:<18}{value}")
    click.echo(say(f"doctor.{facts['isolation']}"))
    _progress(language_of(context))
    images = digits(context)  # last, because it may refuse a file
    click.echo(say("doctor.digits", train=len(images.t_train), test=len(images.t_test)))


def _progress(language: Language) -> None:
    """Tell where progress is kept and whether that file is in order."""
    say = words("progress", language).say
    with recording(language) as recorder:
        told = recorder.do(
            lambda store: say(
                f"doctor.{'sound' if store.is_sound() else 'unsound'}",
                path=store.path,
                count=len(store.attempts()),
            )
        )
    if told:
        click.echo(told)


def _machine() -> dict[str, object]:
    return {
        "saiten": VERSION,
        "python": platform.python_version(),
        "numpy": version("numpy"),
        "platform": platform.platform(),
        "columns": shutil.get_terminal_size().columns,
        "encoding": sys.stdout.encoding,
    }
