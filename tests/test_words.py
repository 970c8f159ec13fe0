"""Whatever the program can say, it can say in both languages, and nowhere but in the words files."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from grader.catalog import exercises
from grader.faces.cli import _COMMANDS
from grader.outcome import Isolation, Trouble
from grader.report import CheckStatus, Status
from grader.text import Language, words

PROGRAM = Path(__file__).parents[1] / "grader"
ROOMS = sorted(path.stem for path in (PROGRAM / "words" / "ja").glob("*.yaml"))
JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ㐀-䶿一-鿿ｦ-ｯｱ-ﾝ]")  # letters; no signs
COUNTS = "answers|characters|days|decks|entries|exercises|files|gaps|items|minutes|questions|students"
MANY = re.compile(rf"\{{(?!limit|most|total)\w+\}} (?:[a-z]+ )?(?:{COUNTS})\b")  # a limit is never 1
ODDITIES = {"always_same", "one_row_repeated", "neighbours", "never_drawn", "few_batches", "unfair"}
KNOWS_LETTERS = {"faces/wrap.py"}  # which of them may not start a line
SOURCES = sorted(path for path in PROGRAM.rglob("*.py") if "_content" not in path.parts)


def placeholders(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def said_by_code():
    """Return every literal code of a `Finding(…)` in the program, f-strings as their beginnings."""
    codes = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding" and node.args:
                codes |= set(_literals(node.args[0]))
    return codes


def _literals(node):
    if isinstance(node, ast.Constant):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        yield f"{node.values[0].value}*"


def test_both_languages_have_the_same_rooms():
    assert [sorted(path.stem for path in (PROGRAM / "words" / one).glob("*.yaml")) for one in Language] == [
        ROOMS
    ] * 2


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_have_the_same_sentences(room):
    ja, en = (words(room, one).sentences for one in (Language.JA, Language.EN))

    assert set(ja) ^ set(en) == set()


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_tell_the_same_facts(room):
    ja, en = (words(room, one).sentences for one in (Language.JA, Language.EN))

    differing = {key for key in ja if placeholders(ja[key]) != placeholders(en[key])}

    assert differing == set()


@pytest.mark.parametrize("room", ROOMS)
def test_no_english_sentence_counts_one_questions(room):
    """Say `Questions: 1`, which is right for every number."""
    sentences = words(room, Language.EN).sentences

    assert {key: found[0] for key, one in sentences.items() if (found := MANY.search(one))} == {}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", Language)
def test_no_sentence_is_empty_and_japanese_is_japanese(room, language):
    sentences = words(room, language).sentences

    assert [key for key, sentence in sentences.items() if not sentence.strip()] == []
    assert language is Language.EN or any(JAPANESE.search(sentence) for sentence in sentences.values())


@pytest.mark.parametrize(
    "key",
    [
        *(f"status.{status}" for status in Status),
        *(f"fault.{trouble}" for trouble in Trouble),
        *(f"next.{status}" for status in Status if status is not Status.GRADER_ERROR),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_every_status_and_every_trouble_has_its_words(key, language):
    assert words("feedback", language).has(key)


@pytest.mark.parametrize("language", Language)
def test_every_finding_of_the_program_has_its_words(language):
    say = words("feedback", language)

    codes = {code for code in said_by_code() if not code.endswith("*") and not code.startswith("own.")}
    missing = {code for code in codes if not say.has(code if "." in code else f"finding.{code}")}

    assert {"none", "shape", "value", "changed", "warned", "one_sided", "pair.backward"} <= codes
    assert missing == set()


def test_findings_with_a_code_that_is_put_together_are_known_to_these_tests():
    assert {code for code in said_by_code() if code.endswith("*")} == {"fault.*", "transform.*", "own.*"}


@pytest.mark.parametrize("exercise", exercises().values(), ids=list(exercises()))
def test_every_finding_of_an_exercise_has_its_words(exercise):
    spec = (exercise.folder / "spec.py").read_text("utf-8")
    helpers = [PROGRAM / f"{name}.py" for name in ("record", "shuffling") if f"from grader.{name} " in spec]
    sources = [spec, *(path.read_text("utf-8") for path in helpers)]
    codes = {code for source in sources for code in re.findall(r'"own\.(\w+)"', source)}
    if re.search(r"\boddity", spec):
        codes |= ODDITIES

    assert codes - exercise.lesson.findings.keys() == set()


@pytest.mark.parametrize(
    "name", ["sign", "double", "half", "times", "divided", "factor", "transposed", "shifted"]
)
@pytest.mark.parametrize("language", Language)
def test_every_transform_has_its_words(name, language):
    assert words("feedback", language).has(f"transform.{name}")


@pytest.mark.parametrize("language", Language)
def test_every_check_of_the_course_has_its_words(language):
    names = {check.name for one in exercises().values() for check in one.spec.checks} | {"runs", "experiment"}

    assert [name for name in sorted(names) if not words("feedback", language).has(f"check.{name}")] == []


@pytest.mark.parametrize("language", Language)
def test_every_family_of_the_course_has_a_name(language):
    general = words("feedback", language)
    nameless = [
        f"{slug}/{family.name}"
        for slug, one in exercises().items()
        for family in one.spec.every_family()
        if family.name not in one.lesson.families and not general.has(f"family.{family.name}")
    ]

    assert nameless == []


@pytest.mark.parametrize("language", Language)
def test_every_command_and_every_isolation_has_its_words(language):
    say = words("cli", language)

    assert [name for name in _COMMANDS if not say.has(f"command.{name}")] == []
    assert [one for one in Isolation if not say.has(f"doctor.{one}")] == []


def test_the_statuses_of_checks_are_the_ones_the_machine_output_promises():
    assert {status.value for status in CheckStatus} == {"passed", "failed", "skipped", "advice"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_no_japanese_sentence_stands_in_the_program(path):
    strings = [
        node.value
        for node in ast.walk(_without_docstrings(ast.parse(path.read_text("utf-8"))))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]

    said = [one for one in strings if JAPANESE.search(one)]

    assert said == [] or path.relative_to(PROGRAM).as_posix() in KNOWS_LETTERS


def _without_docstrings(tree):
    """Leave out what is only read by those who read the program."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [
                one for one in body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))
            ]
    return tree
