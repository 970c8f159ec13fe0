"""Measure how fast a class is graded here: `bench_class.py [ANSWERS] [--record]`, 1,000 unless given.

Every figure stands twice: by the clock, which suffers from whatever else runs here, and by the processor
time of all processes that took part, which hardly does.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench import Figure
from record import keep, machine
from spent import Cost, spend

from grader.batch.grading_class import cores
from grader.catalog import exercise
from grader.grading import Grader
from grader.outcome import Program
from grader.sandbox.linux import LinuxBackend

RATE_PER_CORE = 30
HERE = Path(__file__).parent
MADE = """\
Classes are made of the reference, right/ and wrong/ of softmax in turn, each answer with a comment of its
own, so that no two are equal byte for byte: equal ones would be judged once. What is measured is the whole
command `saiten grade`, from its start to the last report; what it wrote is removed only when all has been
measured, for a file system makes new files slowly where others were removed just before. Programs that
give the same numbers are judged once: in the unlike class no two do. Bare forks: the same programs on as
many cores, the same calls in unconfined children of the same zygote, judged and diagnosed in that process;
nothing is told, kept or reported."""


ALIKE = b"\n# %d\n"
UNLIKE = b"""
import numpy

_answer = softmax


def softmax(x):
    return numpy.multiply(_answer(x), 1 + %d * 1e-12)
"""


@dataclass(frozen=True, slots=True)
class Graded:
    """What it took to grade a class: cost, and the most memory that `saiten grade` held in KiB."""

    name: str
    answers: int
    cost: Cost
    memory: int

    def line(self) -> str:
        """Return the class as one line of the table."""
        each, rate = self.cost.each(self.answers), self.answers / self.cost.clock
        return (
            f"{self.name:>9}{self.answers:>9,}{self.cost.clock:>10.1f} s{rate:>10.1f}/s"
            f"{1000 * each.clock:>12.1f} ms{1000 * each.processor:>12.1f} ms{self.memory / 1024:>12.1f} MiB"
        )


def main(size: int, *, record: bool) -> int:
    """Measure, show, and say whether the figures hold."""
    lines = [machine(), MADE, ""]
    print("\n".join(lines), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        measured, figures = measure(Path(folder), size)
    head = f"{'class':>9}{'answers':>9}{'clock':>12}{'rate':>12}"
    head += f"{'clock each':>15}{'processor':>15}{'most memory':>16}"
    found = [head, *(one.line() for one in measured), "", *(figure.line() for figure in figures)]
    print("\n".join(found))
    if record:
        keep("class.txt", [*lines, *found])
    return int(any(figure.value > figure.most for figure in figures))


def measure(desk: Path, size: int) -> tuple[list[Graded], list[Figure]]:
    """Grade classes of a tenth, a half, one and five times the size, and in bare forks."""
    graded(desk, "first", max(size // 10, 2))  # whatever is compiled once is compiled now
    small, half = (graded(desk, name, max(size // part, 2)) for name, part in (("small", 10), ("half", 2)))
    bare = in_bare_forks(desk, range(size // 2))
    whole = graded(desk, "whole", size)
    bare += in_bare_forks(desk, range(size // 2, size))
    unlike = graded(desk, "unlike", size, UNLIKE)
    large = graded(desk, "large", 5 * size)
    most = 1000 / RATE_PER_CORE / cores()
    return [small, half, whole, unlike, large], [
        *twice(f"{size:,} answers, {cores()} lanes, each", "ms", most, paced(whole)),
        *twice(f"{size:,} answers / bare forks", "x", 1.5, over(whole.cost, bare)),
        *twice(f"{size:,} unlike answers / bare forks", "x", 1.5, over(unlike.cost, bare)),
        *twice("an answer more, beyond / before", "x", 1.15, over(slope(whole, large), slope(small, whole))),
        Figure(f"memory, {5 * size:,} answers / {size // 2:,}", large.memory / half.memory, 1.3, "x"),
    ]


def graded(desk: Path, name: str, size: int, more: bytes = ALIKE) -> Graded:
    """Grade a class in a folder of its own by the command, on all cores."""
    folder, memory = desk / name, desk / "memory"
    hand_in(folder, range(size), more)
    command = [sys.executable, str(HERE / "held.py"), str(memory), "--lang", "en", "grade", str(folder)]
    cost = spend([[*command, "-o", str(desk / f"{name}-results"), "--seed", "1"]])
    return Graded(name, size, cost, int(memory.read_text("utf-8")))


def hand_in(folder: Path, numbers: range, more: bytes = ALIKE) -> None:
    """Write a student's folder for each number, with more behind each answer that holds the number."""
    softmax = exercise("softmax")
    sources = [one.source for one in (softmax.reference, *softmax.right.values(), *softmax.wrong.values())]
    for n in numbers:
        student = folder / f"student{n:06}"
        student.mkdir(parents=True, exist_ok=True)
        (student / "softmax.py").write_bytes(sources[n % len(sources)] + more % n)


def in_bare_forks(desk: Path, numbers: range) -> Cost:
    """Judge answers in as many processes as there are cores, each with a zygote that confines nothing."""
    folders = [desk / f"bare-{numbers.start}-{core}" for core in range(cores())]
    for core, folder in enumerate(folders):
        hand_in(folder, numbers[core :: cores()])
    return spend([[sys.executable, __file__, "--bare", str(folder)] for folder in folders])


def judge(folder: Path) -> None:
    """Judge every answer of a folder in bare forks."""
    softmax = exercise("softmax")
    with LinuxBackend(confine=False) as backend:
        grader = Grader(backend.run, 1)
        for path in sorted(folder.glob("*/softmax.py")):
            grader.grade(softmax, Program(path.name, path.read_bytes()))


def paced(whole: Graded) -> Cost:
    """Return milliseconds each, those of the processor shared among the cores."""
    each = whole.cost.each(whole.answers)
    return Cost(1000 * each.clock, 1000 * each.processor / cores())


def slope(small: Graded, large: Graded) -> Cost:
    """Return what each answer costs that one class has more than the other: no start counts in it."""
    return (large.cost - small.cost).each(large.answers - small.answers)


def over(one: Cost, other: Cost) -> Cost:
    """Return the ratios of two costs."""
    return Cost(one.clock / other.clock, one.processor / other.processor)


def twice(name: str, unit: str, most: float, cost: Cost) -> list[Figure]:
    """Return a figure by the clock and by the processor."""
    by = {"clock": cost.clock, "processor": cost.processor}
    return [Figure(f"{name}, by the {what}", value, most, unit) for what, value in by.items()]


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", nargs="?", type=int, default=1000)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--bare", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.size < 10:
        parser.error("a class has 10 answers or more")
    sys.exit(judge(asked.bare) if asked.bare else main(asked.size, record=asked.record))
