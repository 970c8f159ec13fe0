"""Hold the names of one case, and take its steps: call, read, assign."""

from __future__ import annotations

import inspect
import json
from functools import cache
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.child.evidence import CallLog
from grader.child.faults import Misfit
from grader.child.saying import say
from grader.wire import Function, Made, Slot, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import CodeType, ModuleType

    from grader.child.loading import Source


_FIXED = (Function, Made, str, int, float, complex, type(None))
"""What nobody can change in place, or what is made anew: it need not be watched."""


class Stage:
    """Know every name of a case: kept results first, then inputs, then the learner's module."""

    def __init__(self, module: ModuleType, given: Mapping[str, bytes]) -> None:
        self.shown: dict[str, bytes] = {}
        self.log = CallLog()
        self._module, self._kept = module, dict[str, Any]()
        values = {name: decode(blob) for name, blob in given.items()}
        self._given = {name: self._made(name, value) for name, value in values.items()}
        self._watched = tuple(name for name, value in values.items() if not isinstance(value, _FIXED))
        self._changed: set[str] = set()
        self._before: dict[str, bytes] | None = None

    def find(self, path: str) -> Any:
        """Return what a dotted path names; dictionaries are entered by key."""
        first, *rest = path.split(".")
        value = self._first(first)
        for name in rest:
            value = _enter(value, name, path)
        return value

    def live(self, value: Any) -> Any:
        """Return a planned argument with each slot replaced by what it names."""
        kind = type(value)
        if kind is Slot:
            return self.find(value.name)
        if kind in {Function, Made}:
            return self._made(getattr(value, "name", ""), value)
        if kind is dict:
            return {key: self.live(item) for key, item in value.items()}
        return kind(self.live(item) for item in value) if kind in {list, tuple} else value

    def keep(self, name: str, show: str, value: Any) -> None:
        """Name a result for later steps, and say at once what judging asks for."""
        if name:
            self._kept[name] = value
        if show:
            self.shown[show] = say(value)

    def watch(self) -> None:
        """Remember the inputs as they are, before the learner's code can change them."""
        if self._before is None:
            self._before = {name: say(self._given[name]) for name in self._watched}

    def assign(self, path: str, value: Any) -> None:
        """Write into an existing array.  This change is ours: only earlier ones are the learner's."""
        array = self.find(path)
        self._note_changes()
        array[...] = value

    def changed(self) -> dict[str, bytes]:
        """Return the inputs that are no longer what they were, as they are now."""
        self._note_changes()
        return {name: say(self._given[name]) for name in sorted(self._changed)}

    def _first(self, name: str) -> Any:
        for place in (self._kept, self._given, self._module.__dict__):
            if name in place:
                return place[name]
        raise Misfit(("missing", "NameError", "", 0, "", name))

    def _made(self, name: str, value: Any) -> Any:
        if isinstance(value, Made):
            return eval(_compiled(value.expression), {"np": np})  # noqa: S307 - the expression is our own
        return self.log.wrap(name, value) if isinstance(value, Function) else value

    def _note_changes(self) -> None:
        before, self._before = self._before or {}, None
        self._changed |= {name for name, then in before.items() if say(self._given[name]) != then}


def take(stage: Stage, step: tuple[Any, ...], source: Source) -> None:
    """Take one step of a plan."""
    kind, target, args, keep, show = step
    if kind != "assign":
        stage.watch()
    if kind == "read":
        stage.keep(keep, show, stage.find(target))
    elif kind == "assign":
        stage.assign(target, stage.live(args[0]))
    else:
        function = stage.find(target)
        values = [stage.live(value) for value in args]
        _demand_fit(function, values, target, source)
        stage.keep(keep, show, function(*values))


@cache
def _compiled(expression: str) -> CodeType:
    return compile(expression, "<made>", "eval")


def _enter(value: Any, name: str, path: str) -> Any:
    if isinstance(value, dict) and name in value:
        return value[name]
    try:
        return getattr(value, name)
    except AttributeError as error:
        if error.__traceback__ is not None and error.__traceback__.tb_next is not None:
            raise  # from inside a property of the learner's
        raise Misfit(("missing", "AttributeError", str(error)[:500], 0, "", path)) from None


def _demand_fit(function: Any, values: list[Any], target: str, source: Source) -> None:
    if _plainly_fits(function, len(values)):
        return
    if not callable(function):
        raise Misfit(("not_callable", type(function).__name__[:80], "", 0, "", target))
    try:
        signature = inspect.signature(function)
    except Exception:  # noqa: BLE001 - no signature, or a hostile one: the call itself will tell
        return
    try:
        signature.bind(*values)
    except TypeError:
        line = _defined(function, source)
        facts = json.dumps({"expected": _room(signature), "given": len(values)})
        raise Misfit(("arity", "TypeError", facts, line, source.line(line), target)) from None


def _plainly_fits(function: Any, given: int) -> bool:
    """Say that a plain function or method takes so many arguments, a seventh of a child's time sooner."""
    if type(function) is MethodType:
        function, given = function.__func__, given + 1
    if type(function) is not FunctionType or function.__dict__:  # its signature may be another's
        return False
    code = function.__code__
    least = code.co_argcount - len(function.__defaults__ or ())
    return code.co_kwonlyargcount == 0 and least <= given <= code.co_argcount


def _room(signature: inspect.Signature) -> tuple[int, int | None]:
    """Return how few and how many positional arguments fit; None where there is no end."""
    kinds = inspect.Parameter
    places = [
        p
        for p in signature.parameters.values()
        if p.kind in {kinds.POSITIONAL_ONLY, kinds.POSITIONAL_OR_KEYWORD}
    ]
    endless = any(p.kind is kinds.VAR_POSITIONAL for p in signature.parameters.values())
    return sum(p.default is kinds.empty for p in places), None if endless else len(places)


def _defined(function: Callable[..., Any], source: Source) -> int:
    code = getattr(inspect.unwrap(function), "__code__", None)
    code = code or getattr(getattr(function, "__init__", None), "__code__", None)
    return int(code.co_firstlineno) if code is not None and code.co_filename == source.name else 0


DEFAULT_ERRORS = np.geterr()
"""How NumPy treats floating-point trouble before a learner says otherwise."""
