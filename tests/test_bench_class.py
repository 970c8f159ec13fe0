"""The figures of a class come from whole runs of the command and of bare forks."""

import re
import subprocess
import sys

import pytest

from grader.sandbox import is_supported
from tests.checkout import ROOT


@pytest.mark.skipif(not is_supported(sys.platform), reason="the lanes that are measured are Linux's")
def test_a_small_class_is_measured():
    run = subprocess.run(
        [sys.executable, "scripts/bench_class.py", "10"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stderr == ""
    assert re.findall(r"^ +\w+ +(\d+) .*/s.* MiB$", run.stdout, re.MULTILINE) == ["2", "5", "10", "10", "50"]
    by_processor = float(re.search(r" answers / bare forks, by the processor +([\d.]+) x", run.stdout)[1])
    assert 0.5 < by_processor < 5  # the start of a command weighs most in so small a class
    memory = float(re.search(r"memory, .* ([\d.]+) x", run.stdout)[1])
    assert 0.9 < memory < 1.3
