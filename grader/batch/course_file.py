"""Read `course.yaml`; import this only where there is one, for it brings pydantic."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from grader.batch.course import Counted, Course, Lateness
from grader.content import ContentError, read
from grader.content.problems import near_miss
from grader.content.told import told
from grader.content.validating import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from grader.content import Document, Problem


def _is_time(text: str) -> str:
    try:
        _seconds(text)
    except ValueError as error:
        raise PydanticCustomError("time", "time", {"text": text}) from error
    return text


Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1)]
Time = Annotated[str, AfterValidator(_is_time)]


class ExerciseModel(BaseModel):
    """What is said of one exercise."""

    weight: Amount = 1.0
    deadline: Time | None = None


class LateModel(BaseModel):
    """What lateness costs."""

    per_day: Share = 0.0
    most: Share = 1.0
    grace_minutes: Amount = 0.0


class CourseModel(BaseModel):
    """The whole of `course.yaml`."""

    exercises: Annotated[dict[str, ExerciseModel | None], Field(min_length=1)] | None = None
    deadline: Time | None = None
    late: LateModel = LateModel()
    attempts: Literal["best", "last"] = "best"
    visibility: Literal["visible", "after_due_date", "after_published", "hidden"] = "visible"


def course(path: Path, known: Iterable[str]) -> Course:
    """Return what a file decides, or raise `ContentError` with every problem in it."""
    model = _read(path, list(known))
    late = Lateness(model.late.per_day, model.late.most, model.late.grace_minutes * 60)
    named = {slug: one or ExerciseModel() for slug, one in (model.exercises or {}).items()}
    counted = {slug: _counted(one, model.deadline) for slug, one in named.items()}
    others = _counted(ExerciseModel(), model.deadline)
    return Course(counted, late, model.attempts, model.visibility, others)


def _read(path: Path, known: list[str]) -> CourseModel:
    document = read(path)
    problems = list(_strangers(document, known))
    try:
        model = validate(document, CourseModel)
    except ContentError as error:
        raise ContentError([*problems, *error.problems]) from None
    if problems:
        raise ContentError(problems)
    return model


def _strangers(document: Document, known: list[str]) -> Iterator[Problem]:
    named = document.data.get("exercises") if isinstance(document.data, dict) else None
    for slug in named if isinstance(named, dict) else ():
        if slug not in known:
            remedy = near_miss(slug, known) or told("no_exercise_remedy")
            yield document.key_problem(("exercises", slug), told("no_exercise", slug=slug), remedy)


def _counted(one: ExerciseModel, deadline: str | None) -> Counted:
    last = one.deadline or deadline
    return Counted(one.weight, _seconds(last) if last else 0.0)


def _seconds(text: str) -> float:
    """Return a time in seconds of the epoch; one without a zone is this machine's."""
    return datetime.fromisoformat(text).astimezone().timestamp()
