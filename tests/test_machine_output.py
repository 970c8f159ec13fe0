"""Whatever a command prints as JSON names its format, and keeps to the schema that the package ships."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from grader.catalog import exercise
from grader.faces.cli import saiten
from grader.progress import Attempt, Kind, open_store
from tests.shown import every_command

SCHEMAS = Path(__file__).parents[1] / "grader" / "schema"
COMMANDS = {
    ("check",): ["softmax.py", "wrong.py"],
    ("list",): [],
    ("today",): ["--minutes", "30"],
    ("progress",): [],
    ("doctor",): [],
    ("quiz",): ["kt03", "--answers", "answers.yaml"],
}


def printed(words, folder, language="en"):
    with contextlib.chdir(folder):
        env = {"SAITEN_LANG": language}
        result = CliRunner().invoke(saiten, [*words, *COMMANDS[words], "--json"], env=env)
    assert result.exit_code in {0, 1}, result.output
    return json.loads(result.stdout)


@pytest.fixture
def folder(tmp_path):
    """Hold a right answer, one that raises under another exercise's name, and a record of some days."""
    (tmp_path / "softmax.py").write_bytes(exercise("softmax").reference.source)
    (tmp_path / "wrong.py").mkdir()
    (tmp_path / "wrong.py" / "relu.py").write_text("def relu(x):\n    return x[0]\n", "utf-8")
    (tmp_path / "answers.yaml").write_text("kt03: a\n", "utf-8")
    with open_store() as store:
        store.record(Attempt("softmax", Kind.EXERCISE, "passed", 1.0))
        store.record(Attempt("kt03", Kind.QUIZ, "failed", 0.0, confidence=2))
    return tmp_path


def schema(name):
    return json.loads((SCHEMAS / f"{name.replace('/', '-')}.json").read_text("utf-8"))


def test_these_are_all_commands_that_print_json():
    assert {words for words in every_command() if "--json" in _options(words)} == set(COMMANDS)


def _options(words):
    return CliRunner().invoke(saiten, [*words, "--help"], env={"SAITEN_LANG": "en"}).output


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_what_is_printed_keeps_to_the_schema_it_names(words, language, folder):
    tree = printed(words, folder, language)

    faults = [f"{one.json_path}: {one.message}" for one in _validator(tree).iter_errors(tree)]
    assert faults == []
    assert not _validator(tree).is_valid({**tree, "extra": 1}), "nothing else has room in it"


def _validator(tree):
    found = schema(tree["schema"])
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)
