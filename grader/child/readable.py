"""What a child may read: the standard library, NumPy, the libraries both load, and the time zones."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

_OTHERS = ("site-packages", "dist-packages")
_DATA = ("/dev/null", "/dev/urandom", "/usr/share/zoneinfo", "/etc/localtime", "/etc/ld.so.cache")


@dataclass(frozen=True, slots=True)
class Readable:
    """Files and trees that may be read, and directories that may be listed though not all is read."""

    paths: tuple[str, ...]
    listed: tuple[str, ...]

    def allows(self, path: str) -> bool:
        """Say whether a path is one of these files or lies in one of these trees."""
        place, known = os.path.realpath(path), set(self.paths)
        while place not in known and place != os.path.dirname(place):
            place = os.path.dirname(place)
        return place in known


def readable(stdlib: list[str], numpy: str) -> Readable:
    """Return what programs need, given the directories of the library and of NumPy."""
    real = [os.path.realpath(place) for place in stdlib]
    here = [path for place in real if os.path.isdir(place) for path in _inside(place)]
    ours = [numpy, os.path.join(os.path.dirname(numpy), "numpy.libs"), *_DATA, *_libraries()]
    return Readable(tuple(dict.fromkeys((*here, *map(os.path.realpath, ours)))), tuple(real))


def _inside(place: str) -> list[str]:
    """Name what lies in a real directory one by one: other people's packages may lie there too.

    Only links are resolved: to ask for the real path of all 200 costs 15 ms.
    """
    with os.scandir(place) as entries:
        return [
            os.path.realpath(entry.path) if entry.is_symlink() else entry.path
            for entry in entries
            if entry.name not in _OTHERS
        ]


def _libraries() -> list[str]:
    """Return the system's library directories, as the process's own memory map shows them."""
    if sys.platform != "linux":
        return []
    with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
        mapped = {line.split(maxsplit=5)[5].strip() for line in maps if ".so" in line and "/" in line}
    places = {os.path.dirname(os.path.realpath(path)) for path in mapped}
    return [path for place in places if os.path.isdir(place) for path in _objects(place)]


def _objects(place: str) -> list[str]:
    """Return the directory, or only its shared objects where packages of Python's lie beneath it."""
    names = os.listdir(place)
    if not any(name.startswith(("python", *_OTHERS)) for name in names):
        return [place]
    return [os.path.join(place, name) for name in names if ".so" in name]
