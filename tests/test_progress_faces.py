"""What a learner sees of progress: recorded by check, shown by list, and never in the way of a verdict."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.catalog import exercise, exercises
from grader.faces.cli import _COMMANDS, saiten
from grader.faces.wrap import width
from grader.pictures.progress import progress_figure
from grader.progress import Attempt, Kind, open_store
from grader.progress.bank import area_title, bank
from grader.progress.schema import STEPS
from grader.progress.situation import situation
from grader.text import Language


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
        assert lines["softmax"].endswith("× 不正解  ソフトマックス関数 (2 回、最高 100 点)")
        assert "未着手" in lines["relu"]

    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_no_line_is_wider_than_the_terminal(self, folder, language):
        run("check", "softmax.py", here=folder)
        lines = run("list", language=language).stdout.splitlines()

        assert max(width(line) for line in lines if line.startswith("  ")) <= 80

    @pytest.mark.parametrize("language", list(Language))
    def test_every_title_can_be_read_whole(self, language):
        said = "".join(run("list", language=language).stdout.split())

        titles = ["".join(one.lesson.title.say(language).split()) for one in exercises().values()]
        assert [one for one in titles if one not in said] == []

    def test_it_goes_on_without_a_progress_file(self, folder):
        (folder / "file").touch()

        result = run("list", "--db", folder / "file" / "x.db")

        assert result.exit_code == 0
        assert "softmax" in result.stdout
        assert "could not be recorded" in result.stderr


def filled():
    """Record a little of everything in the progress file of this test, on one morning a while ago."""
    moment = [datetime.now(UTC).replace(hour=8) - timedelta(days=40)]
    with open_store(clock=lambda: moment[0]) as store:
        for name, kind in (("kt03", Kind.QUIZ), ("kt05-choice", Kind.QUIZ), ("softmax", Kind.EXERCISE)):
            moment[0] += timedelta(hours=1)
            store.record(Attempt(name, kind, "passed", 1.0, confidence=3))
        moment[0] += timedelta(hours=1)
        store.record(Attempt("kt10-choice", Kind.QUIZ, "failed", 0.0, confidence=3))


class TestQuiz:
    def test_answers_from_a_file_are_recorded_but_for_those_that_cannot_be_read(self, folder):
        (folder / "mine.yaml").write_text('kt03: "W @ x + b"\nkt03-row: "W x +"\n', "utf-8")

        run("quiz", "kakunin", "--answers", "mine.yaml", "--json", "--seed", "7", here=folder)

        [one] = recorded()
        assert (one.item_id, one.status, one.score, one.response, one.seed) == (
            "kt03",
            "passed",
            1.0,
            "W @ x + b",
            7,
        )

    def test_answers_from_a_file_are_not_recorded_where_that_is_not_wanted(self, folder):
        (folder / "mine.yaml").write_text('kt03: "W @ x + b"\n', "utf-8")

        assert run("quiz", "kt03", "--answers", "mine.yaml", "--no-record", here=folder).exit_code == 0
        assert recorded() == []


class TestToday:
    @pytest.mark.parametrize(("language", "said"), [("ja", "今日: "), ("en", "Today: ")])
    def test_it_says_how_much_there_is_and_the_commands_for_it(self, language, said):
        filled()

        result = run("today", "--minutes", "20", language=language)

        lines = result.stdout.splitlines()
        assert result.exit_code == 0
        assert lines[0].startswith(said)
        assert any(line.startswith("  saiten quiz kt10-choice") for line in lines)
        assert "  saiten reset softmax" in lines
        assert max(map(width, lines)) <= 80

    def test_its_commands_are_commands(self):
        filled()

        for command in json.loads(run("today", "--minutes", "200", "--json").stdout)["commands"]:
            name, verb, *targets = command.split()
            assert name == "saiten"
            assert verb in _COMMANDS
            assert targets

    def test_other_programs_can_read_it(self):
        filled()

        told = json.loads(run("today", "--json", "--minutes", "10").stdout)

        assert told["schema"] == "saiten-today/1"
        assert told["seconds"] == sum(one["seconds"] for one in told["items"]) <= 600
        assert told["items"][0] | {"title": "", "area_title": "", "seconds": 0} == {
            "id": "kt10-choice",
            "kind": "quiz",
            "why": "due",
            "area": "dl.optimization",
            "title": "",
            "area_title": "",
            "seconds": 0,
        }

    def test_the_day_of_the_exam_is_kept_until_it_is_forgotten(self):
        soon = (datetime.now().astimezone() + timedelta(days=10)).date().isoformat()

        said = [run("today", *asked).stdout for asked in (["--exam-date", soon], [], ["--exam-date", "none"])]

        assert ["days to go: 10" in one for one in said] == [True, True, False]

    @pytest.mark.parametrize("language", ["ja", "en"])
    @pytest.mark.parametrize(
        "asked",
        [
            ["--minutes", "0"],
            ["--minutes", "soon"],
            ["--exam-date", "tomorrow"],
            ["--exam-date", "2020-01-01"],
            ["--db", "file/x.db"],
        ],
        ids=" ".join,
    )
    def test_bad_input_is_one_message_and_exit_2(self, folder, asked, language):
        (folder / "file").touch()

        result = run("today", *asked, here=folder, language=language)

        assert result.exit_code == 2
        assert asked[1] in result.stderr
        assert result.stdout == ""

    def test_when_all_is_done_it_says_when_to_come_back(self):
        with open_store() as store:
            for one in bank():
                store.record(Attempt(one.id, one.kind, "passed", 1.0))

        result = run("today")

        assert "Nothing left to plan today" in result.stdout
        assert "Next review on " in result.stdout


class TestProgress:
    def test_a_beginner_is_told_that_this_is_how_one_starts(self):
        assert "saiten today" in run("progress").stdout

    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_it_shows_mastery_confidence_and_days_on_80_columns(self, language):
        filled()

        lines = run("progress", language=language).stdout.splitlines()

        assert max(map(width, lines)) <= 80
        assert len(lines) <= 24
        assert len([line for line in lines if "[" in line]) == 3  # the areas that were begun
        titles = [area_title(area, Language(language)) for area in {one.area for one in bank()}]
        told = "".join(lines).replace(" ", "")
        assert [title for title in titles if title.replace(" ", "") not in told] == []
        assert any("75%" in line for line in lines)  # three of four sure answers were right

    def test_other_programs_can_read_it(self):
        filled()

        told = json.loads(run("progress", "--json").stdout)

        output = next(one for one in told["areas"] if one["area"] == "04_output_and_loss")
        assert told["schema"] == "saiten-mastery/1"
        assert told["confidence"] == [{"confidence": 3, "answers": 4, "right": 3}]
        assert told["days"] == {"current": 0, "longest": 1, "total": 1}
        assert 0 < output["mastery"] < 0.5

    @pytest.mark.parametrize("language", ["ja", "en"])
    @pytest.mark.parametrize(("name", "begins"), [("p.png", b"\x89PNG"), ("p.svg", b"<?xml")])
    def test_it_can_be_drawn(self, folder, name, begins, language):
        filled()

        result = run("progress", "-o", name, here=folder, language=language)

        assert result.exit_code == 0
        assert "75%" in result.stdout  # the words are there whatever becomes of the picture
        assert (folder / name).read_bytes().startswith(begins)

    def test_the_picture_shows_what_the_words_say(self):
        filled()
        with open_store() as store:
            here, answers = situation(store, bank()), store.attempts()

        mastery, per_day, confidence = progress_figure(here, answers, Language.EN).panels

        assert ("Exercises: Output layer and loss functions", "1/6") in [
            (label, said) for label, _, said in mastery.rows
        ]
        assert sum(per_day.lines[0].y) == 4
        assert confidence.rows == (("sure", 0.75, "3/4"),)

    def test_what_is_exported_here_is_imported_there(self, folder):
        filled()
        exported = run("progress", "export", "-o", "log.jsonl", here=folder)

        first = run("progress", "import", "log.jsonl", "--db", "there.db", here=folder)
        again = run("progress", "--db", "there.db", "import", "log.jsonl", here=folder)

        assert exported.exit_code == first.exit_code == again.exit_code == 0
        assert "New answers: 4. Known already: 0." in first.stdout
        assert "New answers: 0. Known already: 4." in again.stdout
        with open_store(str(folder / "there.db")) as there:
            assert there.attempts() == recorded()

    def test_an_export_without_a_file_is_lines_of_json(self):
        filled()

        assert [json.loads(line) for line in run("progress", "export").stdout.splitlines()]

    def test_a_backup_can_be_imported_and_stays_as_it_is(self):
        filled()
        before = recorded()
        reset = run("progress", "reset", "--all").stdout
        [backup] = Path(os.environ["SAITEN_DB"]).parent.glob(f"{Path(os.environ['SAITEN_DB']).stem}.backup-*")
        content = backup.read_bytes()
        assert str(backup) in reset
        assert recorded() == []

        assert run("progress", "import", backup).exit_code == 0

        assert recorded() == before
        assert backup.read_bytes() == content

    def test_items_and_tags_can_be_forgotten(self):
        filled()

        run("progress", "reset", "softmax", "kt03")
        assert [one.item_id for one in recorded()] == ["kt05-choice", "kt10-choice"]
        run("progress", "reset", "--tag", "dl.optimization")
        assert [one.item_id for one in recorded()] == ["kt05-choice"]

    def test_all_due_dates_are_worked_out_anew(self):
        filled()

        assert "4" in run("progress", "rebuild").stdout

    @pytest.mark.parametrize("language", ["ja", "en"])
    @pytest.mark.parametrize(
        ("asked", "said"),
        [
            (["reset"], "--all"),
            (["reset", "softmax", "--all"], "--all"),
            (["reset", "softmacks"], "softmax"),
            (["reset", "zzzzzz"], "zzzzzz"),
            (["reset", "--tag", "dl.optimisation"], "dl.optimization"),
            (["reset", "--tag", "0"], "0"),
            (["import", "nowhere.jsonl"], "nowhere.jsonl"),
            (["import", "picture.png"], "picture.png"),
            (["import", "broken.jsonl"], "broken.jsonl:2:"),
            (["import", "damaged.db"], "damaged.db"),
            (["export", "-o", "file/x.jsonl"], "file/x.jsonl"),
            (["-o", "picture.bmp"], "picture.bmp"),
            (["-o", "file/x.png"], "file/x.png"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_bad_input_is_one_message_and_exit_2(self, folder, asked, said, language):
        (folder / "file").touch()
        (folder / "picture.png").write_bytes(b"\x89PNG\xff")
        (folder / "broken.jsonl").write_text('{"schema": "saiten-progress/1"}\n{\n', "utf-8")
        (folder / "damaged.db").write_bytes(b"SQLite format 3\x00" + b"\xff" * 4096)

        result = run("progress", *asked, here=folder, language=language)

        assert result.exit_code == 2
        assert said in result.stderr
        assert result.stdout == ""


class TestDoctor:
    def test_it_says_where_progress_is_and_that_it_is_in_order(self):
        filled()

        said = run("doctor").stdout

        assert os.environ["SAITEN_DB"] in said
        assert "in order (answers: 4)" in " ".join(said.split())

    def test_it_says_when_an_index_no_longer_fits(self):
        filled()
        with contextlib.closing(sqlite3.connect(os.environ["SAITEN_DB"])) as other:
            other.execute("PRAGMA writable_schema = ON")
            other.execute(
                "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master "
                "WHERE name = 'look_item') WHERE name = 'attempt_session'"
            )
            other.commit()

        assert "damaged in places" in " ".join(run("doctor").stdout.split())
