"""What a question in parts, or about a program, may still get wrong in a well-formed deck."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from grader.content import near_miss
from grader.quiz.filling import GAP
from grader.quiz.key import BlankKind, ClozeKey, CodeKey, MatchKey, OrderKey, ShapeKey, TraceKey
from grader.quiz.ordering import before
from grader.quiz.variant import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from grader.content.places import Loc
    from grader.quiz.key import Key

    Finding: TypeAlias = tuple[Loc, str, str]


def answered_problems(key: Key) -> Iterator[Finding]:
    """Yield where, what and the remedy of everything such a key cannot mean."""
    match key:
        case OrderKey():
            yield from _order(key)
        case MatchKey():
            names = [*(pair.id for pair in key.pairs), *(one.id for one in key.distractors)]
            yield from _twice(("pairs",), names)
        case ClozeKey():
            yield from _gaps(key)
        case ShapeKey() | TraceKey():
            yield from _program(key)
        case CodeKey():
            yield from _exercise(key)


def _twice(loc: Loc, names: list[str]) -> Iterator[Finding]:
    for name, count in Counter(names).items():
        if count > 1:
            yield loc, f"the id `{name}` is used twice", "Give each its own."


def _order(key: OrderKey) -> Iterator[Finding]:
    names = [item.id for item in key.items]
    yield from _twice(("items",), [*names, *(one.id for one in key.distractors)])
    stray = [(n, one) for n, item in enumerate(key.items) for one in item.after if one not in names]
    for number, one in stray:
        remedy = near_miss(one, names) or "Name another item."
        yield ("items", number, "after"), f"there is no item `{one}`", remedy
    if not stray and _is_ring(key):
        yield ("items",), "the items wait for each other in a ring", "Remove one `after:`."


def _is_ring(key: OrderKey) -> bool:
    try:
        before(key)
    except RecursionError:
        return True
    return False


def _gaps(key: ClozeKey) -> Iterator[Finding]:
    named = [blank.id for blank in key.blanks]
    for language, text in (("ja", key.text.ja), ("en", key.text.en)):
        for gap in GAP.findall(text):
            if gap not in named:
                yield (
                    ("text",),
                    f"the gap [[{gap}]] ({language}) has no blank",
                    "Say in `blanks:` what fills it.",
                )
        for name in named:
            if name not in GAP.findall(text):
                yield (
                    ("blanks", name),
                    f"no gap [[{name}]] in the text ({language})",
                    "Put it there, or drop it.",
                )
    for blank in key.blanks:
        if blank.kind is not BlankKind.TEXT and len(blank.accept) > 1:
            yield ("blanks", blank.id, "accept"), "a number or formula has one key", "Keep the first."


def _program(key: ShapeKey | TraceKey) -> Iterator[Finding]:
    if isinstance(key, TraceKey) and not key.prints.ja:
        yield (
            ("answer",),
            "neither `stdout` nor `raises`",
            "Say what the program prints, or which exception it raises.",
        )
    try:
        compile(PLACEHOLDER.sub("1", key.program.ja), "program", "exec")
    except SyntaxError as error:
        yield (
            ("answer", "program"),
            f"not a program: {error.msg} (line {error.lineno})",
            "Run it before you ask.",
        )


def _exercise(key: CodeKey) -> Iterator[Finding]:
    from grader.catalog import exercises  # here, because few decks ask for code

    names = list(exercises())
    if key.exercise not in names:
        remedy = near_miss(key.exercise, names) or "`saiten list` shows them all."
        yield ("answer", "exercise"), f"there is no exercise `{key.exercise}`", remedy
