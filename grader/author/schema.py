"""What `text.yaml`, `topic.yaml` and pictures may say, as pydantic models; import it only to validate."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, Field, field_validator, model_validator

from grader.pictures.figure import Style

Said = Annotated[str, Field(min_length=1)]


class Prose(BaseModel):
    """Prose in both languages."""

    ja: Said
    en: Said


class Quotable(Prose):
    """Prose that is rendered into a docstring."""

    @field_validator("ja", "en")
    @classmethod
    def _quotable(cls, text: str) -> str:
        if '"""' in text:
            raise ValueError('three quotes would end the docstring of the stub; write """ another way')
        return text


class MistakeModel(BaseModel):
    """A sentence about a mistake, or the name of another mistake that behaves the same."""

    ja: Said | None = None
    en: Said | None = None
    same_as: Said | None = None

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        if self.same_as is None and not (self.ja and self.en):
            raise ValueError("a mistake needs `ja` and `en`, or `same_as`")
        if self.same_as is not None and (self.ja or self.en):
            raise ValueError("`same_as` speaks with the other mistake's words; remove `ja` and `en`")
        return self


class LessonModel(BaseModel):
    """The whole of `text.yaml`."""

    title: Quotable
    task: Quotable
    hints: Annotated[list[Prose], Field(min_length=4, max_length=4)]
    explanation: Prose
    mistakes: dict[str, MistakeModel]
    families: dict[str, Prose] = {}
    findings: dict[str, Prose] = {}


class TopicModel(BaseModel):
    """The whole of `topic.yaml`."""

    title: Prose
    given: list[str] = []


class LineModel(BaseModel):
    """A line of a picture: the names of its numbers, its label, and how it is drawn."""

    y: Said
    x: Said | None = None
    label: Prose
    style: Style = Style.LINE
    mean_over: Annotated[int, Field(ge=1)] = 1


class PanelModel(BaseModel):
    """A panel of a picture: lines over the same axes."""

    title: Prose
    x: Prose
    y: Prose
    log: bool = False
    lines: Annotated[list[LineModel], Field(min_length=1)]


class PictureModel(BaseModel):
    """The whole of a picture's file: a course picture has a program beside it, an experiment none."""

    title: Prose
    alt: Prose
    panels: Annotated[list[PanelModel], Field(min_length=1)]
    same_height: bool = False
    given: list[str] = []
    digits: bool = False
