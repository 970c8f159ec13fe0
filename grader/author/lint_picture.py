"""Read what a picture shows, and say what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.content import ContentError, Problem, near_miss, read
from grader.content.validating import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from grader.catalog import Exercise
    from grader.content import Document


def lint_picture(path: Path, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Yield every problem of a picture's file, and of the program a course picture has beside it."""
    from grader.author.schema import PictureModel  # here, because pydantic is heavy

    try:
        document = read(path)
        picture = validate(document, PictureModel)
    except ContentError as error:
        yield from error.problems
        return
    if path.stem in exercises:
        remedy = "Give the picture another name: `saiten plot` takes both."
        yield Problem(path, 1, 1, f"there is an exercise `{path.stem}`, too", "", remedy)
    if path.name != "picture.yaml":
        yield from _course_picture(document, picture.given, exercises)


def _course_picture(
    document: Document, given: list[str], exercises: Mapping[str, Exercise]
) -> Iterator[Problem]:
    program = document.path.with_suffix(".py")
    if not program.is_file():
        yield Problem(
            program, 1, 1, "there is no program", "", "Define picture() there: it returns the numbers."
        )
    for at, slug in enumerate(given):
        if slug not in exercises:
            message, remedy = f"there is no exercise `{slug}`", near_miss(slug, exercises)
            yield document.problem(("given", at), message, remedy)
