"""Write a value as bytes."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.wire.values import (
    ARRAY_KINDS,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_INT_BYTES,
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
_SIZE = struct.Struct("<Q")


def encode(value: Any) -> bytes:
    """Return the bytes of a value.

    >>> from grader.wire.reading import decode
    >>> decode(encode({"W": [1, 2.5], "n": (None, "重み")}))["n"]
    (None, '重み')
    """
    parts: list[bytes] = []
    _write(value, parts, 0)
    return b"".join(parts)


def _write(value: Any, out: list[bytes], depth: int) -> None:
    if depth > MAX_DEPTH:
        raise WireError("too deep")
    writer = _WRITERS.get(type(value))
    if writer is not None:
        writer(value, out, depth)
    elif issubclass(type(value), np.ndarray):  # a type cannot lie about itself; an instance can
        _write_array(np.ndarray.view(value, np.ndarray), out, depth)
    elif issubclass(type(value), np.generic):
        _write_array(np.asarray(value), out, depth, tag=b"n")
    elif issubclass(type(value), dict | tuple | list):
        _write(_base(value), out, depth)
    else:
        _write_opaque(Opaque(_plain_name(value)), out, depth)


def _base(value: Any) -> Any:
    """Return an OrderedDict or a named tuple as what it is built on; its own methods are not asked."""
    if issubclass(type(value), dict):
        return dict(dict.items(value))
    return tuple(tuple.__iter__(value)) if issubclass(type(value), tuple) else list(list.__iter__(value))


def _plain_name(value: Any) -> str:
    return str(type.__getattribute__(type(value), "__name__"))[:80]


def _write_blob(tag: bytes, blob: bytes, out: list[bytes]) -> None:
    out += (tag, _INT.pack(len(blob)), blob)


def _write_int(value: int, out: list[bytes], _depth: int) -> None:
    size = value.bit_length() // 8 + 1
    if size > MAX_INT_BYTES:
        raise WireError("integer too long")
    _write_blob(b"i", value.to_bytes(size, "little", signed=True), out)


def _write_text(tag: bytes) -> Callable[[Any, list[bytes], int], None]:
    def write(value: str, out: list[bytes], _depth: int) -> None:
        _write_blob(tag, value.encode("utf-8", "surrogatepass"), out)

    return write


def _write_sequence(tag: bytes) -> Callable[[Any, list[bytes], int], None]:
    def write(value: list[Any] | tuple[Any, ...], out: list[bytes], depth: int) -> None:
        out += (tag, _INT.pack(len(value)))
        for item in value:
            _write(item, out, depth + 1)

    return write


def _write_dict(value: dict[Any, Any], out: list[bytes], depth: int) -> None:
    out += (b"d", _INT.pack(len(value)))
    for key, item in value.items():
        _write(key, out, depth + 1)
        _write(item, out, depth + 1)


def _write_array(value: np.ndarray, out: list[bytes], depth: int, tag: bytes = b"a") -> None:
    dtype = value.dtype
    if dtype.kind not in ARRAY_KINDS or dtype.names is not None:
        _write_opaque(Opaque(f"array of {dtype.name}"), out, depth)
        return
    if value.nbytes > MAX_BYTES:  # a broadcast array costs nothing until it is written out
        raise WireError("array too large")
    out += (tag, _layout(value), dtype.str.encode().ljust(12), bytes([value.ndim]))
    out += [_SIZE.pack(size) for size in value.shape]
    out.append(value.tobytes())


def _layout(array: np.ndarray) -> bytes:
    if array.flags.c_contiguous or array.size == 0:
        return b"C"
    if array.flags.f_contiguous:
        return b"F"
    return b"R" if any(step < 0 for step in array.strides) else b"S"


def _write_opaque(value: Opaque, out: list[bytes], depth: int) -> None:
    _write_text(b"x")(value.kind, out, depth)


def _write_function(value: Function, out: list[bytes], depth: int) -> None:
    _write_text(b"q")(value.name, out, depth)
    _write_text(b"")(value.expression, out, depth)


_WRITERS: dict[type, Callable[[Any, list[bytes], int], None]] = {
    type(None): lambda _value, out, _depth: out.append(b"N"),
    bool: lambda value, out, _depth: out.append(b"T" if value else b"F"),
    int: _write_int,
    float: lambda value, out, _depth: out.append(b"f" + _FLOAT.pack(value)),
    complex: lambda value, out, _depth: out.append(b"c" + _COMPLEX.pack(value.real, value.imag)),
    str: _write_text(b"s"),
    bytes: lambda value, out, _depth: _write_blob(b"b", value, out),
    list: _write_sequence(b"l"),
    tuple: _write_sequence(b"t"),
    dict: _write_dict,
    np.ndarray: _write_array,
    Opaque: _write_opaque,
    Slot: lambda value, out, depth: _write_text(b"r")(value.name, out, depth),
    Function: _write_function,
    Made: lambda value, out, depth: _write_text(b"m")(value.expression, out, depth),
}
