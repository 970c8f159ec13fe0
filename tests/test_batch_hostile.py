"""The whole gallery of bad citizens sits among honest students, and touches nobody and nothing."""

import ctypes
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from grader.catalog import exercise
from grader.sandbox import is_supported
from tests.classroom import grades, here, put, table, zipped
from tests.gallery import GALLERY
from tests.test_gallery import SUBMISSIONS, strays

pytestmark = pytest.mark.skipif(not is_supported(sys.platform), reason="the walls are Linux's")

_ADOPT_ORPHANS = 36
"""PR_SET_CHILD_SUBREAPER: whatever a run leaves behind becomes our child, and can be seen."""

HONEST = {
    f"{kind}_{name}/{slug}.py": program.source
    for slug in ("softmax", "relu", "and_gate")
    for kind, programs in (("right", exercise(slug).right), ("wrong", exercise(slug).wrong))
    for name, program in programs.items()
}
HOSTILE = {f"zz_{one.name}/softmax.py": (SUBMISSIONS / f"{one.name}.py").read_bytes() for one in GALLERY} | {
    "zz_bomb.zip": zipped({"softmax.py": b"#" * 100_000_000, "../../relu.py": b"x = 1"}),
    "zz_broken.zip": b"PK\x05\x06",
    "zz_notes/softmax.ipynb": b"[" * 100_000,
}


def children():
    """Return the processes that are children of this one, by any of its threads."""
    tasks = Path("/proc/self/task").iterdir()
    return {int(pid) for task in tasks for pid in (task / "children").read_text("ascii").split()}


def has_ended(pid):
    """Say whether a process ends within some seconds, without anybody's help."""
    handle = os.pidfd_open(pid)
    try:
        return bool(select.select([handle], [], [], 10)[0])
    finally:
        os.close(handle)


def contents(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def rows(out):
    return {(row["student"], row["exercise"]): row for row in table(out / "grades.csv")}


def run(folder, out):
    """Grade in a process of its own, whose home, temporary and working folder is `folder`'s parent."""
    typed = ["grade", folder, "-o", out, "--require-isolation", here(), "--seed", "1", "--lang", "en"]
    place = str(folder.parent / "elsewhere")
    (folder.parent / "elsewhere").mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "grader", *map(str, typed)],
        cwd=place,
        env={**os.environ, "HOME": place, "TMPDIR": place, "PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    """Grade the honest alone."""
    folder = tmp_path_factory.mktemp("quiet")
    put(folder / "class", HONEST)
    assert run(folder / "class", folder / "out").returncode == 0
    return folder


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """Grade them among the others; return the folder, how the run ended and what it left behind."""
    folder = tmp_path_factory.mktemp("mixed")
    put(folder / "class", HONEST | HOSTILE)
    handed_in = contents(folder / "class")
    ctypes.CDLL(None, use_errno=True).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
    before = children()
    ended = run(folder / "class", folder / "out")
    left = children() - before
    return folder, ended, [pid for pid in left if not has_ended(pid)], handed_in


def test_the_parent_lives_and_everybody_has_a_row(mixed):
    folder, ended, _left, _handed_in = mixed

    assert ended.returncode == 0, ended.stderr
    students = {student for student, _ in grades(folder / "out")}
    assert students == {name.partition("/")[0].removesuffix(".zip") for name in HONEST | HOSTILE} - {
        "zz_broken"
    }
    assert "zz_broken.zip: The zip is damaged, or is no zip." in ended.stderr


def test_no_honest_row_differs_from_that_of_a_class_without_them(quiet, mixed):
    alone, among = (rows(one / "out") for one in (quiet, mixed[0]))

    assert {status for status, _score in grades(quiet / "out").values()} == {"passed", "failed", "error"}
    assert len(alone) == len(HONEST)
    assert {key: among[key] for key in alone} == alone


def test_nobody_earns_what_their_values_are_not_worth(mixed):
    found = grades(mixed[0] / "out")

    worthless = [one.name for one in GALLERY if "values" not in str(one.full)]
    assert [name for name in worthless if found[f"zz_{name}", "softmax"][1] != "0.0000"] == []
    assert len(worthless) > 60


def test_nothing_is_left_running(mixed):
    assert mixed[2] == []


def test_nothing_is_written_but_the_results(mixed):
    folder, _ended, _left, handed_in = mixed

    assert {path.name for path in folder.iterdir()} == {"class", "out", "elsewhere"}
    assert contents(folder / "class") == handed_in
    assert list((folder / "elsewhere").iterdir()) == []
    assert strays() == []
