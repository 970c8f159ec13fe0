"""The engine's frozen questions, built from a validated deck file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.quiz import question as q
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.quiz import schema as s
    from grader.quiz import schema_common as c


def build_deck(model: s.DeckModel) -> q.Deck:
    """Return the deck a file describes."""
    questions = tuple(_question(one, model.defaults) for one in model.questions)
    return q.Deck(model.id, _text(model.title), questions)


def _question(model: s.QuestionModel, defaults: s.Defaults) -> q.Question:
    return q.Question(
        id=model.id,
        rev=model.rev,
        type=model.type,
        title=_text(model.title),
        prompt=_text(model.prompt),
        key=_key(model, defaults),
        explanation=_text(model.explanation),
        tags=_tags(model.tags),
        alias=tuple(model.alias),
        hints=_texts(model.hints),
        params=tuple(_param(name, one) for name, one in model.params.items()),
        require=tuple(model.require),
        references=tuple(q.Reference(one.id, one.where) for one in model.references),
        samples=tuple(q.Sample(one.answer, one.score, one.passed, one.feedback) for one in model.tests),
        expected_seconds=model.expected_seconds,
        points=model.points,
        requires=tuple(model.requires),
        status=model.status,
    )


def _key(model: s.QuestionModel, defaults: s.Defaults) -> q.Key:  # noqa: PLR0911 - one line per type
    match model.type:
        case "single":
            return q.ChoiceKey(_choices(model.choices), shuffle=_shuffle(model.shuffle, defaults))
        case "multiple":
            rule = q.Partial(model.grading.partial)
            return q.ChoiceKey(
                _choices(model.choices), many=True, partial=rule, shuffle=_shuffle(model.shuffle, defaults)
            )
        case "truefalse":
            return q.TruthKey(model.answer, _text(model.feedback.true_), _text(model.feedback.false_))
        case "numeric":
            return _numeric(model.answer)
        case "formula":
            return _formula(model.answer)
        case "short":
            return _short(model.answer)
        case "drawing":
            return _drawing(model.answer)


def _text(prose: c.Prose) -> Text:
    return Text(prose.ja.rstrip("\n"), prose.en.rstrip("\n"))


def _texts(several: Iterable[c.Prose]) -> tuple[Text, ...]:
    return tuple(_text(prose) for prose in several)


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


def _choices(models: Iterable[s.ChoiceModel]) -> tuple[q.Choice, ...]:
    return tuple(
        q.Choice(one.id, _text(one.text), one.correct, _text(one.feedback), one.pin) for one in models
    )


def _numeric(model: s.NumberModel) -> q.NumericKey:
    accept = tuple(q.Accepted(str(one.value), one.score, _text(one.feedback)) for one in model.accept)
    value = model.expr if model.expr is not None else repr(model.value)
    return q.NumericKey(value, model.atol, model.rtol, model.unit, accept)


def _formula(model: s.ExpressionModel) -> q.FormulaKey:
    variables = tuple(_variable(name, one) for name, one in model.variables.items())
    wrong = tuple(q.KnownWrong(one.expr, _text(one.feedback)) for one in model.known_wrong)
    return q.FormulaKey(model.expr, variables, model.lhs, model.rtol, model.trials, wrong)


def _variable(name: str, model: s.VariableModel) -> q.Variable:
    return q.Variable(name, tuple(str(length) for length in model.shape), *model.range)


def _short(model: s.ExplainModel) -> q.ShortKey:
    points = tuple(
        q.KeyPoint(one.id, _text(one.label), tuple(one.any), one.weight, one.required) for one in model.points
    )
    reject = tuple(q.Reject(tuple(one.any), _text(one.feedback)) for one in model.reject)
    return q.ShortKey(_text(model.model), points, model.pass_, reject)


def _drawing(model: s.SketchModel) -> q.DrawingKey:
    rubric = tuple(q.RubricItem(one.id, _text(one.label), one.weight) for one in model.rubric)
    reveal = _text(model.reveal.alt)
    return q.DrawingKey(rubric, _short(model.explain), reveal, model.pass_, model.reveal.figure)
