"""Write a file whole or not at all, so that a kill leaves the old one."""

from __future__ import annotations

from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def whole(path: Path, encoding: str = "utf-8") -> Iterator[IO[str]]:
    """Open a text file for writing that takes its place when it is complete; line ends stay as written."""
    half = path.with_name(f".{path.name}.half")
    try:
        with half.open("w", encoding=encoding, newline="") as file:
            yield file
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
