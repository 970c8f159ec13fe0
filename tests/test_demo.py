"""The demo that README promises runs, in both languages."""

import os
import subprocess
import sys

import pytest

from tests.checkout import ROOT


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_demo_ends_as_it_should(language):
    environment = {**os.environ, "SAITEN_LANG": language, "PYTHONIOENCODING": "utf-8"}

    demo = subprocess.run(
        [sys.executable, "scripts/demo.py"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert demo.returncode == 0, demo.stdout + demo.stderr
    assert [line for line in demo.stdout.splitlines() if line.startswith("[")] == [
        "[exit 0]",
        "[exit 1]",
        "[exit 0]",
    ]
