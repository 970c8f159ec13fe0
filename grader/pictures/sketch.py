"""Make a figure of named numbers and of a tree that says, in both languages, what of them to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.compare import as_numbers
from grader.pictures.figure import Chart, Figure, Line, Style
from grader.report import Finding
from grader.text import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.text import Language

    Tree = Mapping[str, Any]


def sketched(tree: Tree, data: Mapping[str, Any], language: Language) -> Figure:
    """Return the figure that a picture's tree makes of its data.

    In the `alt` text the name of a row stands for its last number.
    """
    arrays = {name: np.asarray(value, dtype=np.float64) for name, value in data.items()}
    last = {name: float(array.flat[-1]) for name, array in arrays.items() if array.size}
    panels = tuple(_chart(panel, arrays, language) for panel in tree["panels"])
    title, alt = _say(tree["title"], language), _say(tree["alt"], language).format(**last)
    return Figure(title, panels, alt, same_height=tree.get("same_height", False))


def joined(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return results by name, those of one name (`errors/1`, `errors/2`) one after the other.

    The members of a dict go by their own names; what is no numbers is left out.

    >>> joined({"errors/1": [3.0, 2.0], "errors/2": [1.0], "end": {"loss": 4.0}})["errors"].tolist()
    [3.0, 2.0, 1.0]
    """
    pieces: dict[str, list[Any]] = {}
    for show, value in shown.items():
        members = value if isinstance(value, dict) else {show.partition("/")[0]: value}
        for name, member in members.items():
            numbers = as_numbers(member)
            if not isinstance(numbers, Finding):
                pieces.setdefault(name, []).append(numbers.ravel())
    return {name: np.concatenate(some) for name, some in pieces.items()}


def missing(tree: Tree, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names that a tree shows and that have no numbers."""
    asked = [
        line[axis] for panel in tree["panels"] for line in panel["lines"] for axis in "xy" if axis in line
    ]
    return tuple(dict.fromkeys(name for name in asked if np.size(data.get(name, ())) == 0))


def _chart(panel: Tree, arrays: Mapping[str, Any], language: Language) -> Chart:
    lines = tuple(_line(line, arrays, language) for line in panel["lines"])
    title, x_label, y_label = (_say(panel[key], language) for key in ("title", "x", "y"))
    return Chart(title, x_label, y_label, lines, log=panel.get("log", False))


def _line(line: Tree, arrays: Mapping[str, Any], language: Language) -> Line:
    """Return a line; without an `x` of its own its numbers are counted from 1, or from the end of a mean."""
    window = line.get("mean_over", 1)
    y = np.convolve(arrays[line["y"]].ravel(), np.ones(window) / window, mode="valid")
    x = arrays[line["x"]].ravel() if "x" in line else np.arange(y.size) + float(window)
    return Line(_say(line["label"], language), x, y, Style(line.get("style", "line")))


def _say(prose: Mapping[str, str], language: Language) -> str:
    return text_of(prose).say(language)
