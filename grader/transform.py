"""Find how a wrong array relates to the right one: scaled, negated, transposed, shifted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.compare import TOLERANCE, as_numbers
from grader.report import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Triple = tuple[Any, Any, Mapping[str, Any]]

_CONSTANTS = {-1.0: "sign", 2.0: "double", 0.5: "half"}


def transform(name: str, triples: Sequence[Triple]) -> Finding | None:
    """Return the relation that holds between yours and ours in every one of at least two cases.

    Each triple is (yours, ours, the inputs of the case); a factor is named by the length of an input's
    axis when it follows that length through cases of different sizes.
    """
    arrays = [as_numbers(yours) for yours, _, _ in triples]
    if len(triples) < 2 or any(isinstance(one, Finding) or not np.isfinite(one).all() for one in arrays):
        return None
    pairs = [(np.asarray(one), np.asarray(ours)) for one, (_, ours, _) in zip(arrays, triples, strict=True)]
    if all(_close(yours, ours) for yours, ours in pairs):
        return None
    return (
        _scaled(name, pairs, [given for _, _, given in triples])
        or _transposed(name, pairs)
        or _shifted(name, pairs)
    )


def _scaled(name: str, pairs: list[tuple[Floats, Floats]], inputs: list[Mapping[str, Any]]) -> Finding | None:
    ratios = [_ratio(yours, ours) for yours, ours in pairs]
    if any(ratio is None for ratio in ratios):
        return None
    found = np.array(ratios, dtype=np.float64)
    for constant, code in _CONSTANTS.items():
        if np.allclose(found, constant, rtol=TOLERANCE):
            return Finding(f"transform.{code}", {"part": name})
    return _by_length(name, found, inputs)


def _by_length(name: str, ratios: Floats, inputs: list[Mapping[str, Any]]) -> Finding | None:
    """Name the axis whose length is the factor, or one over it, in every case."""
    for axis, lengths in _lengths(inputs).items():
        if len(set(lengths)) < 2:
            continue
        for code, wanted in (("times", np.array(lengths)), ("divided", 1.0 / np.array(lengths))):
            if np.allclose(ratios, wanted, rtol=TOLERANCE):
                return Finding(f"transform.{code}", {"part": name, "axis": axis, "n": int(lengths[0])})
    return _constant(name, ratios)


def _constant(name: str, ratios: Floats) -> Finding | None:
    if np.allclose(ratios, ratios[0], rtol=TOLERANCE):
        return Finding("transform.factor", {"part": name, "factor": f"{ratios[0]:.6g}"})
    return None


def _lengths(inputs: list[Mapping[str, Any]]) -> dict[str, list[int]]:
    """Return the length of every axis of every input array through the cases."""
    found: dict[str, list[int]] = {}
    for given in inputs:
        for name, value in _arrays(given):
            for axis, length in enumerate(value.shape):
                found.setdefault(f"{name}.shape[{axis}]", []).append(length)
            found.setdefault(f"{name}.size", []).append(value.size)
    return {axis: lengths for axis, lengths in found.items() if len(lengths) == len(inputs)}


def _arrays(given: Mapping[str, Any]) -> list[tuple[str, NDArray[Any]]]:
    return [(name, value) for name, value in given.items() if isinstance(value, np.ndarray)]


def _transposed(name: str, pairs: list[tuple[Floats, Floats]]) -> Finding | None:
    if all(
        ours.ndim == 2 and ours.shape[0] != ours.shape[1] and _close(yours, ours.T) for yours, ours in pairs
    ):
        return Finding("transform.transposed", {"part": name})
    return None


def _shifted(name: str, pairs: list[tuple[Floats, Floats]]) -> Finding | None:
    """Find a difference that is the same in every row: a bias that is missing or added twice."""
    if any(yours.shape != ours.shape or ours.ndim != 2 or len(ours) < 2 for yours, ours in pairs):
        return None
    shifts = [yours - ours for yours, ours in pairs]
    if all(np.allclose(shift, shift[:1], atol=TOLERANCE * np.abs(shift).max()) for shift in shifts):
        return Finding("transform.shifted", {"part": name})
    return None


def _ratio(yours: Floats, ours: Floats) -> float | None:
    if yours.shape != ours.shape or not np.any(ours):
        return None
    at = np.unravel_index(int(np.argmax(np.abs(ours))), ours.shape)
    ratio = float(yours[at] / ours[at])
    return ratio if ratio and _close(yours, ours * ratio) else None


def _close(yours: Floats, ours: Floats) -> bool:
    if yours.shape != ours.shape:
        return False
    return bool(np.allclose(yours, ours, rtol=0.0, atol=TOLERANCE * np.max(np.abs(ours), initial=1e-300)))
