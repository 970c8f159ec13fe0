"""An exercise of the course with a small experiment of its own, for tests of the long mode."""

from dataclasses import replace

import numpy as np

from grader.catalog import Exercise, exercise
from grader.checks import Holds
from grader.checks.values import free
from grader.report import Finding
from grader.spec import Call, Experiment, Family, Function, Slot

RATES = tuple(f"x/{number}" for number in range(1, 6))
BOWL = {"f": Function("bowl", "lambda x: np.sum(x ** 2)"), "init_x": np.array([3.0, 4.0]), "rate": 0.1}


def arrives(_given, shown):
    """Say how far from the bottom the descent ends, and whether it is far."""
    far = float(np.max(np.abs(shown[RATES[-1]])))
    return Finding("own.far", {"far": far}, advice=far < 1e-3)


def _descents(steps):
    """Descend again and again from where the last descent ended."""
    begins = ("init_x", *(name.replace("/", "_") for name in RATES))
    return tuple(
        Call(
            "gradient_descent",
            (Slot("f"), Slot(begin), Slot("rate"), steps),
            keep=begins[number],
            show=show,
            oracle=free,
        )
        for number, (begin, show) in enumerate(zip(begins, RATES, strict=False), 1)
    )


def with_experiment(steps=20):
    """Return gradient_descent with an experiment of five calls."""
    family = Family("typical", lambda _rng: (BOWL,), steps=_descents(steps))
    one = exercise("gradient_descent")
    copy = Exercise(one.slug, one.topic, one.folder)
    copy.__dict__["spec"] = replace(
        one.spec, long=Experiment((family,), (Holds("experiment", arrives, 5.0),))
    )
    said = {"far": type(one.lesson.title)("底から {far} です。", "It ends {far} from the bottom.")}
    copy.__dict__["lesson"] = replace(one.lesson, findings={**one.lesson.findings, **said})
    return copy
