"""Set two arrays side by side: ours, yours, the difference; at most 3×3, the worst entry marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.faces.wrap import width

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST = 3


def table(facts: Mapping[str, Any], say: Callable[..., str], columns: int) -> str:
    """Return the table of a finding's `ours` and `yours` around the entry `at`."""
    told = [[title, *_aligned(cells)] for title, cells in blocks(facts, say)]
    return "\n".join([f"  {say('numbers')}", *_beside(told, columns)])


def blocks(facts: Mapping[str, Any], say: Callable[..., str]) -> list[tuple[str, list[list[str]]]]:
    """Return ours, yours and the difference around the entry `at`: a title and rows of cells each."""
    window = _window(np.shape(facts["ours"]), facts["at"])
    ours, yours = (np.atleast_2d(np.asarray(facts[key])[window]) for key in ("ours", "yours"))
    worst = _worst(np.shape(facts["ours"]), facts["at"])
    with np.errstate(invalid="ignore", over="ignore"):
        gap = yours - ours
    titles = [say(key) for key in ("ours", "yours", "gap")]
    return [(title, _cells(array, worst)) for title, array in zip(titles, (ours, yours, gap), strict=True)]


def _window(shape: tuple[int, ...], at: tuple[int, ...]) -> tuple[Any, ...]:
    """Return the index of at most 3×3 entries around `at`: leading axes fixed, the last two cut."""
    starts = [min(max(0, i - 1), max(0, size - MOST)) for i, size in zip(at, shape, strict=True)]
    cuts = tuple(slice(start, start + MOST) for start in starts)
    return (*at[:-2], *cuts[-2:]) if shape else ()


def _worst(shape: tuple[int, ...], at: tuple[int, ...]) -> tuple[int, int]:
    inside = [i - min(max(0, i - 1), max(0, size - MOST)) for i, size in zip(at, shape, strict=True)][-2:]
    row, column = (0, 0, *inside)[-2:]
    return row, column


def _cells(array: np.ndarray, worst: tuple[int, int]) -> list[list[str]]:
    return [
        [f"{'×' if (r, c) == worst else ' '}{v:.6g}" for c, v in enumerate(row)]
        for r, row in enumerate(array)
    ]


def _aligned(cells: list[list[str]]) -> list[str]:
    wide = max(len(cell) for row in cells for cell in row)
    return ["  ".join(cell.rjust(wide) for cell in row) for row in cells]


def _beside(blocks: list[list[str]], columns: int) -> list[str]:
    wides = [max(map(width, block)) for block in blocks]
    if sum(wides) + 4 + 4 * len(blocks) > columns:
        return [f"    {line}" for block in blocks for line in block]
    rows = zip(*blocks, strict=True)
    return [
        "    " + "    ".join(_padded(cell, wide) for cell, wide in zip(row, wides, strict=True)).rstrip()
        for row in rows
    ]


def _padded(text: str, wide: int) -> str:
    return text + " " * (wide - width(text))
