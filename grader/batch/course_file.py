"""Read `course.yaml`; import this only where there is one, for it brings pydantic."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field

from grader.batch.course import Counted, Course, Lateness
from grader.content import ContentError, read
from grader.content.problems import near_miss
from grader.content.validating import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from grader.content import Document, Problem


def _is_time(text: str) -> str:
    try:
        _seconds(text)
    except ValueError as error:
        raise ValueError(f"`{text}` is no time; write 2026-04-30 23:59 or 2026-04-30T23:59+09:00") from error
    return text


Share = Annotated[float, Field(ge=0, le=1)]
Time = Annotated[str, AfterValidator(_is_time)]


class ExerciseModel(BaseModel):
    """What is said of one exercise."""

    weight: Annotated[float, Field(ge=0)] = 1.0
    deadline: Time | None = None


class LateModel(BaseModel):
    """What lateness costs."""

    per_day: Share = 0.0
    most: Share = 1.0
    grace_minutes: Annotated[float, Field(ge=0)] = 0.0


class CourseModel(BaseModel):
    """The whole of `course.yaml`."""

    exercises: Annotated[dict[str, ExerciseModel | None], Field(min_length=1)]
    deadline: Time | None = None
    late: LateModel = LateModel()
    attempts: Literal["best", "last"] = "best"
    visibility: Literal["visible", "after_due_date", "after_published", "hidden"] = "visible"


def course(path: Path, known: Iterable[str]) -> Course:
    """Return what a file decides, or raise `ContentError` with every problem in it."""
    document = read(path)
    model = validate(document, CourseModel)
    names = list(known)
    problems = list(_strangers(document, model, names))
    if problems:
        raise ContentError(problems)
    late = Lateness(model.late.per_day, model.late.most, model.late.grace_minutes * 60)
    counted = {
        slug: _counted(one or ExerciseModel(), model.deadline) for slug, one in model.exercises.items()
    }
    return Course(counted, late, model.attempts, model.visibility)


def _strangers(document: Document, model: CourseModel, known: list[str]) -> Iterator[Problem]:
    for slug in model.exercises:
        if slug not in known:
            remedy = near_miss(slug, known) or "saiten list shows all exercises."
            yield document.key_problem(("exercises", slug), f"there is no exercise `{slug}`", remedy)


def _counted(one: ExerciseModel, deadline: str | None) -> Counted:
    last = one.deadline or deadline
    return Counted(one.weight, _seconds(last) if last else 0.0)


def _seconds(text: str) -> float:
    """Return a time in seconds of the epoch; one without a zone is this machine's."""
    return datetime.fromisoformat(text).astimezone().timestamp()
