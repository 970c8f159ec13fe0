"""Small changes of whole statements: each operator rewrites one statement into none, one or two."""

from __future__ import annotations

import ast
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from grader.author.operators import Names

    StatementOperator: TypeAlias = Callable[[ast.stmt, Names], Iterator[list[ast.stmt]]]


def delete(node: ast.stmt, _names: Names) -> Iterator[list[ast.stmt]]:
    """Forget a statement."""
    if not isinstance(node, ast.Pass):
        yield []


def in_place(node: ast.stmt, _names: Names) -> Iterator[list[ast.stmt]]:
    """Work in the array that was given: `y = x - c` becomes `x -= c; y = x`."""
    if not isinstance(node, ast.Assign | ast.Return | ast.Expr):
        return
    for at, one in enumerate(ast.walk(node)):
        if isinstance(one, ast.BinOp) and isinstance(one.left, ast.Name):
            changed = ast.AugAssign(ast.Name(one.left.id, ast.Store()), one.op, one.right)
            yield [changed, _replaced(node, at, one.left)]


def not_in_place(node: ast.stmt, _names: Names) -> Iterator[list[ast.stmt]]:
    """Replace what should have been added to, or make a new array where the old one should change."""
    if isinstance(node, ast.AugAssign):
        yield [ast.Assign([node.target], node.value, lineno=0)]
        here = ast.parse(ast.unparse(node.target), mode="eval").body
        yield [ast.Assign([node.target], ast.BinOp(here, node.op, node.value), lineno=0)]


def opposite(node: ast.stmt, _names: Names) -> Iterator[list[ast.stmt]]:
    """Add instead of subtracting, and the other way round."""
    pairs: dict[type[ast.operator], type[ast.operator]] = {
        ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    }  # fmt: skip
    if isinstance(node, ast.AugAssign) and type(node.op) in pairs:
        yield [ast.AugAssign(node.target, pairs[type(node.op)](), node.value)]


def one_branch(node: ast.stmt, _names: Names) -> Iterator[list[ast.stmt]]:
    """Take one branch always, or the wrong one."""
    if isinstance(node, ast.If):
        yield node.body
        yield node.orelse
        yield [ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)]


def return_intermediate(node: ast.stmt, names: Names) -> Iterator[list[ast.stmt]]:
    """Return a value on the way instead of the last one."""
    if isinstance(node, ast.Return) and node.value and not isinstance(node.value, ast.Name):
        for name in names.variables:
            yield [ast.Return(ast.Name(name, ast.Load()))]


def stop_early(node: ast.stmt, _names: Names) -> Iterator[list[ast.stmt]]:
    """Leave a loop after its first turn."""
    if isinstance(node, ast.For):
        yield [ast.For(node.target, node.iter, [*node.body, ast.Break()], node.orelse, lineno=0)]


STATEMENTS: tuple[StatementOperator, ...] = (
    delete,
    in_place,
    not_in_place,
    opposite,
    one_branch,
    return_intermediate,
    stop_early,
)


def _replaced(node: ast.stmt, at: int, by: ast.Name) -> ast.stmt:
    """Return a copy of a statement with one of its nodes, counted as they are walked, turned into a name."""
    copy = deepcopy(node)
    old = next(islice(ast.walk(copy), at, None))

    class Turn(ast.NodeTransformer):
        def visit(self, here: ast.AST) -> ast.AST:
            return ast.Name(by.id, ast.Load()) if here is old else self.generic_visit(here)

    turned: ast.stmt = cast("ast.stmt", Turn().visit(copy))
    return turned
