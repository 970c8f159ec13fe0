"""Find the orders in which a net learned its samples: its errors and parameters tell them.

The net has one input, a sigmoid hidden layer and one output, the identity; it learns sample by sample
from ½(y − t)².  Parameters are W1 (1, H), b1 (H,), W2 (H, 1), b2 (1,).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations, product
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from grader.compare import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]
    Order: TypeAlias = tuple[int, ...]
    Nets: TypeAlias = tuple[Array, ...]

_SAME_END = 1e-3


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a net starts from, the samples it is shown, and how large its steps are."""

    start: Nets
    x: Array
    t: Array
    eta: float

    def once_each(self) -> list[Order]:
        """Return every order in which each sample comes once."""
        return list(permutations(range(len(self.x))))

    def any_samples(self) -> list[Order]:
        """Return every way to take as many samples as there are, with and without repetition."""
        return list(product(range(len(self.x)), repeat=len(self.x)))

    def reach(self) -> float:
        """Return the size of the numbers that y − t is added up from: no hidden output exceeds 1."""
        return float(np.abs(self.start[2]).sum() + np.abs(self.start[3]).item() + np.abs(self.t).max())

    def orders(
        self, errors: Array, end: Sequence[Array], candidates: Sequence[Order]
    ) -> tuple[Order, ...] | None:
        """Return the order of each epoch that gives these errors and final parameters, or None."""
        slack = 10 * TOLERANCE * self.reach() ** 2
        nets, taken = self._nets(), np.zeros((1, 0), dtype=int)
        for error in errors:
            nets, found = self._epoch(nets, candidates)
            near = np.abs(found - error) < slack
            each = np.repeat(taken, len(candidates), axis=0)
            which = np.tile(np.arange(len(candidates)), len(taken))
            taken = np.hstack([each, which[:, np.newaxis]])[near]
            nets = tuple(one[near] for one in nets)
        alike = np.max(np.abs(_rows(nets) - _flat(end)), axis=1) < _SAME_END
        return tuple(candidates[k] for k in taken[alike][0]) if alike.any() else None

    def two_epochs(self, ends: Array) -> list[tuple[Order, Order]] | None:
        """Return the orders behind each of many two-epoch runs, or None where one belongs to no orders.

        ends : (runs, 3H + 1): final parameters, one after the other.
        """
        every = self.once_each()
        nets, _ = self._epoch(self._nets(), every)
        after = _rows(self._epoch(nets, every)[0])
        gaps = np.max(np.abs(after - ends[:, np.newaxis]), axis=2)
        if not (gaps.min(axis=1) < _SAME_END).all():
            return None
        return [(every[k // len(every)], every[k % len(every)]) for k in gaps.argmin(axis=1)]

    def _nets(self) -> Nets:
        return tuple(np.ravel(one)[np.newaxis] for one in self.start)

    def _epoch(self, nets: Nets, orders: Sequence[Order]) -> tuple[Nets, Array]:
        """Take every net through every order: the nets after it, and the error of the epoch of each."""
        count = len(nets[0])
        nets = tuple(np.repeat(one, len(orders), axis=0) for one in nets)
        total = np.zeros(len(nets[0]))
        for samples in np.tile(np.array(orders), (count, 1)).T:
            nets, half = self._visit(nets, self.x[samples, np.newaxis], self.t[samples, np.newaxis])
            total += half
        return nets, total / len(self.x)

    def _visit(self, nets: Nets, x: Array, t: Array) -> tuple[Nets, Array]:
        """Show each net one sample: the nets after the update, and half of the squared error before."""
        w1, b1, w2, b2 = nets
        z = 1 / (1 + np.exp(-(x * w1 + b1)))
        delta = (z * w2).sum(axis=1, keepdims=True) + b2 - t
        hidden = self.eta * delta * w2 * z * (1 - z)
        moved = (w1 - x * hidden, b1 - hidden, w2 - self.eta * delta * z, b2 - self.eta * delta)
        return moved, delta[:, 0] ** 2 / 2


def lessons(given: Mapping[str, Any]) -> Lessons:
    """Read them from the inputs `W1 b1 W2 b2 x t eta` of a case."""
    start = tuple(given[name] for name in ("W1", "b1", "W2", "b2"))
    return Lessons(start, given["x"], given["t"], given["eta"])


def missing(orders: Sequence[Order]) -> Order | None:
    """Return an order that never came, where two or more of those of this length never did.

    One may be left out: whoever draws again until the order is a new one does that.  40 fair draws of
    three samples leave out two or more of the six orders once in a million times.

    >>> missing([(0, 1), (0, 1)]) is None, missing([(0, 1, 2)] * 40)
    (True, (0, 2, 1))
    """
    never = sorted(set(permutations(range(len(orders[0])))) - set(orders))
    return never[0] if len(never) > 1 else None


def relative(first: Order, second: Order) -> Order:
    """Return where in the first order the samples of the second stand.

    >>> relative((2, 0, 1), (0, 1, 2))
    (1, 2, 0)
    """
    return tuple(first.index(k) for k in second)


def _rows(nets: Nets) -> Array:
    return np.hstack(nets)


def _flat(end: Sequence[Array]) -> Array:
    return np.concatenate([np.ravel(one) for one in end])
