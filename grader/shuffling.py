"""Judge how a training orders its samples: each once per epoch, in an order that `rng` draws anew.

A run shows `errors` and the final parameters `middle.w middle.b output.w output.b`; a second run with an
equal generator and a third with another one show the same, with 2 and 3 behind the names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from grader.compare import as_numbers
from grader.draws import UNTOUCHED
from grader.orders import lessons, missing, relative
from grader.report import Finding
from grader.twolayer import PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    Shown: TypeAlias = Mapping[str, Any]
    Run: TypeAlias = tuple[NDArray[np.float64], list[NDArray[np.float64]]]

PARTS = ("middle.w", "middle.b", "output.w", "output.b")

SHORT_RUNS = 40
"""So many runs of two epochs, shown as `ends`: the parameters of each at its end, one after the other."""


def visits(given: Shown, shown: Shown) -> Finding | None:
    """Return the epoch that does not go through each sample once, or None; it may do so in any order."""
    if "errors2" not in shown:
        return None
    run, known = _told(given, shown), lessons(given)
    if isinstance(run, Finding):
        return run
    if known.orders(*run, known.once_each()) is not None:
        return None
    found = known.orders(*run, known.any_samples())
    if found is None:
        return Finding("own.no_order", {"n": len(known.x), "show": "errors"})
    epoch, order = next((k, one) for k, one in enumerate(found, 1) if len(set(one)) < len(one))
    return Finding("own.not_each_once", {"epoch": epoch, "order": _said(order), "show": "errors"})


def drawn(given: Shown, shown: Shown) -> Finding | None:
    """Return the first thing that is wrong with how the orders are drawn, or None."""
    if "errors2" in shown:
        return _from_rng(given, shown)
    return _any_order(given, shown) if "ends" in shown else None


def _from_rng(given: Shown, shown: Shown) -> Finding | None:
    """Return how the orders do not come anew from `rng`: equal generators give equal ones, others do not."""
    if shown["outside"] != UNTOUCHED:
        return Finding("own.global_state", {"show": "outside"})
    known, found = lessons(given), []
    for run in (_told(given, shown, n) for n in ("", "2", "3")):
        orders = None if isinstance(run, Finding) else known.orders(*run, known.once_each())
        if orders is None:
            return None
        found.append(orders)
    one, equal_rng, other = found
    if one != equal_rng:
        return Finding("own.not_reproducible", {"show": "errors2"})
    if len(set(one)) == 1:
        return Finding("own.same_order", {"order": _said(one[0]), "show": "errors"})
    return Finding("own.rng_not_used", {"show": "errors3"}) if one == other else None


def _any_order(given: Shown, shown: Shown) -> Finding | None:
    """Return the order that many short runs never take, first or second or after another, or None."""
    ends, width = as_numbers(shown["ends"]), sum(given[name].size for name in PARAMETERS)
    if isinstance(ends, Finding) or ends.shape != (SHORT_RUNS, width):
        return Finding("own.no_order", {"n": len(given["x"]), "show": "ends"})
    runs = lessons(given).two_epochs(ends)
    if runs is None:
        return Finding("own.no_order", {"n": len(given["x"]), "show": "ends"})
    facts = {"runs": SHORT_RUNS, "show": "ends"}
    for epoch, orders in enumerate(zip(*runs, strict=True), 1):
        if never := missing(orders):
            return Finding("own.never_this_order", {**facts, "epoch": epoch, "order": _said(never)})
    follows = missing([relative(*pair) for pair in runs])
    return Finding("own.order_follows", facts) if follows else None


def _told(given: Shown, shown: Shown, n: str = "") -> Run | Finding:
    """Return the errors and parameters of a run as numbers, or what keeps them from being so."""
    wanted = [(given["epochs"],), *(given[name].shape for name in PARAMETERS)]
    names = (f"errors{n}", *(part + (n and f"/{n}") for part in PARTS))
    found = []
    for name, shape in zip(names, wanted, strict=True):
        one, part = as_numbers(shown[name]), name.partition("/")[0].rstrip("23")
        if isinstance(one, Finding):
            return Finding(one.code, {**one.facts, "part": part, "show": name})
        if one.shape != shape:
            return Finding("shape", {"part": part, "got": one.shape, "want": shape, "show": name})
        found.append(one)
    return found[0], found[1:]


def _said(order: tuple[int, ...]) -> str:
    return ", ".join(map(str, order))
