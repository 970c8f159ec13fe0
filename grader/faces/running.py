"""Open the backend that the environment asks for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from grader.faces.ahead import taken
from grader.faces.trouble import Usage
from grader.sandbox import BACKENDS, is_supported, open_backend

if TYPE_CHECKING:
    from grader.sandbox import Backend


def opened() -> Backend:
    """Return the started backend, in a process of our own."""
    # NumPy starts a third faster without threads for its linear algebra, and judging needs none.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return taken() or chosen()


def chosen() -> Backend:
    """Return the started backend: `SAITEN_BACKEND`, or the best of this platform."""
    asked = os.environ.get("SAITEN_BACKEND", "")
    here = BACKENDS if is_supported(sys.platform) else BACKENDS[1:]
    if asked not in {"", *here}:
        raise Usage("backend", name=asked, known=", ".join(here))
    return open_backend(asked)
