"""No bad citizen gains anything: each becomes what the table says, and nothing of it stays behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.outcome import Isolation, Job, Limits, Program
from grader.sandbox import open_backend
from grader.wire import Opaque, Slot
from tests.gallery import GALLERY, UNSAFE

SUBMISSIONS = Path(__file__).parent / "submissions"
LIMITS = Limits(case_seconds=1.5, cpu_seconds=3, memory_bytes=640 * 1024 * 1024, printed_bytes=4096)
IMPATIENT = replace(LIMITS, case_seconds=0.2)  # for files that never end: no hurry could make these pass
INPUTS = (
    np.array([[1.0, 2.0, 0.5], [0.0, -1.0, 3.0]]),
    np.array([0.3, 2.0, 1.0]),
    np.array([[5.0, 5.0, 1.0]]),
)
CASES = tuple({"given": {"x": x}, "steps": [("call", "softmax", (Slot("x"),), "", "out")]} for x in INPUTS)
WANT = tuple(np.exp(x) / np.exp(x).sum(axis=-1, keepdims=True) for x in INPUTS)


def job(name, limits=LIMITS):
    source = (SUBMISSIONS / f"{name}.py").read_bytes()
    return Job((Program("softmax.py", source),), ("softmax",), CASES, limits=limits)


def verdict(outcome, want):
    if outcome.fault is not None:
        return outcome.fault.trouble.value
    out = outcome.shown["out"]
    if isinstance(out, Opaque):
        return "opaque"
    right = isinstance(out, np.ndarray) and out.shape == want.shape and np.allclose(out, want)
    return "values" if right else "wrong"


def check(backend, name, expected):
    outcomes = backend.run(job(name, IMPATIENT if expected == "timeout" else LIMITS)).outcomes[0]
    words = expected if isinstance(expected, tuple) else (expected,) * len(CASES)
    got = [verdict(outcome, want) for outcome, want in zip(outcomes, WANT, strict=True)]
    assert all(word in allowed.split("|") for word, allowed in zip(got, words, strict=True)), (got, outcomes)
    assert not any("ESCAPED" in outcome.printed for outcome in outcomes)
    assert all(len(outcome.printed) <= LIMITS.printed_bytes for outcome in outcomes)
    assert not strays()


def check_honest(backend):
    honest = backend.run(job("honest")).outcomes[0]
    assert [verdict(*pair) for pair in zip(honest, WANT, strict=True)] == ["values"] * 3


def strays():
    places = (Path("/tmp"), Path("/dev/shm"), Path.cwd(), Path("/"))  # noqa: S108 - where the bad ones write
    return [path for place in places if place.is_dir() for path in place.glob("saiten-escaped*")]


@pytest.fixture(scope="module")
def linux():
    if not Path("/proc/self/maps").exists():
        pytest.skip("the Linux backend needs Linux")
    with open_backend("linux") as backend:
        if backend.isolation is not Isolation.FULL:
            pytest.skip(f"this kernel confines only to {backend.isolation}: {backend.facts()['refused']}")
        yield backend


@pytest.fixture(scope="module")
def portable():
    with open_backend("portable") as backend:
        yield backend
        check_honest(backend)  # once: each worker serves one job, so nobody can harm the next


@pytest.mark.parametrize("citizen", GALLERY, ids=lambda citizen: citizen.name)
def test_a_bad_citizen_gains_nothing_under_full_confinement(linux, citizen):
    check(linux, citizen.name, citizen.full)
    check_honest(linux)  # the zygote is unharmed


@pytest.mark.parametrize(
    "citizen",
    [citizen for citizen in GALLERY if citizen.portable != UNSAFE],
    ids=lambda citizen: citizen.name,
)
def test_a_bad_citizen_gains_nothing_where_only_the_guard_stands(portable, citizen):
    check(portable, citizen.name, citizen.portable or citizen.full)


def test_every_submission_is_in_the_table():
    assert sorted(path.stem for path in SUBMISSIONS.glob("*.py")) == sorted(item.name for item in GALLERY)


def test_the_walls_hold_for_a_grader_that_never_was_root(tmp_path):
    interpreter = shutil.which(f"python{sys.version_info[0]}.{sys.version_info[1]}", path=os.defpath)
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can become somebody else; everybody else already is unprivileged")
    if interpreter is None:
        pytest.skip("the system has no interpreter of this version that an unprivileged user may run")
    places = os.pathsep.join((str(Path(np.__file__).parents[1]), str(Path(__file__).parents[1])))
    nobody = {"user": 65534, "group": 65534, "extra_groups": [], "cwd": tmp_path.anchor}
    nobody |= {"env": {"PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1"}, "capture_output": True}
    if subprocess.run([interpreter, "-c", "import numpy, pytest, grader"], check=False, **nobody).returncode:
        pytest.skip(
            "an unprivileged user cannot read this checkout, or NumPy does not fit the system's Python"
        )
    words = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "under_full_confinement", __file__]
    done = subprocess.run([interpreter, *words], check=False, text=True, **nobody)
    assert done.returncode == 0, done.stdout[-3000:]
    assert "skipped" not in done.stdout
