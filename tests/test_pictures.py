"""A picture shows the right numbers under the right words, in both languages, with a display or without."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from grader.author.lint_picture import lint_picture
from grader.catalog import exercise, exercises, pictures
from grader.content import read
from grader.faces.cli import saiten
from grader.outcome import Program, Trouble
from grader.pictures.answers import GRID, SCORES, curve, draws_curve, draws_heat, heat
from grader.pictures.drawing import save
from grader.pictures.figure import Chart, Figure, Heat, Line
from grader.pictures.gallery import course_picture, draws_experiment, experiment
from grader.pictures.sketch import joined, sketched
from grader.text import Language
from tests.experiments import with_experiment

ROOT = Path(__file__).parents[1]
SIGMOID, SOFTMAX, BACKWARD = exercise("sigmoid"), exercise("softmax"), exercise("backward_sigmoid")
FLIPPED = Program("sigmoid.py", b"import numpy as np\ndef sigmoid(x):\n    return 1 / (1 + np.exp(x))\n")
STUB = Program("sigmoid.py", b"def sigmoid(x):\n    raise NotImplementedError\n")


class TestCurves:
    def test_a_right_answer_lies_on_the_reference(self, backend):
        figure = curve(SIGMOID, SIGMOID.reference, backend.run, Language.EN).figure
        (chart,) = figure.panels

        assert [line.label for line in chart.lines] == ["reference", "yours"]
        assert chart.lines[1].y[GRID == 0.0].tolist() == [0.5]
        assert np.array_equal(chart.lines[0].y, chart.lines[1].y)
        assert "at all 241 points" in figure.alt

    def test_a_wrong_answer_leaves_it_and_the_words_say_where(self, backend):
        figure = curve(SIGMOID, FLIPPED, backend.run, Language.JA).figure

        assert [line.label for line in figure.panels[0].lines] == ["正解", "あなた"]
        assert "241 点のうち 240 点" in figure.alt  # all but x = 0

    def test_a_function_of_the_whole_array_is_drawn_over_a_few_scores(self, backend):
        (chart,) = curve(SOFTMAX, SOFTMAX.reference, backend.run, Language.EN).figure.panels

        assert [line.x.tolist() for line in chart.lines] == [SCORES.tolist()] * 2
        assert chart.lines[1].y.sum() == pytest.approx(1.0)

    def test_a_stub_leaves_the_reference_alone_and_its_trouble_is_told(self, backend):
        drawn = curve(SIGMOID, STUB, backend.run, Language.EN)

        assert drawn.fault.trouble is Trouble.NOT_IMPLEMENTED
        assert [line.label for line in drawn.figure.panels[0].lines] == ["reference"]

    @pytest.mark.parametrize("slug", [slug for slug, one in exercises().items() if draws_curve(one)])
    def test_every_function_of_one_array_has_its_picture(self, slug, backend):
        one = exercise(slug)
        figure = curve(one, one.reference, backend.run, Language.EN).figure

        assert len(figure.panels[0].lines) == 2
        assert "at all" in figure.alt


class TestHeat:
    def test_a_wrong_derivative_spoils_the_first_layer_only(self, backend):
        wrong = BACKWARD.wrong["d_sigmoid_of_z1"]
        figure = heat(BACKWARD, wrong, backend.run, Language.EN).figure

        assert [panel.title for panel in figure.panels] == [
            "W1 (2, 3) ×",
            "b1 (3,) ×",
            "W2 (3, 1) ○",
            "b2 (1,) ○",
        ]
        assert [panel.errors.shape for panel in figure.panels] == [(2, 3), (1, 3), (3, 1), (1, 1)]
        assert figure.panels[0].errors.max() > 0.1
        assert not figure.panels[2].errors.any()
        assert "W2 (3, 1) ○" in figure.alt

    def test_a_wrong_shape_is_said_and_not_coloured(self, backend):
        figure = heat(BACKWARD, BACKWARD.wrong["W1_transposed"], backend.run, Language.JA).figure

        assert figure.panels[0] == Heat("W1 ×", None, "形が (3, 2)、正しい形は (2, 3)")

    def test_an_answer_that_gives_nothing_has_no_picture(self, backend):
        drawn = heat(
            BACKWARD, Program("b.py", b"def backward(*_):\n    return 1 / 0\n"), backend.run, Language.EN
        )

        assert drawn.figure is None
        assert drawn.fault.kind == "ZeroDivisionError"

    @pytest.mark.parametrize("slug", [slug for slug, one in exercises().items() if draws_heat(one)])
    def test_every_claimed_gradient_has_its_panel(self, slug, backend):
        one = exercise(slug)
        figure = heat(one, one.reference, backend.run, Language.EN).figure

        assert len(figure.panels) == len({gradient.part for gradient in one.spec.gradients})
        assert all(panel.title.endswith("○") for panel in figure.panels)


TREE = {
    "title": {"ja": "降下", "en": "Descent"},
    "alt": {"ja": "{x:.1f} で終わる", "en": "It ends at {x:.1f}"},
    "panels": [
        {
            "title": {"ja": "道", "en": "Path"},
            "x": {"ja": "歩", "en": "step"},
            "y": {"ja": "x", "en": "x"},
            "log": True,
            "lines": [{"y": "x", "style": "dashed", "label": {"ja": "点", "en": "point"}}],
        }
    ],
}


class TestSketches:
    def test_a_tree_and_numbers_make_a_figure(self):
        figure = sketched(TREE, {"x": [3.0, 1.5]}, Language.EN)

        assert (figure.title, figure.alt) == ("Descent", "It ends at 1.5")
        (chart,) = figure.panels
        assert (chart.title, chart.x_label, chart.y_label, chart.log) == ("Path", "step", "x", True)
        (line,) = chart.lines
        assert (line.label, line.style, line.x.tolist(), line.y.tolist()) == (
            "point",
            "dashed",
            [1.0, 2.0],
            [3.0, 1.5],
        )

    def test_the_same_tree_speaks_japanese(self):
        assert sketched(TREE, {"x": [1.0]}, Language.JA).alt == "1.0 で終わる"

    def test_a_line_may_be_a_moving_mean_that_stands_where_it_ends(self):
        line = {**TREE["panels"][0]["lines"][0], "mean_over": 2}
        tree = {**TREE, "panels": [{**TREE["panels"][0], "lines": [line]}]}
        (drawn,) = sketched(tree, {"x": [1.0, 3.0, 5.0]}, Language.EN).panels[0].lines

        assert (drawn.x.tolist(), drawn.y.tolist()) == ([2.0, 3.0], [2.0, 4.0])

    def test_results_of_one_name_follow_each_other(self):
        assert joined({"e/1": np.ones(2), "e/2": np.zeros(1)})["e"].tolist() == [1.0, 1.0, 0.0]

    def test_an_experiment_is_drawn_from_its_steps(self, backend, tmp_path):
        descent = with_experiment()
        (tmp_path / "picture.yaml").write_text(repr(TREE).replace("True", "true"), encoding="utf-8")
        program, here = descent.reference, type(descent)(descent.slug, descent.topic, tmp_path)
        here.__dict__["spec"] = descent.spec
        figure = experiment(here, program, backend.run, Language.EN).figure

        path = figure.panels[0].lines[0].y.reshape(5, 2)
        assert path[0] == pytest.approx([3 * 0.8**20, 4 * 0.8**20])
        assert path[4] == pytest.approx([3 * 0.8**100, 4 * 0.8**100], abs=1e-9)


RUNS = {}


def once(backend):
    """Return a runner that runs each program once: a picture's numbers are the same in both languages."""

    def run(job):
        name = job.programs[0].name
        RUNS[name] = RUNS[name] if name in RUNS else backend.run(job)
        return RUNS[name]

    return run


@pytest.mark.parametrize("name", pictures())
def test_every_picture_of_the_course_is_complete(name):
    assert [str(problem) for problem in lint_picture(pictures()[name], exercises())] == []


def test_a_picture_of_an_experiment_shows_what_its_steps_show():
    shown = {slug: one for slug, one in exercises().items() if draws_experiment(one)}

    assert {"train_regression", "train_sine"} <= set(shown)
    for slug, one in shown.items():
        tree = read(one.folder / "picture.yaml").data
        names = {line["y"] for panel in tree["panels"] for line in panel["lines"]}
        shows = {getattr(step, "show", "").partition("/")[0] for step in one.spec.long.families[0].steps}
        assert names <= shows or "result" in shows, slug  # members of a dict have names of their own


def test_the_digits_are_drawn_from_what_training_returned(backend):
    one = exercise("train_two_layer_net")
    figure = experiment(one, one.reference, backend.run, Language.EN).figure
    loss, accuracy = figure.panels

    assert [line.label for line in accuracy.lines] == ["training data", "test data"]
    assert accuracy.lines[1].y[-1] > 0.9
    assert loss.lines[0].y[0] > 2
    assert loss.lines[0].y[-1] < 0.5


def test_a_training_that_returns_something_else_has_no_picture_and_is_told_why(backend):
    one = exercise("train_two_layer_net")
    drawn = experiment(one, Program("t.py", b"def train(*_):\n    return 'done'\n"), backend.run, Language.EN)

    assert drawn.figure is None
    assert drawn.missing == ("loss", "train_acc", "test_acc")


@pytest.mark.parametrize("name", pictures())
def test_every_picture_of_the_course_shows_finite_numbers_and_speaks_both_languages(name, backend):
    figures = [course_picture(pictures()[name], once(backend), language).figure for language in Language]

    lines = [line for panel in figures[0].panels for line in panel.lines]
    assert lines
    assert all(np.isfinite(line.y).all() and line.x.shape == line.y.shape for line in lines)
    assert figures[0].alt != figures[1].alt
    assert "{" not in figures[0].alt + figures[1].alt


def test_the_regression_learns_and_the_wrong_derivative_learns_less(backend):
    figure = course_picture(pictures()["regression"], once(backend), Language.EN).figure
    sigmoid, relu, wrong = (panel.lines[0].y for panel in figure.panels)

    assert figure.same_height
    assert sigmoid[-1] < sigmoid[0] / 50
    assert relu[-1] < relu[0] / 50
    assert 3 * sigmoid[-1] < wrong[-1] < wrong[0] / 20


FIGURE = Figure(
    "図の題",
    (
        Chart("曲線 −1", "x", "y", (Line("あなた", GRID, GRID**2), Line("正解", GRID, GRID)), log=False),
        Heat("W1 ×", np.array([[0.0, 0.3], [np.inf, 1e-7]]), "最大の誤差"),
        Heat("b1 ×", None, "値がない"),
    ),
    "ことばによる説明",
)
SIGNS = {".png": b"\x89PNG", ".svg": b"<?xml"}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", SIGNS)
def test_a_file_of_its_kind_is_written_with_the_words_inside(kind, language, tmp_path):
    if language is Language.EN:  # the letters of the figure are Japanese, and an English reader has no font
        warnings.filterwarnings("ignore", "Glyph")
    path = tmp_path / f"figure{kind}"
    save(FIGURE, path, language)
    data = path.read_bytes()

    assert data.startswith(SIGNS[kind])
    assert len(data) > 5000
    assert kind == ".png" or FIGURE.alt.encode() in data


def plot(*arguments, here, language="en"):
    env = {"SAITEN_LANG": language, "SAITEN_BACKEND": "", "COLUMNS": "80", "MPLBACKEND": "agg"}
    with contextlib.chdir(here):
        return CliRunner(env=env).invoke(saiten, ["plot", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sigmoid.py").write_bytes(FLIPPED.source)
    (tmp_path / "relu.py").write_bytes(b"def relu(x):\n    raise NotImplementedError\n")
    (tmp_path / "backward_sigmoid.py").write_bytes(BACKWARD.reference.source)
    return tmp_path


class TestCommand:
    def test_without_a_display_a_file_is_written_and_said(self, folder):
        result = plot("sigmoid", here=folder)

        assert result.exit_code == 0, result.output
        assert "240 of 241" in result.output
        assert "saiten-sigmoid.png" in result.output
        assert (folder / "saiten-sigmoid.png").read_bytes().startswith(SIGNS[".png"])

    @pytest.mark.parametrize("name", ["curve.svg", "curve.PNG"])
    def test_the_file_that_is_named_is_written(self, name, folder):
        assert plot("sigmoid.py", "-o", name, here=folder, language="ja").exit_code == 0
        assert (folder / name).stat().st_size > 5000

    def test_a_gradient_is_drawn(self, folder):
        assert "W1 (2, 3) ○" in plot("backward_sigmoid", here=folder).output

    def test_a_picture_of_the_course_needs_no_file(self, folder):
        result = plot("activations", "-o", "a.svg", here=folder)

        assert result.exit_code == 0, result.output
        assert "vanishing gradient" in result.output

    def test_a_stub_is_told_to_be_one(self, folder):
        result = plot("relu", here=folder)

        assert result.exit_code == 0
        assert "Not written yet" in result.stderr
        assert "only the reference" in result.stdout

    def test_without_a_name_it_lists_what_can_be_drawn(self, folder):
        result = plot(here=folder)

        assert result.exit_code == 0
        assert [name for name in (*pictures(), "sigmoid", "affine_layer") if name not in result.output] == []

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["sigmoid", "-o", "curve.pdf"], "curve.pdf"),
            (["sigmoid", "-o", "nowhere/curve.png"], "nowhere"),
            (["sigmoyd"], "sigmoid"),
            (["nowhere.py"], "nowhere.py"),
            (["and_gate"], "and_gate"),
            (["affine_layer"], "affine_layer"),
        ],
    )
    @pytest.mark.parametrize("language", ["ja", "en"])
    def test_bad_input_gets_one_clear_message_and_2(self, arguments, said, language, folder):
        result = plot(*arguments, here=folder, language=language)

        assert result.exit_code == 2, result.output
        assert said in result.stderr
        assert "Traceback" not in result.output

    def test_no_font_lacks_a_letter_and_the_learners_code_never_runs_here(self, folder):
        (folder / "sigmoid.py").write_text(
            "import os\nimport numpy as np\nos.environ['HERE'] = 'yes'\ndef sigmoid(x):\n"
            "    print(os.environ)\n    return 1 / (1 + np.exp(-x))\n",
            encoding="utf-8",
        )
        env = {**os.environ, "PYTHONPATH": str(ROOT), "SAITEN_LANG": "ja", "MPLBACKEND": "agg"}
        code = (
            "import os, sys\nfrom grader.faces.cli import saiten\n"
            "saiten.main(['plot', 'sigmoid'], standalone_mode=False)\n"
            "print('HERE' in os.environ, 'sigmoid' in sys.modules)"
        )
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

        assert done.returncode == 0, done.stderr
        assert done.stdout.endswith("False False\n")
