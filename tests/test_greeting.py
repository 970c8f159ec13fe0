"""`saiten` alone says where one is, what is due, and one next command; shells complete its commands."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from grader.author.stub import stub_of
from grader.catalog import exercise, in_order, topics
from grader.faces.cli import _COMMANDS, saiten
from grader.faces.completion_command import SHELLS
from grader.faces.wrap import width
from grader.progress import Attempt, Kind, open_store
from grader.text import Language, words

FIRST = in_order()[0].slug
BASH = shutil.which("bash")


def greeted(here, language="en"):
    with contextlib.chdir(here):
        result = CliRunner().invoke(saiten, [], env={"SAITEN_LANG": language, "COLUMNS": "80"})
    assert result.exit_code == 0, result.output
    return result.output


def answered(slug, status="passed", at=None):
    with open_store(clock=lambda: at or datetime.now(UTC)) as store:
        store.record(Attempt(slug, Kind.EXERCISE, status, float(status == "passed")))


@pytest.fixture
def workspace(tmp_path):
    file = tmp_path / "02_activation" / "relu.py"
    file.parent.mkdir()
    file.write_text(stub_of(exercise("relu")), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "said"), [("ja", "最初の失敗は正常です"), ("en", "first failure is normal")]
)
def test_the_first_time_it_says_that_a_first_failure_is_normal(workspace, language, said):
    first = greeted(workspace, language)
    answered("relu", "failed")

    assert said in first
    assert said not in greeted(workspace, language)


def test_it_shows_a_bar_for_every_topic_and_counts_what_is_right(workspace):
    answered("relu")
    answered("sigmoid", "failed")
    page = greeted(workspace)

    assert [topic.name for topic in topics() if topic.name not in page] == []
    assert "[##........]  1/4   02_activation" in page
    assert f"1/{len(in_order())} exercises right" in page


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_fits_on_80_by_24(workspace, language):
    lines = greeted(workspace, language).split("\n")

    assert len(lines) <= 24
    assert max(map(width, lines)) <= 80


class TestNextCommand:
    def test_a_newcomer_is_told_to_make_a_workspace(self, tmp_path):
        assert greeted(tmp_path).strip().endswith("Next step: saiten init (writes a workspace here)")

    def test_one_who_made_a_workspace_is_told_the_way_back(self, tmp_path):
        with contextlib.chdir(tmp_path):
            CliRunner().invoke(saiten, ["init", "mine"])

        assert f"cd {tmp_path / 'mine'}" in greeted(tmp_path).replace("\n", " ")

    def test_in_a_workspace_it_is_to_begin_and_then_to_go_on(self, workspace):
        before = greeted(workspace)
        answered("relu", "failed")

        assert f"saiten watch (begins with {FIRST})" in before
        assert "saiten watch (goes on with relu)" in greeted(workspace)

    def test_when_all_is_right_the_quiz_is_left(self, workspace):
        for one in in_order():
            answered(one.slug)

        assert "Every exercise is right" in greeted(workspace)


def test_what_is_due_is_named(workspace):
    answered("relu", "failed", at=datetime(2026, 1, 1, tzinfo=UTC))
    answered("relu", at=datetime(2026, 1, 2, tzinfo=UTC))

    assert "Due for review: 1 (relu)" in greeted(workspace)


def test_without_a_progress_file_it_greets_all_the_same(workspace, monkeypatch):
    monkeypatch.setenv("SAITEN_DB", str(workspace))  # a folder

    assert "Next step: saiten watch" in greeted(workspace)


class TestCompletion:
    @staticmethod
    def completed(words, language="en"):
        """Return what a shell is told: lines of type and value."""
        env = {
            **os.environ,
            "_SAITEN_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
            "SAITEN_LANG": language,
        }
        done = subprocess.run(
            [sys.executable, "-c", "from grader.faces.cli import main; main()"],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.split()

    def test_commands_are_completed(self):
        assert self.completed("saiten so") == ["plain,solution"]
        assert {f"plain,{name}" for name in _COMMANDS} <= set(self.completed("saiten "))

    @pytest.mark.parametrize("command", ["check", "watch", "hint", "solution", "reset"])
    def test_exercises_are_completed(self, command):
        assert self.completed(f"saiten {command} softmax_v") == ["plain,softmax_vector"]

    def test_where_a_file_may_stand_the_shell_looks_for_files(self):
        assert self.completed("saiten check my_ans") == ["file,my_ans"]

    @pytest.mark.parametrize("language", ["en", "ja"])
    def test_options_are_completed_with_their_help(self, language):
        asked = {"_SAITEN_COMPLETE": "fish_complete", "COMP_WORDS": "saiten check --ju", "COMP_CWORD": "--ju"}

        result = CliRunner().invoke(saiten, [], prog_name="saiten", env={"SAITEN_LANG": language, **asked})

        assert "--junit" in result.output
        assert words("cli", Language(language)).say("option.junit") in result.output

    @pytest.mark.parametrize("shell", SHELLS)
    def test_every_shell_gets_its_script(self, shell):
        result = CliRunner().invoke(saiten, ["completion", shell])

        assert result.exit_code == 0
        assert f"_SAITEN_COMPLETE={shell}_complete" in result.output

    def test_an_unknown_shell_ends_with_2(self):
        assert CliRunner().invoke(saiten, ["completion", "cmd"]).exit_code == 2

    @pytest.mark.skipif(not BASH, reason="there is no bash here")
    def test_a_real_bash_completes_with_the_script(self, tmp_path):
        command = tmp_path / "saiten"
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m grader "$@"\n', "utf-8")
        command.chmod(0o755)
        script = (
            'eval "$(saiten completion bash)"; COMP_WORDS=(saiten hint softmax_v); COMP_CWORD=2; '
            '_saiten_completion saiten; echo "${COMPREPLY[@]}"'
        )
        env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}

        done = subprocess.run([BASH, "-c", script], env=env, capture_output=True, text=True, check=False)

        assert done.stdout == "softmax_vector\n"


def test_what_is_due_is_read_without_loading_fsrs_again(tmp_path):
    db = tmp_path / "progress.db"
    with open_store(db) as store:
        store.record(Attempt("softmax", Kind.EXERCISE, "failed", 0.0))
        store.cards()
    code = f"""
import sys
from datetime import datetime, timedelta, UTC
from grader.progress import open_store
with open_store({str(db)!r}) as store:
    print([card.item_id for card in store.due(datetime.now(UTC) + timedelta(days=2))], "fsrs" in sys.modules)
"""

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "['softmax'] False\n"
