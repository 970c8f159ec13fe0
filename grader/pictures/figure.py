"""What a picture shows, in one language: titles, labels and numbers, and nothing of how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]


class Style(StrEnum):
    """Say how a line is drawn, so that lines differ by more than their colour."""

    LINE = "line"
    DASHED = "dashed"
    DOTTED = "dotted"
    POINTS = "points"
    RINGS = "rings"
    WIDE = "wide"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Line:
    """One named row of numbers over another."""

    label: str
    x: Floats
    y: Floats
    style: Style = Style.LINE


@dataclass(frozen=True, slots=True)
class Chart:
    """Lines over the same axes."""

    title: str
    x_label: str
    y_label: str
    lines: tuple[Line, ...]
    log: bool = False


@dataclass(frozen=True, slots=True)
class Heat:
    """The error of each entry of an array, in units of its scale; None where there is nothing to compare."""

    title: str
    errors: Floats | None
    note: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares in 0..1 as bars, the first one on top, each with a label and with what is said beside it."""

    title: str
    rows: tuple[tuple[str, float, str], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """Panels side by side, and the same in words for those who do not see them.

    Panels of the `same_height` have one vertical axis, so that they can be compared.
    """

    title: str
    panels: tuple[Chart | Heat | Bars, ...]
    alt: str
    same_height: bool = False
