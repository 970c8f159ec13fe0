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
    from collections.abc import Callable, Mapping

    from grader.text import Language

_COLUMNS = 80
"""What every page is laid out for."""


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
    sound = _progress(language_of(context))
    try:
        images = digits(context)
        click.echo(say("doctor.digits", train=len(images.t_train), test=len(images.t_test)))
    finally:  # a file of digits that is refused speaks for itself, after all else
        click.echo(_to_do([*findings(facts), *([] if sound else ["unsound"])], say))


def findings(facts: Mapping[str, object]) -> list[str]:
    """Return what could be better on a machine, by the keys of what to do about it.

    >>> findings({"isolation": "full", "columns": 72, "encoding": "cp932"})
    ['columns', 'encoding']
    """
    found = {
        f"isolation.{facts['isolation']}": facts["isolation"] != "full",
        "columns": int(str(facts["columns"])) < _COLUMNS,
        "encoding": not str(facts["encoding"]).lower().startswith("utf"),
    }
    return [key for key, met in found.items() if met]


def _to_do(keys: list[str], say: Callable[..., str]) -> str:
    """Say what to do about each finding, or that there is nothing to do."""
    if not keys:
        return say("doctor.nothing")
    return "\n".join([say("doctor.to_do"), *(f"  {say(f'doctor.do.{key}')}" for key in keys)])


def _progress(language: Language) -> bool:
    """Tell where progress is kept; say whether that file is in order, as far as one can tell."""
    say = words("progress", language).say
    with recording(language) as recorder:
        found = recorder.do(lambda store: (store.is_sound(), store.path, len(store.attempts())))
    if found is None:
        return True  # that it cannot be opened, and what to do, has been told
    sound, path, count = found
    click.echo(say(f"doctor.{'sound' if sound else 'unsound'}", path=path, count=count))
    return sound


def _machine() -> dict[str, object]:
    return {
        "saiten": VERSION,
        "python": platform.python_version(),
        "numpy": version("numpy"),
        "platform": platform.platform(),
        "columns": shutil.get_terminal_size().columns,
        "encoding": sys.stdout.encoding,
    }
