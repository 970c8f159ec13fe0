"""Remember what was found out about an exercise for as long as nothing it depends on has changed."""

from __future__ import annotations

import ast
import json
import platform
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.catalog import exercises
from grader.given import modules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grader.catalog import Exercise

_PROGRAM = Path(__file__).parents[1]
_ROOMS = (".", "author", "checks", "child", "sandbox", "wire")
"""The rooms a verdict depends on; faces, quizzes and the history of learners are none of them."""

_ASIDE = (
    *("__init__.py", "__main__.py", "feedback.py", "notebook.py", "paste.py"),
    *("remembered.py", "text.py", "version.py", "workspace.py"),
)
"""What lies in these rooms and only speaks of verdicts."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Findings in a folder, by the hash of everything they depend on; without a folder, nothing is kept."""

    folder: Path | None = None

    def get(self, key: str) -> dict[str, Any] | None:
        """Return what was put under a key, or None; a damaged entry is as good as none."""
        if self.folder is None:
            return None
        try:
            found: dict[str, Any] = json.loads((self.folder / f"{key}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return found

    def put(self, key: str, tree: Mapping[str, Any]) -> None:
        """Keep something under a key; where nothing can be written, nothing is kept."""
        if self.folder is not None:
            with suppress(OSError):
                self.folder.mkdir(parents=True, exist_ok=True)
                (self.folder / f"{key}.json").write_text(json.dumps(tree), encoding="utf-8")


def fingerprint(
    exercise: Exercise, kinds: Iterable[str], *more: object, course: Mapping[str, Exercise] | None = None
) -> str:
    """Return the hash of an exercise's files of these kinds, of what it builds on, and of the program.

    It builds on what it is given, and on the specs before it: a bug hunt is judged by one of them.
    """
    course = exercises() if course is None else course
    files = sorted(path for kind in kinds for path in exercise.folder.glob(kind))
    earlier = [course[slug].folder / "spec.py" for slug in exercise.spec.after if slug in course]
    facts = [
        exercise.slug,
        *(f"{path.relative_to(exercise.folder).as_posix()} {_hash(path.read_bytes())}" for path in files),
        *(_hash(path.read_bytes()) for path in earlier),
        *(f"{name} {source}" for name, source in modules_for(exercise).items()),
        _program(),
        *map(str, more),
    ]
    return _hash("\n".join(facts).encode())


@cache
def _program() -> str:
    found = sorted(path for room in _ROOMS for path in (_PROGRAM / room).glob("*.py"))
    sources = [path for path in found if path.name not in _ASIDE]
    told = [_hash(without_prose(path.read_text("utf-8")).encode()) for path in sources]
    return " ".join([platform.python_version(), np.__version__, *told])


def without_prose(source: str) -> str:
    r"""Return what a program does: a comment, a docstring or a line's length changes no proof.

    >>> without_prose("def f(x):\n    'Double.'\n    return 2*x") == without_prose("def f(x): return 2 * x")
    True
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and ast.get_docstring(node) is not None
        ):
            del node.body[0]
    return ast.dump(tree)


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
