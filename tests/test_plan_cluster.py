"""The plan of a large class follows from what was measured, and it is measured."""

import json
import subprocess
import sys

import pytest

from grader.sandbox import is_supported
from tests.checkout import ROOT

RECORD = {
    "date": "2026-04-01",
    "machine": "1 × abacus",
    "what": "softmax × 4, W = 1",
    "workers": 0.036,
    "start_per_worker": 36.0,
    "scheduler": 0.0001,
    "scheduler_per_chunk": 0.002,
    "parent": 0.0002,
    "sent": 500.0,
    "returned": 1500.0,
    "journal": 3000.0,
    "memory": 100.0,
    "memory_start": 50e6,
}


def planned(*options):
    """Return the rows of both tables."""
    run = subprocess.run(
        [sys.executable, "scripts/plan_cluster.py", *map(str, options)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    rows = (line.strip("| ").split(" | ") for line in run.stdout.splitlines() if line.startswith("| "))
    return {row[0]: row[1] for row in rows if len(row) == 2}


def test_a_plan_follows_from_the_record_by_its_formulas(tmp_path):
    (tmp_path / "record.json").write_text(json.dumps(RECORD), encoding="utf-8")

    rows = planned("--show", tmp_path / "record.json", "--cores", 200, "--price", 0.5)

    assert rows["H = (N · s + W · f) / 3600"] == "12.0 h"  # 36,000 s of work and 7,200 s of starts
    assert rows["s / max(p, q)"] == "W ≤ 180"
    assert rows["H / min(W, s / max(p, q))"] == "0.07 h"
    assert (rows["N · b"], rows["N · j"], rows["m"]) == ("2 GB", "3 GB", "150 MB")
    assert rows["H · 0.5"] == "6.00"


@pytest.mark.skipif(not is_supported(sys.platform), reason="clusters of processes of their own are Linux's")
def test_a_small_class_is_measured(tmp_path):
    rows = planned("--answers", 8, "--record", tmp_path / "record.json")

    record = json.loads((tmp_path / "record.json").read_text("utf-8"))
    assert record.keys() == RECORD.keys()
    assert record["workers"] > 0
    assert rows["1 / s"].endswith("/s")
