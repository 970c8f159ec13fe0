"""Plan a large class from measurements: `python scripts/plan_cluster.py [--cluster ADDRESS] [--price P]`.

Without an address it measures a scheduler and a worker per core that it starts on this machine.  `--record
FILE` keeps what was measured, and `--show FILE` writes the tables of a record anew without measuring.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import asdict
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING

from measure_cluster import Record, measured

if TYPE_CHECKING:
    from distributed import Worker

CHUNK_SECONDS = 1.0


def main() -> None:
    """Measure, or read a record, and print what was measured and what follows from it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--cluster", metavar="ADDRESS", help="a scheduler whose workers have saiten")
    parser.add_argument("--exercise", default="softmax")
    parser.add_argument("--answers", type=int, default=600, help="how many to grade for the measurement")
    parser.add_argument("--submissions", type=int, default=1_000_000, help="how many to plan for")
    parser.add_argument("--cores", type=int, default=100, help="how many workers to plan with")
    parser.add_argument("--price", type=float, default=0.05, help="what a core costs per hour")
    parser.add_argument("--record", type=Path, metavar="FILE")
    parser.add_argument("--show", type=Path, metavar="FILE")
    asked = parser.parse_args()
    if asked.show:
        record = Record(**json.loads(asked.show.read_text("utf-8")))
    else:
        record = measured(asked.cluster, asked.exercise, asked.answers, parrot)
    if asked.record:
        asked.record.write_text(json.dumps(asdict(record), indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"{record.date}, {record.machine}, {record.what}\n")
    print(table(facts(record)))
    print(table(plan(record, asked.submissions, asked.cores, asked.price)))


def parrot(name: str, seconds: float, dask_worker: Worker) -> None:
    """Let a station repeat its first verdict, and say that each took so long.

    It stands in this file because Dask sends what a script defines, and imports what a module does.
    """
    station = dask_worker.plugins[name]
    judged, heard = station.judged, []

    def repeated(chunk):  # noqa: ANN001, ANN202 - as the station's own
        if not heard:
            heard.extend(judged(chunk[:1]).split(b"\n"))
        head = json.loads(heard[0]) | {"seconds": seconds * len(chunk)}
        first = json.loads(heard[1])
        told = [json.dumps(first | {"source": one[1]}, ensure_ascii=False).encode() for one in chunk]
        return b"\n".join([json.dumps(head).encode(), *told])

    station.judged = repeated


def facts(record: Record) -> list[tuple[str, str]]:
    """Return what was measured, by symbol."""
    return [
        ("s", _seconds(record.workers)),
        ("1 / s", f"{1 / record.workers:.0f} /s"),
        ("f", _seconds(record.start_per_worker)),
        ("q", _seconds(record.scheduler)),
        ("c", _seconds(record.scheduler_per_chunk)),
        ("p", _seconds(record.parent)),
        ("b", f"{_bytes(record.sent)} + {_bytes(record.returned)}"),
        ("j", _bytes(record.journal)),
        ("m", f"{_bytes(record.memory_start)} + N · {_bytes(record.memory)}"),
    ]


def plan(record: Record, submissions: int, cores: int, price: float) -> list[tuple[str, str]]:
    """Return what a class of so many submissions takes on so many cores, with the formulas."""
    core_hours = (submissions * record.workers + cores * record.start_per_worker) / 3600
    most = record.workers / max(record.parent, record.scheduler)
    wire = submissions * (record.sent + record.returned)
    memory = record.memory_start + submissions * record.memory
    return [
        ("N, W", f"{submissions:,}, {cores:,}"),
        ("H = (N · s + W · f) / 3600", f"{core_hours:.1f} h"),
        ("s / max(p, q)", f"W ≤ {floor(round(most, 6))}"),
        ("H / min(W, s / max(p, q))", f"{core_hours / min(cores, most):.2f} h"),
        ("N · b", _bytes(wire)),
        ("N · j", _bytes(submissions * record.journal)),
        ("m", _bytes(memory)),
        ("N · s / 1 s", f"{submissions * record.workers / CHUNK_SECONDS:,.0f}"),
        (f"H · {price:g}", f"{core_hours * price:.2f}"),
    ]


def table(rows: list[tuple[str, str]]) -> str:
    """Return a Markdown table of two columns."""
    return "\n".join(["| | |", "|---|---|", *(f"| {left} | {right} |" for left, right in rows), ""])


def _seconds(value: float) -> str:
    return f"{value:.2f} s" if value >= 1 else f"{1000 * value:.2f} ms"


def _bytes(value: float) -> str:
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000:
            return f"{value:.3g} {unit}"
        value /= 1000
    return f"{value:.3g} TB"


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()
