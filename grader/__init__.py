"""saiten (採点): grade NumPy exercises and quizzes for the E資格 course, honestly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.faces.jupyter import Extension

_loaded: list[Extension] = []


def load_ipython_extension(shell: Any) -> None:
    """Offer `%%check SLUG` and `check(SLUG, …)` in a notebook: what `%load_ext grader` calls."""
    from grader.faces.jupyter import Extension  # here, because whoever imports `grader` needs none of it

    if not _loaded:
        _loaded.append(Extension(shell))


def unload_ipython_extension(_shell: Any) -> None:
    """End the process that ran the answers."""
    while _loaded:
        _loaded.pop().close()
