"""What runs in a lane: one process with a backend of its own that judges what it is given, one by one.

Bytes of JSON cross to and from it, and programs as they are; nothing a learner wrote is ever unpickled.
"""

from __future__ import annotations

import contextlib
import json
import signal
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from grader.batch.behaviour import Watch, fingerprint
from grader.batch.hidden import Hidden
from grader.batch.likeness import grams
from grader.batch.verdict import Verdict
from grader.catalog import exercise
from grader.grading import Grader
from grader.notebook import is_cells
from grader.outcome import Limits, Program
from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from grader.catalog import Exercise
    from grader.report import Result
    from grader.sandbox import Backend

    Say: TypeAlias = Callable[[Result, Exercise, Program], dict[str, Any]]
    Open: TypeAlias = Callable[[], Backend]


@dataclass(frozen=True, slots=True)
class Setup:
    """What every lane is told at its start; `opened` and `say` are functions that it imports by name."""

    opened: Open
    say: Say
    seed: int
    hidden: int | None = None
    limits: Limits = Limits()


def serve(pipe: Connection, setup: Setup) -> None:
    """Judge programs until the pipe closes, which it does when the parent ends, however it ends.

    A fault of ours is told and ends the lane: what comes next deserves a fresh one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and closes the pipe
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            _serve(pipe, setup)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception:  # noqa: BLE001 - whatever it is, the parent must hear of it
            pipe.send_bytes(json.dumps({"fault": traceback.format_exc()}).encode())


def _serve(pipe: Connection, setup: Setup) -> None:
    with setup.opened() as backend:
        judge = Judge(backend, setup)
        pipe.send_bytes(json.dumps({"isolation": backend.isolation}).encode())
        while True:
            slug, source = json.loads(pipe.recv_bytes())
            pipe.send_bytes(judge.verdict(slug, source, pipe.recv_bytes()).to_bytes())


class Judge:
    """Judge one program after the other; an exercise's reference and known mistakes run once."""

    def __init__(self, backend: Backend, setup: Setup) -> None:
        self._watch = Watch(backend.run)
        self._grader = Grader(self._watch, setup.seed, setup.limits)
        self._hidden = setup.hidden is not None and Hidden(backend.run, setup.hidden, setup.limits)
        self._say = setup.say

    def verdict(self, slug: str, source: str, program: bytes) -> Verdict:
        """Return the verdict on a program, told in both languages."""
        one = exercise(slug)
        self._grader.truth(one)
        self._watch.forget()
        file = Program(f"{slug}.ipynb" if is_cells(program) else f"{slug}.py", program)
        result = self._grader.grade(one, file)
        if self._hidden:
            result = self._hidden.judged(result, one, file)
        return Verdict(
            exercise=slug,
            source=source,
            status=result.status,
            score=round(result.score, 4),
            mistake=result.diagnosis.mistake,
            cluster="" if result.status is Status.PASSED else fingerprint(self._watch.first),
            said=self._say(result, one, file) | {"grams": grams(program)},
        )
