"""Turn what was typed after `saiten check` into exercises and files, or say what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from grader.catalog import UnknownNameError, exercise, exercises
from grader.faces.trouble import Usage
from grader.outcome import Program
from grader.workspace import files_in, find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.catalog import Exercise

_MOST_BYTES = 1024 * 1024


def targets(typed: Sequence[str], slug: str | None, here: Path) -> list[tuple[Exercise, Path]]:
    """Return the exercise and the file of everything that was typed."""
    if slug is not None:
        known(slug)
    return [pair for word in typed for pair in _target(word, slug, here)]


def program(path: Path) -> Program:
    """Read a learner's file, or say why it cannot be graded."""
    try:
        source = path.read_bytes()
    except OSError as error:
        raise Usage("unreadable", file=path, reason=error.strerror or type(error).__name__) from error
    if path.suffix == ".ipynb":
        raise Usage("notebook", file=path)
    if len(source) > _MOST_BYTES:
        raise Usage("too_large", file=path, most=_MOST_BYTES // 1024)
    if b"\x00" in source and not source.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Usage("binary", file=path)
    return Program(path.name, source)


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
    elif word.endswith((".py", ".ipynb")) or len(Path(word).parts) > 1 or path.is_file():
        yield _file(path, word, slug)
    else:
        yield _slug(word, slug, here)


def _folder(path: Path, word: str) -> list[tuple[Exercise, Path]]:
    found = [(exercise(file.stem), file) for file in files_in(path)]
    if not found:
        raise Usage("no_exercises", folder=word)
    return found


def _file(path: Path, word: str, slug: str | None) -> tuple[Exercise, Path]:
    if not path.is_file():
        raise Usage("no_file", file=word)
    if slug is None and path.stem not in exercises():
        raise Usage("unnamed_file", file=word, stem=path.stem)
    return known(slug or path.stem), path


def _slug(word: str, slug: str | None, here: Path) -> tuple[Exercise, Path]:
    one = known(word)
    path = find(word, here)
    if path is None:
        raise Usage("no_stub", name=word, topic=one.topic)
    return known(slug or word), path
