"""`saiten list`: every exercise and deck, by topic."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from grader.catalog import in_order, quizzes, topics
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.wrap import width
from grader.text import Language, words
from grader.workspace import find


@click.command("list", cls=Spoken)
@click.option("--json", "as_json", is_flag=True, cls=SpokenOption)
@language_option
@click.pass_context
def list_command(context: click.Context, as_json: bool) -> None:
    """List exercises and decks; its help is in the words files."""
    language = language_of(context)
    rows = [_row(exercise, language) for exercise in in_order()]
    decks = sorted(path.stem for path in quizzes().glob("*.yaml"))
    if as_json:
        click.echo(json.dumps({"exercises": rows, "decks": decks}, ensure_ascii=False))
        return
    for topic in topics():
        click.echo(f"{topic.name}  {topic.title.say(language)}")
        for row in (row for row in rows if row["topic"] == topic.name):
            click.echo(_line(row))
    click.echo(words("cli", language).say("list.decks", decks=", ".join(decks)))


def _row(exercise: Any, language: Language) -> dict[str, str]:
    path = find(exercise.slug, Path.cwd())
    title = exercise.lesson.title.say(language)
    return {"topic": exercise.topic, "exercise": exercise.slug, "title": title, "file": str(path or "")}


def _line(row: dict[str, str]) -> str:
    gap = " " * max(2, 26 - width(row["exercise"]))
    return f"  {row['exercise']}{gap}{row['title']}"
