"""Which judges reached a verdict: a hash of the engine, the content and NumPy."""

from __future__ import annotations

import hashlib
import os
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from grader.catalog import root

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_OURS = frozenset({"_content", "__pycache__"})


def judges() -> str:
    """Return a hash that changes when a verdict, or what is said of it, could."""
    digest = hashlib.sha256(version("numpy").encode())
    for path in _sources():
        with open(path, "rb") as file:  # noqa: PTH123 - two thousand files, in half the time
            digest.update(os.path.basename(path).encode() + b"\0" + file.read())  # noqa: PTH119 - as above
    return digest.hexdigest()[:16]


def _sources() -> Iterator[str]:
    """Yield the same files of a checkout as of a wheel, which holds the content inside the engine."""
    for folder in (Path(__file__).parents[1], root() / "solutions"):
        for place, inside, names in os.walk(folder):
            inside[:] = sorted(name for name in inside if name not in _NOT_OURS)
            yield from (f"{place}/{name}" for name in sorted(names) if name.endswith((".py", ".yaml")))
