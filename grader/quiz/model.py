"""The perfect answer to a question: as the marker takes it, and as a person reads it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from grader.quiz import key as k
from grader.quiz.filling import GAP
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def model_text(asked: Question, language: Language) -> str:
    """Return the perfect answer to a variant in words, for a screen, a report or another program."""
    match asked.key:
        case k.DrawingKey() as key:
            return f"{key.reveal.say(language)}\n{key.explain.model.say(language)}"
        case k.CodeKey():
            return ""
        case k.NumericKey() as key:
            value = float(model_answer(asked, language))
            return f"{_rounded(value, key.atol).replace('-', '−')} {key.unit}".rstrip()
    return answer_text(asked, model_answer(asked, language), language)


def _rounded(value: float, atol: float) -> str:
    """Return a number with the decimals that its tolerance asks for; an exact one with all it has.

    >>> _rounded(0.5294117647, 0.005), _rounded(6.0, 0.1), _rounded(0.1875, 0.0)
    ('0.53', '6', '0.1875')
    """
    if not atol:
        return f"{value:.10g}"
    text = f"{value:.{max(0, math.ceil(-math.log10(2 * atol)))}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def answer_text(asked: Question, answer: Any, language: Language) -> str:
    """Return an answer, as the marker takes it, in words."""
    match asked.key:
        case k.ChoiceKey() as key:
            return "\n".join(choice.text.say(language) for choice in key.choices if choice.id in answer)
        case k.TruthKey():
            return words("quiz", language).say("verdict.true" if answer else "verdict.false")
        case k.OrderKey() as key:
            texts = {one.id: one.text.say(language) for one in (*key.items, *key.distractors)}  # type: ignore[attr-defined]
            return "\n".join(f"{n}. {texts[one]}" for n, one in enumerate(answer, start=1))
        case k.MatchKey() as key:
            return "\n".join(_pairs(key, answer, language))
        case k.ClozeKey() as key:
            filled = answer if isinstance(answer, dict) else dict(zip(_gaps(key), answer, strict=False))
            return GAP.sub(lambda gap: str(filled.get(gap[1], "")) or gap[0], key.text.say(language))
    return str(answer)


def _gaps(key: k.ClozeKey) -> list[str]:
    return [blank.id for blank in key.blanks]


def _pairs(key: k.MatchKey, answer: Any, language: Language) -> Iterator[str]:
    rights = {pair.id: pair.right.say(language) for pair in key.pairs}
    rights |= {one.id: one.text.say(language) for one in key.distractors}
    chosen = (
        answer if isinstance(answer, dict) else {p.id: a for p, a in zip(key.pairs, answer, strict=False)}
    )
    for pair in key.pairs:
        yield f"{pair.left.say(language)} → {rights.get(chosen.get(pair.id, ''), '')}".rstrip()
