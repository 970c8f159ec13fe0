"""The tests that the peers are given are fair, and a peer that is not there is said to be missing."""

import json
import subprocess
import sys

import pytest

from grader.catalog import exercise
from grader.sandbox import is_supported
from tests.checkout import ROOT

pytestmark = pytest.mark.skipif(not is_supported(sys.platform), reason="processor time is counted on Linux")

SOFTMAX = exercise("softmax")
RIGHT = {"reference": SOFTMAX.reference, **SOFTMAX.right}
WRONG = {name: one for name, one in SOFTMAX.wrong.items() if name != "changes_input"}  # its values are right
JUDGE = """
import json, sys
from pathlib import Path
import bench_peers

bench_peers.put_cases(Path("cases.npz"))
from expected import FAMILIES, check

def failed(file):
    answer = {}
    exec(file.read_text("utf-8"), answer)
    for family in FAMILIES:
        try:
            check(answer["softmax"], family)
        except Exception:
            return family
    return ""

print(json.dumps({file.stem: failed(file) for file in sorted(Path("answers").iterdir())}))
"""


@pytest.fixture(scope="module")
def failed(tmp_path_factory):
    """Return for each answer the family on which a peer's test fails it, or nothing."""
    desk = tmp_path_factory.mktemp("desk")
    (desk / "answers").mkdir()
    for name, one in {**RIGHT, **WRONG}.items():
        (desk / "answers" / f"{name}.py").write_bytes(one.source)
    return json.loads(said(JUDGE, desk))


def said(program, folder):
    paths = f"import sys; sys.path[:0] = {[str(ROOT / 'scripts'), str(ROOT / 'scripts/peers/theirs')]}\n"
    command = [sys.executable, "-W", "ignore", "-c", paths + program]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_answer_passes(failed, name):
    assert failed[name] == ""


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_fails(failed, name):
    assert failed[name] != ""


def test_a_peer_that_cannot_be_had_is_said_to_be_missing(tmp_path):
    asked = """
from pathlib import Path
from bench_peers import with_peer
from peers.peer import run

class Nowhere:
    name = "nowhere"
    def lay(self, desk, answers):
        run([str(desk / "grade")])

print(with_peer(Nowhere(), Path("desk"), {}))
"""
    line = said(asked, tmp_path)

    assert line.startswith("nowhere: not measured. ")
    assert "No such file" in line
