"""Read a notebook as a program: its definitions, imports and constants; nothing else in it is run.

A cell may say which exercise it answers, in its first line: `# saiten: softmax`, or `%%check softmax`.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

_MAGIC = re.compile(r"^(\s*)(?:[%!?].*|\S.*\?)$", re.MULTILINE)
_OURS = re.compile(r"%%(?:check|time|timeit|capture)\b.*\n")
_ANSWERS = re.compile(r"(?:%%check|# saiten:)[ \t]+(\w+)")
_CELL = re.compile(r"# cell (\d+)")
_DEFINES = r"^(?:async def|def|class)\s+"
_KEPT = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_PLAIN = (
    *(ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.UnaryOp, ast.BinOp),
    *(ast.unaryop, ast.operator, ast.expr_context),
)
_MOST_CODE, _MOST_CELLS = 256 * 1024, 2000  # read within a few seconds, whatever it is made of
AT_HAND = frozenset({"common", "numpy"}) | sys.stdlib_module_names
"""What a graded file may import; a notebook's plotting and its platform's modules are left out."""


class NotebookError(ValueError):
    """Say that a file is not a notebook, or not one that a person wrote; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def definitions(source: bytes, slug: str = "", asks: Collection[str] = ()) -> bytes:
    r"""Return the program a notebook defines, each cell under a comment that names it.

    Every line keeps its number within its cell.  A cell that does not parse is kept if it defines one of
    the names an exercise `asks` (anything, if that is not known), so that its author hears of the error.
    A cell that says it answers another exercise than `slug` is left out, unless the others use what it has.

    >>> cell = {"cell_type": "code", "source": ["def f(x):\n", "    return x\n", "print(f(1))"]}
    >>> print(definitions(json.dumps({"cells": [cell]}).encode()).decode(), end="")
    # cell 1
    def f(x):
        return x
    """
    asked = _defining(asks)
    kept = {number: text for number, cell in enumerate(_read(source), 1) if (text := cell.worth(asked))}
    if slug:
        mine = _for(slug, _read(source), kept, asked)
        kept = {number: text for number, text in kept.items() if number in mine}
    pieces = (under(number, text) for number, text in kept.items())
    return "\n\n".join(pieces).encode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: the exercise it says it answers, and what it defines, which is None if it does not parse."""

    text: str
    mark: str
    kept: str | None
    uses: frozenset[str] = frozenset()
    binds: frozenset[str] = frozenset()

    def worth(self, asked: re.Pattern[str]) -> str:
        """Return what counts of the cell; one that does not parse counts if it defines what is asked."""
        if self.kept is not None:
            return self.kept
        return self.text.rstrip() if asked.search(self.text) else ""


def _for(slug: str, cells: Sequence[_Cell], kept: Mapping[int, str], asked: re.Pattern[str]) -> set[int]:
    """Return the cells that count for an exercise: not another's answers, but for what is used of them."""
    mine = {number for number in kept if cells[number - 1].mark in {"", slug}}
    givers: dict[str, set[int]] = {}
    for number in (one for one in kept if one not in mine and not asked.search(kept[one])):
        for name in cells[number - 1].binds:
            givers.setdefault(name, set()).add(number)
    more, bound = set(mine), set[str]()
    while more:
        bound |= {name for number in more for name in cells[number - 1].binds}
        lacking = {name for number in more for name in cells[number - 1].uses} - bound
        more = {number for name in lacking for number in givers.get(name, ())} - mine
        mine |= more
    return mine


def _uses(body: Iterable[ast.stmt]) -> frozenset[str]:
    names = (node for one in body for node in ast.walk(one) if isinstance(node, ast.Name))
    return frozenset(name.id for name in names if isinstance(name.ctx, ast.Load))


def _binds(body: Collection[ast.stmt]) -> frozenset[str]:
    """Return the names that definitions, imports and constants give."""
    named = {node.name for node in body if isinstance(node, _KEPT)}
    imports = (node for node in body if isinstance(node, ast.Import | ast.ImportFrom))
    imported = {(one.asname or one.name).partition(".")[0] for node in imports for one in node.names}
    given = {
        one.id
        for node in body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for one in ast.walk(node)
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
    }
    return frozenset(named | imported | given)


def marked(source: bytes) -> frozenset[str]:
    """Return the exercises that cells of a notebook say they answer."""
    return frozenset(cell.mark for cell in _read(source) if cell.mark)


def defined(program: bytes) -> frozenset[str]:
    r"""Return the names of the functions and classes of a program, even where it does not parse.

    >>> sorted(defined(b"def f(x):\n    return x\nclass A(:"))
    ['A', 'f']
    """
    return frozenset(re.findall(_DEFINES + r"(\w+)", program.decode("utf-8", "replace"), re.MULTILINE))


def under(number: int, cell: str) -> str:
    """Return a piece of a program under the comment that names its cell."""
    return f"# cell {number}\n{cell}\n"


def is_cells(program: bytes) -> bool:
    """Say whether a program was read from a notebook."""
    return program.startswith(b"# cell ")


def place(program: bytes, line: int) -> tuple[int, int]:
    r"""Return the cell that a line of a program was in, and its line there; cell 0 if it was in none.

    >>> place(b"# cell 1\nx = 1\n\n\n# cell 3\n\ny = 2\n", 7)
    (3, 2)
    """
    lines = program.decode("utf-8", "replace").split("\n")[:line]
    for back, text in enumerate(reversed(lines)):
        if head := _CELL.fullmatch(text):
            return int(head[1]), back
    return 0, line


@lru_cache(maxsize=1)  # a notebook is read for one exercise after the other
def _read(source: bytes) -> tuple[_Cell, ...]:
    texts = [cell.replace("\r\n", "\n") for cell in _code(source)]
    if len(texts) > _MOST_CELLS or sum(map(len, texts)) > _MOST_CODE:
        raise NotebookError("too_long")
    return tuple(map(_cell, texts))


def _defining(names: Collection[str]) -> re.Pattern[str]:
    """Return the pattern of a line that defines one of these names; without names, anything."""
    return re.compile(_DEFINES + (rf"(?:{'|'.join(names)})\b" if names else ""), re.MULTILINE)


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
        raise NotebookError("not_json") from error


def _cells(tree: Any) -> list[Any]:
    """Return the cells of format 4, or of the first sheet of format 3."""
    sheets = tree.get("worksheets") if isinstance(tree, dict) else None
    book = sheets[0] if isinstance(sheets, list) and sheets else tree
    cells = book.get("cells") if isinstance(book, dict) else None
    if not isinstance(cells, list):
        raise NotebookError("no_cells")
    return cells


def _is_text(line: Any) -> bool:
    return isinstance(line, str)


def _cell(source: str) -> _Cell:
    mark = found[1] if (found := _ANSWERS.match(source)) else ""
    text = _OURS.sub("\n", source, count=1)
    if text.startswith("%%"):
        return _Cell(text, mark, "")  # another language
    for read in (text, _MAGIC.sub(r"\1pass", text)):
        tree = _parsed(read)
        if tree is not None:
            body = [node for node in tree.body if _is_definition(node)]
            return _Cell(text, mark, _only(body, read), _uses(body), _binds(body))
    return _Cell(text, mark, None)


def _parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _only(nodes: Iterable[ast.stmt], text: str) -> str:
    """Return a text with every line empty but those of some statements, as far as the last of them."""
    lines = text.split("\n")
    kept: list[str] = []
    for node in nodes:
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
        kept += [""] * (first - 1 - len(kept))
        kept += lines[max(first - 1, len(kept)) : node.end_lineno]
    return "\n".join(kept)


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
    return module.partition(".")[0] in AT_HAND


def _is_plain(value: ast.expr) -> bool:
    return all(isinstance(node, _PLAIN) for node in ast.walk(value))
