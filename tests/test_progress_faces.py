"""What a learner sees of progress: recorded by check, shown by list, and never in the way of a verdict."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import saiten
from grader.progress import open_store
from grader.progress.schema import STEPS


def run(*arguments, here=None, language="en", **environ):
    with contextlib.chdir(here or Path.cwd()):
        env = {"SAITEN_LANG": language, "COLUMNS": "80", **environ}
        return CliRunner().invoke(saiten, [str(one) for one in arguments], env=env)


@pytest.fixture
def folder(tmp_path):
    one = exercise("softmax")
    (tmp_path / "softmax.py").write_bytes(one.reference.source)
    (tmp_path / "wrong.py").write_bytes(one.wrong["whole_matrix"].source)
    return tmp_path


def recorded():
    with open_store() as store:
        return store.attempts()


class TestCheck:
    def test_a_verdict_is_recorded_with_its_mistake_and_without_the_source(self, folder):
        result = run("check", "wrong.py", "--exercise", "softmax", "--seed", "7", here=folder)

        assert result.exit_code == 1
        [one] = recorded()
        assert (one.item_id, one.status, one.seed) == ("softmax", "failed", 7)
        assert 0 < one.score < 1
        assert one.detail == {"mistake": "whole_matrix"}
        assert b"def softmax" not in Path(os.environ["SAITEN_DB"]).read_bytes()

    def test_hints_looked_at_before_an_answer_count_with_it(self, folder):
        with open_store() as store:
            store.saw_hint("softmax", 1)

        run("check", "softmax.py", here=folder)

        assert [one.hints_used for one in recorded()] == [1]

    def test_nothing_is_recorded_where_that_is_not_wanted(self, folder):
        assert run("check", "softmax.py", "--no-record", here=folder).exit_code == 0
        assert not Path(os.environ["SAITEN_DB"]).exists()

    def test_another_file_can_be_named(self, folder):
        run("check", "softmax.py", "--db", "mine.db", here=folder)

        assert (folder / "mine.db").exists()
        assert recorded() == []

    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_a_disk_that_cannot_be_written_costs_a_message_and_not_the_verdict(self, folder, language):
        (folder / "file").touch()
        with_json = run("check", "softmax.py", "--db", "file/x.db", "--json", here=folder, language=language)
        plain = run("check", "softmax.py", "--db", "file/x.db", here=folder, language=language)

        assert with_json.exit_code == plain.exit_code == 0
        assert json.loads(with_json.stdout)["results"][0]["status"] == "passed"
        assert "softmax" in plain.stdout
        assert "file/x.db" in plain.stderr

    def test_a_damaged_file_costs_a_message_and_the_verdict_is_recorded_in_a_fresh_one(self, folder):
        place = folder / "mine.db"
        run("check", "softmax.py", "--db", place, here=folder)
        os.truncate(place, 5000)

        result = run("check", "softmax.py", "--db", place, here=folder)

        assert result.exit_code == 0
        assert "was damaged" in result.stderr
        assert len(list(folder.glob("mine.damaged-*.db"))) == 1
        with open_store(str(place)) as store:
            assert len(store.attempts()) == 1

    def test_a_file_of_a_newer_saiten_costs_a_message(self, folder):
        open_store(str(folder / "mine.db"), steps=(*STEPS, ("CREATE TABLE later(n)",))).close()

        result = run("check", "softmax.py", "--db", "mine.db", here=folder)

        assert result.exit_code == 0
        assert "newer saiten" in result.stderr

    def test_a_file_that_another_program_holds_costs_a_message(self, folder, monkeypatch):
        monkeypatch.setattr("grader.progress.opening._PATIENCE", 0.01)
        open_store(str(folder / "mine.db")).close()
        with contextlib.closing(sqlite3.connect(folder / "mine.db")) as other:
            other.execute("BEGIN IMMEDIATE")

            result = run("check", "softmax.py", "--db", "mine.db", here=folder)

        assert result.exit_code == 0
        assert "another program has held" in result.stderr


class TestList:
    def test_every_exercise_shows_how_it_stands(self, folder):
        run("check", "softmax.py", here=folder)
        run("check", "wrong.py", "--exercise", "softmax", here=folder)
        with open_store() as store:
            store.saw_solution("relu")

        rows = {row["exercise"]: row for row in json.loads(run("list", "--json").stdout)["exercises"]}
        lines = {
            line.split()[0]: line for line in run("list", language="ja").stdout.splitlines() if line[0] == " "
        }

        assert (rows["softmax"]["state"], rows["softmax"]["attempts"]) == ("wrong", 2)
        assert rows["softmax"]["best_score"] == 1.0
        assert rows["relu"]["state"] == "new"
        assert lines["softmax"].split()[1:6] == ["×", "不正解", "2", "回", "100"]
        assert "未着手" in lines["relu"]

    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_no_line_is_wider_than_the_terminal(self, folder, language):
        run("check", "softmax.py", here=folder)
        from grader.faces.wrap import width

        lines = run("list", language=language).stdout.splitlines()

        assert max(width(line) for line in lines if line.startswith("  ")) <= 80

    def test_it_goes_on_without_a_progress_file(self, folder):
        (folder / "file").touch()

        result = run("list", "--db", folder / "file" / "x.db")

        assert result.exit_code == 0
        assert "softmax" in result.stdout
        assert "could not be recorded" in result.stderr
