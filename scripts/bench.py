"""Measure how fast saiten is here: every figure is a ratio or a median of one interleaved run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from grader.catalog import exercise, exercises
from grader.grading import Grader
from grader.outcome import Limits
from grader.sandbox import is_supported, open_backend
from grader.sandbox.linux import LinuxBackend

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.catalog import Exercise

ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, and the most it may be."""

    name: str
    value: float
    most: float
    unit: str

    def line(self) -> str:
        """Return the figure as one line of the table."""
        held = "ok" if self.value <= self.most else "TOO SLOW"
        return f"{self.name:<60}{self.value:8.2f} {self.unit:<3} at most {self.most:g}  {held}"


def main() -> int:
    """Measure everything and say whether all figures hold."""
    figures = [*commands(), *([*children(), *saves()] if is_supported(sys.platform) else ()), *verdicts()]
    for figure in figures:
        print(figure.line())
    return int(any(figure.value > figure.most for figure in figures))


def commands() -> list[Figure]:
    """Time whole processes, cold, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "softmax.py"
        answer.write_bytes(exercise("softmax").reference.source)
        python, saiten = sys.executable, str(Path(sys.executable).with_name("saiten"))
        numpy, check, click, page, greeting = interleaved(
            *(
                run([python, "-c", f"import {name}"] if name else rest, folder)
                for name, rest in (
                    ("numpy", []),
                    ("", [saiten, "check", str(answer)]),
                    ("click", []),
                    ("", [saiten, "--help"]),
                    ("", [saiten]),
                )
            )
        )
    return [
        Figure("saiten check softmax, cold / python -c 'import numpy'", ratio(check, numpy), 2.5, "x"),
        Figure("saiten --help / python -c 'import click'", ratio(page, click), 1.6, "x"),
        Figure("saiten / python -c 'import click'", ratio(greeting, click), 2.0, "x"),
    ]


def children() -> list[Figure]:
    """Time runs in a warm lane: confined and bare, and a whole verdict."""
    softmax = exercise("softmax")
    with LinuxBackend() as confined, LinuxBackend(confine=False) as bare:
        graders = [Grader(backend.run, 1) for backend in (confined, bare)]
        jobs = [grader.truth(softmax).job([softmax.reference], Limits()) for grader in graders]
        walled, free, verdict = interleaved(
            lambda: confined.run(jobs[0]),
            lambda: bare.run(jobs[1]),
            lambda: graders[0].grade(softmax, softmax.reference),
            rounds=60,
        )
    return [
        Figure("confined child / bare fork of the same warm zygote", ratio(walled, free), 1.3, "x"),
        Figure("a verdict on softmax, lane warm", 1000 * statistics.median(verdict), 60, "ms"),
    ]


def saves() -> list[Figure]:
    """Time `saiten watch` on a terminal, from the save of a file to its verdict on the screen."""
    import pexpect  # from the extra `test`; there are no such terminals on Windows

    one = exercise("softmax")
    answers = {"× Not right": one.wrong["whole_matrix"].source, "○ Right": one.reference.source}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "softmax.py"
        file.write_bytes(one.reference.source)
        environment = {**os.environ, "SAITEN_LANG": "en", "SAITEN_DB": str(Path(folder) / "progress.db")}
        command = [str(Path(sys.executable).with_name("saiten")), "watch", "softmax", "--plain"]
        child = pexpect.spawn(command[0], command[1:], cwd=folder, env=environment, encoding="utf-8")
        child.expect_exact("q quit")

        def save(headline: str) -> None:
            file.write_bytes(answers[headline])
            child.expect_exact(headline)

        times = interleaved(*(partial(save, headline) for headline in answers))
        child.send("q")
        child.expect(pexpect.EOF)
    seconds = statistics.median([second for series in times for second in series])
    return [Figure("saiten watch, from save to verdict", 1000 * seconds, 100, "ms")]


def verdicts() -> list[Figure]:
    """Time the verdict on every reference, all warm; return the slowest five."""
    with open_backend() as backend:
        grader = Grader(backend.run, 1)
        times = [(seconds_of(one, grader), slug) for slug, one in exercises().items()]
    slowest = sorted(times, reverse=True)[:5]
    return [Figure(f"a verdict on {slug}, among the slowest", 1000 * t, 150, "ms") for t, slug in slowest]


def seconds_of(one: Exercise, grader: Grader) -> float:
    """Return the median time of five verdicts."""
    (times,) = interleaved(lambda: grader.grade(one, one.reference), rounds=5)
    return statistics.median(times)


def interleaved(*actions: Callable[[], object], rounds: int = ROUNDS) -> list[list[float]]:
    """Return the seconds of every action in every round; the first round warms up and does not count."""
    times: list[list[float]] = [[] for _ in actions]
    for number in range(rounds + 1):
        for action, seconds in zip(actions, times, strict=True):
            start = time.perf_counter()
            action()
            if number:
                seconds.append(time.perf_counter() - start)
    return times


def ratio(slow: list[float], fast: list[float]) -> float:
    """Return the median of the ratios round by round: the machine's drift cancels."""
    return statistics.median(one / other for one, other in zip(slow, fast, strict=True))


def run(command: list[str], home: str) -> Callable[[], object]:
    """Return an action that runs a command as for everybody: compiled files and progress are kept."""
    unusual = {"PYTHONDONTWRITEBYTECODE", "SAITEN_DB"}
    environment = {name: value for name, value in os.environ.items() if name not in unusual}
    environment |= dict.fromkeys(("HOME", "LOCALAPPDATA", "XDG_DATA_HOME"), home)
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)


if __name__ == "__main__":
    sys.exit(main())
