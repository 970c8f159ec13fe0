"""The command line: exit codes, one clear sentence about bad input, and verdicts that can be repeated."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import _COMMANDS, saiten

ROOT = Path(__file__).parents[1]
RIGHT = exercise("softmax").reference.source
WRONG = exercise("softmax").wrong["whole_matrix"].source
LANGUAGES = ("ja", "en")


def run(*arguments, here=ROOT, language="en", **environ):
    with contextlib.chdir(here):
        env = {"SAITEN_LANG": language, "SAITEN_BACKEND": "", "COLUMNS": "80", **environ}
        return CliRunner().invoke(saiten, [str(one) for one in arguments], env=env)


@pytest.fixture
def folder(tmp_path):
    """Hold a right answer, a wrong one under another name, and files that are no answers."""
    (tmp_path / "softmax.py").write_bytes(RIGHT)
    (tmp_path / "mine.py").write_bytes(WRONG)
    (tmp_path / "relu.py").write_bytes(b"\x7fELF\x00\x01")
    (tmp_path / "sigmoid.py").write_bytes(b"#" * (1024 * 1024 + 1))
    (tmp_path / "empty").mkdir()
    (tmp_path / "work" / "02_activation").mkdir(parents=True)
    (tmp_path / "work" / "02_activation" / "relu.py").write_bytes(exercise("relu").reference.source)
    (tmp_path / "work" / "softmax.py").write_bytes(WRONG)
    return tmp_path


class TestExitCodes:
    def test_a_right_answer_ends_with_0(self, folder):
        result = run("check", "softmax.py", here=folder)

        assert result.exit_code == 0
        assert "○ Right  softmax" in result.output

    def test_a_wrong_answer_ends_with_1(self, folder):
        result = run("check", "mine.py", "--exercise", "softmax", here=folder)

        assert result.exit_code == 1
        assert "× Not right  softmax" in result.output

    def test_one_wrong_answer_among_right_ones_ends_with_1(self, folder):
        result = run("check", "softmax.py", "work/softmax.py", here=folder)

        assert result.exit_code == 1
        assert [line[0] for line in result.output.split("\n") if "softmax  Softmax" in line] == ["○", "×"]


UNCLEAR = {
    "unknown_slug": (["softmx"], ["softmx", "softmax"]),
    "unlike_any_slug": (["zzzzzz"], ["zzzzzz", "saiten list"]),
    "no_such_file": (["nowhere.py"], ["nowhere.py"]),
    "no_such_file_in_a_folder": (["nowhere/softmax"], ["nowhere/softmax"]),
    "no_file_of_this_exercise": (["cross_entropy_error"], ["cross_entropy_error", "04_output_and_loss"]),
    "folder_without_exercises": (["empty"], ["empty", "saiten list"]),
    "unnamed_file": (["mine.py"], ["mine", "--exercise"]),
    "binary_file": (["relu.py"], ["relu.py"]),
    "too_large": (["sigmoid.py"], ["sigmoid.py", "1024"]),
    "unknown_exercise": (["mine.py", "--exercise", "softmx"], ["softmx", "softmax"]),
    "unknown_exercise_of_a_slug": (["softmax", "--exercise", "softmx"], ["softmx", "softmax"]),
    "seed_is_text": (["softmax.py", "--seed", "abc"], ["--seed", "abc"]),
    "seed_is_negative": (["softmax.py", "--seed", "-1"], ["--seed", "-1"]),
    "seed_is_a_fraction": (["softmax.py", "--seed", "1.5"], ["--seed", "1.5"]),
    "seed_is_huge": (["softmax.py", "--seed", str(2**63)], ["--seed", str(2**63)]),
    "unreadable": pytest.param(
        ["/proc/self/mem", "--exercise", "softmax"],
        ["/proc/self/mem"],
        marks=pytest.mark.skipif(sys.platform != "linux", reason="a file that cannot be read even by root"),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [pytest.param(*getattr(one, "values", one), marks=getattr(one, "marks", ())) for one in UNCLEAR.values()],
    ids=list(UNCLEAR),
)
def test_bad_input_gets_one_clear_sentence_and_2(arguments, said, language, folder):
    result = run("check", *arguments, here=folder, language=language)

    assert result.exit_code == 2
    assert result.output == result.stderr
    assert len(result.output.strip().split("\n")) == 1
    assert [word for word in said if word not in result.output] == []
    assert "Traceback" not in result.output
    assert any(ord(letter) > 0x3000 for letter in result.output) == (language == "ja")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_backend_gets_one_clear_sentence_and_2(folder, language):
    result = run("check", "softmax.py", here=folder, language=language, SAITEN_BACKEND="cloud")

    assert result.exit_code == 2
    assert len(result.output.strip().split("\n")) == 1
    assert "cloud" in result.output
    assert "portable" in result.output


@pytest.mark.parametrize("arguments", [["check"], ["chekc"], ["check", "--colour"], ["--lang", "fr", "list"]])
def test_a_wrong_command_line_ends_with_2(arguments):
    assert run(*arguments).exit_code == 2


class TestJson:
    def test_it_is_one_object_with_the_promised_keys(self, folder):
        report = json.loads(
            run("check", "mine.py", "--exercise", "softmax", "--json", "--seed", 3, here=folder).output
        )
        (result,) = report["results"]

        assert {"schema", "version", "seed", "isolation", "results"} == set(report)
        assert (report["schema"], report["seed"]) == ("saiten-report/1", 3)
        assert {"exercise", "file", "status", "score", "mistake", "duration_ms", "checks"} <= set(result)
        assert (result["exercise"], result["file"], result["status"]) == ("softmax", "mine.py", "failed")
        assert result["mistake"] == "whole_matrix"
        assert {"name", "family", "status", "points", "message", "facts"} == set(result["checks"][0])

    def test_a_seed_repeats_a_verdict_bit_for_bit(self, folder):
        one, two = (self.timeless(folder, 5) for _ in range(2))

        assert one == two

    def test_another_seed_draws_other_numbers(self, folder):
        one, two = (self.timeless(folder, seed)["results"][0]["checks"] for seed in (5, 6))

        assert [a["family"] for a, b in zip(one, two, strict=True) if a != b] == ["fresh"]

    def test_without_a_seed_one_is_drawn_and_told(self, folder):
        report = json.loads(run("check", "softmax.py", "--json", here=folder).output)

        assert 0 <= report["seed"] < 2**63

    @staticmethod
    def timeless(folder, seed):
        arguments = ("check", "mine.py", "--exercise", "softmax", "--json", "--seed", seed)
        report = json.loads(run(*arguments, here=folder).output)
        for result in report["results"]:
            del result["duration_ms"]
        return report


def judged(*arguments, here):
    report = json.loads(run("check", *arguments, "--json", "--seed", 1, here=here).output)
    return [(result["exercise"], result["file"], result["status"]) for result in report["results"]]


class TestTargets:
    def test_a_file_is_judged_as_the_exercise_it_is_named_for(self, folder):
        assert judged("softmax.py", here=folder) == [("softmax", "softmax.py", "passed")]

    def test_a_file_is_judged_as_the_exercise_asked_for_whatever_its_name(self, folder):
        assert judged("softmax.py", "--exercise", "relu", here=folder) == [("relu", "softmax.py", "error")]

    def test_a_slug_finds_the_file_in_the_folder_of_its_topic_from_below(self, folder):
        below = folder / "work" / "02_activation"

        assert (
            judged("relu", here=below)
            == judged("relu", here=folder / "work")
            == [("relu", "relu.py", "passed")]
        )

    def test_a_slug_finds_the_file_beside(self, folder):
        assert judged("softmax", here=folder) == [("softmax", "softmax.py", "passed")]

    def test_several_files_are_judged_in_the_order_they_are_typed(self, folder):
        assert judged("work/softmax.py", "softmax", here=folder) == [
            ("softmax", "softmax.py", "failed"),
            ("softmax", "softmax.py", "passed"),
        ]

    def test_a_folder_is_judged_in_the_order_of_the_course_not_of_the_alphabet(self, tmp_path):
        for slug in (order := ["nand_gate", "perceptron", "gate_weights"]):
            (tmp_path / f"{slug}.py").write_bytes(exercise(slug).reference.source)

        assert [slug for slug, _, _ in judged(".", here=tmp_path)] == order

    def test_a_folder_is_judged_topic_by_topic(self, folder):
        assert judged("work", here=folder) == [
            ("relu", "relu.py", "passed"),
            ("softmax", "softmax.py", "failed"),
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_lists_every_command(language):
    result = run("--help", language=language)

    assert result.exit_code == 0
    assert [name for name in _COMMANDS if f"\n  {name} " not in result.output] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_has_help_with_an_example_in_both_languages(command, language):
    result = run(command, "--help", language=language)

    assert result.exit_code == 0
    assert f"saiten {command}" in result.output
    assert ("例" if language == "ja" else "Example") in result.output


@pytest.mark.parametrize(
    "arguments", [["--lang", "ja", "list"], ["list", "--lang", "ja"]], ids=["before", "after"]
)
def test_the_language_asked_for_beats_the_environment(arguments):
    assert "ソフトマックス" in run(*arguments, language="en").output


def test_there_is_no_colour_in_a_pipe_and_none_when_plain(folder):
    for arguments in (["softmax.py"], ["softmax.py", "--plain"]):
        assert "\x1b" not in run("check", *arguments, here=folder).output


def test_the_list_names_every_exercise_as_text_and_as_json():
    rows = json.loads(run("list", "--json").output)["exercises"]

    assert {"softmax", "relu", "hunt_wrong_derivative"} <= {row["exercise"] for row in rows}
    assert all(row["exercise"] in run("list").output for row in rows)


def test_the_doctor_tells_the_isolation():
    result = run("doctor")

    assert result.exit_code == 0
    assert "Isolation: " in result.output


OURS = """
import sys
import types
import click
from grader.faces import cli

@click.command()
def broken():
    raise {error}

sys.modules["grader.faces.broken"] = types.SimpleNamespace(broken=broken)
cli._COMMANDS["broken"] = "broken:broken"
cli.main(["broken"])
"""


def python(*arguments, here=ROOT):
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SAITEN_LANG": "en", "SAITEN_BACKEND": ""}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(
        command, cwd=here, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_module_is_the_command(folder):
    done = python("-m", "grader", "check", "softmax.py", "--seed", "1", here=folder)

    assert (done.returncode, done.stderr) == (0, "")
    assert "○ Right  softmax" in done.stdout
    assert python("-m", "grader", "check", "softmx", here=folder).returncode == 2


def test_a_fault_of_ours_ends_with_a_traceback_and_3():
    done = python("-c", OURS.format(error='RuntimeError("the pipe burst")'))

    assert done.returncode == 3
    assert "the pipe burst" in done.stderr
    assert "Traceback" in done.stderr


def test_an_interrupt_ends_with_130_and_without_a_traceback():
    done = python("-c", OURS.format(error="KeyboardInterrupt"))

    assert done.returncode == 130
    assert "Traceback" not in done.stderr
