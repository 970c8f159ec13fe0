"""What is easily taken for what: functions, operators and comparisons that stand near one another."""

from __future__ import annotations

import ast

_TWINS = (
    ("sum", "mean", "max"),
    ("max", "min", "sum", "mean"),
    ("mean", "sum"),
    ("min", "max"),
    ("amax", "amin"),
    ("argmax", "argmin"),
    ("maximum", "minimum"),
    ("minimum", "maximum"),
    ("exp", "exp2", "expm1"),
    ("log", "log2", "log10", "log1p"),
    ("sqrt", "square"),
    ("tanh", "sinh", "arctan"),
    ("abs", "negative"),
    ("dot", "multiply"),
    ("zeros_like", "ones_like", "empty_like"),
    ("zeros", "ones"),
    ("logical_and", "logical_or"),
)
INSTEAD = {first: others for first, *others in _TWINS}
AXES = (0, 1, -1, None)
OTHER_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
}
OTHER_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
