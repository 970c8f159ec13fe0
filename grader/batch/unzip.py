"""Look into a zip without unpacking it: members are read one by one, capped, and never written."""

from __future__ import annotations

import io
import stat
import struct
import time
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from grader.batch.entry import Entry, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

MOST_MEMBERS = 20_000
_DIRECTORY_BYTES = 4 * 1024 * 1024
_END = struct.Struct("<4s4H2LH")
_UTF_8 = 0x800
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the ones that can be read a little at a time
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(OSError, EOFError, RuntimeError, ValueError, NotImplementedError),
)


def members(file: IO[bytes]) -> Iterator[Entry]:
    """Yield what a zip holds; a member that is a link, or leads out of the zip, carries its fault."""
    _refuse_large(file)
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise UnreadableError("zip_broken") from error
    for info in archive.infolist():
        if not info.is_dir():
            yield _entry(archive, info)


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Entry:
    path = tuple(part for part in _name(info).replace("\\", "/").split("/") if part not in {"", "."})
    return Entry(path or ("?",), _when(info), lambda most: _load(archive, info, most), _fault(info, path))


def _fault(info: zipfile.ZipInfo, path: tuple[str, ...]) -> str:
    if stat.S_ISLNK(info.external_attr >> 16):
        return "link"
    outside = ".." in path or info.filename.startswith(("/", "\\")) or ":" in "".join(path[:1])
    return "outside" if outside else "zip_locked" if info.flag_bits & 1 else ""


def _load(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    if info.compress_type not in _METHODS:
        raise UnreadableError("zip_method")
    try:
        with archive.open(info) as file:
            return file.read(most)
    except _BROKEN as error:
        raise UnreadableError("zip_broken") from error


def _refuse_large(file: IO[bytes]) -> None:
    """Refuse a directory that would fill memory before anything in it could be counted."""
    end = _end_record(file)
    if end is None:
        raise UnreadableError("zip_broken")
    _sign, _disk, _first, _here, entries, size, *_ = end
    if entries > MOST_MEMBERS or size > _DIRECTORY_BYTES:
        raise UnreadableError("zip_many")


def _end_record(file: IO[bytes]) -> tuple[Any, ...] | None:
    """Return the record at a zip's end that says how large its directory is, found as `zipfile` does."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _END.size - 0xFFFF))
    tail = file.read()
    last = tail[-_END.size :]
    plain = len(last) == _END.size and last.startswith(b"PK\5\6") and last.endswith(b"\0\0")
    at = len(tail) - _END.size if plain else tail.rfind(b"PK\5\6")
    return _END.unpack_from(tail, at) if 0 <= at <= len(tail) - _END.size else None


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; Japanese Windows writes it in its own code page and does not say so."""
    if info.flag_bits & _UTF_8:
        return info.filename
    raw = info.orig_filename.encode("cp437", "replace")
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _when(info: zipfile.ZipInfo) -> float:
    try:
        return time.mktime((*info.date_time, 0, 0, -1))
    except (ValueError, OverflowError):
        return 0.0
