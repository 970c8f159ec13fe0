"""What runs in a lane: one process with a backend of its own that judges what it is given, one by one.

Bytes of JSON cross to and from it, and programs as they are; nothing a learner wrote is ever unpickled.
"""

from __future__ import annotations

import contextlib
import json
import signal
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

from grader.batch.behaviour import fingerprint
from grader.batch.hidden import Hidden
from grader.batch.likeness import grams
from grader.batch.memo import Memo
from grader.batch.verdict import Verdict
from grader.catalog import exercise
from grader.grading import Grader
from grader.notebook import is_cells
from grader.outcome import Program
from grader.plan import cases
from grader.report import Status

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from grader.batch.setup import Setup
    from grader.catalog import Exercise
    from grader.outcome import Outcome
    from grader.report import Result
    from grader.sandbox import Backend


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
        judge.expect(setup.first)
        pipe.send_bytes(json.dumps({"isolation": backend.isolation}).encode())
        while True:
            slug, source = json.loads(pipe.recv_bytes())
            pipe.send_bytes(judge.verdict(slug, source, pipe.recv_bytes()).to_bytes())


class Judge:
    """Judge one program after the other.

    An exercise's reference and known mistakes run once, and programs that did the same, byte for byte, are
    judged and told once.
    """

    def __init__(self, backend: Backend, setup: Setup) -> None:
        self._grader = Grader(backend.run, setup.seed, setup.limits)
        self._hidden = setup.hidden is not None and Hidden(backend.run, setup.hidden, setup.limits)
        self._say, self._memo = setup.say, Memo()

    def expect(self, slug: str) -> None:
        """Load an exercise; what is wrong with it is told where a program is judged by it."""
        with contextlib.suppress(Exception):
            cases(exercise(slug).spec, slug, self._grader.seed)

    def verdict(self, slug: str, source: str, program: bytes) -> Verdict:
        """Return the verdict on a program, told in both languages."""
        one = exercise(slug)
        file = Program(f"{slug}.ipynb" if is_cells(program) else f"{slug}.py", program)
        verdict = self._verdict(one, file)
        return replace(verdict, source=source, grams=grams(program))

    def _verdict(self, one: Exercise, file: Program) -> Verdict:
        truth = self._grader.truth(one)
        run = self._grader.taken(truth, file)
        said = b"" if _hangs_on_more(one, file) else run.said[0]
        did = (one.slug, said) if said else ()
        result = self._memo.of(did, lambda: self._grader.judged(truth, file, run.outcomes[0]))
        if self._hidden:
            result = self._hidden.judged(result, one, file)
        told = did and (*did, result.checks[-1].status)
        return self._memo.of(told, lambda: self._told(result, one, file, run.outcomes[0]))

    def _told(self, result: Result, one: Exercise, file: Program, outcomes: tuple[Outcome, ...]) -> Verdict:
        return Verdict(
            exercise=one.slug,
            source="",
            status=result.status,
            score=round(result.score, 4),
            mistake=result.diagnosis.mistake,
            cluster="" if result.status is Status.PASSED else fingerprint(outcomes),
            said=self._say(result, one, file),
        )


def _hangs_on_more(one: Exercise, file: Program) -> bool:
    """Say whether a verdict hangs on more than what the program did: on its cells, on calls of our own."""
    return one.spec.pair is not None or is_cells(file.source)
