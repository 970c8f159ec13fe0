"""Make the mutants of a program: every small change of it that reads differently."""

from __future__ import annotations

import ast
import difflib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.author.operators import EXPRESSIONS, Names
from grader.author.statements import STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 70
_UNTOUCHED = (ast.Import, ast.ImportFrom, ast.JoinedStr)
_NOT_CODE = frozenset({"annotation", "returns", "decorator_list", "bases"})


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed program: an id that stays while its line does, the base it came from, its source."""

    id: str
    file: str
    base: str
    source: str

    def diff(self) -> str:
        """Return the change as a unified diff."""
        lines = difflib.unified_diff(
            self.base.splitlines(), self.source.splitlines(), self.file, self.id, "", "", 2, ""
        )
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Place:
    """A spot in a tree where a node stands, and the names one could have written there."""

    holder: ast.AST
    field: str
    at: int | None
    node: ast.AST
    names: Names


def mutants(file: str, source: str) -> Iterator[Mutant]:
    r"""Yield every mutant of a program once.

    >>> [one.id for one in mutants("f.py", "def f(x):\n    return -x\n")]
    ['f.py:delete:2:return -x -> nothing', 'f.py:return_intermediate:2:return -x -> return x']
    """
    tree = ast.parse(source)
    base = ast.unparse(tree)
    seen, told = {base}, Counter[str]()
    for name, place, after in _changes(tree):
        text = _written(tree, place, after)
        if text not in seen:
            seen.add(text)
            id_ = f"{file}:{name}:{getattr(place.node, 'lineno', 0)}:{_short(place.node)} -> {_short(after)}"
            told[id_] += 1
            yield Mutant(id_ if told[id_] == 1 else f"{id_} #{told[id_]}", file, base, text)


def _changes(tree: ast.Module) -> Iterator[tuple[str, _Place, Any]]:
    for place in list(_places(tree, _names(tree))):
        for operator in EXPRESSIONS:
            for after in operator(place.node, place.names):
                yield operator.__name__, place, after
        if isinstance(place.node, ast.stmt) and not isinstance(place.node, ast.FunctionDef | ast.ClassDef):
            for rewrite in STATEMENTS:
                for statements in rewrite(place.node, place.names):
                    yield rewrite.__name__, place, statements


def _places(holder: ast.AST, names: Names) -> Iterator[_Place]:
    for field, value in ast.iter_fields(holder):
        if field in _NOT_CODE:
            continue
        for at, node in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(node, ast.AST) and not _is_idle(node):
                inside = _names(node, names.keys) if isinstance(node, ast.FunctionDef) else names
                inside = Names(inside.variables, names.attributes, names.keys)
                yield _Place(holder, field, at, node, inside)
                yield from _places(node, inside)


def _is_idle(node: ast.AST) -> bool:
    """Say whether a node does nothing while an answer is graded: prose, imports, a script's main."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.If) and "__name__" in ast.unparse(node.test):
        return True
    return isinstance(node, _UNTOUCHED)


def _names(node: ast.AST, keys: tuple[str, ...] = ()) -> Names:
    variables, attributes, found = dict[str, None](), dict[str, None](), dict.fromkeys(keys)
    for one in ast.walk(node):
        match one:
            case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()) if name != "self":
                variables[name] = None
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                attributes[name] = None
            case ast.Subscript(slice=ast.Constant(value=str() as name)):
                found[name] = None
    return Names(tuple(variables), tuple(attributes), tuple(found))


def _written(tree: ast.Module, place: _Place, after: Any) -> str:
    """Return the source with a change, and leave the tree as it was."""
    before = getattr(place.holder, place.field)
    if place.at is None:
        changed = after
    else:
        put = after if isinstance(after, list) else [after]
        changed = [*before[: place.at], *put, *before[place.at + 1 :]]
        changed = changed or [ast.Pass()] if place.field == "body" else changed
    setattr(place.holder, place.field, changed)
    try:
        return ast.unparse(tree)
    finally:
        setattr(place.holder, place.field, before)


def _short(node: Any) -> str:
    nodes = node if isinstance(node, list) else [node]
    text = "; ".join(ast.unparse(one).split("\n")[0] for one in nodes) or "nothing"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
