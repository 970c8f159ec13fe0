"""The progress file survives what happens to files: kills, crowds, damage, read-only disks, versions."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from grader.progress import Attempt, Kind, Mark, Mode, Store, StoreError, open_store
from grader.progress.link import Link
from grader.progress.opening import opened
from grader.progress.schema import STEPS
from grader.text import Language, words

RIGHT = Attempt("softmax", Kind.EXERCISE, "passed", 1.0)
WRONG = Attempt("softmax", Kind.EXERCISE, "failed", 0.3, hints_used=None, detail={"mistake": "whole_matrix"})
TODAY = datetime(2026, 12, 1, 9, tzinfo=UTC)
V1 = Path(__file__).parent / "progress" / "v1.sql"


def ticking():
    """Return a clock on which every look is a second later."""
    seconds = count()
    return lambda: TODAY + timedelta(seconds=next(seconds))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "progress.db"


@pytest.fixture
def store(path):
    with open_store(str(path), clock=ticking()) as opened:
        yield opened


def told(notice):
    """Return a notice in both languages, which fails where a word or a fact is missing."""
    return [words("progress", one).say(f"trouble.{notice.code}", **notice.facts) for one in Language]


def python(code, *arguments):
    return [sys.executable, "-c", code, *map(str, arguments)]


class TestTheLog:
    def test_an_attempt_comes_back_as_it_was_given(self, store):
        given = Attempt(
            "kt03",
            Kind.QUIZ,
            "failed",
            0.5,
            final_score=0.75,
            rev=2,
            response=["積", {"u": "W @ x"}],
            hints_used=1,
            confidence=3,
            duration_ms=41_000,
            mode=Mode.REVIEW,
            session=store.begin(Mode.REVIEW, {}).id,
            seed=7,
            detail={"distractor": "affine"},
        )

        identifier = store.record(given)

        [found] = store.attempts("kt03")
        assert found.id == identifier
        assert found.at > TODAY
        assert {name: getattr(found, name) for name in Attempt.__slots__[:14]} == {
            name: getattr(given, name) for name in Attempt.__slots__[:14]
        }

    def test_an_undone_attempt_no_longer_counts_and_can_be_undone_only_once(self, store):
        store.record(WRONG)
        identifier = store.record(RIGHT)

        assert store.undo(identifier) == "softmax"
        assert store.undo(identifier) is None
        assert [one.status for one in store.attempts()] == ["failed"]

    def test_undo_goes_back_through_a_session_answer_by_answer(self, store):
        session = store.begin(Mode.PRACTICE, {"ids": ["a", "b"]}).id
        for name in ("a", "b"):
            store.record(Attempt(name, Kind.QUIZ, "passed", 1.0, session=session))

        assert [store.undo_last(session) for _ in range(3)] == ["b", "a", None]

    def test_hints_looked_at_since_the_last_answer_are_counted(self, store):
        store.saw_hint("softmax", 1)
        store.saw_hint("softmax", 2)
        store.saw_hint("softmax", 2)
        store.record(WRONG)
        store.record(WRONG)

        assert [one.hints_used for one in store.attempts()] == [2, 0]

    def test_a_session_goes_on_where_it_was(self, store, path):
        session = store.begin(Mode.EXAM, {"ids": ["a", "b"], "minutes": 10})
        store.move(session.id, 1, "途中の答え")
        store.end(store.begin(Mode.EXAM, {}).id)

        with open_store(str(path)) as again:
            [found] = again.sessions(Mode.EXAM, unfinished=True)

        assert found.spec == {"ids": ["a", "b"], "minutes": 10}
        assert (found.cursor, found.draft) == (1, "途中の答え")
        assert found.started_at == session.started_at

    def test_marks_are_set_changed_and_taken_away(self, store):
        store.mark("kt05", Kind.QUIZ)
        store.mark("kt05", Kind.QUIZ, Mark.NOTE, "図を描く")
        store.mark("kt05", Kind.QUIZ, Mark.NOTE, "図を 2 つ描く")
        store.record(Attempt("kt05", Kind.QUIZ, "passed", 1.0))
        store.unmark("kt05")

        assert not store.states()["kt05"].flagged
        assert store.states()["kt05"].note == "図を 2 つ描く"

    def test_a_score_outside_0_to_1_is_our_own_fault_and_not_stored(self, store):
        with pytest.raises(sqlite3.IntegrityError):
            store.record(Attempt("softmax", Kind.EXERCISE, "passed", 1.5))

        assert store.attempts() == []


class TestStates:
    def test_what_was_never_touched_has_no_state(self, store):
        assert store.states() == {}

    @pytest.mark.parametrize(
        ("done", "state"),
        [
            (["hint"], "new"),
            (["not_implemented"], "not_implemented"),
            (["failed"], "wrong"),
            (["timeout"], "wrong"),
            (["failed", "passed"], "right"),
            (["passed", "failed"], "wrong"),
            (["failed", "solution", "passed"], "right_after_solution"),
            (["passed", "solution"], "right"),
            (["passed", "solution", "passed"], "right"),
            (["solution", "restart", "passed"], "right"),
            (["solution", "passed", "restart", "passed"], "right"),
            (["passed", "restart", "solution", "passed"], "right_after_solution"),
        ],
        ids=" ".join,
    )
    def test_a_state_follows_from_what_was_done(self, store, done, state):
        looks = {"hint": lambda one: store.saw_hint(one, 1), "restart": store.restarted}
        looks["solution"] = store.saw_solution
        for step in done:
            if step in looks:
                looks[step]("softmax")
            else:
                store.record(Attempt("softmax", Kind.EXERCISE, step, float(step == "passed")))

        assert store.states()["softmax"].state == state

    def test_an_empty_stub_is_no_attempt_and_the_best_score_stays(self, store):
        for status, score in (("not_implemented", 0.0), ("failed", 0.6), ("failed", 0.3)):
            store.record(Attempt("softmax", Kind.EXERCISE, status, score, detail={"mistake": "whole_matrix"}))
        store.saw_hint("softmax", 3)

        found = store.states()["softmax"]

        assert (found.attempts, found.best_score, found.hints, found.mistake) == (2, 0.6, 3, "whole_matrix")
        assert found.last_at == store.attempts()[-1].at


ENDLESS = """
import sys
from grader.progress import Attempt, Kind, open_store
store = open_store(sys.argv[1])
while True:
    print(store.record(Attempt("softmax", Kind.EXERCISE, "failed", 0.5)), flush=True)
"""

MANY = """
import sys
from grader.progress import Attempt, Kind, open_store
for number in range(int(sys.argv[2])):
    with open_store(sys.argv[1]) as store:
        store.record(Attempt(f"item-{number}", Kind.QUIZ, "passed", 1.0))
"""


class TestSurviving:
    def test_a_kill_in_the_middle_of_an_answer_loses_nothing_that_was_recorded(self, path):
        with subprocess.Popen(python(ENDLESS, path), stdout=subprocess.PIPE, text=True) as child:
            recorded = [child.stdout.readline().strip() for _ in range(20)]
            child.send_signal(signal.SIGKILL)
            recorded += child.stdout.read().split()

        with open_store(str(path)) as store:
            kept = [one.id for one in store.attempts()]
            assert store.notices == []
        assert kept[: len(recorded)] == recorded
        assert len(kept) <= len(recorded) + 1  # the one whose id was on its way

    def test_eight_processes_that_begin_the_file_and_write_at_once_lose_nothing(self, path):
        children = [subprocess.Popen(python(MANY, path, 12)) for _ in range(8)]

        assert [child.wait() for child in children] == [0] * 8
        with open_store(str(path)) as store:
            assert len(store.attempts()) == 8 * 12
            assert store.link.read(lambda db: db.execute("PRAGMA integrity_check").fetchone()) == ("ok",)

    def test_it_writes_ahead_of_the_file(self, store):
        assert store.link.read(lambda db: db.execute("PRAGMA journal_mode").fetchone()) == ("wal",)

    def test_where_the_disk_cannot_write_ahead_it_keeps_a_journal(self, path, monkeypatch):
        plain = sqlite3.connect

        def without_shared_memory(name, **options):
            return plain(f"file:{name}?vfs=unix-dotfile", **{**options, "uri": True})

        monkeypatch.setattr(sqlite3, "connect", without_shared_memory)

        with open_store(str(path)) as store:
            store.record(RIGHT)
            assert store.link.read(lambda db: db.execute("PRAGMA journal_mode").fetchone()) == ("delete",)
            assert len(store.attempts()) == 1


def filled(path, attempts=200):
    with open_store(str(path)) as store:
        for number in range(attempts):
            store.record(Attempt(f"item-{number}", Kind.QUIZ, "passed", 1.0, response="解" * 50))


class TestDamage:
    @pytest.mark.parametrize("kept", [100, 4096, 10_000, 30_000])
    def test_a_truncated_file_is_kept_aside_and_a_fresh_one_begun(self, path, kept):
        filled(path)
        os.truncate(path, kept)

        with open_store(str(path)) as store:
            store.record(RIGHT)
            [notice] = store.notices
            assert [one.item_id for one in store.attempts()] == ["softmax"]

        assert notice.facts["aside"].stat().st_size == kept
        assert all(str(notice.facts["aside"]) in sentence for sentence in told(notice))

    def test_damage_found_in_the_middle_of_the_work_is_kept_aside_too(self, path):
        filled(path)
        with path.open("r+b") as file:
            file.seek(4096)  # the first page stays, so that opening goes well
            file.write(b"\xff" * (path.stat().st_size - 4096))

        with open_store(str(path)) as store:
            assert store.notices == []
            assert store.attempts() == []
            assert [one.code for one in store.notices] == ["damaged"]

    def test_a_file_of_another_program_is_refused_and_left_alone(self, tmp_path):
        thesis = tmp_path / "thesis.txt"
        thesis.write_text("卒業論文" * 100, "utf-8")
        other = tmp_path / "other.db"
        with closing(sqlite3.connect(other)) as connection:
            connection.execute("CREATE TABLE bookmarks(url)")
        before = (thesis.read_bytes(), other.read_bytes())

        for one in (thesis, other):
            with pytest.raises(StoreError) as error:
                open_store(str(one))
            assert error.value.notice.code == "foreign"
            assert told(error.value.notice)

        assert (thesis.read_bytes(), other.read_bytes()) == before

    def test_a_folder_in_its_place_is_a_clear_message(self, path):
        path.mkdir()

        with pytest.raises(StoreError) as error:
            open_store(str(path))

        assert str(path) in told(error.value.notice)[0]


@contextmanager
def unprivileged(folder):
    """Make a folder read-only for us; the superuser, whom no mode stops, steps down for a while."""
    modes = {one: one.stat().st_mode for one in (folder, *folder.iterdir())}
    for one in modes:
        one.chmod(0o555 if one.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for one, mode in modes.items():
            one.chmod(mode)


@pytest.fixture
def open_folder():
    """Yield a folder that everybody may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


class TestReadOnly:
    def test_a_read_only_disk_still_shows_what_was_done_and_says_why_nothing_is_added(self, open_folder):
        path = open_folder / "progress.db"
        filled(path, 3)

        with unprivileged(open_folder), open_store(str(path)) as store:
            assert len(store.states()) == 3
            assert [one.code for one in store.notices] == ["read_only"]
            with pytest.raises(StoreError) as error:
                store.record(RIGHT)

        assert error.value.notice.code == "unwritable"
        assert all(str(path) in sentence for sentence in told(error.value.notice))

    def test_a_disk_on_which_nothing_can_be_begun_is_a_clear_message(self, open_folder):
        with unprivileged(open_folder), pytest.raises(StoreError) as error:
            open_store(str(open_folder / "deeper" / "progress.db"))

        assert error.value.notice.code == "unwritable"

    def test_a_path_below_a_file_is_a_clear_message(self, tmp_path):
        (tmp_path / "file").touch()

        with pytest.raises(StoreError) as error:
            open_store(str(tmp_path / "file" / "progress.db"))

        assert error.value.notice.code == "unwritable"


class TestVersions:
    def test_a_file_of_a_newer_saiten_is_refused_and_left_alone(self, path):
        newer = (*STEPS, ("CREATE TABLE flying_cars(n)",))
        open_store(str(path), steps=newer).close()
        before = path.read_bytes()

        with pytest.raises(StoreError) as error:
            open_store(str(path))

        assert error.value.notice.code == "newer"
        assert path.read_bytes() == before
        assert told(error.value.notice)

    def test_a_file_of_version_1_opens_with_all_that_is_in_it(self, path):
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(V1.read_text("utf-8"))

        with open_store(str(path)) as store:
            assert {name: one.state.value for name, one in store.states().items()} == {
                "softmax": "right_after_solution",
                "relu": "wrong",
                "kt03": "right",
            }
            assert store.sessions()[0].spec == {"ids": ["kt03"], "seed": 7}
            assert store.setting("exam_date") == "2027-02-19"

    def test_a_migration_keeps_a_backup_and_the_data(self, path):
        filled(path, 3)
        newer = (*STEPS, ("ALTER TABLE item ADD COLUMN colour TEXT",))

        with open_store(str(path), steps=newer) as store:
            assert len(store.attempts()) == 3

        [backup] = path.parent.glob("progress.backup-v1-*.db")
        with open_store(str(backup)) as before:
            assert len(before.attempts()) == 3

    def test_a_migration_that_fails_changes_nothing(self, path):
        filled(path, 3)
        broken = (*STEPS, ("ALTER TABLE item ADD COLUMN colour TEXT", "CREATE NONSENSE"))

        with pytest.raises(sqlite3.OperationalError):
            opened(path, broken)

        with open_store(str(path)) as store:
            assert len(store.attempts()) == 3

    def test_two_that_migrate_at_once_migrate_once(self, path):
        filled(path, 1)
        newer = (*STEPS, ("ALTER TABLE item ADD COLUMN colour TEXT",))

        stores = [Store(Link(path, newer)) for _ in range(2)]

        assert [len(one.attempts()) for one in stores] == [1, 1]
        for one in stores:
            one.close()


def test_tests_never_touch_the_progress_of_whoever_runs_them():
    with open_store() as store:
        assert str(store.path) == os.environ["SAITEN_DB"]
