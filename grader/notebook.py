"""Read a notebook as a program: its definitions, imports and constants; nothing else in it is run."""

from __future__ import annotations

import ast
import json
import re
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAGIC = re.compile(r"^(\s*)(?:[%!?].*|\S.*\?)$", re.MULTILINE)
_TIMED = re.compile(r"%%(?:time|timeit|capture)\b.*\n")
_DEFINES = re.compile(r"^(?:async def|def|class)\b", re.MULTILINE)
_KEPT = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_PLAIN = (
    *(ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.UnaryOp, ast.BinOp),
    *(ast.unaryop, ast.operator, ast.expr_context),
)
_MOST_CODE = 256 * 1024  # read within two seconds, whatever it is made of
_AT_HAND = frozenset({"common", "numpy"}) | sys.stdlib_module_names
"""What a graded file may import; a notebook's plotting and its platform's modules are left out."""


class NotebookError(ValueError):
    """Say that a file is not a notebook, or not one that a person wrote."""


def definitions(source: bytes) -> bytes:
    r"""Return the program a notebook defines, each cell under a comment that names it.

    A cell that does not parse is kept if it defines something, so that its author hears of the error.

    >>> cell = {"cell_type": "code", "source": ["def f(x):\n", "    return x\n", "print(f(1))"]}
    >>> print(definitions(json.dumps({"cells": [cell]}).encode()).decode(), end="")
    # cell 1
    def f(x):
        return x
    """
    cells = list(_code(source))
    if sum(map(len, cells)) > _MOST_CODE:
        raise NotebookError("too much code to read")
    pieces = (f"# cell {number}\n{kept}\n" for number, cell in enumerate(cells, 1) if (kept := _kept(cell)))
    return "\n\n".join(pieces).encode("utf-8", "backslashreplace")


def _code(source: bytes) -> Iterator[str]:
    """Yield the text of every code cell, in order."""
    for cell in _cells(_tree(source)):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            text = cell.get("source", cell.get("input", ""))
            yield "".join(filter(_is_text, text)) if isinstance(text, list) else str(text)


def _tree(source: bytes) -> Any:
    try:
        return json.loads(source)
    except (ValueError, RecursionError) as error:
        raise NotebookError("not JSON") from error


def _cells(tree: Any) -> list[Any]:
    """Return the cells of format 4, or of the first sheet of format 3."""
    sheets = tree.get("worksheets") if isinstance(tree, dict) else None
    book = sheets[0] if isinstance(sheets, list) and sheets else tree
    cells = book.get("cells") if isinstance(book, dict) else None
    if not isinstance(cells, list):
        raise NotebookError("no cells")
    return cells


def _is_text(line: Any) -> bool:
    return isinstance(line, str)


def _kept(cell: str) -> str:
    text = _TIMED.sub("", cell.replace("\r\n", "\n"), count=1)
    if text.startswith("%%"):
        return ""  # another language
    for read in (text, _MAGIC.sub(r"\1pass", text)):
        tree = _parsed(read)
        if tree is not None:
            return "\n".join(_segments(read, filter(_is_definition, tree.body)))
    return text.rstrip() if _DEFINES.search(text) else ""


def _parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _segments(text: str, nodes: Iterable[ast.stmt]) -> Iterator[str]:
    lines = text.split("\n")
    for node in nodes:
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
        yield "\n".join(lines[first - 1 : node.end_lineno])


def _is_definition(node: ast.stmt) -> bool:
    match node:
        case ast.Import(names=names):
            return all(_at_hand(one.name) for one in names)
        case ast.ImportFrom(module=module):
            return _at_hand(module or "")
        case ast.Assign(value=value, targets=targets):
            return _is_plain(value) and all(isinstance(one, ast.Name) for one in targets)
        case ast.AnnAssign(value=value, target=ast.Name()):
            return value is not None and _is_plain(value)
        case _:
            return isinstance(node, _KEPT)


def _at_hand(module: str) -> bool:
    return module.partition(".")[0] in _AT_HAND


def _is_plain(value: ast.expr) -> bool:
    return all(isinstance(node, _PLAIN) for node in ast.walk(value))
