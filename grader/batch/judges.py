"""Which judges reached a verdict: a hash of the engine, the content and NumPy."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from grader.catalog import root

if TYPE_CHECKING:
    from collections.abc import Iterator


def judges() -> str:
    """Return a hash that changes when a verdict, or what is said of it, could."""
    digest = hashlib.sha256(version("numpy").encode())
    for path in _sources():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    """Yield the same files of a checkout as of a wheel, which holds the content inside the engine."""
    for folder in (Path(__file__).parents[1], root() / "solutions"):
        found = (path.relative_to(folder) for path in folder.rglob("*") if path.suffix in {".py", ".yaml"})
        yield from (folder / path for path in sorted(found) if path.parts[0] != "_content")
