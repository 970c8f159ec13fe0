"""Every known mistake and trap is met somewhere, and every exercise has as much to meet as was promised."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.catalog import exercises
from grader.content import read
from grader.quiz import load_deck
from grader.text import Language

HERE = Path(__file__).parent
TABLE = read(HERE / "mistakes.yaml").data
TARGETS = {f"{part}: {name}": some for part, rows in TABLE.items() for name, some in rows.items()}
QUESTIONS = {
    f"{path.stem}#{question.id}"
    for path in (HERE.parent / "quizzes").glob("*.yaml")
    for question in load_deck(path).questions
}
GATES = {"and_gate", "nand_gate", "or_gate", "gate_weights", "xor_gate"}
MANY = {
    *("softmax", "cross_entropy_error", "numerical_gradient", "affine_layer", "softmax_with_loss_layer"),
    *("two_layer_net", "backward_sigmoid", "backward_relu"),
}


def is_met(target):
    """Say whether a question, a test, or a wrong answer with its sentence in both languages is there."""
    if target.startswith("tests/"):
        return (HERE.parent / target).is_file()
    if "#" in target:
        return target in QUESTIONS
    slug, name = target.split("/")
    exercise = exercises()[slug]
    mistakes = exercise.lesson.mistakes
    root = mistakes[mistakes[name].same_as or name]
    return name in exercise.wrong and all(root.said.say(language).strip() for language in Language)


@pytest.mark.parametrize("what", TARGETS)
def test_a_known_mistake_is_met(what):
    assert TARGETS[what]
    assert [target for target in TARGETS[what] if not is_met(target)] == []


def test_the_table_has_all_56_mistakes_and_all_23_traps():
    assert [int(name.split()[0]) for name in TABLE["mistakes"]] == list(range(1, 57))
    assert [int(name.split()[0][1:]) for name in TABLE["traps_of_the_course"]] == list(range(1, 24))


@pytest.mark.parametrize("exercise", exercises().values(), ids=list(exercises()))
def test_an_exercise_has_enough_wrong_and_right_answers_and_four_hints(exercise):
    least = 16 if exercise.slug in MANY else 3 if exercise.slug in GATES else 8

    assert len(exercise.wrong) >= least
    assert len(exercise.right) >= 5
    assert len(exercise.lesson.hints) == 4
