"""Read the spec and the reference of an exercise, and say what is wrong with them."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

from grader.author.stub import BEGIN, END
from grader.content import ContentError, Problem, near_miss
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.catalog import Exercise
    from grader.spec import Spec

MOST_LINES = 40


def lint_spec(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Yield every problem of an exercise's `spec.py`."""
    try:
        spec = exercise.spec
    except ContentError as error:
        yield from error.problems
        return
    yield from _asked(exercise, spec)
    yield from _families(exercise, spec)
    yield from _others(exercise, spec, exercises)
    if spec.stub and spec.stub not in exercise.wrong:
        remedy = near_miss(spec.stub, exercise.wrong) or f"Add wrong/{spec.stub}.py."
        yield _in_spec(
            exercise, ("stub", f'"{spec.stub}"'), f"the stub wrong/{spec.stub}.py does not exist", remedy
        )


def lint_reference(exercise: Exercise) -> Iterator[Problem]:
    """Yield every problem of an exercise's `reference.py`."""
    path = exercise.folder / "reference.py"
    try:
        source = exercise.reference.source.decode("utf-8")
        ast.parse(source)
    except OSError:
        yield Problem(
            path, 1, 1, "there is no reference.py", "", "Write a short, correct, textbook-clear solution."
        )
    except (SyntaxError, UnicodeDecodeError) as error:
        yield Problem(path, getattr(error, "lineno", 1) or 1, 1, f"not Python: {error}")
    else:
        yield from _length(exercise, source)
        yield from _markers(exercise, source)


def lint_order(exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Yield the exercises that come, by `after`, before themselves."""
    after = {slug: _after(one) for slug, one in exercises.items()}
    for slug in exercises:
        if circle := _circle(slug, slug, after, frozenset()):
            said = " → ".join([slug, *circle])
            yield _in_spec(
                exercises[slug],
                ("after", "after"),
                f"it comes before itself: {said}",
                "Remove one of the `after`s.",
            )


def _asked(exercise: Exercise, spec: Spec) -> Iterator[Problem]:
    if not spec.asks:
        yield _in_spec(exercise, ("asks", "asks"), "it asks for nothing", 'Write asks=("name",).')
    if not spec.checks:
        yield _in_spec(exercise, ("checks", "checks"), "nothing is judged", "Write checks=(Values(), …).")
    defined = _defined(exercise)
    for name in spec.asks:
        if defined and name not in defined:
            remedy = near_miss(name, defined) or "Define it there."
            yield _in_spec(exercise, ("asks", f'"{name}"'), f"reference.py does not define `{name}`", remedy)


def _families(exercise: Exercise, spec: Spec) -> Iterator[Problem]:
    if not spec.families:
        yield _in_spec(
            exercise, ("families", "families"), "there are no inputs", "Write families=(typical(…), …)."
        )
    for name, count in Counter(family.name for family in spec.every_family()).items():
        if count > 1:
            yield _in_spec(
                exercise,
                ("families", name),
                f"{count} families are called `{name}`",
                "Give each its own name.",
            )
        if not _has_words(name, exercise):
            remedy = f"Add `{name}:` with ja and en to the families of text.yaml."
            yield _in_spec(exercise, ("families", name), f"the family `{name}` has no words", remedy)


def _has_words(name: str, exercise: Exercise) -> bool:
    try:
        own = name in exercise.lesson.families
    except (ContentError, KeyError, TypeError):
        return True  # the lesson's own lint tells of it
    return own or all(words("feedback", one).has(f"family.{name}") for one in Language)


def _others(exercise: Exercise, spec: Spec, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    for field, slugs in (("after", spec.after), ("given", spec.given)):
        for slug in slugs:
            if slug not in exercises:
                message, remedy = f"there is no exercise `{slug}` ({field})", near_miss(slug, exercises)
                yield _in_spec(exercise, (field, f'"{slug}"'), message, remedy or "Remove it.")


def _length(exercise: Exercise, source: str) -> Iterator[Problem]:
    count = sum(line.strip() not in {BEGIN, END} for line in source.splitlines())
    if count > MOST_LINES:
        remedy = "A learner should be able to read it in one go: shorten it."
        yield Problem(
            exercise.folder / "reference.py",
            MOST_LINES + 1,
            1,
            f"{count} lines; {MOST_LINES} at most",
            "",
            remedy,
        )


def _markers(exercise: Exercise, source: str) -> Iterator[Problem]:
    path, is_open = exercise.folder / "reference.py", 0
    remedy = f"Stand the answer between {BEGIN} and {END}."
    if BEGIN not in source and not _is_hunt(exercise):
        yield Problem(path, 1, 1, "nothing is marked as the solution", "", remedy)
    for number, line in enumerate(source.splitlines(), 1):
        if line.strip() in {BEGIN, END}:
            if bool(is_open) == (line.strip() == BEGIN):
                yield Problem(
                    path, number, line.index("#") + 1, f"{line.strip()} without its partner", line, remedy
                )
            is_open = number if line.strip() == BEGIN else 0
    if is_open:
        yield Problem(path, is_open, 1, f"{BEGIN} is never closed", source.splitlines()[is_open - 1], remedy)


def _is_hunt(exercise: Exercise) -> bool:
    try:
        return bool(exercise.spec.stub)
    except ContentError:
        return False


def _after(exercise: Exercise) -> tuple[str, ...]:
    try:
        return exercise.spec.after
    except ContentError:
        return ()


def _circle(start: str, here: str, after: Mapping[str, tuple[str, ...]], seen: frozenset[str]) -> list[str]:
    for earlier in after.get(here, ()):
        if earlier == start:
            return [earlier]
        if earlier not in seen and (rest := _circle(start, earlier, after, seen | {earlier})):
            return [earlier, *rest]
    return []


def _defined(exercise: Exercise) -> set[str]:
    try:
        body = ast.parse(exercise.reference.source).body
    except (OSError, SyntaxError, ValueError):
        return set()
    named = {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assigned = {one.id for node in body for one in ast.walk(node) if isinstance(one, ast.Name)}
    return named | assigned


def _in_spec(exercise: Exercise, where: tuple[str, str], message: str, remedy: str) -> Problem:
    """Return a problem at a word of `spec.py`, looked for behind the field it belongs to."""
    path, (field, word) = exercise.folder / "spec.py", where
    text = path.read_text("utf-8")
    start = max(text.find(f"{field}="), 0)
    at = max(text.find(word, start), start)
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return Problem(path, line, column, message, text.split("\n")[line - 1], remedy)
