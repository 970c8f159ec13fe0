"""What a question shows beside its prompt, as HTML: a program, a text with gaps, things to order or match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.export.markup import program, to_html
from grader.quiz.filling import GAP
from grader.quiz.key import ChoiceKey, ClozeKey, CodeKey, MatchKey, OrderKey, ShapeKey, TraceKey
from grader.quiz.predicting import read_shape
from grader.quiz.variant import offered
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.quiz import Question
    from grader.quiz.question import Reference
    from grader.text import Language


def prompt(asked: Question, language: Language) -> str:
    """Return the prompt of a variant with its program or text, if it has one."""
    parts = [to_html(asked.prompt.say(language)), _shown(asked, language)]
    return "<br>".join(part for part in parts if part)


def lefts(asked: Question, language: Language) -> str:
    """Return the left sides of pairs as a list; empty where there are none."""
    pairs = asked.key.pairs if isinstance(asked.key, MatchKey) else ()
    return listed(to_html(pair.left.say(language)) for pair in pairs)


def options(asked: Question, language: Language, seed: int) -> str:
    """Return what can be chosen as a list, in the order of a seed; empty where nothing is offered."""
    return listed(to_html(one.text.say(language)) for one in offered(asked.key, seed))


def listed(items: Iterable[str]) -> str:
    """Return HTML items as a numbered list.

    >>> listed(["a"]), listed([])
    ('<ol><li>a</li></ol>', '')
    """
    rows = "".join(f"<li>{item}</li>" for item in items)
    return f"<ol>{rows}</ol>" if rows else ""


def reasons(asked: Question, language: Language) -> str:
    """Return why each option, pair or known mistake is right or wrong."""
    match asked.key:
        case ChoiceKey() as key:
            rows = [(one.text, one.feedback, "○" if one.correct else "×") for one in key.choices]
        case MatchKey() as key:
            rows = [(one.left, one.feedback, "・") for one in key.pairs]
        case OrderKey() as key:
            rows = [(one.text, one.feedback, "×") for one in key.distractors]
        case _:
            known = getattr(asked.key, "known_wrong", ())
            rows = [(one.answer, one.feedback, "×") for one in known]
    told = (
        f"{mark} {to_html(text.say(language))}<br>{to_html(why.say(language))}" for text, why, mark in rows
    )
    return listed(told)


def shapes(key: ShapeKey) -> list[str]:
    """Return the ways in which people write a shape, for programs that compare letters."""
    shape = read_shape(key.shape.ja) or ()
    inside = ", ".join(map(str, shape))
    return [str(shape), str(shape).replace(" ", ""), *([inside, inside.replace(" ", "")] if shape else [])]


def reference(one: Reference, language: Language) -> str:
    """Return where to read on."""
    say = words("references", language)
    return to_html(f"{say.say(one.id) if say.has(one.id) else one.id} {one.where}")


def _shown(asked: Question, language: Language) -> str:
    match asked.key:
        case ShapeKey() | TraceKey():
            return program(asked.key.program.ja)
        case CodeKey():
            return program(asked.key.starter.ja)
        case ClozeKey():
            return program(GAP.sub(lambda gap: f"[{gap[1]}]", asked.key.text.say(language)))
    return ""
