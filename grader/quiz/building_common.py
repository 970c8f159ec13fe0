"""The small parts that keys of every type are built from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.quiz.key import Mistake, Variable
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.quiz import schema_answered as a
    from grader.quiz import schema_common as c


def text(prose: c.Prose | str) -> Text:
    """Return prose in both languages; what is no prose is the same in both."""
    if isinstance(prose, str):
        return code(prose)
    return Text(prose.ja.rstrip("\n"), prose.en.rstrip("\n"))


def texts(several: Iterable[c.Prose]) -> tuple[Text, ...]:
    """Return several pieces of prose."""
    return tuple(text(prose) for prose in several)


def code(source: str | float) -> Text:
    """Return a program or an answer as a text that is the same in both languages."""
    return Text(*[str(source).rstrip("\n")] * 2)


def variable(name: str, model: c.VariableModel) -> Variable:
    """Return how an array of a formula is drawn."""
    return Variable(name, tuple(str(length) for length in model.shape), *model.range)


def mistakes(models: Iterable[a.MistakeModel]) -> tuple[Mistake, ...]:
    """Return known mistakes with their sentences."""
    return tuple(Mistake(code(one.answer), text(one.feedback)) for one in models)
