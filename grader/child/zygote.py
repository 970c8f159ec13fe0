"""The Linux lane's process: NumPy imported once, one confined child forked for each request."""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
import traceback
from dataclasses import dataclass
from typing import Any

from grader.child import guard, kernel, landlock, privileges, probe, scene
from grader.child.confine import Walls, confine, prepare
from grader.child.delivery import BROKEN, deliver_to, leave
from grader.child.harness import perform, read_errand
from grader.child.readable import Readable, readable

_PROBE_MEMORY = 1 << 30
_IDLE = 0.05
"""Seconds of silence after which there is time for what is only convenient."""


@dataclass(frozen=True, slots=True)
class Zygote:
    """What every child is made with: the channel to close, the walls (None: bare), what may be read."""

    control: socket.socket
    walls: Walls | None
    readable: Readable


def main(control: int, numpy: str, parent: int, *, confined: bool) -> None:
    """Get ready, say so, and fork children until the other end of the channel is closed."""
    channel = socket.socket(fileno=control)
    try:
        stdlib = [path for path in sys.path if path not in sys.argv[1:3]]
        zygote, hello = _ready(channel, (stdlib, numpy), parent, confined=confined)
    except Exception:  # noqa: BLE001 - whatever it is, the grader must hear of it
        channel.send(json.dumps({"error": traceback.format_exc()[-4000:]}).encode())
        return
    channel.send(json.dumps(hello).encode())
    serving = _serve(zygote)
    while serving and select.select([channel], [], [], _IDLE)[0]:
        serving = _serve(zygote)
    scene.stock()
    while serving:
        serving = _serve(zygote)


def _ready(
    channel: socket.socket, places: tuple[list[str], str], parent: int, *, confined: bool
) -> tuple[Zygote, dict[str, Any]]:
    gc.disable()
    stdlib, numpy = places
    what = readable(stdlib, numpy)
    walls = prepare(what.paths) if confined else None
    scene.warm()  # as whoever started us: nobody may be unable to read the library
    _demand_one_thread()
    dropped, reads_all = privileges.drop(stdlib[-1], walled=walls is not None and walls.ruleset >= 0)
    _die_with(parent)
    zygote = Zygote(channel, walls, what)
    hello = _findings(walls) | {"dropped": dropped, "reads_all": reads_all, "uid": os.getuid()}
    hello["modules"] = scene.strip(stdlib)
    gc.freeze()  # the collector of a child never touches, and so never copies, these pages
    return zygote, hello


def _demand_one_thread() -> None:
    """Refuse to fork beside threads: a child of a two-thread OpenBLAS hangs."""
    count = len(os.listdir("/proc/self/task"))
    if count != 1:
        raise RuntimeError(f"{count} threads in the zygote")


def _die_with(parent: int) -> None:
    """End with the grader.

    The kernel's signal comes when the *thread* that started this process ends, so the handler asks
    whether the grader as a whole is gone.  Set after the change of user, which clears it.
    """
    signal.signal(signal.SIGHUP, lambda *_: os._exit(0) if os.getppid() != parent else None)
    kernel.die_with_parent(signal.SIGHUP)
    if os.getppid() != parent:
        os._exit(0)


def _findings(walls: Walls | None) -> dict[str, Any]:
    refused = {} if walls is None else _probed(walls)
    level = probe.isolation(refused)
    return {"isolation": level, "refused": refused, "landlock_abi": landlock.abi()}


def _probed(walls: Walls) -> dict[str, bool]:
    """Return what a child, confined exactly like a real one, was refused."""
    receive, send = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            confine(walls, 5, _PROBE_MEMORY)
            os.write(send, json.dumps(probe.attempt(probe.__file__, _PROBE_MEMORY)).encode())
        finally:
            os._exit(0)
    os.close(send)
    with os.fdopen(receive, "rb") as pipe:
        said = pipe.read()
    os.waitpid(pid, 0)
    return dict(json.loads(said or b"{}"))


def _serve(zygote: Zygote) -> bool:
    """Fork one child, tell its pid, wait for its end, tell how it ended."""
    message, fds, _flags, _address = socket.recv_fds(zygote.control, 4096, 2)
    if not message:
        return False
    request = json.loads(message)
    me = os.getpid()
    pid = os.fork()
    if pid == 0:
        _live(zygote, request, fds, me)
    for fd in fds:
        os.close(fd)
    handle = os.pidfd_open(pid)
    socket.send_fds(zygote.control, [json.dumps({"pid": pid}).encode()], [handle])
    os.close(handle)
    _pid, status, used = os.wait4(pid, 0)
    end = {"code": os.waitstatus_to_exitcode(status), "cpu": used.ru_utime + used.ru_stime}
    zygote.control.send(json.dumps(end).encode())
    return True


def _live(zygote: Zygote, request: dict[str, int], fds: list[int], parent: int) -> None:
    """Be a child: take the job, lose every right, run it, and end without any farewell."""
    try:
        os.setsid()
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        kernel.die_with_parent(signal.SIGKILL)
        if os.getppid() == parent:
            job = _whole(fds[0])
            zygote.control.close()
            gc.enable()
            _lock_up(zygote, request)
            perform(read_errand(job, deliver_to(fds[1])), request["program"], request["case"])
            leave(0)
    finally:
        leave(BROKEN)


def _lock_up(zygote: Zygote, request: dict[str, int]) -> None:
    if zygote.walls is not None:
        confine(zygote.walls, request["cpu"], request["memory"])
        guard.install(zygote.readable)


def _whole(fd: int) -> bytes:
    """Read a job from its start, whoever read it before: a child forked later reads it again."""
    data = os.pread(fd, os.fstat(fd).st_size, 0)
    os.close(fd)
    return data
