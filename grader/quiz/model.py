"""The perfect answer to a question: as the marker takes it, and as a person reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.quiz import key as k
from grader.quiz.filling import GAP
from grader.text import words

if TYPE_CHECKING:
    from grader.quiz.question import Question
    from grader.text import Language


def model_answer(asked: Question, language: Language) -> Any:  # noqa: PLR0911 - one line per type
    """Return an answer to a variant that earns the full score; None for code, whose model is an exercise."""
    match asked.key:
        case k.ChoiceKey() as key:
            return [choice.id for choice in key.choices if choice.correct]
        case k.TruthKey() as key:
            return key.answer
        case k.ShortKey() as key:
            return key.model.say(language)
        case k.DrawingKey() as key:
            return {"rubric": [item.id for item in key.rubric], "explain": key.explain.model.say(language)}
        case k.OrderKey() as key:
            return [item.id for item in key.items]
        case k.MatchKey() as key:
            return {pair.id: pair.id for pair in key.pairs}
        case k.ClozeKey() as key:
            return {blank.id: blank.accept[0].ja for blank in key.blanks}
        case _:
            return _typed(asked)


def _typed(asked: Question) -> str | None:
    match asked.key:
        case k.NumericKey() as key:
            from grader.quiz.formula import value_of  # here, because few questions need NumPy

            return f"{value_of(key.value, asked.values):.10g}"
        case k.FormulaKey() as key:
            return key.expr
        case k.ShapeKey() as key:
            return key.shape.ja
        case k.TraceKey() as key:
            return key.prints.ja
    return None


def model_text(asked: Question, language: Language) -> str:  # noqa: PLR0911 - one line per type
    """Return the perfect answer to a variant in words, for a report or another program."""
    match asked.key:
        case k.ChoiceKey() as key:
            return "\n".join(choice.text.say(language) for choice in key.choices if choice.correct)
        case k.TruthKey() as key:
            return words("quiz", language).say("verdict.true" if key.answer else "verdict.false")
        case k.DrawingKey() as key:
            return f"{key.reveal.say(language)}\n{key.explain.model.say(language)}"
        case k.OrderKey() as key:
            return "\n".join(f"{n}. {one.text.say(language)}" for n, one in enumerate(key.items, start=1))
        case k.MatchKey() as key:
            return "\n".join(f"{one.left.say(language)} → {one.right.say(language)}" for one in key.pairs)
        case k.ClozeKey() as key:
            filled = {blank.id: blank.accept[0].say(language) for blank in key.blanks}
            return GAP.sub(lambda gap: filled[gap[1]], key.text.say(language))
        case k.CodeKey():
            return ""
        case _:
            unit = f" {asked.key.unit}" if isinstance(asked.key, k.NumericKey) and asked.key.unit else ""
            return f"{model_answer(asked, language)}{unit}"
