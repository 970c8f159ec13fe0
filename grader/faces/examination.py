"""What `saiten doctor` finds on this machine: how good each thing is, a sentence about it, and what to do."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from grader.digits import load
from grader.faces.digits import usable_digits
from grader.faces.recording import recording
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.text import Language

_COLUMNS = 80
"""What every page is laid out for."""


class Level(StrEnum):
    """Say how good something is."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked at; without a `remedy` there is nothing to do about it."""

    name: str
    level: Level
    message: str
    remedy: str = ""


def examine(facts: Mapping[str, object], language: Language) -> list[Found]:
    """Return all that is found: of the machine by its facts, of progress and digits by trying them."""
    return [
        _isolation(str(facts["isolation"]), language),
        _columns(int(str(facts["columns"])), language),
        _encoding(str(facts["encoding"]), language),
        _font(language),
        _progress(language),
        _digits(language),
    ]


def _isolation(level: str, language: Language) -> Found:
    say = words("cli", language).say
    if level == "full":
        return Found("isolation", Level.GOOD, say("doctor.full"))
    return Found("isolation", Level.NOTE, say(f"doctor.{level}"), say(f"doctor.do.isolation.{level}"))


def _columns(count: int, language: Language) -> Found:
    return _noted("columns", language, good=count >= _COLUMNS, columns=count)


def _encoding(name: str, language: Language) -> Found:
    return _noted("encoding", language, good=name.lower().startswith("utf"), encoding=name)


def _font(language: Language) -> Found:
    return _noted("font", language, good=find_spec("matplotlib_fontja") is not None)


def _noted(name: str, language: Language, *, good: bool, **facts: object) -> Found:
    say = words("cli", language).say
    if good:
        return Found(name, Level.GOOD, say(f"doctor.{name}", **facts))
    return Found(name, Level.NOTE, say(f"doctor.no_{name}", **facts), say(f"doctor.do.{name}"))


def _progress(language: Language) -> Found:
    """Look into the progress file."""
    told: list[str] = []
    with recording(language, tell=told.append) as recorder:
        found = recorder.do(lambda store: (store.is_sound(), store.path, len(store.attempts())))
    if told:
        return _told("progress", "\n".join(told), Level.NOTE if found else Level.BAD)
    sound, path, count = found or (False, "", 0)
    message = words("progress", language).say(f"doctor.{'' if sound else 'un'}sound", path=path, count=count)
    if sound:
        return Found("progress", Level.GOOD, message)
    return Found("progress", Level.BAD, message, words("cli", language).say("doctor.do.unsound"))


def _digits(language: Language) -> Found:
    try:
        with usable_digits(language):
            images = load(os.environ)
    except click.ClickException as refused:
        return _told("digits", refused.message, Level.BAD)
    count = {"train": len(images.t_train), "test": len(images.t_test)}
    return Found("digits", Level.GOOD, words("cli", language).say("doctor.digits", **count))


def _told(name: str, text: str, level: Level) -> Found:
    """Part what a trouble says of itself: its last line is what to do."""
    message, _, remedy = text.rpartition("\n")
    return Found(name, level, message, remedy)
