"""Measure how fast a class is graded here: `python scripts/bench_class.py [ANSWERS]`, 1,000 unless given."""

from __future__ import annotations

import os
import sys
import time
from functools import partial

from bench import Figure, interleaved, ratio

from grader.batch.grading_class import cores
from grader.batch.lane import Judge, Setup
from grader.batch.lanes import Lanes
from grader.catalog import exercise
from grader.faces.lane_words import say
from grader.sandbox.linux import LinuxBackend

SETUP = Setup(LinuxBackend, say, 1)
RATE_PER_CORE = 30


def main(size: int) -> int:
    """Measure, show, and say whether the figures hold."""
    programs = answers(size)
    figures = [pace(programs), walls(programs)]
    for figure in figures:
        print(figure.line())
    return int(any(figure.value > figure.most for figure in figures))


def answers(size: int) -> dict[str, bytes]:
    """Return answers to softmax that all differ, made from the right and the wrong ones."""
    softmax = exercise("softmax")
    sources = [one.source for one in (softmax.reference, *softmax.right.values(), *softmax.wrong.values())]
    return {f"{n:08}": sources[n % len(sources)] + b"\n# %d\n" % n for n in range(size)}


def pace(programs: dict[str, bytes]) -> Figure:
    """Grade a class in confined lanes on every core, the lanes warm."""
    tasks = [("softmax", name) for name in programs]
    with Lanes(cores(), SETUP) as lanes:
        list(lanes.verdicts(tasks[:50], programs.__getitem__))  # every lane has met the exercise
        start = time.perf_counter()
        reached = len(list(lanes.verdicts(tasks, programs.__getitem__)))
        each = 1000 * (time.perf_counter() - start) / reached
    name = f"a class of {reached}, {cores()} lanes ({1000 / each:.0f}/s), per answer"
    return Figure(name, each, 1000 / RATE_PER_CORE / cores(), "ms")


def walls(programs: dict[str, bytes]) -> Figure:
    """Compare verdicts in a confined lane with the same in bare forks, in turn."""
    some = dict(list(programs.items())[:30])
    with LinuxBackend() as confined, LinuxBackend(confine=False) as bare:
        judges = [Judge(backend, SETUP) for backend in (confined, bare)]
        times = interleaved(*(partial(judged, judge, some) for judge in judges), rounds=5)
    return Figure("verdicts on 30 answers, confined / in bare forks", ratio(*times), 1.5, "x")


def judged(judge: Judge, programs: dict[str, bytes]) -> None:
    """Reach a verdict on every program."""
    for name, program in programs.items():
        judge.verdict("softmax", name, program)


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
