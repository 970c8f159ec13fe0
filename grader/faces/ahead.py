"""Start the child that `saiten check` will need before the command line is even loaded.

The child takes as long to load NumPy as this process takes to load everything, so it sets off first.
If it turns out that nobody needs it, it ends with this process.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from grader.sandbox import SandboxError, open_backend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.sandbox import Backend

_started: list[Backend] = []


def start_ahead(arguments: Sequence[str]) -> None:
    """Start the best backend of this platform for a check; what goes wrong is met again later."""
    wanted = arguments and not {"-h", "--help"} & {*arguments}
    if wanted and not os.environ.get("SAITEN_BACKEND"):
        with suppress(SandboxError, OSError):
            _started.append(open_backend())


def taken() -> Backend | None:
    """Return the backend that was started ahead, once."""
    return _started.pop() if _started else None
