"""Take a job through as many children as it needs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from grader.outcome import Fault, Isolation, Plans, Run, Trouble
from grader.sandbox.child import Child, explain
from grader.sandbox.transcript import Transcript
from grader.wire import encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from grader.outcome import Job


def follow(
    job: Job, launch: Callable[[int, int], Child], isolation: Isolation, heard: Callable[[int], object]
) -> Run:
    """Return what a job gave: `launch(program, case)` makes a child that starts there.

    `heard` is told, whenever the child says something, how many steps have been taken in all.
    """
    transcript = Transcript(job)
    while not transcript.done:
        for _ in _listen(launch(*transcript.start), transcript, job):
            heard(transcript.taken)
    return Run(transcript.outcomes, isolation, transcript.said)


def encode_job(job: Job) -> bytes:
    """Return a job as the child reads it."""
    plans = job.cases if isinstance(job.cases, Plans) else Plans(job.cases)
    said = {
        "programs": [(program.name, program.source) for program in job.programs],
        "asks": list(job.asks),
        "modules": dict(job.modules),
        "cases": plans.sealed,
        "printed_bytes": job.limits.printed_bytes,
        "stepwise": job.stepwise,
    }
    return encode(said)


def _listen(child: Child, transcript: Transcript, job: Job) -> Iterator[None]:
    """Hear a child to its end, and yield whenever it has said something."""
    transcript.begin(time.monotonic())
    late = False
    while not (transcript.halted or late):
        data = child.read(max(0.0, transcript.deadline - time.monotonic()))
        if data == b"":
            break
        late = data is None
        transcript.feed(data or b"", time.monotonic())
        yield
    end = child.end()
    transcript.died(Fault(Trouble.TIMEOUT) if late else explain(end, job.limits), time.monotonic())
