"""The figures of a class are measured on verdicts, and confinement costs little."""

import re
import subprocess
import sys

import pytest

from grader.sandbox import is_supported
from tests.checkout import ROOT


@pytest.mark.skipif(not is_supported(sys.platform), reason="the lanes that are measured are Linux's")
def test_a_small_class_is_measured():
    run = subprocess.run(
        [sys.executable, "scripts/bench_class.py", "20"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stderr == ""
    assert "a class of 20" in run.stdout
    walls = float(re.search(r"bare forks\s+([\d.]+) x", run.stdout)[1])
    assert walls < 3  # 1.5 on a quiet machine: this asks whether it was measured at all
