"""The wheel holds the program and its content, nothing else, and works far away from any checkout."""

import json
import os
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.checkout import ROOT, files
from tests.wheel import build, install

CONTENT = {"exercises", "solutions", "quizzes"}
STRAYS = (
    "grader/__pycache__/stray.cpython-311.pyc",
    "grader/stray.pyc",
    "solutions/.ipynb_checkpoints/stray.ipynb",
    "exercises/stray.py.saiten-old",
    "build/stray.txt",
)


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    folder = tmp_path_factory.mktemp("checkout")
    for path in files():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, folder / path)
    for stray in STRAYS:
        (folder / stray).parent.mkdir(parents=True, exist_ok=True)
        (folder / stray).write_text("stray", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def through_sdist(checkout, tmp_path_factory):
    return build(checkout, tmp_path_factory.mktemp("through-sdist"))


@pytest.fixture(scope="module")
def direct(checkout, tmp_path_factory):
    return build(checkout, tmp_path_factory.mktemp("direct"), "--wheel")


@pytest.fixture(scope="module")
def saiten(through_sdist, tmp_path_factory):
    """Install the wheel into a new environment that borrows its dependencies from this one."""
    home = tmp_path_factory.mktemp("installed")
    programs = install(through_sdist, home)
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "SAITEN"))
    }
    environment |= {"SAITEN_DB": str(home / "progress.sqlite"), "PYTHONIOENCODING": "utf-8"}

    def run(*words: str | Path, at: Path) -> subprocess.CompletedProcess[str]:
        command = [shutil.which("saiten", path=programs), *map(str, words)]
        return subprocess.run(
            command, cwd=at, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    return run


@pytest.fixture
def answer(tmp_path):
    """Hand in one of the answers to softmax that the course comes with, as a learner would."""

    def hand_in(kind: str) -> Path:
        source = min((ROOT / "solutions").glob(f"*/softmax/{kind}/*.py"))
        return Path(shutil.copy(source, tmp_path / "softmax.py"))

    return hand_in


def test_a_wheel_is_the_same_through_the_sdist_and_directly(through_sdist, direct):
    assert names(through_sdist) == names(direct)


def test_the_wheel_holds_the_program_and_all_of_the_content(direct):
    inside = {path for path in files() if path.parts[0] in CONTENT | {"grader"}}
    moved = {Path("grader/_content", path) if path.parts[0] in CONTENT else path for path in inside}

    assert names(direct) == {path.as_posix() for path in moved}
    assert "grader/py.typed" in names(direct)


def test_the_sdist_holds_what_is_needed_to_test_it_and_no_stray(through_sdist):
    with tarfile.open(next(through_sdist.parent.glob("*.tar.gz"))) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}

    assert {"pyproject.toml", "README.md", "LICENSE", "Makefile", "tests/test_wheel.py"} <= inside
    assert not {name for name in inside if "stray" in name or name.startswith((".ci/", ".venv/", ".git/"))}


def test_the_installed_command_says_its_version(saiten, tmp_path):
    said = saiten("--version", at=tmp_path)

    assert (said.returncode, "0.1.0" in said.stdout) == (0, True), said


def test_the_installed_command_finds_its_exercises(saiten, tmp_path):
    said = saiten("list", "--lang", "en", at=tmp_path)

    assert (said.returncode, "softmax" in said.stdout) == (0, True), said


def test_the_installed_command_passes_a_right_answer(saiten, answer, tmp_path):
    said = saiten("check", answer("right"), "--json", at=tmp_path)

    assert said.returncode == 0, said
    assert [result["status"] for result in json.loads(said.stdout)["results"]] == ["passed"]


def test_the_installed_command_fails_a_wrong_answer(saiten, answer, tmp_path):
    said = saiten("check", answer("wrong"), "--json", at=tmp_path)

    assert said.returncode == 1, said
    assert [result["status"] for result in json.loads(said.stdout)["results"]] == ["failed"]
