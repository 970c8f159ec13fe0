"""Load a program from its bytes as a fresh module, beside the modules the course gives it."""

from __future__ import annotations

import importlib.util
import linecache
import sys
from dataclasses import dataclass
from types import CodeType, ModuleType
from typing import TYPE_CHECKING

from grader.child.faults import Fault, Misfit

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODE_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and bytes."""

    name: str
    data: bytes

    def lines(self) -> list[str]:
        """Return the lines as the learner sees them, as well as they can be decoded."""
        try:
            text = importlib.util.decode_source(self.data)
        except (UnicodeDecodeError, SyntaxError):
            text = self.data.decode("utf-8", "replace")
        return text.splitlines()

    def line(self, number: int) -> str:
        """Return one line without its indentation, "" where there is none."""
        lines = self.lines() if number else []
        return lines[number - 1].strip()[:_CODE_CHARACTERS] if 0 < number <= len(lines) else ""


def load(source: Source, asks: tuple[str, ...]) -> ModuleType:
    """Run a program's bytes as the module `answer`; raise `Misfit` for what the file itself lacks."""
    code = _compile(source)
    module = _module("answer", source.name)
    linecache.cache[source.name] = (
        len(source.data),
        None,
        [line + "\n" for line in source.lines()],
        source.name,
    )
    exec(code, module.__dict__)  # noqa: S102 - this process exists to run it
    for name in asks:
        _demand(module, name)
    return module


def install(modules: Mapping[str, str]) -> None:
    """Make the course's modules importable, each freshly made, and their packages with them."""
    for name in modules:
        _with_parents(name)
    for name, text in modules.items():
        file = f"<{name}>"
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
        exec(compile(text, file, "exec", dont_inherit=True), sys.modules[name].__dict__)  # noqa: S102 - ours


def _with_parents(name: str) -> None:
    """Register a new module, and the packages it lies in where they are not yet there."""
    parent, _, leaf = name.rpartition(".")
    module = _module(name, f"<{name}>")
    if parent:
        if not hasattr(sys.modules.get(parent), "__path__"):
            _with_parents(parent)
            sys.modules[parent].__path__ = []
        setattr(sys.modules[parent], leaf, module)


def _module(name: str, file: str) -> ModuleType:
    module = sys.modules[name] = ModuleType(name)
    module.__file__ = file
    return module


def _compile(source: Source) -> CodeType:
    _demand_text(source)
    try:
        return compile(source.data, source.name, "exec", dont_inherit=True)
    except SyntaxError as error:
        kind, line = type(error).__name__, error.lineno or 0
        raise Misfit(("syntax", kind, error.msg or "", line, source.line(line), "")) from None


def _demand_text(source: Source) -> None:
    try:
        importlib.util.decode_source(source.data)
    except UnicodeDecodeError as error:
        line = source.data.count(b"\n", 0, error.start) + 1
        raise Misfit(_unreadable(error, line)) from None
    except SyntaxError as error:
        raise Misfit(_unreadable(error, 1)) from None
    if b"\0" in source.data:
        line = source.data.count(b"\n", 0, source.data.index(b"\0")) + 1
        raise Misfit(("encoding", "ValueError", "null byte", line, "", ""))


def _unreadable(error: Exception, line: int) -> Fault:
    return ("encoding", type(error).__name__, str(error)[:500], line, "", "")


def _demand(module: ModuleType, name: str) -> None:
    if name not in module.__dict__:
        raise Misfit(("missing", "", "", 0, "", name))
    value = module.__dict__[name]
    if not callable(value):
        raise Misfit(("not_callable", type(value).__name__[:80], "", 0, "", name))
