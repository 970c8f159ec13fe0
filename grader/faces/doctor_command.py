"""`saiten doctor`: whether all is well on this machine, and what to do where it is not."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import click

from grader.faces.examination import Level, examine
from grader.faces.paint import Paint, wants_colour
from grader.faces.running import opened
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.wrap import wrap
from grader.text import words
from grader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from grader.faces.examination import Found
    from grader.text import Language

SCHEMA = "saiten-doctor/1"
_SIGNS = {Level.GOOD: ("✓", "green"), Level.NOTE: ("!", "yellow"), Level.BAD: ("✗", "red")}
_VERSIONS = ("saiten", "python", "numpy", "platform")


@click.command(cls=Spoken)
@click.option("--json", "as_json", is_flag=True, cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@language_option
@click.pass_context
def doctor(context: click.Context, as_json: bool, plain: bool) -> None:
    """Say how things stand on this machine; its help is in the words files."""
    language = language_of(context)
    with opened() as backend:
        facts = {**_machine(), "isolation": str(backend.isolation), **backend.facts()}
    found = examine(facts, language)
    paint = Paint(wants_colour(os.environ, terminal=sys.stdout.isatty(), plain=plain))
    click.echo(_to_json(found, facts) if as_json else "\n".join(_page(found, facts, language, paint)))
    context.exit(1 if any(one.level is Level.BAD for one in found) else 0)


def _page(
    found: Sequence[Found], facts: Mapping[str, object], language: Language, paint: Paint
) -> Iterator[str]:
    """Tell each finding, the versions, and last what to do."""
    say, columns = words("cli", language).say, shutil.get_terminal_size().columns
    for one in found:
        sign, colour = _SIGNS[one.level]
        yield (
            paint(sign, colour) + wrap(f"{say(f'doctor.name.{one.name}')}: {one.message}", columns, "  ")[1:]
        )
    yield ""
    yield wrap("  ".join(f"{name} {facts[name]}" for name in _VERSIONS), columns)
    yield ""
    to_do = [one for one in found if one.remedy]
    yield paint(say("doctor.to_do" if to_do else "doctor.nothing"), "bold")
    for one in to_do:
        yield wrap(f"{say(f'doctor.name.{one.name}')}: {one.remedy}", columns, "  ")


def _to_json(found: Sequence[Found], facts: Mapping[str, object]) -> str:
    told = [
        {"name": one.name, "level": str(one.level), "message": one.message, "remedy": one.remedy or None}
        for one in found
    ]
    tree = {"schema": SCHEMA, "version": VERSION, "isolation": facts["isolation"], "findings": told}
    return json.dumps({**tree, "facts": facts}, ensure_ascii=False)


def _machine() -> dict[str, object]:
    return {
        "saiten": VERSION,
        "python": platform.python_version(),
        "numpy": version("numpy"),
        "platform": platform.platform(),
        "columns": shutil.get_terminal_size().columns,
        "encoding": sys.stdout.encoding,
    }
