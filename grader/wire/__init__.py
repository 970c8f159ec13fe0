"""Turn values into bytes and back, without ever running what the bytes say.

The only language spoken between the grader and the child.  A value is a small tagged tree:
scalars, strings, tuples, lists, dicts and arrays of whitelisted dtypes.  What cannot be said in it
crosses as `Opaque`, a name for a thing that stays behind.  Reading trusts nothing: counts, depth,
sizes and dtypes are checked before anything is allocated, and every fault is a `WireError`.
"""

from grader.wire.framing import HEADER_BYTES, body_bytes, frame
from grader.wire.reading import decode
from grader.wire.values import Function, Made, Opaque, Slot, WireError
from grader.wire.writing import encode

__all__ = [
    "HEADER_BYTES",
    "Function",
    "Made",
    "Opaque",
    "Slot",
    "WireError",
    "body_bytes",
    "decode",
    "encode",
    "frame",
]
