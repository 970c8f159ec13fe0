"""Judge what a training on mini-batches recorded: all must follow from batches, whichever were drawn.

A training is given `x_train t_train x_test t_test iterations batch_size learning_rate` and parameters to
start from; it returns `loss`, one per iteration, and `train_acc` and `test_acc`, one per epoch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from grader.compare import TOLERANCE, as_numbers
from grader.draws import UNTOUCHED, oddity
from grader.report import Finding
from grader.spec import Made
from grader.trajectory import Path, Training, accuracy_of, losses_of
from grader.twolayer import PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]
    Given: TypeAlias = Mapping[str, Any]
    Record: TypeAlias = Mapping[str, Array]

RECORDS = ("loss", "train_acc", "test_acc")

STILL = Made(
    "(lambda net, known: type('TwoLayerNet', (net,), {"
    "'gradient': lambda self, x, t: {name: 0 * one for name, one in self.params.items()}, "
    "'accuracy': lambda self, x, t: 0.5, 'loss': lambda self, x, t: sum("
    "known.get(row) or known.setdefault(row, net.loss(self, x[k : k + 1], t[k : k + 1])) "
    "for k, row in enumerate(zip(x[:, 0].tolist(), t.tolist()))) / len(x)}))"
    '(__import__("common.layers", fromlist=["layers"]).TwoLayerNet, {})'
)
"""A network for a learning rate of 0 and many batches of labels: it remembers the loss of each row."""


def training_of(given: Given) -> Training:
    """Return what is known of a training from the inputs of its case."""
    start = tuple(given[name] for name in PARAMETERS)
    return Training(start, *(given[name] for name in ("x_train", "t_train", "batch_size", "learning_rate")))


def record_of(given: Given, result: object) -> Record | Finding:
    """Return the three lists as arrays, or what is wrong with their form."""
    if isinstance(result, tuple | list) and len(result) == len(RECORDS):
        result = dict(zip(RECORDS, result, strict=True))
    if not isinstance(result, dict):
        return Finding("own.no_record", {"show": "result"})
    arrays: dict[str, Array] = {}
    for name in RECORDS:
        if name not in result:
            return Finding("member", {"name": name})
        array = as_numbers(result[name])
        if isinstance(array, Finding) or array.ndim != 1:
            return Finding("own.no_list", {"name": name, "show": "result"})
        arrays[name] = array
    if len(arrays["loss"]) != given["iterations"]:
        facts = {"got": len(arrays["loss"]), "want": given["iterations"], "show": "result"}
        return Finding("own.loss_count", facts)
    return arrays


def ends_of(given: Given, shown: Mapping[str, Any]) -> Sequence[Array] | None:
    """Return the final parameters, or None where they no longer are four arrays of their shapes."""
    found = (as_numbers(shown[name]) for name in PARAMETERS)
    ends = [end for end in found if not isinstance(end, Finding)]
    shapes = [given[name].shape for name in PARAMETERS]
    return ends if [end.shape for end in ends] == shapes else None


def inconsistency(given: Given, shown: Mapping[str, Any]) -> Finding | None:
    """Return how losses, accuracies and final parameters do not belong to one training, or None."""
    record, ends = record_of(given, shown["result"]), ends_of(given, shown)
    if isinstance(record, Finding):
        return record
    if ends is None:
        return Finding("own.other_updates", {"show": "result"})
    path = _explained(given, record["loss"], ends)
    return path if isinstance(path, Finding) else _untimely(record, _due(given, path.states))


def oddity_of(given: Given, shown: Mapping[str, Any]) -> Finding | None:
    """Return what is odd about the draws of a training that learns nothing: its losses tell them."""
    record = record_of(given, shown["result"])
    if isinstance(record, Finding):
        return record
    drawn, losses = training_of(given).at_rest(record["loss"]), record["loss"]
    if (k := len(drawn)) < len(losses):
        return Finding("own.loss_of_no_batch", {"k": k + 1, "got": float(losses[k]), "show": "result"})
    odd = oddity(drawn)
    return Finding(f"own.{odd[0]}", {**odd[1], "show": "result"}) if odd else None


def from_rng(given: Given, shown: Mapping[str, Any]) -> Finding | None:
    """Return how `rng` does not decide all, or None.

    Shown are the record, and those of an `equal` generator and of an `other`; `outside` and `next` are
    what NumPy's global generator and `rng` itself give after the training.
    """
    if shown["outside"] != UNTOUCHED:
        return Finding("own.global_used", {"show": "outside"})
    if shown["next"] == np.random.default_rng(given["seed"]).random():
        return Finding("own.rng_not_used", {"show": "next"})
    losses = []
    for name in ("result", "equal", "other"):
        record = record_of(given, shown[name])
        if isinstance(record, Finding):
            return record
        losses.append(record["loss"])
    if not np.array_equal(losses[0], losses[1]):
        return Finding("own.not_reproducible", {"show": "equal"})
    return Finding("own.rng_not_used", {"show": "other"}) if np.array_equal(losses[0], losses[2]) else None


def learns(given: Given, shown: Mapping[str, Any]) -> Finding | None:
    """Return how little the loss of all data has fallen, or None where it is far smaller."""
    ends = ends_of(given, shown)
    if ends is None:
        return Finding("own.other_updates", {"show": "result"})
    training = training_of(given)
    with np.errstate(all="ignore"):  # parameters of a learner's may be anything
        found = [losses_of(tuple(some), training.x, training.t).mean() for some in (training.start, ends)]
    before, now = map(float, found)
    facts = {"before": f"{before:.3g}", "now": f"{now:.3g}", "show": "result"}
    return None if now < 0.7 * before else Finding("own.loss_stays", facts)


def _explained(given: Given, recorded: Array, ends: Sequence[Array]) -> Path | Finding:
    """Return the path of a training that is recorded so and ends so, or what is wrong."""
    training, reached = training_of(given), 0
    for updated in (False, True):
        finished, longest = training.paths(recorded.tolist(), updated=updated)
        reached = max(reached, longest)
        for path in finished:
            if all(map(_close, ends, path.states[-1])):
                return path
    if reached == len(recorded):
        return Finding("own.other_updates", {"show": "result"})
    whole = losses_of(training.start, training.x, training.t).mean(keepdims=True)
    code = "own.loss_of_all" if reached == 0 and _close(recorded[:1], whole) else "own.loss_of_no_batch"
    return Finding(code, {"k": reached + 1, "got": float(recorded[reached]), "show": "result"})


def _close(got: Array, want: Array) -> bool:
    return bool(np.all(np.abs(got - want) <= TOLERANCE * np.maximum(1.0, np.abs(want))))


def _due(given: Given, states: Sequence[Any]) -> dict[str, list[Array]]:
    """Return, by name, every list of accuracies that is right."""
    size, total = given["batch_size"], len(states) - 1
    epoch = max(len(given["x_train"]) // size, 1)
    due = {}
    for name in ("train", "test"):
        after = np.array([accuracy_of(params, given[f"x_{name}"], given[f"t_{name}"]) for params in states])
        due[f"{name}_acc"] = [after[times] for times in _times(epoch, total)]
    return due


def _times(epoch: int, total: int) -> list[list[int]]:
    """Return every time to measure: at the start or end of each epoch, before or after an update."""
    first, last = list(range(0, total, epoch)), list(range(epoch, total + 1, epoch))
    whole = last + ([total] if total % epoch else [])
    return [first, [k + 1 for k in first], last, whole, [k - 1 for k in last], [k - 1 for k in whole]]


def _untimely(record: Record, due: dict[str, list[Array]]) -> Finding | None:
    """Say what is wrong with the first list of accuracies that is right at no time: its length or a value."""
    pairs = zip(*due.values(), strict=True)
    if any(all(_same(record[name], one) for name, one in zip(due, pair, strict=True)) for pair in pairs):
        return None
    for name, lists in due.items():
        counts = sorted({len(one) for one in lists})
        if len(record[name]) not in counts:
            facts = {"name": name, "got": len(record[name]), "want": counts[-1], "show": "result"}
            return Finding("own.accuracy_count", facts)
        if not any(_same(record[name], one) for one in lists):
            got, want = (np.round(one, 3).tolist() for one in (record[name], lists[0]))
            return Finding("own.accuracy", {"name": name, "got": got, "start": want, "show": "result"})
    return Finding("own.accuracy_times", {"show": "result"})


def _same(got: Array, want: Array) -> bool:
    return len(got) == len(want) and _close(got, want)
