"""Turn an exception into the plain words of a fault: kind, message, and the learner's own line."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from grader.child.guard import REFUSED

if TYPE_CHECKING:
    from types import TracebackType

    from grader.child.loading import Source

Fault: TypeAlias = "tuple[str, str, str, int, str, str]"
"""Trouble, kind, message, line, code, target: the fields of `grader.outcome.Fault` in their order."""

_MESSAGE_CHARACTERS = 2048


class Flood(BaseException):
    """End a case that prints too much.  Not an `Exception`, so that few handlers swallow it."""


class Misfit(Exception):  # noqa: N818 - it is the learner's file that errs
    """Carry a fault that is already known in full."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


_KINDS: tuple[tuple[type[BaseException], str], ...] = (
    (NotImplementedError, "not_implemented"),
    (MemoryError, "memory"),
    (SystemExit, "exit"),
    (Flood, "flood"),
)


def describe(error: BaseException, source: Source, target: str = "", *, refused: bool = False) -> Fault:
    """Return the fault that an exception is; `refused` says that the guard refused something meanwhile."""
    if type(error) is Misfit:
        return error.fault
    line = _last_line(error.__traceback__, source.name)
    return (_trouble(error, refused=refused), _kind(error), _text(error), line, source.line(line), target)


def _trouble(error: BaseException, *, refused: bool) -> str:
    if _is_refusal(error) or (refused and issubclass(type(error), OSError)):
        return "blocked"
    return next((name for kind, name in _KINDS if issubclass(type(error), kind)), "raised")


def _is_refusal(error: BaseException | None) -> bool:
    """Say whether the guard's own exception is this one, or one of those that led to it."""
    for _ in range(10):
        if error is None:
            return False
        if type(error) is PermissionError and str(error).startswith(REFUSED):
            return True
        error = BaseException.__getattribute__(error, "__cause__") or BaseException.__getattribute__(
            error, "__context__"
        )
    return False


def _kind(error: BaseException) -> str:
    return str(type.__getattribute__(type(error), "__name__"))[:80]


def _text(error: BaseException) -> str:
    """Return the message of an exception that may raise, lie or be endless when asked for it."""
    try:
        text = error.__str__()
        return text[:_MESSAGE_CHARACTERS] if type(text) is str else ""
    except BaseException:  # noqa: BLE001 - learners write __str__ too
        return ""


def _last_line(trace: TracebackType | None, name: str) -> int:
    """Return the line of the innermost frame that lies in the learner's file, 0 where none does."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno or 0
        trace = trace.tb_next
    return line
