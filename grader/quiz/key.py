"""What each type of question holds as its key: frozen values, every piece of prose in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from grader.quiz.key_parts import (
    Blank,
    BlankKind,
    ClozeKey,
    CodeKey,
    Item,
    MatchKey,
    Mistake,
    OrderKey,
    Pair,
    ShapeKey,
    Stray,
    TraceKey,
    Variable,
)

if TYPE_CHECKING:
    from grader.text import Text

__all__ = [
    "Accepted",
    "Blank",
    "BlankKind",
    "Choice",
    "ChoiceKey",
    "ClozeKey",
    "CodeKey",
    "DrawingKey",
    "FormulaKey",
    "Item",
    "Key",
    "KeyPoint",
    "MatchKey",
    "Mistake",
    "NumericKey",
    "OrderKey",
    "Pair",
    "Partial",
    "Reject",
    "RubricItem",
    "ShapeKey",
    "ShortKey",
    "Stray",
    "TraceKey",
    "TruthKey",
    "Variable",
]


class Partial(StrEnum):
    """Name a rule for part of the marks of a `multiple` question."""

    OFF = "off"
    NET_CORRECT = "net-correct"
    COVERAGE = "coverage"
    EACH_ANSWER = "each-answer"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option, whether it is right, and why."""

    id: str
    text: Text
    correct: bool
    feedback: Text
    pin: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceKey:
    """The options of a `single` or `multiple` question."""

    choices: tuple[Choice, ...]
    many: bool = False
    partial: Partial = Partial.OFF
    shuffle: bool = True


@dataclass(frozen=True, slots=True)
class TruthKey:
    """Whether a statement holds, and what to say to either answer."""

    answer: bool
    if_true: Text
    if_false: Text


@dataclass(frozen=True, slots=True)
class Accepted:
    """A number that earns `score`, with what to say about it."""

    value: str
    score: float
    feedback: Text


@dataclass(frozen=True, slots=True)
class NumericKey:
    """A number, given as an expression in the parameters, and how near an answer must be."""

    value: str
    atol: float
    rtol: float
    unit: str = ""
    accept: tuple[Accepted, ...] = ()


@dataclass(frozen=True, slots=True)
class FormulaKey:
    """An expression, judged by its values on random arrays."""

    expr: str
    variables: tuple[Variable, ...]
    lhs: str = ""
    rtol: float = 1e-8
    trials: int = 8
    known_wrong: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One thing an explanation should say: plain phrases, or patterns that begin with `re:`."""

    id: str
    label: Text
    any: tuple[str, ...]
    weight: float = 1.0
    required: bool = False


@dataclass(frozen=True, slots=True)
class Reject:
    """What turns an explanation into its opposite, and what to say then."""

    any: tuple[str, ...]
    feedback: Text


@dataclass(frozen=True, slots=True)
class ShortKey:
    """A model answer and the key points it is compared by."""

    model: Text
    points: tuple[KeyPoint, ...]
    pass_at: float = 0.6
    reject: tuple[Reject, ...] = ()


@dataclass(frozen=True, slots=True)
class RubricItem:
    """One thing to look for in one's own drawing."""

    id: str
    label: Text
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class DrawingKey:
    """A drawing on paper, marked by the learner, and an explanation of it."""

    rubric: tuple[RubricItem, ...]
    explain: ShortKey
    reveal: Text
    pass_at: float = 0.6


Key: TypeAlias = (
    ChoiceKey
    | TruthKey
    | NumericKey
    | FormulaKey
    | ShortKey
    | DrawingKey
    | OrderKey
    | MatchKey
    | ClozeKey
    | ShapeKey
    | TraceKey
    | CodeKey
)
