"""Find the learner's files: beside the stubs' topics, from any folder inside the workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from grader.catalog import exercises

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(slug: str, start: Path) -> Path | None:
    """Return the learner's file of an exercise, looking from `start` upwards."""
    relative = Path(exercises()[slug].topic) / f"{slug}.py"
    for folder in (start, *start.parents):
        for place in (folder / relative, folder / "exercises" / relative):
            if place.is_file():
                return place
    beside = start / f"{slug}.py"
    return beside if beside.is_file() else None


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that are named like exercises, in the order of the course."""
    for slug in exercises():
        yield from sorted(folder.rglob(f"{slug}.py"))
