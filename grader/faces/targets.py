"""Turn what was typed after `saiten check` into exercises and files, or say what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from grader.catalog import UnknownNameError, exercise, exercises, in_order
from grader.faces.cells import SUFFIX, is_notebook
from grader.faces.spoken import language_of
from grader.faces.trouble import Usage
from grader.notebook import NotebookError, defined, definitions, marked
from grader.outcome import Program
from grader.text import words
from grader.workspace import files_in, find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from grader.catalog import Exercise

T = TypeVar("T")

_MOST_BYTES = 1024 * 1024
_NOTEBOOK_BYTES = 32 * 1024 * 1024  # pictures lie in them


def targets(typed: Sequence[str], slug: str | None, here: Path) -> list[tuple[Exercise, Path]]:
    """Return the exercise and the file of everything that was typed."""
    if slug is not None:
        known(slug)
    return [pair for word in typed for pair in _target(word, slug, here)]


def program(path: Path, one: Exercise) -> Program:
    """Read a learner's answer to an exercise, or say why it cannot be graded."""
    if is_notebook(path.name):
        return Program(path.name, _cells(path, definitions, one.slug, one.spec.asks))
    source = _bytes(path, _MOST_BYTES)
    if b"\x00" in source and not source.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Usage("binary", file=path)
    return Program(path.name, source)


def _cells(path: Path, read: Callable[..., T], *facts: object) -> T:
    """Return what is read from a notebook, or say why it is none."""
    try:
        return read(_bytes(path, _NOTEBOOK_BYTES), *facts)
    except NotebookError as error:
        raise Usage(f"notebook_{error.code}", file=path) from error


def _bytes(path: Path, most: int) -> bytes:
    try:
        source = path.read_bytes()
    except OSError as error:
        raise Usage("unreadable", file=path, reason=error.strerror or type(error).__name__) from error
    if len(source) > most:
        raise Usage("too_large", file=path, most=most // 1024)
    return source


def known(slug: str) -> Exercise:
    """Return an exercise by slug, or say which ones are near."""
    try:
        return exercise(slug)
    except UnknownNameError as error:
        key = "unknown_near" if error.near else "unknown"
        raise Usage(key, name=slug, near=", ".join(error.near)) from error


def _target(word: str, slug: str | None, here: Path) -> Iterator[tuple[Exercise, Path]]:
    path = here / word
    if path.is_dir() and word not in exercises():
        yield from _folder(path, word)
    elif word.endswith((".py", SUFFIX)) or len(Path(word).parts) > 1 or path.is_file():
        yield from _file(path, word, slug)
    else:
        yield _slug(word, slug, here)


def _folder(path: Path, word: str) -> list[tuple[Exercise, Path]]:
    found = [(exercise(file.stem), file) for file in files_in(path)]
    if not found:
        raise Usage("no_exercises", folder=word)
    return found


def _file(path: Path, word: str, slug: str | None) -> list[tuple[Exercise, Path]]:
    if not path.is_file():
        raise Usage("no_file", file=word)
    if slug is None and path.stem not in exercises():
        if is_notebook(path.name):
            return _told([(one, path) for one in _answered(path, word)], word)
        raise Usage("unnamed_file", file=word, stem=path.stem)
    return [(known(slug or path.stem), path)]


def _told(found: list[tuple[Exercise, Path]], word: str) -> list[tuple[Exercise, Path]]:
    """Tell, beside the output, which exercises a notebook is graded for, since nobody named them."""
    say = words("cli", language_of(click.get_current_context())).say
    click.echo(say("notebook_answers", file=word, names=", ".join(one.slug for one, _ in found)), err=True)
    return found


def _answered(path: Path, word: str) -> list[Exercise]:
    """Return the exercises a notebook says it answers, and those for which it defines all that is asked.

    The program of a bug hunt was handed out, so defining its names alone is no answer to it.
    """
    marks, names = _cells(path, marked), defined(_cells(path, definitions))
    told = [one for one in in_order() if one.slug in marks]
    rest = names - {name for one in told for name in one.spec.asks}
    written = [one for one in in_order() if not one.spec.stub and rest.issuperset(one.spec.asks)]
    found = [*told, *written]
    if not found:
        raise Usage("notebook_unnamed", file=word)
    return found


def _slug(word: str, slug: str | None, here: Path) -> tuple[Exercise, Path]:
    one = known(word)
    path = find(word, here)
    if path is None:
        raise Usage("no_stub", name=word, topic=one.topic)
    return known(slug or word), path
