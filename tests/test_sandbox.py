"""A backend keeps its promises: marks survive deaths, nothing survives the grader, NumPy waits."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from grader.child import faults, probe
from grader.outcome import Isolation, Job, Limits, Program, Trouble
from grader.sandbox import SandboxError, is_supported, open_backend
from grader.sandbox.frames import _CLAIMABLE
from grader.sandbox.lane import Silence
from grader.sandbox.linux import LinuxBackend
from grader.wire import Slot

ROOT = Path(__file__).parents[1]
LINUX = pytest.mark.skipif(
    not is_supported(sys.platform), reason="the Linux backend needs Linux 5.3 or later"
)
NAMES = [pytest.param("linux", marks=LINUX), "portable"]
DOUBLE = b"def f(x):\n    return x * 2\n"


@pytest.fixture(scope="module", params=NAMES)
def backend(request):
    with open_backend(request.param) as opened:
        yield opened


def job(*sources, cases=3, limits=None):
    plan = [("call", "f", (Slot("x"),), "", "out")]
    plans = tuple({"given": {"x": number}, "steps": plan} for number in range(cases))
    return Job(tuple(Program("f.py", source) for source in sources), ("f",), plans, limits=limits or Limits())


def words(outcomes):
    return [outcome.fault.trouble.value if outcome.fault else outcome.shown["out"] for outcome in outcomes]


def test_a_death_keeps_the_marks_of_the_other_cases(backend):
    source = b"import os\ndef f(x):\n    if x == 1:\n        os._exit(0)\n    return x\n"
    assert words(backend.run(job(source, cases=4)).outcomes[0]) == [0, "crashed", 2, 3]


def test_a_dead_program_does_not_harm_the_next(backend):
    first, second = backend.run(job(b"import os\nos._exit(1)\n", DOUBLE)).outcomes
    assert words(first) == ["crashed"] * 3
    assert words(second) == [0, 2, 4]


def test_a_program_that_always_hangs_is_given_up_after_three_cases(backend):
    run = backend.run(job(b"def f(x):\n    while True: pass\n", cases=30, limits=Limits(case_seconds=0.2)))
    assert words(run.outcomes[0]) == ["timeout"] * 30


def test_processor_time_is_bounded_too(backend):
    source = b"def f(x):\n    while True: pass\n"
    fault = (
        backend.run(job(source, cases=1, limits=Limits(case_seconds=20, cpu_seconds=1))).outcomes[0][0].fault
    )
    assert (fault.trouble, fault.kind) == (Trouble.TIMEOUT, "SIGXCPU")


def test_every_outcome_has_its_seconds(backend):
    source = b"def f(x):\n    return sum(range(3_000_000 * x))\n"
    seconds = [outcome.seconds for outcome in backend.run(job(source)).outcomes[0]]
    assert min(seconds) >= 0
    assert sum(seconds) > 0.01  # nine million additions


def test_the_child_holds_nothing_of_the_grader_but_the_wire_and_itself(backend):
    for name in backend.facts()["modules"]:
        assert name == "grader" or name.startswith(("grader.child", "grader.wire"))
    source = b"import sys\ndef f(x):\n    return [name for name in sys.modules if 'grader' in name]\n"
    assert backend.run(job(source)).outcomes[0][0].shown["out"] == []


def test_large_arrays_cross_both_ways(backend):
    plan = {"given": {"x": np.arange(1e6)}, "steps": [("call", "f", (Slot("x"),), "", "out")]}
    out = backend.run(Job((Program("f.py", DOUBLE),), ("f",), (plan,))).outcomes[0][0].shown["out"]
    np.testing.assert_array_equal(out, np.arange(1e6) * 2)


def test_a_backend_that_does_not_exist_is_refused():
    with pytest.raises(SandboxError, match="no backend 'cloud'"):
        open_backend("cloud")


def test_isolation_is_said_in_every_run(backend):
    assert backend.run(job(DOUBLE)).isolation is backend.isolation


@LINUX
def test_the_bare_lane_says_that_it_confines_nothing():
    with LinuxBackend(confine=False) as bare:
        assert bare.run(job(DOUBLE)).isolation is Isolation.NONE


@LINUX
def test_a_killed_zygote_is_replaced_and_the_run_served():
    with LinuxBackend() as backend:
        backend.run(job(DOUBLE))
        backend._lane._process.kill()
        assert words(backend.run(job(DOUBLE)).outcomes[0]) == [0, 2, 4]


@LINUX
def test_a_lane_that_never_answers_is_our_fault():
    with LinuxBackend() as backend:
        backend._lane.fork = _never
        backend._restarted = lambda: backend._lane
        with pytest.raises(SandboxError, match="does not answer"):
            backend.run(job(DOUBLE))


def _never(*_):
    raise Silence


@LINUX
def test_a_zygote_outlives_the_thread_that_started_it():
    opened = []
    starter = threading.Thread(target=lambda: opened.append(LinuxBackend()))
    starter.start()
    starter.join()
    with opened[0] as backend:
        before = backend._lane
        assert words(backend.run(job(DOUBLE)).outcomes[0]) == [0, 2, 4]
        assert backend._lane is before


_GRADER = """
import sys
from grader.sandbox import open_backend
backend = open_backend({name!r})
print(int("numpy" in sys.modules))
from grader.outcome import Job, Limits, Program
from grader.sandbox import {kind} as module
source = b"import os\\nos.write(3, b'')\\nwhile True: pass\\n"
original = module.{child}.read
def read(self, seconds):
    print(self{pid}, flush=True)
    return original(self, seconds)
module.{child}.read = read
backend.isolation
plan = dict(given=dict(), steps=[])
backend.run(Job((Program("f.py", source),), (), (plan,), limits=Limits(case_seconds=60, cpu_seconds=60)))
"""


@pytest.mark.parametrize(
    ("name", "kind", "child", "pid"),
    [
        pytest.param("linux", "linux", "ForkedChild", "._lane._process.pid", marks=LINUX),
        ("portable", "worker", "Worker", "._process.pid"),
    ],
)
def test_nothing_outlives_a_grader_that_is_killed(name, kind, child, pid):
    if not hasattr(os, "pidfd_open"):
        pytest.skip("watching a process that is no child of ours needs process handles")
    code = _GRADER.format(name=name, kind=kind, child=child, pid=pid)
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as grader:
        assert grader.stdout.readline() == "0\n"  # the child starts before NumPy loads in the grader
        handles = [os.pidfd_open(pid) for pid in _family(int(grader.stdout.readline()))]
        grader.kill()
    try:
        for handle in handles:
            assert select.select([handle], [], [], 10)[0], "still alive ten seconds after its grader"
    finally:
        for handle in handles:
            os.close(handle)


def _family(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [pid, *map(int, children.split())]


def test_the_child_names_troubles_as_the_grader_does():
    assert {name for _kind, name in faults._KINDS} <= set(_CLAIMABLE)


@pytest.mark.parametrize(
    ("refused", "level"),
    [
        (("read", "list", "write", "socket", "fork", "exec", "signal", "memfd", "memory"), "full"),
        (("read", "list", "write", "memory"), "partial"),
        (("socket", "fork", "exec", "signal", "memfd"), "partial"),
        (("memory",), "limits"),
        ((), "none"),
    ],
)
def test_isolation_is_what_was_refused(refused, level):
    assert probe.isolation(dict.fromkeys(refused, True)) == level


def test_ctrl_c_is_for_the_grader_only(backend):
    backend.run(job(DOUBLE))
    process = backend._lane._process if hasattr(backend, "_lane") else backend._spare._process
    assert os.getpgid(process.pid) != os.getpgid(0)
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def test_a_stepwise_job_is_heard_step_by_step(backend):
    steps = [("call", "f", (Slot("x"),), "", f"out/{k}") for k in range(6)]
    plan = ({"given": {"x": 1}, "steps": steps},)
    told = []

    (outcome,) = backend.run(
        Job((Program("f.py", DOUBLE),), ("f",), plan, stepwise=True), told.append
    ).outcomes[0]

    assert [outcome.shown[f"out/{k}"] for k in range(6)] == [2] * 6
    assert told == sorted(told)
    assert told[-1] == 6
