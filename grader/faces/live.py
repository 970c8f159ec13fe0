"""Write the program that living functions and classes make: their sources, and those of what they use."""

from __future__ import annotations

import ast
import inspect
import linecache
import textwrap
from dataclasses import dataclass, field
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

from grader.notebook import AT_HAND, under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class NoSourceError(LookupError):
    """Say that something asked for was not written in Python that can be read; `name` is its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def program_of(asked: Mapping[str, Any]) -> bytes:
    """Return a program that defines these names, with everything they use; lines keep their numbers.

    What they use is found by name, where they were defined: functions, classes, plain constants, and
    modules that a graded program may import.

    >>> b"def text(" in program_of({"written": textwrap.dedent})
    False
    >>> b"written = dedent" in program_of({"written": textwrap.dedent})
    True
    """
    book = _Book()
    for name, value in asked.items():
        book.add(name, value, asked=True)
    return "\n\n".join(book.pieces).encode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True)
class _Written:
    """A definition: its text, the number of its first line, and the names known around it."""

    text: str
    first: int
    around: Mapping[str, Any]


@dataclass
class _Book:
    """The pieces of a program, each after what it uses."""

    pieces: list[str] = field(default_factory=list)
    _met: set[str] = field(default_factory=set)

    def add(self, name: str, value: Any, *, asked: bool = False) -> None:
        """Add what defines a name, once."""
        if name in self._met:
            return
        self._met.add(name)
        if isinstance(value, FunctionType | type) and (asked or not _at_hand(value)):
            self._add_written(name, value, asked=asked)
        elif asked:
            raise NoSourceError(name)
        else:
            self.pieces += _line(name, value)

    def _add_written(self, name: str, value: Any, *, asked: bool) -> None:
        try:
            one = _written(value)
        except (OSError, TypeError, SyntaxError) as error:
            if asked:
                raise NoSourceError(name) from error
            return  # its absence is told where it is used
        for used in _used(one.text):
            if used != value.__name__ and used in one.around:
                self.add(used, one.around[used])
        renamed = "" if name == value.__name__ else f"\n{name} = {value.__name__}"
        self.pieces.append(under(0, "\n" * (one.first - 1) + one.text + renamed))


def _written(value: FunctionType | type) -> _Written:
    inner = inspect.unwrap(value)
    if isinstance(inner, type):
        return _written_class(inner)
    lines, first = inspect.getsourcelines(inner)
    return _Written(textwrap.dedent("".join(lines)), first, inner.__globals__)


def _written_class(value: type) -> _Written:
    """Find a class by one of its methods: a class of a notebook's cell knows no file."""
    for method in _methods(value):
        lines = linecache.getlines(method.__code__.co_filename, method.__globals__)
        for node in ast.walk(ast.parse("".join(lines))):
            if isinstance(node, ast.ClassDef) and _holds(node, value, method.__code__.co_firstlineno):
                first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
                text = textwrap.dedent("".join(lines[first - 1 : node.end_lineno]))
                return _Written(text, first, method.__globals__)
    raise OSError


def _methods(value: type) -> Iterator[FunctionType]:
    for member in vars(value).values():
        inner = inspect.unwrap(getattr(member, "fget", None) or getattr(member, "__func__", member))
        if isinstance(inner, FunctionType):
            yield inner


def _holds(node: ast.ClassDef, value: type, line: int) -> bool:
    return node.name == value.__name__ and node.lineno <= line <= (node.end_lineno or 0)


def _used(text: str) -> Iterable[str]:
    names = (node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name))
    return dict.fromkeys(names)


def _at_hand(value: Any) -> bool:
    return str(getattr(value, "__module__", "")).partition(".")[0] in AT_HAND - {"__main__"}


def _line(name: str, value: Any) -> list[str]:
    """Return the line that gives a name its value, where one line can; else nothing."""
    if isinstance(value, ModuleType):
        return [f"import {value.__name__} as {name}\n"] if _is_known(value.__name__) else []
    home, own = _home(value), getattr(value, "__name__", "")
    if home and own:
        return [f"from {home} import {own} as {name}\n"]
    try:
        plain = ast.literal_eval(repr(value)) == value
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return []
    return [f"{name} = {value!r}\n"] if plain is True else []


def _is_known(module: str) -> bool:
    return module.partition(".")[0] in AT_HAND


def _home(value: Any) -> str:
    """Return the module at hand that a value can be imported from, "" where there is none."""
    import numpy as np

    if getattr(np, getattr(value, "__name__", ""), None) is value:  # its ufuncs do not say where they live
        return "numpy"
    return str(value.__module__) if hasattr(value, "__name__") and _at_hand(value) else ""
