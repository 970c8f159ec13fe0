"""How a child interpreter is started: isolated, with a literal environment, able to find two packages."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

from grader.sandbox.backend import SandboxError

_START = "import sys; sys.path += sys.argv[1:3]; from grader.child.{module} import main; main({arguments})"

ENVIRONMENT = {
    # A forked child of a many-threaded OpenBLAS is five times slower, or hangs where threads are denied.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    **{
        name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ
    },  # Windows starts nothing without
}


def child_command(module: str, arguments: str) -> list[str]:
    """Return the command that calls `main(arguments)` of a module of `grader.child`."""
    code = _START.format(module=module, arguments=arguments)
    places = [str(Path(__file__).parents[2]), str(numpy_folder().parent)]
    return [sys.executable, "-I", "-S", "-X", "utf8", "-c", code, *places]


def numpy_folder() -> Path:
    """Return where NumPy lies, without importing it."""
    found = importlib.util.find_spec("numpy")
    if found is None or found.origin is None:
        raise SandboxError("NumPy is not installed for this Python")
    return Path(found.origin).parent.resolve()
