"""Small changes of NumPy code that people make by mistake: each operator rewrites one expression."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from grader.author.neighbours import AXES, INSTEAD, OTHER_COMPARISONS, OTHER_OPERATORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Operator: TypeAlias = Callable[[ast.AST, "Names"], Iterator[ast.expr]]


@dataclass(frozen=True, slots=True)
class Names:
    """What else could have been written here: the variables, attributes and keys of the program."""

    variables: tuple[str, ...]
    attributes: tuple[str, ...]
    keys: tuple[str, ...]


def axis(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Sum along another axis, or along none."""
    if isinstance(node, ast.Call):
        for at, keyword in enumerate(node.keywords):
            if keyword.arg == "axis":
                here = ast.unparse(keyword.value)
                for other in AXES:
                    if repr(other) != here:
                        yield _with_keyword(node, at, ast.Constant(other))


def keepdims(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Keep the dimensions where they are dropped, and the other way round."""
    if not isinstance(node, ast.Call):
        return
    given = [keyword.arg for keyword in node.keywords]
    if "keepdims" in given:
        yield _without_keyword(node, given.index("keepdims"))
    elif "axis" in given:
        yield ast.Call(
            node.func, node.args, [*node.keywords, ast.keyword("keepdims", ast.Constant(value=True))]
        )


def transpose(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Forget a transpose, or add one to a factor of a product."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield ast.BinOp(_turned(node.left), node.op, node.right)
        yield ast.BinOp(node.left, node.op, _turned(node.right))
    if isinstance(node, ast.Call) and _called(node) in {"dot", "matmul"}:
        for at, one in enumerate(node.args):
            yield _with_argument(node, at, _turned(one))


def swap(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Swap the operands of what does not commute."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div | ast.MatMult | ast.Pow):
        yield ast.BinOp(node.right, node.op, node.left)
    if isinstance(node, ast.Call) and len(node.args) == 2:
        yield ast.Call(node.func, node.args[::-1], node.keywords)


def one_side(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Forget one operand."""
    if isinstance(node, ast.BinOp):
        yield from (node.left, node.right)
    if isinstance(node, ast.BoolOp):
        yield from node.values
    if isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    if isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
        yield node.operand


def another_operator(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Compute something else with the same operands."""
    if isinstance(node, ast.BinOp):
        for other in OTHER_OPERATORS.get(type(node.op), ()):
            yield ast.BinOp(node.left, other(), node.right)
    if isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)


def comparison(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Compare the other way, or let the border count differently."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for other in OTHER_COMPARISONS.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [other()], node.comparators)


def another_function(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Take a neighbouring function of NumPy."""
    if isinstance(node, ast.Attribute):
        for other in INSTEAD.get(node.attr, ()):
            yield ast.Attribute(node.value, other, node.ctx)


def constant(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Be off by one, forget a sign, or miss the size of a small number."""
    if not isinstance(node, ast.Constant) or isinstance(node.value, str | bytes):
        return
    match node.value:
        case bool():
            yield ast.Constant(not node.value)
        case int():
            yield from (ast.Constant(node.value + 1), ast.Constant(node.value - 1))
        case float() if abs(node.value) < 0.01:
            yield from (ast.Constant(0.0), ast.Constant(node.value * 1e4))
        case float():
            yield from (
                ast.Constant(2 * node.value + (node.value == 0)),
                ast.Constant(-node.value - (node.value == 0)),
            )


def unwrap(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Forget a call: `np.exp(x)` becomes `x`, and so does `x.copy()`."""
    if not isinstance(node, ast.Call):
        return
    if node.args and not isinstance(node.args[0], ast.Starred):
        yield node.args[0]
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value):
        yield node.func.value


def argument(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Forget an argument."""
    if isinstance(node, ast.Call):
        for at in range(len(node.args) if len(node.args) + len(node.keywords) > 1 else 0):
            yield ast.Call(node.func, node.args[:at] + node.args[at + 1 :], node.keywords)
        for at, keyword in enumerate(node.keywords):
            if keyword.arg != "keepdims":
                yield _without_keyword(node, at)


def index(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Forget an index, a bound of a slice, or the order of the indices."""
    if not isinstance(node, ast.Subscript):
        return
    if isinstance(node.ctx, ast.Load):
        yield node.value
    if isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        yield ast.Subscript(node.value, ast.Tuple(node.slice.elts[::-1], ast.Load()), node.ctx)
    if isinstance(node.slice, ast.Slice):
        lower, upper, step = node.slice.lower, node.slice.upper, node.slice.step
        for bounds in ((None, upper, step), (lower, None, step), (lower, upper, None)):
            yield ast.Subscript(node.value, ast.Slice(*bounds), node.ctx)


def fewer(node: ast.AST, _names: Names) -> Iterator[ast.expr]:
    """Leave out the first or the last turn of a loop."""
    if isinstance(node, ast.Call) and _called(node) == "range" and len(node.args) == 1:
        yield ast.Call(node.func, [ast.BinOp(node.args[0], ast.Sub(), ast.Constant(1))], [])
        yield ast.Call(node.func, [ast.Constant(1), node.args[0]], [])


def another_name(node: ast.AST, names: Names) -> Iterator[ast.expr]:
    """Mix up two variables, two attributes, or two keys."""
    match node:
        case ast.Name(id=here, ctx=ast.Load()) if here in names.variables:
            yield from (ast.Name(other, node.ctx) for other in names.variables if other != here)
        case ast.Attribute(value=ast.Name(id="self"), attr=here, ctx=ast.Load()) if here in names.attributes:
            yield from (
                ast.Attribute(node.value, other, node.ctx) for other in names.attributes if other != here
            )
        case ast.Subscript(slice=ast.Constant(value=str() as here)):
            yield from (
                ast.Subscript(node.value, ast.Constant(key), node.ctx) for key in names.keys if key != here
            )


EXPRESSIONS: tuple[Operator, ...] = (
    axis,
    keepdims,
    transpose,
    swap,
    one_side,
    another_operator,
    comparison,
    another_function,
    constant,
    unwrap,
    argument,
    index,
    fewer,
    another_name,
)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _is_module(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"np", "math", "functions", "layers"}


def _turned(node: ast.expr) -> ast.expr:
    return (
        node.value
        if isinstance(node, ast.Attribute) and node.attr == "T"
        else ast.Attribute(node, "T", ast.Load())
    )


def _with_keyword(node: ast.Call, at: int, value: ast.expr) -> ast.Call:
    changed = ast.keyword(node.keywords[at].arg, value)
    return ast.Call(node.func, node.args, [*node.keywords[:at], changed, *node.keywords[at + 1 :]])


def _without_keyword(node: ast.Call, at: int) -> ast.Call:
    return ast.Call(node.func, node.args, node.keywords[:at] + node.keywords[at + 1 :])


def _with_argument(node: ast.Call, at: int, value: ast.expr) -> ast.Call:
    return ast.Call(node.func, [*node.args[:at], value, *node.args[at + 1 :]], node.keywords)
