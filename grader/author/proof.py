"""What was found out about an exercise: counts, margins, problems."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from math import inf
from typing import TYPE_CHECKING, Any

from grader.content import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that passes: its stable id, the change as a diff, and whether fuzzing told it apart."""

    mutant: str
    diff: str
    genuine: bool
    explained: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """The evidence that an exercise judges well.

    `noise` is the largest error of a right answer and `signal` the smallest of a wrong one, in units of
    scale; `silent` wrong answers give right values and are refused for what they do to state.
    """

    exercise: str
    wrong: int = 0
    refused: int = 0
    named: int = 0
    silent: int = 0
    right: int = 0
    accepted: int = 0
    killed: int = 0
    survivors: tuple[Survivor, ...] = ()
    gradients: int = 0
    entries: int = 0
    kinks: int = 0
    noise: float = 0.0
    signal: float = inf
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    cached: bool = False

    @property
    def holds(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.problems

    @property
    def unexplained(self) -> tuple[Survivor, ...]:
        """Return the mutants that pass and that nobody has accounted for."""
        return tuple(one for one in self.survivors if not one.explained)


def total(proofs: Iterable[Proof]) -> Proof:
    """Return the sums of several proofs, with the worst margins.

    >>> total([Proof("a", wrong=2, noise=1e-7), Proof("b", wrong=3)]).wrong
    5
    """
    every = tuple(proofs)
    sums = {name: sum(getattr(one, name) for one in every) for name in _SUMMED}
    return Proof(
        "",
        **sums,
        survivors=tuple(survivor for one in every for survivor in one.survivors),
        noise=max((one.noise for one in every), default=0.0),
        signal=min((one.signal for one in every), default=inf),
        problems=tuple(problem for one in every for problem in one.problems),
    )


def to_tree(proof: Proof, folder: Path) -> dict[str, Any]:
    """Return a proof as JSON can hold it; paths are written from the exercise's folder."""
    tree = asdict(proof)
    tree["problems"] = [{**one, "file": _below(one["file"], folder)} for one in tree["problems"]]
    return tree


def from_tree(tree: dict[str, Any], folder: Path) -> Proof:
    """Return the proof that was written with `to_tree`."""
    known = {field.name: tree[field.name] for field in fields(Proof)}
    problems = tuple(Problem(**{**one, "file": folder / one["file"]}) for one in tree["problems"])
    return Proof(
        **{**known, "problems": problems, "survivors": tuple(Survivor(**one) for one in tree["survivors"])}
    )


def _below(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()


_COUNTS = (
    "wrong",
    "refused",
    "named",
    "silent",
    "right",
    "accepted",
    "killed",
    "gradients",
    "entries",
    "kinks",
)
_SUMMED = (*_COUNTS, "seconds")
