"""Run a spec file, which is ours and trusted, and say where it fails if it does."""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from grader.content import ContentError
    from grader.spec import Spec


def load_spec(path: Path, slug: str) -> Spec:
    """Return the SPEC of a spec file, or raise `ContentError` with the line that failed."""
    module = ModuleType(f"saiten_spec_{slug}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module  # dataclasses in a spec look their module up
    try:
        SourceFileLoader(module.__name__, str(path)).exec_module(module)
        spec: Spec = module.SPEC
    except Exception as error:
        raise _content_error(path, error) from error
    return spec


def _content_error(path: Path, error: Exception) -> ContentError:
    from grader.content import ContentError, Problem  # a spec that runs needs no YAML reader

    message = f"{type(error).__name__}: {error}"
    return ContentError((Problem(file=path, line=_line_in(path, error), column=1, message=message),))


def _line_in(path: Path, error: BaseException) -> int:
    """Return the deepest line of the file itself that the error came through."""
    lines = [1]
    trace: Any = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    return int(getattr(error, "lineno", None) or lines[-1])
