"""Every exercise of the course keeps its promises; a new one is tested without a new test."""

import pytest

from grader.author.lint import lint_exercise
from grader.author.stub import stub_of
from grader.catalog import exercises
from grader.diagnose import matches
from grader.grading import Grader
from grader.outcome import Program
from grader.report import Status
from grader.text import Language

COURSE = exercises()
SEED = 20261


def each(kind):
    """Return a parameter for every file of a kind, such as softmax/whole_matrix."""
    files = [(one, name) for one in COURSE.values() for name in getattr(one, kind)]
    return [pytest.param(one, name, id=f"{one.slug}/{name}") for one, name in files]


every_exercise = pytest.mark.parametrize("exercise", COURSE.values(), ids=list(COURSE))


@pytest.fixture(scope="module")
def grader(backend):
    return Grader(backend.run, SEED)


def group(exercise, name):
    """Return the mistake whose words are said for this one."""
    return exercise.lesson.mistakes[name].same_as or name


@every_exercise
def test_the_reference_passes(exercise, grader):
    result = grader.grade(exercise, exercise.reference)

    assert (result.status, result.score) == (Status.PASSED, 1.0), result.failures


@pytest.mark.parametrize(("exercise", "name"), each("right"))
def test_a_right_answer_written_differently_passes(exercise, name, grader):
    result = grader.grade(exercise, exercise.right[name])

    assert (result.status, result.score) == (Status.PASSED, 1.0), result.failures


@pytest.mark.parametrize(("exercise", "name"), each("wrong"))
def test_a_wrong_answer_fails_and_is_named_as_itself_and_only_itself(exercise, name, grader):
    result = grader.grade(exercise, exercise.wrong[name])
    truth = grader.truth(exercise)
    known = grader.known(truth)
    names, _ = matches(truth.cases, known[name].outcomes, known)

    assert not result.passed
    assert result.score < 1
    assert result.diagnosis.mistake == group(exercise, name)
    assert {group(exercise, one) for one in names} == {group(exercise, name)}


@every_exercise
def test_the_stub_is_not_implemented_or_is_the_bug_to_hunt(exercise, grader):
    result = grader.grade(exercise, Program(f"{exercise.slug}.py", stub_of(exercise).encode()))

    if exercise.spec.stub:
        assert result.diagnosis.mistake == group(exercise, exercise.spec.stub)
    else:
        assert (result.status, result.score) == (Status.NOT_IMPLEMENTED, 0.0)


@every_exercise
def test_the_rendered_stub_is_fresh(exercise):
    assert exercise.stub_path.read_text("utf-8") == stub_of(exercise), "run: saiten author render"


@every_exercise
def test_the_content_is_complete(exercise):
    assert [str(problem) for problem in lint_exercise(exercise, COURSE)] == []


@every_exercise
@pytest.mark.parametrize("language", Language)
def test_a_task_says_what_is_asked(exercise, language):
    assert all(name in exercise.lesson.task.say(language) for name in exercise.spec.asks)
