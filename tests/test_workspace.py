"""`saiten init` writes a workspace, and what a learner wrote in one is never written over."""

from __future__ import annotations

import contextlib
import os
import sys

import pytest
from click.testing import CliRunner

from grader.author.stub import stub_of
from grader.catalog import exercise, exercises, topics
from grader.faces.cli import saiten
from grader.workspace import Fate, find, lay_out, root
from tests.checkout import ROOT

LANGUAGES = ("ja", "en")


def run(*arguments, here, language="en"):
    with contextlib.chdir(here):
        return CliRunner().invoke(saiten, list(arguments), env={"SAITEN_LANG": language, "COLUMNS": "80"})


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return a fresh workspace; tests that change files take one of their own."""
    folder = tmp_path_factory.mktemp("day")
    assert run("init", "ws", here=folder).exit_code == 0
    return folder / "ws"


def test_every_exercise_gets_its_stub_in_the_folder_of_its_topic(written):
    stubs = {slug: written / one.topic / f"{slug}.py" for slug, one in exercises().items()}

    assert [slug for slug, path in stubs.items() if path.read_text("utf-8") != stub_of(exercise(slug))] == []


def test_a_topic_that_gives_functions_has_them_beside_its_stubs(written):
    giving = [topic.name for topic in topics() if topic.given]

    assert "06_backprop" in giving
    assert [name for name in giving if not (written / name / "common" / "functions.py").is_file()] == []


@pytest.mark.parametrize(("language", "said"), [("ja", "最初の失敗は正常です"), ("en", "A first failure is")])
def test_the_readme_is_in_the_chosen_language(tmp_path, language, said):
    run("init", "ws", here=tmp_path, language=language)

    assert said in (tmp_path / "ws" / "README.md").read_text("utf-8")


def test_without_a_name_the_folder_is_called_saiten(tmp_path):
    run("init", here=tmp_path)

    assert (tmp_path / "saiten" / "02_activation" / "relu.py").is_file()


def test_a_second_run_restores_what_is_missing_and_leaves_what_was_changed(tmp_path):
    run("init", "ws", here=tmp_path)
    mine, gone = (tmp_path / "ws" / "02_activation" / name for name in ("relu.py", "sigmoid.py"))
    mine.write_text("my own", "utf-8")
    gone.unlink()

    result = run("init", here=mine.parent)

    assert mine.read_text("utf-8") == "my own"
    assert gone.read_text("utf-8") == stub_of(exercise("sigmoid"))
    assert "files written: 1" in result.output
    assert "yours, left as they are: 1\n" in result.output
    assert not (mine.parent / "saiten").exists(), "inside a workspace, it is this one that is meant"


def test_a_second_run_writes_no_file_that_is_up_to_date(tmp_path):
    lay_out(tmp_path, {"a/f.py": "x = 1\n"})
    os.utime(tmp_path / "a" / "f.py", (1, 1))

    assert lay_out(tmp_path, {"a/f.py": "x = 1\n"}).fates == {"a/f.py": Fate.SAME}
    assert (tmp_path / "a" / "f.py").stat().st_mtime == 1


def test_a_new_version_replaces_only_what_nobody_changed(tmp_path):
    lay_out(tmp_path, {"mine.py": "old", "untouched.py": "old"})
    (tmp_path / "mine.py").write_text("mine", "utf-8")

    laid = lay_out(tmp_path, {"mine.py": "new", "untouched.py": "new"})

    assert laid.fates == {"mine.py": Fate.KEPT, "untouched.py": Fate.RENEWED}
    assert [(tmp_path / name).read_text("utf-8") for name in laid.fates] == ["mine", "new"]


def test_a_file_is_mine_for_good_even_if_a_version_between_was_not_written(tmp_path):
    for version in ("one", "two", "three"):
        lay_out(tmp_path, {"f.py": version})
        (tmp_path / "f.py").write_text("mine", "utf-8")

    assert lay_out(tmp_path, {"f.py": "four"}).fates == {"f.py": Fate.KEPT}


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"written": 3}', '{"written": [1]}'])
def test_without_a_readable_record_nothing_is_replaced(tmp_path, record):
    lay_out(tmp_path, {"f.py": "old"})
    (tmp_path / ".saiten.json").write_text(record, "utf-8")

    assert lay_out(tmp_path, {"f.py": "new"}).fates == {"f.py": Fate.KEPT}


@pytest.mark.skipif(sys.platform == "win32", reason="a link takes a privilege on Windows")
def test_a_link_to_elsewhere_is_left_alone(tmp_path):
    (tmp_path / "elsewhere.py").write_text("mine", "utf-8")
    (tmp_path / "ws").mkdir()
    (tmp_path / "ws" / "f.py").symlink_to(tmp_path / "elsewhere.py")
    (tmp_path / "ws" / "g.py").symlink_to(tmp_path / "nowhere.py")

    laid = lay_out(tmp_path / "ws", {"f.py": "stub", "g.py": "stub"})

    assert set(laid.fates.values()) == {Fate.KEPT}
    assert (tmp_path / "elsewhere.py").read_text("utf-8") == "mine"


@pytest.mark.parametrize("below", ["", "02_activation", "06_backprop/common"])
def test_a_workspace_is_found_from_any_folder_inside(written, below):
    assert root(written / below) == written
    assert find("softmax", written / below) == written / "04_output_and_loss" / "softmax.py"


def test_in_a_checkout_the_exercises_are_the_workspace_and_stay_as_they_are():
    before = sorted(path.name for path in (ROOT / "exercises").iterdir())

    result = run("init", here=ROOT)

    assert root(ROOT / "solutions" / "02_activation" / "relu") == ROOT / "exercises"
    assert result.exit_code == 0
    assert "is the workspace of this checkout" in result.output
    assert sorted(path.name for path in (ROOT / "exercises").iterdir()) == before


def test_outside_of_any_workspace_there_is_none(tmp_path):
    assert root(tmp_path) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_that_cannot_be_written_is_said_in_one_sentence_with_2(tmp_path, language):
    (tmp_path / "file").write_text("", "utf-8")

    result = run("init", "file", here=tmp_path, language=language)

    assert result.exit_code == 2
    assert "file" in result.stderr
    assert "saiten init DIR" in result.stderr
    assert len(result.stderr.strip().split("\n")) == 1
