"""`saiten check` beside its page: a report for CI services, and pictures of what was judged."""

from __future__ import annotations

import contextlib
import json

import pytest
from click.testing import CliRunner
from junitparser import JUnitXml

from grader.catalog import exercise
from grader.faces.cli import saiten


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "softmax.py").write_bytes(exercise("softmax").wrong["whole_matrix"].source)
    (tmp_path / "sigmoid.py").write_bytes(exercise("sigmoid").reference.source)
    (tmp_path / "xor_gate.py").write_bytes(exercise("xor_gate").reference.source)
    hostile = 'def relu(x):\n    raise ValueError("\\x00\\x1b[31m]]> & <b>")\n'
    (tmp_path / "relu.py").write_text(hostile, "utf-8")
    return tmp_path


def check(folder, *arguments, language="en"):
    with contextlib.chdir(folder):
        env = {"SAITEN_LANG": language, "MPLBACKEND": "agg", "COLUMNS": "80"}
        return CliRunner().invoke(saiten, ["check", *map(str, arguments)], env=env)


class TestJunit:
    @pytest.mark.parametrize(("language", "said"), [("en", "softmax(…)"), ("ja", "正しい値は")])
    def test_a_suite_per_file_says_what_a_learner_reads(self, folder, language, said):
        result = check(folder, "sigmoid.py", "softmax.py", "relu.py", "--junit", "out.xml", language=language)

        suites = {suite.name: suite for suite in JUnitXml.fromfile(str(folder / "out.xml"))}
        assert result.exit_code == 1
        assert {name: (one.tests, one.failures) for name, one in suites.items()} == {
            "sigmoid.py": (1, 0),
            "softmax.py": (1, 1),
            "relu.py": (1, 1),
        }
        (case,) = suites["softmax.py"]
        assert (case.name, case.result[0].type) == ("softmax", "whole_matrix")
        assert said in case.result[0].message
        assert case.result[0].text in result.output
        assert case.time > 0

    def test_the_verdict_is_told_although_the_file_cannot_be_written(self, folder):
        result = check(folder, "sigmoid.py", "--junit", folder / "nowhere" / "out.xml")

        assert result.exit_code == 2
        assert "○ Right  sigmoid" in result.stdout
        assert "--junit" in result.stderr


class TestPlot:
    def test_a_picture_per_answer_is_written_where_there_is_no_display(self, folder):
        result = check(folder, "sigmoid.py", "relu.py", "--plot")

        assert result.exit_code == 1
        assert "your curve lies on the reference at all" in result.stdout
        assert "only the reference is drawn" in result.stdout
        assert [(folder / f"saiten-{name}.png").exists() for name in ("sigmoid", "relu")] == [True, True]

    def test_what_has_no_picture_is_told_and_costs_nothing(self, folder):
        result = check(folder, "xor_gate.py", "--plot")

        assert result.exit_code == 0
        assert "no picture of 'xor_gate'" in result.stderr
        assert list(folder.glob("*.png")) == []

    def test_json_stays_json(self, folder):
        result = check(folder, "sigmoid.py", "--plot", "--json")

        assert json.loads(result.stdout)["results"][0]["status"] == "passed"
        assert "saiten-sigmoid.png" in result.stderr
