"""Speak with a zygote: start it, ask it for children, hear how they ended, and never wait for ever."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
from typing import TYPE_CHECKING, Any

from grader.sandbox.backend import SandboxError
from grader.sandbox.command import ENVIRONMENT, child_command, numpy_folder
from grader.sandbox.end import End

if TYPE_CHECKING:
    from collections.abc import Mapping

_START_SECONDS = 30.0  # a cold disk and no compiled files: 0.3 s were measured, this is for the worst of days
_REPLY_SECONDS = 5.0
_MESSAGE_BYTES = 1 << 16


class Silence(Exception):  # noqa: N818 - what it is, not what went wrong
    """Say that a zygote gave no answer, or not the one that was due."""


class Lane:
    """One zygote and the channel to it."""

    def __init__(self, *, confine: bool) -> None:
        self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = _start(theirs.fileno(), confine=confine)
        self._hello: dict[str, Any] | None = None

    def hello(self) -> dict[str, Any]:
        """Wait for the zygote to be ready, and return what it found out about this machine."""
        if self._hello is None:
            self._hello, _fds = self._receive(_START_SECONDS)
        if "error" in self._hello:
            raise SandboxError(f"the zygote could not start:\n{self._hello['error']}")
        return self._hello

    def fork(self, request: Mapping[str, int], job_fd: int, result_fd: int) -> int:
        """Ask for a child, and return a handle of it."""
        try:
            socket.send_fds(self._channel, [json.dumps(request).encode()], [job_fd, result_fd])
        except OSError as error:
            raise Silence from error
        _answer, fds = self._receive(_REPLY_SECONDS)
        if len(fds) != 1:
            raise Silence
        return fds[0]

    def ended(self) -> End:
        """Return how the child ended.  A lane that does not say is killed, and the next run restarts it."""
        try:
            answer, _fds = self._receive(_REPLY_SECONDS)
        except Silence:
            self._process.kill()
            return End(-9)
        return End(int(answer["code"]), float(answer["cpu"]))

    def close(self) -> None:
        """End the zygote; its child, if there is one, ends with it."""
        self._channel.close()
        self._process.kill()
        self._process.wait()

    def _receive(self, seconds: float) -> tuple[dict[str, Any], list[int]]:
        self._channel.settimeout(seconds)
        with contextlib.suppress(OSError):
            message, fds, _flags, _address = socket.recv_fds(self._channel, _MESSAGE_BYTES, 1)
            if message:
                return dict(json.loads(message)), list(fds)
        raise Silence


def _start(control: int, *, confine: bool) -> subprocess.Popen[bytes]:
    arguments = f"{control}, {str(numpy_folder())!r}, {os.getpid()}, confined={confine}"
    return subprocess.Popen(  # noqa: S603 - our own interpreter and code
        child_command("zygote", arguments),
        env=ENVIRONMENT,
        cwd="/",
        pass_fds=(control,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for the grader; it ends the lane in an orderly way
    )
