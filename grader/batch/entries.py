"""Walk what a class handed in: folders, and the zips in them, without following a link."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias

from grader.batch.entry import Entry, UnreadableError
from grader.batch.submission import Notice, shown
from grader.batch.unzip import members

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PASSED_OVER = frozenset({"__MACOSX", "__pycache__", "node_modules", "site-packages", "venv"})
_INNER_ZIP_BYTES = 64 * 1024 * 1024
_INNER_BYTES, _INNER_MEMBERS = 256 * 1024 * 1024, 100_000
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)

Found: TypeAlias = "Entry | Notice"


def entries(folder: Path, leave_out: Path) -> Iterator[Found]:
    """Yield every file below a folder in a fixed order, those inside zips too."""
    out = is_place(leave_out)
    for place, inside, names in os.walk(folder):
        here = Path(place).relative_to(folder).parts
        inside[:] = sorted(one for one in inside if _is_ours(one) and not out(os.path.join(place, one)))  # noqa: PTH118 - as found
        for name in sorted([*filter(_is_ours, names), *(one for one in inside if _is_closed(place, one))]):
            full = os.path.join(place, name)  # noqa: PTH118 - as found
            yield from _opened(_on_disk(full, (*here, name)), _Allowance(os.lstat(full).st_size), full)


def _is_ours(name: str) -> bool:
    return name == ".." or not (name.startswith(".") or name in _PASSED_OVER)


def is_place(folder: Path) -> Callable[[str | Path], bool]:
    """Return what says whether a path is that of this folder, however either is spelt."""
    try:
        this = folder.stat()
    except OSError:
        return lambda _path: False  # it is not there yet

    def is_this(path: str | Path) -> bool:
        with suppress(OSError):
            return os.path.samestat(os.stat(path), this)  # noqa: PTH116 - as found
        return False

    return is_this


def _is_closed(place: str, name: str) -> bool:
    """Say whether a folder is one that is not entered: a link, or one that may not be read."""
    full = os.path.join(place, name)  # noqa: PTH118 - as found
    return os.path.islink(full) or not os.access(full, os.R_OK | os.X_OK)  # noqa: PTH114 - as found


def _on_disk(full: str, path: tuple[str, ...]) -> Entry:
    found = os.lstat(full)
    kinds = {stat.S_IFREG: "", stat.S_IFLNK: "link", stat.S_IFDIR: "closed"}
    fault = kinds.get(stat.S_IFMT(found.st_mode), "special")
    return Entry(path, found.st_mtime, lambda most: _load(full, most), fault)


def _file(full: str) -> IO[bytes]:
    """Open a regular file; one that has become a link or a pipe is refused, not waited for."""
    try:
        file = os.fdopen(os.open(full, _FLAGS), "rb")
    except OSError as error:
        raise UnreadableError("disk") from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise UnreadableError("special")
    return file


def _load(full: str, most: int) -> bytes:
    with _file(full) as file:
        return file.read(most)


class _Allowance:
    """How much is read of the zips inside one file: a small one may hold terabytes of them."""

    def __init__(self, size: int) -> None:
        self._bytes = _INNER_BYTES + 16 * size
        self._members = _INNER_MEMBERS + size // 64

    def read(self, entry: Entry) -> bytes:
        """Return a zip; what proves too large or damaged counts as if it had been read to its limit."""
        if min(self._bytes, self._members) <= 0:
            raise UnreadableError("zip_deep")
        try:
            data = entry.read(_INNER_ZIP_BYTES)
        except UnreadableError as error:
            self._bytes -= _INNER_ZIP_BYTES if error.code in {"too_large", "zip_broken"} else 0
            raise
        self._bytes -= len(data)
        return data

    def members(self, file: IO[bytes]) -> Iterator[Entry]:
        """Yield what a zip holds, until too much of it has been seen."""
        for one in members(file):
            self._members -= 1
            if self._members < 0:
                raise UnreadableError("zip_deep")
            yield one


def _opened(entry: Entry, allowed: _Allowance, disk: str = "", depth: int = 0) -> Iterator[Found]:
    """Yield an entry, or what is in it: a class's zip may hold a zip per student, and no more."""
    if depth == 2 or entry.fault or not entry.path[-1].casefold().endswith(".zip"):
        yield entry
        return
    try:
        with _file(disk) if disk else BytesIO(allowed.read(entry)) as file:
            for one in allowed.members(file):
                if all(map(_is_ours, one.path)):
                    inner = Entry((*entry.path, *one.path), one.when, one.load, one.fault)
                    yield from _opened(inner, allowed, depth=depth + 1)
    except UnreadableError as error:
        yield Notice("unread", shown("/".join(entry.path)), error.code)
