"""What came back from the child: values, or the trouble that was met, for each case."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Trouble(StrEnum):
    """Name what kept a case from giving its values.  Classified where the fact is known."""

    NOT_IMPLEMENTED = "not_implemented"
    SYNTAX = "syntax"
    ENCODING = "encoding"
    MISSING = "missing"
    NOT_CALLABLE = "not_callable"
    ARITY = "arity"
    RAISED = "raised"
    EXIT = "exit"
    FLOOD = "flood"
    MEMORY = "memory"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    BLOCKED = "blocked"
    FORGED = "forged"


class Isolation(StrEnum):
    """Say how well the child was confined, strongest first."""

    FULL = "full"
    PARTIAL = "partial"
    LIMITS = "limits"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Fault:
    """One trouble: its kind, and where in the learner's file it happened.

    `kind` is the exception's type name where there is one, `line` is 1-based (0: not in the file),
    `code` is the text of that line, `target` the name that was being called or looked up.
    """

    trouble: Trouble
    kind: str = ""
    message: str = ""
    line: int = 0
    code: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that one case gave.

    `shown` holds the results that are judged, by name; `changed` the inputs that no longer are what
    they were, as they are now; `calls` the arguments each of our functions was called with (evidence,
    not truth); `warned` the warnings as (category, message, line); `seconds` is the parent's clock.
    """

    shown: Mapping[str, Any] = field(default_factory=dict)
    fault: Fault | None = None
    changed: Mapping[str, Any] = field(default_factory=dict)
    calls: Mapping[str, Any] = field(default_factory=dict)
    warned: tuple[tuple[str, str, int], ...] = ()
    printed: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Wanted(Outcome):
    """What the reference gave, with room for what is expected of each shown result: worked out once."""

    expected: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, outcome: Outcome) -> Wanted:
        """Return an outcome of a reference as what is wanted."""
        return cls(*(getattr(outcome, one.name) for one in fields(outcome)))


@dataclass(frozen=True, slots=True)
class Program:
    """A file to run: the name shown in its error messages, and its bytes as they are on disk."""

    name: str
    source: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may use: seconds per case and in all, bytes of memory and of printed text."""

    case_seconds: float = 2.0
    cpu_seconds: int = 10
    memory_bytes: int = 768 * 1024 * 1024
    printed_bytes: int = 64 * 1024


class Plans(tuple[dict[str, Any], ...]):  # noqa: SLOT001 - it has room for its bytes
    """Cases in wire form (see `grader.spec.Case.wire`), sealed once for all the jobs they are part of."""

    @cached_property
    def sealed(self) -> bytes:
        """Return the bytes they cross in: inputs lie there as bytes, and each program decodes its own."""
        from grader.wire import encode  # here, because the wire imports NumPy

        given = [{name: encode(value) for name, value in case["given"].items()} for case in self]
        return encode([{"given": one, "steps": case["steps"]} for one, case in zip(given, self, strict=True)])


@dataclass(frozen=True, slots=True)
class Job:
    """What one child is asked to do: load each program and take it through every case.

    `asks` are the names each program must define; `modules` are the sources of importable modules by
    dotted name (`common.functions`); `cases` are `Plans`, or what can be made into them.
    The child of a `stepwise` job tells of every step it has taken: `case_seconds` is then for a step.
    """

    programs: tuple[Program, ...]
    asks: tuple[str, ...]
    cases: tuple[dict[str, Any], ...]
    modules: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = Limits()
    stepwise: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """What a job gave: per program, one outcome per case in order; and how it was confined.

    `said` keeps, per program, the bytes of all that came back and how its children ended, unless that is
    much: where they are equal for the same cases, the outcomes are, but for their seconds.
    """

    outcomes: tuple[tuple[Outcome, ...], ...]
    isolation: Isolation
    said: tuple[bytes, ...] = ()
