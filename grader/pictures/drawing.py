"""Put a figure on paper with matplotlib: into a file, or into a window."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from matplotlib import colormaps, rc_context, rcParams
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure as Paper
from matplotlib.ticker import MaxNLocator

from grader.compare import TOLERANCE
from grader.pictures.figure import Bars, Heat, Style
from grader.text import Language

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.axes import Axes

    from grader.pictures.figure import Chart, Figure, Floats, Line

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""The palette of Okabe and Ito, which people who confuse colours can tell apart."""

_LOOKS: dict[Style, dict[str, Any]] = {
    Style.LINE: {"linewidth": 2.0},
    Style.DASHED: {"linewidth": 2.0, "linestyle": (0, (5, 2))},
    Style.DOTTED: {"linewidth": 2.2, "linestyle": (0, (1, 1.4))},
    Style.POINTS: {"linestyle": "", "marker": "o", "markersize": 4.5},
    Style.RINGS: {"linestyle": "", "marker": "o", "markersize": 13.0, "fillstyle": "none", "mew": 2.5},
    Style.WIDE: {"linewidth": 7.0, "alpha": 0.35, "solid_capstyle": "round"},
}
_STYLE: Any = {
    "axes.grid": True,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 12,
    "axes.unicode_minus": False,
    "figure.titlesize": 15,
    "grid.alpha": 0.3,
    "legend.framealpha": 0.85,
    "legend.fontsize": 9.5,
    "svg.hashsalt": "saiten",
}
_RIGHT, _PALE, _WRONG = "#00674d", "#e3f4ec", "#b2182b"
_DARK = 0.02
"""Above this error a cell is so red that white reads better on it."""

_MOST_WRITTEN = 60
_WINDOWLESS = frozenset({"agg", "cairo", "pdf", "pgf", "ps", "svg", "template"})


def save(figure: Figure, path: Path, language: Language) -> None:
    """Write a figure as the kind of file that its name ends with: .png or .svg."""
    told = {"Title": figure.title, "Description": figure.alt}
    with rc_context():
        _speak(language)
        paper = Paper(figsize=_size(figure), layout="constrained")
        _fill(paper, figure)
        paper.savefig(path, dpi=150, metadata=told)


def show(figure: Figure, language: Language) -> bool:
    """Open a window and wait until it is closed; say whether there is a display to open it on."""
    from matplotlib import pyplot as plt  # here, because it looks for a display

    if plt.get_backend().lower() in _WINDOWLESS:
        return False
    with rc_context():
        _speak(language)
        _fill(plt.figure(figsize=_size(figure), layout="constrained"), figure)
        plt.show()
    return True


def _speak(language: Language) -> None:
    """Choose the look, and for Japanese a font that has its characters."""
    if language is Language.JA:
        with suppress(ImportError):
            import_module("matplotlib_fontja").japanize()
    rcParams.update(_STYLE)


def _grid(figure: Figure) -> tuple[int, int]:
    count = len(figure.panels)
    across = 2 if count == 4 else min(count, 3)
    return -(-count // across), across


def _size(figure: Figure) -> tuple[float, float]:
    down, across = _grid(figure)
    return max(6.4, 4.6 * across), 0.7 + 3.9 * down


def _fill(paper: Any, figure: Figure) -> None:
    down, across = _grid(figure)
    places = paper.subplots(down, across, squeeze=False, sharey=figure.same_height).ravel()
    for place, panel in zip(places, figure.panels, strict=False):
        match panel:
            case Heat():
                _heat(place, panel)
            case Bars():
                _bars(place, panel)
            case _:
                _chart(place, panel)
        if figure.same_height:
            place.label_outer()
    for place in places[len(figure.panels) :]:
        place.axis("off")
    paper.suptitle(figure.title)


def _chart(axes: Axes, chart: Chart) -> None:
    for number, line in enumerate(chart.lines):
        _line(axes, line, _COLOURS[number % len(_COLOURS)])
    axes.set(title=chart.title, xlabel=chart.x_label, ylabel=chart.y_label)
    if chart.log:
        axes.set_yscale("log")
    if all((line.x == line.x.round()).all() for line in chart.lines):  # layers, epochs, days: no halves
        axes.xaxis.set_major_locator(MaxNLocator("auto", steps=[1, 2, 5, 10], integer=True))
    if len(chart.lines) > 1:
        axes.legend()


def _line(axes: Axes, line: Line, colour: str) -> None:
    if line.style is Style.COLUMNS:
        axes.bar(line.x, line.y, label=line.label, color=colour)
        axes.set_ylim(0, max(axes.get_ylim()[1], 1))  # nothing yet is no negative number either
    else:
        axes.plot(line.x, line.y, label=line.label, color=colour, **_LOOKS[line.style])


def _bars(axes: Axes, bars: Bars) -> None:
    labels = [label for label, _, _ in bars.rows]
    axes.barh(range(len(labels)), [share for _, share, _ in bars.rows], color=_COLOURS[0])
    axes.set(title=bars.title, xlim=(0.0, 1.0), yticks=range(len(labels)), yticklabels=labels)
    axes.invert_yaxis()
    axes.set_axisbelow(True)
    axes.xaxis.set_major_formatter("{x:.0%}")
    axes.grid(visible=False, axis="y")
    for row, (_, share, said) in enumerate(bars.rows):
        inside = share > 0.5
        colour, side = ("white", "right") if inside else ("black", "left")
        axes.annotate(
            said, (share, row), (-4 if inside else 4, 0), textcoords="offset points", va="center",
            ha=side, color=colour, fontsize=9,
        )  # fmt: skip


def _heat(axes: Axes, heat: Heat) -> None:
    axes.set(title=heat.title, xlabel=heat.note)
    axes.grid(visible=False)
    axes.spines[:].set_visible(False)
    axes.tick_params(which="both", length=0)
    if heat.errors is None:
        axes.set(xticks=[], yticks=[])
        axes.text(0.5, 0.5, "×", ha="center", va="center", fontsize=60, color=_WRONG)
        return
    _cells(axes, heat.errors)
    for (row, column), error in _entries(heat.errors):
        right = error <= TOLERANCE
        said = "○" if right else f"× {error:.2g}"
        colour = _RIGHT if right else "white" if error > _DARK else "black"
        axes.text(column, row, said, ha="center", va="center", color=colour, fontsize=12)


def _cells(axes: Axes, errors: Floats) -> None:
    """Colour the entries, each a square, so that the shape of the array is seen, too."""
    rows, columns = errors.shape
    colours = colormaps["Reds"].with_extremes(under=_PALE)
    axes.imshow(errors.clip(TOLERANCE / 10, 10.0), cmap=colours, norm=LogNorm(TOLERANCE, 10.0))
    axes.set(xticks=range(columns), yticks=range(rows))
    axes.set_xticks([column - 0.5 for column in range(1, columns)], minor=True)
    axes.set_yticks([row - 0.5 for row in range(1, rows)], minor=True)
    axes.grid(visible=True, which="minor", color="white", linewidth=3, alpha=1.0)


def _entries(errors: Floats) -> list[tuple[tuple[int, int], float]]:
    """Return the place and the error of each entry, of so few that there is room to write them."""
    rows, columns = errors.shape
    if errors.size > _MOST_WRITTEN:
        return []
    return [((row, column), float(errors[row, column])) for row in range(rows) for column in range(columns)]
