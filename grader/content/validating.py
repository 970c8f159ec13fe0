"""A document held against a pydantic model, every disagreement in plain words at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

from grader.content.problems import ContentError, Problem, near_miss
from grader.content.told import told
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from grader.content.document import Document
    from grader.content.places import Loc

Model = TypeVar("Model", bound="BaseModel")

_EXPECTED: Final = {
    "string_type": "text",
    "int_type": "whole",
    "int_from_float": "whole",
    "float_type": "number",
    "bool_type": "truth",
    "list_type": "list",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
}


def validate(document: Document, model: type[Model]) -> Model:
    """Return the document as the model, or raise `ContentError` with every disagreement.

    Types are strict (the text "3" is no number) and unknown keys are errors whatever the model says.
    """
    from pydantic import ValidationError  # here, because only whoever validates pays for it
    from pydantic_core import to_json

    try:  # by way of JSON, because a strict model takes a list for a tuple only from there
        raw = to_json(document.data, inf_nan_mode="constants")
        return model.model_validate_json(raw, strict=True, extra="forbid")
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise ContentError(_problem(document, model, one) for one in found) from None


def _problem(document: Document, model: type[BaseModel], error: ErrorDetails) -> Problem:
    loc, kind = error["loc"], error["type"]
    if kind == "extra_forbidden":
        known = {name for one in _models_at(model, loc[:-1]) for name in _fields(one)}
        remedy = near_miss(str(loc[-1]), known) or told("known_keys", names=", ".join(sorted(known)))
        return document.key_problem(loc, told("unknown_key", key=loc[-1]), remedy)
    if kind == "missing":
        return document.key_problem(loc, *_missing(loc[-1]))
    if kind.startswith("union_tag"):
        return _tag(document, error)
    return document.problem(loc, *_said(error))


def _tag(document: Document, error: ErrorDetails) -> Problem:
    context = error["ctx"]
    name = context["discriminator"].strip("'")
    if error["type"] == "union_tag_not_found":
        return document.key_problem(error["loc"], *_missing(name))
    known = [word.strip("' ") for word in context["expected_tags"].split(",")]
    return document.problem((*error["loc"], name), *_unknown(name, context["tag"], known))


def _missing(key: str | int) -> tuple[str, str]:
    return told("missing", key=key), told("missing_remedy", key=key)


def _unknown(name: str, word: str, known: Iterable[str]) -> tuple[str, str]:
    message = told("unknown_word", name=name, word=word)
    return message, near_miss(word, known) or told("known_words", names=", ".join(known))


def _said(error: ErrorDetails) -> tuple[str, str]:
    context = error.get("ctx", {})
    if expected := _EXPECTED.get(error["type"]):
        message = told("expected", expected=told(f"kind.{expected}"), found=_named(error["input"]))
        return message, told(f"remedy.{expected}") if _is_told(f"remedy.{expected}") else ""
    if error["type"] in {"literal_error", "enum"}:
        known = [word.strip("' ") for word in context["expected"].replace(" or ", ",").split(",")]
        return _unknown(str(error["loc"][-1]), str(error["input"]), known)
    if _is_told(f"fault.{error['type']}"):
        return told(f"fault.{error['type']}", **context), ""
    return error["msg"].removeprefix("Value error, "), str(context.get("remedy", ""))


def _is_told(key: str) -> bool:
    return words("content", Language.EN).has(key)


def _named(value: object) -> str:
    match value:
        case None:
            return told("kind.nothing")
        case bool():
            return str(value).lower()
        case list() | dict():
            return told("kind.list" if isinstance(value, list) else "kind.mapping")
        case str():
            return told("kind.said", text=value[:40])
        case _:
            return told("kind.told", value=value)


def _models_at(model: type[BaseModel], loc: Loc) -> set[type[BaseModel]]:
    here = {model}
    for step in loc:
        if isinstance(step, int):
            continue
        inside = [_fields(one)[step].annotation for one in here if step in _fields(one)]
        here = set(_models_in(inside)) if inside else _tagged(here, step)
    return here


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields by the key an author writes."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _models_in(annotations: Iterable[Any]) -> Iterator[type[BaseModel]]:
    for annotation in annotations:
        if hasattr(annotation, "model_fields"):
            yield annotation
        else:
            yield from _models_in(get_args(annotation))


def _tagged(models: set[type[BaseModel]], tag: str) -> set[type[BaseModel]]:
    """Narrow a union to the models one of whose literal fields says `tag`."""
    chosen = {one for one in models if any(tag in get_args(f.annotation) for f in one.model_fields.values())}
    return chosen or models
