"""Find the learner's files from any folder inside a workspace, and write new ones beside them.

What a learner changed is never written over: a file is replaced only while it is, byte for byte, what was
last written there, which the workspace's own record says.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from grader.catalog import exercises, in_order
from grader.catalog import root as course

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from grader.catalog import Exercise

_RECORD = ".saiten.json"


class Fate(StrEnum):
    """Say what becomes of one file when a workspace is laid out."""

    ADDED = "added"
    RENEWED = "renewed"
    SAME = "same"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What became of every file of a workspace, by path inside it."""

    fates: Mapping[str, Fate]

    def count(self, fate: Fate) -> int:
        """Return how many files had this fate."""
        return sum(one is fate for one in self.fates.values())


def root(start: Path) -> Path | None:
    """Return the workspace that `start` lies in; in a checkout, that is its `exercises/`."""
    places = (place for folder in (start, *start.parents) for place in (folder, folder / "exercises"))
    return next((place for place in places if _has_stubs(place)), None)


def is_course(folder: Path) -> bool:
    """Say whether a folder is the course's own `exercises/`, where stubs are rendered, not laid out."""
    return folder.resolve() == (course() / "exercises").resolve()


def find(slug: str, start: Path) -> Path | None:
    """Return the learner's file of an exercise, looking from `start` upwards."""
    relative = Path(exercises()[slug].topic) / f"{slug}.py"
    for folder in (start, *start.parents):
        for place in (folder / relative, folder / "exercises" / relative):
            if place.is_file():
                return place
    beside = start / f"{slug}.py"
    return beside if beside.is_file() else None


def files_in(folder: Path) -> Iterator[tuple[Exercise, Path]]:
    """Yield the files of a folder that are named like exercises, in the order of the course."""
    for one in in_order():
        for path in sorted(folder.rglob(f"{one.slug}.py")):
            yield one, path


def notebooks_in(folder: Path) -> list[Path]:
    """Return the notebooks of a folder, without the copies that Jupyter keeps aside."""
    found = sorted(folder.rglob("*.ipynb"))
    return [one for one in found if ".ipynb_checkpoints" not in one.parts]


def answered(notebook: bytes) -> list[Exercise]:
    """Return the exercises a notebook says it answers, and those for which it defines all that is asked.

    The program of a bug hunt was handed out, so defining its names alone is no answer to it.
    """
    from grader.notebook import defined, definitions, marked  # here, because finding a file needs none

    marks, names = marked(notebook), defined(definitions(notebook))
    told = [one for one in in_order() if one.slug in marks]
    rest = names - {name for one in told for name in one.spec.asks}
    return [*told, *(one for one in in_order() if not one.spec.stub and rest.issuperset(one.spec.asks))]


def short(path: Path) -> str:
    """Return a path as it is seen from here, so that a terminal can make a link of it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def lay_out(folder: Path, files: Mapping[str, str]) -> LaidOut:
    """Write files into a workspace: new ones are added, untouched ones renewed, a learner's own kept.

    A second run picks up where one that was killed or found the disk full (`OSError`) left off.
    """
    before = _record(folder)
    fates = {name: _fate(folder / name, text, before.get(name, "")) for name, text in files.items()}
    for name, fate in fates.items():
        if fate is Fate.ADDED:
            write_new(folder / name, files[name])
        elif fate is Fate.RENEWED:
            _replace(folder / name, files[name])
    ours = {name: _hash(files[name].encode()) for name, fate in fates.items() if fate is not Fate.KEPT}
    if {**before, **ours} != before:
        _replace(folder / _RECORD, json.dumps({"written": {**before, **ours}}, indent=1))
    return LaidOut(fates)


def put_back(path: Path, stub: str, now: datetime) -> Path | None:
    """Put a stub in the place of a learner's file; return the name with a date that theirs now has.

    Theirs is renamed, never copied: whatever happens on the way, it is whole under one name or the other.
    """
    if _fate(path, stub, "") is Fate.SAME:
        return None
    kept = _unused(path, f"{now:%Y-%m-%d-%H%M%S}") if os.path.lexists(path) else None
    if kept:
        path.rename(kept)
    try:
        write_new(path, stub)
    except BaseException:  # the disk is full, say: then nothing has happened
        if kept:
            kept.rename(path)
        raise
    return kept


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("x", encoding="utf-8", newline="\n")
    try:
        with file:
            file.write(text)
    except BaseException:
        path.unlink()
        raise


def _unused(path: Path, date: str) -> Path:
    names = (f"{path.name}.{date}{more}.saiten-old" for more in chain([""], (f"-{n}" for n in count(2))))
    return next(kept for name in names if not os.path.lexists(kept := path.with_name(name)))


def _has_stubs(folder: Path) -> bool:
    return any((folder / one.topic / f"{one.slug}.py").is_file() for one in exercises().values())


def _fate(path: Path, text: str, last: str) -> Fate:
    if not os.path.lexists(path):
        return Fate.ADDED
    there = path.read_bytes() if path.is_file() else b""
    if there == text.encode():
        return Fate.SAME
    return Fate.RENEWED if _hash(there) == last else Fate.KEPT


def _record(folder: Path) -> dict[str, str]:
    """Return the hash of what was last written, by path; without a readable record nothing is renewed."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        return dict(json.loads((folder / _RECORD).read_text("utf-8"))["written"])
    return {}


def _replace(path: Path, text: str) -> None:
    half = path.with_name(f"{path.name}.{os.getpid()}.half")
    try:
        write_new(half, text)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _hash(data: bytes) -> str:
    from hashlib import sha256  # here, because finding a file needs none

    return sha256(data).hexdigest()
