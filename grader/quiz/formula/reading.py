"""A formula as somebody typed it, read into a tree in which every node is allowed."""

from __future__ import annotations

import ast
import re
import warnings
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from grader.quiz import normal
from grader.quiz.formula import vocabulary as known

if TYPE_CHECKING:
    from collections.abc import Collection

LONGEST = 300
MOST_NODES = 120
_ASSIGNED = re.compile(r"\s*([^\W\d]\w*)\s*=(?!=)(.*)", re.DOTALL)
_ADJACENT = re.compile(r"(?<![\w.])\d+(\.\d+)?[^\W\deE]|\)\s*[\w(]")


class Unreadable(Exception):  # noqa: N818 - not an error: it is what we say to a learner, and it costs nothing
    """Say why a formula could not be read: a key of the words files and its facts."""

    def __init__(self, key: str, **facts: Any) -> None:
        """Take the key of the sentence and the facts in it."""
        self.key, self.facts = f"formula.{key}", facts
        super().__init__(key)


def read(text: str, names: Collection[str], lhs: str = "") -> ast.expr:
    """Return the tree of a formula in these names, or raise `Unreadable`.

    >>> ast.unparse(read("ｕ ＝ Ｗ＠ｘ ＋ ｂ", {"W", "x", "b"}, lhs="u"))
    'W @ x + b'
    """
    if len(text) > LONGEST:
        raise Unreadable("too_long", limit=LONGEST)
    source = _right_side(normal.formula(text), lhs)
    tree = _parsed(source)
    if sum(1 for _ in ast.walk(tree)) > MOST_NODES:
        raise Unreadable("too_long", limit=LONGEST)
    _allow(tree, names)
    return tree


def _right_side(source: str, lhs: str) -> str:
    if not source:
        raise Unreadable("nothing")
    assigned = _ASSIGNED.fullmatch(source)
    if assigned is None:
        return source
    if lhs and assigned[1] != lhs:
        raise Unreadable("other_lhs", got=assigned[1], want=lhs)
    return assigned[2].strip()


def _parsed(source: str) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python warns about `2if` on its own way to a syntax error
            return ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        at = min(getattr(error, "offset", None) or 1, len(source) + 1)
        key = "multiply" if _ADJACENT.search(source) else "syntax"
        raise Unreadable(key, read=source, at=at) from None


def _allow(tree: ast.expr, names: Collection[str]) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitXor):
            raise Unreadable("power")
        if not isinstance(node, known.NODES):
            raise Unreadable("forbidden", what=_shown(node))
    _Names(names).visit(tree)


class _Names(ast.NodeVisitor):
    """Walk a tree of allowed nodes and refuse the names in it that are not known."""

    def __init__(self, names: Collection[str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> None:
        if node.id in self.names:
            return
        if node.id in known.FUNCTIONS:
            raise Unreadable("without_np", name=node.id)
        close = _near(node.id, self.names)
        if close:
            raise Unreadable("meant", name=node.id, near=close)
        raise Unreadable("unknown_name", name=node.id, names=", ".join(sorted(self.names)))

    def visit_Constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, bool | int | float | None):
            raise Unreadable("forbidden", what=_shown(node))

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if _is_numpy(node.value):
            _demand(node.attr in known.CONSTANTS, node)
        else:
            _demand(node.attr in known.PROPERTIES, node)
            self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        self._visit_function(node.func)
        for keyword in node.keywords:
            _demand(keyword.arg in known.KEYWORDS, node)
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            self.visit(argument)

    def _visit_function(self, function: ast.expr) -> None:
        match function:
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in known.NUMPY:
                _demand(name in known.FUNCTIONS, function)
            case ast.Attribute(value=owner, attr=name):
                _demand(name in known.METHODS, function)
                self.visit(owner)
            case ast.Name(id=name) if name in known.BUILTINS:
                pass
            case ast.Name(id=name) if name not in self.names:
                self.visit(function)
            case _:  # y(1-y)
                raise Unreadable("multiply", read=_shown(function) + "(…)", at=1)


def _near(name: str, names: Collection[str]) -> str:
    for known_name in names:
        if known_name.casefold() == name.casefold():
            return known_name
    return next(iter(get_close_matches(name, list(names), n=1, cutoff=0.5)), "")


def _is_numpy(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in known.NUMPY


def _demand(allowed: bool, node: ast.AST) -> None:  # noqa: FBT001 - reads as "demand that it is allowed"
    if not allowed:
        raise Unreadable("forbidden", what=_shown(node))


def _shown(node: ast.AST) -> str:
    try:
        return ast.unparse(node)[:40]
    except (ValueError, RecursionError):
        return type(node).__name__
