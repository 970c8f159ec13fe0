"""What a plain YAML scalar means: the core schema of YAML 1.2, so that `yes` and 12:30 are text."""

from __future__ import annotations

import math
import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"([-+]?)\.(inf|Inf|INF)")
_MAYBE_NUMBER = frozenset("-+.0123456789")


def resolve(plain: str) -> Scalar:
    """Return the value of an unquoted scalar; an integer too long to be meant raises `ValueError`.

    >>> [resolve(text) for text in ("yes", "12:30", "1e-3", "true", "~")]
    ['yes', '12:30', 0.001, True, None]
    """
    if plain in _WORDS:
        return _WORDS[plain]
    return _number(plain) if plain[0] in _MAYBE_NUMBER else plain


def _number(plain: str) -> Scalar:
    if _INTEGER.fullmatch(plain):
        return int(plain)
    if _FLOAT.fullmatch(plain):
        return float(plain)
    if _BASED.fullmatch(plain):
        return int(plain, 0)
    if infinite := _INFINITE.fullmatch(plain):
        return -math.inf if infinite[1] == "-" else math.inf
    return math.nan if plain in {".nan", ".NaN", ".NAN"} else plain
