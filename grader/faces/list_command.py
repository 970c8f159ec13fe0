"""`saiten list`: every exercise by topic with how it stands, and every deck."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from grader.catalog import exercises, in_order, quizzes, topics
from grader.faces.paint import Paint, wants_colour
from grader.faces.recording import db_option, recording
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.standing import SIGNS
from grader.faces.wrap import padded, width, wrap
from grader.progress import ItemState, Kind, State
from grader.text import Language, words
from grader.version import VERSION
from grader.workspace import find

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from grader.catalog import Exercise

SCHEMA = "saiten-list/1"


@click.command("list", cls=Spoken)
@click.option("--json", "as_json", is_flag=True, cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def list_command(context: click.Context, as_json: bool, plain: bool, db: str | None) -> None:
    """List exercises and decks with how they stand; its help is in the words files."""
    language = language_of(context)
    with recording(language, db=db) as recorder:
        states = recorder.do(lambda store: store.states()) or {}
    rows = [_row(exercise, states, language) for exercise in in_order()]
    decks = sorted(path.stem for path in quizzes().glob("*.yaml"))
    if as_json:
        click.echo(
            json.dumps(
                {"schema": SCHEMA, "version": VERSION, "exercises": rows, "decks": decks}, ensure_ascii=False
            )
        )
        return
    paint = Paint(wants_colour(os.environ, terminal=sys.stdout.isatty(), plain=plain))
    table = Table(language, paint, {State(row["state"]) for row in rows})
    for topic in topics():
        click.echo(f"{topic.name}  {topic.title.say(language)}")
        for row in (row for row in rows if row["topic"] == topic.name):
            click.echo(table.row(row))
    click.echo(wrap(words("cli", language).say("list.decks", decks=", ".join(decks)), table.columns))


def _row(exercise: Exercise, states: Mapping[str, ItemState], language: Language) -> dict[str, Any]:
    stands = states.get(exercise.slug) or ItemState(exercise.slug, Kind.EXERCISE)
    return {
        "topic": exercise.topic,
        "exercise": exercise.slug,
        "title": exercise.lesson.title.say(language),
        "file": str(find(exercise.slug, Path.cwd()) or ""),
        "state": str(stands.state),
        "attempts": stands.attempts,
        "best_score": round(stands.best_score, 4),
    }


@dataclass(frozen=True)
class Table:
    """The columns in which the exercises are listed; titles run over into lines of their own."""

    language: Language
    paint: Paint
    states: Collection[State]
    columns: int = field(default_factory=lambda: get_terminal_size().columns)

    def row(self, row: Mapping[str, Any]) -> str:
        """Return a row: name, state, title, and how often and how well it was tried."""
        sign, colour = SIGNS[State(row["state"])]
        state = padded(sign, 2) + padded(self._state(row["state"]), self._widest_state)
        tried = {"count": row["attempts"], "best": round(100 * row["best_score"])}
        tries = words("progress", self.language).say("list.tries", **tried) if tried["count"] else ""
        start = f"  {padded(row['exercise'], self._widest_slug)}  "
        indent = " " * (width(start + state) + 2)
        fits = width(f"{indent}{row['title']} {tries}") <= self.columns
        beside = wrap(f"{row['title']}{' ' if fits else chr(10)}{tries}".rstrip(), self.columns, indent)
        return start + self.paint(state, colour) + "  " + beside.lstrip()

    def _state(self, state: str) -> str:
        return words("progress", self.language).say(f"state.{state}")

    @cached_property
    def _widest_state(self) -> int:
        return max(width(self._state(one)) for one in self.states)

    @cached_property
    def _widest_slug(self) -> int:
        return max(map(width, exercises()))
