"""Who handed a file in and which exercise it answers, as exports of learning platforms name files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_EXPORTS = (
    # Moodle, with folders and without: `Name_12345_assignsubmission_file_/softmax.py`, `…_file_softmax.py`
    re.compile(r"(?P<student>.+_\d+)_assignsubmission_file(?:_(?P<rest>.*))?", re.DOTALL),
    # Canvas: `surnamename_12345_67890_softmax.py`, with `LATE` before the numbers where it was
    re.compile(r"(?P<name>[^_]+)(?P<late>_LATE)?_(?P<id>\d+)_\d+_(?P<rest>.+)", re.DOTALL),
    # Blackboard: `Homework_s123_attempt_2026-04-01-12-00-00_softmax.py`
    re.compile(r".+?_(?P<student>[^_]+)_attempt_\d{4}(?:-\d\d){5}_(?P<rest>.+)", re.DOTALL),
)
_COPY = re.compile(r"(?:[ _-]\d{1,3}|[ _-]?\(\d{1,3}\))$")
"""What systems put after the name of a second copy: `softmax-1`, `softmax (2)`."""


@dataclass(frozen=True, slots=True)
class Sender:
    """A student as a path names them, and the name of the file without what the platform added."""

    student: str
    name: str
    late: bool = False


def sender(path: Sequence[str]) -> Sender:
    """Return whose file this is: the platform's word for it, else the first folder, else nobody.

    >>> sender(["yamadataro_12345_67890_softmax.py"])
    Sender(student='yamadataro_12345', name='softmax.py', late=False)
    >>> sender(["Taro Yamada_12_assignsubmission_file_", "softmax.py"]).student
    'Taro Yamada_12'
    """
    for part in path:
        for export in _EXPORTS:
            found = export.fullmatch(part)
            if found:
                return _exported(found.groupdict(), path[-1] if part is not path[-1] else "")
    student = path[0].removesuffix(".zip") if len(path) > 1 else ""
    return Sender(student, path[-1])


def _exported(said: dict[str, str | None], inside: str) -> Sender:
    student = said.get("student") or f"{said.get('name')}_{said.get('id')}"
    return Sender(student, inside or said.get("rest") or "", bool(said.get("late")))


def slug_of(name: str, known: Container[str]) -> str:
    """Return the exercise a file is named for, or nothing.

    >>> slug_of("Softmax (2).py", {"softmax"})
    'softmax'
    """
    stem = name.rpartition(".")[0].casefold()
    return next((slug for slug in (stem, _COPY.sub("", stem)) if slug in known), "")
