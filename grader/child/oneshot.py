"""The portable lane's process: ready in advance, used for one job, then gone."""

from __future__ import annotations

import _thread
import os
import sys

from grader.child import guard, limits, scene
from grader.child.delivery import BROKEN, deliver_to, leave
from grader.child.harness import perform, read_errand
from grader.child.readable import readable
from grader.wire import HEADER_BYTES, body_bytes, decode, frame


def main(numpy: str) -> None:
    """Get ready, say so, take one job from stdin, and hand its frames over on what was stdout."""
    orders, results = _private(0), _private(1)
    stdlib = [path for path in sys.path if path not in sys.argv[1:3]]
    scene.warm()
    holds, modules, may_read = limits.hold(), scene.strip(stdlib), readable(stdlib, numpy)
    deliver = deliver_to(results)
    deliver(frame({"limits": holds, "modules": modules}))
    order = decode(_exactly(orders, body_bytes(_exactly(orders, HEADER_BYTES))))
    _thread.start_new_thread(_end_with_grader, (orders,))
    limits.limit(order["cpu"], order["memory"])
    guard.install(may_read)
    try:
        perform(read_errand(order["job"], deliver), order["program"], order["case"])
        leave(0)
    finally:
        leave(BROKEN)


def _private(fd: int) -> int:
    """Move a channel out of a program's way, and leave nothing in its place."""
    channel = os.dup(fd)
    if sys.platform == "win32":
        import msvcrt  # exists only there

        msvcrt.setmode(channel, os.O_BINARY)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, fd)
    os.close(nothing)
    return channel


def _end_with_grader(orders: int) -> None:
    """End when the grader's end of the channel closes: it never sends a second order."""
    while os.read(orders, 1):
        pass
    os._exit(0)


def _exactly(fd: int, size: int) -> bytes:
    pieces: list[bytes] = []
    while size:
        piece = os.read(fd, min(size, 1 << 20))
        if not piece:
            os._exit(0)  # a spare that was never needed
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
