"""What people and programs are shown: golden screens in both languages, and the JSON by its schema."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.author.stub import stub_of
from grader.catalog import exercise
from grader.faces.machine import to_json
from grader.faces.numbers import table
from grader.faces.paint import Paint, wants_colour
from grader.faces.terminal import Screen, footer, show
from grader.faces.wrap import width, wrap
from grader.feedback import harmless
from grader.grading import Grader
from grader.outcome import Isolation, Limits, Program
from grader.report import Report, Status
from grader.text import Language

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = json.loads((Path(__file__).parents[1] / "grader/schema/saiten-report-1.json").read_text("utf-8"))
LANGUAGES = tuple(Language)

ENDLESS = "def softmax(x):\n    while True:\n        pass\n"
BROKEN = "import numpy as np\n\n\ndef softmax(x)\n    return np.exp(x)\n"
HUNGRY = "def softmax(x, axis):\n    return x\n"
HOSTILE = r"""
def softmax(x):
    print("\x1b[2J\tgone")
    raise ValueError("\x1b[31m\u202e" + "long" * 50 + "\udc80")
"""
RAISES = "import numpy as np\n\n\ndef softmax(x):\n    return numpy.exp(x)\n"


def wrong(slug, name):
    return lambda: (slug, exercise(slug).wrong[name].source)


def right(slug, name):
    return lambda: (slug, exercise(slug).right[name].source)


SCREENS = {
    "passed": lambda: ("softmax", exercise("softmax").reference.source),
    "value": wrong("softmax", "whole_matrix"),
    "shape": wrong("total_input", "column_result"),
    "nan": wrong("softmax", "no_max_shift"),
    "changed_input": wrong("relu", "changes_input"),
    "not_implemented": lambda: ("softmax", stub_of(exercise("softmax")).encode()),
    "syntax": lambda: ("softmax", BROKEN.encode()),
    "raised": lambda: ("softmax", RAISES.encode()),
    "arity": lambda: ("softmax", HUNGRY.encode()),
    "hostile": lambda: ("softmax", HOSTILE.encode()),
    "timeout": lambda: ("softmax", ENDLESS.encode()),
    "parts": lambda: ("hunt_wrong_derivative", stub_of(exercise("hunt_wrong_derivative")).encode()),
    "pair": wrong("affine_layer", "dW_averaged"),
    "advice": right("sigmoid", "textbook"),
}


@pytest.fixture(scope="module")
def results(backend):
    grader = Grader(backend.run, seed=7, limits=Limits(case_seconds=0.5))
    answers = {name: answer() for name, answer in SCREENS.items()}
    return {
        name: grader.grade(exercise(slug), Program(f"{slug}.py", source))
        for name, (slug, source) in answers.items()
    }


def screen(result, language, *, colour=False):
    return show(result, exercise(result.exercise), Screen(language, Paint(colour)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_as_it_was_approved(name, language, results, request):
    path = GOLDEN / f"{name}.{language}.txt"
    shown = screen(results[name], language) + "\n"
    if request.config.getoption("--update-goldens"):
        path.write_text(shown, "utf-8")

    assert shown == path.read_text("utf-8")


def test_every_golden_file_is_tried():
    assert {path.name for path in GOLDEN.iterdir()} == {
        f"{name}.{one}.txt" for name in SCREENS for one in LANGUAGES
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_wider_than_the_screen_but_what_is_to_be_pasted(name, language, results):
    lines = screen(results[name], language).split("\n")

    assert [line for line in lines if width(line) > 80 and not _pasted(line)] == []


def _pasted(line):
    return re.match(r" {4,8}(\w+ = |\[|np\.array|\"|print\()", line)


@pytest.mark.parametrize("name", SCREENS)
def test_both_languages_say_the_same_number_of_things(name, results):
    blocks = {len(screen(results[name], language).split("\n\n")) for language in LANGUAGES}

    assert len(blocks) == 1


@pytest.mark.parametrize("name", SCREENS)
def test_colour_only_adds_to_what_is_said(name, results):
    plain, coloured = (screen(results[name], Language.EN, colour=on) for on in (False, True))

    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


@pytest.mark.parametrize(
    ("shape", "at", "cells", "marked"),
    [
        ((), (), 1, "×-1"),
        ((7,), (6,), 3, "×-7"),
        ((2, 2), (0, 1), 4, "×-2"),
        ((9, 9), (8, 8), 9, "×-81"),
        ((2, 3, 4), (1, 1, 2), 9, "×-19"),
    ],
    ids=["scalar", "vector", "small", "large", "tensor"],
)
def test_a_table_is_at_most_three_by_three_around_the_worst_entry(shape, at, cells, marked):
    ours = np.arange(1.0, np.prod(shape) + 1).reshape(shape)

    lines = table({"ours": ours, "yours": -ours, "at": at}, lambda key: key, 10)
    yours = lines.partition("yours\n")[2].partition("gap")[0].split()

    assert len([cell for cell in yours if cell != "×"]) == cells
    assert marked in yours


@given(st.text(max_size=300), st.integers(20, 120), st.sampled_from(["", "  ", "    "]))
def test_no_wrapped_line_is_too_wide_and_nothing_is_lost(text, columns, indent):
    wrapped = wrap(text, columns, indent)

    assert max(width(line) for line in wrapped.split("\n")) <= columns
    assert re.sub(r"\s", "", wrapped) == re.sub(r"\s", "", text)


@given(st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"]) | st.sampled_from("a重\n\t")))
def test_nothing_a_learner_says_steers_a_terminal(text):
    said = harmless(text)

    assert said.replace("\n", "").isprintable()
    assert said.encode("utf-8").decode("utf-8") == said


@pytest.mark.parametrize(
    ("environ", "terminal", "plain", "expected"),
    [
        ({}, True, False, True),
        ({}, False, False, False),
        ({}, True, True, False),
        ({"NO_COLOR": "1"}, True, False, False),
        ({"NO_COLOR": ""}, True, False, True),
        ({"TERM": "dumb"}, True, False, False),
    ],
    ids=["terminal", "pipe", "plain", "no_color", "empty_no_color", "dumb"],
)
def test_there_is_colour_only_on_a_terminal_that_does_not_refuse_it(environ, terminal, plain, expected):
    assert wants_colour(environ, terminal=terminal, plain=plain) is expected


def test_a_place_in_the_file_is_told_as_a_path_that_can_be_clicked(results):
    result = results["syntax"]

    page = show(
        result, exercise("softmax"), Screen(Language.EN, Paint(on=False), 40), "a/long/way/softmax.py"
    )

    assert "  a/long/way/softmax.py:4" in page.split("\n")
    assert "  file a/long/way/softmax.py" in page.split("\n")


class TestTheUnrepairedHunt:
    def test_two_parameters_are_right_and_two_are_not(self, results):
        table = screen(results["parts"], Language.EN).partition("Part by part")[2].split("\n")[1:5]

        assert [line.split()[:2] for line in table] == [["W1", "✗"], ["b1", "✗"], ["W2", "✓"], ["b2", "✓"]]
        assert ["largest error" in line for line in table] == [True, True, False, False]

    @pytest.mark.parametrize(
        ("language", "said"),
        [(Language.JA, "活性化後の z1 を渡しています"), (Language.EN, "but it was given z1")],
    )
    def test_the_mistake_says_what_d_sigmoid_was_given(self, results, language, said):
        shown = re.sub(r"\s+", " ", screen(results["parts"], language))

        assert said.replace(" ", "") in shown.replace(" ", "")


@pytest.mark.parametrize(
    ("name", "status", "mistake"),
    [
        ("passed", Status.PASSED, ""),
        ("value", Status.FAILED, "whole_matrix"),
        ("shape", Status.FAILED, "column_result"),
        ("nan", Status.FAILED, "no_max_shift"),
        ("changed_input", Status.FAILED, "changes_input"),
        ("not_implemented", Status.NOT_IMPLEMENTED, ""),
        ("syntax", Status.ERROR, ""),
        ("raised", Status.ERROR, ""),
        ("arity", Status.ERROR, ""),
        ("hostile", Status.ERROR, ""),
        ("timeout", Status.TIMEOUT, ""),
        ("parts", Status.FAILED, "d_sigmoid_of_z1"),
        ("pair", Status.FAILED, "dW_averaged"),
        ("advice", Status.PASSED, ""),
    ],
)
def test_each_screen_shows_the_verdict_it_is_named_for(name, status, mistake, results):
    assert (results[name].status, results[name].diagnosis.mistake) == (status, mistake)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_footer_lets_a_run_be_repeated(language):
    report = Report((), 1234, Isolation.FULL, "0.1.0")

    assert "1234" in footer(report, Screen(language, Paint(on=False)))


class TestTheJson:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_report_is_valid(self, results, language):
        report = Report(tuple(results.values()), 7, Isolation.FULL, "0.1.0")

        assert list(faults(json.loads(to_json(report, language)), SCHEMA)) == []

    def test_the_checker_of_these_tests_finds_faults(self, results):
        tree = json.loads(to_json(Report((results["value"],), 7, Isolation.FULL, "0.1.0"), Language.EN))
        tree["seed"], tree["spare"] = "7", 1
        tree["results"][0]["status"] = "fine"
        tree["results"][0]["score"] = 2
        del tree["results"][0]["checks"][0]["points"]

        assert set(faults(tree, SCHEMA)) == {
            "/: spare is unknown",
            "/seed: not integer",
            "/results/0/status: 'fine' is none of the values",
            "/results/0/score: out of range",
            "/results/0/checks/0/: points is missing",
        }

    def test_every_status_is_in_the_schema(self):
        status = SCHEMA["$defs"]["result"]["properties"]["status"]["enum"]

        assert set(status) == {one.value for one in Status}

    def test_both_languages_report_the_same_facts(self, results):
        ja, en = (
            json.loads(to_json(Report(tuple(results.values()), 7, Isolation.FULL, "0"), one))
            for one in LANGUAGES
        )

        for mine, other in zip(ja["results"], en["results"], strict=True):
            assert [check["facts"] for check in mine["checks"]] == [
                check["facts"] for check in other["checks"]
            ]
            assert (mine["status"], mine["score"], mine["mistake"]) == (
                other["status"],
                other["score"],
                other["mistake"],
            )


TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def faults(tree, schema, where=""):
    """Yield what is wrong with a tree by the few words of JSON Schema that ours is written in."""
    schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    kinds = schema.get("type", list(TYPES))
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if not any(
        isinstance(tree, TYPES[kind]) and (type(tree) is bool) <= (kind == "boolean") for kind in kinds
    ):
        yield f"{where}: not {' or '.join(kinds)}"
    elif "const" in schema and tree != schema["const"]:
        yield f"{where}: not {schema['const']!r}"
    elif "enum" in schema and tree not in schema["enum"]:
        yield f"{where}: {tree!r} is none of the values"
    elif isinstance(tree, dict):
        yield from _faults_of_object(tree, schema, where)
    elif isinstance(tree, list):
        for k, item in enumerate(tree):
            yield from faults(item, schema.get("items", {}), f"{where}/{k}")
    elif isinstance(tree, int | float) and not schema.get("minimum", tree) <= tree <= schema.get(
        "maximum", tree
    ):
        yield f"{where}: out of range"


def _faults_of_object(tree, schema, where):
    known, more = schema.get("properties", {}), schema.get("additionalProperties", {})
    for name in schema.get("required", ()):
        if name not in tree:
            yield f"{where}/: {name} is missing"
    for name, value in tree.items():
        if name not in known and more is False:
            yield f"{where}/: {name} is unknown"
        else:
            yield from faults(value, known.get(name, more), f"{where}/{name}")
