"""Write `exercises/` from `solutions/`, or say which files no longer follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.author.stub import stub_of
from grader.given import modules_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from grader.catalog import Exercise, Topic


@dataclass(frozen=True, slots=True)
class Rendered:
    """How the files on disk stand to what they should be, by path below `exercises/`."""

    fresh: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    orphan: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Say whether every file is what it should be."""
        return not (self.stale or self.missing or self.orphan)

    @property
    def written(self) -> tuple[str, ...]:
        """Return the files that had to be written."""
        return (*self.stale, *self.missing)


def render_files(folder: Path, files: Mapping[str, str], *, check: bool = False) -> Rendered:
    """Write files below a folder and say which were not up to date; with `check`, only say.

    Orphans (files nobody asks for) are told and never deleted: a learner's work may be among them.
    """
    found = _compared(folder, files)
    if not check:
        for name in found.written:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[name], encoding="utf-8", newline="\n")
    return found


def files_of(exercises: Iterable[Exercise], topics: Iterable[Topic]) -> dict[str, str]:
    """Return every file of `exercises/` by its path there."""
    every = tuple(exercises)
    stubs = {f"{one.topic}/{one.slug}.py": stub_of(one) for one in every}
    return {**stubs, **dict(pair for topic in topics for pair in _common(topic, every))}


def _common(topic: Topic, every: tuple[Exercise, ...]) -> Iterator[tuple[str, str]]:
    """Yield the modules a topic gives, so that its files run by themselves in any editor."""
    own = [slug for one in every if one.topic == topic.name for slug in one.spec.given]
    given = tuple(dict.fromkeys((*topic.given, *own)))
    if not given:
        return
    for module, source in modules_of(given, own=topic.own).items():
        name = module.replace(".", "/")
        yield f"{topic.name}/{name}{'' if source else '/__init__'}.py", source


def _compared(folder: Path, files: Mapping[str, str]) -> Rendered:
    there = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.py"))}
    same = {name for name, text in files.items() if name in there and _text(there[name]) == text}
    return Rendered(
        fresh=tuple(name for name in files if name in same),
        stale=tuple(name for name in files if name in there and name not in same),
        missing=tuple(name for name in files if name not in there),
        orphan=tuple(name for name in there if name not in files),
    )


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace").replace("\r\n", "\n")
