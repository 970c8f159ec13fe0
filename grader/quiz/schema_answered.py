"""The shape of questions whose answer has parts or comes from a program, for pydantic."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, Field

from grader.quiz.schema_common import Common, Prose, Slug, VariableModel, Words

Code: TypeAlias = Words
Mixed: TypeAlias = Words | Prose
"""A text that is the same in both languages, or prose."""


class StrayModel(BaseModel):
    """Offer something that belongs nowhere, with the reason."""

    id: Slug
    text: Mixed
    feedback: Prose


class ItemModel(BaseModel):
    """Offer one thing to put in order."""

    id: Slug
    text: Mixed
    after: list[Slug] = []


class Ordering(Common):
    """Ask for an order: the one that is listed, or any that respects `after`."""

    type: Literal["ordering"]
    items: Annotated[list[ItemModel], Field(min_length=2, max_length=9)]
    distractors: list[StrayModel] = Field(default=[], max_length=3)
    partial: Literal["off", "lcs"] = "lcs"


class PairModel(BaseModel):
    """Say what belongs together, and what to say where somebody missed it."""

    id: Slug
    left: Mixed
    right: Mixed
    feedback: Prose


class Matching(Common):
    """Ask for what belongs together."""

    type: Literal["matching"]
    pairs: Annotated[list[PairModel], Field(min_length=2, max_length=9)]
    distractors: list[StrayModel] = Field(default=[], max_length=3)


class MistakeModel(BaseModel):
    """Answer a known mistake."""

    answer: Words | int | float
    feedback: Prose


class BlankModel(BaseModel):
    """Say what fills one gap."""

    accept: Annotated[list[Words | int | float], Field(min_length=1)]
    kind: Literal["text", "number", "formula"] = "text"
    known_wrong: list[MistakeModel] = []


class Cloze(Common):
    """Ask for what is missing at each `[[gap]]` of a text."""

    type: Literal["cloze"]
    text: Mixed
    blanks: Annotated[dict[str, BlankModel], Field(min_length=1)]
    variables: dict[str, VariableModel] = Field(default={})


class Shaped(BaseModel):
    """Say which program gives which shape to which name."""

    program: Code
    of: str
    shape: Words
    known_wrong: list[MistakeModel] = []


class Shape(Common):
    """Ask for the shape of a result."""

    type: Literal["shape"]
    answer: Shaped


class Traced(BaseModel):
    """Say what a program prints, or the name of the exception it raises."""

    program: Code
    stdout: str | None = None
    raises: str | None = None
    known_wrong: list[MistakeModel] = []


class Trace(Common):
    """Ask what a program prints."""

    type: Literal["trace"]
    answer: Traced


class Coded(BaseModel):
    """Name the exercise that judges the code."""

    exercise: Slug
    starter: Code


class CodeQuestion(Common):
    """Ask for code."""

    type: Literal["code"]
    answer: Coded


Answered: TypeAlias = Ordering | Matching | Cloze | Shape | Trace | CodeQuestion
