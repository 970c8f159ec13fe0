"""The engine's frozen questions, built from a validated deck file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.quiz import key as k
from grader.quiz import question as q
from grader.quiz.building_answered import build_answered
from grader.quiz.building_common import code, text, texts, variable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.quiz import schema as s
    from grader.quiz import schema_common as c


def build_deck(model: s.DeckModel) -> q.Deck:
    """Return the deck a file describes."""
    questions = tuple(_question(one, model.defaults) for one in model.questions)
    return q.Deck(model.id, text(model.title), questions)


def _question(model: s.QuestionModel, defaults: s.Defaults) -> q.Question:
    return q.Question(
        id=model.id,
        rev=model.rev,
        type=model.type,
        title=text(model.title),
        prompt=text(model.prompt),
        key=_key(model, defaults),
        explanation=text(model.explanation),
        tags=_tags(model.tags),
        alias=tuple(model.alias),
        hints=texts(model.hints),
        params=tuple(_param(name, one) for name, one in model.params.items()),
        require=tuple(model.require),
        references=tuple(q.Reference(one.id, one.where) for one in model.references),
        samples=tuple(
            q.Sample(one.answer, one.score, one.passed, one.feedback, one.at_most) for one in model.tests
        ),
        expected_seconds=model.expected_seconds,
        points=model.points,
        requires=tuple(model.requires),
        status=model.status,
        figure=model.figure or "",
    )


def _key(model: s.QuestionModel, defaults: s.Defaults) -> k.Key:  # noqa: PLR0911 - one line per type
    match model.type:
        case "single":
            return k.ChoiceKey(_choices(model.choices), shuffle=_shuffle(model.shuffle, defaults))
        case "multiple":
            rule = k.Partial(model.grading.partial)
            return k.ChoiceKey(
                _choices(model.choices), many=True, partial=rule, shuffle=_shuffle(model.shuffle, defaults)
            )
        case "truefalse":
            return k.TruthKey(model.answer, text(model.feedback.true_), text(model.feedback.false_))
        case "numeric":
            return _numeric(model.answer)
        case "formula":
            return _formula(model.answer)
        case "short":
            return _short(model.answer)
        case "drawing":
            return _drawing(model.answer)
        case _:
            return build_answered(model)


def _tags(model: c.TagsModel) -> q.Tags:
    return q.Tags(tuple(model.syllabus), tuple(model.topic), model.level, model.kind)


def _param(name: str, model: c.ParamModel) -> q.Param:
    if model.int_:
        low, high = model.int_
        return q.Param(name, options=tuple(range(low, high + 1)))
    if model.float_:
        return q.Param(name, low=model.float_[0], high=model.float_[1], digits=model.digits)
    return q.Param(name, options=tuple(model.choice or ()), expr=model.expr or "")


def _shuffle(own: bool | None, defaults: s.Defaults) -> bool:  # noqa: FBT001 - three states of one key
    return defaults.shuffle if own is None else own


def _choices(models: Iterable[s.ChoiceModel]) -> tuple[k.Choice, ...]:
    return tuple(k.Choice(one.id, text(one.text), one.correct, text(one.feedback), one.pin) for one in models)


def _numeric(model: s.NumberModel) -> k.NumericKey:
    accept = tuple(k.Accepted(str(one.value), one.score, text(one.feedback)) for one in model.accept)
    value = model.expr if model.expr is not None else repr(model.value)
    return k.NumericKey(value, model.atol, model.rtol, model.unit, accept)


def _formula(model: s.ExpressionModel) -> k.FormulaKey:
    variables = tuple(variable(name, one) for name, one in model.variables.items())
    wrong = tuple(k.Mistake(code(one.expr), text(one.feedback)) for one in model.known_wrong)
    return k.FormulaKey(model.expr, variables, model.lhs, model.rtol, model.trials, wrong)


def _short(model: s.ExplainModel) -> k.ShortKey:
    points = tuple(
        k.KeyPoint(one.id, text(one.label), tuple(one.any), one.weight, one.required) for one in model.points
    )
    reject = tuple(k.Reject(tuple(one.any), text(one.feedback)) for one in model.reject)
    return k.ShortKey(text(model.model), points, model.pass_, reject)


def _drawing(model: s.SketchModel) -> k.DrawingKey:
    rubric = tuple(k.RubricItem(one.id, text(one.label), one.weight) for one in model.rubric)
    reveal = text(model.reveal.alt)
    return k.DrawingKey(rubric, _short(model.explain), reveal, model.pass_)
