"""Compare one value with what is expected and name the first telling difference.

Order of the gates: kind, shape, finite, value.  A value may lie anywhere between `low` and `high`;
noise is measured in units of a scale that comes from the mathematics, never from the value itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.report import Finding
from grader.spec import Expected
from grader.wire import Opaque

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

TOLERANCE = 1e-5
"""In units of scale.  Right code, float32 inside included, stays below 1e-6; real mistakes exceed 1e-4."""

_FLOOR = 0.01
"""Entries far smaller than the largest are measured against 1 % of it: cancellation leaves that much."""

_NOTHING = 1e-3
"""The scale of a result that is all zeros because nothing was added up."""


def expected(value: ArrayLike, *, scale: ArrayLike | None = None, high: ArrayLike | None = None) -> Expected:
    """Return what is expected: `value`, or anything from `value` to `high`, with its scale.

    >>> expected([1.0, -200.0]).scale.tolist()
    [2.0, 200.0]
    """
    low = np.asarray(value, dtype=np.float64)
    top = low if high is None else np.asarray(high, dtype=np.float64)
    sizes = np.abs(np.asarray(low if scale is None else scale, dtype=np.float64))
    sizes = np.broadcast_to(sizes, low.shape)
    floor = _FLOOR * float(np.max(sizes, initial=0.0)) or _NOTHING
    return Expected(low, top, np.maximum(sizes, floor))


def difference(got: Any, want: Expected) -> Finding | None:
    """Return what is wrong with a value, or None.

    >>> difference(np.array([1.0, 2.5]), expected([1.0, 2.0])).facts["at"]
    (1,)
    """
    array = as_numbers(got)
    if isinstance(array, Finding):
        return array
    if not _same_shape(array, want.low):
        return Finding("shape", {"got": array.shape, "want": want.low.shape})
    array = array.reshape(want.low.shape)
    if not np.all(np.isfinite(array)):
        return _not_finite(array, want)
    return _off(array, want)


def as_numbers(got: Any) -> NDArray[np.float64] | Finding:
    """Return a value as float64, or the finding that says why it is not numbers."""
    if got is None:
        return Finding("none")
    if isinstance(got, Opaque):
        return Finding("kind", {"got": got.kind})
    if isinstance(got, dict | str | bytes):
        return Finding("kind", {"got": type(got).__name__})
    try:
        array = np.asarray(got)
    except ValueError:
        return Finding("ragged")
    if array.dtype.kind not in "biuf":
        return Finding("kind", {"got": f"{type(got).__name__} ({array.dtype})"})
    return array.astype(np.float64)


def deviation(got: Any, want: Expected) -> float:
    """Return the worst excess over the bounds in units of scale; infinite where gates fail."""
    array = as_numbers(got)
    if isinstance(array, Finding) or not _same_shape(array, want.low):
        return float("inf")
    units = _excess(array.reshape(want.low.shape), want)
    return float(np.max(np.where(np.isnan(units), np.inf, units), initial=0.0))


def _same_shape(got: NDArray[np.float64], want: NDArray[np.float64]) -> bool:
    """Say whether the shape is right: a scalar may be any array of one entry, all else is exact."""
    return got.shape == want.shape or (want.ndim == 0 and got.size == 1)


def _excess(array: NDArray[np.float64], want: Expected) -> NDArray[np.float64]:
    with np.errstate(invalid="ignore", over="ignore"):
        outside = np.maximum(np.maximum(want.low - array, array - want.high), 0.0)
        units: NDArray[np.float64] = outside / want.scale
    return units


def _not_finite(array: NDArray[np.float64], want: Expected) -> Finding:
    at = _index(int(np.argmax(~np.isfinite(array))), array.shape)
    return Finding("not_finite", _facts(array, want, at))


def _off(array: NDArray[np.float64], want: Expected) -> Finding | None:
    units = _excess(array, want)
    wrong = units > TOLERANCE
    if not wrong.any():
        return None
    facts = _facts(array, want, _index(int(np.argmax(units)), array.shape))
    return Finding("value", {**facts, "wrong": int(wrong.sum()), "size": int(array.size)})


def _facts(array: NDArray[np.float64], want: Expected, at: tuple[int, ...]) -> dict[str, Any]:
    nearest = np.clip(array, want.low, want.high)
    wished = np.where(np.isfinite(array), nearest, want.low)
    return {"at": at, "got": float(array[at]), "want": float(wished[at]), "ours": wished, "yours": array}


def _index(flat: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(flat, shape)) if shape else ()
