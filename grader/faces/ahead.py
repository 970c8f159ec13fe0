"""Start what a command will wait for before the command line is even loaded.

The child of `saiten check`, and the process that the lanes of `saiten grade` are forked from, take as long to
load NumPy as this process takes to load everything, so they set off first.  What nobody needs after all ends
with this process.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from grader.sandbox import SandboxError, open_backend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.sandbox import Backend

_SPEAKERS = ("grader.faces.lane_words", "grader.faces.numbers", "grader.faces.running")
_started: list[Backend] = []


def start_ahead(arguments: Sequence[str]) -> None:
    """Start what the command of this command line will need; what goes wrong is met again later."""
    if {"-h", "--help", "--version"} & {*arguments}:
        return
    command, *others = [*_without_options(arguments), ""]
    with suppress(SandboxError, OSError):
        if command == "check" and others != [""] and not os.environ.get("SAITEN_BACKEND"):
            _started.append(open_backend())
        if command == "grade" and any(map(os.path.isdir, others)):
            prepare_lanes()


def _without_options(arguments: Sequence[str]) -> Sequence[str]:
    """Return a command with what follows it.

    >>> _without_options(["--lang", "ja", "check", "softmax", "--long"])
    ['check', 'softmax', '--long']
    """
    at = 0
    while at < len(arguments) and arguments[at].startswith("-"):
        at += 2 if arguments[at] == "--lang" else 1
    return arguments[at:]


def prepare_lanes() -> None:
    """Start the process that lanes are forked from, unless it is there."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy is loaded, here and in the lanes
    from grader.batch.nursery import prepare

    prepare(_SPEAKERS)


def taken() -> Backend | None:
    """Return the backend that was started ahead, once."""
    return _started.pop() if _started else None
