"""Read which exercises a file answers, and with which programs: one in a `.py`, any number in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.batch.entry import UnreadableError
from grader.catalog import exercise
from grader.notebook import NotebookError, definitions
from grader.workspace import answered

if TYPE_CHECKING:
    from collections.abc import Container

_MOST_BYTES = 1024 * 1024
_NOTEBOOK_BYTES = 32 * 1024 * 1024  # pictures lie in them
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def is_notebook(name: str) -> bool:
    """Say whether a file is a notebook by its name."""
    return name.casefold().endswith(".ipynb")


def most_bytes(name: str) -> int:
    """Return how large a file of this name may be."""
    return _NOTEBOOK_BYTES if is_notebook(name) else _MOST_BYTES


def programs(name: str, slug: str, data: bytes, known: Container[str]) -> dict[str, bytes]:
    """Return a file's programs by exercise: the one it is named for, else all that a notebook answers."""
    found = _in_notebook(data, slug, known) if is_notebook(name) else {slug: data}
    for program in found.values():
        if len(program) > _MOST_BYTES:
            raise UnreadableError("too_large")
        if b"\0" in program and not program.startswith(_WIDE):
            raise UnreadableError("binary")
    return found


def _in_notebook(data: bytes, slug: str, known: Container[str]) -> dict[str, bytes]:
    try:
        slugs = [slug] if slug else [one.slug for one in answered(data) if one.slug in known]
        return {slug: definitions(data, slug, exercise(slug).spec.asks) for slug in slugs}
    except NotebookError as error:
        raise UnreadableError("notebook_long" if error.code == "too_long" else "notebook") from error
