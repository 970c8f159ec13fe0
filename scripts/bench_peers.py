"""Grade the same answers with saiten and its peers: `bench_peers.py [ANSWERS] [--record]`, 20 unless given.

Each peer lives in an environment of its own below build/peers, made with pip the first time.  One that cannot
be installed, or does not run here, is said to be missing, and why.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from peers.gradescope import Gradescope, Pytest
from peers.nbgrader import Nbgrader
from peers.otter import Otter
from peers.peer import MissingError, version
from record import keep, machine
from spent import CommandError, Cost, spend

from grader.catalog import exercise
from grader.grading import Grader
from grader.sandbox import open_backend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peers.peer import Peer

PEERS: tuple[type[Peer], ...] = (Gradescope, Pytest, Nbgrader, Otter)
MADE = """\
answers to softmax, made from the reference, right/ and wrong/; for all graders the same inputs and
the same expected numbers. The peers have a test for each family of inputs, by numpy.testing.assert_allclose;
making their assignments is not measured, nor is a first answer for each grader, saiten included, which
leaves nothing to be compiled. None of them isolates an answer from the machine as run here, and
none uses a second core; the processor column is what to compare for that.
saiten: saiten grade on all cores, confined, from its start to the last report; mistakes are named, too."""
MORE = 5
SEED = 1


@dataclass(frozen=True, slots=True)
class Graded:
    """What one grader made of the class."""

    name: str
    cost: Cost
    right: frozenset[str]
    aim: float = 0.0


def main(size: int, *, record: bool) -> int:
    """Measure everybody, show, and say whether saiten is as much faster as it wants to be."""
    lines = [machine(), *told(size), ""]
    print("\n".join(lines), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        ours, more = saitens(desk, size)
        theirs = [with_peer(one(), desk / one.name, answers(size)) for one in PEERS]
    found = [one for one in theirs if isinstance(one, Graded)]
    told_of = [*table(size, ours, more, found), *(one for one in theirs if isinstance(one, str))]
    print("\n".join(told_of))
    if record:
        keep("peers.txt", [*lines, *told_of])
    return int(len(found) < len(PEERS) or any(one.cost.clock < one.aim * ours.cost.clock for one in found))


def told(size: int) -> list[str]:
    """Return how it is measured."""
    return [f"{size} {MADE}", *(f"{one.name} {_version(one)}: {one.how}." for one in PEERS)]


def _version(peer: type[Peer]) -> str:
    try:
        return version(peer.package)
    except MissingError:
        return "(not installed)"


def answers(size: int) -> dict[str, bytes]:
    """Return answers by student; each is named for the file it was made from."""
    softmax = exercise("softmax")
    known = {"reference": softmax.reference, **softmax.right, **softmax.wrong}
    return {
        f"{name}_{n}" if n >= len(known) else name: known[name].source + b"\n# %d\n" % n
        for n, name in zip(range(size), chain.from_iterable([list(known)] * size), strict=False)
    }


def saitens(desk: Path, size: int) -> tuple[Graded, Cost]:
    """Return what saiten made of the class, and what an answer more costs in a larger one."""
    saiten(desk / "first", answers(1))
    few = saiten(desk / "few", answers(size))
    many = saiten(desk / "many", answers(MORE * size))
    return few, (many.cost - few.cost).each((MORE - 1) * size)


def saiten(desk: Path, programs: Mapping[str, bytes]) -> Graded:
    """Grade a class with the command."""
    for student, source in programs.items():
        (desk / "class" / student).mkdir(parents=True)
        (desk / "class" / student / "softmax.py").write_bytes(source)
    command = [
        sys.executable,
        "-m",
        "grader",
        "--lang",
        "en",
        "grade",
        "class",
        "-o",
        "out",
        "--seed",
        str(SEED),
    ]
    cost = spend([command], desk)
    with (desk / "out" / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        right = frozenset(row["student"] for row in csv.DictReader(file) if row["status"] == "passed")
    return Graded("saiten", cost, right)


def with_peer(peer: Peer, desk: Path, programs: Mapping[str, bytes]) -> Graded | str:
    """Let a peer grade the class, or say why it could not."""
    try:
        graded_by(peer, desk / "first", answers(1))
        return graded_by(peer, desk / "all", programs)
    except (MissingError, CommandError) as error:
        return f"{peer.name}: not measured. {str(error).strip().splitlines()[-1]}"


def graded_by(peer: Peer, desk: Path, programs: Mapping[str, bytes]) -> Graded:
    """Let a peer grade programs in a folder of their own."""
    desk.mkdir(parents=True)
    put_cases(desk / "cases.npz")
    cost = Cost()
    for step in peer.lay(desk, programs):
        cost += spend([step.command], step.folder, step.environment)
    return Graded(peer.name, cost, frozenset(peer.full_marks(desk)), peer.aim)


def put_cases(file: Path) -> None:
    """Write every input of softmax and what the reference gives."""
    with open_backend() as backend:
        truth = Grader(backend.run, SEED).truth(exercise("softmax"))
    calls = [
        (case.family, case.given[step.args[0].name], outcome.shown[step.show])
        for case, outcome in zip(truth.cases, truth.wanted, strict=True)
        for step in case.steps
    ]
    kept = {
        f"{family}/{what}/{n:02}": array
        for n, (family, x, want) in enumerate(calls)
        for what, array in (("x", x), ("want", want))
    }
    np.savez(file, **kept)


def table(size: int, ours: Graded, more: Cost, theirs: list[Graded]) -> list[str]:
    """Return the seconds each and how many times saiten's; and whom a peer trusts and saiten does not."""
    return [
        f"{f'each of {size}':<26}{'clock':>11}{'processor':>12}{'/ saiten':>18}{'processor':>11}{'aim':>7}",
        _row(ours.name, ours.cost.each(size)),
        *(_row(one.name, one.cost.each(size), ours.cost.each(size), one.aim) for one in theirs),
        "",
        f"an answer more, in a class of {MORE * size}",
        _row(ours.name, more),
        *(_row(one.name, one.cost.each(size), more, one.aim) for one in theirs),
        "",
        f"full marks: saiten {len(ours.right)}",
        *(f"full marks: {one.name} {len(one.right)}{_unlike(one, ours)}" for one in theirs),
    ]


def _row(name: str, each: Cost, ours: Cost | None = None, aim: float = 0.0) -> str:
    row = f"{name:<26}{1000 * each.clock:>8.1f} ms{1000 * each.processor:>9.1f} ms"
    if ours is None:
        return row
    return f"{row}{each.clock / ours.clock:>16.1f} x{each.processor / ours.processor:>9.1f} x{aim:>5.0f} x"


def _unlike(one: Graded, ours: Graded) -> str:
    """Return which answers a peer passes that saiten does not, and the other way round."""
    too, not_to = ", ".join(sorted(one.right - ours.right)), ", ".join(sorted(ours.right - one.right))
    return (f"; also to {too}" if too else "") + (f"; not to {not_to}" if not_to else "")


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", nargs="?", type=int, default=20)
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args()
    if asked.size < 1:
        parser.error("a class has an answer or more")
    sys.exit(main(asked.size, record=asked.record))
