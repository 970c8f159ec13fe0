"""gate_weights(): three triples (w1, w2, b), each judged by the truth table it gives."""

from functools import partial

import numpy as np

from grader.checks import Holds
from grader.checks.values import free
from grader.compare import as_numbers
from grader.families import by_hand, call
from grader.gates import PAIRS
from grader.report import Finding
from grader.spec import Spec

GATES = {"AND": (0, 0, 0, 1), "NAND": (1, 1, 1, 0), "OR": (0, 1, 1, 1)}

NOTHING = 1e-9
"""In units of the largest of the three numbers: 0.1 + 0.2 - 0.3 is 0, however computers round it."""


def table(gate, given, shown):
    """Return the first thing that is wrong with a gate's triple, or None."""
    weights = shown["weights"]
    if not isinstance(weights, dict):
        return Finding("own.no_dict")
    if gate not in weights:
        return Finding("own.no_gate", {"gate": gate})
    triple = as_numbers(weights[gate])
    if isinstance(triple, Finding) or triple.shape != (3,):
        return Finding("own.no_triple", {"gate": gate})
    if not np.isfinite(triple).all():
        return Finding("own.not_finite", {"gate": gate})
    return next(filter(None, (row(gate, triple, *one) for one in zip(PAIRS, GATES[gate], strict=True))), None)


def row(gate, triple, pair, want):
    """Return how a triple fails for one pair, or None."""
    unit = np.abs(triple).max() or 1.0
    total = float(triple / unit @ np.array([*pair, 1]))
    if (total > NOTHING) == bool(want):
        return None
    w1, w2, b = (float(number) for number in triple)
    facts = {"gate": gate, "x1": pair[0], "x2": pair[1], "w1": w1, "w2": w2, "b": b, "total": total * unit}
    return Finding(f"own.{_failure(total, want)}", facts)


def _failure(total, want):
    if not want:
        return "fires"
    return "on_boundary" if abs(total) <= NOTHING else "silent"


SPEC = Spec(
    asks=("gate_weights",),
    steps=call("gate_weights", show="weights", oracle=free),
    families=(by_hand("weights", {}, core=True),),
    checks=tuple(Holds("truth_table", partial(table, gate)) for gate in GATES),
    after=("perceptron",),
)
