"""One interpreter made ready in advance: pipes, a thread that reads them, and a clean end."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from typing import IO, TYPE_CHECKING, Any

from grader.sandbox.command import ENVIRONMENT, child_command, numpy_folder
from grader.sandbox.end import End

if TYPE_CHECKING:
    from collections.abc import Mapping

_START_SECONDS = 60.0  # Windows with a virus scanner imports NumPy in tens of seconds
_CHUNK = 1 << 16
_MOST_CHUNKS = 64


class Gone(Exception):  # noqa: N818 - what it is, not what went wrong
    """Say that a worker ended, or gave no sign, before it was given anything to do."""


class Worker:
    """A process that will take one job."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
            child_command("oneshot", repr(str(numpy_folder()))),
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=sys.platform != "win32",
        )
        self._chunks: queue.Queue[bytes] = queue.Queue(_MOST_CHUNKS)
        self._hello: dict[str, Any] | None = None
        self._reader = threading.Thread(target=self._pump, daemon=True)
        self._reader.start()

    def hello(self) -> dict[str, Any]:
        """Wait until the worker is ready, and return what it found out."""
        if self._hello is None:
            self._hello = self._greet()
        return self._hello

    def order(self, order: Mapping[str, Any]) -> None:
        """Hand the worker its one job."""
        from grader.wire import frame  # here, because the wire imports NumPy

        self.hello()
        rest = memoryview(frame(dict(order)))
        try:
            while rest:
                rest = rest[self._pipe(self._process.stdin).write(rest) :]
        except OSError as error:
            raise Gone from error

    def read(self, seconds: float) -> bytes | None:
        """Return bytes as they come, b"" at the end, None if nothing came in time."""
        try:
            return self._chunks.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None

    def end(self) -> End:
        """Kill the worker and whatever it started, and say how it ended."""
        self._kill()
        code = self._process.wait()
        self._drain()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                self._pipe(pipe).close()
        return End(code)

    def _greet(self) -> dict[str, Any]:
        from grader.sandbox.frames import Stream  # here, because the wire imports NumPy
        from grader.wire import WireError, decode

        stream, until = Stream(), time.monotonic() + _START_SECONDS
        try:
            while data := self.read(until - time.monotonic()):
                for body in stream.feed(data):
                    return dict(decode(body))
        except WireError as error:
            raise Gone from error
        raise Gone

    def _pump(self) -> None:
        """Move what the worker says into the queue: not every platform waits for a pipe with a deadline."""
        data = b"-"
        while data:
            data = self._receive()
            self._chunks.put(data)

    def _receive(self) -> bytes:
        try:
            return os.read(self._pipe(self._process.stdout).fileno(), _CHUNK)
        except (OSError, ValueError):
            return b""

    def _kill(self) -> None:
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)

    def _drain(self) -> None:
        """Let the reader finish: it may be waiting for room.  One second, should a stray hold the pipe."""
        until = time.monotonic() + 1.0
        while self._reader.is_alive() and time.monotonic() < until:
            with contextlib.suppress(queue.Empty):
                self._chunks.get(timeout=0.001)
        self._reader.join(0.0)

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise Gone
        return pipe
