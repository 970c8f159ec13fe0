"""Grade a class from the folder to the journal; what is done already is not done again."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from grader.batch.handing_in import is_empty
from grader.batch.journal import SCHEMA, Journal
from grader.batch.judges import judges
from grader.batch.lanes import Lanes
from grader.batch.refused import RefusedError
from grader.outcome import Isolation
from grader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator
    from pathlib import Path
    from typing import TypeAlias

    from distributed import Client

    from grader.batch.cluster import Cluster
    from grader.batch.setup import Setup

    Tell: TypeAlias = Callable[[int, int], None]

JOURNAL = "results.sqlite"
_STRENGTHS = tuple(Isolation)


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for: a folder, where the results go, how many lanes, how well they must confine.

    `cluster` is the address of a scheduler whose workers take the place of lanes on this machine.
    """

    folder: Path
    out: Path
    jobs: int
    seed: int | None
    hidden: int | None
    resume: bool
    isolation: Isolation
    cluster: str | None = None


def cores() -> int:
    """Return how many lanes this process may keep busy."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def opened_journal(order: Order, known: Container[str]) -> Journal:
    """Open the journal of an order, or say why it cannot be carried out; nothing is written before."""
    path = order.out / JOURNAL
    if is_empty(order.folder, order.out, known):
        raise RefusedError("empty_class", folder=order.folder)
    if path.exists() and not order.resume:
        raise RefusedError("out_exists", out=order.out)
    try:
        order.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RefusedError("out_closed", out=order.out, reason=error.strerror) from error
    return Journal(path)


def grade_class(order: Order, journal: Journal, setup: Setup, tell: Tell, client: Client | None) -> None:
    """Judge every program that has no verdict yet, and commit each verdict as it is reached."""
    judged_by = judges()
    pending = journal.pending(judged_by)
    if not pending:
        return
    ((first, _count),) = Counter(slug for slug, _source in pending).most_common(1)
    setup = replace(setup, first=first)
    with _crew(min(order.jobs, len(pending)), setup, order.isolation, client) as crew:
        journal.state(crew.facts)
        tell(0, len(pending))
        for done, verdict in enumerate(crew.verdicts(pending, journal.program), 1):
            journal.add(verdict, judged_by)
            tell(done, len(pending))
        journal.state(crew.facts)  # a worker may have joined


@contextmanager
def _crew(count: int, setup: Setup, wanted: Isolation, client: Client | None) -> Iterator[Lanes | Cluster]:
    """Open lanes on the workers of a cluster, or so many here, where they confine well enough."""
    if client is not None:
        from grader.batch.cluster import Cluster  # with Dask, so only for a cluster

        with Cluster(client, setup, wanted) as cluster:
            yield cluster
        return
    with Lanes(count, setup) as lanes:
        _accept(lanes.isolation, wanted)
        yield lanes


def seeds(order: Order, journal: Journal, fresh: int) -> tuple[int, int | None]:
    """Return the seed and the hidden seed: the journal's, else those asked for, else a fresh one and none."""
    kept = journal.facts
    if "seed" not in kept:
        kept = {"seed": str(fresh if order.seed is None else order.seed)}
        kept |= {} if order.hidden is None else {"hidden_seed": str(order.hidden)}
        journal.state({"schema": SCHEMA, "version": VERSION, **kept})
    seed, hidden = int(kept["seed"]), int(kept["hidden_seed"]) if "hidden_seed" in kept else None
    if order.seed not in {None, seed} or order.hidden not in {None, hidden}:
        raise RefusedError("other_seed", seed=seed)
    return seed, hidden


def _accept(there: str, wanted: Isolation) -> None:
    if _STRENGTHS.index(Isolation(there)) > _STRENGTHS.index(wanted):
        raise RefusedError("weak", isolation=there, wanted=wanted)
