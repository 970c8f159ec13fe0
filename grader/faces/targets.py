"""Turn what was typed after `saiten check` into exercises and files, or say what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from grader.catalog import UnknownNameError, exercise, exercises
from grader.faces.cells import SUFFIX, is_notebook
from grader.faces.spoken import language_of
from grader.faces.trouble import Usage
from grader.notebook import NotebookError, definitions
from grader.outcome import Program
from grader.text import words
from grader.workspace import answered, files_in, find, notebooks_in, short

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
    found = [*files_in(path), *(pair for file in notebooks_in(path) for pair in _among_others(file))]
    if not found:
        raise Usage("no_exercises", folder=word)
    return found


def _file(path: Path, word: str, slug: str | None) -> list[tuple[Exercise, Path]]:
    if not path.is_file():
        raise Usage("no_file", file=word)
    if slug is None and path.stem not in exercises():
        if not is_notebook(path.name):
            raise Usage("unnamed_file", file=word, stem=path.stem)
        if not (found := _answers(path, word)):
            raise Usage("notebook_unnamed", file=word)
        return found
    return [(known(slug or path.stem), path)]


def _among_others(path: Path) -> list[tuple[Exercise, Path]]:
    """Return what a notebook of a folder answers; one that cannot be read stands in nobody's way."""
    if path.stem in exercises():
        return [(exercise(path.stem), path)]
    try:
        return _answers(path, short(path))
    except Usage as error:
        click.echo(error.message, err=True)
        return []


def _answers(path: Path, word: str) -> list[tuple[Exercise, Path]]:
    """Return the exercises a notebook answers; tell, beside the output, which, since nobody named them."""
    found = _cells(path, answered)
    if found:
        say = words("cli", language_of(click.get_current_context())).say
        click.echo(say("notebook_answers", file=word, names=", ".join(one.slug for one in found)), err=True)
    return [(one, path) for one in found]


def _slug(word: str, slug: str | None, here: Path) -> tuple[Exercise, Path]:
    one = known(word)
    path = find(word, here)
    if path is None:
        raise Usage("no_stub", name=word, topic=one.topic)
    return known(slug or word), path
