"""What the README shows is what the program says: `pytest --update-goldens` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import saiten
from grader.faces.paint import Paint
from grader.faces.terminal import Screen, show
from grader.grading import Grader
from grader.outcome import Program
from grader.text import Language

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"<!-- begin: (?P<what>.+?) -->\n(?P<shown>.*?)<!-- end -->", re.DOTALL)
BLOCKS = [match["what"] for match in BLOCK.finditer(README.read_text("utf-8"))]


def said(what, backend):
    *name, language = what.split()
    if name == ["help"]:
        return CliRunner(env={"SAITEN_LANG": language}).invoke(saiten, ["--help"], prog_name="saiten").output
    slug, mistake = name
    one = exercise(slug)
    result = Grader(backend.run, 7).grade(one, Program(f"{slug}.py", one.wrong[mistake].source))
    return show(result, one, Screen(Language(language), Paint(on=False))) + "\n"


@pytest.mark.parametrize("what", BLOCKS)
def test_a_block_is_what_the_program_says(what, backend, request):
    fresh = f"```text\n{said(what, backend)}```\n"
    text = README.read_text("utf-8")
    if request.config.getoption("--update-goldens"):
        text = BLOCK.sub(lambda match: renewed(match, what, fresh), text)
        README.write_text(text, "utf-8")

    shown = {match["what"]: match["shown"] for match in BLOCK.finditer(text)}

    assert shown[what] == fresh


def renewed(match, what, fresh):
    return f"<!-- begin: {what} -->\n{fresh}<!-- end -->" if match["what"] == what else match[0]


def test_the_two_commands_are_there():
    text = README.read_text("utf-8")

    assert "make demo" in text
    assert "make test" in text
