"""The words of the wire: what may be said besides plain values, how much of it, and the one fault."""

from __future__ import annotations

from dataclasses import dataclass

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 24
MAX_ITEMS = 200_000
MAX_DIMS = 32
MAX_INT_BYTES = 1024

ARRAY_KINDS = "biufcUS"
"""The dtype kinds that cross: booleans, numbers and fixed-width text; never objects or records."""


class WireError(ValueError):
    """Say that bytes are not a value of this language, or that a value cannot be said in it."""


@dataclass(frozen=True, slots=True)
class Opaque:
    """Stand for a value that may not cross: `kind` is its type's name."""

    kind: str


@dataclass(frozen=True, slots=True)
class Slot:
    """Name a value that lives in the child: an input of the case, or the result of an earlier step."""

    name: str


@dataclass(frozen=True, slots=True)
class Function:
    """Name a function of ours that is built in the child from one expression, and counted there.

    >>> Function("sum of squares", "lambda x: np.sum(x ** 2)").name
    'sum of squares'
    """

    name: str
    expression: str


@dataclass(frozen=True, slots=True)
class Made:
    """An input that is built in the child from one expression of ours, such as a random generator.

    >>> Made("np.random.default_rng(7)").expression
    'np.random.default_rng(7)'
    """

    expression: str
