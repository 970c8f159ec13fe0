"""Start schedulers and workers of Dask as processes of their own, and end them all."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager

from distributed import Client

HERE = "127.0.0.1"
_LOG = {"DASK_LOGGING__DISTRIBUTED": "info", "PYTHONUNBUFFERED": "1"}


@contextmanager
def scheduler():
    """Start a scheduler, and yield its process and its address."""
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", HERE, "--port", "0"]
    with subprocess.Popen(
        [*command, "--no-dashboard"], stderr=subprocess.PIPE, text=True, env={**os.environ, **_LOG}
    ) as process:
        try:
            found = (re.search(r"Scheduler at:\s+(tcp://\S+)", line) for line in process.stderr)
            yield process, next(match[1] for match in found if match)
        finally:
            process.kill()


@contextmanager
def workers(address, *paths):
    """Start a worker for each path where it is to find its modules, and yield when all are there."""
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", HERE]
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_worker", address, *options],
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(path)},
            cwd=path,
        )
        for path in paths
    ]
    try:
        with Client(address, timeout=30, set_as_default=False) as client:
            client.wait_for_workers(len(paths), timeout=60)
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()
