"""A cluster grades as this machine does, whatever becomes of its workers."""

import os
import shutil
import signal
import socket
import sqlite3
import sys
from contextlib import closing

import pytest
from distributed import LocalCluster

from grader.batch.cluster import Cluster
from grader.batch.lane import Judge
from grader.batch.refused import RefusedError
from grader.batch.scheduler import reached
from grader.batch.setup import Setup
from grader.faces.lane_words import say
from grader.outcome import Isolation
from grader.sandbox import open_backend
from grader.version import VERSION
from tests.checkout import ROOT
from tests.classroom import RIGHT, WRONG, grade, put, say_or_die
from tests.network import HERE, scheduler, workers

BROKEN = b"def softmax(x)\n"
SOURCES = (RIGHT, BROKEN, RIGHT + b"#\n", b"import numpy as np\nsoftmax = np.tanh\n")
CLASS = {f"ann{n}/softmax.py": source for n, source in enumerate((*SOURCES, WRONG))} | {"bob/relu.py": RIGHT}


@pytest.fixture(autouse=True)
def bounded():
    """End a test that waits for ever."""

    def late(*_):
        raise TimeoutError("this test waits for ever")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def local(count):
    return LocalCluster(n_workers=count, threads_per_worker=1, host=HERE, dashboard_address=":0")


@pytest.fixture(scope="module")
def cluster():
    with local(1) as started:
        yield started.scheduler_address


@pytest.fixture
def no_workers():
    with local(0) as started:
        yield started.scheduler_address


def verdicts(journal):
    with closing(sqlite3.connect(journal)) as db:
        return db.execute("SELECT * FROM verdict ORDER BY exercise, source").fetchall()


def contents(out):
    """Return every output but the journal, by name."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and "sqlite" not in path.name)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def test_a_cluster_grades_bit_for_bit_as_this_machine_does(cluster, tmp_path):
    put(tmp_path / "class", CLASS)

    assert grade(tmp_path / "class", tmp_path / "here").exit_code == 0
    assert grade(tmp_path / "class", tmp_path / "there", "--cluster", cluster).exit_code == 0

    one, other = tmp_path / "here", tmp_path / "there"
    assert contents(other) == contents(one)
    assert verdicts(other / "results.sqlite") == verdicts(one / "results.sqlite")
    assert len(verdicts(one / "results.sqlite")) == len(CLASS)


def judged(address, programs, say_so=say, after_first=None):
    """Judge programs on a cluster, and return the verdicts by name; do something after the first one."""
    with reached(address) as client:
        with Cluster(client, Setup(open_backend, say_so, 1), Isolation.NONE) as crew:
            found = {}
            for one in crew.verdicts([("softmax", name) for name in programs], programs.get):
                if not found and after_first:
                    after_first(client)
                found[one.source] = one
        return found


def test_a_worker_that_is_killed_midway_costs_a_retry_and_a_scheduler_is_not_waited_for():
    programs = {f"{n:02}": source + b"#%d\n" % n for n, source in enumerate((RIGHT, WRONG, BROKEN) * 3)}
    with scheduler() as (process, address), workers(address, ROOT, ROOT):
        found = judged(address, programs, after_first=kill_a_worker)
        with pytest.raises(RefusedError) as refused:
            judged(address, programs, after_first=lambda _client: process.kill())

    with open_backend() as backend:
        judge = Judge(backend, Setup(open_backend, say, 1))
        wanted = {name: judge.verdict("softmax", name, program) for name, program in programs.items()}
    assert found == wanted
    assert refused.value.code == "cluster_lost"


def kill_a_worker(client):
    """Kill a worker in the middle of a chunk."""
    busy = [worker for worker, chunks in client.processing().items() if chunks]
    os.kill(client.run(os.getpid, workers=busy[:1])[busy[0]], signal.SIGKILL)


def test_of_a_chunk_that_kills_its_workers_only_the_culprit_is_left_without_a_verdict():
    programs = {"right": RIGHT, "deadly": WRONG, "broken": BROKEN, "again": RIGHT + b"#\n"}

    with local(1) as cluster:
        found = judged(cluster.scheduler_address, programs, say_or_die)

    assert {name: one.status for name, one in found.items()} == {
        "right": "passed",
        "deadly": "grader_error",
        "broken": "error",
        "again": "passed",
    }
    assert "workers died with it" in found["deadly"].said["fault"]


def test_an_address_where_nobody_answers_is_told_and_nothing_is_written(tmp_path):
    put(tmp_path / "class", CLASS)
    with socket.create_server((HERE, 0)) as mute:  # it lets callers in and says nothing
        address = f"tcp://{HERE}:{mute.getsockname()[1]}"

        refused = grade(tmp_path / "class", tmp_path / "out", "--cluster", address)

    assert (refused.exit_code, (tmp_path / "out").exists()) == (2, False)
    assert f"No Dask scheduler answered at '{address}'" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize("address", ["", "nonsense", "telephone://5", "tcp://127.0.0.1:port"])
def test_what_is_no_address_is_told_as_such(tmp_path, address):
    put(tmp_path / "class", CLASS)

    refused = grade(tmp_path / "class", tmp_path / "out", "--cluster", address)

    assert refused.exit_code == 2
    assert f"'{address}' is no address of a scheduler" in refused.stderr


def test_a_scheduler_without_workers_is_refused(no_workers, tmp_path):
    put(tmp_path / "class", CLASS)

    refused = grade(tmp_path / "class", tmp_path / "out", "--cluster", no_workers)

    assert refused.exit_code == 2
    assert f"{no_workers} has no workers" in refused.stderr


def test_workers_that_would_grade_differently_are_refused_by_name(no_workers, tmp_path):
    put(tmp_path, {"class/ann/softmax.py": RIGHT, "bare/grader/__init__.py": b""})
    other = shutil.copytree(ROOT / "grader", tmp_path / "other/grader", ignore=shutil.ignore_patterns("__p*"))
    (other / "version.py").write_text('"""Another version."""\n\nVERSION = "9.9.9"\n', encoding="utf-8")
    (tmp_path / "other/solutions").symlink_to(ROOT / "solutions")
    with workers(no_workers, tmp_path / "other", tmp_path / "bare"):
        refused = grade(tmp_path / "class", tmp_path / "out", "--cluster", no_workers)

    assert (refused.exit_code, (tmp_path / "out").exists()) == (2, False)
    assert "(saiten 9.9.9, " in refused.stderr
    assert "ModuleNotFoundError" in refused.stderr
    assert f"Here it is saiten {VERSION}, " in refused.stderr


def test_weaker_isolation_on_a_worker_than_required_is_refused(cluster, tmp_path):
    put(tmp_path, {"class/ann/softmax.py": RIGHT})
    with reached(cluster) as client:
        client.run(exec, "import os; os.environ['SAITEN_BACKEND'] = 'portable'")

    refused = grade(tmp_path / "class", tmp_path / "out", "--cluster", cluster, "--require-isolation", "full")

    with reached(cluster) as client:
        client.run(exec, "import os; del os.environ['SAITEN_BACKEND']")
    assert refused.exit_code == 2
    assert "weaker than the full that is required" in refused.stderr
    assert verdicts(tmp_path / "out" / "results.sqlite") == []


def test_without_the_extra_it_is_said_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    put(tmp_path / "class", CLASS)

    refused = grade(tmp_path / "class", tmp_path / "out", "--cluster", "tcp://127.0.0.1:8786")

    assert refused.exit_code == 2
    assert "pip install 'saiten[cluster]'" in refused.stderr
