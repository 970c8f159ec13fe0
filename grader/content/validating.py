"""A document held against a pydantic model, every disagreement in plain words at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

from grader.content.problems import ContentError, Problem, near_miss

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from grader.content.document import Document
    from grader.content.places import Loc

Model = TypeVar("Model", bound="BaseModel")

_TEXT, _LIST, _MAPPING, _TRUTH = "text", "a list", "a mapping", "true or false"
_EXPECTED: Final = {
    "string_type": _TEXT,
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": _TRUTH,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
}
_REMEDY: Final = {
    _TEXT: "Put it in quotes.",
    _LIST: "Begin each item with `- `, or write [a, b].",
    _MAPPING: "Write `key: value` lines below it.",
    _TRUTH: "Write true or false, without quotes.",
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
        remedy = near_miss(str(loc[-1]), known) or f"Known here: {', '.join(sorted(known))}."
        return document.key_problem(loc, f"unknown key `{loc[-1]}`", remedy)
    if kind == "missing":
        return document.key_problem(loc, f"`{loc[-1]}` is missing", f"Add `{loc[-1]}:` here.")
    if kind.startswith("union_tag"):
        return _tag(document, error)
    return document.problem(loc, *_said(error))


def _tag(document: Document, error: ErrorDetails) -> Problem:
    context = error["ctx"]
    name = context["discriminator"].strip("'")
    if error["type"] == "union_tag_not_found":
        return document.key_problem(error["loc"], f"`{name}` is missing", f"Add `{name}:` here.")
    known = [word.strip("' ") for word in context["expected_tags"].split(",")]
    return document.problem((*error["loc"], name), *_unknown(name, context["tag"], known))


def _unknown(name: str, word: str, known: Iterable[str]) -> tuple[str, str]:
    return f"unknown {name} `{word}`", near_miss(word, known) or f"Known: {', '.join(known)}."


def _said(error: ErrorDetails) -> tuple[str, str]:
    context = error.get("ctx", {})
    if expected := _EXPECTED.get(error["type"]):
        return f"{expected} is expected, not {_named(error['input'])}", _REMEDY.get(expected, "")
    if error["type"] in {"literal_error", "enum"}:
        known = [word.strip("' ") for word in context["expected"].replace(" or ", ",").split(",")]
        return _unknown(str(error["loc"][-1]), str(error["input"]), known)
    return error["msg"].removeprefix("Value error, "), str(context.get("remedy", ""))


def _named(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case list():
            return _LIST
        case dict():
            return _MAPPING
        case str():
            return f"the text `{value[:40]}`"
        case _:
            return f"the number {value}"


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
