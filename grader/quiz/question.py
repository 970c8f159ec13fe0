"""Questions and decks as the engine sees them: frozen values, every piece of prose in both languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.text import Text


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
class Variable:
    """A name in a formula: its shape (parameters may be named) and the range it is drawn from."""

    name: str
    shape: tuple[str, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class KnownWrong:
    """A mistake in a formula that has a sentence of its own."""

    expr: str
    feedback: Text


@dataclass(frozen=True, slots=True)
class FormulaKey:
    """An expression, judged by its values on random arrays."""

    expr: str
    variables: tuple[Variable, ...]
    lhs: str = ""
    rtol: float = 1e-8
    trials: int = 8
    known_wrong: tuple[KnownWrong, ...] = ()


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
    figure: str = ""


Key: TypeAlias = ChoiceKey | TruthKey | NumericKey | FormulaKey | ShortKey | DrawingKey


@dataclass(frozen=True, slots=True)
class Param:
    """How a parameter is drawn: one of `options`, a number in `low..high`, or an expression."""

    name: str
    options: tuple[Any, ...] = ()
    low: float = 0.0
    high: float = 0.0
    digits: int = 0
    expr: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where to read on."""

    id: str
    where: str


@dataclass(frozen=True, slots=True)
class Sample:
    """An answer with the score it must get; `feedback` is a part of what must be said to it."""

    answer: Any
    score: float
    passed: bool | None = None
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Tags:
    """Where a question belongs."""

    syllabus: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    level: str = "basic"
    kind: str = "concept"


@dataclass(frozen=True, slots=True)
class Question:
    """One question.  `values` are the parameters drawn for it; `id` never changes, `rev` counts."""

    id: str
    rev: int
    type: str
    title: Text
    prompt: Text
    key: Key
    explanation: Text
    tags: Tags = Tags()
    alias: tuple[str, ...] = ()
    hints: tuple[Text, ...] = ()
    params: tuple[Param, ...] = ()
    require: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    samples: tuple[Sample, ...] = ()
    expected_seconds: int = 60
    points: float = 1.0
    requires: tuple[str, ...] = ()
    status: str = "reviewed"
    values: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deck:
    """The questions of one file, in order."""

    id: str
    title: Text
    questions: tuple[Question, ...]
