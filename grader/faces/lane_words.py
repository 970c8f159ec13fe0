"""Say a verdict as a class's journal keeps it: a line, a learner's page and JSON, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.faces.cells import in_cells
from grader.faces.machine import result_tree
from grader.faces.paint import Paint
from grader.faces.terminal import Screen, first_failure, show
from grader.feedback import sentence
from grader.text import Language

if TYPE_CHECKING:
    from grader.catalog import Exercise
    from grader.outcome import Program
    from grader.report import Result


def say(result: Result, exercise: Exercise, file: Program) -> dict[str, Any]:
    """Return by language what there is to say; the lines of a notebook are counted in its cells."""
    result = in_cells(result, file)
    return {language.value: _said(result, exercise, language) for language in Language}


def _said(result: Result, exercise: Exercise, language: Language) -> dict[str, Any]:
    tree = result_tree(result, language)
    tree["duration_ms"] = 0.0  # the journal of a run that was interrupted equals that of one that was not
    return {
        "message": line(result, exercise, language),
        "page": show(result, exercise, Screen(language, Paint(on=False))),
        "result": tree,
    }


def line(result: Result, exercise: Exercise, language: Language) -> str:
    """Return the first fact, and the mistake where it has a name."""
    failure = first_failure(result)
    facts = [sentence(failure.finding, exercise, language)] if failure and failure.finding else []
    known = exercise.lesson.mistakes.get(result.diagnosis.mistake)
    mistake = [known.said.say(language)] if known else []
    return " ".join(" ".join([*facts, *mistake]).split())
