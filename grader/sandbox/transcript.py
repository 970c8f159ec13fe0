"""Follow a job through the children that serve it: what came, what is due, where the next child starts.

Pure: it is told the time, the bytes and the ends, and keeps the outcomes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.outcome import Fault, Outcome, Trouble
from grader.sandbox.frames import Claim, Stream, read_claim
from grader.wire import Function, WireError

if TYPE_CHECKING:
    from grader.outcome import Job

_MOST_TIMEOUTS, _MOST_DEATHS = 3, 8
_MOST_SAID = 1 << 16
_FORGED = Fault(Trouble.FORGED)


class Transcript:
    """The outcomes of a job so far, and the place of the next one."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._shows = tuple({step[4] for step in case["steps"] if step[4]} for case in job.cases)
        self._outcomes: list[list[Outcome]] = [[] for _ in job.programs]
        self._said = [bytearray() for _ in job.programs]
        self._timeouts = self._deaths = 0
        self._stream, self._loaded, self._since, self._began, self._step = Stream(), False, 0.0, 0.0, 0
        self.program = 0
        self.halted = False
        self._settle()

    @property
    def start(self) -> tuple[int, int]:
        """Return the program and case that are due."""
        return self.program, self._case

    @property
    def done(self) -> bool:
        """Say whether every case has its outcome."""
        return self.program == len(self._outcomes)

    @property
    def deadline(self) -> float:
        """Return when the next frame is too late."""
        return self._since + self._job.limits.case_seconds

    @property
    def taken(self) -> int:
        """Return how many steps have been taken, in all programs together."""
        steps = [len(case["steps"]) for case in self._job.cases]
        return self.program * sum(steps) + sum(steps[: self._case]) + self._step

    @property
    def outcomes(self) -> tuple[tuple[Outcome, ...], ...]:
        """Return one outcome per case, per program."""
        return tuple(map(tuple, self._outcomes))

    @property
    def said(self) -> tuple[bytes, ...]:
        """Return per program all that was said and how its children ended, or nothing where that is much."""
        return tuple(bytes(said) if len(said) <= _MOST_SAID else b"" for said in self._said)

    def begin(self, now: float) -> None:
        """Note that a child started at the place that is due."""
        self._stream, self._loaded, self.halted = Stream(), False, False
        self._since = self._began = now

    def feed(self, data: bytes, now: float) -> None:
        """Take bytes of the child; what is no frame, or not the one due, halts it."""
        try:
            for body in self._stream.feed(data):
                self._note(body)
                self._accept(read_claim(body), now)
        except WireError:
            self.halted = True

    def died(self, fault: Fault, now: float) -> None:
        """Note how the child ended: it costs the case that was due, or all of them while loading."""
        if self.halted:
            fault = _FORGED
        if self.done:
            self._spoil_last()
            return
        self._note(repr(fault).encode())
        self._timeouts += fault.trouble is Trouble.TIMEOUT
        self._deaths += 1
        hopeless = self._timeouts >= _MOST_TIMEOUTS or self._deaths >= _MOST_DEATHS
        self._fill(Outcome(fault=fault, seconds=now - self._began), everything=hopeless or not self._loaded)

    @property
    def _case(self) -> int:
        return 0 if self.done else len(self._outcomes[self.program])

    def _note(self, said: bytes) -> None:
        """Keep what was said of the program that is due, or after the last one."""
        kept = self._said[min(self.program, len(self._said) - 1)]
        if len(kept) <= _MOST_SAID:
            kept += b"%d:%b" % (len(said), said[: _MOST_SAID + 1])  # one more tells that it is too much

    def _accept(self, claim: Claim, now: float) -> None:
        due = (self.program, self._case if self._loaded else -1)
        if self.done or (claim.program, claim.case) != due:
            raise WireError("not the frame that is due")
        self._since = now
        if claim.step:
            self._take(claim)
            return
        if claim.case < 0:
            self._open(claim, now)
        else:
            self._fill(self._outcome(claim, now), everything=False)
        self._began = now

    def _take(self, claim: Claim) -> None:
        """Note a step of the case that is due: none twice, none out of order, none that it has not."""
        steps = len(self._job.cases[claim.case]["steps"]) if self._job.stepwise and claim.case >= 0 else 0
        if claim.step != self._step + 1 or claim.step > steps:
            raise WireError("not the step that is due")
        self._step = claim.step

    def _open(self, claim: Claim, now: float) -> None:
        """Take the frame of a program that has been loaded, or could not be."""
        self._loaded = True
        if claim.fault:
            said: dict[str, Any] = {"warned": claim.warned, "printed": claim.printed}
            self._fill(Outcome(fault=claim.fault, seconds=now - self._began, **said), everything=True)
        else:
            self._settle()

    def _outcome(self, claim: Claim, now: float) -> Outcome:
        """Return the outcome a frame claims, if it speaks of what this case has."""
        given, shows = self._job.cases[claim.case]["given"], self._shows[claim.case]
        functions = {name for name, value in given.items() if isinstance(value, Function)}
        complete = claim.shown.keys() == shows if claim.fault is None else claim.shown.keys() <= shows
        if not complete or not claim.changed.keys() <= given.keys() - functions:
            raise WireError("not the results of this case")
        said: dict[str, Any] = {"warned": claim.warned, "printed": claim.printed}
        return Outcome(
            claim.shown, claim.fault, claim.changed, claim.calls, seconds=now - self._began, **said
        )

    def _fill(self, outcome: Outcome, *, everything: bool) -> None:
        rest = len(self._job.cases) - self._case
        self._outcomes[self.program] += [outcome] * (rest if everything else 1)
        self._step = 0
        self._settle()

    def _settle(self) -> None:
        """Go on to the next program where this one has all its outcomes."""
        while not self.done and self._case == len(self._job.cases):
            self.program += 1
            self._loaded = False
            self._timeouts = self._deaths = 0

    def _spoil_last(self) -> None:
        """Distrust the last case when a child that had said everything said more."""
        if self.halted and self._outcomes and self._outcomes[-1]:
            self._note(b"more")
            self._outcomes[-1][-1] = Outcome(fault=_FORGED)
