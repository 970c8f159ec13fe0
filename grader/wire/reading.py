"""Read a value from bytes that nobody vouches for."""

from __future__ import annotations

import re
import struct
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.wire.values import (
    ARRAY_KINDS,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_DIMS,
    MAX_INT_BYTES,
    MAX_ITEMS,
    Function,
    Made,
    Opaque,
    Slot,
    WireError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_INT = struct.Struct("<I")
_FLOAT = struct.Struct("<d")
_COMPLEX = struct.Struct("<dd")
_DTYPE = re.compile(rf"[<>|=]?[{ARRAY_KINDS}][1-9][0-9]{{0,8}}".encode())
_ARRAY = struct.Struct("<c12sB")


def decode(data: bytes) -> Any:
    """Return the value that the bytes say, or raise `WireError`."""
    reader = _Reader(data)
    value = _read(reader, 0)
    if reader.at != len(data):
        raise WireError("bytes left over")
    return value


class _Reader:
    """Walk through bytes and count what was built."""

    __slots__ = ("at", "data", "items")

    def __init__(self, data: bytes) -> None:
        self.data, self.at, self.items = data, 0, 0

    def take(self, size: int) -> bytes:
        end = self.at + size
        if end > len(self.data):
            raise WireError("cut short")
        piece, self.at = self.data[self.at : end], end
        return piece

    def number(self) -> int:
        if self.at + 4 > len(self.data):
            raise WireError("cut short")
        (number,) = _INT.unpack_from(self.data, self.at)
        self.at += 4
        return int(number)

    def blob(self, limit: int) -> bytes:
        start = self.at + 4
        if start > len(self.data):
            raise WireError("cut short")
        (size,) = _INT.unpack_from(self.data, self.at)
        if size > limit:
            raise WireError("too long")
        self.at = start + size
        if self.at > len(self.data):
            raise WireError("cut short")
        return self.data[start : self.at]

    def text(self) -> str:
        try:
            return self.blob(MAX_BYTES).decode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            raise WireError("not text") from error

    def count(self) -> int:
        number = self.number()
        self.items += number
        if self.items > MAX_ITEMS:
            raise WireError("too many items")
        return number


def _read(reader: _Reader, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise WireError("too deep")
    if reader.at >= len(reader.data):
        raise WireError("cut short")
    read = _BY_NUMBER[reader.data[reader.at]]
    if read is None:
        raise WireError("unknown tag")
    reader.at += 1
    return read(reader, depth)


def _read_dict(reader: _Reader, depth: int) -> dict[Any, Any]:
    pairs = [(_read(reader, depth + 1), _read(reader, depth + 1)) for _ in range(reader.count())]
    try:
        return dict(pairs)
    except TypeError as error:
        raise WireError("unhashable key") from error


def _read_array(reader: _Reader, _depth: int = 0) -> np.ndarray:
    layout, tag, ndim = _ARRAY.unpack(reader.take(_ARRAY.size))
    if ndim > MAX_DIMS:
        raise WireError("too many dimensions")
    dtype = _dtype(tag)
    shape = struct.unpack(f"<{ndim}Q", reader.take(8 * ndim))
    size = dtype.itemsize
    for length in shape:
        size *= length  # Python integers: no overflow to exploit
    flat = np.frombuffer(reader.take(size), dtype)
    try:
        return _laid_out(flat.reshape(shape), layout)
    except (ValueError, OverflowError) as error:
        raise WireError("impossible shape") from error


@lru_cache(maxsize=64)  # a fifth of the time of reading a small array
def _dtype(tag: bytes) -> np.dtype[Any]:
    if not _DTYPE.fullmatch(tag.rstrip(b" ")):  # np.dtype reads a whole language: records, aliases, objects
        raise WireError("dtype not allowed")
    try:
        return np.dtype(tag.decode("ascii").strip())
    except TypeError as error:
        raise WireError("unknown dtype") from error


def _laid_out(array: np.ndarray, layout: bytes) -> np.ndarray:
    """Return a writable copy whose memory lies as the sender's did."""
    if layout == b"F":
        return np.asfortranarray(array).copy(order="F")
    if layout == b"S":
        if array.nbytes << array.ndim > MAX_BYTES:
            raise WireError("too large for its layout")
        wide = np.zeros(tuple(2 * size for size in array.shape), array.dtype)
        view = wide[(slice(None, None, 2),) * array.ndim]
        view[...] = array
        return view
    if layout == b"R":
        back = (slice(None, None, -1),) * array.ndim
        return array[back].copy()[back]
    return array.copy()


_READERS: dict[bytes, Callable[[_Reader, int], Any]] = {
    b"N": lambda _reader, _depth: None,
    b"T": lambda _reader, _depth: True,
    b"F": lambda _reader, _depth: False,
    b"i": lambda reader, _depth: int.from_bytes(reader.blob(MAX_INT_BYTES), "little", signed=True),
    b"f": lambda reader, _depth: _FLOAT.unpack(reader.take(8))[0],
    b"c": lambda reader, _depth: complex(*_COMPLEX.unpack(reader.take(16))),
    b"s": lambda reader, _depth: reader.text(),
    b"b": lambda reader, _depth: reader.blob(MAX_BYTES),
    b"l": lambda reader, depth: [_read(reader, depth + 1) for _ in range(reader.count())],
    b"t": lambda reader, depth: tuple(_read(reader, depth + 1) for _ in range(reader.count())),
    b"d": _read_dict,
    b"a": _read_array,
    b"n": lambda reader, _depth: _read_array(reader)[()],
    b"x": lambda reader, _depth: Opaque(reader.text()),
    b"r": lambda reader, _depth: Slot(reader.text()),
    b"m": lambda reader, _depth: Made(reader.text()),
    b"q": lambda reader, _depth: Function(reader.text(), reader.text()),
}

_BY_NUMBER = tuple(_READERS.get(bytes([number])) for number in range(256))
