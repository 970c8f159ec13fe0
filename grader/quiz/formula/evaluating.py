"""The value of a formula that was read, node by node; nothing is ever handed to `eval`."""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from grader.quiz.formula import vocabulary as known
from grader.quiz.formula.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LARGEST = 100_000
_LARGEST_INTEGER = 2**31

_OPERATORS: Final[Mapping[type[ast.AST], Callable[[Any, Any], Any]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.MatMult: operator.matmul,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_SIGNS: Final[Mapping[type[ast.AST], Callable[[Any], Any]]] = {ast.USub: operator.neg, ast.UAdd: operator.pos}
_BUILTINS: Final[Mapping[str, Callable[[Any], Any]]] = {"len": len, "abs": np.abs}


class Failure(Exception):  # noqa: N818 - a fact about a learner's formula
    """Say that a formula has no value: operands that do not fit (`shapes`), or another reason."""

    def __init__(self, shapes: tuple[tuple[int, ...], ...] = (), operation: str = "") -> None:
        """Take the shapes that did not fit, and the operation that refused them."""
        self.shapes, self.operation = shapes, operation
        super().__init__(operation)


def value_of(text: str, values: Mapping[str, float]) -> float:
    """Return the number that an author's expression in some parameters means.

    >>> value_of("2 * n + 1", {"n": 3})
    7.0
    """
    return float(evaluate(read(text, values), values))


def evaluate(tree: ast.expr, values: Mapping[str, Any]) -> np.ndarray[Any, Any]:
    """Return the value of a tree as float64; raise `Failure` where it has none."""
    try:
        with np.errstate(all="ignore"):
            return _floats(_Evaluation(values).value(tree))
    except (ValueError, TypeError, IndexError, ArithmeticError, AttributeError) as error:
        raise Failure(operation=ast.unparse(tree)) from error


class _Evaluation:
    """One walk over a tree.  Integers stay integers only where NumPy wants an axis, an index or a shape."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Take the values of the names."""
        self.values = values

    def value(self, node: ast.AST) -> Any:  # noqa: PLR0911 - one line per kind of node
        """Return the value of a node."""
        match node:
            case ast.Constant(value=constant):
                return _constant(constant)
            case ast.Name(id=name):
                return self.values[name]
            case ast.UnaryOp(op=sign, operand=operand):
                return _SIGNS[type(sign)](_signable(self.value(operand)))
            case ast.BinOp(left=left, op=sign, right=right):
                return self._combine(node, type(sign), left, right)
            case ast.Compare(left=left, ops=[sign], comparators=[right]):
                return self._combine(node, type(sign), left, right)
            case ast.Tuple(elts=elements):
                return tuple(self.value(element) for element in elements)
            case _:
                return self._reach(node)

    def _reach(self, node: ast.AST) -> Any:
        match node:
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in known.NUMPY:
                return getattr(np, name)
            case ast.Attribute(value=owner, attr=name):
                return getattr(_floats(self.value(owner)), name)
            case ast.Subscript(value=owner, slice=index):
                return self._item(self.value(owner), self.value(index))
            case ast.Slice(lower=lower, upper=upper, step=step):
                return slice(*(None if part is None else self.value(part) for part in (lower, upper, step)))
            case ast.Call():
                return self._call(node)
        raise TypeError  # a chain of comparisons

    def _combine(self, node: ast.AST, sign: type[ast.AST], left: ast.expr, right: ast.expr) -> Any:
        operands = [_floats(self.value(side)) for side in (left, right)]
        return _fitting(lambda: _OPERATORS[sign](*operands), operands, node)

    def _item(self, owner: Any, index: Any) -> Any:
        return owner[index] if isinstance(owner, tuple) else _floats(owner)[index]

    def _call(self, node: ast.Call) -> Any:
        arguments = [self.value(argument) for argument in node.args]
        options = {str(keyword.arg): self.value(keyword.value) for keyword in node.keywords}
        match node.func:
            case ast.Name(id=name):
                return _BUILTINS[name](*arguments)
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in known.NUMPY:
                return _numpy(name, arguments, options, node)
            case ast.Attribute(value=owner, attr=name):
                return _method(name, [self.value(owner), *arguments], options, node)
        raise TypeError


def _numpy(name: str, arguments: list[Any], options: dict[str, Any], node: ast.AST) -> Any:
    whole = len(arguments) if name not in known.SHAPING else 1
    operands = [_floats(argument) for argument in arguments[:whole]]
    return _fitting(lambda: getattr(np, name)(*operands, *arguments[whole:], **options), operands, node)


def _method(name: str, arguments: list[Any], options: dict[str, Any], node: ast.AST) -> Any:
    if name in known.PRODUCTS:
        return _numpy(name, arguments, options, node)
    owner = _floats(arguments[0])
    return getattr(owner, name)(*arguments[1:], **options)


def _fitting(act: Callable[[], Any], operands: list[np.ndarray[Any, Any]], node: ast.AST) -> Any:
    """Act, unless the result could be large; where shapes do not fit, tell them."""
    if np.prod([float(max(1, operand.size)) for operand in operands]) > _LARGEST:
        raise Failure(operation=ast.unparse(node))
    try:
        return act()
    except ValueError as error:
        shapes = tuple(operand.shape for operand in operands)
        raise Failure(shapes, ast.unparse(node)) from error


def _constant(value: Any) -> Any:
    """Keep small integers, which may be an axis or an index; no large integer ever reaches Python."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return float(value) if whole and abs(value) > _LARGEST_INTEGER else value


def _signable(value: Any) -> Any:
    return value if isinstance(value, int) and not isinstance(value, bool) else _floats(value)


def _floats(value: Any) -> np.ndarray[Any, Any]:
    if value is None or isinstance(value, tuple):
        return np.asarray(value if value is not None else np.nan, dtype=np.float64)
    return np.asarray(value, dtype=np.float64)
