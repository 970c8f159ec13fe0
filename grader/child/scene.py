"""Make a fresh interpreter ready for programs: modules imported, pages touched, our own traces gone."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys

from grader.child.harness import perform, read_errand
from grader.wire import encode

_LIKELY = (
    "abc collections collections.abc contextlib copy dataclasses enum functools inspect io itertools json"
    " math numbers operator random re statistics string textwrap time traceback types typing warnings"
    " numpy.linalg numpy.random numpy.fft numpy.lib.stride_tricks"
)
_PROGRAM = b"""import numpy as np
class Layer:
    def forward(self, x, W, b):
        self.x = x
        return np.maximum(x @ W + b, 0) / np.sqrt(np.sum(x ** 2, axis=-1, keepdims=True))
    def backward(self, dout):
        self.dW = self.x.T @ dout
        return dout.reshape(-1, dout.shape[-1])
"""


def warm() -> None:
    """Run a job that has nothing to do with any exercise, so that a child finds its pages touched."""
    streams = sys.stdout, sys.stderr
    perform(read_errand(_job(), lambda _frame: None), 0, 0)
    sys.stdout, sys.stderr = streams
    sys.modules.pop("answer", None)


def stock() -> None:
    """Import what learners import, so that no child has to: when idle, for it takes a while."""
    for name in _LIKELY.split():
        with contextlib.suppress(ImportError, OSError):  # nobody may be unable to read the library
            importlib.import_module(name)


def strip(stdlib: list[str]) -> list[str]:
    """Leave only the standard library and NumPy to be found; return which modules of ours are loaded."""
    ours = sorted(name for name in sys.modules if name.split(".")[0] == "grader")
    for name in ours:
        del sys.modules[name]
    sys.path[:], sys.argv[:], sys.orig_argv[:] = stdlib, [""], []
    sys.dont_write_bytecode = True
    os.environ.clear()
    return ours


def _job() -> bytes:
    import numpy as np  # here only: every other module of the child gets it through the harness

    numbers = np.arange(12.0).reshape(3, 4)
    given = {"x": numbers, "W": numbers.T, "b": np.ones(3), "dout": np.ones((3, 3))}
    steps = [
        ("call", "Layer", (), "layer", ""),
        ("call", "layer.forward", tuple(given[name] for name in ("x", "W", "b")), "", "out"),
        ("call", "layer.backward", (given["dout"],), "", "dx"),
        ("read", "layer.dW", (), "", "dW"),
    ]
    case = {"given": {name: encode(value) for name, value in given.items()}, "steps": steps}
    programs = [("warm.py", _PROGRAM)]
    job = {"programs": programs, "asks": ["Layer"], "modules": {}, "cases": encode([case] * 5)}
    return encode({**job, "printed_bytes": 1000, "stepwise": False})
