"""The names a formula may use.  Whatever is not here does not exist."""

from __future__ import annotations

import ast
from typing import Final

ELEMENTWISE: Final = frozenset({
    "abs", "absolute", "add", "clip", "cos", "divide", "exp", "expm1", "fabs", "heaviside", "log", "log10",
    "log1p", "log2", "maximum", "minimum", "multiply", "negative", "ones_like", "power", "reciprocal", "sign",
    "sin", "sinh", "sqrt", "square", "subtract", "tan", "tanh", "where", "zeros_like",
})  # fmt: skip
"""NumPy functions of values: their arguments become float64."""

PRODUCTS: Final = frozenset({"dot", "inner", "matmul", "outer", "vdot"})
"""NumPy functions of two arrays whose shapes must fit."""

SHAPING: Final = frozenset({
    "amax", "amin", "argmax", "argmin", "argsort", "cumsum", "expand_dims", "max", "mean", "min", "prod",
    "ravel", "reshape", "size", "squeeze", "std", "sum", "transpose", "var",
})  # fmt: skip
"""NumPy functions whose other arguments are axes or shapes."""

METHODS: Final = frozenset({
    "argmax", "argmin", "clip", "copy", "dot", "flatten", "max", "mean", "min", "prod", "ravel", "reshape",
    "std", "sum", "squeeze", "transpose", "var",
})  # fmt: skip
PROPERTIES: Final = frozenset({"T", "ndim", "shape", "size"})
CONSTANTS: Final = frozenset({"e", "newaxis", "pi"})
BUILTINS: Final = frozenset({"abs", "len"})
KEYWORDS: Final = frozenset({"axis", "keepdims"})
FUNCTIONS: Final = ELEMENTWISE | PRODUCTS | SHAPING
NUMPY: Final = frozenset({"np", "numpy"})

NODES: Final = (
    ast.Expression, ast.Name, ast.Load, ast.Constant, ast.Tuple, ast.keyword,
    ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow, ast.MatMult, ast.UnaryOp, ast.USub, ast.UAdd,
    ast.Call, ast.Attribute, ast.Subscript, ast.Slice,
    ast.Compare, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq,
)  # fmt: skip
