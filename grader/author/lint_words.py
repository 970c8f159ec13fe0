"""Hold the words of both languages against each other: the same keys, the same placeholders."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

from grader.content import ContentError, read
from grader.text import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from grader.content import Document, Problem
    from grader.content.places import Loc


def lint_words(folder: Path) -> Iterator[Problem]:
    """Yield every sentence that is missing in one language or filled with other facts."""
    rooms = sorted({path.name for language in Language for path in (folder / language).glob("*.yaml")})
    for room in rooms:
        try:
            one, other = (read(folder / language / room) for language in Language)
        except ContentError as error:
            yield from error.problems
        else:
            yield from _missing(one, other)
            yield from _missing(other, one)
            yield from _fillings(one, other)


def _missing(one: Document, other: Document) -> Iterator[Problem]:
    there = dict(_leaves(other.data))
    for loc, _ in _leaves(one.data):
        if loc not in there:
            key = ".".join(map(str, loc))
            language = other.path.parent.name
            yield one.key_problem(
                loc, f"`{key}` is not said in {language}", f"Add it to {language}/{other.path.name}."
            )


def _fillings(one: Document, other: Document) -> Iterator[Problem]:
    there = dict(_leaves(other.data))
    for loc, text in _leaves(one.data):
        mine, theirs = _placeholders(text), _placeholders(there.get(loc, text))
        if None in {mine, theirs}:
            yield one.problem(loc, "its braces do not match", "Write {{ and }} for braces that are meant.")
        elif mine != theirs:
            said = ", ".join(sorted((mine or frozenset()) ^ (theirs or frozenset())))
            yield one.problem(
                loc,
                f"only one language fills in {said}",
                f"Compare {other.path.parent.name}/{other.path.name}.",
            )


def _placeholders(text: Any) -> frozenset[str] | None:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(str(text)) if name is not None)
    except ValueError:
        return None


def _leaves(tree: Mapping[str, Any], before: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*before, key))
        else:
            yield (*before, key), value
