"""Whenever a run is cut off, the next one finishes it: nothing is lost, and nothing is graded twice."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from grader.catalog import exercise
from grader.sandbox import is_supported
from tests.classroom import RIGHT, WRONG, here, put, zipped

pytestmark = pytest.mark.skipif(not is_supported(sys.platform), reason="Windows has no SIGKILL")

SCRIPT = Path(__file__).with_name("interrupted.py")
RELU = exercise("relu").reference.source
FILES = {
    "course.yaml": b"exercises: {softmax: {weight: 2}, relu: }\n",
    **{f"ann{n}/softmax.py": RIGHT + b"# %d\n" % (n // 2) for n in range(20)},
    **{f"bob{n}/softmax.py": WRONG + b"# %d\n" % n for n in range(14)},
    **{f"cy{n}.zip": zipped({"hw/relu.py": RELU + b"# %d\n" % n}) for n in range(14)},
    "dee/softmax.py": b"def softmax(x)\n",
    "eve/relu.py": b"\0",
}
PROGRAMS = 10 + 14 + 14 + 1
SHORTEST = 0.6
"""How much of a whole run's calls any run makes, even one that has nothing left to grade."""


def run(folder, *options, kind="KILL", calls=0):
    """Grade in a process of its own that is interrupted after so many calls, and return how it ended."""
    typed = ["grade", folder / "class", "-o", folder / "out", "--require-isolation", here(), *options]
    words = [sys.executable, SCRIPT, kind, calls, folder / "log", *typed, "--jobs", "1", "--plain"]
    root = str(Path(__file__).parents[1])
    return subprocess.run(
        [str(word) for word in words],
        env={**os.environ, "SAITEN_LANG": "en", "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
    )


def contents(out):
    """Return every output but the journal, by name."""
    found = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in found
        if not path.name.startswith("results.sqlite")
    }


def logged(folder):
    """Return the verdicts that were committed, and the calls when each was and when a run was over."""
    lines = [line.split() for line in (folder / "log").read_text("utf-8").splitlines()]
    return [tuple(line[:2]) for line in lines if len(line) > 1], [int(line[-1]) for line in lines]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Grade a class without an interruption; return what came of it, and how many calls each step took."""
    folder = tmp_path_factory.mktemp("whole")
    put(folder / "class", FILES)
    assert run(folder, "--seed", "1").returncode == 0
    verdicts, calls = logged(folder)
    assert len(set(verdicts)) == PROGRAMS
    return contents(folder / "out"), calls


@pytest.mark.parametrize("seed", range(5))
def test_four_kills_at_random_moments_lose_nothing_and_nothing_is_graded_twice(whole, tmp_path, seed):
    result, (*_, calls) = whole
    put(tmp_path / "class", FILES)
    first, *others = map(int, np.random.default_rng(seed).random(4) * (calls, *[SHORTEST * calls] * 3))

    killed = [run(tmp_path, "--seed", "1", calls=first)]
    killed += [run(tmp_path, "--seed", "1", "--resume", calls=one) for one in others]
    final = run(tmp_path, "--seed", "1", "--resume")

    assert {one.returncode for one in killed} == {-signal.SIGKILL}
    assert final.returncode == 0, final.stderr
    assert contents(tmp_path / "out") == result
    graded = Counter(logged(tmp_path)[0])
    assert graded.most_common(1)[0][1] == 1
    assert len(graded) >= PROGRAMS - len(killed), "a kill may come between a commit and its line in the log"


def test_an_interrupt_keeps_what_was_reached_and_says_how_to_go_on(whole, tmp_path):
    put(tmp_path / "class", FILES)

    interrupted = run(tmp_path, kind="INT", calls=whole[1][PROGRAMS // 2])

    assert interrupted.returncode == 130
    assert "--resume" in interrupted.stderr
    assert 0 < len(logged(tmp_path)[0]) < PROGRAMS
