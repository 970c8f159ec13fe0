"""Say on which machine and when something was measured, and keep it among the documents."""

from __future__ import annotations

import os
import platform
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from grader.batch.grading_class import cores

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = Path(__file__).parents[1] / "docs" / "measurements"


def machine() -> str:
    """Return date, machine and load in two lines."""
    now = datetime.now().astimezone().isoformat(" ", "minutes")
    load = " ".join(f"{one:.2f}" for one in os.getloadavg())
    system = f"{platform.system()} {platform.release()}"
    versions = f"Python {platform.python_version()}, NumPy {np.__version__}, {system}"
    return f"{now}; {cores()} cores of {_processor()}; load before: {load}\n{versions}"


def keep(name: str, lines: Iterable[str]) -> None:
    """Write down what this command printed, below the command itself."""
    _FOLDER.mkdir(exist_ok=True)
    command = " ".join(["python", f"scripts/{Path(sys.argv[0]).name}", *sys.argv[1:]])
    (_FOLDER / name).write_text("\n".join([f"Written by: {command}", "", *lines, ""]), "utf-8")


def _processor() -> str:
    try:
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.machine()
