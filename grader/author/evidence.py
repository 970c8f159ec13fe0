"""Gather all evidence about an exercise, from memory where it is still true."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

from grader.author.hunting import hunt
from grader.author.lint import lint_exercise
from grader.author.memory import Memory, fingerprint
from grader.author.proof import Proof, Survivor, from_tree, to_tree
from grader.author.survivors import reviewed
from grader.author.verify import SEEDS, prove
from grader.catalog import exercises
from grader.content import ContentError

if TYPE_CHECKING:
    from grader.catalog import Exercise
    from grader.grading import Runner

_ALL = ("*.py", "wrong/*.py", "right/*.py", "text.yaml")
_ANSWERS = ("*.py", "right/*.py")


@dataclass(frozen=True, slots=True)
class Desk:
    """What proofs are made with: runners, the memory, the seeds, and whether mutants are judged, too.

    Every mutant waits for a child of its own, so mutants are judged by all `workers` at once: `run` is
    called from that many threads.
    """

    run: Runner
    memory: Memory
    seeds: tuple[int, ...] = SEEDS
    mutate: bool = False
    workers: int = 1


def verify(exercise: Exercise, desk: Desk) -> Proof:
    """Return the proof of an exercise, with what the lint says about its folder."""
    began = perf_counter()
    linted = tuple(lint_exercise(exercise, exercises()))
    try:
        proof = _proof(exercise, desk)
        if desk.mutate and proof.accepted:
            proof = _with_mutants(exercise, desk, proof)
    except (ContentError, LookupError, TypeError, OSError):
        if not linted:
            raise
        proof = Proof(exercise.slug)  # what cannot be read cannot be proved, and the lint tells why
    problems = tuple(dict.fromkeys((*linted, *proof.problems)))
    return replace(proof, problems=problems, seconds=perf_counter() - began)


def _proof(exercise: Exercise, desk: Desk) -> Proof:
    key = fingerprint(exercise, _ALL, "proof", desk.seeds)
    known = desk.memory.get(key)
    if known is not None:
        return replace(from_tree(known, exercise.folder), cached=True)
    proof = prove(exercise, desk.run, desk.seeds)
    desk.memory.put(key, to_tree(proof, exercise.folder))
    return proof


def _with_mutants(exercise: Exercise, desk: Desk, proof: Proof) -> Proof:
    key = fingerprint(exercise, _ANSWERS, "mutants")
    known = desk.memory.get(key)
    if known is None:
        killed, found = hunt(exercise, desk.run, desk.workers)
        desk.memory.put(key, {"killed": killed, "survivors": [asdict(one) for one in found]})
    else:
        killed, found = known["killed"], tuple(Survivor(**one) for one in known["survivors"])
    survivors, problems = reviewed(exercise, found)
    cached = proof.cached and known is not None
    return replace(
        proof, killed=killed, survivors=survivors, problems=(*proof.problems, *problems), cached=cached
    )
