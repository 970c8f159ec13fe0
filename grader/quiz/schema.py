"""The shape of a deck file, `saiten-deck/1`, for pydantic; what it must mean is checked elsewhere."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BaseModel, Field, model_validator
from pydantic_core import PydanticCustomError

from grader.quiz.schema_answered import Answered
from grader.quiz.schema_common import Common, Phrases, Prose, Share, Slug, VariableModel, Weight, Words


class ChoiceModel(BaseModel):
    """Offer one option with its reason."""

    id: Slug
    text: Prose
    correct: bool
    feedback: Prose
    pin: bool = False


class Single(Common):
    """Ask for the one right option."""

    type: Literal["single"]
    choices: Annotated[list[ChoiceModel], Field(min_length=2, max_length=9)]
    shuffle: bool | None = None


class GradingModel(BaseModel):
    """Choose the rule for part of the marks."""

    partial: Literal["off", "net-correct", "coverage", "each-answer"]


class Multiple(Common):
    """Ask for every right option."""

    type: Literal["multiple"]
    choices: Annotated[list[ChoiceModel], Field(min_length=2, max_length=9)]
    grading: GradingModel
    shuffle: bool | None = None


class Verdicts(BaseModel):
    """Answer either answer."""

    true_: Annotated[Prose, Field(alias="true")]
    false_: Annotated[Prose, Field(alias="false")]


class TrueFalse(Common):
    """Ask whether a statement holds."""

    type: Literal["truefalse"]
    answer: bool
    feedback: Verdicts


class AcceptModel(BaseModel):
    """Give a number part of the marks."""

    value: float | str
    score: Share
    feedback: Prose


class NumberModel(BaseModel):
    """Say which number is right, and how near is near enough."""

    value: Annotated[float | None, Field(allow_inf_nan=False)] = None
    expr: str | None = None
    atol: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0
    rtol: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 1e-6
    unit: str = ""
    accept: list[AcceptModel] = []

    @model_validator(mode="after")
    def _says_which_number(self) -> Self:
        if (self.value is None) is (self.expr is None):
            raise PydanticCustomError("one_key", "one_key")
        return self


class Numeric(Common):
    """Ask for a number."""

    type: Literal["numeric"]
    answer: NumberModel


class KnownWrongModel(BaseModel):
    """Answer a formula that is a known mistake."""

    expr: Words
    feedback: Prose


class ExpressionModel(BaseModel):
    """Say which expression is right, and on what it is tried."""

    expr: Words
    lhs: str = ""
    variables: Annotated[dict[str, VariableModel], Field(min_length=1)]
    rtol: Annotated[float, Field(gt=0, le=1e-3)] = 1e-8
    trials: Annotated[int, Field(ge=1, le=32)] = 8
    known_wrong: list[KnownWrongModel] = []


class Formula(Common):
    """Ask for an expression."""

    type: Literal["formula"]
    answer: ExpressionModel


class PointModel(BaseModel):
    """Look for one thing in an explanation."""

    id: Slug
    weight: Weight = 1.0
    required: bool = False
    label: Prose
    any: Phrases


class RejectModel(BaseModel):
    """Refuse an explanation that says the opposite."""

    any: Phrases
    feedback: Prose


class ExplainModel(BaseModel):
    """Compare an explanation by its key points."""

    model: Prose
    pass_: Annotated[float, Field(alias="pass", gt=0, le=1)] = 0.6
    points: Annotated[list[PointModel], Field(min_length=1)]
    reject: list[RejectModel] = []


class Short(Common):
    """Ask for an explanation in a line or two."""

    type: Literal["short"]
    answer: ExplainModel


class RubricModel(BaseModel):
    """Name one thing to look for in a drawing."""

    id: Slug
    weight: Weight = 1.0
    label: Prose


class RevealModel(BaseModel):
    """Say what a good drawing looks like."""

    alt: Prose


class SketchModel(BaseModel):
    """Let the learner mark a drawing, and compare its explanation."""

    rubric: Annotated[list[RubricModel], Field(min_length=1)]
    explain: ExplainModel
    pass_: Annotated[float, Field(alias="pass", gt=0, le=1)] = 0.6
    reveal: RevealModel


class Drawing(Common):
    """Ask for a drawing on paper."""

    type: Literal["drawing"]
    answer: SketchModel


QuestionModel: TypeAlias = Annotated[
    Single | Multiple | TrueFalse | Numeric | Formula | Short | Drawing | Answered,
    Field(discriminator="type"),
]


class Defaults(BaseModel):
    """Hold what questions need not repeat."""

    shuffle: bool = True
    license: str = ""


class DeckModel(BaseModel):
    """Hold a whole deck file."""

    schema_: Annotated[Literal["saiten-deck/1"], Field(alias="schema")]
    id: Slug
    title: Prose
    defaults: Defaults = Defaults()
    questions: Annotated[list[QuestionModel], Field(min_length=1)]
