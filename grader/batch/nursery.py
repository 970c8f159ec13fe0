"""The process that lanes are forked from: it loads the program once, while their parent reads the class.

Lanes that are spawned one by one each load it anew, NumPy and all.  That is left to platforms where a
process that has loaded NumPy had better not fork.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from multiprocessing import forkserver
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from multiprocessing.process import BaseProcess

if sys.platform == "linux":
    CONTEXT = multiprocessing.get_context("forkserver")
else:
    CONTEXT = multiprocessing.get_context("spawn")
"""Never a plain fork: that would copy the journal, the other lanes' pipes and the progress bar's thread."""

_OURS = ("grader.batch.lane", "grader.naming", "grader.paste")


def prepare(modules: Iterable[str]) -> None:
    """Start the process, and let it load these modules and what a lane needs; it ends with this one."""
    if sys.platform == "linux":
        forkserver.set_forkserver_preload([*_OURS, *modules])
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # inherited: Ctrl-C is for this process alone
        forkserver.ensure_running()
        signal.signal(signal.SIGINT, before)


def started(work: str, *arguments: Any) -> BaseProcess:
    """Return a process that calls a function of this name, in the environment of this one as it is now."""
    process = CONTEXT.Process(target=_as_here, args=(dict(os.environ), work, *arguments), daemon=True)
    process.start()
    return process


def _as_here(environment: Mapping[str, str], work: str, *arguments: Any) -> None:
    os.environ.clear()
    os.environ.update(environment)
    resolve_name(work)(*arguments)  # not loaded by whoever only starts it
