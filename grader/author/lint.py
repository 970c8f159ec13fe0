"""Read everything an author wrote and say all that is wrong with it at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.author.lint_lesson import lint_blanks, lint_lesson, lint_topic
from grader.author.lint_picture import lint_picture
from grader.author.lint_spec import lint_order, lint_reference, lint_spec
from grader.author.lint_words import lint_words
from grader.catalog import Exercise
from grader.content import ContentError, Problem, read

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = Path(__file__).parents[1] / "words"

TOPIC = re.compile(r"\d\d_[a-z0-9_]+")
_ASIDE = ("__pycache__", "pictures")
_SLUG = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Linted:
    """How much was read, and every problem."""

    exercises: int
    decks: int
    problems: tuple[Problem, ...]


def lint_course(root: Path, words: Path = WORDS) -> Linted:
    """Read the course below `root` and the program's words."""
    found = _exercises(root)
    by_slug = {one.slug: one for one in found}
    decks = sorted((root / "quizzes").glob("*.yaml"))
    problems = [
        *_named(found),
        *(problem for one in found for problem in lint_exercise(one, by_slug)),
        *lint_order({slug: one for slug, one in by_slug.items() if (one.folder / "spec.py").is_file()}),
        *_topics(root, by_slug),
        *(problem for path in _pictures(root) for problem in lint_picture(path, by_slug)),
        *(problem for deck in decks for problem in _deck(deck)),
        *lint_words(words),
    ]
    return Linted(len(found), len(decks), tuple(problems))


def lint_exercise(exercise: Exercise, exercises: dict[str, Exercise]) -> Iterator[Problem]:
    """Yield every problem of one exercise's folder."""
    yield from lint_lesson(exercise)
    for name in ("text.yaml", "spec.py", "reference.py"):
        yield from lint_blanks(exercise.folder / name)
    if (exercise.folder / "spec.py").is_file():
        yield from lint_spec(exercise, exercises)
        yield from lint_reference(exercise)
    else:
        remedy = "Copy the spec.py of a similar exercise, or start with: saiten author new TOPIC SLUG"
        yield Problem(exercise.folder / "spec.py", 1, 1, "there is no spec.py", "", remedy)


def _exercises(root: Path) -> tuple[Exercise, ...]:
    folders = sorted(
        path for path in (root / "solutions").glob("*/*") if path.is_dir() and any(path.iterdir())
    )
    return tuple(Exercise(one.name, one.parent.name, one) for one in folders if one.name not in _ASIDE)


def _pictures(root: Path) -> list[Path]:
    return sorted(
        path for glob in ("*/pictures/*.yaml", "*/*/picture.yaml") for path in (root / "solutions").glob(glob)
    )


def _named(found: tuple[Exercise, ...]) -> Iterator[Problem]:
    seen: dict[str, Exercise] = {}
    for one in found:
        if not _SLUG.fullmatch(one.slug):
            yield Problem(
                one.folder, 1, 1, f"`{one.slug}` is no name for a Python file", "", "Use a-z, 0-9 and _."
            )
        if not TOPIC.fullmatch(one.topic):
            yield Problem(
                one.folder.parent,
                1,
                1,
                f"`{one.topic}` is no numbered topic",
                "",
                "Name it like 02_activation.",
            )
        if one.slug in seen:
            yield Problem(
                one.folder, 1, 1, f"{seen[one.slug].folder} has the same name", "", "Rename one of them."
            )
        seen[one.slug] = one


def _topics(root: Path, exercises: dict[str, Exercise]) -> Iterator[Problem]:
    for name in dict.fromkeys(one.topic for one in exercises.values()):
        path = root / "solutions" / name / "topic.yaml"
        try:
            yield from lint_topic(exercises, read(path))
            yield from lint_blanks(path)
        except ContentError as error:
            yield from error.problems


def _deck(path: Path) -> Iterator[Problem]:
    from grader.quiz import load_deck  # here, because reading a deck needs pydantic

    try:
        load_deck(path)
    except ContentError as error:
        yield from error.problems
