"""Notebooks as plain data: cells of code, with what nbgrader writes beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def cell(name: str, source: str, **graded: Any) -> dict[str, Any]:
    """Return a cell of code; `graded` is nbgrader's account of it."""
    told = {"nbgrader": {"schema_version": 3, "grade_id": name, "task": False, **graded}} if graded else {}
    return {
        "cell_type": "code",
        "id": name.replace("_", "-"),
        "metadata": told,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def write(path: Path, cells: list[dict[str, Any]]) -> None:
    """Write a notebook of these cells."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = {"cells": cells, "metadata": {"kernelspec": _KERNEL}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(book), "utf-8")
