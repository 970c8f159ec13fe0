"""A transcript believes frames that are due and have the right shape, and charges every end to one case."""

from __future__ import annotations

import numpy as np
import pytest

from grader.outcome import Fault, Job, Limits, Program, Trouble
from grader.sandbox.child import explain
from grader.sandbox.end import End
from grader.sandbox.frames import _CLAIMABLE
from grader.sandbox.transcript import Transcript
from grader.wire import Function, encode, frame

STEPS = [("call", "f", (), "", "out")]
CRASH = Fault(Trouble.CRASHED, kind="SIGSEGV")


def job(programs=1, cases=3):
    plans = tuple(
        {"given": {"x": np.ones(2), "g": Function("g", "abs")}, "steps": STEPS} for _ in range(cases)
    )
    return Job(tuple(Program(f"{i}.py", b"") for i in range(programs)), ("f",), plans)


def begun(programs=1, cases=3):
    transcript = Transcript(job(programs, cases))
    transcript.begin(0.0)
    return transcript


def loaded(program=0, **more):
    return frame({"program": program, "case": -1, **more})


def result(case, program=0, **more):
    return frame({"program": program, "case": case, "shown": {"out": encode(case)}, **more})


def troubles(transcript, program=0):
    return [outcome.fault.trouble.value if outcome.fault else "" for outcome in transcript.outcomes[program]]


def test_frames_may_come_in_any_pieces():
    transcript = begun()
    for byte in loaded() + result(0) + result(1) + result(2):
        transcript.feed(bytes([byte]), 0.0)
    assert transcript.done
    assert [outcome.shown["out"] for outcome in transcript.outcomes[0]] == [0, 1, 2]


def test_seconds_are_those_between_frames():
    transcript = begun(cases=2)
    transcript.feed(loaded(), 1.0)
    transcript.feed(result(0), 1.5)
    transcript.feed(result(1), 3.5)
    assert [outcome.seconds for outcome in transcript.outcomes[0]] == [0.5, 2.0]


def test_the_deadline_moves_with_every_frame():
    transcript = begun()
    before = transcript.deadline
    transcript.feed(loaded(), 5.0)
    assert transcript.deadline == before + 5.0


def test_a_death_costs_the_case_that_was_due():
    transcript = begun()
    transcript.feed(loaded() + result(0), 0.0)
    transcript.died(CRASH, 0.0)
    assert transcript.start == (0, 2)
    transcript.begin(0.0)
    transcript.feed(loaded() + result(2), 0.0)
    assert troubles(transcript) == ["", "crashed", ""]


def test_a_death_while_loading_costs_every_case_of_its_program_only():
    transcript = begun(programs=2)
    transcript.died(CRASH, 0.0)
    assert troubles(transcript) == ["crashed"] * 3
    assert transcript.start == (1, 0)


def test_a_fault_of_loading_is_the_fault_of_every_case():
    transcript = begun()
    transcript.feed(loaded(fault=("missing", "", "", 0, "", "f")), 0.0)
    assert [outcome.fault.target for outcome in transcript.outcomes[0]] == ["f"] * 3


@pytest.mark.parametrize(("trouble", "tolerated"), [(Trouble.TIMEOUT, 3), (Trouble.CRASHED, 8)])
def test_a_program_that_keeps_dying_is_given_up(trouble, tolerated):
    transcript = begun(programs=2, cases=20)
    for _ in range(tolerated):
        assert transcript.start[0] == 0
        transcript.begin(0.0)
        transcript.feed(loaded(), 0.0)
        transcript.died(Fault(trouble), 0.0)
    assert transcript.start == (1, 0)
    assert troubles(transcript) == [trouble.value] * 20


FORGERIES = {
    "another case": result(1),
    "another program": result(0, program=1),
    "a second loading": loaded(),
    "no results": frame({"program": 0, "case": 0}),
    "results nobody asked for": result(0, changed={"y": encode(1)}),
    "a change of a function": result(0, changed={"g": encode(1)}),
    "a fault of the wrong shape": result(0, fault=("raised",)),
    "a fault only the grader sees": result(0, fault=("timeout", "", "", 0, "", "")),
    "printed numbers": result(0, printed=3),
    "a case that is a truth": frame({"program": 0, "case": False, "shown": {"out": encode(1)}}),
    "bytes that are no value": frame({"program": 0, "case": 0, "shown": {"out": b"?"}}),
    "a list": frame([1, 2]),
    "no frame": b"garbage garbage",
    "a frame without end": b"SAI1" + b"\xff" * 8,
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_halts_the_child_and_costs_the_case_that_was_due(name):
    transcript = begun()
    transcript.feed(loaded(), 0.0)
    transcript.feed(FORGERIES[name], 0.0)
    assert transcript.halted
    transcript.died(CRASH, 0.0)
    assert troubles(transcript) == ["forged"]


def test_saying_more_than_everything_spoils_the_last_case():
    transcript = begun()
    transcript.feed(loaded() + result(0) + result(1) + result(2) + result(2), 0.0)
    transcript.died(CRASH, 0.0)
    assert troubles(transcript) == ["", "", "forged"]


def test_a_job_without_cases_or_programs_is_done_at_once():
    assert Transcript(job(cases=0)).done
    assert Transcript(job(programs=0)).done


def test_the_child_may_not_claim_what_only_the_grader_can_see():
    assert {"timeout", "crashed", "forged"}.isdisjoint(_CLAIMABLE)


@pytest.mark.parametrize(
    ("end", "trouble", "kind"),
    [
        (End(0), "crashed", "exit"),
        (End(-11), "crashed", "SIGSEGV"),
        (End(-24), "timeout", "SIGXCPU"),
        (End(-9, 10.0), "timeout", "SIGKILL"),
        (End(-9), "crashed", "SIGKILL"),
        (End(-31), "blocked", "SIGSYS"),
    ],
)
def test_an_end_is_explained(end, trouble, kind):
    fault = explain(end, Limits())
    assert (fault.trouble.value, fault.kind) == (trouble, kind)


THREE_STEPS = [("call", "f", (), "", ""), ("call", "f", (), "", ""), ("call", "f", (), "", "out")]


class TestSteps:
    def begun(self, *, stepwise=True, programs=1):
        plans = ({"given": {}, "steps": THREE_STEPS},) * 2
        files = tuple(Program(f"{i}.py", b"") for i in range(programs))
        transcript = Transcript(Job(files, ("f",), plans, stepwise=stepwise))
        transcript.begin(0.0)
        transcript.feed(loaded(), 1.0)
        return transcript

    @staticmethod
    def step(number, case=0):
        return frame({"program": 0, "case": case, "step": number})

    def test_a_step_moves_the_deadline_and_the_seconds_are_those_of_the_case(self):
        transcript = self.begun()
        transcript.feed(self.step(1), 2.5)
        assert transcript.deadline == 2.5 + Limits().case_seconds
        transcript.feed(self.step(2) + self.step(3), 3.0)
        transcript.feed(result(0), 4.0)
        assert [outcome.seconds for outcome in transcript.outcomes[0]] == [3.0]

    def test_steps_are_counted_through_cases_and_programs(self):
        transcript = self.begun(programs=2)
        told = []
        for said in (self.step(1), self.step(2), self.step(3) + result(0), self.step(1, 1), result(1)):
            transcript.feed(said, 2.0)
            told.append(transcript.taken)
        assert told == [1, 2, 3, 4, 6]

    @pytest.mark.parametrize("numbers", [(1, 1), (2,), (1, 3), (1, 2, 3, 4), (-1,)])
    def test_a_step_that_is_not_due_halts_the_child(self, numbers):
        transcript = self.begun()
        for number in numbers:
            transcript.feed(self.step(number), 2.0)
        assert transcript.halted

    def test_a_step_halts_the_child_where_none_was_asked_for(self):
        transcript = self.begun(stepwise=False)
        transcript.feed(self.step(1), 2.0)
        assert transcript.halted

    def test_a_death_in_a_later_step_costs_its_case_and_the_next_begins_afresh(self):
        transcript = self.begun()
        transcript.feed(self.step(1), 2.0)
        transcript.died(CRASH, 5.0)
        assert transcript.start == (0, 1)
        assert transcript.taken == 3
        assert transcript.outcomes[0][0].seconds == 4.0


def test_what_was_said_is_equal_only_where_everything_is():
    def said(*frames, ends=()):
        transcript = begun(cases=3)
        for one in frames:
            transcript.feed(one, 0.0)
        for fault in ends:
            transcript.died(fault, 9.0)
        return transcript.said[0]

    whole = said(loaded(), result(0), result(1), result(2))
    others = [
        said(loaded(), result(0), result(1), result(2, printed="x")),
        said(loaded(), result(0), ends=[CRASH]),
        said(loaded(), result(0), ends=[Fault(Trouble.TIMEOUT)]),
        said(loaded(), result(0), ends=[CRASH, CRASH]),
        said(loaded(), result(0), result(1), result(2), b"more than a frame", ends=[CRASH]),
    ]

    assert whole == said(
        loaded() + result(0) + result(1) + result(2), ends=[CRASH]
    )  # how a child ends that is done
    assert len({whole, *others}) == 1 + len(others)


def test_of_much_that_was_said_nothing_is_kept():
    transcript = begun(cases=1)
    transcript.feed(loaded() + result(0, printed="x" * 70_000), 0.0)

    assert transcript.done
    assert transcript.said == (b"",)
