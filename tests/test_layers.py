"""The arrows of the program point down, and the contracts that say so really bite."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkout import ROOT

LINT = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LINT, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_every_contract_is_kept():
    verdict = lint(ROOT)

    assert verdict.returncode == 0, verdict.stdout + verdict.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("grader/wire/values.py", "import grader.grading", "Arrows point down"),
        ("grader/spec.py", "import click", "Only the faces"),
        ("grader/compare.py", "def f():\n    import matplotlib", "Only the pictures"),
        ("grader/compare.py", "import yaml", "YAML is read"),
        ("grader/child/__init__.py", "import grader.text", "The child knows"),
        ("grader/sandbox/__init__.py", "import grader.child", "Nobody imports the child"),
        ("grader/newcomer.py", "", "Arrows point down"),
    ],
)
def test_a_forbidden_import_breaks_its_contract(tmp_path, module, line, contract):
    shutil.copytree(ROOT / "grader", tmp_path / "grader", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / module).open("a", encoding="utf-8") as source:
        source.write(f"\n{line}\n")

    verdict = lint(tmp_path)

    broken = [kept for kept in verdict.stdout.splitlines() if "BROKEN" in kept]
    assert verdict.returncode == 1
    assert any(said.startswith(contract) for said in broken), verdict.stdout + verdict.stderr
