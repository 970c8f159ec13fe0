"""Measure what each submission of a class takes on a cluster: of processors, of the network, of the journal.

Seconds are those of processors, so that neighbours on a busy machine count for little.
"""

from __future__ import annotations

import os
import platform
import resource
import tempfile
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from distributed import Client

    from grader.batch.station import Errand

    Parrot: TypeAlias = Callable[..., None]

_EMPTY_CHUNKS = 200


@dataclass(frozen=True, slots=True)
class Record:
    """What was measured: seconds of processor and bytes, per submission unless it says otherwise."""

    date: str
    machine: str
    what: str
    workers: float
    start_per_worker: float
    scheduler: float
    scheduler_per_chunk: float
    parent: float
    sent: float
    returned: float
    journal: float
    memory: float
    memory_start: float


@dataclass(frozen=True, slots=True)
class Spent:
    """What one class took in all: seconds of processor by place, bytes by where they went, peak memory."""

    workers: float
    scheduler: float
    parent: float
    sent: float
    returned: float
    journal: float
    memory: float


def measured(address: str | None, slug: str, count: int, parrot: Parrot) -> Record:
    """Grade a quarter and then all of a class: what grows is per submission, the rest is for the start.

    Schedulers and clients are never quite idle.  What they do for a submission shows only where nobody has
    to wait for verdicts: a class of four times the size goes to stations that a `parrot` has taught to repeat
    one verdict, saying that each took so many seconds.
    """
    from grader.batch.scheduler import reached

    with _scheduler(address) as there, reached(there) as client:
        workers, per_chunk = len(client.nthreads()), _empty(client)
        few, each = _growth(client, slug, count)
        start, quick = _growth(client, slug, 4 * count, partial(parrot, seconds=each["workers"]))
    each |= {name: quick[name] for name in ("scheduler", "parent", "memory")}
    return Record(
        date=date.today().isoformat(),  # noqa: DTZ011 - the day here
        machine=_machine(),
        what=f"{slug} × {count}, W = {workers}",
        start_per_worker=max(0.0, few.workers - each["workers"] * (count // 4)) / workers,
        scheduler_per_chunk=per_chunk,
        memory_start=start.memory - each["memory"] * count,
        **each,
    )


def _growth(
    client: Client, slug: str, count: int, parrot: Parrot | None = None
) -> tuple[Spent, dict[str, float]]:
    """Return what a quarter of a class took, and what each further submission did."""
    few, many = (_graded(client, answers(slug, size), parrot) for size in (count // 4, count))
    then = asdict(few)
    more = count - count // 4
    return few, {name: max(0.0, (value - then[name]) / more) for name, value in asdict(many).items()}


@contextmanager
def _scheduler(address: str | None) -> Iterator[str]:
    if address:
        yield address
        return
    from distributed.deploy.subprocess import SubprocessCluster

    from grader.batch.grading_class import cores

    with SubprocessCluster(n_workers=cores(), threads_per_worker=1, dashboard_address=None) as cluster:
        cluster.wait_for_workers(cores(), timeout=60)
        yield cluster.scheduler_address


def _empty(client: Client) -> float:
    """Return what a chunk costs the scheduler beside what is in it."""
    before = client.run_on_scheduler(time.process_time)
    client.gather([client.submit(len, b"", key=f"empty-{n}") for n in range(_EMPTY_CHUNKS)])
    return (client.run_on_scheduler(time.process_time) - before) / _EMPTY_CHUNKS


def _graded(client: Client, programs: dict[str, Errand], parrot: Parrot | None) -> Spent:
    """Grade a class into a journal as the command does, or hear what a parrot repeats."""
    before, wire = _clocks(client), client.scheduler_comm.byte_count
    with tempfile.TemporaryDirectory() as folder:
        returned = _journal(client, Path(folder) / "results.sqlite", programs, parrot)
        journal = sum(path.stat().st_size for path in Path(folder).iterdir())
    spent = (now - then for now, then in zip(_clocks(client), before, strict=True))
    memory = 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Spent(*spent, client.scheduler_comm.byte_count - wire, returned, journal, memory)


def _journal(client: Client, path: Path, programs: dict[str, Errand], parrot: Parrot | None) -> int:
    """Judge programs, commit each verdict, and return how many bytes of verdicts came."""
    from grader.batch.cluster import Cluster
    from grader.batch.journal import Journal
    from grader.batch.setup import Setup
    from grader.faces.lane_words import say
    from grader.faces.running import opened
    from grader.outcome import Isolation

    returned, setup = 0, Setup(opened, say, 1)
    with Journal(path) as journal, Cluster(client, setup, Isolation.NONE) as crew:
        if parrot:
            client.run(parrot, crew.station.name)
        for _slug, name, program in programs.values():
            journal.keep(name, program)
        for verdict in crew.verdicts([one[:2] for one in programs.values()], journal.program):
            journal.add(verdict, "plan")
            returned += len(verdict.to_bytes())
    return returned


def answers(slug: str, count: int) -> dict[str, Errand]:
    """Return answers that all differ, made from the right and the wrong ones."""
    from grader.catalog import exercise

    one = exercise(slug)
    sources = [each.source for each in (one.reference, *one.right.values(), *one.wrong.values())]
    return {f"{n:064}": (slug, f"{n:064}", sources[n % len(sources)] + b"\n# %d\n" % n) for n in range(count)}


def _clocks(client: Client) -> tuple[float, float, float]:
    """Return the seconds of processor so far: of workers with their children, of the scheduler, of this."""
    workers = sum(sum(times[:4]) for times in client.run(os.times).values())
    return workers, client.run_on_scheduler(time.process_time), time.process_time()


def _machine() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text("utf-8").splitlines() if known.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    here = [f"{os.cpu_count()} × {names[0] if names else platform.machine()}"]
    here += [f"{platform.system()} {platform.release().split('-')[0]}", f"Python {platform.python_version()}"]
    return ", ".join([*here, *(f"{name} {version(name)}" for name in ("saiten", "numpy", "distributed"))])
