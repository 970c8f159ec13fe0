"""What a well-formed deck may still get wrong: twins, missing keys, patterns and formulas that fail."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from grader.content import near_miss
from grader.quiz.key import ChoiceKey, DrawingKey, FormulaKey, NumericKey, ShortKey
from grader.quiz.meaning_answered import answered_problems
from grader.quiz.variant import PLACEHOLDER, NoVariant, prose, variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grader.content.places import Loc
    from grader.quiz.question import Deck, Question
    from grader.text import Text

    Finding: TypeAlias = tuple[Loc, str, str]


def problems(deck: Deck) -> Iterator[Finding]:
    """Yield where, what and the remedy of everything a deck cannot mean."""
    yield from _twins(("questions",), "id", [one.id for one in deck.questions])
    for number, question in enumerate(deck.questions):
        for loc, message, remedy in _of_question(question):
            yield ("questions", number, *loc), message, remedy


def _of_question(question: Question) -> Iterator[Finding]:
    stray = list(_placeholders(question))
    yield from stray or _expressions(question)
    match question.key:
        case ChoiceKey():
            yield from _choices(question.key)
        case ShortKey():
            yield from _explanation(question.key, ("answer",))
        case DrawingKey():
            yield from _explanation(question.key.explain, ("answer", "explain"))
            yield from _rubric(question.key)
        case _:
            yield from answered_problems(question.key)


def _twins(loc: Loc, key: str, names: list[str]) -> Iterator[Finding]:
    for name, count in Counter(names).items():
        if count > 1:
            last = len(names) - 1 - names[::-1].index(name)
            yield (*loc, last, key), f"the {key} `{name}` is used twice", "Give each its own."


def _placeholders(question: Question) -> Iterator[Finding]:
    for name in ("title", "prompt", "explanation", "hints", "key"):
        loc = () if name == "key" else (name,)
        for text in prose(getattr(question, name)):
            yield from _stray(question, text, loc)


def _stray(question: Question, text: Text, loc: Loc) -> Iterator[Finding]:
    known = [param.name for param in question.params]
    for language in ("ja", "en"):
        for used in PLACEHOLDER.findall(getattr(text, language)):
            if used not in known:
                remedy = near_miss(used, known) or "Draw it in `params:`."
                yield (*loc, language), f"unknown parameter {{{{{used}}}}}", remedy


def _choices(key: ChoiceKey) -> Iterator[Finding]:
    yield from _twins(("choices",), "id", [choice.id for choice in key.choices])
    right = sum(choice.correct for choice in key.choices)
    if key.many and not right:
        yield ("choices",), "no choice is correct", "Mark at least one with `correct: true`."
    if not key.many and right != 1:
        yield ("choices",), f"{right} choices are correct", "A single question has exactly one."
    for name in ("ja", "en"):
        yield from _twins(("choices",), "text", [getattr(choice.text, name) for choice in key.choices])


def _rubric(key: DrawingKey) -> Iterator[Finding]:
    yield from _twins(("answer", "rubric"), "id", [item.id for item in key.rubric])
    taken = {point.id for point in key.explain.points}
    for number, item in enumerate(key.rubric):
        if item.id in taken:
            message = f"the id `{item.id}` is also that of a key point"
            yield ("answer", "rubric", number, "id"), message, "Give each its own."


def _explanation(key: ShortKey, loc: Loc) -> Iterator[Finding]:
    yield from _twins((*loc, "points"), "id", [point.id for point in key.points])
    for number, point in enumerate(key.points):
        yield from _patterns(point.any, (*loc, "points", number, "any"))
    for number, reject in enumerate(key.reject):
        yield from _patterns(reject.any, (*loc, "reject", number, "any"))


def _patterns(phrases: Iterable[str], loc: Loc) -> Iterator[Finding]:
    for number, phrase in enumerate(phrases):
        try:
            re.compile(phrase[3:] if phrase.startswith("re:") else "")
        except re.error as error:
            yield (*loc, number), f"not a regular expression: {error}", "Remove `re:` for a plain phrase."


def _expressions(question: Question) -> Iterator[Finding]:
    if not question.params and not isinstance(question.key, FormulaKey | NumericKey):
        return
    from grader.quiz.formula import Failure, Unreadable  # here, because only these need NumPy

    try:
        _try_key(variant(question, 0))
    except NoVariant:
        yield ("require",), "no draw of the parameters meets this", "Widen `params:` or drop a condition."
    except (Unreadable, Failure) as error:
        yield ("answer",), f"an expression has no value: {error}", "See `variables:` and `params:`."


def _try_key(asked: Question) -> None:
    from grader.quiz.formula import try_key, value_of

    if isinstance(asked.key, FormulaKey):
        try_key(asked.key, asked.values)
    elif isinstance(asked.key, NumericKey):
        for expr in (asked.key.value, *(one.value for one in asked.key.accept)):
            value_of(expr, asked.values)
