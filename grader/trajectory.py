"""Find the mini-batches behind a recorded training: its losses tell them, whatever was drawn.

The network has two layers, ReLU between them, softmax with cross-entropy behind.  Parameters are W1, b1,
W2, b2, and may have an axis in front for many networks at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from grader.compare import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]
    Parameters: TypeAlias = tuple[Array, ...]


_EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Path:
    """One way a training may have gone: parameters before and after every update, and the batches between.

    A batch is the share that each row of the data has in it: `(0, 0.5, 0.5)` is made of the last two rows.
    """

    states: tuple[Parameters, ...]
    batches: tuple[Array, ...] = ()


@dataclass(frozen=True, slots=True)
class Training:
    """What is known of a training on mini-batches: where it starts, its data, and how large its steps are.

    x : (N, D);  t : (N, K) one-hot or (N,) labels
    """

    start: Parameters
    x: Array
    t: Array
    batch_size: int
    learning_rate: float

    def paths(self, recorded: Sequence[float], *, updated: bool) -> tuple[list[Path], int]:
        """Return the paths with these losses, taken before or after each update, and how far any came."""
        unfinished, finished, longest = [Path((self.start,))], list[Path](), 0
        every = self.batches()
        while unfinished:
            path = unfinished.pop()
            done = len(path.batches)
            longest = max(longest, done)
            if done == len(recorded):
                finished.append(path)
            else:
                unfinished += self._followers(path, every, recorded[done], updated=updated)
        return finished, longest

    def at_rest(self, recorded: Array) -> Array:
        """Return how often each row was drawn for each loss, (B, n), where nothing is learned.

        They end before the first loss that is of no batch.
        """
        every, losses = self.batches(), losses_of(self.start, self.x, self.t)
        low, high = (np.sum(every * bound, axis=1) for bound in (_with_epsilon(losses), losses))
        got = recorded[:, np.newaxis]
        gaps = np.maximum(np.maximum(low - got, got - high), 0.0)
        known = gaps.min(axis=1) <= TOLERANCE * np.maximum(1.0, np.abs(recorded))
        count = len(recorded) if known.all() else int(known.argmin())
        drawn: Array = np.rint(every[gaps.argmin(axis=1)] * self.batch_size).astype(np.int64)
        return drawn[:count]

    def on_all_rows(self, iterations: int) -> list[Parameters]:
        """Return the parameters at the start and after every update with all rows as the batch."""
        states, every = [self.start], np.full((1, len(self.x)), 1 / len(self.x))
        for _ in range(iterations):
            states.append(tuple(one[0] for one in self._stepped(states[-1], every)))
        return states

    def batches(self) -> Array:
        """Return every batch there is, with and without repetition; rows that are all alike count as one."""
        n = len(self.x)
        kinds = n if np.ptp(self.x, axis=0).any() else 1
        picks = combinations_with_replacement(range(kinds), self.batch_size)
        return np.array([np.bincount(rows, minlength=n) / self.batch_size for rows in picks])

    def _followers(self, path: Path, every: Array, recorded: float, *, updated: bool) -> list[Path]:
        """Return the path with each batch that has the recorded loss: two at most, for a search must end."""
        states = self._stepped(path.states[-1], every)
        losses = losses_of(states if updated else path.states[-1], self.x, self.t)
        low, high = (np.sum(every * bound, axis=1) for bound in (_with_epsilon(losses), losses))
        gaps = np.maximum(np.maximum(low - recorded, recorded - high), 0.0)
        nearest = np.lexsort((np.abs(high - recorded), gaps))[: 2 if self.learning_rate else 1]
        reach = TOLERANCE * max(1.0, abs(recorded))
        return [
            Path((*path.states, tuple(one[k] for one in states)), (*path.batches, every[k]))
            for k in nearest
            if gaps[k] <= reach
        ]

    def _stepped(self, params: Parameters, every: Array) -> Parameters:
        """Return what one update with each of these batches makes of the parameters."""
        slopes = slopes_of(params, self.x, self.t)
        moves = (np.tensordot(every, slope, axes=1) for slope in slopes)
        return tuple(old - self.learning_rate * move for old, move in zip(params, moves, strict=True))


def scores_of(params: Parameters, x: Array) -> Array:
    """Return the scores (…, N, K).

    >>> scores_of((np.eye(2), np.zeros(2), np.ones((2, 1)), np.zeros(1)), np.array([[3.0, -1.0]])).tolist()
    [[3.0]]
    """
    w1, b1, w2, b2 = params
    scores: Array = np.maximum(x @ w1 + b1[..., np.newaxis, :], 0) @ w2 + b2[..., np.newaxis, :]
    return scores


def losses_of(params: Parameters, x: Array, t: Array) -> Array:
    """Return the exact loss of each row, (…, N)."""
    scores = scores_of(params, x)
    scores = scores - scores.max(axis=-1, keepdims=True)
    losses: Array = np.log(np.exp(scores).sum(axis=-1)) - (scores * _one_hot(t, scores)).sum(axis=-1)
    return losses


def _with_epsilon(losses: Array) -> Array:
    """Return the losses with the largest epsilon inside the logarithm that is right; none is right, too."""
    return np.asarray(-np.log(np.exp(-losses) + _EPSILON))


def accuracy_of(params: Parameters, x: Array, t: Array) -> float:
    """Return the share of rows whose largest score is that of the target."""
    scores = scores_of(params, x)
    return float(np.mean(scores.argmax(axis=1) == _one_hot(t, scores).argmax(axis=1)))


def slopes_of(params: Parameters, x: Array, t: Array, *, sizes: bool = False) -> Parameters:
    """Return the gradients of each row's loss, (N, …), or as scales the sizes of what is added up in them."""
    w1, b1, w2, _ = params
    u, scores = x @ w1 + b1, scores_of(params, x)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    delta2 = powers / powers.sum(axis=1, keepdims=True) + (1 if sizes else -1) * _one_hot(t, scores)
    delta1 = delta2 @ (np.abs(w2) if sizes else w2).T * (u > 0)
    rows = np.abs(x) if sizes else x
    return _outer(rows, delta1), delta1, _outer(np.maximum(u, 0), delta2), delta2


def _outer(rows: Array, deltas: Array) -> Array:
    return rows[:, :, np.newaxis] * deltas[:, np.newaxis, :]


def _one_hot(t: Array, scores: Array) -> Array:
    return t if t.ndim == 2 else np.eye(scores.shape[-1])[t]
