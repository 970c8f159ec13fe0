"""The keys of questions whose answer has parts or comes from a program, built from a validated deck file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from grader.quiz import key as k
from grader.quiz.building_common import code, mistakes, text, variable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grader.quiz import schema_answered as a


def build_answered(model: a.Answered) -> k.Key:
    """Return the key of such a question."""
    match model.type:
        case "ordering":
            return k.OrderKey(tuple(_items(model.items)), _strays(model.distractors), model.partial == "lcs")
        case "matching":
            return k.MatchKey(tuple(_pairs(model.pairs)), _strays(model.distractors))
        case "cloze":
            variables = tuple(variable(name, one) for name, one in model.variables.items())
            blanks = tuple(_blank(name, one) for name, one in model.blanks.items())
            return k.ClozeKey(text(model.text), blanks, variables)
        case "shape":
            return _shape(model.answer)
        case "trace":
            return _trace(model.answer)
        case "code":
            return k.CodeKey(model.answer.exercise, code(model.answer.starter))


def _items(models: list[a.ItemModel]) -> Iterator[k.Item]:
    """Yield the items; where none says what it stands behind, the listed order is the only one."""
    chained = {one.id: (before.id,) for before, one in pairwise(models)}
    free = any(one.after for one in models)
    for one in models:
        yield k.Item(one.id, text(one.text), tuple(one.after) if free else chained.get(one.id, ()))


def _strays(models: Iterable[a.StrayModel]) -> tuple[k.Stray, ...]:
    return tuple(k.Stray(one.id, text(one.text), text(one.feedback)) for one in models)


def _pairs(models: Iterable[a.PairModel]) -> Iterator[k.Pair]:
    for one in models:
        yield k.Pair(one.id, text(one.left), text(one.right), text(one.feedback))


def _blank(name: str, model: a.BlankModel) -> k.Blank:
    return k.Blank(name, tuple(map(code, model.accept)), k.BlankKind(model.kind), mistakes(model.known_wrong))


def _shape(model: a.Shaped) -> k.ShapeKey:
    return k.ShapeKey(code(model.program), model.of, code(model.shape), mistakes(model.known_wrong))


def _trace(model: a.Traced) -> k.TraceKey:
    prints = code(model.raises or model.stdout or "")
    return k.TraceKey(code(model.program), prints, bool(model.raises), mistakes(model.known_wrong))
