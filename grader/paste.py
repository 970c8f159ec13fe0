"""Write a case as Python that can be pasted: the inputs, then the calls up to the one that shows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.spec import Assign, Call, Read
from grader.wire import Function, Made, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.spec import Case, Step

_WIDE = 72


def paste(case: Case, module: str, asks: tuple[str, ...], shown: str = "") -> str:
    """Return the code of a case; it prints the step or input named `shown`, or every step.

    Without a `module`, what is asked is at hand where the code is pasted.  A step whose name begins with
    an underscore is the grader's own preparation, and is left out.
    """
    asked = [f"from {module} import {', '.join(asks)}"] if module else []
    head = ["import numpy as np", *asked, ""]
    steps = tuple(step for step in case.steps if not step.target.startswith("_"))
    used = _used(steps)
    inputs = [_folded(f"{name} = {literal(value)}") for name, value in case.given.items() if name in used]
    names = {step.show for step in steps if not isinstance(step, Assign)}
    after = [f"print({shown})"] if shown in case.given and shown not in names else []
    return "\n".join([*head, *inputs, *_lines(steps, shown if shown in names else ""), *after])


def literal(value: Any) -> str:
    """Return the Python expression of an input.

    >>> literal({"W": np.eye(2, dtype=np.float32)})
    '{"W": np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32)}'
    """
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {literal(item)}' for key, item in value.items()) + "}"
    if isinstance(value, tuple | list):
        items = ", ".join(map(literal, value))
        return f"[{items}]" if isinstance(value, list) else f"({items},)" if len(value) == 1 else f"({items})"
    if isinstance(value, Function | Made):
        return value.expression
    return value.name if isinstance(value, Slot) else repr(value)


def _folded(line: str) -> str:
    """Break a long line where a row or a member ends."""
    if len(line) <= _WIDE:
        return line
    return line.replace("], [", "],\n    [").replace('), "', '),\n    "')


def _array(array: np.ndarray) -> str:
    flags, axes = array.flags, array.ndim
    if flags.c_contiguous or not array.size:
        return _plain(array)
    if flags.f_contiguous:
        return f"np.asfortranarray({_plain(array)})"
    if any(step < 0 for step in array.strides):
        return f"{_plain(array[(slice(None, None, -1),) * axes])}[{', '.join(['::-1'] * axes)}]"
    pairs = f"np.ones({(2,) * axes}{_dtype(array, np.float64)})"
    return f"np.kron({_plain(array)}, {pairs})[{', '.join(['::2'] * axes)}]"


def _plain(array: np.ndarray) -> str:
    if not array.size:
        return f"np.zeros({array.shape}{_dtype(array, np.float64)})"
    numbers = repr(array.tolist()).replace("nan", "np.nan").replace("inf", "np.inf")
    return f"np.array({numbers}{_dtype(array, np.float64, np.int_, np.bool_)})"


def _dtype(array: np.ndarray, *usual: type) -> str:
    """Return the argument that says a dtype which NumPy would not choose by itself."""
    return "" if array.dtype in usual else f", dtype=np.{array.dtype.type.__name__}"


def _used(steps: tuple[Step, ...]) -> set[str]:
    used = set()
    for step in steps:
        used.add(step.target.split(".")[0])
        values = step.args if isinstance(step, Call) else (step.value,) if isinstance(step, Assign) else ()
        used |= {value.name for value in values if isinstance(value, Slot)}
    return used


def _lines(steps: tuple[Step, ...], shown: str) -> Iterator[str]:
    for step in steps:
        if isinstance(step, Assign):
            yield f"{_path(step.target)}[...] = {literal(step.value)}"
            continue
        told = bool(step.show) and shown in {"", step.show}
        code = _code(step)
        if told:
            yield f"print({code})" if not (isinstance(step, Call) and step.keep) else f"{step.keep} = {code}"
        elif isinstance(step, Call):
            yield f"{step.keep} = {code}" if step.keep else code
        if told and isinstance(step, Call) and step.keep:
            yield f"print({step.keep})"
        if told and shown:
            return


def _code(step: Call | Read) -> str:
    if isinstance(step, Read):
        return _path(step.target)
    return f"{_path(step.target)}({', '.join(map(literal, step.args))})"


def _path(target: str) -> str:
    """Write a path: what stands behind `params` is a key of a dict, `net.params["W1"]`."""
    parts = target.split(".")
    return parts[0] + "".join(
        f'["{name}"]' if before == "params" else f".{name}" for before, name in pairwise(parts)
    )
