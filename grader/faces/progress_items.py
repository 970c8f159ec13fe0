"""Turn what was typed after `saiten progress import` and `reset` into lines and items, or refuse it."""

from __future__ import annotations

import shutil
import tempfile
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from grader.faces.trouble import Usage
from grader.progress.bank import bank

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_DATABASE = b"SQLite format 3\x00"


def chosen(typed: Sequence[str], tag: str | None, *, known: Collection[str]) -> list[str]:
    """Return the items that were typed, or all that have a tag."""
    if tag:
        return _tagged(tag)
    everything = {*known, *(one.id for one in bank())}
    unknown = [name for name in typed if name not in everything]
    if unknown:
        near = [found for name in unknown for found in get_close_matches(name, everything, n=2, cutoff=0.5)]
        raise _unknown("item", ", ".join(unknown), near)
    return list(typed)


def lines_of(file: Path) -> list[str]:
    """Return the lines of an exported file, or of a backup, which is left as it is."""
    try:
        content = file.read_bytes()
        if content.startswith(_DATABASE):
            return _of_backup(file)
        return content.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise Usage("unreadable", room="progress", file=file, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise Usage("not_exported", room="progress", file=file) from error


def _of_backup(file: Path) -> list[str]:
    from grader.progress import StoreError, open_store

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"  # an older one would be brought up to date
        shutil.copy(file, copy)
        try:
            with open_store(str(copy)) as store:
                lines = store.export()
                damaged = bool(store.notices)
        except StoreError:
            damaged = True
        if damaged:
            raise Usage("not_exported", room="progress", file=file)
        return lines


def _tagged(tag: str) -> list[str]:
    found = [one.id for one in bank() if one.is_tagged(tag)]
    if not found:
        tags = {name for one in bank() for name in one.tags}
        raise _unknown("tag", tag, get_close_matches(tag, tags, n=3, cutoff=0.4))
    return found


def _unknown(what: str, names: str, near: Sequence[str]) -> Usage:
    if near:
        return Usage(f"unknown_{what}_near", room="progress", name=names, near=", ".join(near))
    return Usage(f"unknown_{what}", room="progress", name=names)
