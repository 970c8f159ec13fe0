"""Remember what a file of ours parsed to, as Python remembers what its own sources compiled to.

Parsing YAML costs more than all the rest of `saiten --help`, so the tree is kept beside the file in
`__pycache__`, stamped with the file's size and time.  Where that cannot be written, nothing is kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def remembered(path: str, parse: Callable[[str], Any]) -> Any:
    """Return `parse(path)`: plain data, from memory where the file has not changed since."""
    if not os.path.isfile(path):  # noqa: PTH113 - pathlib alone costs `--help` 4 ms
        return parse(path)  # which knows how to say so
    stamp = _stamp(path)
    folder, name = os.path.split(path)
    kept = f"{folder}/__pycache__/{name}.{sys.implementation.cache_tag}"
    with suppress(OSError, ValueError, EOFError, TypeError), open(kept, "rb") as file:  # noqa: PTH123 - as below
        then, tree = marshal.load(file)  # noqa: S302 - no less ours than the .pyc files beside it
        if then == stamp:
            return tree
    tree = parse(path)
    if not sys.dont_write_bytecode:
        _keep(kept, (stamp, tree))
    return tree


def _stamp(path: str) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - as above
    return found.st_size, found.st_mtime_ns


def _keep(kept: str, what: Any) -> None:
    """Write the whole file or none of it, however many processes do so at once."""
    half = f"{kept}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(kept), exist_ok=True)  # noqa: PTH103, PTH120 - as above
        with open(half, "wb") as file:  # noqa: PTH123 - as above
            marshal.dump(what, file)
        os.replace(half, kept)  # noqa: PTH105 - as above
