"""What lanes are forked from hears no Ctrl-C, and hands them the environment of the moment."""

import subprocess
import sys

import pytest

PROGRAM = """
import os, signal
from contextlib import suppress
from grader.batch.nursery import CONTEXT, prepare, started

def tell(pipe):
    pipe.send(os.environ["SAITEN_SPOKEN"])

if __name__ == "__main__":
    prepare(["grader.faces.lane_words"])
    with suppress(KeyboardInterrupt):
        os.killpg(0, signal.SIGINT)  # as a terminal sends it, while the other process still loads
    os.environ["SAITEN_SPOKEN"] = "afterwards"
    ours, theirs = CONTEXT.Pipe()
    started("__main__.tell", theirs)
    print(ours.recv())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to interrupt")
def test_an_interrupt_at_the_start_is_no_business_of_the_lanes(tmp_path):
    file = tmp_path / "start.py"
    file.write_text(PROGRAM, encoding="utf-8")

    run = subprocess.run(
        [sys.executable, str(file)], start_new_session=True, capture_output=True, text=True, check=False
    )

    assert (run.stdout, run.stderr) == ("afterwards\n", "")
