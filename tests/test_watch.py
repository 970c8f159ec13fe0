"""`saiten watch` on a real terminal: a verdict for every save, keys in both widths, and nothing lost."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from grader.author.stub import stub_of
from grader.catalog import exercise, in_order
from grader.faces.keyboard import keys_in
from grader.faces.saves import Saves, Stamp
from grader.faces.standing import Count, Standing
from grader.progress import ItemState, Kind, State, open_store

SOFTMAX = exercise("softmax")
RIGHT, WRONG = SOFTMAX.reference.source, SOFTMAX.wrong["whole_matrix"].source
KEYS = "q quit"
ENDLESS = "def softmax(x):\n    while True:\n        pass\n"

if sys.platform != "win32":
    import pexpect
    import pyte


class Terminal:
    """A terminal with a program on it, read as its user reads it: from the screen."""

    def __init__(self, folder, *arguments, lines=60, columns=80, language="en"):
        self.screen = pyte.Screen(columns, lines)
        self.stream = pyte.ByteStream(self.screen)
        env = {**os.environ, "SAITEN_LANG": language, "TERM": "xterm", "SAITEN_BACKEND": ""}
        command = ["-m", "grader", "watch", *arguments]
        self.child = pexpect.spawn(sys.executable, command, cwd=folder, env=env, dimensions=(lines, columns))

    @property
    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display).strip()

    def until(self, *said, without=()):
        """Wait until all this can be read at once, and give the screen."""
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            if all(one in self.text for one in said) and not any(one in self.text for one in without):
                return self.text
            try:
                self.stream.feed(self.child.read_nonblocking(65536, timeout=1))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
        pytest.fail(f"{said} is not on the screen:\n{self.text}")

    def resize(self, lines, columns):
        self.screen.resize(lines, columns)
        self.child.setwinsize(lines, columns)

    def quit(self, key="q"):
        self.child.send(key)
        self.until_end()
        return self.child.exitstatus

    def until_end(self):
        self.child.expect(pexpect.EOF, timeout=60)
        self.child.close()


@pytest.fixture
def file(tmp_path):
    """Return the learner's softmax.py in a workspace that has one exercise more."""
    for slug in ("softmax", "cross_entropy_error"):
        path = tmp_path / SOFTMAX.topic / f"{slug}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(stub_of(exercise(slug)), "utf-8")
    return tmp_path / SOFTMAX.topic / "softmax.py"


@pytest.fixture
def terminal(file):
    opened = Terminal(file.parents[1], "softmax")
    opened.until("Not written yet", KEYS)
    yield opened
    opened.child.close(force=True)


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect drives POSIX terminals")
class TestOnATerminal:
    def test_every_save_gets_its_verdict_and_right_is_counted(self, terminal, file):
        file.write_bytes(WRONG)
        wrong = terminal.until("× Not right", "The mistake", "A first failure is normal", KEYS)
        file.write_bytes(RIGHT)
        right = terminal.until("○ Right", KEYS, without=["A first failure"])
        file.write_bytes(WRONG)
        terminal.until("× Not right", KEYS, without=["A first failure"])

        assert "0/6" in wrong
        assert "1/6" in right
        assert right.endswith(KEYS), "where one is stands at the bottom"
        assert right.split("\n")[-2] == f"{SOFTMAX.topic}/softmax.py"

    def test_it_never_goes_on_by_itself_but_n_does(self, terminal, file):
        file.write_bytes(RIGHT)
        terminal.until("○ Right  softmax", KEYS)
        terminal.child.send("n")
        terminal.until("Not written yet  cross_entropy_error", KEYS)

        assert terminal.quit() == 0

    def test_full_width_keys_count_too(self, terminal):
        terminal.child.send("ｈ")
        terminal.until("Hint 1/4")
        terminal.child.send("Ｈ")
        terminal.until("Hint 2/4")

        assert terminal.quit("ｑ") == 0
        with open_store() as store:
            assert store.states()["softmax"].hints == 2

    def test_the_solution_comes_at_the_second_asking_or_after_success(self, terminal):
        terminal.child.send("s")
        terminal.until("press s again")
        terminal.child.send("h")
        terminal.until("Hint 1/4")
        terminal.child.send("s")
        before = terminal.until("press s again")
        terminal.child.send("s")
        after = terminal.until("The course's answer")

        assert "axis=-1" not in before
        assert "np.max(x, axis=-1, keepdims=True)" in after
        with open_store() as store:
            assert store.states()["softmax"].solution_seen

    def test_the_list_shows_every_topic_and_the_next_key_goes_back(self, terminal):
        terminal.child.send("l")
        listed = terminal.until("08_bug_hunt", "softmax_vector")
        terminal.child.send(" ")
        terminal.until("Not written yet  softmax", without=["08_bug_hunt"])

        (here,) = [line for line in listed.split("\n") if line.startswith("  >")]
        assert here.split() == [">", "・", "Not", "written", "yet", "softmax", "Softmax"]

    def test_p_draws_a_picture_while_the_watch_goes_on(self, file):
        layer = file.parents[1] / "06_backprop" / "affine_layer.py"
        layer.parent.mkdir()
        layer.write_bytes(exercise("affine_layer").reference.source)
        terminal = Terminal(file.parents[1], "affine_layer")
        terminal.until("○ Right", KEYS)
        terminal.child.send("p")
        terminal.until("saiten-affine_layer.png", without=["Drawing"])

        assert (file.parents[1] / "saiten-affine_layer.png").is_file()
        assert terminal.quit() == 0

    def test_an_editor_that_replaces_the_file_is_seen(self, terminal, file):
        for source, verdict in ((WRONG, "× Not right"), (RIGHT, "○ Right")):
            file.with_suffix(".swp").write_bytes(source)
            file.with_suffix(".swp").replace(file)
            terminal.until(verdict)

    def test_a_deleted_a_renamed_and_a_broken_file_are_survived(self, terminal, file):
        file.unlink()
        terminal.until("There is no", "softmax.py any more")
        file.write_text("def softmax(x)\n", "utf-8")
        terminal.until("Line 1 is not valid Python")
        file.rename(file.with_name("other.py"))
        terminal.until("any more")
        file.write_bytes(b"\x7fELF\x00")
        terminal.until("is a binary file")
        file.write_bytes(RIGHT)
        terminal.until("○ Right")

    def test_another_size_of_the_terminal_gets_another_page(self, terminal, file):
        file.write_bytes(WRONG)
        terminal.until("× Not right", KEYS)
        terminal.resize(70, 50)
        page = terminal.until("Sum along the row", KEYS, without=["(`axis=1`\n"])

        assert max(map(len, page.split("\n"))) <= 50

    def test_on_24_lines_the_verdict_stands_at_the_bottom_too(self, file):
        file.write_bytes(WRONG)
        terminal = Terminal(file.parents[1], "softmax", lines=24)
        page = terminal.until("Next step", KEYS)

        assert "× Not right  softmax" in page.split("\n")[-4]
        assert terminal.quit() == 0

    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_it_begins_where_the_learner_left_off(self, file, language):
        with open_store() as store:
            store.record(attempt("softmax", "failed"))
        terminal = Terminal(file.parents[1], language=language)
        terminal.until("softmax.py", "h ")

        assert terminal.quit() == 0

    def test_an_interrupt_ends_with_130_and_the_terminal_as_it_was(self, terminal):
        terminal.child.sendintr()
        terminal.child.expect(pexpect.EOF, timeout=60)
        terminal.child.close()

        assert terminal.child.exitstatus == 130

    def test_keys_are_answered_while_a_verdict_is_on_its_way(self, terminal, file):
        file.write_text(ENDLESS, "utf-8")
        terminal.until("Checking", KEYS)
        terminal.child.send("h")
        terminal.until("Hint 1/4", "Checking", KEYS)
        terminal.until("× Out of time", "Hint 1/4", KEYS, without=["Checking"])

        assert terminal.quit() == 0

    def test_q_ends_it_while_a_verdict_is_on_its_way_and_leaves_no_process(self, terminal, file):
        file.write_text(ENDLESS, "utf-8")
        terminal.until("Checking", KEYS)
        terminal.child.send("q")
        terminal.until_end()

        assert (terminal.child.exitstatus, "Out of time" in terminal.text) == (0, False)
        assert nothing_left_of(terminal.child.pid)

    def test_a_verdict_on_a_file_that_was_left_is_kept(self, terminal, file):
        file.write_text(ENDLESS, "utf-8")
        terminal.until("Checking", KEYS)
        terminal.child.send("n")
        terminal.until("Not written yet  cross_entropy_error", KEYS, without=["Checking"])
        terminal.quit()

        with open_store() as store:
            assert [(one.item_id, one.status) for one in store.attempts()] == [("softmax", "timeout")]

    def test_what_was_typed_before_it_began_is_not_thrown_away(self, file):
        opened = Terminal(file.parents[1], "softmax")
        opened.child.send("h")
        opened.until("Hint 1/4", "Not written yet", KEYS)

        assert opened.quit() == 0

    @pytest.mark.parametrize("moment", ["Checking", "× Not right", "Hint 1/4"])
    def test_a_kill_at_any_moment_leaves_file_and_record_whole(self, terminal, file, moment):
        written = (ENDLESS if moment == "Checking" else WRONG.decode()).encode()
        file.write_bytes(written)
        if moment.startswith("Hint"):
            terminal.until("× Not right", KEYS)
            terminal.child.send("h")
        terminal.until(moment)
        os.kill(terminal.child.pid, signal.SIGKILL)
        terminal.until_end()

        assert file.read_bytes() == written
        with open_store() as store:
            assert store.notices == []
            assert [one.status for one in store.attempts()] in ([], ["failed"])
            assert store.link.read(lambda db: db.execute("PRAGMA integrity_check").fetchone()) == ("ok",)
        again = Terminal(file.parents[1], "softmax")
        again.until("softmax", KEYS)
        assert again.quit() == 0

    def test_two_watches_at_once_lose_nothing(self, terminal, file):
        other = Terminal(file.parents[1], "softmax")
        other.until("Not written yet", KEYS)
        file.write_bytes(RIGHT)
        for one in (terminal, other):
            one.until("○ Right")
            assert one.quit() == 0

        with open_store() as store:
            assert store.states()["softmax"].attempts == 2

    def test_opening_is_no_attempt_and_a_save_is(self, terminal, file):
        file.write_bytes(WRONG)
        terminal.until("× Not right", KEYS)
        terminal.quit()

        with open_store() as store:
            (one,) = store.attempts("softmax")
        assert (one.status, one.mode, one.detail["mistake"]) == ("failed", "watch", "whole_matrix")

    def test_without_a_progress_file_it_watches_and_says_so(self, file, monkeypatch):
        monkeypatch.setenv("SAITEN_DB", str(file.parent))  # a folder
        terminal = Terminal(file.parents[1], "softmax")
        terminal.until("Progress could not be recorded", KEYS)
        file.write_bytes(RIGHT)
        terminal.until("○ Right", "1/6")

        assert terminal.quit() == 0


def nothing_left_of(pid):
    """Say whether every process of a program, which led a session of its own, ends soon."""
    deadline = time.monotonic() + 60
    while any(_session(one) == pid for one in Path("/proc").glob("[0-9]*")):
        if time.monotonic() > deadline:
            return False
    return True


def _session(process):
    try:
        return int((process / "stat").read_text("utf-8").rpartition(")")[2].split()[3])
    except (OSError, ValueError):
        return -1


def attempt(slug, status):
    from grader.progress import Attempt

    return Attempt(slug, Kind.EXERCISE, status, float(status == "passed"))


ONE, TWO, THREE = (Stamp(inode=1, size=9, time=time) for time in (1, 2, 3))
EMPTY = Stamp(inode=1, size=0, time=2)


@pytest.mark.parametrize(
    ("looks", "told"),
    [
        ([ONE, ONE, ONE], []),
        ([ONE, TWO, TWO, TWO], [2]),
        ([ONE, TWO, THREE, THREE], [3]),
        ([ONE, EMPTY, EMPTY, TWO, TWO], [4]),
        ([ONE, None, TWO, TWO], [3]),
        ([ONE, None, ONE, ONE], []),
        ([ONE, *[None] * 13], [11]),
        ([ONE, *[EMPTY] * 13], [11]),
        ([None, TWO, TWO, None, *[None] * 12], [2, 13]),
    ],
    ids=["none", "one", "two_at_once", "emptied", "replaced", "back", "gone", "stays_empty", "appears"],
)
def test_a_save_is_told_once_and_when_the_file_has_come_to_rest(looks, told):
    step, found = [0], iter(looks)
    saves = Saves(Path("f.py"), look=lambda _path: next(found), clock=lambda: step[0] * 0.02)

    for step[0] in range(1, len(looks)):
        due = saves.due()
        assert due is (step[0] in told), f"look {step[0]}"


@pytest.mark.parametrize(
    ("typed", "keys"),
    [("h", ["h"]), ("ｈ", ["h"]), ("Ｎ", ["n"]), ("nnnn", ["n"]), ("hs", ["h", "s"]), ("\x1b[A", [])],
)
def test_a_key_is_read_in_any_width_and_counts_once_however_long_it_is_held(typed, keys):
    assert keys_in(typed) == keys


ORDER = [one.slug for one in in_order()]


class TestStanding:
    @staticmethod
    def standing(**states):
        return Standing(
            {slug: ItemState(slug, Kind.EXERCISE, state, last_at=at) for slug, (state, at) in states.items()}
        )

    def test_a_newcomer_starts_at_the_beginning(self):
        assert self.standing().current().slug == ORDER[0]

    def test_one_goes_on_where_one_left_off(self):
        standing = self.standing(relu=(State.WRONG, 2), softmax=(State.WRONG, 1))

        assert standing.current().slug == "relu"

    def test_after_a_right_one_comes_the_next_that_is_not_right(self):
        one, two, three = ORDER[4:7]
        standing = self.standing(**{one: (State.RIGHT, 2), two: (State.RIGHT_AFTER_SOLUTION, 1)})

        assert standing.current().slug == three

    def test_after_the_last_come_those_left_out_and_after_all_nothing(self):
        right = {slug: (State.RIGHT, at) for at, slug in enumerate(ORDER)}
        left = {slug: state for slug, state in right.items() if slug != ORDER[3]}

        assert self.standing(**left).current().slug == ORDER[3]
        assert self.standing(**right).current() is None

    @pytest.mark.parametrize(("right", "bar"), [(0, "[....]"), (11, "[###.]"), (12, "[####]")])
    def test_a_bar_is_full_only_when_all_is_right(self, right, bar):
        assert Count(right, 12).bar(4) == bar
