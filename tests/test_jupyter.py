"""Real notebooks are executed by a real kernel: the exported ones, and the magic in any of one's own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser

import nbformat
import pytest
from click.testing import CliRunner
from nbclient import NotebookClient

from grader.catalog import exercise, in_order, topics
from grader.faces.cli import saiten
from grader.faces.html_result import COLOURS

SOFTMAX = exercise("softmax")
RIGHT = SOFTMAX.reference.source.decode()
WRONG = SOFTMAX.wrong["whole_matrix"].source.decode()
LAYER = exercise("affine_layer").reference.source.decode()
VOID = {"br", "meta"}


def saiten_command(*arguments, language="en"):
    return CliRunner().invoke(saiten, [str(one) for one in arguments], env={"SAITEN_LANG": language})


def execute(book, folder):
    where = {"metadata": {"path": folder}}
    return NotebookClient(book, timeout=120, kernel_name="python3", resources=where).execute()


def of_cells(*sources):
    cells = [nbformat.v4.new_code_cell(source) for source in ("%load_ext grader", *sources)]
    return nbformat.v4.new_notebook(cells=cells)


def shown(cell, kind="text/plain"):
    return "".join(one["data"][kind] for one in cell.outputs if kind in one.get("data", {}))


def cell_of(book, name):
    return next(cell for cell in book.cells if cell.id == name)


class Balanced(HTMLParser):
    """Read HTML and keep which tags were met, and whether each that was opened is closed."""

    def __init__(self, html):
        super().__init__()
        self.tags, self._open = [], []
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag, _attributes):
        self.tags.append(tag)
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebooks")
    assert saiten_command("export", "notebook", "-o", folder).exit_code == 0
    return folder


def read(folder, topic):
    return nbformat.read(folder / topic / f"{topic}.ipynb", as_version=nbformat.NO_CONVERT)


@pytest.mark.parametrize("topic", [topic.name for topic in topics()])
def test_an_exported_notebook_is_valid_and_holds_each_exercise_of_its_topic(exported, topic):
    book = read(exported, topic)

    nbformat.validate(book)
    assert (book.nbformat, book.nbformat_minor) == (4, 5)
    slugs = [one.slug for one in in_order() if one.topic == topic]
    wanted = [f"{slug}-{part}" for slug in slugs for part in ("task", "answer", "check")]
    assert [cell.id for cell in book.cells] == ["topic", "setup", *wanted]


def test_an_exported_notebook_speaks_the_language_that_was_chosen(tmp_path):
    saiten_command("export", "notebook", "02", "-o", tmp_path, language="ja")
    book = read(tmp_path, "02_activation")

    assert "を完成させてください" in cell_of(book, "relu-task").source
    assert "Complete" not in cell_of(book, "relu-task").source
    assert "SAITEN_LANG=ja" in cell_of(book, "setup").source


def test_a_notebook_that_was_written_in_is_never_written_over(tmp_path):
    saiten_command("export", "notebook", "02_activation", "-o", tmp_path)
    path = tmp_path / "02_activation" / "02_activation.ipynb"
    path.write_text(path.read_text("utf-8").replace("raise NotImplementedError", "return x"), "utf-8")
    mine = path.read_bytes()

    result = saiten_command("export", "notebook", "02_activation", "-o", tmp_path, language="ja")

    assert path.read_bytes() == mine
    assert "書き込みがあるため、そのまま: 1" in result.output


def test_topics_that_do_not_exist_are_refused_all_at_once(tmp_path):
    result = saiten_command("export", "notebook", "02", "99", "gates", "-o", tmp_path / "out")

    assert result.exit_code == 2
    assert "99, gates" in result.stderr
    assert "02_activation" in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_exported_notebook_runs_and_a_right_a_wrong_and_no_answer_are_told_apart(exported):
    book = read(exported, "04_output_and_loss")
    cell_of(book, "softmax_vector-answer").source = RIGHT
    cell_of(book, "softmax-answer").source = WRONG
    execute(book, exported / "04_output_and_loss")

    right, wrong = (cell_of(book, f"{slug}-check") for slug in ("softmax_vector", "softmax"))
    assert "○ Right  softmax_vector" in shown(right)
    assert "× Not right  softmax " in shown(wrong)
    assert "Not written yet  cross_entropy_error" in shown(cell_of(book, "cross_entropy_error-check"))
    assert {"table", "pre", "details"} <= set(Balanced(shown(wrong, "text/html")).tags)


def test_the_exported_notebook_gets_the_same_verdicts_from_the_command_line(tmp_path):
    saiten_command("export", "notebook", "06", "-o", tmp_path)
    path = tmp_path / "06_backprop" / "06_backprop.ipynb"
    book = nbformat.read(path, as_version=4)
    for slug in ("backward_sigmoid", "backward_relu"):
        answer = exercise(slug).reference.source.decode()
        cell_of(book, f"{slug}-answer").source = f"# saiten: {slug}\n{answer}"
    nbformat.write(book, path)

    result = saiten_command("check", path, "--json", "--no-record")

    statuses = {one["exercise"]: one["status"] for one in json.loads(result.stdout)["results"]}
    assert list(statuses) == [one.slug for one in in_order() if one.topic == "06_backprop"]
    passed = {slug for slug, status in statuses.items() if status == "passed"}
    assert passed == {"backward_sigmoid", "backward_relu"}
    assert set(statuses.values()) == {"passed", "not_implemented"}


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """Run one session of many cells: a kernel takes its time to start."""
    uses = "import numpy as np\nAXIS = -1\n\ndef exps(x):\n    return np.exp(x - x.max(AXIS, keepdims=True))"
    built = "def softmax(x):\n    e = exps(x)\n    return e / e.sum(axis=-1, keepdims=True)"
    cells = {
        "magic right": f"%%check softmax\n{RIGHT}",
        "magic wrong": f"%%check softmax\n{WRONG}",
        "uses": uses,
        "built": built,
        "built on cells": 'check("softmax", softmax)',
        "another name": 'mine = softmax\ncheck("softmax", mine)',
        "line": "%%check softmax\n\ndef softmax(x):\n    y = 1\n    return nothing",
        "hostile": '%%check softmax\ndef softmax(x):\n    raise ValueError("<script>alert(1)</script>")',
        "class": f"%%check affine_layer\n{LAYER}",
        "japanese": '%env SAITEN_LANG=ja\ncheck("softmax", softmax)',
        "english": "%env SAITEN_LANG=en",
        "unknown": 'check("softmx", softmax)',
        "no source": 'check("softmax", np.exp)',
        "too many": 'check("softmax", softmax, softmax)',
        "missing": "del softmax\ncheck('softmax')",
        "passed": "check('relu').passed",
    }
    folder = tmp_path_factory.mktemp("session")
    book = execute(of_cells(*cells.values()), folder)
    return dict(zip(cells, book.cells[1:], strict=True))


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("magic right", "○ Right  softmax "),
        ("magic wrong", "× Not right  softmax"),
        ("magic wrong", "The whole table sums to 1, but each row should"),
        ("built on cells", "○ Right  softmax "),
        ("another name", "○ Right  softmax "),
        ("line", "In line 5 (return nothing)"),
        ("class", "○ Right  affine_layer"),
        ("japanese", "× エラー  softmax  ソフトマックス関数"),
        ("unknown", "Did you mean: softmax"),
        ("no source", "The source of `softmax` cannot be found"),
        ("too many", "You gave 2"),
        ("missing", "`softmax` is not defined"),
        ("passed", "False"),
    ],
)
def test_a_check_in_a_notebook_says_what_the_command_line_says(session, cell, said):
    assert said in " ".join(shown(session[cell]).split("\n"))


def test_what_a_program_said_is_escaped(session):
    html = shown(session["hostile"], "text/html")

    assert "&lt;script&gt;" in html
    assert "script" not in Balanced(html).tags


def test_the_html_says_its_language_and_names_the_mistake(session):
    assert 'lang="ja"' in shown(session["japanese"], "text/html")
    assert "each row should" in shown(session["magic wrong"], "text/html")


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("name", COLOURS)
@pytest.mark.parametrize("page", ["#ffffff", "#111111"])
def test_every_colour_can_be_read_on_white_and_on_black(name, page):
    low, high = sorted((luminance(COLOURS[name]), luminance(page)))

    assert re.fullmatch("#[0-9a-f]{6}", COLOURS[name])
    assert (high + 0.05) / (low + 0.05) >= 4


def test_importing_the_package_loads_nothing_else():
    loaded = "[name for name in sys.modules if name.startswith(('grader.', 'numpy', 'click'))]"
    code = f"import sys, grader; print({loaded})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "[]"
