"""What every question of a deck file has, for pydantic."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import BaseModel, Field, model_validator
from pydantic_core import PydanticCustomError

Slug: TypeAlias = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Words: TypeAlias = Annotated[str, Field(min_length=1)]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
Weight: TypeAlias = Annotated[float, Field(gt=0)]
Phrases: TypeAlias = Annotated[list[Words], Field(min_length=1)]


class Prose(BaseModel):
    """Say one thing in both languages."""

    ja: Words
    en: Words


class TagsModel(BaseModel):
    """Place a question in the syllabus."""

    syllabus: list[str] = []
    topic: list[str] = []
    level: Literal["basic", "standard", "advanced"] = "basic"
    kind: Literal["recall", "concept", "calculation", "code", "shape", "errata"] = "concept"


class ParamModel(BaseModel):
    """Draw a parameter in exactly one of four ways."""

    int_: Annotated[list[int] | None, Field(alias="int", min_length=2, max_length=2)] = None
    float_: Annotated[list[float] | None, Field(alias="float", min_length=2, max_length=2)] = None
    choice: Annotated[list[float] | None, Field(min_length=1)] = None
    expr: str | None = None
    digits: Annotated[int, Field(ge=0, le=6)] = 2

    @model_validator(mode="after")
    def _drawn_in_one_way(self) -> Self:
        ways = [self.int_, self.float_, self.choice, self.expr]
        if sum(way is not None for way in ways) != 1:
            raise PydanticCustomError("ways", "ways")
        if any(way[0] > way[1] for way in (self.int_, self.float_) if way):
            raise PydanticCustomError("turned", "turned")
        return self


class VariableModel(BaseModel):
    """Draw an array for a name."""

    shape: list[int | str] = []
    range: Annotated[list[float], Field(min_length=2, max_length=2)]

    @model_validator(mode="after")
    def _holds_numbers(self) -> Self:
        if self.range[0] > self.range[1]:
            raise PydanticCustomError("turned", "turned")
        return self


class ReferenceModel(BaseModel):
    """Point to where to read on."""

    id: Slug
    where: str


class SampleModel(BaseModel):
    """State the score of an answer, or a span of scores where the weights lie in an exercise."""

    answer: Any
    score: Share
    at_most: Share | None = None
    passed: bool | None = None
    feedback: str = ""


class Common(BaseModel):
    """Hold what every question has."""

    id: Slug
    rev: Annotated[int, Field(ge=1)]
    alias: list[str] = []
    title: Prose
    prompt: Prose
    tags: TagsModel
    expected_seconds: Annotated[int, Field(gt=0)] = 60
    points: Weight = 1.0
    hints: list[Prose] = []
    params: dict[str, ParamModel] = {}
    require: list[str] = []
    explanation: Prose
    references: list[ReferenceModel] = []
    requires: list[Slug] = []
    status: Literal["draft", "reviewed", "retired"] = "reviewed"
    license: str = ""
    figure: Slug | None = None
    tests: Annotated[list[SampleModel], Field(min_length=1)]
