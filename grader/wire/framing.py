"""Cut a stream of bytes into values: a magic word, a length, a body."""

from __future__ import annotations

import struct
from typing import Any

from grader.wire.values import MAX_BYTES, WireError
from grader.wire.writing import encode

_HEADER = struct.Struct("<4sQ")
_MAGIC = b"SAI1"

HEADER_BYTES = _HEADER.size


def frame(value: Any) -> bytes:
    """Return a value as one self-delimiting frame."""
    body = encode(value)
    return _HEADER.pack(_MAGIC, len(body)) + body


def body_bytes(header: bytes) -> int:
    """Return the body length that a frame's header announces, or raise `WireError`."""
    magic, size = _HEADER.unpack(header)
    if magic != _MAGIC or size > MAX_BYTES:
        raise WireError("not a frame")
    return int(size)
